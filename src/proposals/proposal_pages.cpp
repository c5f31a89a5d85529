// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "proposals/proposal_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "people/person_head.h"
#include "plans/plan_in_force.h"
#include "proposals/proposal_address.h"
#include "proposals/proposal_form.h"
#include "proposals/proposal_words.h"

#include <algorithm>

namespace {

struct ProposalsView {
    PersonAccess access;
    PersonSummary person;
    std::vector<ChangeProposal> proposals;
    std::vector<ProposalSubject> subjects; // of the plans in force
    CivilDate today;
};

std::vector<ProposalSubject> subjects_of(ReadTx& tx, PersonAccess const& access, CivilDate today)
{
    std::vector<ProposalSubject> subjects;
    for (auto const& plan : list_plans(tx, access, today)) {
        if (plan.plan.state != PlanState::in_force || !plan.version) continue;
        auto const add = [&](Activity const& one) {
            subjects.push_back({one.id.text(), plan.plan.id, one.id, one.what, plan.unit_name});
        };
        auto const content = established_content(tx, *plan.version);
        for (auto const& [goal, activities] : content->goals) std::ranges::for_each(activities, add);
        std::ranges::for_each(content->without_goal, add);
        subjects.push_back({"plan-" + plan.plan.id.text(), plan.plan.id, std::nullopt, {}, plan.unit_name});
    }
    return subjects;
}

Result<ProposalsView> load_view(
    ReadTx& tx, Visit const& visit, Request const& request, std::string_view event, Intent intent)
{
    auto const person = person_at(request);
    if (!person) return no_such_page();
    auto const access = visit.house.access_control.open(tx, visit, *person, event, intent);
    if (!access) return access.refusal();
    auto const day = today(visit.house.clock);
    return ProposalsView{*access, load_person_summary(tx, *access, day), list_proposals(tx, *access),
        subjects_of(tx, *access, day), day};
}

Html list_of(ProposalsView const& view, bool waiting)
{
    std::vector<Matter> matters;
    for (auto const& one : view.proposals) {
        auto const state = one.state(view.today);
        bool const waits = state == ProposalState::open || state == ProposalState::later || state == ProposalState::taken;
        if (waits == waiting)
            matters.push_back({.icon = Icon::messages_square, .text = one.sentence(),
                .href = Href{proposal_path(view.person.person, one.id)}, .detail = from_text(one), .tag = state_tag(one, view.today)});
    }
    return matters.empty() ? Html{} : matter_list(matters);
}

Page list_page(ProposalsView const& view)
{
    Html body = heading(2, "Förslag från teamet");
    body += lead("Det som skulle fungera bättre, från den som arbetar med " + view.person.given_name + ".");
    if (view.access.may_write() && !view.subjects.empty() && !view.person.deceased_on)
        body += button_row(button(LinkButton{.text = "Nytt förslag", .href = Href{proposals_path(view.person.person) + "/ny"},
            .weight = Weight::primary, .icon = Icon::plus}));
    auto waiting = list_of(view, true);
    bool const is_list = !waiting.empty();
    body += box({.id = "vantar", .heading = "På gång", .body = is_list ? std::move(waiting) : empty_state("Inget förslag väntar."),
        .list = is_list});
    if (auto former = list_of(view, false); !former.empty())
        body += box({.id = "besvarade", .heading = "Besvarade", .body = std::move(former), .list = true});
    return {.title = "Förslag – " + view.person.name(), .head = person_head(person_head_of(view.person, PersonTab::plan)),
        .body = std::move(body), .layout = Layout::narrow};
}

Page new_page(Visit const& visit, ProposalsView const& view, Form const& values, FormErrors const& errors)
{
    auto const& person = view.person;
    auto const back = proposals_path(person.person);
    auto const found = std::ranges::find(view.subjects, values.text("aktivitet"), &ProposalSubject::value);
    auto const* const chosen = found == view.subjects.end() ? nullptr : &*found;
    Html body = error_summary(errors) + heading(2, "Föreslå en ändring");
    if (chosen) body += paragraph("Det gäller: " + (chosen->name.empty() ? "planen i stort" : chosen->name) + ".");
    if (view.subjects.empty()) {
        body += empty_state("Ingen plan gäller. Då finns inget att föreslå ändringar i.");
    } else {
        FormFrame frame{.action = Href{back + "/ny"}, .csrf = visit.actor.csrf_token,
            .keep = "forslag-" + person.person.text() + "-" + values.text("aktivitet"), .guard = true};
        if (chosen) frame.hidden = {{"aktivitet", chosen->value}};
        body += form(frame,
            proposal_fields(view.subjects, chosen, person.given_name, values, errors)
                + form_foot(button(SubmitButton{.text = "Skicka förslaget"})
                    + button(LinkButton{.text = "Avbryt", .href = Href{back}, .weight = Weight::quiet})));
        body += hint("Förslaget går till " + person.key_worker_word.the_one + ". Planen gäller som den är tills den ändras.");
    }
    return {.title = "Föreslå en ändring – " + person.name(),
        .head = person_head(person_head_of(person, PersonTab::plan, HeadSize::compact)), .body = std::move(body),
        .layout = Layout::narrow, .has_errors = !errors.empty()};
}

Response draw_new(Visit& visit, Request const& request, Form const& values, FormErrors const& errors)
{
    auto const view = visit.house.database.read(
        [&](ReadTx& tx) { return load_view(tx, visit, request, "ProposalFormRead", Intent::read); });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, new_page(visit, *view, values, errors), banners_of(view->person));
}

struct Made {
    std::string address;
    FormErrors errors = {};
};

} // namespace

Response show_proposals(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read(
        [&](ReadTx& tx) { return load_view(tx, visit, request, "ProposalsRead", Intent::read); });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, list_page(*view), banners_of(view->person));
}

Response show_new_proposal(Visit& visit, Request const& request)
{
    Form values;
    values.add("aktivitet", request.query.text("aktivitet"));
    return draw_new(visit, request, values, {});
}

Response save_new_proposal(Visit& visit, Request const& request)
{
    auto const made = visit.house.database.write([&](WriteTx& tx) -> Result<Made> {
        auto const view = load_view(tx, visit, request, "ProposalMake", Intent::write);
        if (!view) return view.refusal();
        auto typed = parse_proposal(request.form, view->subjects);
        if (!typed.errors.empty()) return Made{{}, std::move(typed.errors)};
        auto const id = make_proposal(tx, visit, view->access, typed.proposal);
        if (!id) return id.refusal();
        return Made{proposal_path(view->person.person, *id)};
    });
    if (!made) return refuse(visit, request, made.refusal());
    if (!made->errors.empty()) return draw_new(visit, request, request.form, made->errors);
    return see_other(made->address + "?klart=skickad");
}

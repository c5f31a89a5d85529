// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "proposals/proposal_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "people/person_head.h"
#include "plans/plan_store.h"
#include "plans/version_store.h"
#include "proposals/proposal_address.h"
#include "proposals/proposal_form.h"
#include "proposals/proposal_words.h"
#include "proposals/taking_in.h"

namespace {

constexpr int days_until_again = 30; // proposed for "later"

struct ProposalView {
    PersonAccess access;
    PersonSummary person;
    ChangeProposal proposal;
    bool may_answer;
    std::vector<TakingPlace> places; // of the plan's draft, or of what its draft would be
    bool has_draft;
    CivilDate today;
    std::string likely_place = {}; // of the places

    std::string address() const { return proposal_path(person.person, proposal.id); }
};

// The plan is the proposal's, which the address does not name.
Request about_plan(Request request, ChangeProposal const& proposal)
{
    request.path_values.emplace("plan", proposal.plan.text());
    return request;
}

Result<ProposalView> load_view(
    ReadTx& tx, Visit const& visit, Request const& request, std::string_view event, Intent intent)
{
    auto const person = person_at(request);
    auto const id = Id<ChangeProposal>::parse(request.value("proposal"));
    if (!person) return no_such_page();
    auto const access = visit.house.access_control.open(tx, visit, *person, event, intent);
    if (!access) return access.refusal();
    auto proposal = id ? find_proposal(tx, *access, *id) : std::nullopt;
    if (!proposal) return not_found("Förslaget finns inte.");
    auto const day = today(visit.house.clock);
    auto const allowed = may_reply(*proposal, answers_for_plan(tx, visit, *access, *proposal), day);
    ProposalView view{*access, load_person_summary(tx, *access, day), std::move(*proposal), static_cast<bool>(allowed), {}, false, day};
    if (!view.may_answer) return view;
    auto const plan = find_plan(tx, view.access, view.proposal.plan);
    view.has_draft = plan && find_draft(tx, *plan);
    if (view.has_draft) {
        if (auto const work = open_work(tx, visit, about_plan(request, view.proposal), {"PlanRead", Intent::plan_read})) {
            view.places = places_for(*work, view.proposal);
            view.likely_place = likely_place(view.places, work->content, view.proposal);
        }
    } else if (auto const version = find_latest_version(tx, view.access, view.proposal.plan)) {
        view.places = places_for(*version, list_service_waits(tx, view.access, view.proposal.order), view.proposal);
        view.likely_place = likely_place(view.places, version->content, view.proposal);
    }
    return view;
}

Html answer_box(Visit const& visit, ProposalView const& view, Form const& typed, FormErrors const& errors)
{
    if (!view.may_answer) return {};
    Choices replies{.name = "svar", .legend = "Vad gör ni med förslaget?", .choices = {}, .value = typed.text("svar"),
        .error = errors.of("svar"), .required = true};
    for (auto const& one : proposal_reply_codes())
        replies.choices.push_back({.value = std::string{one.code}, .text = std::string{one.label}});
    Select places{.name = "var", .label = "Var i planen ska det stå?", .options = {}, .value = typed.has("var") ? typed.text("var") : view.likely_place,
        .hint = "När du tar in det. Texten hamnar sist, och du skriver om den.", .error = errors.of("var"), .empty_text = "Välj"};
    for (auto const& one : view.places) places.options.push_back({one.value, one.name});
    Html fields = radio_list(replies);
    if (view.places.empty()) fields += hint("Det finns ingen text i planen att ta in förslaget i just nu.");
    else fields += select(places);
    fields += text_area({.name = "varfor", .label = "Varför?", .value = typed.text("varfor"),
        .hint = "Behövs när svaret är senare eller nej. " + view.proposal.author_name + " läser det.", .error = errors.of("varfor"),
        .rows = 2, .max_length = 2000});
    fields += date_field({.name = "igen", .label = "Om senare: när tar ni upp det?",
        .value = typed.has("igen") ? typed.text("igen") : add_days(view.today, days_until_again).iso(), .error = errors.of("igen")});
    fields += form_foot(button(SubmitButton{.text = "Svara"}));
    Html body = view.has_draft ? Html{} : paragraph("Tar du in förslaget börjar du också på planens nästa version.");
    body += form({.action = Href{view.address() + "/svar"}, .csrf = visit.actor.csrf_token,
                     .version = std::to_string(view.proposal.next_number())},
        std::move(fields));
    return box({.id = "svara", .heading = "Svara", .body = std::move(body)});
}

Response draw(Visit& visit, Request const& request, ProposalView const& view, Form const& typed, FormErrors const& errors)
{
    auto const& proposal = view.proposal;
    Html body = error_summary(errors) + heading(2, "Förslag från " + proposal.author_name) + tag(state_tag(proposal, view.today));
    body += box({.id = "forslaget", .heading = "Det fungerar bättre om", .body = proposal_facts(proposal, view.person.given_name)});
    auto answers = proposal_answers(proposal);
    if (!answers.empty()) body += box({.id = "svaren", .heading = "Svar", .body = feed(answers)});
    body += answer_box(visit, view, typed, errors);
    body += button_row(button(LinkButton{.text = "Alla förslag", .href = Href{proposals_path(view.person.person)},
        .weight = Weight::quiet, .icon = Icon::arrow_left}));
    return show(visit, request, NavItem::persons,
        {.title = "Förslag – " + view.person.name(),
            .head = person_head(person_head_of(view.person, PersonTab::plan, HeadSize::compact)), .body = std::move(body),
            .layout = Layout::narrow, .has_errors = !errors.empty()},
        banners_of(view.person));
}

// The draft it is taken into: the one that is there, or the next version's, begun now.
Result<PlanWork> work_of(WriteTx& tx, Visit const& visit, Request const& request, ProposalView const& view)
{
    auto const inner = about_plan(request, view.proposal);
    if (!view.has_draft) {
        auto const open = open_plan(tx, visit, inner, {"PlanRevise", Intent::plan_write});
        if (!open) return open.refusal();
        auto const begun
            = start_revision(tx, visit, open->access, open->plan, "Förslag från " + view.proposal.author_name);
        if (!begun) return begun.refusal();
    }
    return open_work(tx, visit, inner, {"PlanWrite", Intent::plan_write});
}

struct Answered {
    std::string address;
    FormErrors errors = {};
};

Result<Answered> answer(WriteTx& tx, Visit const& visit, Request const& request)
{
    auto const view = load_view(tx, visit, request, "ProposalAnswer", Intent::write);
    if (!view) return view.refusal();
    auto const& proposal = view->proposal;
    auto const allowed = may_reply(proposal, answers_for_plan(tx, visit, view->access, proposal), view->today);
    if (!allowed) return allowed.refusal();
    auto typed = parse_reply(request.form, view->today);
    if (!typed.errors.empty()) return Answered{{}, std::move(typed.errors)};
    Answered answered{view->address() + "?klart=skickad"};
    if (typed.reply.reply == ProposalReply::taken) {
        auto const work = work_of(tx, visit, request, *view);
        if (!work) return work.refusal();
        auto const place = take_in(tx, visit, *work, proposal, typed.place);
        if (!place) return place.refusal();
        typed.reply.draft = work->draft.id;
        answered.address = *place + "?klart=sparad";
    }
    auto const done = reply_to_proposal(tx, visit, view->access, proposal, typed.reply);
    if (!done) return done.refusal();
    return answered;
}

} // namespace

Response show_proposal(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read(
        [&](ReadTx& tx) { return load_view(tx, visit, request, "ProposalRead", Intent::read); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view, {}, {});
}

Response answer_proposal(Visit& visit, Request const& request)
{
    auto const answered = visit.house.database.write([&](WriteTx& tx) { return answer(tx, visit, request); });
    if (!answered) return refuse(visit, request, answered.refusal());
    if (answered->errors.empty()) return see_other(answered->address);
    auto const view = visit.house.database.read(
        [&](ReadTx& tx) { return load_view(tx, visit, request, "ProposalRead", Intent::read); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view, request.form, answered->errors);
}

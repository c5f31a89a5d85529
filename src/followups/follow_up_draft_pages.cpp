// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_draft_pages.h"

#include "access/shell.h"
#include "followups/follow_up_frame.h"
#include "followups/follow_up_pages.h"
#include "html/components/box.h"
#include "html/components/plan.h"
#include "http/json_text.h"
#include "people/person_head.h"
#include "plans/heading_form.h"
#include "plans/plan_frame.h"
#include "plans/plan_wording.h"

#include <algorithm>

namespace {

constexpr Purpose reading{"FollowUpRead", Intent::plan_read};
constexpr Purpose writing{"FollowUpWrite", Intent::plan_write};
constexpr Purpose saving_itself{"FollowUpWrite", Intent::plan_draft};

struct OpenPage {
    FollowUpWork work;
    FollowUpPage page;
    std::optional<SubjectNotes> notes = std::nullopt;
    std::vector<ProposedChange> proposals = {}; // about the plan as a whole, on the last page

    std::string address() const { return work.address() + page.path; }
    std::int64_t version() const
    {
        auto const* const part = work.draft.find(page.key);
        return part ? part->version : 0;
    }
};

// About what is done for the subject; without one, about the plan as a whole.
std::vector<ProposedChange> proposals_about(ReadTx& tx, FollowedPlan const& plan, std::optional<SubjectRef> about, CivilDate since)
{
    auto all = proposals_since(tx, plan.open.access, plan.open.plan.id, since, plan.open.today);
    auto const activities = about ? activities_of(plan.version, *about) : std::vector<Activity>{};
    std::erase_if(all, [&](ProposedChange const& one) {
        if (!about) return one.activity.has_value();
        return !one.activity || std::ranges::find(activities, *one.activity, &Activity::id) == activities.end();
    });
    return all;
}

Result<OpenPage> load(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto work = open_follow_up(tx, visit, request, purpose);
    if (!work) return work.refusal();
    auto page = page_at(*work, request);
    if (!page) return page.refusal();
    OpenPage open{std::move(*work), std::move(*page)};
    if (open.page.subject && !open.work.plan.open.access.is_guest()) {
        auto const since = notes_since(open.work.plan.signed_ones, *open.page.subject, open.work.plan.began_on);
        open.notes = notes_about(tx, open.work.plan.open.access, open.work.plan.version, *open.page.subject, since);
        open.notes->proposals = proposals_about(tx, open.work.plan, *open.page.subject, since);
    }
    if (open.page.kind == PageKind::ending) {
        auto const& plan = open.work.plan;
        auto const since = last_followed_up(plan.signed_ones, plan.began_on);
        open.proposals = proposals_about(tx, plan, std::nullopt, since);
        open.notes = notes_apart(tx, plan.open.access, plan.version, since);
    }
    return open;
}

// What the decision and the plan say, above the questions.
Html given_for(OpenPage const& open)
{
    if (!open.page.subject) return {};
    std::vector<Given> rows;
    auto const& version = open.work.plan.version;
    if (open.page.subject->kind == SubjectKind::goal) {
        auto const* const goal = version.content.find_goal(Id<Goal>{open.page.subject->item});
        if (goal->order_goal)
            if (auto const* const decided = version.basis.find_goal(*goal->order_goal)) rows.push_back({"Beslutet säger", Html::text(decided->text)});
        if (!goal->measure.empty()) rows.push_back({"Så ser vi att det går framåt", Html::text(goal->measure)});
    } else if (auto const* const service = version.basis.find_service(Id<OrderService>{open.page.subject->item})) {
        if (!service->extent.empty()) rows.push_back({"Beslutet säger", Html::text(service->extent)});
    }
    return rows.empty() ? Html{} : given(rows);
}

Html plan_says(OpenPage const& open)
{
    Html body;
    for (auto const& activity : activities_of(open.work.plan.version, *open.page.subject))
        body += paragraph(sentences({activity.what, capitalised(schedule_text(activity.schedule)), activity.how}));
    if (body.empty()) return {};
    return more({.summary = "Så säger planen nu", .body = std::move(body), .open = true, .boxed = true});
}

Html last_time(OpenPage const& open)
{
    for (auto const& one : open.work.plan.signed_ones)
        if (auto const* const subject = one.subject(*open.page.subject)) {
            std::vector<std::string> parts;
            if (subject->outcome) parts.push_back("Hur det gick: " + std::string{code_of(how_it_went_codes(), *subject->outcome).label});
            if (subject->next_step) parts.emplace_back(code_of(next_step_codes(), *subject->next_step).label);
            parts.push_back(subject->from_now);
            return more({.summary = "Förra gången, " + one.held_on().text(),
                .body = paragraph(sentences(parts)) + link("Läs uppföljningen", Href{open.work.plan.address() + "/" + one.id.text()}),
                .boxed = true});
        }
    return {};
}

Html support_of(OpenPage const& open)
{
    auto const person = "/personer/" + open.work.plan.open.plan.person.text();
    if (open.page.kind == PageKind::facts)
        return more({.summary = "Läs först",
            .body = paragraph("Rätta det som är fel där det står.")
                + button_row(button(LinkButton{.text = "Personkortet", .href = person + "/kort"})
                    + button(LinkButton{.text = "Uppgifter", .href = person + "/uppgifter"})
                    + button(LinkButton{.text = "Planen", .href = open.work.plan.open.address()})),
            .open = true, .boxed = true});
    auto const notes = open.notes && !open.work.plan.open.access.is_guest() ? notes_html(*open.notes, person, open.work.address()) : Html{};
    if (open.page.kind == PageKind::ending) return notes + proposals_html(open.proposals);
    if (!open.page.subject) return {};
    Html support = notes;
    return support + plan_says(open) + last_time(open);
}

// The writer's own words, when somebody else had saved first; nothing of them is lost.
Html aside_of(OpenPage const& open, Request const& request)
{
    Html html;
    auto const wanted = request.query.text("annan");
    for (auto const& one : open.work.draft.set_aside) {
        if (one.part != open.page.key) continue;
        FollowUpContent content;
        FormErrors none;
        read_page(open.page, one.values, open.work.plan.open.today, content, none);
        Html words;
        for (auto const& section : sections_of(content, open.work.plan.called()))
            for (auto const& line : section.lines) words += paragraph(line.name + ": " + line.text);
        auto const at = civil_moment(one.written_at);
        html += more({.summary = one.written_by_name + " skrev samtidigt, " + at.text(),
            .body = paragraph("Någon annan sparade först. Det här är orden som inte kom med. Skriv in dem nedanför om de ska stå där.") + std::move(words),
            .open = std::to_string(one.id) == wanted, .boxed = true});
    }
    return html;
}

Response draw(Visit& visit, Request const& request, OpenPage const& open, Form const& values, FormErrors const& errors)
{
    auto const& page = open.page;
    Html content = error_summary(errors);
    content += heading(2, page.wording.empty() ? page.title : page.wording);
    content += given_for(open) + aside_of(open, request);
    auto fields = follow_up_fields(page, open.work.context(visit.actor), values, errors);
    if (open.work.plan.open.access.may_write() && !open.work.plan.has_ended()) {
        Html buttons = button(SubmitButton{.text = "Klar, gå vidare", .name = "gor", .value = "klar"})
            + button(SubmitButton{.text = "Fortsätt senare", .weight = Weight::secondary, .name = "gor", .value = "spara"});
        content += form({.action = open.address(),
                            .csrf = visit.actor.csrf_token,
                            .id = "uppfoljningsform",
                            .autosave = Href{open.address() + "/utkast"},
                            .version = std::to_string(open.version()),
                            .keep = "uppfoljning-" + open.work.draft.id.text() + "-" + page.key},
            std::move(fields) + form_foot(std::move(buttons)));
    } else {
        FollowUpContent written;
        FormErrors none;
        read_page(page, values, open.work.plan.open.today, written, none);
        content += sections_html(sections_of(written, open.work.plan.called()));
    }
    auto shown = follow_up_frame(open.work, {.title = page.title, .current = page.key, .content = std::move(content),
        .support = support_of(open), .has_errors = !errors.empty(), .save_status = true});
    return show(visit, request, NavItem::persons, shown, banners_of(open.work.plan.open.person));
}

struct Saved {
    OpenPage open;
    SavedPart part = {};
    FormErrors errors = {};
};

Result<Saved> store(WriteTx& tx, Visit const& visit, Request const& request, Purpose purpose, bool is_done)
{
    auto open = load(tx, visit, request, purpose);
    if (!open) return open.refusal();
    if (open->work.plan.has_ended()) return conflict("Planen är avslutad. Uppföljningen kan läsas men inte skrivas i.");
    FollowUpContent content;
    FormErrors errors;
    read_page(open->page, request.form, open->work.plan.open.today, content, errors);
    if (!errors.empty()) return Saved{std::move(*open), {}, std::move(errors)};
    auto const kept = kept_values(open->page, request.form, content);
    auto const part = save_part(tx, visit, open->work.draft, open->page.key, kept, base_version_of(request.form), is_done);
    if (!part.set_aside && open->page.kind == PageKind::meeting) book_meeting(tx, open->work.draft.id, content.planned_on);
    return Saved{std::move(*open), part};
}

std::string next_address(OpenPage const& open)
{
    auto const& pages = open.work.pages;
    auto const here = std::ranges::find(pages, open.page.key, &FollowUpPage::key);
    return open.work.address() + (here == pages.end() || here + 1 == pages.end() ? "/klar" : (here + 1)->path);
}

std::string both_address(Saved const& saved)
{
    return Href{saved.open.address()}.with("annan", std::to_string(*saved.part.set_aside)).string();
}

} // namespace

Response show_follow_up_guide(Visit& visit, Request const& request, FollowUpWork const& work, SubjectNotes const& apart)
{
    auto const person = "/personer/" + work.plan.open.plan.person.text();
    Html content = heading(2, work.draft.scope.text());
    content += paragraph("Gå igenom en sak i taget, i den ordning ni vill. Ni kan sluta när som helst och fortsätta en annan dag.");
    std::vector<Matter> rows;
    for (auto const& page : work.pages) {
        auto const* const part = work.draft.find(page.key);
        rows.push_back({.icon = part && part->is_done ? Icon::check : part ? Icon::pencil : Icon::circle,
            .text = page.title,
            .href = work.address() + page.path,
            .detail = page.subject && page.wording != page.title ? page.wording : "",
            .when = part ? part->is_done ? "Klar" : "Påbörjad" : ""});
    }
    content += box({.id = "delar", .heading = "Det här går ni igenom", .body = matter_list(rows), .list = true});
    Html buttons = button(LinkButton{.text = "Läs igenom och signera", .href = work.address() + "/klar", .weight = Weight::primary});
    if (work.plan.open.access.may_write())
        buttons += button(LinkButton{.text = "Ta bort", .href = work.address() + "/borttagning", .weight = Weight::quiet, .icon = Icon::trash});
    content += button_row(std::move(buttons));
    auto shown = follow_up_frame(work, {.title = work.draft.scope.text(), .current = "", .content = std::move(content),
        .support = work.plan.open.access.is_guest() ? Html{} : notes_html(apart, person, work.address())});
    return show(visit, request, NavItem::persons, shown, banners_of(work.plan.open.person));
}

Response show_follow_up_page(Visit& visit, Request const& request)
{
    auto const open = visit.house.database.read([&](ReadTx& tx) { return load(tx, visit, request, reading); });
    if (!open) return refuse(visit, request, open.refusal());
    return draw(visit, request, *open, open->work.draft.values_of(open->page.key), {});
}

Response save_follow_up_page(Visit& visit, Request const& request)
{
    bool const is_done = request.form.has("gor", "klar");
    auto const saved = visit.house.database.write([&](WriteTx& tx) { return store(tx, visit, request, writing, is_done); });
    if (!saved) return refuse(visit, request, saved.refusal());
    if (!saved->errors.empty()) return draw(visit, request, saved->open, request.form, saved->errors);
    if (saved->part.set_aside) return see_other(both_address(*saved));
    return see_other(is_done ? next_address(saved->open) : saved->open.work.address() + "?klart=sparad");
}

Response autosave_follow_up_page(Visit& visit, Request const& request)
{
    auto const saved = visit.house.database.write([&](WriteTx& tx) { return store(tx, visit, request, saving_itself, false); });
    if (!saved) return refuse(visit, request, saved.refusal());
    if (!saved->errors.empty()) return refuse(visit, request, invalid("Inte sparat än. " + saved->errors.all().front().message));
    if (!request.wants_fragment) return see_other(saved->part.set_aside ? both_address(*saved) : saved->open.address());
    if (saved->part.set_aside) return json("{\"location\":" + json_text(both_address(*saved)) + "}", 409);
    return json("{\"time\":" + json_text(civil_moment(visit.house.clock.now()).time.text()) + ",\"version\":"
        + json_text(std::to_string(saved->part.version)) + "}");
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/plan.h"
#include "plans/change_rule.h"
#include "plans/draft_alert.h"
#include "plans/draft_changes.h"
#include "plans/draft_item_store.h"
#include "plans/new_plan_gap.h"
#include "plans/plan_frame.h"
#include "plans/plan_reading.h"
#include "plans/risk_gap.h"
#include "plans/special_reason.h"
#include "plans/unconfirmed.h"
#include "plans/version_document.h"
#include "plans/version_page.h"
#include "plans/version_store.h"
#include "rules/rule_store.h"

#include <algorithm>

namespace {

constexpr std::size_t longest_reason = 2'000;

std::string who_establishes(HouseSettings const& settings)
{
    return as_beginning(settings.words.key_worker.the_one) + ", ersättaren, samordnaren eller chefen fastställer planen.";
}

struct ReviewPage {
    PlanWork work;
    std::vector<Gap> gaps;
    std::vector<SpecialReason> reasons; // to choose from, for a placed child; else none
    std::string stamp;
    std::optional<PlanVersion> base; // what a next version is compared with
    ChangeAdvice advice;             // what the change becomes (R214)
    std::vector<Gap> before_new_plan; // what counts only if that is a new plan (R-GP-2)
};

constexpr auto becomes = "blir";
constexpr auto becomes_new_plan = "ny-plan";
constexpr auto becomes_revision = "samma-plan";

// A placed child's plan asks for special reasons, anybody else's for reasons in one's own words (DD-11).
std::vector<SpecialReason> reasons_for(ReadTx& tx, PlanWork const& work)
{
    if (!work.open.is_placed_child()) return {};
    return list_special_reasons(tx, work.open.today);
}

std::optional<PlanVersion> base_of(ReadTx& tx, PlanWork const& work)
{
    if (!work.draft.base) return std::nullopt;
    return find_version(tx, work.open.access, work.open.plan.id, *work.draft.base);
}

ChangeRules rules_of(ReadTx& tx, PlanWork const& work)
{
    return change_rules(read_rules(tx, work.open.plan.order, work.open.today));
}

ChangeAdvice advice_on(ChangeRules const& rules, PlanWork const& work, std::optional<PlanVersion> const& base)
{
    return advise_on(rules, work.draft, base ? changes_in_draft(work, *base) : std::vector<PlanChange>{});
}

std::vector<Gap> gaps_before_new_plan(
    ReadTx& tx, PlanWork const& work, ChangeAdvice const& advice, std::optional<PlanVersion> const& base)
{
    if (!base || (advice.kind != VersionKind::new_plan && !advice.may_choose)) return {};
    return goals_not_followed_up(tx, work.open.access, *base, work.plan_template);
}

Result<ReviewPage> load_page(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto work = open_work(tx, visit, request, {"PlanReview", Intent::plan_read});
    if (!work) return work.refusal();
    auto gaps = work->gaps();
    auto stamp = draft_stamp(tx, work->draft.id);
    auto reasons = reasons_for(tx, *work);
    auto base = base_of(tx, *work);
    auto advice = advice_on(rules_of(tx, *work), *work, base);
    auto before_new_plan = gaps_before_new_plan(tx, *work, advice, base);
    return ReviewPage{std::move(*work), std::move(gaps), std::move(reasons), std::move(stamp), std::move(base), std::move(advice),
        std::move(before_new_plan)};
}

Href mending_place(PlanWork const& work, Gap const& gap)
{
    if (gap.code == not_followed_up_code) return work.open.address() + "/uppfoljningar";
    if (gap.code == risk_gap_code) return work.open.address() + "/risker";
    if (gap.goal) return work.open.address() + "/mal/" + gap.goal->text();
    if (gap.activity) return work.open.address() + "/aktivitet/" + gap.activity->text();
    if (gap.participant) return work.open.address() + "/deltagare/" + id_text(*gap.participant);
    if (!gap.heading.empty()) return work.heading_address(gap.heading);
    return "/personer/" + work.open.plan.person.text() + "/bestallningar/" + work.open.plan.order.text();
}

Html gap_line(PlanWork const& work, Gap const& gap)
{
    auto const source = gap.source.ends_with('.') ? gap.source : gap.source + ".";
    auto const* const word = gap.code == not_followed_up_code ? "Följ upp" : gap.code.ends_with("_dose") ? "Ändra" : "Fyll i";
    return Html::format(R"({} <span class="tips">{}</span> {})", gap.text, source, link(word, mending_place(work, gap), gap.text));
}

std::vector<Html> lines_of(ReviewPage const& page, GapWeight weight)
{
    std::vector<Html> lines;
    for (auto const& gap : page.gaps)
        if (gap.weight == weight && gap.code != unconfirmed_code && gap.code != agreed_code) lines.push_back(gap_line(page.work, gap));
    return lines;
}

// What was agreed and is not written is no lack of what a placed child's plan must hold: no special reason is asked of it.
bool asks_special(std::vector<SpecialReason> const& reasons, Gap const& gap) { return !reasons.empty() && gap.code != agreed_code; }

// The same name each time the page is shown, so that a reason finds its gap again.
std::string reason_field(Gap const& gap) { return "skal-" + gap.key; }
std::string special_field(Gap const& gap) { return "sarskilt-" + gap.key; }

Html gap_boxes(Visit const& visit, ReviewPage const& page)
{
    Html html;
    if (auto const stops = lines_of(page, GapWeight::blocks); !stops.empty())
        html += notice({.tone = Tone::danger, .heading = "Det här måste finnas innan planen fastställs",
            .body = plain_list(stops)});
    if (auto const open = lines_of(page, GapWeight::asks_reason); !open.empty())
        html += notice({.tone = Tone::warning, .heading = "Det här saknas",
            .body = paragraph(page.reasons.empty()
                            ? "Fyll i, eller skriv längst ner varför det saknas. Skälet skrivs ut med planen."
                            : "Fyll i. Planen gäller ett placerat barn, och då får det bara saknas av ett särskilt skäl "
                              "(SoF 10 kap. 3 §). Välj skälet längst ner och skriv varför. Det skrivs ut med planen.")
                + plain_list(open)});
    html += agreed_box(visit, page.work) + unconfirmed_box(visit, page.work);
    if (auto const advice = lines_of(page, GapWeight::advises); !advice.empty())
        html += notice({.tone = Tone::info, .heading = "Tänk på", .body = plain_list(advice)});
    return html;
}

// The former plan's goals are followed up before a new one takes its place (R-GP-2).
Html new_plan_fields(ReviewPage const& page, Form const& values, FormErrors const& errors)
{
    std::vector<Html> lines;
    Html fields;
    for (auto const& gap : page.before_new_plan) {
        lines.push_back(gap_line(page.work, gap));
        if (gap.weight == GapWeight::asks_reason)
            fields += text_area({.name = reason_field(gap), .label = "Varför en ny plan ändå? " + gap.text,
                .value = values.text(reason_field(gap)), .error = errors.of(reason_field(gap)), .rows = 2});
    }
    if (lines.empty()) return {};
    auto html = plain_list(lines) + fields;
    return group({.legend = page.advice.may_choose ? "Om det blir en ny plan: mål som inte är uppföljda"
                                                   : "Mål som inte är uppföljda",
        .fields = std::move(html)});
}

Html reason_fields(ReviewPage const& page, Form const& values, FormErrors const& errors)
{
    std::vector<Option> special;
    for (auto const& reason : page.reasons) special.push_back({reason.code, reason.text + " (" + reason.source + ")"});
    Html fields;
    for (auto const& gap : page.gaps) {
        if (gap.weight != GapWeight::asks_reason) continue;
        if (asks_special(page.reasons, gap))
            fields += select({.name = special_field(gap), .label = "Särskilt skäl. " + gap.text, .options = special,
                .value = values.text(special_field(gap)), .error = errors.of(special_field(gap)), .empty_text = "Välj skäl"});
        fields += text_area({.name = reason_field(gap), .label = (gap.code == agreed_code ? "Varför skrivs det inte in? " : "Varför? ") + gap.text,
            .value = values.text(reason_field(gap)), .error = errors.of(reason_field(gap)), .rows = 2});
    }
    return fields.empty() ? Html{} : group({.legend = "Det som saknas", .fields = std::move(fields)});
}

// Where only one goal is changed, the reasons for what is still missing are those that were given before.
Form former_reasons(ReviewPage const& page)
{
    Form form;
    if (!page.work.draft.only_goal || !page.base) return form;
    for (auto const& gap : page.gaps)
        for (auto const& open : page.base->open_gaps)
            if (open.code == gap.code && open.text == gap.text) form.add(reason_field(gap), open.reason);
    return form;
}

// Same plan or a new one: the rule answers, and whoever establishes may know better (R214).
Html outcome_field(ReviewPage const& page, Form const& values, FormErrors const& errors)
{
    auto const& advice = page.advice;
    if (!page.base || advice.kind == VersionKind::first) return {};
    auto const number = std::to_string(page.work.open.plan.number);
    if (!advice.may_choose) return paragraph(advice.why);
    auto const preset = advice.kind == VersionKind::new_plan ? becomes_new_plan : becomes_revision;
    return radio_list({.name = becomes,
        .legend = "Vad blir ändringen?",
        .choices = {{becomes_revision, "En ändring i plan " + number,
                        "Planen behåller sitt nummer och sin dag. Det som är nytt visar vem som skrev det och när."},
            {becomes_new_plan, "En ny plan",
                "Plan " + number + " avslutas och går att läsa. Den nya får eget nummer och dagens datum."}},
        .value = values.has(becomes) ? values.text(becomes) : std::string{preset},
        .hint = advice.why,
        .error = errors.of(becomes)});
}

VersionKind chosen_kind(ChangeAdvice const& advice, Form const& form, FormErrors& errors)
{
    if (!advice.may_choose || !form.has(becomes)) return advice.kind;
    if (form.text(becomes) == becomes_new_plan) return VersionKind::new_plan;
    if (form.text(becomes) != becomes_revision) errors.add(becomes, "Välj om det blir en ändring eller en ny plan.");
    return VersionKind::revision;
}

Html establish_form(Visit const& visit, ReviewPage const& page, Form const& values, FormErrors const& errors)
{
    auto const& work = page.work;
    bool const stopped
        = std::ranges::any_of(page.gaps, [](Gap const& gap) { return gap.weight == GapWeight::blocks; });
    Html html = heading(2, "Fastställ");
    if (stopped) return html + paragraph("Planen kan fastställas när det som står överst finns.");
    if (!work.open.may_establish(visit.actor))
        return html + paragraph(who_establishes(work.open.settings));
    html += paragraph("Från och med då gäller planen. Den kan inte ändras, bara följas av en ny version. "
                      "Fastställandet är enhetens beslut om hur stödet ges, inte personens godkännande.");
    html += form({.action = work.open.address() + "/faststallande",
                     .csrf = visit.actor.csrf_token,
                     .version = page.stamp,
                     .guard = true},
        reason_fields(page, values, errors)
            + outcome_field(page, values, errors)
            + new_plan_fields(page, values, errors)
            + form_foot(button(SubmitButton{.text = "Fastställ planen", .icon = Icon::check})));
    return html;
}

Html whole_plan(PlanWork const& work)
{
    ReadingMatter const matter{
        work.content, work.open.person.given_name, work.facts.no_answer,
        work.facts.communication, nullptr, &work.objections};
    Html html = objections_reading(matter, {});
    for (auto const* const template_heading : work.shown()) {
        auto const title = work.title_of(*template_heading);
        auto body = reading_of(matter, *template_heading, 4);
        if (body.empty()) body = paragraph("Inte ifyllt.");
        body += link("Ändra", work.heading_address(template_heading->key), title);
        html += box({.id = "las-" + template_heading->key, .heading = title, .body = std::move(body), .level = 3});
    }
    return html;
}

Response draw(Visit& visit, Request const& request, ReviewPage const& page, Form const& values,
    FormErrors const& errors, Html notices)
{
    auto const& work = page.work;
    Html content = error_summary(errors) + std::move(notices);
    content += Html::format(R"(<p class="skriv__var">{}</p>)", progress_text(work));
    content += heading(2, "Läs igenom planen");
    content += draft_alert_box(work, page.base);
    content += changes_box(work, page.base);
    content += gap_boxes(visit, page);
    // Whoever has changed one goal reads the change and presses; the rest stands below as it was.
    if (work.draft.only_goal) content += establish_form(visit, page, values, errors) + whole_plan(work);
    else content += whole_plan(work) + establish_form(visit, page, values, errors);
    return show(visit, request, NavItem::persons,
        writing_page(work, {.title = "Läs igenom", .current = "granska", .content = std::move(content),
                               .has_errors = !errors.empty()}),
        banners_of(work.open.person));
}

Response show_again(Visit& visit, Request const& request, FormErrors const& errors, std::string_view changed)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request); });
    if (!page) return refuse(visit, request, page.refusal());
    Html notices;
    if (!changed.empty()) notices = notice({.tone = Tone::warning, .heading = std::string{changed}});
    auto response = draw(visit, request, *page, request.form, errors, std::move(notices));
    if (!changed.empty()) response.status = status_of(Refusal::Reason::conflict);
    return response;
}

// What pressing the button came to.
struct Pressed {
    std::optional<Id<PlanVersion>> version = std::nullopt;
    std::string note = {}; // that is proposed for the journal
    FormErrors errors = {};
    std::string changed = {}; // why the page must be read again first
};

// A special reason is one of those that there are, told in words enough to say what it is about this child.
void take_special_reason(
    OpenGap& open, Gap const& gap, std::vector<SpecialReason> const& reasons, Form const& form, FormErrors& errors)
{
    auto const chosen = std::ranges::find(reasons, form.text(special_field(gap)), &SpecialReason::code);
    if (chosen == reasons.end()) {
        errors.add(special_field(gap), "Välj ett särskilt skäl, eller fyll i: " + gap.text);
    } else {
        open.special_reason = chosen->text;
        open.special_source = chosen->source;
    }
    if (auto const short_of = too_short(open.reason); !open.reason.empty() && !short_of.empty())
        errors.add(reason_field(gap), short_of);
}

std::vector<OpenGap> open_gaps(
    std::vector<Gap> const& gaps, std::vector<SpecialReason> const& reasons, Form const& form, FormErrors& errors)
{
    std::vector<OpenGap> open;
    for (auto const& gap : gaps) {
        if (gap.weight != GapWeight::asks_reason) continue;
        auto reason = form.text(reason_field(gap));
        if (reason.empty()) errors.add(reason_field(gap), "Skriv varför, eller fyll i: " + gap.text);
        if (reason.size() > longest_reason) errors.add(reason_field(gap), "Skälet är för långt. Korta det.");
        open.push_back({gap.code, gap.text, std::move(reason)});
        if (asks_special(reasons, gap)) take_special_reason(open.back(), gap, reasons, form, errors);
    }
    return open;
}

Result<Pressed> press(WriteTx& tx, Visit const& visit, Request const& request, OnEstablished on_established)
{
    auto const work = open_work(tx, visit, request, {"PlanEstablish", Intent::plan_write});
    if (!work) return work.refusal();
    if (!work->open.may_establish(visit.actor))
        return forbidden(who_establishes(visit.house.settings));
    if (draft_stamp(tx, work->draft.id) != request.form.text("version"))
        return Pressed{.changed = "Någon ändrade i planen medan du läste. Läs igenom en gång till."};
    auto const gaps = work->gaps();
    if (std::ranges::any_of(gaps, [](Gap const& gap) { return gap.weight == GapWeight::blocks; }))
        return Pressed{.changed = "Planen kan inte fastställas än."};
    FormErrors errors;
    auto open = open_gaps(gaps, reasons_for(tx, *work), request.form, errors);
    auto const rules = rules_of(tx, *work);
    auto const base = base_of(tx, *work);
    auto const advice = advice_on(rules, *work, base);
    auto const kind = chosen_kind(advice, request.form, errors);
    if (kind == VersionKind::new_plan)
        // What the former plan was not followed up for is no lack in this one: no special reason is asked of it.
        std::ranges::move(open_gaps(gaps_before_new_plan(tx, *work, advice, base), {}, request.form, errors), std::back_inserter(open));
    if (!errors.empty()) return Pressed{.errors = std::move(errors)};
    auto const version = establish(tx, visit, work->open.access, work->open.plan, work->draft.id,
        {.key_worker = work->open.key_worker ? work->open.key_worker->name : "", .open_gaps = std::move(open),
            .kind = kind, .restamps = rules.revision_restamps_plan_date});
    if (!version) return version.refusal();
    return Pressed{.version = *version,
        .note = on_established ? on_established(tx, visit, work->open, *version) : std::string{}};
}

} // namespace

Response show_review(Visit& visit, Request const& request)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request); });
    if (!page) return refuse(visit, request, page.refusal());
    return draw(visit, request, *page, former_reasons(*page), {}, {});
}

Response establish_plan(Visit& visit, Request const& request) { return establish_plan(visit, request, nullptr); }

Response establish_plan(Visit& visit, Request const& request, OnEstablished on_established)
{
    auto const pressed = visit.house.database.write([&](WriteTx& tx) { return press(tx, visit, request, on_established); });
    if (!pressed) return refuse(visit, request, pressed.refusal());
    if (!pressed->version) return show_again(visit, request, pressed->errors, pressed->changed);
    // The version applies from the commit above. Its document is drawn outside that write, and kept in one of its own.
    keep_document(visit, request, *pressed->version);
    auto place = Href{"/personer/" + request.value("person") + "/planer/" + request.value("plan") + "/versioner/"
        + pressed->version->text()}.with("klart", "faststalld");
    if (!pressed->note.empty()) place = place.with(proposed_note, pressed->note);
    return see_other(place.string());
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "copies/day_pages.h"

#include "access/shell.h"
#include "copies/daily_support.h"
#include "copies/staff_sheet.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "people/person_address.h"
#include "people/protected_print.h"
#include "people/person_head.h"
#include "plans/plan_wording.h"
#include "readings/reading_notice.h"
#include "risks/risk_reading.h"

namespace {

constexpr std::string_view whole_week = "alla";

struct DayView {
    DailySupport support;
    std::optional<CivilDate> day; // nothing: the whole week
    CivilDate today;
    ReadingNotice reading = {};
};

Html step_row(DailyStep const& step, PersonSummary const& person)
{
    auto const time = short_time(step.when);
    Html html = time.empty() ? Html{} : Html::format("<strong>{}:</strong> ", time);
    html += Html::format("<strong>{}</strong>", sentence(step.what));
    if (step.is_new) html += Html::markup(" ") + tag({"Ny text", Tone::info, Icon::pen_line});
    if (!step.own_part.empty()) html += written(step.own_part);
    if (!step.text.empty()) html += written(step.text);
    if (step.doer == Doer::person) html += paragraph(person.given_name + " gör det här själv.");
    if (!step.goal.empty()) html += paragraph("Hör till målet " + step.goal + ".");
    for (auto const& risk : step.risks) html += risk_note(risk, person.given_name);
    html += Html::format("<p>{}</p>",
        link("Föreslå en ändring", Href{person_path(person.person) + "/forslag/ny"}.with("aktivitet", step.activity.text()),
            ": " + step.what));
    return html;
}

Html part_box(std::string const& id, std::string const& title, std::vector<DailyStep> const& steps, PersonSummary const& person)
{
    std::vector<Html> rows;
    for (auto const& step : steps) rows.push_back(step_row(step, person));
    return box({.id = id, .heading = title, .body = plain_list(rows)});
}

Html texts_box(std::string const& id, std::string const& title, std::vector<EstablishedText> const& texts)
{
    if (texts.empty()) return {};
    std::vector<Fact> rows;
    for (auto const& one : texts) rows.push_back({.name = one.title, .value = written(one.text)});
    return box({.id = id, .heading = title, .body = fact_list(rows)});
}

std::string path_of(Id<Person> person) { return person_path(person) + "/dagen"; }

Html day_links(DayView const& view)
{
    auto const path = path_of(view.support.person.person);
    auto const to = [&](std::string text, std::string const& query, Icon icon = Icon::none) {
        return button(LinkButton{.text = std::move(text), .href = Href{path + query}, .weight = Weight::secondary, .icon = icon});
    };
    auto const at = view.day.value_or(view.today);
    auto links = to("Dagen före", "?dag=" + add_days(at, -1).iso(), Icon::arrow_left);
    if (view.day != view.today) links += to("I dag", "");
    links += to("Dagen efter", "?dag=" + add_days(at, 1).iso(), Icon::arrow_right);
    if (view.day) links += to("Alla dagar", "?dag=" + std::string{whole_week}, Icon::calendar);
    // Without a plan in force there is nothing to print.
    if (view.support.plans.empty()) return button_row(links);
    return button_row(links
        + button(LinkButton{.text = "Skriv ut till personalen", .href = Href{path + "/pdf"}, .weight = Weight::quiet,
            .icon = Icon::file_down}));
}

std::string heading_of(DayView const& view)
{
    if (!view.day) return "Alla dagar, från morgon till natt";
    auto const date = std::string{weekday_name(view.day->weekday())} + " " + view.day->text();
    return (view.day == view.today ? "I dag, " : "") + (view.day == view.today ? date : capitalised(date));
}

Html day_body(DayView const& view)
{
    auto const& support = view.support;
    auto const& name = support.person.given_name;
    Html body = heading(2, heading_of(view)) + day_links(view) + reading_notice(view.reading, name) + safety_notes(support.safety, name, view.today);
    if (support.plans.empty())
        return body + empty_state("Ingen plan gäller för de insatser som du ser. Då finns inget att följa här.");
    for (auto const& risk : support.risks) body += risk_note(risk, name);
    body += texts_box("bemotande", "Så möter du " + name, support.manner);
    for (auto const& part : support.parts)
        body += part_box("del-" + std::string{code_of(day_part_codes(), part.part).code},
            std::string{code_of(day_part_codes(), part.part).label}, part.steps, support.person);
    if (!support.at_some_time.empty())
        body += part_box("nagon-gang", view.day ? "Någon gång, kanske i dag" : "Någon gång", support.at_some_time, support.person);
    body += texts_box("bra-att-veta", "Bra att veta", support.good_to_know);
    if (support.parts.empty() && support.at_some_time.empty()) body += empty_state("Planen säger inget för den här dagen.");
    return body;
}

Result<DayView> load_view(ReadTx& tx, Visit const& visit, Request const& request, Id<Person> person, std::string_view action)
{
    auto const access = visit.house.access_control.open(tx, visit, person, action, Intent::read);
    if (!access) return access.refusal();
    auto const now = today(visit.house.clock);
    auto const asked = request.query.text("dag");
    auto const day = CivilDate::parse_iso(asked);
    auto support = load_daily_support(tx, *access, now);
    auto reading = load_reading_notice(tx, *access, visit.house.clock.now());
    if (asked == whole_week) return DayView{std::move(support), std::nullopt, now, std::move(reading)};
    auto const shown = day.value_or(now);
    return DayView{on_day(std::move(support), shown), shown, now, std::move(reading)};
}

} // namespace

Response show_day(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request, *person, "DayRead"); });
    if (!view) return refuse(visit, request, view.refusal());
    auto const& summary = view->support.person;
    return show(visit, request, NavItem::persons,
        {.title = genitive(summary.given_name) + " dag – " + summary.name(),
            .head = person_head(person_head_of(summary, PersonTab::plan)),
            .body = day_body(*view),
            .layout = Layout::narrow},
        banners_of(summary));
}

Response send_staff_sheet(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    struct Asked {
        StaffSheet sheet;
        Printing printing;
        PersonSummary summary;
    };
    auto const asked = visit.house.database.read([&](ReadTx& tx) -> Result<Asked> {
        auto const access = visit.house.access_control.open(tx, visit, *person, "StaffSheetPrint", Intent::read);
        if (!access) return access.refusal();
        if (auto const refused = staff_sheet_refusal(*access)) return *refused;
        auto made = load_staff_sheet(tx, visit, *access);
        if (made.support.plans.empty()) return not_found("Ingen plan gäller. Då finns inget blad att skriva ut.");
        return Asked{std::move(made), Printing{*access, request}, load_person_summary(tx, *access, today(visit.house.clock))};
    });
    if (!asked) return refuse(visit, request, asked.refusal());
    constexpr auto what = "personalens blad";
    if (asked->printing.asks()) return ask_why_printed(visit, request, asked->summary, what);
    log_access(visit, LogAction::print, *person, "StaffSheetPrint", asked->printing.logged(what));
    return file("application/pdf", "dagen.pdf", draw_staff_sheet(asked->sheet));
}

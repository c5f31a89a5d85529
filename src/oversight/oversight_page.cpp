// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/box.h"
#include "html/components/field.h"
#include "html/components/form.h"
#include "html/components/oversight.h"
#include "html/components/person_head.h"
#include "oversight/oversight_view.h"
#include "oversight/quality_pages.h"
#include "people/person_fact.h"

#include <algorithm>
#include <set>

namespace {

constexpr std::size_t rows_a_page = 40;

Tag risk_tag(Risk risk)
{
    switch (risk) {
    case Risk::high: return {std::string{risk_name(risk)}, Tone::danger, Icon::triangle_alert};
    case Risk::some: return {std::string{risk_name(risk)}, Tone::warning, Icon::info};
    case Risk::low: return {std::string{risk_name(risk)}, Tone::neutral, Icon::circle};
    }
    return {};
}

std::string joined_alerts(OversightView const& view, Id<Person> person)
{
    auto const found = view.duties.alerts.find(person);
    if (found == view.duties.alerts.end()) return {};
    std::string words;
    for (auto const& code : std::set<std::string>(found->second.begin(), found->second.end()))
        words += (words.empty() ? "" : ", ") + std::string{alert_label(code)};
    return " Varning: " + words + ".";
}

std::string name_of(OversightView const& view, Id<Person> person)
{
    auto const found = view.names.find(person);
    return found == view.names.end() ? "En person" : found->second;
}

std::string who_text(OversightView const& view, Duty const& duty)
{
    auto const owner = view.duties.owner(duty);
    auto text = owner.empty() ? std::string{"Den som leder enheten gör det."} : "Ansvarig: " + owner + ".";
    auto const reminder = std::ranges::find_if(view.reminders, [&](DutyReminder const& one) { return one.is_about(duty); });
    if (reminder != view.reminders.end())
        text += " Påmind " + relative_text(civil_date(reminder->written_at), view.duties.today) + ".";
    return text;
}

Html remind_button(OversightView const& view, Duty const& duty, std::string const& name)
{
    if (view.sight != Sight::names || !duty.owes) return {};
    return button_form(FormFrame{.action = "/egenkontroll/paminnelse", .csrf = view.csrf,
                           .hidden = {{"enhet", view.unit.id.text()}, {"kontroll", std::string{rule_of(duty.kind).code}},
                               {"arende", std::to_string(duty.subject)}, {"person", duty.person.text()}}},
        {.text = "Påminn", .weight = Weight::secondary, .icon = Icon::bell,
            .more = " " + view.duties.owner(duty) + ": " + duty_text(duty, name)});
}

Exception exception_of(OversightView const& view, Duty const& duty)
{
    auto const name = name_of(view, duty.person);
    auto text = std::string{rule_of(duty.kind).finding};
    if (auto const late = lateness_of(duty); !late.empty()) text += " " + late + ".";
    Exception one{.tag = risk_tag(view.duties.risk(duty)), .name = name, .text = std::move(text), .detail = duty.why};
    if (view.sight != Sight::names) {
        one.who = view.shows_names() ? who_text(view, duty) : std::string{};
        return one;
    }
    one.text += joined_alerts(view, duty.person);
    // What somebody has not signed is nobody else's to open (DD-23).
    one.href = Href{duty.kind == DutyKind::unsigned_note ? "/personer/" + duty.person.text() : duty.path};
    one.who = who_text(view, duty);
    one.action = remind_button(view, duty, name);
    return one;
}

Html filters(OversightView const& view)
{
    std::vector<Option> checks;
    for (auto const& rule : duty_rules())
        checks.push_back({std::string{rule.code}, std::string{rule.check}});
    Html fields = Html::format(R"(<input type="hidden" name="enhet" value="{}">)", view.unit.id.text());
    if (view.filter.with_names) fields += "<input type=\"hidden\" name=\"namn\" value=\"ja\">";
    fields += select({.name = "kontroll", .label = "Kontroll", .options = std::move(checks),
        .value = view.filter.kind ? std::string{rule_of(*view.filter.kind).code} : "", .empty_text = "Alla"});
    fields += select({.name = "risk", .label = "Risk för personen",
        .options = {{"hog", "Hög risk"}, {"viss", "Viss risk"}, {"lag", "Låg risk"}},
        .value = !view.filter.risk ? "" : *view.filter.risk == Risk::high ? "hog" : *view.filter.risk == Risk::some ? "viss" : "lag",
        .empty_text = "All"});
    fields += button_row(button(SubmitButton{.text = "Visa", .weight = Weight::secondary}));
    return more({.summary = "Välj vad du vill se", .body = search_form("/egenkontroll", "Filter", fields),
        .open = view.filter.kind || view.filter.risk});
}

Href page_href(OversightView const& view)
{
    auto href = oversight_href(view.unit.id);
    if (view.filter.kind) href = href.with("kontroll", rule_of(*view.filter.kind).code);
    if (view.filter.risk)
        href = href.with("risk", *view.filter.risk == Risk::high ? "hog" : *view.filter.risk == Risk::some ? "viss" : "lag");
    return view.filter.with_names ? href.with("namn", "ja") : href;
}

std::vector<Duty> wanted(OversightView const& view)
{
    auto all = view.duties.all;
    std::erase_if(all, [&](Duty const& duty) {
        return (view.filter.kind && duty.kind != *view.filter.kind) || (view.filter.risk && view.duties.risk(duty) != *view.filter.risk);
    });
    return all;
}

Html exceptions_box(OversightView const& view)
{
    auto const all = wanted(view);
    auto const pages = static_cast<int>((all.size() + rows_a_page - 1) / rows_a_page);
    auto const page = std::clamp(view.filter.page, 1, std::max(1, pages));
    std::vector<Exception> rows;
    auto const first = static_cast<std::size_t>(page - 1) * rows_a_page;
    for (auto i = first; i < std::min(all.size(), first + rows_a_page); ++i) rows.push_back(exception_of(view, all[i]));
    bool const is_filtered = view.filter.kind || view.filter.risk;
    Html body = Html::markup("<p class=\"ruta__ingress\">Störst risk för personen står först.</p>");
    if (!rows.empty()) body += exception_list(rows);
    else body += empty_state(is_filtered ? "Inget av det du valde." : "Inget behöver göras. Alla planer håller tråden.");
    if (pages > 1) body += pagination({.page = page, .pages = pages, .href = page_href(view)});
    return box({.id = "h-avvik", .heading = "Det här behöver göras", .body = std::move(body), .list = true,
        .foot = link("Se alla regler vi räknar med", Href{"/egenkontroll/regler"})});
}

std::string trend_text(std::vector<UnitMonth> const& months)
{
    if (months.size() < 2) return {};
    auto const share = [](UnitMonth const& one) { return one.figures.holding * 1000 / one.figures.plans; };
    auto const then = share(months.front());
    auto const now = share(months.back());
    auto const when = month_name(months.front().month.number);
    if (now > then) return "En större del av planerna håller tråden nu än i " + when + ".";
    if (now < then) return "En mindre del av planerna håller tråden nu än i " + when + ".";
    return "Lika stor del av planerna håller tråden som i " + when + ".";
}

Html trend_box(OversightView const& view)
{
    Trend bars{.caption = "Planer per månad", .value_name = "Håller tråden", .of_name = "Alla", .bars = {}};
    auto const from = view.months.size() > 6 ? view.months.size() - 6 : 0;
    for (auto i = from; i < view.months.size(); ++i) {
        auto const& one = view.months[i];
        bars.bars.push_back({one.month.name(), month_name(one.month.number).substr(0, 3), one.figures.holding, one.figures.plans});
    }
    auto const text = trend_text({view.months.begin() + static_cast<std::ptrdiff_t>(from), view.months.end()});
    Html body = text.empty() ? Html{} : paragraph(text);
    body += trend(bars);
    auto const file = Href{"/egenkontroll/fil"}.with("enhet", view.unit.id.text());
    body += Html::format("<p class=\"trend__hamta\">{} {}</p>", link("Hämta som CSV-fil", file.with("format", "csv")),
        link("Hämta som Excel-fil", file.with("format", "xlsx")));
    return box({.id = "h-trend", .heading = "Så har det gått", .body = std::move(body)});
}

Html unit_choice(OversightView const& view)
{
    if (view.units.size() < 2) return {};
    std::vector<Tab> choices;
    for (auto const& unit : view.units)
        choices.push_back({.text = unit.name, .href = oversight_href(unit.id), .current = unit.id == view.unit.id});
    return tabs("Enheter", choices);
}

Html names_choice(OversightView const& view)
{
    if (view.sight != Sight::figures) return {};
    if (view.filter.with_names) return note(Icon::info, Html::text("Du ser namnen. Det står i loggen.")
        + Html::markup(" ") + link("Visa utan namn", oversight_href(view.unit.id)));
    return note(Icon::info, Html::text("Du ser listan utan namn. Behöver du veta vem det gäller? Att du öppnar namnen står i loggen.")
        + Html::markup(" ") + link("Visa namnen", oversight_href(view.unit.id).with("namn", "ja")));
}

Html unexecuted_box(OversightView const& view)
{
    auto const count = std::ranges::count(view.duties.all, DutyKind::unexecuted, &Duty::kind);
    return box({.id = "ej-verkstallda", .heading = "Ej verkställda beslut",
        .body = paragraph(count == 0 ? std::string{"Inget beslut har väntat i tre månader."}
                : count == 1         ? std::string{"1 beslut har väntat i tre månader."}
                                     : std::to_string(count) + " beslut har väntat i tre månader."),
        .foot = link("Se listan för kvartalet", Href{"/egenkontroll/ej-verkstallda"}.with("enhet", view.unit.id.text()))});
}

Html log_note()
{
    return note(Icon::info, Html::text("Att du läser listan, och varje plan eller journal som du öppnar härifrån, står i loggen."));
}

} // namespace

Page oversight_page(OversightView const& view)
{
    auto const at = civil_moment(view.now);
    Html main = page_heading("Egenkontroll för " + view.unit.name);
    main += status_sentence(holding_text(view.figures), lacking_texts(view.duties.all),
        "Räknat i dag, " + weekday_name(at.date.weekday()) + " " + at.date.short_text() + " kl. " + at.time.text() + ".");
    main += unit_choice(view) + names_choice(view) + filters(view) + exceptions_box(view) + trend_box(view);
    Html side;
    if (view.sight == Sight::names) side += sample_box(view);
    if (view.sight == Sight::names) side += unexecuted_box(view);
    side += log_note();
    return {.title = "Egenkontroll – " + view.unit.name, .body = main_column(main) + side_column("Stickprov", side), .layout = Layout::two};
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/person_head.h"

#include "html/components/text.h"
#include "people/person_address.h"

namespace {

bool is_guest(PersonSummary const& summary)
{
    return summary.ground == Ground::case_officer || summary.ground == Ground::plan_maker;
}

std::string facts_line(PersonSummary const& summary)
{
    std::string line;
    auto const add = [&](std::string const& part) {
        if (part.empty()) return;
        if (!line.empty()) line += " · ";
        line += part;
    };
    if (summary.deceased_on) add("Avliden " + summary.deceased_on->text());
    if (summary.age) add(std::to_string(*summary.age) + " år");
    for (auto const& unit : summary.units) add(unit);
    if (is_guest(summary)) return line;
    if (!summary.key_worker.empty()) add(as_beginning(summary.key_worker_word.one) + ": " + summary.key_worker);
    else if (!summary.units.empty()) add(as_beginning(summary.key_worker_word.one) + " saknas");
    return line;
}

Important communication_of(PersonSummary const& summary)
{
    return {
        .icon = Icon::message_circle,
        .heading = "Så pratar vi med varandra",
        .body = summary.communication.empty() ? Html::text("Inte skrivet än.") : written(summary.communication),
        .is_missing = summary.communication.empty(),
    };
}

Important no_answer_of(PersonSummary const& summary, std::string const& facts_path)
{
    Html body = written(summary.no_answer);
    if (summary.no_answer.empty()) {
        body = Html::markup("Saknas. ");
        body += link("Skriv vad ni ska göra", Href{facts_path + "/oppnar-inte"});
    }
    return {
        .icon = Icon::door_open,
        .heading = "Om " + summary.given_name + " inte öppnar",
        .body = std::move(body),
        .is_missing = summary.no_answer.empty(),
    };
}

std::vector<Important> strip_of(PersonSummary const& summary, std::string const& facts_path)
{
    if (is_guest(summary) || summary.deceased_on) return {};
    std::vector<Important> strip;
    if (!summary.alerts.empty()) {
        Html body;
        for (auto const& alert : summary.alerts) {
            if (!body.empty()) body += Html::markup("<br>");
            body += Html::text(alert.label + ": " + alert.text);
        }
        strip.push_back({.icon = Icon::triangle_alert, .heading = "Varning", .body = std::move(body), .is_risk = true});
    }
    strip.push_back(communication_of(summary));
    strip.push_back(no_answer_of(summary, facts_path));
    return strip;
}

std::vector<Tab> tabs_of(PersonSummary const& summary, std::string const& path, PersonTab current)
{
    std::vector<Tab> tabs;
    auto const add = [&](PersonTab tab, char const* text, std::string const& address) {
        tabs.push_back({.text = text, .href = Href{address}, .current = tab == current});
    };
    // A guest of the order reaches the order, and the plan when it is theirs to make (DD-2).
    auto const guest = is_guest(summary);
    if (!guest) add(PersonTab::overview, "Översikt", path);
    if (summary.ground != Ground::case_officer) add(PersonTab::plan, "Plan", path + "/planer");
    if (!guest) add(PersonTab::journal, "Journal", path + "/journal");
    add(PersonTab::orders, "Beställning", path + "/bestallningar");
    if (!guest) add(PersonTab::facts, "Uppgifter", path + "/uppgifter");
    return tabs;
}

} // namespace

PersonHead person_head_of(PersonSummary const& summary, PersonTab current, HeadSize size)
{
    auto const path = "/personer/" + summary.person.text();
    PersonHead head{
        .crumbs = {is_guest(summary) ? Crumb{"Mina beställningar", Href{"/bestallningar"}}
                                     : Crumb{"Personer", Href{"/personer"}}},
        .name = summary.name(),
        .facts = facts_line(summary),
        .important = strip_of(summary, path + "/uppgifter"),
        .tabs = tabs_of(summary, path, current),
        .compact = size == HeadSize::compact,
    };
    if (is_guest(summary)) return head;
    head.buttons = button(LinkButton{
                       .text = "Anteckna", .href = Href{path + "/anteckning"}, .weight = Weight::primary, .icon = Icon::pen_line})
        + button(LinkButton{.text = "Kort", .href = Href{path + "/kort"}, .icon = Icon::contact});
    return head;
}

namespace {

// Says no name: whoever opens the other file is asked what they have to do with it (R-PNR-5).
Banner same_person_banner(PersonSummary const& summary, SamePersonEntry const& entry)
{
    if (entry.step == SamePersonStep::asked)
        return {.kind = Banner::Kind::information, .text = "Någon tror att personen har två akter här.",
            .action = LinkButton{.text = "Läs och svara", .href = Href{same_person_path(summary.person)}}};
    bool const is_left = entry.left == summary.person;
    return {.kind = Banner::Kind::information,
        .text = is_left ? "Personen har två akter. Skriv det som är nytt i den andra." : "Personen har en äldre akt till här.",
        .action = LinkButton{.text = "Öppna den andra akten", .href = Href{person_path(entry.other_than(summary.person))}}};
}

} // namespace

std::vector<Banner> banners_of(PersonSummary const& summary)
{
    std::vector<Banner> banners;
    if (summary.same_person) banners.push_back(same_person_banner(summary, *summary.same_person));
    if (summary.protection.is_protected()) {
        banners.push_back({.kind = Banner::Kind::information,
            .text = "Skyddade personuppgifter. Skriv och säg inget som visar var personen finns: ingen adress, plats, "
                    "telefon, tid eller skola."});
    }
    if (summary.ground != Ground::emergency) return banners;
    banners.push_back({.kind = Banner::Kind::emergency,
        .text = "Nödöppning: du läser om " + summary.name() + " utan att arbeta hos personen i dag. Allt du öppnar loggas."});
    return banners;
}

Html alert_list(PersonSummary const& summary)
{
    std::vector<Html> rows;
    for (auto const& alert : summary.alerts)
        rows.push_back(Html::format("<strong>{}:</strong> {}", alert.label, alert.text));
    if (!rows.empty()) return plain_list(rows);
    if (!summary.no_known_alert.empty()) return paragraph("Inga kända varningar. " + summary.no_known_alert);
    return paragraph("Ingen har skrivit om det finns varningar. Fråga personen eller en kollega.");
}

Html alert_note(PersonSummary const& summary)
{
    if (is_guest(summary) || summary.deceased_on || summary.alerts.empty()) return {};
    std::string text;
    for (auto const& alert : summary.alerts) text += (text.empty() ? "" : ". ") + alert.label + ": " + alert.text;
    return note(Icon::triangle_alert, Html::format("<strong>Varning</strong> {}", text));
}

PersonHead load_person_head(ReadTx& tx, PersonAccess const& access, CivilDate today, PersonTab current)
{
    return person_head_of(load_person_summary(tx, access, today), current);
}

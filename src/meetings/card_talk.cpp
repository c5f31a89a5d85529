// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/card_talk.h"

#include "access/staff_store.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "people/consent_store.h"
#include "people/contact_list.h"
#include "people/fact_form.h"
#include "people/person_address.h"
#include "people/person_contact_store.h"
#include "people/person_fact_store.h"
#include "people/way_back.h"

namespace {

std::string card_path(OpenMeeting const& open) { return person_path(open.work.open.plan.person); }

Href page_of_card(OpenMeeting const& open, std::string const& page, MeetingStep step, std::string const& place)
{
    return with_way_back(Href{card_path(open) + page}, open.step_address(step) + "#" + place);
}

Html part(std::string_view place, std::string const& title, Html body)
{
    return Html::format(R"(<div class="samtal__uppgift" id="{}"><h2>{}</h2>{}</div>)", place, title, body);
}

std::string place_of(FactRule const& rule) { return "uppgift-" + std::string{rule.slug}; }

// What was written since they began is changed: nobody says it twice.
Html is_it_right(OpenMeeting const& open, FactRule const& rule, Instant written_at)
{
    auto const* const mark = open.meeting.mark_of(MarkKind::fact, rule.code);
    std::string seen;
    if (mark) seen = code_of(mark_value_codes(), mark->value).code;
    else if (written_at >= open.meeting.started_at) seen = code_of(mark_value_codes(), MarkValue::changed).code;
    return radio_list({.name = mark_field(rule.code), .legend = fact_heading(rule.kind, open.called()) + ": stämmer det?",
        .choices = {{"right", "Stämmer"}, {"changed", "Ändrat"}},
        .value = seen});
}

Html fact_part(OpenMeeting const& open, FactRule const& rule, PersonFact const& fact)
{
    auto const title = fact_heading(rule.kind, open.called());
    auto const place = place_of(rule);
    return part(place, title,
        fact_text(rule.kind, fact.text)
            + Html::format("<p>{}</p>", link("Ändra på kortet",
                page_of_card(open, "/uppgifter/" + std::string{rule.slug}, MeetingStep::facts, place), title))
            + is_it_right(open, rule, fact.created_at));
}

// A fast omsorgskontakt is of home care (SoL 10:7); doors, keys and animals are of those who come to the home.
bool concerns(CardView const& card, FactRule const& rule)
{
    if (rule.kind == FactKind::care_contact) return card.unit == UnitKind::home_care;
    return !rule.home || card.unit != UnitKind::daily_activity;
}

Html alert_part(OpenMeeting const& open, CardView const& card)
{
    auto const alerts = alerts_of(card.facts);
    std::vector<Fact> rows;
    Instant newest{};
    for (auto const& alert : alerts) {
        std::string const label{alert_label(alert.label)};
        rows.push_back({.name = label, .value = Html::text(alert.text),
            .action = LinkButton{.text = "Ändra",
                .href = page_of_card(open, "/varningar/" + id_text(alert.item), MeetingStep::facts, "varningar"), .more = " " + label}});
        newest = std::max(newest, alert.created_at);
    }
    Html body = alerts.empty() ? paragraph("Ingen har skrivit om det finns varningar eller allergier.") : fact_list(rows);
    body += button_row(button(LinkButton{.text = "Lägg till varning eller allergi",
        .href = page_of_card(open, "/varningar/ny", MeetingStep::facts, "varningar"), .icon = Icon::plus}));
    if (!alerts.empty()) body += is_it_right(open, fact_rule(FactKind::alert), newest);
    return part("varningar", "Varningar och allergier", std::move(body));
}

// One guardian's telephone is never shown while another may be looking on (DD-7).
Html contact_part(OpenMeeting const& open, CardView const& card)
{
    std::vector<Fact> rows;
    for (auto const& contact : card.contacts) {
        auto value = Html::text(contact_role(contact));
        if (!contact_kind_rule(contact.kind).until_18 && !contact.sealed && !contact.phone.empty())
            value += Html::markup(", ") + link(contact.phone, Href::phone(contact.phone));
        rows.push_back({.name = contact.name, .value = std::move(value),
            .action = LinkButton{.text = "Ändra",
                .href = page_of_card(open, "/kontakter/" + contact.contact.text(), MeetingStep::facts, "kontakter"),
                .more = " " + contact.name}});
    }
    return part("kontakter", "Viktiga personer",
        (rows.empty() ? paragraph("Ingen kontakt är inlagd.") : fact_list(rows))
            + button_row(button(LinkButton{.text = "Lägg till kontakt",
                .href = page_of_card(open, "/kontakter/ny", MeetingStep::facts, "kontakter"), .icon = Icon::plus})));
}

Html what_can_be_added(OpenMeeting const& open, std::vector<FactRule const*> const& rules)
{
    std::vector<Html> links;
    for (auto const* const rule : rules)
        links.push_back(link(fact_heading(rule->kind, open.called()),
            page_of_card(open, "/uppgifter/" + std::string{rule->slug}, MeetingStep::facts, "lagg-till")));
    return links.empty() ? Html{} : more({.summary = "Lägg till på kortet", .body = plain_list(links), .id = "lagg-till"});
}

} // namespace

CardView load_card(ReadTx& tx, Visit const& visit, OpenMeeting const& open)
{
    auto const& work = open.work.open;
    auto const day = today(visit.house.clock);
    CardView card{.facts = list_facts(tx, work.access), .consents = list_consents(tx, work.access)};
    card.contacts = contacts_on({work.person.birth_date, work.person.deceased_on, day}, list_contacts(tx, work.access));
    std::erase_if(card.consents, [&](Consent const& one) { return !one.holds_on(day); });
    if (work.order)
        if (auto const unit = find_unit(tx, work.order->content.unit)) card.unit = unit->kind;
    return card;
}

Html card_fields(OpenMeeting const& open, CardView const& card)
{
    Html written_parts;
    std::vector<FactRule const*> missing;
    for (auto const& rule : fact_rules()) {
        if (rule.kind == FactKind::alert) continue;
        auto const* const fact = find_fact(card.facts, rule.kind);
        if (fact && fact->sealed) continue;
        if (fact && !fact->text.empty()) written_parts += fact_part(open, rule, *fact);
        else if (concerns(card, rule)) missing.push_back(&rule);
    }
    return alert_part(open, card) + std::move(written_parts) + what_can_be_added(open, missing) + contact_part(open, card);
}

Html consent_part(OpenMeeting const& open, CardView const& card)
{
    std::vector<Html> rows;
    for (auto const& consent : card.consents)
        rows.push_back(Html::format("<strong>{}</strong> {}: {}. Till och med {}.", label_of(consent_kinds(), consent.kind),
            consent.recipient, consent.what, consent.valid_to.text()));
    auto buttons = button(LinkButton{.text = "Skriv ett samtycke",
        .href = page_of_card(open, "/samtycken/ny", MeetingStep::rights, "samtycken"), .icon = Icon::plus});
    if (!rows.empty())
        buttons += button(LinkButton{.text = "Ta tillbaka ett samtycke",
            .href = page_of_card(open, "/samtycken", MeetingStep::rights, "samtycken"), .weight = Weight::quiet});
    return part("samtycken", open.called() + " har sagt ja till",
        (rows.empty() ? paragraph("Inget samtycke är skrivet.") : plain_list(rows)) + button_row(std::move(buttons)));
}

std::string mark_field(std::string_view item) { return "om-" + std::string{item}; }

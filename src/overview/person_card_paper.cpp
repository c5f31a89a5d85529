// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/person_card_paper.h"

#include "html/components/box.h"
#include "orders/key_worker.h"
#include "orders/order_store.h"
#include "people/consent_store.h"
#include "people/contact_list.h"
#include "people/person_contact_store.h"
#include "people/person_fact_store.h"
#include "people/person_head.h"
#include "text/masked_text.h"
#include "text/sentence.h"

#include <algorithm>

namespace {

constexpr pdf::TextStyle h1{24, 30};
constexpr pdf::TextStyle h2{14, 18};
constexpr pdf::TextStyle small{11, 15};
constexpr char const* on_screen = "Finns i Delaktig. Skrivs aldrig ut.";
constexpr char const* empty_text = "Inte skrivet";

// Whatever somebody has written passes here; numbers that are asked for as such do not (documents.md 8).
class ForCard {
public:
    explicit ForCard(CivilDate day) : day_{day} { }
    std::string operator()(std::string const& text) const { return fit_for_paper(text, day_); }

private:
    CivilDate day_;
};

bool is_number_or_address(FactKind kind) { return kind == FactKind::phone || kind == FactKind::email || kind == FactKind::address; }

std::string one_line(std::string text)
{
    std::ranges::replace(text, '\n', ' ');
    return text;
}

PaperSection section_of(std::string heading, std::vector<PersonFact> const& facts, std::vector<FactKind> const& kinds, ForCard const& masked)
{
    PaperSection section{.heading = std::move(heading), .facts = {}};
    for (auto const kind : kinds) {
        auto const& rule = fact_rule(kind);
        auto const written = text_of(facts, kind);
        auto const text = is_number_or_address(kind) || rule.never_on_paper ? written : masked(written);
        std::string const name = kind == FactKind::no_answer ? "Om ingen öppnar" : std::string{rule.label};
        if (rule.never_on_paper) section.facts.push_back({name, text.empty() ? empty_text : on_screen, !text.empty()});
        else section.facts.push_back({name, text.empty() ? std::string{empty_text} : one_line(text)});
    }
    return section;
}

// Money stands short: the first sentence says whether the unit has hand of it (documents.md 8). A fast omsorgskontakt is
// asked for in home care, and so is left out where nobody has one (SoL 10 kap. 7 §, DD-10).
void add_money_and_contact(PaperSection& section, std::vector<PersonFact> const& facts, ForCard const& masked)
{
    auto const money = split_sentences(one_line(text_of(facts, FactKind::private_money))).front();
    section.facts.push_back({std::string{fact_rule(FactKind::private_money).label}, money.empty() ? empty_text : masked(money)});
    if (auto const contact = text_of(facts, FactKind::care_contact); !contact.empty())
        section.facts.push_back({std::string{fact_rule(FactKind::care_contact).label}, masked(contact)});
}

std::string alerts_of_card(PersonSummary const& summary, ForCard const& masked)
{
    std::string text;
    for (auto const& alert : summary.alerts) text += (text.empty() ? "" : "\n") + alert.label + ": " + masked(alert.text);
    if (text.empty() && !summary.no_known_alert.empty()) return "Inga kända varningar. " + masked(summary.no_known_alert);
    return text.empty() ? empty_text : text;
}

// A relative learns what a consent says; a representative what the mandate is about.
std::string may_know(PersonContact const& contact, std::vector<Consent> const& consents, std::string const& given_name)
{
    if (contact.represents()) return scope_text(contact).empty() ? "Det fullmakten gäller" : scope_text(contact);
    auto const first = contact.name.substr(0, contact.name.find(' '));
    std::string text;
    for (auto const& consent : consents)
        if (consent.recipient.find(first) != std::string::npos) text += (text.empty() ? "" : "\n") + one_line(consent.what);
    return text.empty() ? "Fråga " + given_name + " först" : text;
}

void add_contacts(PersonCardPaper& card, std::vector<PersonContact> const& contacts, std::vector<Consent> const& consents,
    ForCard const& masked)
{
    for (auto const& contact : contacts)
        if (contact_kind_rule(contact.kind).until_18) card.guardians.push_back(contact);
    bool const apart = card.guardians.size() > 1;
    if (!apart) card.guardians.clear();
    for (auto const& contact : contacts) {
        bool const is_other = apart && contact_kind_rule(contact.kind).until_18 && card.copy_for != contact.contact;
        if (is_other && card.copy_for) continue;
        card.contacts.push_back({contact.name,
            contact.relation.empty() ? std::string{contact_kind_rule(contact.kind).label} : masked(contact.relation),
            is_other ? "Skrivs inte ut" : contact.phone, masked(may_know(contact, consents, card.given_name))});
    }
}

void add_staff(ReadTx& tx, PersonAccess const& access, CivilDate day, PersonCardPaper& card)
{
    for (auto const& worker : list_key_workers(tx, access))
        if (worker.kind == KeyWorkerKind::main && worker.in_force_on(day)) card.contacts.push_back({worker.name, "Kontaktman", worker.phone, "Arbetar här"});
    for (auto const& order : list_orders(tx, access)) {
        auto const& content = order.content;
        if (!content.case_officer_name.empty())
            card.contacts.push_back({content.case_officer_name, "Handläggare", content.case_officer_phone, "Myndighet"});
    }
}

std::string decisions_of(ReadTx& tx, PersonAccess const& access)
{
    std::string text;
    for (auto const& order : list_orders(tx, access)) {
        if (order.state == OrderState::ended) continue;
        text += (text.empty() ? "" : ". ") + order.title();
        if (order.content.valid_to) text += " till " + order.content.valid_to->text();
    }
    return text.empty() ? empty_text : text;
}

std::vector<std::string> foot_of(PersonCardPaper const& card)
{
    return {"Personkort. Utskrivet " + civil_moment(card.printed_at).text() + " av " + card.printed_by + ". För genomgång på mötet.",
        "Originalet finns i Delaktig. Lägg i sekretesstugg när ändringarna är inskrivna."};
}

pdf::Block table_of(PaperSection const& section)
{
    pdf::Table table{.widths = {105, 0, 60, 120}, .head = {"Uppgift", "Så står det i dag", "Stämmer", "Ändras till"}, .style = small, .pad = 6};
    for (auto const& fact : section.facts)
        table.rows.push_back({fact.name, fact.text, fact.on_screen_only ? "" : "Ja / Nej", fact.on_screen_only ? "Titta på skärmen" : ""});
    return table;
}

pdf::Block contact_table(PersonCardPaper const& card)
{
    pdf::Table table{.widths = {105, 90, 90, 0, 60}, .head = {"Namn", "Roll", "Telefon", "Får veta", "Stämmer"}, .style = small, .pad = 6};
    for (auto const& contact : card.contacts) table.rows.push_back({contact.name, contact.role, contact.phone, contact.may_know, "Ja / Nej"});
    return table;
}

} // namespace

PersonCardPaper load_person_card_paper(
    ReadTx& tx, Visit const& visit, PersonAccess const& access, std::optional<Id<PersonContact>> copy_for)
{
    using enum FactKind;
    auto const now = visit.house.clock.now();
    auto const day = civil_date(now);
    auto const summary = load_person_summary(tx, access, day);
    auto const facts = list_facts(tx, access);
    PersonCardPaper card{.given_name = summary.given_name, .name = summary.name(), .copy_for = copy_for, .printed_at = now,
        .printed_by = visit.actor.name};
    ForCard const masked{day};
    auto about = section_of("Om " + card.given_name, facts, {address, phone, language, interpreter, communication, yes_no}, masked);
    about.facts.insert(about.facts.begin(), {"Född", summary.birth_date ? summary.birth_date->text() : empty_text});
    about.facts.push_back({"Beslut", masked(decisions_of(tx, access))});
    add_money_and_contact(about, facts, masked);
    card.sections.push_back(std::move(about));
    auto home = section_of("Hemma hos " + card.given_name, facts, {no_answer, way_in, key, door_code, alarm, pets, aids}, masked);
    home.facts.push_back({"Varning", alerts_of_card(summary, masked)});
    card.sections.push_back(std::move(home));
    ContactDay const whose{summary.birth_date, summary.deceased_on, day};
    auto consents = list_consents(tx, access);
    std::erase_if(consents, [&](Consent const& consent) { return !consent.holds_on(day); });
    add_contacts(card, contacts_on(whose, list_contacts(tx, access)), consents, masked);
    add_staff(tx, access, day, card);
    return card;
}

pdf::Document paper_of(PersonCardPaper const& card)
{
    auto const title = "Personkort för " + card.name;
    pdf::Document paper{.title = title, .made_at = card.printed_at, .head_left = title, .foot = foot_of(card)};
    paper.content.push_back(pdf::Heading{1, title, h1, {0, 0}});
    paper.content.push_back(pdf::Paragraph{"Gå igenom kortet tillsammans. Ringa in om det stämmer. Skriv det nya om något har ändrats.", small, {3, 6}});
    std::vector<pdf::Block> on_thread;
    for (auto const& section : card.sections) {
        on_thread.push_back(pdf::Heading{2, section.heading, h2, {15, 3}});
        on_thread.push_back(table_of(section));
    }
    if (!card.contacts.empty()) {
        on_thread.push_back(pdf::Heading{2, "Kontakter", h2, {15, 3}});
        on_thread.push_back(contact_table(card));
    }
    paper.content.push_back(pdf::Group{std::move(on_thread), pdf::Role::none, pdf::Break::anywhere, pdf::Thread::drawn});
    paper.content.push_back(pdf::Signatures{.captions = {"Genomgånget den", "Kontaktman", "Tillsammans med"}, .style = small, .space = {12, 0}});
    return paper;
}

Html reading_of(PersonCardPaper const& card)
{
    Html html;
    for (auto const& section : card.sections) {
        std::vector<Fact> rows;
        for (auto const& fact : section.facts)
            rows.push_back({.name = fact.name, .value = Html::text(fact.on_screen_only ? "Står under Uppgifter. Skrivs aldrig ut." : fact.text)});
        html += box({.id = "del-" + std::to_string(&section - card.sections.data()), .heading = section.heading, .body = fact_list(rows)});
    }
    std::vector<Fact> rows;
    for (auto const& contact : card.contacts)
        rows.push_back({.name = contact.name, .value = Html::text(contact.role + ". " + contact.phone), .by = "Får veta: " + contact.may_know});
    html += box({.id = "kontakter", .heading = "Kontakter", .body = rows.empty() ? empty_state("Ingen kontakt är inlagd.") : fact_list(rows)});
    return html;
}

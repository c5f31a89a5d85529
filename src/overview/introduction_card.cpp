// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/introduction_card.h"

#include "access/staff_store.h"
#include "html/components/box.h"
#include "orders/key_worker.h"
#include "orders/order_store.h"

#include <algorithm>

namespace {

constexpr pdf::TextStyle h1{24, 30};
constexpr pdf::TextStyle h2{21, 27};
constexpr pdf::TextStyle h3{13, 18};
constexpr pdf::TextStyle running{13, 18};
constexpr pdf::TextStyle number_style{18, 21};
constexpr pdf::TextStyle small{10, 13};
constexpr std::size_t most_colleagues = 5;
constexpr pdf::PageLook a6{.width = 297.638, .height = 419.528, .top_first = 24, .top = 24, .bottom = 39, .left = 42, .right = 18, .thread = 24};

std::string first_name(std::string const& name) { return name.substr(0, name.find(' ')); }

std::vector<std::string> duties()
{
    return {"Jag lyssnar på vad du vill.", "Vi skriver din plan tillsammans.", "Jag ser till att det blir som vi har sagt."};
}

// First names of some who work there, so that the person knows who may come.
std::string colleagues(ReadTx& tx, Id<Unit> unit, std::string const& key_worker, Instant now)
{
    std::string text;
    std::size_t count = 0;
    for (auto const& staff : list_staff_of(tx, unit, now)) {
        if (staff.name == key_worker || count == most_colleagues) continue;
        text += (text.empty() ? "Här arbetar också " : ", ") + first_name(staff.name);
        ++count;
    }
    return text.empty() ? text : text + ".";
}

std::string number_or_line(std::string const& phone) { return phone.empty() ? "Telefon: ______________" : phone; }

} // namespace

IntroductionCard load_introduction_card(ReadTx& tx, Visit const& visit, PersonAccess const& access)
{
    auto const now = visit.house.clock.now();
    auto const day = civil_date(now);
    IntroductionCard card{.printed_at = now, .printed_by = visit.actor.name};
    for (auto const& worker : list_key_workers(tx, access)) {
        if (worker.kind != KeyWorkerKind::main || !worker.in_force_on(day) || !card.key_worker.empty()) continue;
        card.key_worker = worker.name;
        card.numbers.push_back({first_name(worker.name) + ", din kontaktman", worker.phone, "Ring eller skriv."});
    }
    std::vector<Id<Unit>> units;
    for (auto const& order : list_orders(tx, access)) {
        auto const& content = order.content;
        if (order.state == OrderState::ended) continue;
        if (std::ranges::find(units, content.unit) == units.end()) {
            units.push_back(content.unit);
            auto const unit = find_unit(tx, content.unit);
            if (card.unit.empty() && unit) card.unit = unit->name;
            if (unit) card.numbers.push_back({unit->name, unit->phone, colleagues(tx, unit->id, card.key_worker, now)});
        }
        if (!content.case_officer_name.empty())
            card.numbers.push_back({content.case_officer_name + ", handläggare", content.case_officer_phone,
                "Beslutar om ditt stöd. Ring om du vill ändra något."});
    }
    return card;
}

pdf::Document paper_of(IntroductionCard const& card)
{
    pdf::Document paper{.title = "Så når du oss. " + card.unit, .made_at = card.printed_at, .page = a6};
    paper.foot = {"Utskrivet " + civil_date(card.printed_at).text(), "Originalet finns i Delaktig."};
    std::vector<pdf::Block> front{pdf::Heading{1, "Hej!", h1, {0, 6}}};
    if (card.key_worker.empty()) {
        front.push_back(pdf::Paragraph{"Vi arbetar på " + card.unit + ".", running, {0, 9}});
    } else {
        front.push_back(pdf::Paragraph{pdf::Text{"Jag heter "}.add(card.key_worker + ".", pdf::Weight::bold), running, {0, 3}});
        front.push_back(pdf::Paragraph{"Jag är din kontaktman på " + card.unit + ".", running, {0, 9}});
    }
    front.push_back(pdf::Heading{2, "Det gör en kontaktman", h3, {6, 0}});
    pdf::List list{.numbering = pdf::Numbering::disc, .items = {}, .style = running};
    for (auto const& duty : duties()) list.items.push_back(duty);
    front.push_back(std::move(list));
    front.push_back(pdf::Heading{2, "Du bestämmer", h3, {12, 0}});
    front.push_back(pdf::Paragraph{"Du får läsa det vi skriver om dig.", running});
    paper.content.push_back(pdf::Group{std::move(front), pdf::Role::none, pdf::Break::between_rows, pdf::Thread::drawn});

    std::vector<pdf::Block> back{pdf::Heading{2, "Så når du oss", h2, {15, 9}}};
    for (auto const& number : card.numbers) {
        back.push_back(pdf::Heading{3, number.who, h3, {9, 0}, pdf::Mark::knot});
        back.push_back(pdf::Paragraph{pdf::bold(number_or_line(number.phone)), number_style});
        if (!number.about.empty()) back.push_back(pdf::Paragraph{number.about, small});
    }
    back.push_back(pdf::Box{.content = {pdf::Paragraph{pdf::bold("Fara för liv: ring 112"), running}}, .look = pdf::BoxLook::frame, .space = {12, 0}});
    paper.content.push_back(pdf::Group{std::move(back), pdf::Role::none, pdf::Break::between_rows, pdf::Thread::drawn});
    return paper;
}

Html reading_of(IntroductionCard const& card)
{
    Html hello = paragraph(card.key_worker.empty() ? "Vi arbetar på " + card.unit + "."
                                                   : "Jag heter " + card.key_worker + ". Jag är din kontaktman på " + card.unit + ".");
    hello += heading(3, "Det gör en kontaktman");
    std::vector<Html> items;
    for (auto const& duty : duties()) items.push_back(Html::text(duty));
    hello += dotted_list(items);
    hello += heading(3, "Du bestämmer") + paragraph("Du får läsa det vi skriver om dig.");
    Html html = box({.id = "hej", .heading = "Hej!", .body = std::move(hello)});
    std::vector<Fact> rows;
    for (auto const& number : card.numbers)
        rows.push_back({.name = number.who, .value = number.phone.empty() ? Html::text(number_or_line({})) : link(number.phone, Href::phone(number.phone)),
            .by = number.about});
    Html reach = rows.empty() ? empty_state("Ingen att ringa är inlagd.") : fact_list(rows);
    reach += paragraph("Fara för liv: ring 112.");
    return html + box({.id = "na-oss", .heading = "Så når du oss", .body = std::move(reach)});
}

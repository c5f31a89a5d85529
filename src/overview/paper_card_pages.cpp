// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/paper_card_pages.h"

#include "access/shell.h"
#include "audit/access_log.h"
#include "html/components/box.h"
#include "overview/introduction_card.h"
#include "overview/person_card_paper.h"
#include "people/person_address.h"
#include "people/person_head.h"

#include <algorithm>

namespace {

template <class Card>
struct Loaded {
    Id<Person> person;
    PersonSummary summary;
    Card card;
};

template <class Card, class Load>
Result<Loaded<Card>> load(Visit const& visit, Request const& request, std::string_view event, Load load_card)
{
    auto const person = person_at(request);
    if (!person) return no_such_page();
    return visit.house.database.read([&](ReadTx& tx) -> Result<Loaded<Card>> {
        auto const access = visit.house.access_control.open(tx, visit, *person, event);
        if (!access) return access.refusal();
        if (access->protection().is_protected())
            return forbidden("Personen har skyddade personuppgifter. Kortet skrivs inte ut.");
        return Loaded<Card>{*person, load_person_summary(tx, *access, today(visit.house.clock)), load_card(tx, *access)};
    });
}

Result<Loaded<PersonCardPaper>> load_person_card(Visit const& visit, Request const& request, std::string_view event)
{
    auto const copy_for = Id<PersonContact>::parse(request.query.text("till"));
    return load<PersonCardPaper>(visit, request, event,
        [&](ReadTx& tx, PersonAccess const& access) { return load_person_card_paper(tx, visit, access, copy_for); });
}

Result<Loaded<IntroductionCard>> load_introduction(Visit const& visit, Request const& request, std::string_view event)
{
    return load<IntroductionCard>(visit, request, event,
        [&](ReadTx& tx, PersonAccess const& access) { return load_introduction_card(tx, visit, access); });
}

// Several guardians: a copy for one shows nothing of the others (DD-7).
Html copies(PersonCardPaper const& card, std::string const& path)
{
    if (card.guardians.empty() || card.copy_for) return {};
    std::vector<Html> rows;
    for (auto const& guardian : card.guardians)
        rows.push_back(link("Kopia för " + guardian.name, Href{path}.with("till", guardian.contact.text())));
    return box({.id = "kopior", .heading = "Kopior för vårdnadshavare",
        .body = paragraph("I kopian står inget om den andra vårdnadshavaren.") + plain_list(rows)});
}

Response page_of(Visit& visit, Request const& request, PersonSummary const& summary, std::string const& title,
    std::string const& intro, Href const& pdf, Html body)
{
    Html all = heading(2, title) + lead(intro);
    all += button_row(button(LinkButton{.text = "Öppna som PDF att skriva ut", .href = pdf, .icon = Icon::file_text}));
    return show(visit, request, NavItem::persons,
        {.title = title + " – " + summary.name(), .head = person_head(person_head_of(summary, PersonTab::facts, HeadSize::compact)),
            .body = std::move(all) + std::move(body), .layout = Layout::narrow},
        banners_of(summary));
}

} // namespace

Response show_person_card(Visit& visit, Request const& request)
{
    auto const loaded = load_person_card(visit, request, "PersonCardRead");
    if (!loaded) return refuse(visit, request, loaded.refusal());
    auto const path = person_path(loaded->person) + "/personkort";
    Href pdf{path + "/pdf"};
    if (auto const& copy_for = loaded->card.copy_for) pdf = pdf.with("till", copy_for->text());
    return page_of(visit, request, loaded->summary, "Personkort",
        "Skriv ut och gå igenom kortet tillsammans. Skriv sedan in det nya under Uppgifter, och lägg papperet i sekretesstugg.",
        pdf, copies(loaded->card, path) + reading_of(loaded->card));
}

Response send_person_card_pdf(Visit& visit, Request const& request)
{
    auto const loaded = load_person_card(visit, request, "PersonCardPrint");
    if (!loaded) return refuse(visit, request, loaded.refusal());
    auto const& copy_for = loaded->card.copy_for;
    log_access(visit, LogAction::print, loaded->person, "PersonCardPrint", copy_for ? "kopia för " + copy_for->text() : "personkort");
    return file("application/pdf", "personkort.pdf", pdf::write(paper_of(loaded->card)));
}

Response show_introduction_card(Visit& visit, Request const& request)
{
    auto const loaded = load_introduction(visit, request, "IntroductionCardRead");
    if (!loaded) return refuse(visit, request, loaded.refusal());
    return page_of(visit, request, loaded->summary, "Kort att lämna vid första mötet",
        "Kortet berättar vem kontaktman är och vem personen kan ringa. Inget om personen står på det.",
        Href{person_path(loaded->person) + "/introduktionskort/pdf"}, reading_of(loaded->card));
}

Response send_introduction_card_pdf(Visit& visit, Request const& request)
{
    auto const loaded = load_introduction(visit, request, "IntroductionCardPrint");
    if (!loaded) return refuse(visit, request, loaded.refusal());
    log_access(visit, LogAction::print, loaded->person, "IntroductionCardPrint", "introduktionskort");
    return file("application/pdf", "introduktionskort.pdf", pdf::write(paper_of(loaded->card)));
}

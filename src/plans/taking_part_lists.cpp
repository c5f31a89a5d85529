// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/taking_part_lists.h"

#include "html/components/box.h"
#include "html/components/button.h"
#include "html/components/plan.h"
#include "plans/plan_frame.h"
#include "plans/plan_wording.h"

namespace {

Html offers_of(PlanWork const& work)
{
    auto const path = work.open.address() + "/erbjudande/";
    std::vector<Matter> rows;
    for (auto const& offer : work.content.offers) {
        std::string line{code_of(offer_answer_codes(), offer.answer).label};
        if (offer.on) line += ". Frågan ställdes " + offer.on->text();
        rows.push_back({.icon = Icon::user, .text = offer.name, .href = path + id_text(offer.id), .detail = line});
    }
    Html html = rows.empty() ? empty_state("Ingen är skriven än.") : matter_list(rows);
    html += button_row(button(
        LinkButton{.text = "Lägg till någon som erbjöds", .href = path + "ny", .icon = Icon::user_plus}));
    return section("erbjudna", "Vilka erbjöds att vara med?", std::move(html));
}

Html meetings_of(PlanWork const& work)
{
    auto const path = work.open.address() + "/traff/";
    std::vector<Matter> rows;
    for (auto const& meeting : work.content.meetings) {
        std::string const form{code_of(meeting_form_codes(), meeting.form).label};
        rows.push_back({.icon = Icon::users, .text = meeting.on ? form + " " + meeting.on->text() : form,
            .href = path + id_text(meeting.id), .detail = meeting.who});
    }
    Html html = rows.empty() ? empty_state("Ingen träff är skriven än.") : matter_list(rows);
    html += button_row(button(LinkButton{.text = "Lägg till en träff", .href = path + "ny", .icon = Icon::plus}));
    return section("traffar", "Träffar om planen", std::move(html));
}

// A service that is also support for a relative who cares: how were they asked, and what did they say? (R187)
Html relatives_of(PlanWork const& work)
{
    auto const names = services_for_relative(work.open.order ? &*work.open.order : nullptr);
    if (names.empty()) return {};
    std::vector<Matter> rows;
    for (auto const& offer : work.content.offers)
        if (is_relative(offer))
            rows.push_back({.icon = Icon::user, .text = offer.name,
                .href = work.open.address() + "/erbjudande/" + id_text(offer.id),
                .detail = offer.said.empty() ? "Det står inte vad hen sa." : offer.said});
    Html html = paragraph(names + " är också stöd för den som vårdar eller hjälper " + work.open.person.given_name
        + ". Skriv hur hen fick frågan och vad hen sa.");
    html += rows.empty() ? empty_state("Ingen närstående är tillfrågad än.") : matter_list(rows);
    html += button_row(button(LinkButton{.text = "Lägg till en närstående",
        .href = Href{work.open.address() + "/erbjudande/ny"}.with("slag", "relative"), .icon = Icon::user_plus}));
    return section("narstaende-fragad", "Hur har ni frågat den närstående?", std::move(html));
}

} // namespace

Html child_view_link(PlanWork const& work)
{
    if (!work.open.is_child()) return {};
    auto const& child = work.content.child;
    return matter_list({{.icon = Icon::users, .text = "Barnets syn och varje vårdnadshavares syn",
        .href = work.open.address() + "/barnets-syn",
        .detail = child ? followed_text(*child, work.open.person.given_name) : "Inte skrivet än"}});
}

Html taking_part_lists(PlanWork const& work)
{
    return child_view_link(work) + relatives_of(work) + offers_of(work) + meetings_of(work);
}

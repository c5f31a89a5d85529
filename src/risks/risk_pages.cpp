// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/risk_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "risks/risk_draft_store.h"
#include "risks/risk_reading.h"
#include "risks/risk_store.h"

namespace {

struct RisksView {
    RiskPlace place;
    std::optional<RiskAssessment> current;
    std::vector<RiskAssessment> all; // the newest first
    bool has_draft;
};

Result<RisksView> load_view(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto place = open_risk_place(tx, visit, request, "RiskAssessmentRead", Intent::plan_read);
    if (!place) return place.refusal();
    auto current = find_risk_assessment(tx, place->access, place->plan);
    auto all = list_risk_assessments(tx, place->access, place->plan);
    bool const has_draft = find_risk_draft(tx, *place).has_value();
    return RisksView{std::move(*place), std::move(current), std::move(all), has_draft};
}

Html begin_button(Visit const& visit, RisksView const& view)
{
    if (!view.place.may_write()) return {};
    if (view.has_draft)
        return button(LinkButton{.text = "Skriv vidare på utkastet", .href = view.place.address() + "/ny", .weight = Weight::primary, .icon = Icon::pen_line});
    return button_form(Href{view.place.address()}, visit.actor.csrf_token,
        {.text = view.current ? "Gör en ny riskbedömning" : "Gör en riskbedömning", .icon = Icon::plus});
}

Html state_note(RisksView const& view)
{
    auto const& place = view.place;
    if (place.ended) return note(Icon::archive, Html::text("Planen är avslutad. Riskbedömningen går att läsa."));
    if (!view.current)
        return empty_state("Ingen riskbedömning är gjord för den här planen. Varje plan ska ha en.");
    if (view.current->review_on < place.today)
        return notice({.tone = Tone::warning, .heading = "Riskerna skulle ha setts över " + view.current->review_on.text(),
            .body = paragraph("Gör en ny riskbedömning. Den gamla gäller tills den nya är signerad.")});
    return {};
}

Html former_list(RisksView const& view)
{
    std::vector<Matter> rows;
    for (auto const& one : view.all)
        if (one.id != view.current->id)
            rows.push_back({.icon = Icon::history, .text = "Riskbedömning " + one.looked_on.text(),
                .href = Href{view.place.address() + "/" + one.id.text()}, .detail = one.author_name + ", " + one.author_title});
    if (rows.empty()) return {};
    return section("tidigare", "Tidigare riskbedömningar", matter_list(rows));
}

} // namespace

Response show_risks(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request); });
    if (!view) return refuse(visit, request, view.refusal());
    auto const& place = view->place;
    Html body = heading(2, "Risker i plan " + std::to_string(place.plan_number));
    body += lead("Vad kan hända " + place.person.given_name + " i det som planen säger, och hur förebygger vi det?");
    body += state_note(*view);
    body += button_row(begin_button(visit, *view)
        + button(LinkButton{.text = "Till planen", .href = place.plan_address(), .weight = Weight::quiet, .icon = Icon::arrow_left}));
    if (view->current) body += assessment_reading(*view->current, place) + former_list(*view);
    return show_at(visit, request, place, "Risker", std::move(body));
}

Response begin_risks(Visit& visit, Request const& request)
{
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const place = open_risk_place(tx, visit, request, "RiskDraftBegin", Intent::plan_write);
        if (!place) return place.refusal();
        auto const begun = begin_risk_draft(tx, visit, *place);
        if (!begun) return begun.refusal();
        return place->address() + "/ny";
    });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other(*done);
}

Response show_assessment(Visit& visit, Request const& request)
{
    struct Found {
        RiskPlace place;
        RiskAssessment assessment;
        bool is_current;
    };
    auto const found = visit.house.database.read([&](ReadTx& tx) -> Result<Found> {
        auto place = open_risk_place(tx, visit, request, "RiskAssessmentRead", Intent::plan_read);
        if (!place) return place.refusal();
        auto const id = Id<RiskAssessment>::parse(request.value("assessment"));
        auto assessment = id ? find_risk_assessment(tx, place->access, place->plan, *id) : std::nullopt;
        if (!assessment) return not_found("Riskbedömningen finns inte.");
        auto const current = find_risk_assessment(tx, place->access, place->plan);
        bool const is_current = current->id == *id;
        return Found{std::move(*place), std::move(*assessment), is_current};
    });
    if (!found) return refuse(visit, request, found.refusal());
    auto const& place = found->place;
    Html body = heading(2, "Riskbedömning " + found->assessment.looked_on.text());
    body += tag(found->is_current ? Tag{"Gäller", Tone::success, Icon::circle_check}
                                  : Tag{"Ersatt av en senare riskbedömning", Tone::neutral, Icon::history});
    body += button_row(button(LinkButton{.text = "Till riskerna", .href = Href{place.address()}, .icon = Icon::arrow_left}));
    body += assessment_reading(found->assessment, place);
    return show_at(visit, request, place, "Riskbedömning", std::move(body));
}

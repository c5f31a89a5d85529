// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/risk_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "risks/risk_form.h"
#include "risks/risk_reading.h"
#include "risks/risk_store.h"

#include <algorithm>
#include <charconv>

namespace {

constexpr std::string_view new_risk = "lagg-till";

struct DraftView {
    RiskPlace place;
    RiskMatrix matrix;
    RiskDraft draft;
};

Result<DraftView> load_view(ReadTx& tx, Visit const& visit, Request const& request, std::string_view event, Intent intent)
{
    auto place = open_risk_place(tx, visit, request, event, intent);
    if (!place) return place.refusal();
    auto draft = find_risk_draft(tx, *place);
    if (!draft) return conflict("Det finns inget utkast. Det är kanske signerat. Börja på en ny riskbedömning från planens risker.");
    return DraftView{std::move(*place), risk_matrix_of(visit.house.settings.risk_matrix), std::move(*draft)};
}

std::int64_t version_in(Form const& form)
{
    std::int64_t version = 0;
    auto const text = form.text("version");
    std::from_chars(text.data(), text.data() + text.size(), version);
    return version;
}

std::string draft_address(RiskPlace const& place) { return place.address() + "/ny"; }

Html risk_box(Visit const& visit, DraftView const& view, DraftRisk const& risk, int number, FormErrors const& errors)
{
    auto const address = draft_address(view.place) + "/" + risk.id.text();
    auto const field = "risk-" + risk.id.text();
    Html body;
    if (auto const wrong = errors.of(field); !wrong.empty()) body += notice({.tone = Tone::danger, .heading = wrong});
    if (view.matrix.has(risk.likelihood, risk.consequence)) {
        auto one = view.draft;
        one.risks = {risk};
        body += risk_reading(as_assessment(visit, view.place, one).risks.front(), view.place.person.given_name);
    } else {
        body += note(Icon::info, Html::text("Välj hur troligt och hur allvarligt det är. Matrisen har ändrats sedan sist."));
    }
    body += measure_advice({risk.measures, risk.what});
    body += button_row(button(LinkButton{.text = "Ändra", .href = Href{address}, .icon = Icon::pencil, .more = numbered(number, risk.what)})
        + button_form(Href{address + "/borttagning"}, visit.actor.csrf_token,
            {.text = "Ta bort", .weight = Weight::quiet, .icon = Icon::trash, .more = " " + numbered(number, risk.what), .danger = true}));
    return box({.id = field, .heading = numbered(number, risk.what), .body = std::move(body), .level = 3});
}

Html sign_form(Visit const& visit, DraftView const& view, Form const& values, FormErrors const& errors)
{
    auto buttons = button(SubmitButton{.text = "Signera riskbedömningen", .icon = Icon::check, .name = "gor", .value = "signera"})
        + button(SubmitButton{.text = "Spara utkastet", .weight = Weight::secondary, .name = "gor", .value = "spara", .skip_validation = true});
    return form({.action = Href{draft_address(view.place)}, .csrf = visit.actor.csrf_token, .version = std::to_string(view.draft.version),
                    .keep = "risker-" + view.place.plan.text(), .guard = true},
        risk_draft_fields(view.place, view.draft, values, errors) + form_foot(std::move(buttons)));
}

Response draw_draft(Visit& visit, Request const& request, DraftView const& view, Form const& values, FormErrors const& errors)
{
    auto const& place = view.place;
    Html body = heading(2, "Ny riskbedömning av plan " + std::to_string(place.plan_number));
    body += lead("Gå igenom det planen säger, en sak i taget. Utkastet är planens: alla i teamet kan skriva vidare.");
    if (view.draft.risks.empty()) body += empty_state("Ingen risk är skriven än.");
    int number = 0;
    for (auto const& risk : view.draft.risks) body += risk_box(visit, view, risk, ++number, errors);
    body += button_row(
        button(LinkButton{.text = "Lägg till en risk", .href = Href{draft_address(place) + "/" + std::string{new_risk}}, .icon = Icon::plus}));
    body += heading(2, "Signera");
    body += paragraph("Den som signerar står för bedömningen. Den går sedan inte att ändra, bara att ersätta med en ny.");
    body += sign_form(visit, view, values, errors);
    body += more({.summary = "Ta bort utkastet",
        .body = paragraph("Det som står i utkastet försvinner. Den riskbedömning som gäller står kvar.")
            + button_form(Href{draft_address(place) + "/borttagning"}, visit.actor.csrf_token,
                {.text = "Ta bort utkastet", .weight = Weight::secondary, .icon = Icon::trash, .danger = true})});
    return show_at(visit, request, place, "Ny riskbedömning", std::move(body), errors);
}

struct RiskView {
    DraftView draft;
    std::optional<DraftRisk> risk; // none: a new one
};

Result<RiskView> load_risk(ReadTx& tx, Visit const& visit, Request const& request, std::string_view event, Intent intent)
{
    auto view = load_view(tx, visit, request, event, intent);
    if (!view) return view.refusal();
    if (request.value("risk") == new_risk) return RiskView{std::move(*view), std::nullopt};
    auto const id = Id<DraftRisk>::parse(request.value("risk"));
    auto const& risks = view->draft.risks;
    auto const found = std::ranges::find_if(risks, [&](DraftRisk const& risk) { return id && risk.id == *id; });
    if (found == risks.end()) return not_found("Risken finns inte i utkastet.");
    auto risk = *found;
    return RiskView{std::move(*view), std::move(risk)};
}

Response draw_risk(Visit& visit, Request const& request, RiskView const& view, Form const& values, FormErrors const& errors)
{
    auto const& place = view.draft.place;
    Html body = heading(2, view.risk ? "Ändra risken" : "Lägg till en risk");
    body += form({.action = Href{draft_address(place) + "/" + request.value("risk")}, .csrf = visit.actor.csrf_token,
                     .version = view.risk ? std::to_string(view.risk->version) : "0",
                     .keep = "risk-" + place.plan.text() + "-" + request.value("risk"), .guard = true},
        risk_fields(place, view.draft.matrix, values, errors)
            + form_foot(button(SubmitButton{.text = "Spara risken", .icon = Icon::check})
                + button(LinkButton{.text = "Avbryt", .href = Href{draft_address(place)}, .weight = Weight::quiet})));
    return show_at(visit, request, place, view.risk ? "Ändra risken" : "Lägg till en risk", std::move(body), errors);
}

// What a save came to: where to go on, or what was wrong.
struct Kept {
    std::string address = {};
    FormErrors errors = {};
};

Result<Kept> keep_draft(WriteTx& tx, Visit const& visit, Request const& request)
{
    auto const view = load_view(tx, visit, request, "RiskDraftWrite", Intent::plan_write);
    if (!view) return view.refusal();
    auto typed = parse_risk_draft(request.form, view->place, view->draft);
    bool const signs = request.form.text("gor") == "signera";
    if (signs) add_lacks(typed.draft, view->place, view->matrix, typed.errors);
    if (!typed.errors.empty()) return Kept{.errors = std::move(typed.errors)};
    typed.draft.version = version_in(request.form);
    auto const saved = save_risk_draft(tx, view->place, typed.draft);
    if (!saved) return saved.refusal();
    if (!signs) return Kept{.address = draft_address(view->place) + "?klart=utkast"};
    auto const id = sign_risk_draft(tx, visit, view->place, typed.draft);
    if (!id) return id.refusal();
    return Kept{.address = view->place.address() + "/" + id->text() + "?klart=riskbedomning"};
}

Result<Kept> keep_risk(WriteTx& tx, Visit const& visit, Request const& request)
{
    auto const view = load_risk(tx, visit, request, "RiskDraftWrite", Intent::plan_write);
    if (!view) return view.refusal();
    auto const id = view->risk ? view->risk->id : visit.house.ids.next<DraftRisk>();
    auto typed = parse_risk(request.form, view->draft.place, view->draft.matrix, id, view->risk ? version_in(request.form) : 0);
    if (!typed.errors.empty()) return Kept{.errors = std::move(typed.errors)};
    auto const saved = save_draft_risk(tx, view->draft.place, typed.risk);
    if (!saved) return saved.refusal();
    return Kept{.address = draft_address(view->draft.place) + "?klart=sparad"};
}

} // namespace

Response show_risk_draft(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read(
        [&](ReadTx& tx) { return load_view(tx, visit, request, "RiskDraftRead", Intent::plan_read); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw_draft(visit, request, *view, stored_draft(view->draft), {});
}

Response keep_risk_draft(Visit& visit, Request const& request)
{
    auto const kept = visit.house.database.write([&](WriteTx& tx) { return keep_draft(tx, visit, request); });
    if (!kept) return refuse(visit, request, kept.refusal());
    if (kept->errors.empty()) return see_other(kept->address);
    auto const view = visit.house.database.read(
        [&](ReadTx& tx) { return load_view(tx, visit, request, "RiskDraftRead", Intent::plan_read); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw_draft(visit, request, *view, request.form, kept->errors);
}

Response throw_risk_draft(Visit& visit, Request const& request)
{
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const place = open_risk_place(tx, visit, request, "RiskDraftDiscard", Intent::plan_write);
        if (!place) return place.refusal();
        auto const gone = discard_risk_draft(tx, *place);
        if (!gone) return gone.refusal();
        return place->address() + "?klart=utkast-borta";
    });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other(*done);
}

Response show_risk(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read(
        [&](ReadTx& tx) { return load_risk(tx, visit, request, "RiskDraftRead", Intent::plan_read); });
    if (!view) return refuse(visit, request, view.refusal());
    // A new one is often begun from the activity that it is about.
    Form first;
    first.add("galler", request.query.text("aktivitet"));
    return draw_risk(visit, request, *view, view->risk ? stored_risk(*view->risk) : first, {});
}

Response save_risk(Visit& visit, Request const& request)
{
    auto const kept = visit.house.database.write([&](WriteTx& tx) { return keep_risk(tx, visit, request); });
    if (!kept) return refuse(visit, request, kept.refusal());
    if (kept->errors.empty()) return see_other(kept->address);
    auto const view = visit.house.database.read(
        [&](ReadTx& tx) { return load_risk(tx, visit, request, "RiskDraftRead", Intent::plan_read); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw_risk(visit, request, *view, request.form, kept->errors);
}

Response remove_risk(Visit& visit, Request const& request)
{
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const place = open_risk_place(tx, visit, request, "RiskDraftWrite", Intent::plan_write);
        if (!place) return place.refusal();
        auto const id = Id<DraftRisk>::parse(request.value("risk"));
        if (!id) return not_found("Risken finns inte i utkastet.");
        auto const removed = remove_draft_risk(tx, *place, *id);
        if (!removed) return removed.refusal();
        return place->address() + "/ny?klart=borttagen";
    });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other(*done);
}

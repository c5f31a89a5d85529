// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "handovers/handover_view.h"

#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "plans/heading_form.h"
#include "plans/plan_frame.h"
#include "plans/plan_wording.h"
#include "text/sentence.h"

#include <algorithm>

namespace {

constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_words = 2000;

template <class E>
std::vector<Choice> choices(std::span<Code<E> const> codes, std::string const& given_name)
{
    std::vector<Choice> all;
    for (auto const& one : codes) all.push_back({std::string{one.code}, about(one.label, given_name)});
    return all;
}

// What stands in the form before anybody has typed: from the order, and from how it was done the last time.
Form usual_values(Visit const& visit, HandoversView const& view)
{
    auto const& open = view.drawn.open;
    auto const* const last = view.handovers.empty() ? nullptr : &view.handovers.front();
    bool const has_guest = open.order && open.order->content.case_officer.has_value();
    Form form;
    form.add("omfattning", std::string{code_of(handover_content_codes(), view.usual_content).code});
    form.add("myndighet", last ? last->authority : open.order ? open.order->content.authority : "");
    form.add("mottagare", open.order ? open.order->content.case_officer_name : "");
    form.add("satt", has_guest ? "guest" : "file");
    form.add("grund", std::string{code_of(handover_ground_codes(), last ? last->ground : HandoverGround::law).code});
    form.add("stod", last ? last->ground_text : "");
    form.add("beslutat", last ? last->decided_by : open.access.leads() ? visit.actor.name : "");
    form.add("beslutat-dag", open.today.iso());
    form.add("berattat", "senare");
    form.add("berattat-dag", open.today.iso());
    return form;
}

Html ground_fields(HandoversView const& view, Form const& values, FormErrors const& errors)
{
    Html fields = radio_list({.name = "grund", .legend = "Med vilket stöd?", .choices = choices(handover_ground_codes(), view.given_name()),
        .value = values.text("grund"), .error = errors.of("grund")});
    if (!view.consents.empty()) {
        Select consent{.name = "samtycke", .label = "Vilket samtycke?", .options = {}, .value = values.text("samtycke"),
            .hint = "Bara om stödet är samtycke.", .error = errors.of("samtycke"), .empty_text = "Välj"};
        for (auto const& one : view.consents)
            consent.options.push_back({one.consent.text(), without_final_stop(one.what) + ", " + one.recipient + ", " + one.given_on.text()});
        fields += select(consent);
    }
    return fields
        + text_field({.name = "stod", .label = "Vilken lag eller vilket annat stöd?", .value = values.text("stod"),
            .hint = "Lagrum, avtal eller annat. Behövs inte om stödet är samtycke.", .error = errors.of("stod"),
            .max_length = longest_name, .suggestions = {"10 kap. 2 § offentlighets- och sekretesslagen", "17 kap. 11 § socialtjänstlagen", "29 § LSS",
                "26 kap. 1 § offentlighets- och sekretesslagen"}});
}

Html told_fields(HandoversView const& view, Form const& values, FormErrors const& errors)
{
    return radio_list({.name = "berattat", .legend = "Vet " + view.given_name() + " om det?",
               .choices = {{"senare", "Inte än"}, {"spoken", "Ja, vi har berättat"}, {"together", "Ja, vi har läst det tillsammans"},
                   {"letter", "Ja, i brev"}},
               .value = values.text("berattat"), .error = errors.of("berattat")})
        + date_field({.name = "berattat-dag", .label = "Vilken dag?", .value = values.text("berattat-dag"), .error = errors.of("berattat-dag")});
}

void parse_ground(HandoversView const& view, Form const& form, Handover& handover, FormErrors& errors)
{
    auto const ground = parse_code(handover_ground_codes(), form.text("grund"));
    if (!ground) return errors.add("grund", "Välj med vilket stöd planen lämnas över.");
    handover.ground = *ground;
    if (*ground != HandoverGround::consent) {
        handover.ground_text = limited(form, "stod", longest_name, errors);
        if (handover.ground_text.empty()) errors.add("stod", "Skriv vilken lag eller vilket annat stöd. Utan stöd får uppgifterna inte lämnas ut.");
        return;
    }
    auto const id = Id<Consent>::parse(form.text("samtycke"));
    auto const found = std::ranges::find_if(view.consents, [&](Consent const& one) { return one.consent == id; });
    if (found != view.consents.end()) handover.ground_text = sentences({found->what, giver_text(*found), found->given_on.text()});
    else if (view.consents.empty()) errors.add("grund", "Inget samtycke gäller i dag. Skriv in det under Uppgifter först, eller välj ett annat stöd.");
    else errors.add("samtycke", "Välj vilket samtycke.");
}

std::optional<HandoverEvent> parse_told(Visit const& visit, HandoversView const& view, Form const& form, FormErrors& errors)
{
    auto const how = form.text("berattat");
    if (how.empty() || how == "senare") return std::nullopt;
    auto const day = parse_date(form.text("berattat-dag"), view.drawn.open.today, Lean::past);
    if (!day || *day > view.drawn.open.today) {
        errors.add("berattat-dag", "Skriv en dag som har varit, till exempel 2 dec eller 2026-12-02.");
        return std::nullopt;
    }
    auto const words = how == "letter" ? "I brev" : how == "together" ? "Vi läste det tillsammans" : "Muntligt";
    return HandoverEvent{.id = visit.house.ids.next<HandoverEvent>(), .kind = HandoverEventKind::told, .who = visit.actor.name,
        .happened_on = *day, .words = words};
}

} // namespace

std::string HandoversView::address() const { return drawn.open.address() + "/versioner/" + drawn.version.id.text() + "/overlamnande"; }

Handover const* HandoversView::former() const
{
    auto const found = std::ranges::find_if(handovers, [&](Handover const& one) { return one.version_number < drawn.version.number; });
    return found == handovers.end() ? nullptr : &*found;
}

bool HandoversView::is_handed_over() const
{
    return std::ranges::any_of(handovers, [&](Handover const& one) { return one.version == drawn.version.id; });
}

Html handover_form(Visit const& visit, HandoversView const& view)
{
    auto const values = view.errors.empty() ? usual_values(visit, view) : view.typed;
    auto const& errors = view.errors;
    auto const& open = view.drawn.open;
    auto contents = choices(handover_content_codes(), view.given_name());
    if (!view.former()) contents.pop_back(); // nothing to tell a difference from
    Html fields = text_field({.name = "myndighet", .label = "Till vilken myndighet?", .value = values.text("myndighet"),
        .error = errors.of("myndighet"), .max_length = longest_name, .required = true});
    fields += text_field({.name = "mottagare", .label = "Till vem där?", .value = values.text("mottagare"),
        .hint = "Handläggarens namn, om du vet det.", .error = errors.of("mottagare"), .max_length = longest_name});
    auto ways = choices(handover_way_codes(), view.given_name());
    if (!open.order || !open.order->content.case_officer) ways.erase(ways.begin());
    fields += radio_list({.name = "satt", .legend = "På vilket sätt?", .choices = std::move(ways), .value = values.text("satt"),
        .hint = "Inget av planen skickas med e-post.", .error = errors.of("satt")});
    fields += radio_list({.name = "omfattning", .legend = "Vad lämnas över?", .choices = std::move(contents), .value = values.text("omfattning"),
        .error = errors.of("omfattning")});
    fields += ground_fields(view, values, errors);
    fields += text_field({.name = "beslutat", .label = "Vem har beslutat att lämna ut planen?", .value = values.text("beslutat"),
        .error = errors.of("beslutat"), .max_length = longest_name, .required = true});
    fields += date_field({.name = "beslutat-dag", .label = "Vilken dag beslutades det?", .value = values.text("beslutat-dag"),
        .error = errors.of("beslutat-dag")});
    fields += text_area({.name = "behov", .label = "Behöver " + view.given_name() + " mer eller mindre stöd än förut?",
        .value = values.text("behov"), .hint = "Får vara tomt.", .error = errors.of("behov"), .rows = 2});
    fields += text_area({.name = "fragor", .label = "Vad frågar ni myndigheten?", .value = values.text("fragor"), .hint = "Får vara tomt.",
        .error = errors.of("fragor"), .rows = 2});
    fields += told_fields(view, values, errors);
    return form({.action = Href{view.address()}, .csrf = visit.actor.csrf_token},
        fields + form_foot(button(SubmitButton{.text = "Lämna över planen", .icon = Icon::check})));
}

std::optional<TypedHandover> parse_handover(Visit const& visit, HandoversView const& view, Form const& form, FormErrors& errors)
{
    auto const& open = view.drawn.open;
    TypedHandover typed{{.id = visit.house.ids.next<Handover>(), .version = view.drawn.version.id, .version_number = view.drawn.version.number,
        .content = HandoverContent::full, .authority = {}, .way = HandoverWay::file, .ground = HandoverGround::law, .ground_text = {},
        .decided_by = {}, .decided_on = open.today, .author_name = visit.actor.name, .written_at = visit.house.clock.now()}};
    auto& handover = typed.handover;
    handover.authority = limited(form, "myndighet", longest_name, errors);
    if (handover.authority.empty()) errors.add("myndighet", "Skriv vilken myndighet som får planen.");
    handover.recipient = limited(form, "mottagare", longest_name, errors);
    auto const way = parse_code(handover_way_codes(), form.text("satt"));
    bool const has_guest = open.order && open.order->content.case_officer;
    if (!way || (*way == HandoverWay::guest && !has_guest)) errors.add("satt", "Välj på vilket sätt planen lämnas över.");
    else handover.way = *way;
    if (handover.way == HandoverWay::guest && has_guest) handover.recipient_account = open.order->content.case_officer;
    auto const content = parse_code(handover_content_codes(), form.text("omfattning"));
    if (!content || (*content == HandoverContent::diff && !view.former())) errors.add("omfattning", "Välj vad som lämnas över.");
    else handover.content = *content;
    parse_ground(view, form, handover, errors);
    handover.decided_by = limited(form, "beslutat", longest_name, errors);
    if (handover.decided_by.empty()) errors.add("beslutat", "Skriv vem som har beslutat. Utan beslut får planen inte lämnas ut.");
    auto const day = parse_date(form.text("beslutat-dag"), open.today, Lean::past);
    if (!day || *day > open.today) errors.add("beslutat-dag", "Skriv en dag som har varit, till exempel 2 dec eller 2026-12-02.");
    else handover.decided_on = *day;
    handover.needs = limited(form, "behov", longest_words, errors);
    handover.questions = limited(form, "fragor", longest_words, errors);
    typed.told = parse_told(visit, view, form, errors);
    if (!errors.empty()) return std::nullopt;
    return typed;
}

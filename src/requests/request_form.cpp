// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "requests/request_form.h"

#include "html/components/choice.h"
#include "html/components/field.h"
#include "people/typed_text.h"

#include <algorithm>
#include <charconv>

namespace {

constexpr std::size_t long_text = 2'000;
constexpr std::size_t short_text = 200;
// The service field takes one that is decided, or a new one under an order: "ny-0abc…".
constexpr std::string_view new_service = "ny-";

std::vector<Option> services_of(std::vector<Order> const& orders)
{
    std::vector<Option> all;
    for (auto const& order : orders) {
        for (auto const& service : order.content.services) all.push_back({service.id.text(), service.name, order.unit_name});
        all.push_back({std::string{new_service} + order.id.text(), "En insats som inte är beslutad", order.unit_name});
    }
    return all;
}

// Which service is meant, and under which order.
void choose_service(NewRequest& request, std::string const& chosen, std::vector<Order> const& orders, FormErrors& errors)
{
    bool const is_new = chosen.starts_with(new_service);
    for (auto const& order : orders) {
        if (is_new && chosen.substr(new_service.size()) == order.id.text()) request.order = order.id;
        for (auto const& service : order.content.services)
            if (!is_new && service.id.text() == chosen) {
                request.order = order.id;
                request.service = service.id;
            }
    }
    if (request.order == Id<Order>{0}) errors.add("insats", "Välj vilken insats det gäller.");
}

void check_change(NewRequest const& request, FormErrors& errors)
{
    bool const adds = request.change == RequestedChange::add;
    if (adds && request.service) errors.add("andring", "Insatsen finns redan. Välj ändra eller avsluta, eller en ny insats ovanför.");
    if (!adds && !request.service) errors.add("andring", "Insatsen är inte beslutad. Välj lägga till.");
    if (adds && request.new_service.empty()) errors.add("ny-insats", "Skriv vilken insats som behövs.");
    if (request.change == RequestedChange::change && request.wish.empty()) errors.add("onskat", "Skriv vad som ska ändras.");
}

std::int64_t number_of(Form const& form)
{
    auto const text = form.text("version");
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

bool tells_for_authority(ServiceRequest const& request, RequestActor const& actor)
{
    return request.recipient() == RequestRecipient::case_officer && !actor.is_case_officer;
}

void parse_told(TypedStep& typed, Form const& form, CivilDate today)
{
    auto& [step, errors] = typed;
    step.counterpart = limited(form, "vem", short_text, errors);
    step.contact = parse_code(request_contact_codes(), form.text("satt"));
    if (step.counterpart.empty()) errors.add("vem", "Skriv vem som svarade.");
    if (!step.contact) errors.add("satt", "Välj hur ni fick svaret.");
    step.on = parse_date(form.text("dag"), today, Lean::past);
    if (!step.on) errors.add("dag", "Skriv dagen ni fick svaret, till exempel 2 dec eller 2026-12-02.");
    else if (today < *step.on) errors.add("dag", "Dagen har inte varit än. Skriv den dag då ni fick svaret.");
}

} // namespace

TypedRequest parse_request(Form const& form, std::vector<Order> const& orders, CivilDate today)
{
    TypedRequest typed;
    auto& errors = typed.errors;
    NewRequest request{.order = Id<Order>{0}};
    choose_service(request, form.text("insats"), orders, errors);
    auto const change = parse_code(requested_change_codes(), form.text("andring"));
    if (!change) errors.add("andring", "Välj vad ni ber om.");
    request.change = change.value_or(RequestedChange::change);
    request.new_service = request.service ? std::string{} : limited(form, "ny-insats", short_text, errors);
    request.wish = limited(form, "onskat", long_text, errors);
    if (change && request.order != Id<Order>{0}) check_change(request, errors);
    auto const day = form.text("dag");
    request.wished_on = parse_date(day, today, Lean::future);
    if (day.empty()) errors.add("dag", "Skriv från vilken dag ni önskar det, till exempel 2 dec eller 2026-12-02.");
    else if (!request.wished_on) errors.add("dag", "Skriv en dag, till exempel 2 dec eller 2026-12-02.");
    request.reason = limited(form, "skal", long_text, errors);
    if (request.reason.empty()) errors.add("skal", "Skriv varför. Den som svarar behöver veta det.");
    request.own_words = limited(form, "ord", long_text, errors);
    if (!request.own_words.empty()) {
        request.voice = parse_code(whose_voice_codes(), form.text("rost"));
        request.method = limited(form, "metod", short_text, errors);
        if (!request.voice) errors.add("rost", "Välj vems ord det är.");
        if (request.method.empty()) errors.add("metod", "Skriv hur ni fick veta det.");
    }
    refuse_personal_number("ny-insats", request.new_service, today, errors);
    refuse_personal_number("onskat", request.wish, today, errors);
    refuse_personal_number("skal", request.reason, today, errors);
    refuse_personal_number("ord", request.own_words, today, errors);
    refuse_personal_number("metod", request.method, today, errors);
    if (errors.empty()) typed.request = std::move(request);
    return typed;
}

Html request_fields(std::vector<Order> const& orders, std::string const& given_name, CivilDate today, Form const& values,
    FormErrors const& errors)
{
    Choices changes{.name = "andring", .legend = "Vad ber ni om?", .choices = {}, .value = values.text("andring"),
        .error = errors.of("andring"), .required = true};
    for (auto const& one : requested_change_codes())
        changes.choices.push_back({.value = std::string{one.code}, .text = std::string{one.label}});
    Select voices{.name = "rost", .label = "Vems ord är det?", .options = {}, .value = values.text("rost"),
        .error = errors.of("rost"), .empty_text = "Välj"};
    for (auto const& one : whose_voice_codes()) voices.options.push_back({std::string{one.code}, std::string{one.label}});
    Html fields = select({.name = "insats", .label = "Vilken insats gäller det?", .options = services_of(orders),
        .value = values.text("insats"), .error = errors.of("insats"), .empty_text = "Välj", .required = true});
    fields += text_field({.name = "ny-insats", .label = "Ny insats", .value = values.text("ny-insats"),
        .hint = "Bara när insatsen inte är beslutad än. Till exempel: ledsagning.", .error = errors.of("ny-insats"),
        .max_length = short_text});
    fields += radio_list(changes);
    fields += text_area({.name = "onskat", .label = "Vad ska ändras, eller hur mycket behövs?", .value = values.text("onskat"),
        .hint = "Till exempel: två dagar i veckan i stället för fyra.", .error = errors.of("onskat"), .rows = 2,
        .max_length = long_text});
    fields += date_field({.name = "dag", .label = "Från vilken dag önskar ni det?", .value = values.text("dag"),
        .error = errors.of("dag"), .quick = {{"Så snart det går", today.iso()}}, .required = true});
    fields += text_area({.name = "skal", .label = "Varför?", .value = values.text("skal"),
        .hint = "Vad har hänt, och vad har ni prövat? Skriv inget personnummer.", .error = errors.of("skal"), .rows = 3,
        .max_length = long_text, .required = true});
    fields += text_area({.name = "ord", .label = "Vad säger " + given_name + " om det?", .value = values.text("ord"),
        .hint = "Skriv det med samma ord. Lämna tomt om ni inte har frågat.", .error = errors.of("ord"), .rows = 2,
        .max_length = long_text, .voice = true});
    fields += select(voices);
    fields += text_field({.name = "metod", .label = "Hur fick ni veta det?", .value = values.text("metod"),
        .hint = "Till exempel: samtal hemma med bilder.", .error = errors.of("metod"), .max_length = short_text});
    return fields;
}

TypedStep parse_step(
    Form const& form, RequestStep step, ServiceRequest const& request, RequestActor const& actor, CivilDate today)
{
    TypedStep typed{.step = {.step = step, .number = number_of(form)}};
    auto& errors = typed.errors;
    typed.step.text = limited(form, "text", long_text, errors);
    refuse_personal_number("text", typed.step.text, today, errors);
    bool needs_text = step == RequestStep::withdrawn || step == RequestStep::completed;
    if (step == RequestStep::answered) {
        typed.step.answer = parse_code(request_answer_codes(), form.text("svar"));
        if (!typed.step.answer || !is_answer_of(request.recipient(), *typed.step.answer)) errors.add("svar", "Välj ett svar.");
        needs_text = typed.step.answer == RequestAnswer::no || typed.step.answer == RequestAnswer::needs_more;
        if (tells_for_authority(request, actor)) parse_told(typed, form, today);
    }
    if (step == RequestStep::closed) typed.step.order = Id<Order>::parse(form.text("bestallning"));
    if (needs_text && typed.step.text.empty())
        errors.add("text", step == RequestStep::completed ? "Skriv det som handläggaren behöver veta." : "Skriv varför.");
    return typed;
}

Html answer_fields(
    ServiceRequest const& request, RequestActor const& actor, CivilDate today, Form const& values, FormErrors const& errors)
{
    Choices answers{.name = "svar", .legend = "Svar", .choices = {}, .value = values.text("svar"), .error = errors.of("svar"),
        .required = true};
    for (auto const& one : request_answer_codes())
        if (is_answer_of(request.recipient(), one.value))
            answers.choices.push_back({.value = std::string{one.code}, .text = std::string{one.label}});
    Html fields = radio_list(answers);
    fields += text_area({.name = "text", .label = "Vad gäller, och varför?", .value = values.text("text"),
        .hint = "Ett nej, och frågan om mer, behöver en förklaring.", .error = errors.of("text"), .rows = 3,
        .max_length = long_text});
    if (!tells_for_authority(request, actor)) return fields;
    Select ways{.name = "satt", .label = "Hur fick ni svaret?", .options = {}, .value = values.text("satt"),
        .error = errors.of("satt"), .empty_text = "Välj"};
    for (auto const& one : request_contact_codes()) ways.options.push_back({std::string{one.code}, std::string{one.label}});
    fields += text_field({.name = "vem", .label = "Vem svarade?", .value = values.text("vem"), .error = errors.of("vem"),
        .max_length = short_text});
    fields += select(ways);
    fields += date_field({.name = "dag", .label = "När fick ni svaret?",
        .value = values.has("dag") ? values.text("dag") : today.iso(), .error = errors.of("dag")});
    return fields;
}

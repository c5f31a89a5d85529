// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "requests/service_request.h"

namespace {

constexpr Code<RequestedChange> changes[] = {
    {RequestedChange::change, "change", "Ändra"},
    {RequestedChange::end, "end", "Avsluta"},
    {RequestedChange::add, "add", "Lägga till"},
};

constexpr Code<RequestStep> steps[] = {
    {RequestStep::seen, "seen", "Öppnad"},
    {RequestStep::answered, "answered", "Besvarad"},
    {RequestStep::forwarded, "forwarded", "Skickad vidare till handläggaren"},
    {RequestStep::completed, "completed", "Kompletterad"},
    {RequestStep::withdrawn, "withdrawn", "Återtagen"},
    {RequestStep::closed, "closed", "Stängd"},
};

constexpr Code<RequestAnswer> answers[] = {
    {RequestAnswer::within_decision, "within_decision", "Ja, inom beslutet"},
    {RequestAnswer::new_order, "new_order", "Ja, en ny beställning kommer"},
    {RequestAnswer::needs_more, "needs_more", "Behöver veta mer"},
    {RequestAnswer::new_examination, "new_examination", "Behovet utreds på nytt"},
    {RequestAnswer::no, "no", "Nej"},
};

constexpr Code<RequestContact> contacts[] = {
    {RequestContact::phone, "phone", "Telefon"},
    {RequestContact::meeting, "meeting", "Möte"},
    {RequestContact::letter, "letter", "Brev"},
    {RequestContact::message, "message", "Säkert meddelande"},
};

std::string who(RequestEvent const& event) { return event.author_name + ", " + event.on.text(); }

// Why nothing more happens to a request that is not open.
Refusal over(ServiceRequest const& request)
{
    auto const* const last = request.events.empty() ? nullptr : &request.events.back();
    switch (request.state()) {
    case RequestState::closed: return conflict("Begäran är redan stängd av " + who(*last) + ".");
    case RequestState::withdrawn: return conflict("Begäran är återtagen av " + who(*last) + ".");
    case RequestState::lapsed:
    case RequestState::sent:
    case RequestState::seen:
    case RequestState::answered: break;
    }
    return conflict(request.person_died_on ? "Personen har avlidit. Begäran gäller inte längre."
                                           : "Beställningen är avslutad. Begäran gäller inte längre.");
}

bool is_waiting_for_answer(ServiceRequest const& request)
{
    return request.state() == RequestState::sent || request.state() == RequestState::seen;
}

Result<Done> may_see(ServiceRequest const& request, RequestActor const& actor)
{
    if (request.state() != RequestState::sent) return conflict("Begäran är redan öppnad.");
    bool const is_recipient
        = request.recipient() == RequestRecipient::case_officer ? actor.is_case_officer : actor.leads;
    if (!is_recipient) return forbidden("Begäran är inte till dig.");
    return Done{};
}

Result<Done> may_answer(ServiceRequest const& request, RequestActor const& actor)
{
    if (auto const* const answer = request.answer()) return conflict(answer->author_name + " har redan svarat på begäran.");
    if (request.recipient() == RequestRecipient::unit_manager && !actor.leads)
        return forbidden("Bara den som leder enheten kan svara på begäran.");
    if (request.recipient() == RequestRecipient::case_officer && !actor.is_case_officer && !actor.may_write)
        return forbidden("Bara handläggaren svarar, eller den i personalen som har fått svaret.");
    return Done{};
}

} // namespace

std::span<Code<RequestedChange> const> requested_change_codes() { return changes; }
std::span<Code<RequestStep> const> request_step_codes() { return steps; }
std::span<Code<RequestAnswer> const> request_answer_codes() { return answers; }
std::span<Code<RequestContact> const> request_contact_codes() { return contacts; }

bool is_answer_of(RequestRecipient recipient, RequestAnswer answer)
{
    if (answer == RequestAnswer::no) return true;
    return (recipient == RequestRecipient::unit_manager) == (answer == RequestAnswer::within_decision);
}

std::string_view label_of(RequestState state)
{
    switch (state) {
    case RequestState::sent: return "Skickad";
    case RequestState::seen: return "Öppnad";
    case RequestState::answered: return "Besvarad";
    case RequestState::closed: return "Stängd";
    case RequestState::withdrawn: return "Återtagen";
    case RequestState::lapsed: return "Gäller inte längre";
    }
    return "";
}

RequestState ServiceRequest::state() const
{
    auto state = RequestState::sent;
    for (auto const& event : events) switch (event.step) {
        case RequestStep::seen: state = RequestState::seen; break;
        case RequestStep::answered: state = RequestState::answered; break;
        case RequestStep::forwarded:
        case RequestStep::completed: state = RequestState::sent; break;
        case RequestStep::withdrawn: return RequestState::withdrawn;
        case RequestStep::closed: return RequestState::closed;
        }
    return order_ended || person_died_on ? RequestState::lapsed : state;
}

RequestRecipient ServiceRequest::recipient() const
{
    for (auto const& event : events)
        if (event.step == RequestStep::forwarded) return forwarded_route.to;
    return route.to;
}

RequestEvent const* ServiceRequest::answer() const
{
    RequestEvent const* found = nullptr;
    for (auto const& event : events) switch (event.step) {
        case RequestStep::answered: found = &event; break;
        case RequestStep::forwarded:
        case RequestStep::completed: found = nullptr; break;
        case RequestStep::seen:
        case RequestStep::withdrawn:
        case RequestStep::closed: break;
        }
    return found;
}

bool ServiceRequest::is_open() const
{
    switch (state()) {
    case RequestState::sent:
    case RequestState::seen:
    case RequestState::answered: return true;
    case RequestState::closed:
    case RequestState::withdrawn:
    case RequestState::lapsed: return false;
    }
    return false;
}

bool ServiceRequest::waits_for_order() const
{
    if (!is_open() || !service) return false;
    bool const is_forwarded = recipient() != route.to;
    if (!(is_forwarded ? forwarded_route : route).waits_for_order) return false;
    auto const* const said = answer();
    return !said || (said->answer != RequestAnswer::no && said->answer != RequestAnswer::within_decision);
}

std::string ServiceRequest::title() const
{
    return (change == RequestedChange::add ? "Lägg till" : std::string{code_of(requested_change_codes(), change).label})
        + " " + service_name;
}

Result<Done> may_take(ServiceRequest const& request, RequestStep step, RequestActor const& actor)
{
    if (!request.is_open()) return over(request);
    switch (step) {
    case RequestStep::seen: return may_see(request, actor);
    case RequestStep::answered: return may_answer(request, actor);
    case RequestStep::forwarded:
        if (request.recipient() == RequestRecipient::case_officer) return conflict("Begäran är redan hos handläggaren.");
        if (!is_waiting_for_answer(request)) return may_answer(request, actor);
        if (!actor.leads) return forbidden("Bara den som leder enheten kan skicka begäran vidare.");
        return Done{};
    case RequestStep::completed:
        if (!request.answer() || request.answer()->answer != RequestAnswer::needs_more)
            return conflict("Handläggaren har inte frågat efter mer.");
        if (!actor.may_write) return forbidden("Bara personalen kan komplettera begäran.");
        return Done{};
    case RequestStep::withdrawn:
        if (!actor.is_author && !actor.is_key_worker && !actor.leads)
            return forbidden("Bara den som skickade begäran, den som svarar för planen eller chefen kan ta tillbaka den.");
        return Done{};
    case RequestStep::closed:
        if (!actor.is_key_worker && !actor.leads)
            return forbidden("Bara den som svarar för planen eller chefen kan stänga begäran.");
        return Done{};
    }
    return Done{};
}

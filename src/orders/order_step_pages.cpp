// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_pages.h"

#include "access/shell.h"
#include "orders/order_store.h"
#include "orders/order_view.h"
#include "people/person_address.h"
#include "people/written_text.h"

#include <functional>

namespace {

constexpr char const* no_date = "Skriv ett datum, till exempel 2026-12-02.";

// One step as it is taken in a form: what was typed, and the first thing that is wrong with it.
class TypedStep {
public:
    TypedStep(Visit& visit, Request const& request, char const* step)
        : visit_{visit}, request_{request}, error_{.step = step}
    {
    }

    std::string text(char const* name)
    {
        auto value = request_.form.text(name);
        error_.typed[name] = value;
        return value;
    }
    std::optional<CivilDate> date(char const* name, Lean lean, bool needed = true)
    {
        auto const value = text(name);
        if (value.empty() && !needed) return std::nullopt;
        auto const day = parse_date(value, today(visit_.house.clock), lean);
        if (!day) fail(name, no_date);
        return day;
    }
    // The chosen cause in the organisation's words, with what was added in own words.
    std::string cause(TermList list, char const* missing)
    {
        auto const code = text("orsak");
        auto const own = text("orsak-ord");
        auto const term = visit_.house.database.read([&](ReadTx& tx) { return find_term(tx, list, code); });
        if (!term) fail("orsak", missing);
        else if (code == "other" && own.empty()) fail("orsak-ord", "Skriv varför.");
        if (character_count(own) > 300) fail("orsak-ord", "Korta texten till högst 300 tecken.");
        if (!term) return {};
        return own.empty() ? term->label : term->label + ": " + own;
    }
    void fail(char const* field, std::string message)
    {
        if (!error_.field.empty()) return;
        error_.field = field;
        error_.message = std::move(message);
    }

    using Store = std::function<Result<Done>(WriteTx&, PersonAccess const&, Id<Order>)>;
    // `field` is where a rule that says no is shown.
    Response take(std::string_view event, char const* field, char const* done, Store const& store)
    {
        auto const place = order_at(request_);
        if (!place) return refuse(visit_, request_, no_such_page());
        if (!error_.field.empty()) return show_step_error(visit_, request_, *place, std::move(error_));
        auto const stored = visit_.house.database.write([&](WriteTx& tx) -> Result<Done> {
            auto const access = visit_.house.access_control.open(tx, visit_, place->person, event, Intent::write);
            if (!access) return access.refusal();
            return store(tx, *access, place->order);
        });
        if (stored) return see_other(order_path(*place) + "?klart=" + done);
        if (stored.refusal().reason != Refusal::Reason::invalid) return refuse(visit_, request_, stored.refusal());
        fail(field, stored.refusal().message);
        return show_step_error(visit_, request_, *place, std::move(error_));
    }

private:
    Visit& visit_;
    Request const& request_;
    StepError error_;
};

} // namespace

Response accept_order_post(Visit& visit, Request const& request)
{
    return TypedStep{visit, request, "bekraftelse"}.take("OrderAccept", "bekraftelse", "bekraftad",
        [&](WriteTx& tx, PersonAccess const& access, Id<Order> order) { return accept_order(tx, visit, access, order); });
}

Response start_order_post(Visit& visit, Request const& request)
{
    TypedStep step{visit, request, "start"};
    auto const day = step.date("start", Lean::past);
    return step.take("OrderStart", "start", "startad", [&](WriteTx& tx, PersonAccess const& access, Id<Order> order) {
        return start_order(tx, visit, access, order, *day);
    });
}

Response decline_order_post(Visit& visit, Request const& request)
{
    TypedStep step{visit, request, "utfors-inte"};
    auto const reason = step.cause(TermList::not_carried_out, "Välj varför beställningen inte utförs.");
    return step.take("OrderDecline", "orsak", "utfors-inte", [&](WriteTx& tx, PersonAccess const& access, Id<Order> order) {
        return decline_order(tx, visit, access, order, reason);
    });
}

Response interrupt_order_post(Visit& visit, Request const& request)
{
    TypedStep step{visit, request, "uppehall"};
    auto const from = step.date("uppehall-fran", Lean::nearest);
    auto const to = step.date("uppehall-till", Lean::future, false);
    auto const cause = step.cause(TermList::interruption, "Välj varför insatsen gör uppehåll.");
    return step.take("OrderInterrupt", "uppehall-fran", "uppehall",
        [&](WriteTx& tx, PersonAccess const& access, Id<Order> order) {
            return interrupt_order(tx, visit, access, order,
                {.id = Id<OrderInterruption>{0}, .from = *from, .to = to, .cause = cause});
        });
}

Response resume_order_post(Visit& visit, Request const& request)
{
    TypedStep step{visit, request, "fortsattning"};
    auto const day = step.date("fortsatter", Lean::past);
    return step.take("OrderResume", "fortsatter", "fortsatter",
        [&](WriteTx& tx, PersonAccess const& access, Id<Order> order) { return resume_order(tx, visit, access, order, *day); });
}

Response end_order_post(Visit& visit, Request const& request)
{
    TypedStep step{visit, request, "avslut"};
    auto const day = step.date("avslut", Lean::past);
    auto const reason = end_reason(step.text("skal"));
    if (!reason) step.fail("skal", "Välj varför beställningen avslutas.");
    return step.take("OrderEnd", "avslut", "avslutad", [&](WriteTx& tx, PersonAccess const& access, Id<Order> order) {
        return end_order(tx, visit, access, order, *day, *reason);
    });
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/taking_part.h"

#include "orders/order.h"
#include "plans/plan_wording.h"

namespace {

constexpr Code<OfferedKind> offered_kinds[] = {
    {OfferedKind::person, "person", "Den planen gäller"},
    {OfferedKind::representative, "representative", "God man, förvaltare eller annan företrädare"},
    {OfferedKind::relative, "relative", "Närstående"},
    {OfferedKind::guardian, "guardian", "Vårdnadshavare"},
    {OfferedKind::health_staff, "health_staff", "Hälso- och sjukvårdspersonal"},
    {OfferedKind::other, "other", "Annan"},
};

constexpr Code<OfferAnswer> offer_answers[] = {
    {OfferAnswer::waiting, "waiting", "Väntar på svar"},
    {OfferAnswer::yes, "yes", "Tackade ja"},
    {OfferAnswer::no, "no", "Tackade nej"},
    {OfferAnswer::none, "none", "Svarade inte"},
};

constexpr Code<MeetingForm> meeting_forms[] = {
    {MeetingForm::meeting, "meeting", "Möte"},
    {MeetingForm::phone, "phone", "Telefonsamtal"},
    {MeetingForm::visit, "visit", "Besök"},
    {MeetingForm::alone, "alone", "Enskilt samtal"},
    {MeetingForm::working, "working", "Medan vi gjorde något tillsammans"},
    {MeetingForm::digital, "digital", "Videosamtal"},
};

constexpr Code<Followed> followed_kinds[] = {
    {Followed::wholly, "wholly", "Ja, helt"},
    {Followed::partly, "partly", "Ja, delvis"},
    {Followed::not_followed, "not", "Nej"},
};

std::string with_day(std::string text, std::optional<CivilDate> const& day)
{
    if (!day) return text;
    return text.empty() ? day->text() : text + " " + day->text();
}

} // namespace

std::span<Code<OfferedKind> const> offered_kind_codes() { return offered_kinds; }
std::span<Code<OfferAnswer> const> offer_answer_codes() { return offer_answers; }
std::span<Code<MeetingForm> const> meeting_form_codes() { return meeting_forms; }
std::span<Code<Followed> const> followed_codes() { return followed_kinds; }

bool is_relative(Offer const& offer) { return offer.kind == OfferedKind::relative || offer.kind == OfferedKind::guardian; }

std::string services_for_relative(Order const* order)
{
    std::string names;
    if (!order) return names;
    for (auto const& service : order->content.services)
        if (service.supports_relative) names += (names.empty() ? "" : " och ") + service.name;
    return names;
}

std::string offer_text(Offer const& offer)
{
    auto const role = offer.relation.empty() ? std::string{code_of(offered_kind_codes(), offer.kind).label} : offer.relation;
    std::string answer{code_of(offer_answer_codes(), offer.answer).label};
    if (!offer.reason.empty()) answer += ": " + offer.reason;
    return sentences({offer.name + ", " + role, capitalised(with_day(offer.way, offer.on)), answer,
        offer.said.empty() ? std::string{} : "Sa: " + offer.said});
}

std::string meeting_text(Meeting const& meeting)
{
    return sentences({with_day(std::string{code_of(meeting_form_codes(), meeting.form).label}, meeting.on), meeting.who,
        meeting.text});
}

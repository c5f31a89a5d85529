// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "requests/request_words.h"

#include <algorithm>

namespace {

// Nobody is stopped from asking for a day that has been (DD-11), but both who asks and who answers see that it has.
bool had_been(ServiceRequest const& request) { return *request.wished_on < civil_date(request.written_at); }

std::string to_whom(RequestRecipient recipient)
{
    return recipient == RequestRecipient::case_officer ? "Till handläggaren." : "Till enhetschefen.";
}

Html words_of(RequestEvent const& event)
{
    auto what = std::string{code_of(request_step_codes(), event.step).label};
    if (event.answer) what = "Svar: " + std::string{code_of(request_answer_codes(), *event.answer).label};
    if (!event.counterpart.empty())
        what += ", från " + event.counterpart + " (" + std::string{code_of(request_contact_codes(), *event.contact).label} + ")";
    return paragraph(what + ".") + (event.text.empty() ? Html{} : written(event.text));
}

} // namespace

Tag state_tag(ServiceRequest const& request)
{
    auto const state = request.state();
    auto const* const answer = request.answer();
    switch (state) {
    case RequestState::sent: return {std::string{label_of(state)}, Tone::warning, Icon::clock_alert};
    case RequestState::seen: return {"Öppnad, inget svar än", Tone::warning, Icon::clock_alert};
    case RequestState::answered:
        return {std::string{code_of(request_answer_codes(), *answer->answer).label}, Tone::info, Icon::messages_square};
    case RequestState::closed: return {std::string{label_of(state)}, Tone::success, Icon::circle_check};
    case RequestState::withdrawn:
    case RequestState::lapsed: return {std::string{label_of(state)}, Tone::neutral, Icon::archive};
    }
    return {};
}

std::string sent_text(ServiceRequest const& request)
{
    return to_whom(request.recipient()) + " Skickad " + civil_date(request.written_at).text() + " av " + request.author_name + ".";
}

Html request_facts(ServiceRequest const& request, std::string const& given_name)
{
    std::vector<Fact> rows{{.name = "Insats", .value = Html::text(request.service_name)}};
    if (!request.extent.empty()) rows.push_back({.name = "Beslutat när begäran skickades", .value = Html::text(request.extent)});
    if (!request.wish.empty()) rows.push_back({.name = "Det ni ber om", .value = written(request.wish)});
    if (request.wished_on)
        rows.push_back({.name = request.change == RequestedChange::end ? "Önskad sista dag" : "Önskas från",
            .value = Html::text(request.wished_on->text() + (had_been(request) ? ". Den dagen hade redan varit när begäran skickades." : ""))});
    rows.push_back({.name = "Varför", .value = written(request.reason)});
    auto html = fact_list(rows);
    if (request.own_words.empty()) return html;
    auto who = request.voice == WhoseVoice::person ? given_name : std::string{code_of(whose_voice_codes(), *request.voice).label};
    return html + voice({.who = who + ", " + request.method, .words = request.own_words});
}

std::vector<FeedItem> request_history(ServiceRequest const& request, bool for_authority)
{
    std::vector<FeedItem> items;
    for (auto event = request.events.rbegin(); event != request.events.rend(); ++event) {
        bool const inside_unit = event->step == RequestStep::seen && request.recipient() != request.route.to;
        if (for_authority && inside_unit) continue;
        items.push_back({.meta = moment(event->on.iso(), event->on.text()), .body = words_of(*event), .who = event->author_name});
    }
    return items;
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/meeting_frame.h"

#include "access/session.h"
#include "access/shell.h"
#include "html/components/form.h"
#include "meetings/meeting_store.h"

namespace {

Html state_button(Visit const& visit, OpenMeeting const& open, std::string_view value, SubmitButton shown)
{
    shown.weight = Weight::secondary;
    shown.name = "lage";
    shown.value = value;
    return button_form({.action = Href{open.address() + "/lage"}, .csrf = visit.actor.csrf_token, .css_class = "knappform"},
        shown);
}

Html top_of(Visit const& visit, OpenMeeting const& open)
{
    Html buttons;
    if (!open.meeting.is_ended()) {
        buttons += state_button(visit, open, "paus", {.text = "Paus", .icon = Icon::clock});
        buttons += state_button(visit, open, "klart", {.text = "Klar", .icon = Icon::check});
    }
    return meeting_top(open.work.open.person.name(), std::move(buttons));
}

// Always the same two at the end of every page.
Html way_on(Visit const& visit, OpenMeeting const& open, Request const& request)
{
    Html html = Html::markup("<div class=\"samtal__slut\">");
    if (request.path != open.address())
        html += button(LinkButton{.text = "Alla delar", .href = open.address(), .icon = Icon::list_checks});
    html += button(LinkButton{.text = "Bilder", .href = open.address() + "/bilder", .icon = Icon::images});
    if (!open.meeting.is_ended()) html += state_button(visit, open, "orkade-inte", {.text = "Orkade inte nu", .icon = Icon::moon});
    return html + Html::markup("</div>");
}

} // namespace

std::string OpenMeeting::address() const { return work.open.address() + "/samtal/" + meeting.id.text(); }

std::string OpenMeeting::step_address(MeetingStep step) const
{
    return address() + "/steg/" + std::string{code_of(meeting_step_codes(), step).code};
}

std::string OpenMeeting::about(std::string_view text) const
{
    constexpr std::string_view place = "{namn}";
    std::string filled{text};
    for (auto at = filled.find(place); at != std::string::npos; at = filled.find(place, at + called().size()))
        filled.replace(at, place.size(), called());
    return filled;
}

Result<OpenMeeting> open_meeting(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto work = open_work(tx, visit, request, purpose);
    if (!work) return work.refusal();
    auto const id = Id<Conversation>::parse(request.value("conversation"));
    auto meeting = id ? find_meeting(tx, work->open.plan, *id) : std::nullopt;
    if (!meeting) return not_found("Samtalet finns inte.");
    // What was said about an earlier draft is read among the meetings; this draft is another.
    if (meeting->draft != work->draft.id)
        return conflict("Samtalet hör till en tidigare version av planen. Börja ett nytt samtal.");
    return OpenMeeting{std::move(*work), std::move(*meeting)};
}

Result<OpenMeeting> open_meeting_to_write(WriteTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto open = open_meeting(tx, visit, request, purpose);
    if (!open) return open;
    if (open->meeting.state == MeetingState::going_on) return open;
    if (auto const resumed = resume_meeting(tx, visit, open->meeting); !resumed) return resumed.refusal();
    open->meeting.state = MeetingState::going_on;
    return open;
}

Response show_meeting_page(Visit& visit, Request const& request, OpenMeeting const& open, MeetingPage content)
{
    if (open.meeting.state == MeetingState::going_on && visit.held_for != open.address())
        hold_session(visit.house.database, visit.actor.session, open.address(), visit.house.clock.now());
    return show(visit, request, NavItem::persons,
        {.title = content.title + " – samtal med " + open.work.open.person.name(),
            .head = top_of(visit, open),
            .body = std::move(content.body) + way_on(visit, open, request),
            .layout = Layout::meeting,
            .has_errors = content.has_errors},
        banners_of(open.work.open.person));
}

Html progress_dots(std::string_view what, std::size_t place, std::size_t of)
{
    constexpr std::size_t apart = 21;
    constexpr std::size_t first = 8;
    auto const width = first * 2 + apart * (of - 1);
    Html html = Html::format(R"(<p class="prickar"><svg viewBox="0 0 {} 16" width="{}" height="16" aria-hidden="true">)", width, width);
    for (std::size_t dot = 0; dot < of; ++dot) {
        auto const x = first + apart * dot;
        if (dot + 1 == place) html += Html::format(R"(<circle class="prickar__nu" cx="{}" cy="8" r="5.5"/>)", x);
        else if (dot < place) html += Html::format(R"(<circle cx="{}" cy="8" r="6"/>)", x);
        else html += Html::format(R"(<circle class="prickar__kvar" cx="{}" cy="8" r="5.5"/>)", x);
    }
    return html + Html::format("</svg><span>{} {} av {}</span></p>", what, place, of);
}

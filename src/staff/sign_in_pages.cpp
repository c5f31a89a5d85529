// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "staff/sign_in_pages.h"

#include "access/sign_in.h"
#include "html/components/field.h"
#include "html/components/problem.h"
#include "http/json_text.h"
#include "staff/carried_form.h"

#include <algorithm>

namespace {

constexpr int device_cookie_age_s = 365 * 24 * 60 * 60;

struct Door {
    std::string message = {}; // what went wrong, or why the door is shown
    std::string username = {};
    std::optional<CarriedForm> carried = std::nullopt;
    std::string destination;
};

Door door_of(Request const& request)
{
    return {.username = request.form.text("anvandare"),
        .carried = carried_form_of(request),
        .destination = destination_of(request)};
}

FormFrame door_frame(Href action, Door const& door, std::string csrf = {})
{
    FormFrame frame{.action = std::move(action), .csrf = std::move(csrf), .css_class = "skriv"};
    if (door.carried) frame.hidden = hidden_fields(*door.carried);
    frame.hidden.emplace_back("till", door.destination);
    return frame;
}

Html door_notice(Door const& door)
{
    Html html;
    if (!door.message.empty()) html += notice({.tone = Tone::warning, .body = paragraph(door.message)});
    if (door.carried)
        html += notice({.heading = "Texten finns kvar",
            .body = paragraph("Det du skrev skickas när du har loggat in.")});
    return html;
}

Shell closed_shell(House const& house)
{
    Shell shell;
    if (house.settings.demo)
        shell.banners.push_back({.kind = Banner::Kind::demo, .text = "Demo: alla personer är påhittade."});
    return shell;
}

Response sign_in_page(House const& house, Door const& door, int status = 200)
{
    Html fields = text_field({.name = "anvandare",
        .label = "Användarnamn",
        .value = door.username,
        .autocomplete = "username",
        .required = true,
        .spellcheck = false});
    fields += text_field({.name = "losenord",
        .label = "Lösenord",
        .type = "password",
        .autocomplete = "current-password",
        .required = true});
    fields += button_row(button(SubmitButton{.text = "Logga in"}));
    Html body = heading(1, "Logga in");
    body += lead(house.settings.organisation);
    body += door_notice(door);
    body += form(door_frame("/logga-in", door), fields);
    return page(
        document(closed_shell(house),
            {.title = "Logga in", .body = body, .layout = Layout::narrow, .has_errors = status == 400 || status == 429}),
        status);
}

Shell locked_shell(House const& house, SessionState const& state)
{
    auto shell = closed_shell(house);
    shell.signed_in = true;
    shell.name = state.actor.name;
    shell.title = state.actor.title;
    shell.csrf = state.actor.csrf_token;
    shell.show_nav = false;
    return shell;
}

Response unlock_page(House const& house, SessionState const& state, Door const& door, int status = 200)
{
    Html fields;
    if (state.has_pin)
        fields += text_field({.name = "kod",
            .label = "PIN-kod",
            .hint = "Eller ditt lösenord.",
            .type = "password",
            .autocomplete = "current-password",
            .input_mode = "numeric",
            .width = Width::short_text,
            .required = true});
    else
        fields += text_field({.name = "kod",
            .label = "Lösenord",
            .type = "password",
            .autocomplete = "current-password",
            .required = true});
    fields += button_row(button(SubmitButton{.text = "Lås upp"}));
    Html body = heading(1, "Låst");
    body += paragraph("Inloggad: " + state.actor.name + ". Är det inte du? Logga ut först.");
    body += door_notice(door);
    body += form(door_frame("/las-upp", door, state.actor.csrf_token), fields);
    body +=
        button_form("/logga-ut", state.actor.csrf_token, {.text = "Logga ut", .weight = Weight::secondary});
    // Without the head's name and "Lås": neither leads anywhere from here.
    return page(document(closed_shell(house),
                    {.title = "Låst", .body = body, .layout = Layout::narrow, .has_errors = status == 400}),
        status);
}

SignInAttempt attempt_of(Request const& request, std::string_view secret_field)
{
    auto const cookie = [&](std::string_view name) {
        auto const found = request.cookies.find(name);
        return found == request.cookies.end() ? std::string{} : found->second;
    };
    return {.username = request.form.text("anvandare"),
        .password = Secret{request.form.find(secret_field).value_or("")},
        .device_token = cookie(device_cookie),
        .client_address = request.client_address,
        .user_agent = request.user_agent,
        .request_id = request.request_id,
        .session_token = cookie(session_cookie)};
}

Response after_the_door(Door const& door, Shell shell, std::string const& csrf)
{
    if (!door.carried) return see_other(door.destination);
    shell.csrf = csrf;
    return page(document(shell,
        {.title = "Skicka det du skrev",
            .body = resend_page_body(*door.carried, csrf),
            .layout = Layout::narrow}));
}

std::string state_json(SessionState const& state)
{
    return "{\"user\":" + json_text(state.actor.staff.text()) + ",\"csrf\":"
        + json_text(state.actor.csrf_token) + ",\"device_key\":" + json_text(state.device_key) + "}";
}

} // namespace

Response show_sign_in(House& house, Request const& request)
{
    auto door = door_of(request);
    if (request.query.text("klart") == "utloggad") door.message = "Du har loggat ut.";
    return sign_in_page(house, door);
}

Response ask_to_sign_in(House& house, Request const& request)
{
    if (request.wants_fragment) return json("{\"message\":\"Du är inte inloggad.\"}", 401);
    auto door = door_of(request);
    if (request.method != Method::post) {
        if (request.path == "/") return see_other("/logga-in");
        return see_other(Href{"/logga-in"}.with("till", request.path).string());
    }
    door.message = "Du har loggats ut. Logga in igen.";
    return sign_in_page(house, door, 401);
}

Response sign_in(House& house, Request const& request)
{
    auto door = door_of(request);
    auto const gate = std::make_shared<Gate>();
    auto const attempt = attempt_of(request, "losenord");
    auto const done = house.sign_in.sign_in(attempt, gate);
    if (!done) {
        door.message = done.refusal().message;
        bool const too_many = done.refusal().reason == Refusal::Reason::busy;
        auto answer = sign_in_page(house, door, too_many ? 429 : 400);
        // At least a second: what was left may have run out since.
        if (too_many) answer.retry_after_s = std::max(1, static_cast<int>(house.sign_in.wait_for(attempt).count()));
        answer.gate = gate;
        return answer;
    }
    auto const state = house.database.read([&](ReadTx& tx) {
        return find_session(tx, done->session_token, house.clock.now(), house.sign_in.limits());
    });
    auto answer = done->must_change
        ? see_other("/konto/losenord")
        : after_the_door(door, closed_shell(house), state ? state->actor.csrf_token : "");
    answer.cookies.push_back({.name = std::string{session_cookie}, .value = done->session_token});
    answer.cookies.push_back(
        {.name = std::string{device_cookie}, .value = done->device_token, .max_age_s = device_cookie_age_s});
    answer.gate = gate;
    return answer;
}

Response show_unlock(House& house, SessionState const& state, Request const& request)
{
    return unlock_page(house, state, door_of(request));
}

Response ask_to_unlock(House& house, SessionState const& state, Request const& request)
{
    if (request.wants_fragment) return json("{\"message\":\"Sidan är låst.\",\"location\":\"/las-upp\"}", 401);
    if (request.method != Method::post)
        return see_other(Href{"/las-upp"}.with("till", request.path).string());
    return unlock_page(house, state, door_of(request), 401);
}

Response unlock(House& house, SessionState const& state, Request const& request)
{
    auto door = door_of(request);
    auto const gate = std::make_shared<Gate>();
    auto attempt = attempt_of(request, "kod");
    auto const secret = Secret{request.form.find("kod").value_or("")};
    auto const done = house.sign_in.unlock(state, secret, attempt, gate);
    if (!done) {
        door.message = done.refusal().message;
        auto answer = done.refusal().reason == Refusal::Reason::forbidden
            ? sign_in_page(house, door, 401)
            : unlock_page(house, state, door, 400);
        answer.gate = gate;
        return answer;
    }
    auto answer = after_the_door(door, locked_shell(house, state), state.actor.csrf_token);
    answer.gate = gate;
    return answer;
}

Response lock_session(House& house, SessionState const& state, Request const& request)
{
    house.sign_in.lock(state.actor);
    return see_other(Href{"/las-upp"}.with("till", destination_of(request)).string());
}

Response sign_out(House& house, SessionState const& state, Request const&)
{
    house.sign_in.sign_out(state.actor);
    auto answer = see_other("/logga-in?klart=utloggad");
    answer.cookies.push_back({.name = std::string{session_cookie}, .value = "", .max_age_s = 0});
    return answer;
}

Response resend_page(House& house, SessionState const& state, Request const& request)
{
    return after_the_door(door_of(request), locked_shell(house, state), state.actor.csrf_token);
}

Response show_session(SessionState const& state)
{
    return json(state_json(state));
}

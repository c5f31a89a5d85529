// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "staff/secret_pages.h"

#include "access/login_store.h"
#include "access/shell.h"
#include "access/sign_in.h"
#include "html/components/field.h"
#include "html/components/form.h"

namespace {

std::optional<Login> own_login(Visit const& visit)
{
    return visit.house.database.read([&](ReadTx& tx) { return find_login_of(tx, visit.actor.staff); });
}

Refusal no_login() { return not_found("Du har inget lösenord här. Du loggar in på ett annat sätt."); }

Secret secret_of(Request const& request, std::string_view field)
{
    return Secret{request.form.find(field).value_or("")};
}

// Whoever must change has nowhere else to go, so the menu is not there.
Response show_form(Visit const& visit, Request const& request, Page const& content, bool forced)
{
    auto shell = shell_of(visit, request, NavItem::none);
    if (forced) shell.show_nav = false;
    return page(document(shell, content), content.has_errors ? 400 : 200);
}

Html password_field(char const* name, char const* label, std::string hint_text, FormErrors const& errors, bool is_new)
{
    return text_field({.name = name, .label = label, .hint = std::move(hint_text), .error = errors.of(name), .type = "password",
        .autocomplete = is_new ? "new-password" : "current-password", .required = true, .spellcheck = false});
}

Response password_page(Visit const& visit, Request const& request, bool forced, FormErrors const& errors)
{
    Html fields = password_field("nuvarande", "Lösenordet du har nu", {}, errors, false);
    fields += password_field("nytt", "Nytt lösenord", "Minst 8 tecken. Flera ord efter varandra är lätt att minnas och svårt att gissa.", errors, true);
    fields += password_field("igen", "Nytt lösenord en gång till", {}, errors, true);
    Html buttons = button(SubmitButton{.text = "Byt lösenord"});
    if (!forced) buttons += button(LinkButton{.text = "Tillbaka till mitt konto", .href = "/konto", .weight = Weight::quiet});
    fields += form_foot(buttons);
    Html body = error_summary(errors) + heading(1, "Byt lösenord");
    if (forced) body += lead("Någon annan har valt ditt lösenord. Välj ett eget innan du fortsätter.");
    else body += paragraph("När du byter loggas du ut på alla andra enheter.");
    body += form({.action = "/konto/losenord", .csrf = visit.actor.csrf_token, .css_class = "skriv"}, fields);
    if (forced) body += button_form("/logga-ut", visit.actor.csrf_token, {.text = "Logga ut", .weight = Weight::quiet});
    return show_form(visit, request, {.title = "Byt lösenord", .body = body, .layout = Layout::narrow, .has_errors = !errors.empty()}, forced);
}

// What can be said before the present password is tried, which counts.
FormErrors password_errors(Request const& request, Login const& login)
{
    FormErrors errors;
    auto const present = secret_of(request, "nuvarande");
    auto const wanted = secret_of(request, "nytt");
    if (present.reveal().empty()) errors.add("nuvarande", "Skriv lösenordet du har nu.");
    if (wanted.reveal().empty()) errors.add("nytt", "Skriv ett nytt lösenord.");
    else if (auto const fine = check_password(wanted, {login.username, login.name}); !fine) errors.add("nytt", fine.refusal().message);
    else if (same_secret(present.reveal(), wanted.reveal())) errors.add("nytt", "Välj ett lösenord som du inte redan har.");
    else if (!same_secret(wanted.reveal(), secret_of(request, "igen").reveal())) errors.add("igen", "Skriv samma nya lösenord två gånger.");
    return errors;
}

Response pin_page(Visit const& visit, Request const& request, Login const& login, FormErrors const& errors)
{
    auto const pin_field = [&](char const* name, char const* label, char const* hint_text) {
        return text_field({.name = name, .label = label, .hint = hint_text, .error = errors.of(name), .type = "password",
            .autocomplete = "new-password", .input_mode = "numeric", .width = Width::short_text, .max_length = 8, .required = true});
    };
    Html fields = password_field("losenord", "Ditt lösenord", {}, errors, false);
    fields += pin_field("pin", "Ny PIN-kod", "4 till 8 siffror. Inte samma siffra hela vägen och inte i följd.");
    fields += pin_field("igen", "Ny PIN-kod en gång till", "");
    fields += form_foot(button(SubmitButton{.text = "Spara PIN-koden"})
        + button(LinkButton{.text = "Tillbaka till mitt konto", .href = "/konto", .weight = Weight::quiet}));
    std::string const title = login.pin_hash ? "Byt PIN-kod" : "Välj PIN-kod";
    Html body = error_summary(errors) + heading(1, title);
    body += lead("Med PIN-koden låser du upp sidan snabbt under passet. Du loggar fortfarande in med lösenord en gång per pass.");
    body += form({.action = "/konto/pin", .csrf = visit.actor.csrf_token, .css_class = "skriv"}, fields);
    return show(visit, request, NavItem::none, {.title = title, .body = body, .layout = Layout::narrow, .has_errors = !errors.empty()});
}

FormErrors pin_errors(Request const& request)
{
    FormErrors errors;
    auto const pin = secret_of(request, "pin");
    if (secret_of(request, "losenord").reveal().empty()) errors.add("losenord", "Skriv ditt lösenord.");
    if (pin.reveal().empty()) errors.add("pin", "Skriv en PIN-kod.");
    else if (auto const fine = check_pin(pin); !fine) errors.add("pin", fine.refusal().message);
    else if (!same_secret(pin.reveal(), secret_of(request, "igen").reveal())) errors.add("igen", "Skriv samma PIN-kod två gånger.");
    return errors;
}

} // namespace

Response show_password(Visit& visit, Request const& request)
{
    auto const login = own_login(visit);
    if (!login) return refuse(visit, request, no_login());
    return password_page(visit, request, login->must_change, {});
}

Response change_password(Visit& visit, Request const& request)
{
    auto const login = own_login(visit);
    if (!login) return refuse(visit, request, no_login());
    auto errors = password_errors(request, *login);
    if (!errors.empty()) return password_page(visit, request, login->must_change, errors);
    auto const done = visit.house.sign_in.change_password(visit, secret_of(request, "nuvarande"), secret_of(request, "nytt"));
    if (!done && done.refusal().reason == Refusal::Reason::invalid) {
        errors.add("nuvarande", done.refusal().message);
        return password_page(visit, request, login->must_change, errors);
    }
    if (!done) return refuse(visit, request, done.refusal());
    return see_other(login->must_change ? "/min-dag?klart=losenord" : "/konto?klart=losenord");
}

Response show_pin(Visit& visit, Request const& request)
{
    auto const login = own_login(visit);
    if (!login) return refuse(visit, request, no_login());
    return pin_page(visit, request, *login, {});
}

Response change_pin(Visit& visit, Request const& request)
{
    auto const login = own_login(visit);
    if (!login) return refuse(visit, request, no_login());
    auto errors = pin_errors(request);
    if (!errors.empty()) return pin_page(visit, request, *login, errors);
    auto const done = visit.house.sign_in.change_pin(visit, secret_of(request, "losenord"), secret_of(request, "pin"));
    if (!done && done.refusal().reason == Refusal::Reason::invalid) {
        errors.add("losenord", done.refusal().message);
        return pin_page(visit, request, *login, errors);
    }
    if (!done) return refuse(visit, request, done.refusal());
    return see_other("/konto?klart=pin");
}

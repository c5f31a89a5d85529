// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/protected_print.h"

#include "access/shell.h"
#include "html/components/choice.h"
#include "html/components/form.h"
#include "people/person_address.h"

#include <algorithm>
#include <iterator>

namespace {

constexpr auto field = "varfor";

struct Reason {
    char const* code;
    char const* text;
};
constexpr Reason reasons[] = {
    {"mote", "Vi ska läsa den tillsammans med personen"},
    {"begart", "Personen eller en företrädare har bett om den"},
    {"myndighet", "Myndigheten ska ha den"},
    {"pass", "Den behövs på ett arbetspass"},
    {"akt", "Den ska ligga i pappersakten"},
};

} // namespace

std::optional<Refusal> print_refusal(PersonAccess const& access)
{
    if (!access.protection().is_protected() || access.protection().opens()) return std::nullopt;
    return forbidden("Personen har skyddade personuppgifter. Bara den som har ett personligt tillstånd skriver ut.");
}

std::optional<Refusal> staff_sheet_refusal(PersonAccess const& access)
{
    if (auto refused = print_refusal(access)) return refused;
    if (!access.protection().is_protected() || access.leads()) return std::nullopt;
    return forbidden("Personen har skyddade personuppgifter. Bladet till personalen skriver bara enhetens chef ut, en gång i taget.");
}

Printing::Printing(PersonAccess const& access, Request const& request)
    : is_protected_{access.protection().is_protected()}
{
    if (request.method != Method::post) return;
    auto const said = request.form.text(field);
    if (std::ranges::any_of(reasons, [&](Reason const& one) { return said == one.code; })) reason_ = said;
}

std::string Printing::logged(std::string_view what) const
{
    return std::string{what} + (is_protected_ ? ", skäl: " + reason_ : std::string{});
}

Response ask_why_printed(Visit& visit, Request const& request, PersonSummary const& person, std::string_view what)
{
    FormErrors errors;
    if (request.method == Method::post) errors.add(field, "Välj varför det skrivs ut.");
    Choices why{.name = field, .legend = "Varför skrivs det ut?", .choices = {}, .value = request.form.text(field), .error = errors.of(field),
        .required = true};
    for (auto const& one : reasons) why.choices.push_back({one.code, one.text});
    FormFrame frame{.action = Href{request.path}, .csrf = visit.actor.csrf_token};
    for (auto const* const name : {"vad"}) {
        auto const value = request.method == Method::post ? request.form.text(name) : request.query.text(name);
        if (!value.empty()) frame.hidden.emplace_back(name, value);
    }
    Html body = error_summary(errors) + heading(2, "Skriv ut " + std::string{what});
    body += lead("Personen har skyddade personuppgifter. Papperet får inte kopieras eller skickas. Skälet, ditt namn och tiden loggas.");
    body += form(frame, radio_list(why)
            + form_foot(button(SubmitButton{.text = "Skriv ut", .icon = Icon::printer})
                + button(LinkButton{.text = "Avbryt", .href = Href{person_path(person.person)}, .weight = Weight::quiet})));
    return show(visit, request, NavItem::persons,
        {.title = "Skriv ut " + std::string{what}, .head = person_head(person_head_of(person, PersonTab::none, HeadSize::compact)),
            .body = std::move(body), .layout = Layout::narrow, .has_errors = !errors.empty()},
        banners_of(person));
}

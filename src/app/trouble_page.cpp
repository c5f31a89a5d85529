// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/trouble_page.h"

#include "html/components/button.h"
#include "html/components/document.h"
#include "html/components/form.h"
#include "html/components/text.h"
#include "http/json_text.h"

#include <cstdlib>

namespace {

struct Trouble {
    int status;
    int retry_after_s;
    std::string_view heading;
    std::string_view what;
};

constexpr Trouble bug{500, 0, "Något gick fel hos oss", "Felet är antecknat. Försök igen om en stund."};

Trouble trouble_of(DatabaseError::Kind kind)
{
    using enum DatabaseError::Kind;
    switch (kind) {
    case full:
        return {503, 60, "Det går inte att spara just nu",
            "Disken är full. Det som redan är sparat är kvar. Säg till supporten, så gör de plats."};
    case read_only:
        return {503, 60, "Det går inte att spara just nu",
            "Inget får skrivas till databasen. Det som redan är sparat är kvar. Säg till supporten."};
    case locked:
        return {503, 5, "Det går inte att spara just nu",
            "Ett annat program håller databasen. Det brukar gå över på några sekunder. Vänta lite och försök igen."};
    case lost:
        return {503, 15, "Just nu når vi inte det som är sparat",
            "Databasen svarar inte. Vänta en stund och försök igen. Säg till supporten om det inte går över."};
    case corrupt:
    case constraint:
    case other:
        return bug;
    }
    std::abort();
}

Shell shell_of(HouseSettings const& settings)
{
    Shell shell;
    if (settings.demo) shell.banners.push_back({.kind = Banner::Kind::demo, .text = "Demo: alla personer är påhittade."});
    return shell;
}

// Forms with passwords and codes are not shown again.
bool holds_secrets(std::string_view path)
{
    return path == "/logga-in" || path == "/las-upp" || path.starts_with("/konto");
}

// What a person may have typed: more than one word. The rest is chosen, or the page's own.
bool is_typed(std::string_view value) { return value.find_first_of(" \n") != std::string_view::npos; }

Html what_was_sent(Request const& request)
{
    if (request.method != Method::post || holds_secrets(request.path)) return {};
    std::vector<std::pair<std::string, std::string>> fields;
    std::string csrf;
    Html typed;
    for (auto const& [name, value] : request.form.fields()) {
        if (name == "_csrf") {
            csrf = value;
            continue;
        }
        fields.emplace_back(name, value);
        if (is_typed(value)) typed += written(value);
    }
    Html body = paragraph("Inget av det du skickade är sparat än. Det finns kvar på den här sidan: vänta, och tryck sedan på knappen.");
    body += form({.action = Href{request.path}, .csrf = csrf, .hidden = fields}, button_row(button(SubmitButton{.text = "Skicka igen"})));
    if (!typed.empty()) body += heading(2, "Det här skrev du") + typed;
    return body;
}

} // namespace

Response trouble_answer(DatabaseError::Kind kind, HouseSettings const& settings, Request const& request)
{
    auto const trouble = trouble_of(kind);
    Response answer;
    if (request.wants_fragment) {
        answer = json("{\"message\":" + json_text(std::string{trouble.heading} + ". " + std::string{trouble.what}) + "}", trouble.status);
    } else {
        Html body = heading(1, std::string{trouble.heading}) + paragraph(trouble.what);
        body += what_was_sent(request);
        if (request.method != Method::post) body += button_row(button(LinkButton{.text = "Till Min dag", .href = "/min-dag"}));
        if (!request.request_id.empty()) body += paragraph("Ring supporten om det händer igen. Säg då numret " + request.request_id + ".");
        answer = page(document(shell_of(settings), {.title = std::string{trouble.heading}, .body = body, .layout = Layout::narrow, .problem = true}),
            trouble.status);
    }
    if (trouble.retry_after_s > 0) answer.retry_after_s = trouble.retry_after_s;
    return answer;
}

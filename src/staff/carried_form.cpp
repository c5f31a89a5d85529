// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "staff/carried_form.h"

#include "html/components/button.h"
#include "html/components/form.h"
#include "html/components/text.h"

namespace {

constexpr std::string_view path_field = "_vart";
constexpr std::string_view prefix = "_f_";

bool is_door(std::string_view path) { return path == "/logga-in" || path == "/las-upp"; }

} // namespace

std::optional<CarriedForm> carried_form_of(Request const& request)
{
    if (request.method != Method::post) return std::nullopt;
    CarriedForm carried;
    if (!is_door(request.path)) {
        carried.path = request.path;
        for (auto const& [name, value] : request.form.fields())
            if (name != "_csrf") carried.fields.emplace_back(name, value);
        return carried;
    }
    auto const path = Href::parse(request.form.text(path_field));
    if (!path || path->empty()) return std::nullopt;
    carried.path = path->string();
    for (auto const& [name, value] : request.form.fields())
        if (name.starts_with(prefix)) carried.fields.emplace_back(name.substr(prefix.size()), value);
    return carried;
}

std::vector<std::pair<std::string, std::string>> hidden_fields(CarriedForm const& carried)
{
    std::vector<std::pair<std::string, std::string>> hidden{{std::string{path_field}, carried.path}};
    for (auto const& [name, value] : carried.fields) hidden.emplace_back(std::string{prefix} + name, value);
    return hidden;
}

std::string destination_of(Request const& request)
{
    auto const wanted = request.method == Method::post ? request.form.text("till") : request.query.text("till");
    auto const href = wanted.empty() ? std::nullopt : Href::parse(wanted);
    if (!href || !href->string().starts_with('/') || is_door(href->string())) return "/min-dag";
    return href->string();
}

Html resend_page_body(CarriedForm const& carried, std::string const& csrf)
{
    Html body = heading(1, "Skicka det du skrev");
    body += paragraph("Texten skickades inte, för du var utloggad eller låst. Den finns kvar här.");
    body += paragraph("Skicka den bara om det var du som skrev.");
    Html const buttons = button(SubmitButton{.text = "Skicka nu"}) + button(LinkButton{.text = "Skicka inte", .href = "/min-dag"});
    body += form({.action = Href{carried.path}, .csrf = csrf, .hidden = carried.fields}, button_row(buttons));
    return body;
}

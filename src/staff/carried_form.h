// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "http/request.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

// A form that was sent without an open session, on its way through the door: where it was going and its fields.
struct CarriedForm {
    std::string path;
    std::vector<std::pair<std::string, std::string>> fields;
};

// What a POST to some page brought, or what the door's own form carries on. Nothing for a GET.
std::optional<CarriedForm> carried_form_of(Request const&);
// As hidden fields of the door's form.
std::vector<std::pair<std::string, std::string>> hidden_fields(CarriedForm const&);
// Where to go when the door has opened: the page asked for, else Min dag.
std::string destination_of(Request const&);
// "Skicka det du skrev": the page after the door, with one button that sends the form again.
Html resend_page_body(CarriedForm const&, std::string const& csrf);

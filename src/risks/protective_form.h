// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "http/form.h"
#include "risks/protective_measure.h"

#include <optional>
#include <string>
#include <vector>

// An order that a measure can belong to.
struct OrderOfMeasure {
    Id<Order> order;
    std::string title;
};

// What a form is filled in about.
struct MeasureQuestion {
    std::string given_name;
    CivilDate today;
    std::vector<OrderOfMeasure> orders = {};
};

// Nothing when something is wrong; the errors then say what. A yes of anybody but the person cannot come out of these.
std::optional<ProtectiveMeasure> parse_measure(
    Form const&, MeasureQuestion const&, Id<ProtectiveMeasure>, std::string const& author, FormErrors&);
std::optional<MeasureReview> parse_measure_review(Form const&, MeasureQuestion const&, std::string const& author, FormErrors&);
std::optional<MeasureEnd> parse_measure_end(Form const&, MeasureQuestion const&, std::string const& author, FormErrors&);
std::optional<RescueMedicine> parse_rescue_medicine(Form const&, MeasureQuestion const&, FormErrors&);

Html measure_fields(MeasureQuestion const&, Form const&, FormErrors const&);
Html measure_review_fields(MeasureQuestion const&, Form const&, FormErrors const&);
Html measure_end_fields(MeasureQuestion const&, Form const&, FormErrors const&);
Html rescue_medicine_fields(MeasureQuestion const&, Form const&, FormErrors const&);

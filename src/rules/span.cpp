// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/span.h"

#include "base/workday.h"

#include <charconv>

namespace {

constexpr Code<SpanUnit> units[] = {
    {SpanUnit::day, "day", "dagar"},
    {SpanUnit::week, "week", "veckor"},
    {SpanUnit::month, "month", "månader"},
    {SpanUnit::workday, "workday", "arbetsdagar"},
};

constexpr Code<Anchor> anchors[] = {
    {Anchor::decision_date, "decision_date", "beslutet"},
    {Anchor::order_confirmed, "order_confirmed", "att beställningen bekräftades"},
    {Anchor::actual_start, "actual_start", "faktisk start"},
    {Anchor::first_plan, "first_plan", "att den första planen blev klar"},
    {Anchor::last_follow_up, "last_follow_up", "senaste uppföljningen"},
    {Anchor::plan_established, "plan_established", "att planen fastställdes"},
    {Anchor::service_added, "service_added", "att en insats kom till"},
    {Anchor::order_added, "order_added", "att en ny beställning bekräftades"},
    {Anchor::order_changed, "order_changed", "att beställningen ändrades"},
    {Anchor::service_withdrawn, "service_withdrawn", "att en insats togs bort"},
    {Anchor::request_granted, "request_granted", "att en begäran fick ja inom beslutet"},
    {Anchor::asked_for, "asked_for", "att någon bad om det"},
};

std::string_view single(SpanUnit unit)
{
    switch (unit) {
    case SpanUnit::day: return "dag";
    case SpanUnit::week: return "vecka";
    case SpanUnit::month: return "månad";
    case SpanUnit::workday: return "arbetsdag";
    }
    return {};
}

} // namespace

std::span<Code<SpanUnit> const> span_unit_codes() { return units; }
std::span<Code<Anchor> const> anchor_codes() { return anchors; }

std::optional<Span> parse_span(std::string_view text)
{
    auto const space = text.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    int count = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + space, count);
    if (error != std::errc{} || end != text.data() + space || count < 1 || count > 999) return std::nullopt;
    auto const unit = parse_code(span_unit_codes(), text.substr(space + 1));
    if (!unit) return std::nullopt;
    return Span{count, *unit};
}

std::string code_text(Span span)
{
    return std::to_string(span.count) + " " + std::string{code_of(span_unit_codes(), span.unit).code};
}

std::string words_of(Span span)
{
    return std::to_string(span.count) + " " + std::string{span.count == 1 ? single(span.unit) : code_of(span_unit_codes(), span.unit).label};
}

CivilDate after(CivilDate anchor, Span span)
{
    switch (span.unit) {
    case SpanUnit::day: return add_days(anchor, span.count);
    case SpanUnit::week: return add_days(anchor, 7 * span.count);
    case SpanUnit::month: return add_months(anchor, span.count);
    case SpanUnit::workday: return add_workdays(anchor, span.count);
    }
    return anchor;
}

double nearly_days(Span span)
{
    switch (span.unit) {
    case SpanUnit::day: return span.count;
    case SpanUnit::week: return 7.0 * span.count;
    case SpanUnit::month: return 30.44 * span.count;
    case SpanUnit::workday: return 1.45 * span.count;
    }
    return span.count;
}

std::optional<Deadline> parse_deadline(std::string_view text)
{
    auto const space = text.rfind(' ');
    if (space == std::string_view::npos) return std::nullopt;
    auto const span = parse_span(text.substr(0, space));
    auto const anchor = parse_code(anchor_codes(), text.substr(space + 1));
    if (!span || !anchor) return std::nullopt;
    return Deadline{*span, *anchor};
}

std::string code_text(Deadline const& deadline)
{
    return code_text(deadline.span) + " " + std::string{code_of(anchor_codes(), deadline.anchor).code};
}

std::string words_of(Deadline const& deadline)
{
    return words_of(deadline.span) + " efter " + std::string{code_of(anchor_codes(), deadline.anchor).label};
}

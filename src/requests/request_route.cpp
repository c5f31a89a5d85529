// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "requests/request_route.h"

namespace {

constexpr Code<RequestRecipient> recipients[] = {
    {RequestRecipient::unit_manager, "unit_manager", "Enhetschefen"},
    {RequestRecipient::case_officer, "case_officer", "Handläggaren"},
};

} // namespace

std::span<Code<RequestRecipient> const> request_recipient_codes() { return recipients; }

RequestRoute request_route(UnitKind kind)
{
    switch (kind) {
    case UnitKind::home_care:
    case UnitKind::companion: return {RequestRecipient::case_officer, true};
    case UnitKind::nursing_home:
    case UnitKind::group_home:
    case UnitKind::service_home:
    case UnitKind::daily_activity:
    case UnitKind::authority:
    case UnitKind::other: return {RequestRecipient::unit_manager, false};
    }
    return {RequestRecipient::unit_manager, false};
}

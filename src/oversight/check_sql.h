// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the checks ask of a version `v`, the same for today's list and for a day that has been. Macros, so that they are put
// into literals of SQL by the compiler.

// Gaps that were established with a reason break the thread all the same: the reason says why, not that it is whole. What
// has a stated kind instead (DD-13) is no gap.
#define OVERSIGHT_THREAD_BROKEN                                                                                        \
    "EXISTS (SELECT 1 FROM version_gap g WHERE g.version_id = v.id AND (g.code IN ('goal_without_activity',"           \
    " 'activity_without_service', 'activity_without_goal', 'activity_how', 'activity_when', 'activity_who',"           \
    " 'service_without_text', 'empty_service', 'no_goals') OR g.code LIKE 'service_unused%'))"

// With `t`, the participation of the version.
#define OVERSIGHT_PARTICIPATION_DESCRIBED                                                                              \
    "CASE WHEN t.part IS NULL OR (t.part IN ('took_part', 'partly') AND t.how = '' AND t.ways = 0)"                    \
    " OR (t.part NOT IN ('took_part', 'partly') AND t.offered = '') THEN 0 ELSE 1 END"

// With `o`, an order: a plan that falls on a socialsekreterare or an external provider (R150) is looked after there.
#define OVERSIGHT_UNIT_MAKES_PLAN                                                                                      \
    "NOT EXISTS (SELECT 1 FROM order_service s JOIN service_kind k ON k.code = s.kind"                                 \
    " WHERE s.order_id = o.id AND s.withdrawn_at IS NULL AND k.plan_maker <> 'unit')"

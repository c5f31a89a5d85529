// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The day a plan from outside is to be followed up, of the one that applies for care_order o: the newest whose document is
// not marked as wrong. Null without one. `until`: "" or more conditions on `op`, for a day that
// has been. A macro, so that the compiler puts it into literals of SQL.
#define OUTSIDE_PLAN_FOLLOW_UP(until)                                                                                  \
    "(SELECT op.follow_up_on FROM outside_plan op WHERE op.order_id = o.id AND NOT EXISTS"                             \
    " (SELECT 1 FROM attachment_mistake om WHERE om.attachment_id = op.attachment_id) " until " ORDER BY op.id DESC LIMIT 1)"

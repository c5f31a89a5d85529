// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The day that was agreed last for following up the whole plan (R88, DD-11): in its version, or when it was followed up
// since. With `v`, a version, and `f`, its version_follow_up. `until`: "" or more conditions on `s`, the follow-up, for a day
// that has been. A macro, so that the compiler puts it into literals of SQL.
#define PLAN_AGREED_FOLLOW_UP(until)                                                                                   \
    "COALESCE((SELECT s.next_on FROM follow_up s WHERE s.plan_id = v.plan_id AND s.resets_clock = 1"                   \
    " AND s.next_on IS NOT NULL AND s.signed_at > v.established_at " until                                             \
    " ORDER BY s.signed_at DESC, s.id DESC LIMIT 1), f.on_date)"

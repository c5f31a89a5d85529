// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "base/civil_date.h"
#include "base/id.h"
#include "db/database.h"
#include "html/html.h"
#include "http/form.h"
#include "plans/gap.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct FollowUp;
struct PlanDraft;
struct PlanWork;

// What was agreed when the plan was followed up, and the draft of the next version is to say (R87, R99, R204): how a goal or
// a service is done from now on, or that it is changed; that the person was not part of it (DD-12); that what stands first
// in the plan is not right any more. Open until somebody says that it is written, or why it is not when the plan is
// established.

enum class AgreedAbout { goal, service, participation, opening };
std::span<Code<AgreedAbout> const> agreed_about_codes();

struct AgreedMatter {
    Id<FollowUp> follow_up;
    AgreedAbout about;
    std::int64_t item = 0; // the goal or the service
    CivilDate said_on;
    std::string text = {}; // as it was agreed; empty: only that it is changed

    std::string key() const; // in a form: "04x…:goal:12"
};

// Of the follow-ups that were signed after the version which the draft goes on from; the oldest first.
std::vector<AgreedMatter> list_agreed(ReadTx&, PlanDraft const&);
// It stands in the draft now, or is not to.
void settle_agreed(WriteTx&, Id<PlanDraft>, AgreedMatter const&);

constexpr std::string_view agreed_code = "agreed_not_written";
// Each asks for a reason while it is open.
std::vector<Gap> agreed_gaps(PlanWork const&);

// On the review page: each with a link and a button.
Html agreed_box(Visit const&, PlanWork const&);
// Where it is written: on the pages of the goal, of an activity and of the heading.
Html agreed_about(Visit const&, PlanWork const&, Goal const&);
Html agreed_about(Visit const&, PlanWork const&, Activity const&);
Html agreed_under(Visit const&, PlanWork const&, std::string_view heading);
// What the sent form settles; nothing when it is settled already.
std::optional<AgreedMatter> agreed_from(PlanWork const&, Form const&);
// Where it is written, and where whoever has settled it goes on.
std::string agreed_place(PlanWork const&, AgreedMatter const&);
std::string settled_place(PlanWork const&, AgreedMatter const&, std::string const& back);

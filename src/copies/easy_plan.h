// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "attachments/attachment.h"
#include "base/civil_date.h"
#include "plans/identity_to_hide.h"
#include "plans/plan.h"
#include "plans/plan_content.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// "Min plan": the plan for the person, in the first person, easy to read and with pictures (R81, R244, R324). It holds
// what the person wants, when it is done, what is important, and when we meet again; never the professional text,
// numbers, codes, the decision or other people's views (what never stands on which copy).

// A picture with a heading and lines of one thought each.
struct EasyMatter {
    std::string picture; // of the starter set, a photo of their own (plans/own_photo.h), or empty
    std::string title;
    std::vector<std::string> lines;
};

struct EasyDay {
    std::string name; // "Måndag"
    std::vector<EasyMatter> matters; // title: what; lines: the time
};

struct EasyPlan {
    std::string name;
    std::string called;
    bool is_draft = false;
    bool is_protected = false; // the paper says neither whose it is nor where
    std::int64_t number = 1;
    std::int64_t version = 1;
    std::optional<CivilDate> valid_from = std::nullopt;
    std::string key_worker = {};
    std::vector<std::string> news = {}; // what is new since the version before: "Borta: Handla."
    std::vector<EasyMatter> important = {};
    std::vector<EasyMatter> goals = {}; // active ones
    std::vector<EasyDay> week = {};     // days with something on them
    std::vector<std::string> sometimes = {}; // what the plan gives no weekday for
    std::vector<std::string> next_meeting = {};
    bool asks_approval = true; // not of somebody who did not take part (DD-12)
};

// What the pages and the paper of a plan are made of, version or draft.
struct EasyMatterOfPlan {
    std::string no_answer = {};
    std::string communication = {};
    std::string greeting = {};                // så hälsar du (R11)
    std::vector<std::string> allergies = {};  // what everybody must know, in few words (R131)
    CivilDate today;
};
// What has changed since the version before, in easy words and in the first person (idea I-2).
std::vector<std::string> easy_news(PlanVersion const& former, PlanVersion const& now, CivilDate today);
// Fills all but name, news, number, version, date and key worker.
void fill_easy_plan(EasyPlan&, PlanContent const&, EasyMatterOfPlan const&);

// Takes out the photos that may not be shown; the words stay.
void keep_photos(EasyPlan&, std::vector<Attachment> const& shown);

// For paper about somebody with protected personal data (R314): a number for the name, no photos, and nothing that leads
// to where the person is.
void hide_identity(EasyPlan&, IdentityToHide const&);

// One thought a line: sentences, and the lines that somebody broke by hand.
std::vector<std::string> easy_lines(std::string const& text);

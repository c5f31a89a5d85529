// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "followups/follow_up.h"

#include <string>
#include <vector>

// What a follow-up says, in words, part by part: the same on screen and on paper. Only what somebody has answered or
// written; what nobody was asked is not there.

struct FollowUpLine {
    std::string name; // "Hur gick det?"
    std::string text;
    bool own_words = false; // quoted as they were said
    bool is_persons = false; // by the person: they alone have a voice of their own on the page
};

struct FollowUpSection {
    std::string key;
    std::string title;
    std::vector<FollowUpLine> lines;
};

std::vector<FollowUpSection> sections_of(FollowUpContent const&, std::string const& given_name);

// What was said and agreed, a line each, for the note that is proposed when the follow-up is signed (R85, R101, R205-R209):
// how each goal and service went as the person and the staff see it, and what is new in each life area.
std::vector<std::string> outline_of(FollowUp const&, std::string const& given_name);
// The same in one text, where the rules of the house propose no note: a proposal of a journal note, with the version it is
// about. Somebody reads, adds and signs it, or does not.
std::string journal_text(FollowUp const&, std::int64_t plan_number, std::string const& given_name);
// In one line: "2 mål: Buss: Delvis, ändras. Nästa 2 juni 2027."
std::string in_brief(FollowUp const&, std::string const& given_name);

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "followups/follow_up_words.h"
#include "followups/follow_up_work.h"
#include "followups/preparation.h"
#include "html/components/document.h"

#include <string>

// What stands around the pages of a follow-up that goes on: whose it is, the parts to the left, the help to the right.
struct FollowUpFrame {
    std::string title;
    std::string current; // key of the page; empty on the first
    Html content;
    Html support = {};
    bool has_errors = false;
    bool save_status = false;
};
Page follow_up_frame(FollowUpWork const&, FollowUpFrame);

// That the plan has ended, or has got a version that this follow-up is not about.
Html follow_up_notices(FollowUpWork const&);
// The sections in words, with a link to each page when `address` is not empty.
Html sections_html(std::vector<FollowUpSection> const&, std::string const& address = {});
// "Det här har hänt sedan 3 juni 2026": counted, quoted, linked.
Html notes_html(SubjectNotes const&, std::string const& person_path, std::string const& follow_up);
Html proposals_html(std::vector<ProposedChange> const&);

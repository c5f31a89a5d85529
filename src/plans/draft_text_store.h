// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "base/result.h"
#include "db/database.h"
#include "plans/plan.h"
#include "plans/template.h"

#include <optional>
#include <string>
#include <vector>

// The text under a heading as it stands in the draft.
struct DraftText {
    HeadingText content;
    bool is_done;
    std::int64_t version; // of this heading's text; a save names the one it began from
    Id<Staff> written_by;
    std::string written_by_name;
    Instant written_at;
};

// A text that was replaced, or was set aside because two wrote at once. Kept until the plan is established, so that it
// can be fetched back.
struct FormerText {
    Id<FormerText> id;
    HeadingText content; // without title
    std::int64_t version;
    std::string written_by_name;
    Instant written_at;
    bool set_aside;
    Id<Staff> written_by;
};

std::vector<DraftText> list_draft_texts(ReadTx&, Id<PlanDraft>);
std::optional<DraftText> find_draft_text(ReadTx&, Id<PlanDraft>, std::string_view heading);
// The newest first.
std::vector<FormerText> list_former_texts(ReadTx&, Id<PlanDraft>, std::string_view heading);
std::optional<FormerText> find_former_text(ReadTx&, Id<PlanDraft>, std::string_view heading, Id<FormerText>);

// Kan och vill, stödjer, hindrar, and how the goal is met: what is said about a life area (R124, R226).
struct AreaWords {
    std::string can_and_wants = {};
    std::string supports = {};
    std::string hinders = {};
    std::string toward_goal = {};
};
AreaWords area_words_of(HeadingText const&);

// What somebody wants to stand under a heading.
struct TextChange {
    std::string text;
    std::string own_words = {};
    std::optional<WhoseVoice> voice = std::nullopt;
    std::string method = {};
    std::optional<bool> is_done = std::nullopt; // nothing: as it is
    std::int64_t base_version; // 0: there was no text when the writer began
    AreaWords area = {};
};

// Words that are somebody's, and so need a voice and a method (DD-14).
bool has_voiced_words(TextChange const&);

struct SavedText {
    DraftText now;                                          // what stands there after the save
    std::optional<Id<FormerText>> set_aside = std::nullopt; // the writer's words, when somebody else was first
};

// Writes the next version of the text and keeps the one it replaces. When another version stands there than the one the
// writer began from, that one stays and the writer's words are set aside; a page then shows both side by side.
SavedText save_text(
    WriteTx&, Visit const&, Id<PlanDraft>, TemplateHeading const&, int position, std::string const& title, TextChange const&);

// Takes a chosen heading into the plan, without text. Nothing happens when it is there.
void choose_heading(
    WriteTx&, Visit const&, Id<PlanDraft>, TemplateHeading const&, int position, std::string const& title);
// Takes it out again; its text is kept among the former ones. Refused while activities stand under it.
Result<Done> remove_heading(WriteTx&, Visit const&, Id<PlanDraft>, std::string_view heading);
// Ticks off a heading whose content does not stand in its text.
void mark_done(WriteTx&, Visit const&, Id<PlanDraft>, TemplateHeading const&, int position, std::string const& title);

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/content.h"
#include "plans/plan_document.h"

#include <string>
#include <string_view>
#include <vector>

// The words that a plan puts around what people have written, on screen and on paper.

// "Samirs", "Alex", "Moritz".
std::string genitive(std::string_view name);
// With a capital letter first.
std::string capitalised(std::string text);
// The text with a full stop, unless it ends with a sign of its own.
std::string sentence(std::string_view text);
// Each as a sentence, those that say nothing left out.
std::string sentences(std::vector<std::string> const& parts);
// In Swedish quotation marks, unless it has some.
std::string quoted(std::string const& text);

// "Samirs egna ord", "Personalen har sett" (DD-14).
std::string voice_label(QuotedWords const&, std::string const& called);
// What stands before the short text on how the case officer's goal is to be met (R124).
inline constexpr std::string_view toward_goal_label = "Så ska målet nås";
std::string toward_goal_line(HeadingText const&); // with the label; empty when nothing is said
// All that is somebody's words under a heading: what was said, and what they can, what supports and what hinders (R226).
std::vector<QuotedWords> words_of(HeadingText const&);
// Whose words they are: "Samir själv, samtal med bilder".
std::string voice_text(WhoseVoice, std::string const& method, std::string const& called);
// Who does it, and how staff support: "Tillsammans med personal, motiverande".
std::string with_manner(std::string who, std::optional<Manner>);
// "Instruktion: mappen i köket. Given av Eva Ek, sjuksköterska."; "" when there is none (R118).
std::string instruction_text(Instruction const&);
// How far the child's wish was followed, and what the plan follows.
std::string followed_text(ChildView const&, std::string const& called);
// "Samir håller inte med (2 december 2026):" in bold, and what they say (DD-24).
void add_objections(pdf::Text&, std::vector<PrintedObjection> const&);
// "Ny tid från 11 januari 2027 (NK)." (R216).
std::string newer_text(std::string_view what, NewerMark const&);
// Adds with a space or a new line between, and nothing before the first.
void add_after(pdf::Text&, std::string_view between, std::string const& text, pdf::Weight = pdf::Weight::regular);

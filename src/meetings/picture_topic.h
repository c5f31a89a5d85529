// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "plans/code.h"
#include "plans/plan_content.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct Conversation;

// Bildkort: one neutral picture with few words, from the starter set (templates/samtal/bilder.tsv).
struct PictureCard {
    std::string_view key;
    std::string_view picture;
    std::string_view text; // "Åka buss"
};

// Ämne: at most fifteen cards that are talked about together (R59).
struct PictureTopic {
    std::string_view key;
    std::string_view title;
    std::string_view heading; // of the plan, where the person's own words about it stand
    std::vector<PictureCard> cards;

    PictureCard const* find(std::string_view card) const;
};
std::vector<PictureTopic> const& picture_topics();
PictureTopic const* find_topic(std::string_view key);

// Three steps, and two answers that are no step (DD-26).
enum class CardAnswer { good, so_so, bad, dont_know, wont_say };
std::span<Code<CardAnswer> const> card_answer_codes();

// A card somebody has answered. What others answer for the person is another answer, never mixed with the person's own.
struct AnsweredCard {
    std::string topic;
    std::string card;
    WhoseVoice voice; // who answered
    CardAnswer answer;
    std::optional<bool> understood = std::nullopt; // looked at together: it is right, or not
    std::string asked_by;
    Instant answered_at;
};

// "Åka buss är bra." "Åka buss: Samir vill inte svara."
std::string card_sentence(PictureCard const&, AnsweredCard const&, std::string const& called);

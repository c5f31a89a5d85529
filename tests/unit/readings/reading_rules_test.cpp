// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "readings/plan_reading.h"

#include <doctest/doctest.h>

namespace {

Instant at(int minute) { return Instant{std::chrono::minutes{minute}}; }

} // namespace

TEST_CASE("to whoever has read nothing the whole plan is new; later only what came after")
{
    ReadingFacts facts{.version_number = 2, .assessed_at = at(10), .alerted_at = at(20)};
    CHECK(news_of(facts).whole);
    facts.known_number = 1;
    facts.last_seen = at(15);
    auto const news = news_of(facts);
    CHECK_FALSE(news.whole);
    CHECK(news.version);
    CHECK_FALSE(news.assessment);
    CHECK(news.alert);
    facts.known_number = 2;
    facts.last_seen = at(25);
    CHECK(news_of(facts).nothing());
    CHECK(reading_state(facts) == ReadingState::read);
}

TEST_CASE("the card, and a cause, put the reading off for the day; they are no reading")
{
    ReadingFacts facts{.version_number = 1};
    CHECK(reading_state(facts) == ReadingState::open);
    facts.today = ReadingOutcome::card;
    CHECK(reading_state(facts) == ReadingState::put_off);
    facts.today = ReadingOutcome::not_read;
    CHECK(reading_state(facts) == ReadingState::put_off);
    facts.today = ReadingOutcome::news; // an older version: since then there is something new
    CHECK(reading_state(facts) == ReadingState::open);
}

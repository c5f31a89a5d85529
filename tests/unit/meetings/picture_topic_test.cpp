// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/picture_topic.h"

#include "html/components/picture.h"

#include <doctest/doctest.h>

#include <set>

TEST_CASE("every topic has at most fifteen cards, each with a picture of ours, and no card twice")
{
    std::set<std::string_view> topics;
    CHECK(picture_topics().size() >= 5);
    for (auto const& topic : picture_topics()) {
        CAPTURE(topic.key);
        CHECK(topics.insert(topic.key).second);
        CHECK(topic.cards.size() <= 15);
        CHECK(topic.cards.size() >= 5);
        std::set<std::string_view> cards;
        for (auto const& card : topic.cards) {
            CAPTURE(card.key);
            CHECK(cards.insert(card.key).second);
            CHECK(has_picture(card.picture));
            CHECK(topic.find(card.key) == &card);
        }
        CHECK(topic.find("finns-inte") == nullptr);
    }
    CHECK(find_topic("resor") != nullptr);
    CHECK(find_topic("finns-inte") == nullptr);
}

TEST_CASE("a card is summed up in one sentence, and what somebody else answers says who")
{
    PictureCard const bus{"buss", "buss", "Åka buss"};
    AnsweredCard answered{.topic = "resor", .card = "buss", .voice = WhoseVoice::person, .answer = CardAnswer::good, .asked_by = "Nadja", .answered_at = {}};
    CHECK(card_sentence(bus, answered, "Samir") == "Åka buss är bra.");
    answered.answer = CardAnswer::wont_say;
    CHECK(card_sentence(bus, answered, "Samir") == "Åka buss: Samir vill inte svara.");
    answered.answer = CardAnswer::dont_know;
    CHECK(card_sentence(bus, answered, "Samir") == "Åka buss: Samir vet inte.");
    answered.voice = WhoseVoice::relative;
    CHECK(card_sentence(bus, answered, "Samir") == "Närstående svarar: Åka buss: vet inte.");
    answered.answer = CardAnswer::bad;
    answered.voice = WhoseVoice::staff_observation;
    CHECK(card_sentence(bus, answered, "Samir") == "Personalen har sett: Åka buss är inte bra.");
}

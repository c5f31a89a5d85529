// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/picture_topic.h"

#include <algorithm>
#include <array>
#include <stdexcept>

// Made by picture_cards.S out of the file.
extern "C" {
extern char const picture_cards_begin[];
extern char const picture_cards_end[];
}

namespace {

constexpr Code<CardAnswer> answers[] = {
    {CardAnswer::good, "good", "Bra"},
    {CardAnswer::so_so, "so_so", "Sådär"},
    {CardAnswer::bad, "bad", "Inte bra"},
    {CardAnswer::dont_know, "dont_know", "Vet inte"},
    {CardAnswer::wont_say, "wont_say", "Vill inte svara"},
};

using CardRow = std::array<std::string_view, 6>;

CardRow row_of(std::string_view line)
{
    CardRow row;
    for (std::size_t column = 0; column < row.size(); ++column) {
        auto const end = line.find('\t');
        row[column] = line.substr(0, end);
        bool const is_last = column + 1 == row.size();
        if (row[column].empty() || (end == std::string_view::npos) != is_last)
            throw std::runtime_error{"bilder.tsv: a row without six columns"};
        if (!is_last) line.remove_prefix(end + 1);
    }
    return row;
}

std::vector<PictureTopic> read_topics(std::string_view file)
{
    std::vector<PictureTopic> topics;
    while (!file.empty()) {
        auto const end = std::min(file.find('\n'), file.size());
        auto const line = file.substr(0, end);
        file.remove_prefix(std::min(end + 1, file.size()));
        if (line.empty() || line.front() == '#') continue;
        auto const row = row_of(line);
        if (topics.empty() || topics.back().key != row[0]) topics.push_back({row[0], row[1], row[2], {}});
        topics.back().cards.push_back({row[3], row[4], row[5]});
    }
    return topics;
}

std::string proxy_text(WhoseVoice voice)
{
    switch (voice) {
    case WhoseVoice::person:
    case WhoseVoice::person_supported:
        return {};
    case WhoseVoice::relative:
        return "Närstående svarar: ";
    case WhoseVoice::representative:
        return "Företrädare svarar: ";
    case WhoseVoice::staff_observation:
        return "Personalen har sett: ";
    }
    return {};
}

} // namespace

PictureCard const* PictureTopic::find(std::string_view card) const
{
    auto const found = std::ranges::find(cards, card, &PictureCard::key);
    return found == cards.end() ? nullptr : &*found;
}

std::vector<PictureTopic> const& picture_topics()
{
    static auto const topics
        = read_topics({picture_cards_begin, static_cast<std::size_t>(picture_cards_end - picture_cards_begin)});
    return topics;
}

PictureTopic const* find_topic(std::string_view key)
{
    auto const found = std::ranges::find(picture_topics(), key, &PictureTopic::key);
    return found == picture_topics().end() ? nullptr : &*found;
}

std::span<Code<CardAnswer> const> card_answer_codes() { return answers; }

std::string card_sentence(PictureCard const& card, AnsweredCard const& answered, std::string const& called)
{
    auto const text = proxy_text(answered.voice) + std::string{card.text};
    switch (answered.answer) {
    case CardAnswer::good:
        return text + " är bra.";
    case CardAnswer::so_so:
        return text + " är sådär.";
    case CardAnswer::bad:
        return text + " är inte bra.";
    case CardAnswer::dont_know:
        return text + ": " + (proxy_text(answered.voice).empty() ? called + " vet inte." : "vet inte.");
    case CardAnswer::wont_say:
        return text + ": " + (proxy_text(answered.voice).empty() ? called + " vill inte svara." : "vill inte svara.");
    }
    return text;
}

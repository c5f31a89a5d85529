// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/house_words.h"

#include <stdexcept>

extern "C" {
extern char const house_words_begin[];
extern char const house_words_end[];
}

namespace {

struct Choice {
    std::string role;
    std::string name;
    WordForms forms;
};

std::vector<std::string> cells_of(std::string_view line)
{
    std::vector<std::string> cells;
    for (std::size_t at = 0;;) {
        auto const end = line.find('\t', at);
        cells.emplace_back(line.substr(at, end == std::string_view::npos ? end : end - at));
        if (end == std::string_view::npos) return cells;
        at = end + 1;
    }
}

std::vector<Choice> read_choices()
{
    std::vector<Choice> all;
    std::string_view rest{house_words_begin, house_words_end};
    while (!rest.empty()) {
        auto const end = rest.find('\n');
        auto const line = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        if (line.empty() || line.front() == '#') continue;
        auto cells = cells_of(line);
        if (cells.size() != 7) throw std::logic_error{"house_words.tsv: " + std::string{line}};
        all.push_back({cells[0], cells[1], {cells[2], cells[3], cells[4], cells[5], cells[6]}});
    }
    return all;
}

std::optional<WordForms> find(std::string_view role, std::string_view name)
{
    for (auto const& one : read_choices())
        if (one.role == role && one.name == name) return one.forms;
    return std::nullopt;
}

std::vector<std::string> names(std::string_view role)
{
    std::vector<std::string> all;
    for (auto const& one : read_choices())
        if (one.role == role) all.push_back(one.name);
    return all;
}

// The form that the hole's word asks for; empty for a hole that is none of ours.
std::string_view form_for(std::string_view hole, HouseWords const& words)
{
    static HouseWords const marks;
    auto const among = [&](WordForms const& mark, WordForms const& own) -> std::string_view {
        if (hole == mark.one) return own.one;
        if (hole == mark.the_one) return own.the_one;
        if (hole == mark.of_the_one) return own.of_the_one;
        if (hole == mark.many) return own.many;
        return hole == mark.the_many ? std::string_view{own.the_many} : std::string_view{};
    };
    auto const person = among(marks.person, words.person);
    return person.empty() ? among(marks.key_worker, words.key_worker) : person;
}

} // namespace

std::optional<WordForms> find_person_word(std::string_view name) { return find("person", name); }
std::optional<WordForms> find_key_worker_word(std::string_view name) { return find("key_worker", name); }
std::vector<std::string> person_word_names() { return names("person"); }
std::vector<std::string> key_worker_word_names() { return names("key_worker"); }

std::string as_beginning(std::string_view word)
{
    std::string text{word};
    // All words in the list begin with a letter of ASCII.
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string with_words(std::string_view text, HouseWords const& words)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        auto const open = text.find('{', at);
        auto const close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) return out.append(text.substr(at));
        out.append(text.substr(at, open - at));
        std::string hole{text.substr(open + 1, close - open - 1)};
        bool const begins = !hole.empty() && hole[0] >= 'A' && hole[0] <= 'Z';
        if (begins) hole[0] = static_cast<char>(hole[0] - 'A' + 'a');
        auto const form = form_for(hole, words);
        if (form.empty()) out.append(text.substr(open, close + 1 - open));
        else out.append(begins ? as_beginning(form) : std::string{form});
        at = close + 1;
    }
    return out;
}

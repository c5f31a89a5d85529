// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/word_difference.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace {

// Cells of the table below that we are ready to fill: two texts of 2 000 words each.
constexpr std::size_t most_cells = 4'000'000;

using Words = std::vector<std::string_view>;

// Words, and the spaces and marks between them, as ICU divides Swedish.
Words divided(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> const breaks{
        icu::BreakIterator::createWordInstance(icu::Locale{"sv"}, status)};
    std::unique_ptr<UText, decltype(&utext_close)> const opened{
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status), utext_close};
    if (U_FAILURE(status)) throw std::runtime_error{"ICU cannot divide a text into words"};
    breaks->setText(opened.get(), status);
    Words words;
    auto from = breaks->first();
    for (auto to = breaks->next(); to != icu::BreakIterator::DONE; from = to, to = breaks->next())
        words.push_back(text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)));
    return words;
}

class Runs {
public:
    void add(WordChange change, std::string_view word)
    {
        if (all.empty() || all.back().change != change) all.push_back({change, {}});
        all.back().text += word;
    }
    void add(WordChange change, std::span<std::string_view const> words)
    {
        for (auto const word : words) add(change, word);
    }

    std::vector<WordRun> all = {};
};

// The longest row of words that both have, in order (LCS). lengths[i, j]: of what is left from i and j on.
void add_middle(Runs& runs, std::span<std::string_view const> former, std::span<std::string_view const> now)
{
    if (former.size() * now.size() > most_cells) {
        runs.add(WordChange::removed, former);
        runs.add(WordChange::added, now);
        return;
    }
    auto const width = now.size() + 1;
    std::vector<std::uint16_t> lengths((former.size() + 1) * width);
    for (auto i = former.size(); i-- > 0;)
        for (auto j = now.size(); j-- > 0;)
            lengths[i * width + j] = former[i] == now[j]
                ? static_cast<std::uint16_t>(lengths[(i + 1) * width + j + 1] + 1)
                : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < former.size() && j < now.size()) {
        if (former[i] == now[j]) {
            runs.add(WordChange::kept, former[i]);
            ++i, ++j;
        } else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) {
            runs.add(WordChange::removed, former[i++]);
        } else {
            runs.add(WordChange::added, now[j++]);
        }
    }
    runs.add(WordChange::removed, former.subspan(i));
    runs.add(WordChange::added, now.subspan(j));
}

bool is_space(std::string const& text)
{
    return text.find_first_not_of(" \n") == std::string::npos;
}

// "gå [en] [två] [gånger] [kilometer]" reads badly: a lone space between changes is exchanged with them, and the words
// away come before the new ones.
std::vector<WordRun> gathered(std::vector<WordRun> const& runs)
{
    std::vector<WordRun> all;
    std::string removed;
    std::string added;
    auto const put_down = [&] {
        if (!removed.empty()) all.push_back({WordChange::removed, std::move(removed)});
        if (!added.empty()) all.push_back({WordChange::added, std::move(added)});
        removed.clear();
        added.clear();
    };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        auto const& [change, text] = runs[i];
        bool const joins = change == WordChange::kept && is_space(text) && i + 1 < runs.size() && !removed.empty() && !added.empty();
        if (change == WordChange::removed || joins) removed += text;
        if (change == WordChange::added || joins) added += text;
        if (change != WordChange::kept || joins) continue;
        put_down();
        all.push_back(runs[i]);
    }
    put_down();
    return all;
}

} // namespace

std::vector<WordRun> word_difference(std::string_view former, std::string_view now)
{
    auto const before = divided(former);
    auto const after = divided(now);
    std::size_t same = 0;
    while (same < before.size() && same < after.size() && before[same] == after[same]) ++same;
    std::size_t last = 0;
    while (last < before.size() - same && last < after.size() - same
        && before[before.size() - 1 - last] == after[after.size() - 1 - last])
        ++last;
    Runs runs;
    runs.add(WordChange::kept, std::span{before}.first(same));
    add_middle(runs, std::span{before}.subspan(same, before.size() - same - last),
        std::span{after}.subspan(same, after.size() - same - last));
    runs.add(WordChange::kept, std::span{before}.last(last));
    return gathered(runs.all);
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/quality_question.h"

#include <vector>

// Made by quality_questions.S out of the file.
extern "C" {
extern char const quality_questions_begin[];
extern char const quality_questions_end[];
}

namespace {

std::string_view taken(std::string_view& rest, char mark)
{
    auto const end = rest.find(mark);
    auto const part = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return part;
}

std::vector<QualityQuestion> parsed()
{
    std::vector<QualityQuestion> all;
    std::string_view text{quality_questions_begin, static_cast<std::size_t>(quality_questions_end - quality_questions_begin)};
    while (!text.empty()) {
        auto line = taken(text, '\n');
        if (line.empty() || line.front() == '#') continue;
        auto const key = taken(line, '\t');
        auto const question = taken(line, '\t');
        all.push_back({key, question, line});
    }
    return all;
}

} // namespace

std::span<QualityQuestion const> quality_questions()
{
    static auto const all = parsed();
    return all;
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Why a passage of a note is worth another look. Advice never blocks (R-DOC-5).
enum class AdviceKind {
    interpretation,  // says what somebody felt, not what was seen (R276, R298)
    judging,         // a value-laden word (R272, R296)
    dose,            // a drug's dose, which belongs elsewhere (DD-21)
    personal_number, // looks like a personnummer
    other_person,    // the name of another person with support (R301)
    very_long,       // hard to sort, and a risk to integrity (R289)
    coercion,        // may mean coercion, for which there is no ground in law (DD-21); of measures, not of notes
};

struct WritingAdvice {
    AdviceKind kind;
    std::string quoted; // as it stands in the text; empty for very_long
    std::string advice; // Swedish, follows the quoted words
};

// A name that must not stand in the text, as given and family name.
struct OtherName {
    std::string given_name;
    std::string family_name;
};

// What may be worth another look, at most one a rule, in the order of AdviceKind. `others` are people whom the writer
// already meets in the same unit; they are compared here and now and stored nowhere. A given name alone is enough when
// `own_given_name` is another; the advice never says whose name it is.
std::vector<WritingAdvice> advise(
    std::string_view text, std::string_view own_given_name, std::span<OtherName const> others);

// Where a drug's dose stands in a text, in bytes: "500 mg", "2,5 ml", "1–2 mg". Not "200 ml vatten" and not "Storgatan 10 E".
struct DosePlace {
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::vector<DosePlace> doses_in(std::string_view text);

// The lists for the script, which shows the same advice while somebody writes: words with | between, and the advice.
struct AdviceRule {
    AdviceKind kind;
    std::string words;
    std::string advice;
};
std::vector<AdviceRule> const& advice_rules();

// The same of what is planned to protect somebody: words that may mean coercion, and a dose (DD-21). A note may tell what
// happened in those words; a plan may not plan it.
std::vector<WritingAdvice> advise_on_measure(std::string_view text);
std::vector<AdviceRule> const& coercion_rules();

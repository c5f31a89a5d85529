// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/quality_rows_store.h"

#include "oversight/quality_review_store.h"
#include "plans/stored_value.h"

namespace {

std::vector<std::int64_t> stored_numbers(Row const& row, int column)
{
    auto numbers = parse_number_list(row.text_view(column));
    if (!numbers) throw UnreadableValue{row.place(column), "no list of numbers"};
    return *std::move(numbers);
}

std::vector<QualityAnswer> stored_answers(Row const& row, int column)
{
    std::vector<QualityAnswer> answers;
    auto text = row.text_view(column);
    while (!text.empty()) {
        auto const blank = text.find(' ');
        auto const answer = parse_code(quality_answer_codes(), text.substr(0, blank));
        if (!answer) throw UnreadableValue{row.place(column), "no answer"};
        answers.push_back(*answer);
        text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
    }
    return answers;
}

std::int64_t number_of(Instant instant) { return std::int64_t{instant.time_since_epoch().count()}; }

template <class Read>
RecordKind records(std::string_view kind)
{
    return {kind, [](ReadTx& tx, OnRecord const& found) {
                tx.each(std::string{Read::columns()} + "ORDER BY id", {}, [&](Row const& row) {
                    found(row.integer(0), [&] { return KeptRecord{row.bytes(Read::salt), canonical_of(Read::read(row))}; });
                });
            }};
}

struct Reviews {
    static constexpr int salt = 9;
    static std::string_view columns() { return review_columns; }
    static auto read(Row const& row) { return read_review(row); }
};
struct Verdicts {
    static constexpr int salt = 14;
    static std::string_view columns() { return verdict_columns; }
    static auto read(Row const& row) { return read_verdict(row); }
};
struct ActionEnds {
    static constexpr int salt = 6;
    static std::string_view columns() { return action_end_columns; }
    static auto read(Row const& row) { return read_action_end(row); }
};
struct ReviewEnds {
    static constexpr int salt = 7;
    static std::string_view columns() { return review_end_columns; }
    static auto read(Row const& row) { return read_review_end(row); }
};

} // namespace

std::string_view const review_columns
    = "SELECT id, unit_id, seed, population, drawn, question_version, author_id, author_name, written_at, salt FROM quality_review ";
std::string_view const verdict_columns = R"(
    SELECT id, review_id, plan_id, version_id, answers, comment, action, action_staff_id, action_staff_name, action_by,
        author_id, author_name, author_title, written_at, salt
    FROM quality_verdict )";
std::string_view const action_end_columns
    = "SELECT id, verdict_id, text, author_id, author_name, written_at, salt FROM quality_action_end ";
std::string_view const review_end_columns
    = "SELECT id, review_id, summary, author_id, author_name, author_title, written_at, salt FROM quality_review_end ";

std::string answers_text(std::vector<QualityAnswer> const& answers)
{
    std::string text;
    for (auto const answer : answers) {
        if (!text.empty()) text += ' ';
        text += code_of(quality_answer_codes(), answer).code;
    }
    return text;
}

QualityReview read_review(Row const& row)
{
    return {.id = row.id<QualityReview>(0), .unit = row.id<Unit>(1), .seed = static_cast<std::uint64_t>(row.integer(2)),
        .population = stored_numbers(row, 3), .drawn = stored_numbers(row, 4),
        .question_version = static_cast<int>(row.integer(5)), .author = row.id<Staff>(6), .author_name = row.text(7),
        .written_at = row.instant(8)};
}

VerdictRow read_verdict(Row const& row)
{
    return {row.id<QualityReview>(1),
        {.id = row.id<QualityVerdict>(0), .plan = row.id<Plan>(2), .version = row.id<PlanVersion>(3),
            .answers = stored_answers(row, 4), .comment = row.text(5), .action = row.text(6),
            .action_staff = row.optional_id<Staff>(7), .action_staff_name = row.text(8), .action_by = stored_day(row, 9),
            .author_name = row.text(11), .author_title = row.text(12), .written_at = row.instant(13)},
        row.id<Staff>(10)};
}

ActionEndRow read_action_end(Row const& row)
{
    return {row.integer(0), row.id<QualityVerdict>(1), {row.text(2), row.text(4), row.instant(5)}, row.id<Staff>(3)};
}

ReviewEndRow read_review_end(Row const& row)
{
    return {row.integer(0), row.id<QualityReview>(1), {row.text(2), row.text(4), row.text(5), row.instant(6)}, row.id<Staff>(3)};
}

Canonical canonical_of(QualityReview const& review)
{
    Canonical form{"quality_review", 1};
    form.add("id", review.id.number())
        .add("unit", review.unit.number())
        .add("seed", static_cast<std::int64_t>(review.seed))
        .add("population", number_list(review.population))
        .add("drawn", number_list(review.drawn))
        .add("question_version", std::int64_t{review.question_version})
        .add("author", review.author.number())
        .add("author_name", review.author_name)
        .add("written_at", number_of(review.written_at));
    return form;
}

Canonical canonical_of(VerdictRow const& row)
{
    auto const& verdict = row.verdict;
    Canonical form{"quality_verdict", 1};
    form.add("id", verdict.id.number())
        .add("review", row.review.number())
        .add("plan", verdict.plan.number())
        .add("version", verdict.version.number())
        .add("answers", answers_text(verdict.answers))
        .add("comment", verdict.comment)
        .add("action", verdict.action)
        .add("action_staff", verdict.action_staff ? std::optional{verdict.action_staff->number()} : std::nullopt)
        .add("action_staff_name", verdict.action_staff_name)
        .add("action_by", verdict.action_by ? std::optional{verdict.action_by->iso()} : std::nullopt)
        .add("author", row.author.number())
        .add("author_name", verdict.author_name)
        .add("author_title", verdict.author_title)
        .add("written_at", number_of(verdict.written_at));
    return form;
}

Canonical canonical_of(ActionEndRow const& row)
{
    Canonical form{"quality_action_end", 1};
    form.add("id", row.id)
        .add("verdict", row.verdict.number())
        .add("text", row.end.text)
        .add("author", row.author.number())
        .add("author_name", row.end.author_name)
        .add("written_at", number_of(row.end.written_at));
    return form;
}

Canonical canonical_of(ReviewEndRow const& row)
{
    Canonical form{"quality_review_end", 1};
    form.add("id", row.id)
        .add("review", row.review.number())
        .add("summary", row.end.summary)
        .add("author", row.author.number())
        .add("author_name", row.end.author_name)
        .add("author_title", row.end.author_title)
        .add("written_at", number_of(row.end.written_at));
    return form;
}

RecordKind quality_review_records() { return records<Reviews>("quality_review"); }
RecordKind quality_verdict_records() { return records<Verdicts>("quality_verdict"); }
RecordKind quality_action_end_records() { return records<ActionEnds>("quality_action_end"); }
RecordKind quality_review_end_records() { return records<ReviewEnds>("quality_review_end"); }

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/protective_store.h"

#include "access/change_of.h"
#include "db/id_list.h"
#include "db/stored_value.h"

#include <algorithm>

namespace {

// A record with who wrote it when, as its row commits to it.
struct MeasureRow {
    Id<Person> person;
    ProtectiveMeasure measure;
    Id<Staff> author;
    Instant written_at;
};
struct ReviewRow {
    std::int64_t id;
    Id<ProtectiveMeasure> measure;
    MeasureReview review;
    Id<Staff> author;
    Instant written_at;
};
struct EndRow {
    std::int64_t id;
    Id<ProtectiveMeasure> measure;
    MeasureEnd end;
    Id<Staff> author;
    Instant written_at;
};

std::int64_t microseconds(Instant at) { return at.time_since_epoch().count(); }
CivilDate day_in(Row const& row, int column) { return stored_day(row, column).value(); }

Canonical canonical_of(MeasureRow const& row)
{
    auto const& one = row.measure;
    Canonical form{"protective_measure", 1};
    form.add("id", one.id.number())
        .add("person", row.person.number())
        .add("order", one.order.number())
        .add("what", one.what)
        .add("purpose", one.purpose)
        .add("tried", one.tried)
        .add("consent_way", code_of(own_consent_way_codes(), one.consent.way).code)
        .add("consent_words", one.consent.words)
        .add("consented_on", one.consent.on.iso())
        .add("decided_by", one.decided_by)
        .add("starts_on", one.starts_on.iso())
        .add("review_on", one.review_on.iso())
        .add("ends_on", one.ends_on.iso())
        .add("author", row.author.number())
        .add("author_name", one.author_name)
        .add("written_at", microseconds(row.written_at));
    return form;
}

Canonical canonical_of(ReviewRow const& row)
{
    auto const& one = row.review;
    Canonical form{"protective_review", 1};
    form.add("id", row.id)
        .add("measure", row.measure.number())
        .add("reviewed_on", one.on.iso())
        .add("result", one.result)
        .add("consent_way", code_of(own_consent_way_codes(), one.consent.way).code)
        .add("consent_words", one.consent.words)
        .add("review_on", one.review_on.iso())
        .add("ends_on", one.ends_on.iso())
        .add("author", row.author.number())
        .add("author_name", one.author_name)
        .add("written_at", microseconds(row.written_at));
    return form;
}

Canonical canonical_of(EndRow const& row)
{
    Canonical form{"protective_end", 1};
    form.add("id", row.id)
        .add("measure", row.measure.number())
        .add("cause", code_of(measure_end_cause_codes(), row.end.cause).code)
        .add("words", row.end.words)
        .add("ended_on", row.end.on.iso())
        .add("author", row.author.number())
        .add("author_name", row.end.author_name)
        .add("written_at", microseconds(row.written_at));
    return form;
}

constexpr std::string_view measure_columns = R"(
    m.id, m.order_id, m.what, m.purpose, m.tried, m.consent_way, m.consent_words, m.consented_on, m.decided_by, m.starts_on,
    m.review_on, m.ends_on, m.author_name
)";

ProtectiveMeasure read_measure(Row const& row)
{
    return {.id = row.id<ProtectiveMeasure>(0),
        .order = row.id<Order>(1),
        .what = row.text(2),
        .purpose = row.text(3),
        .tried = row.text(4),
        .consent = {stored_code(row, 5, own_consent_way_codes()), row.text(6), day_in(row, 7)},
        .decided_by = row.text(8),
        .starts_on = day_in(row, 9),
        .review_on = day_in(row, 10),
        .ends_on = day_in(row, 11),
        .author_name = row.text(12)};
}

constexpr std::string_view review_columns = R"(
    r.id, r.measure_id, r.reviewed_on, r.result, r.consent_way, r.consent_words, r.review_on, r.ends_on, r.author_id,
    r.author_name, r.written_at
)";

ReviewRow read_review(Row const& row)
{
    auto const on = day_in(row, 2);
    return {row.integer(0), row.id<ProtectiveMeasure>(1),
        {.on = on, .result = row.text(3), .consent = {stored_code(row, 4, own_consent_way_codes()), row.text(5), on},
            .review_on = day_in(row, 6), .ends_on = day_in(row, 7), .author_name = row.text(9)},
        row.id<Staff>(8), row.instant(10)};
}

constexpr std::string_view end_columns = R"(
    e.id, e.measure_id, e.cause, e.words, e.ended_on, e.author_id, e.author_name, e.written_at
)";

EndRow read_end(Row const& row)
{
    return {row.integer(0), row.id<ProtectiveMeasure>(1),
        {stored_code(row, 2, measure_end_cause_codes()), row.text(3), day_in(row, 4), row.text(6)}, row.id<Staff>(5), row.instant(7)};
}

// Of the person's measures, one that has not ended.
std::optional<Refusal> why_not(ReadTx& tx, Visit const& visit, PersonAccess const& access, Id<ProtectiveMeasure> id)
{
    if (!access.may_write()) return forbidden("Du kan läsa skyddsåtgärden men inte ändra den.");
    auto const all = list_measures(tx, access);
    auto const found = std::ranges::find(all, id, &ProtectiveMeasure::id);
    if (found == all.end()) return not_found("Skyddsåtgärden finns inte.");
    if (found->state_on(today(visit.house.clock)) == MeasureState::ended) return conflict("Skyddsåtgärden är redan avslutad.");
    return std::nullopt;
}

template <class Reader>
auto list_of_measures(ReadTx& tx, PersonAccess const& access, std::string_view columns, std::string_view table, Reader&& read)
{
    auto const sql = "SELECT " + std::string{columns} + " FROM " + std::string{table}
        + " JOIN protective_measure m ON m.id = measure_id WHERE m.person_id = ?1 AND " + is_among("m.order_id", 2) + " ORDER BY 1";
    return tx.list(sql, {access.person(), access.order_list()}, read);
}

} // namespace

std::vector<ProtectiveMeasure> list_measures(ReadTx& tx, PersonAccess const& access)
{
    auto const sql = "SELECT " + std::string{measure_columns} + R"(,
            CASE WHEN o.state = 'ended' OR p.deceased_on IS NOT NULL THEN 1 ELSE 0 END
        FROM protective_measure m JOIN care_order o ON o.id = m.order_id JOIN person p ON p.id = m.person_id
        WHERE m.person_id = ?1 AND )"
        + is_among("m.order_id", 2) + " ORDER BY m.id DESC";
    auto all = tx.list(sql, {access.person(), access.order_list()}, [](Row const& row) {
        auto one = read_measure(row);
        one.order_ended = row.boolean(13);
        return one;
    });
    auto const measure_of = [&](Id<ProtectiveMeasure> id) -> ProtectiveMeasure& { return *std::ranges::find(all, id, &ProtectiveMeasure::id); };
    for (auto const& row : list_of_measures(tx, access, review_columns, "protective_review r", read_review))
        measure_of(row.measure).reviews.push_back(row.review);
    for (auto const& row : list_of_measures(tx, access, end_columns, "protective_end e", read_end)) measure_of(row.measure).end = row.end;
    return all;
}

Result<Done> add_measure(WriteTx& tx, Visit const& visit, PersonAccess const& access, ProtectiveMeasure const& measure)
{
    if (!access.may_write()) return forbidden("Du kan läsa skyddsåtgärder men inte skriva någon.");
    if (!access.covers(measure.order)) return not_found("Beställningen finns inte.");
    MeasureRow const row{access.person(), measure, visit.actor.staff, visit.house.clock.now()};
    auto const& one = row.measure;
    auto const salt = visit.house.ledger.append(
        tx, change_of(visit, access, "ProtectiveMeasureBegin", "protective_measure", one.id.number()), canonical_of(row));
    tx.execute(R"(
        INSERT INTO protective_measure (id, person_id, order_id, what, purpose, tried, consent_way, consent_words, consented_on,
            decided_by, starts_on, review_on, ends_on, author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
        )",
        {one.id, row.person, one.order, one.what, one.purpose, one.tried, code_of(own_consent_way_codes(), one.consent.way).code,
            one.consent.words, one.consent.on.iso(), one.decided_by, one.starts_on.iso(), one.review_on.iso(), one.ends_on.iso(),
            row.author, one.author_name, row.written_at, salt});
    return Done{};
}

Result<Done> add_measure_review(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<ProtectiveMeasure> id, MeasureReview const& review)
{
    if (auto const refused = why_not(tx, visit, access, id)) return *refused;
    ReviewRow const row{visit.house.ids.next_number(), id, review, visit.actor.staff, visit.house.clock.now()};
    auto const salt = visit.house.ledger.append(
        tx, change_of(visit, access, "ProtectiveMeasureReview", "protective_review", row.id), canonical_of(row));
    tx.execute(R"(
        INSERT INTO protective_review (id, measure_id, reviewed_on, result, consent_way, consent_words, review_on, ends_on,
            author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        )",
        {row.id, id, review.on.iso(), review.result, code_of(own_consent_way_codes(), review.consent.way).code, review.consent.words,
            review.review_on.iso(), review.ends_on.iso(), row.author, review.author_name, row.written_at, salt});
    return Done{};
}

Result<Done> end_measure(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<ProtectiveMeasure> id, MeasureEnd const& end)
{
    if (auto const refused = why_not(tx, visit, access, id)) return *refused;
    EndRow const row{visit.house.ids.next_number(), id, end, visit.actor.staff, visit.house.clock.now()};
    auto const salt
        = visit.house.ledger.append(tx, change_of(visit, access, "ProtectiveMeasureEnd", "protective_end", row.id), canonical_of(row));
    tx.execute(R"(
        INSERT INTO protective_end (id, measure_id, cause, words, ended_on, author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        )",
        {row.id, id, code_of(measure_end_cause_codes(), end.cause).code, end.words, end.on.iso(), row.author, end.author_name,
            row.written_at, salt});
    return Done{};
}

RecordKind protective_measure_records()
{
    return {"protective_measure", [](ReadTx& tx, OnRecord const& found) {
                auto const sql = "SELECT " + std::string{measure_columns}
                    + ", m.person_id, m.author_id, m.written_at, m.salt FROM protective_measure m ORDER BY m.id";
                tx.each(sql, {}, [&](Row const& row) {
                    found(row.integer(0), [&] {
                        return KeptRecord{row.bytes(16), canonical_of(MeasureRow{row.id<Person>(13), read_measure(row), row.id<Staff>(14), row.instant(15)})};
                    });
                });
            }};
}

RecordKind protective_review_records()
{
    return {"protective_review", [](ReadTx& tx, OnRecord const& found) {
                auto const sql = "SELECT " + std::string{review_columns} + ", r.salt FROM protective_review r ORDER BY r.id";
                tx.each(sql, {}, [&](Row const& row) {
                    found(row.integer(0), [&] { return KeptRecord{row.bytes(11), canonical_of(read_review(row))}; });
                });
            }};
}

RecordKind protective_end_records()
{
    return {"protective_end", [](ReadTx& tx, OnRecord const& found) {
                auto const sql = "SELECT " + std::string{end_columns} + ", e.salt FROM protective_end e ORDER BY e.id";
                tx.each(sql, {}, [&](Row const& row) {
                    found(row.integer(0), [&] { return KeptRecord{row.bytes(8), canonical_of(read_end(row))}; });
                });
            }};
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/working_notes.h"

#include "base/sealed_text.h"

namespace {

constexpr std::string_view from_other_window = "\n\nSkrivet i ett annat fönster:\n";

std::string opened(Bytes const& sealed, Bytes const& key)
{
    auto text = open_sealed(sealed, key);
    if (!text) throw UnreadableValue{"meeting_note.sealed", "does not open with its key"};
    return *std::move(text);
}

Bytes key_of(WriteTx& tx, Id<Conversation> meeting, Id<Staff> writer)
{
    auto const there = tx.find("SELECT secret FROM meeting_note_key WHERE meeting_id = ?1 AND writer_id = ?2",
        {meeting, writer}, [](Row const& row) { return row.bytes(0); });
    if (there) return *there;
    auto const key = new_text_key();
    tx.execute("INSERT INTO meeting_note_key (meeting_id, writer_id, secret) VALUES (?1, ?2, ?3)", {meeting, writer, key});
    return key;
}

} // namespace

std::optional<WorkingNotes> find_notes(ReadTx& tx, Id<Conversation> meeting, Id<Staff> writer)
{
    return tx.find(R"(
        SELECT n.sealed, k.secret, n.version, n.written_at
        FROM meeting_note n JOIN meeting_note_key k ON k.meeting_id = n.meeting_id AND k.writer_id = n.writer_id
        WHERE n.meeting_id = ?1 AND n.writer_id = ?2
        )",
        {meeting, writer}, [](Row const& row) {
            return WorkingNotes{opened(row.bytes(0), row.bytes(1)), row.integer(2), row.instant(3)};
        });
}

std::int64_t save_notes(WriteTx& tx, Visit const& visit, Id<Conversation> meeting, std::string const& text, std::int64_t base_version)
{
    auto const writer = visit.actor.staff;
    auto const there = find_notes(tx, meeting, writer);
    if (there && there->text == text) return there->version;
    if (!there && text.empty()) return 0;
    auto whole = text;
    if (there && there->version != base_version && text.find(there->text) == std::string::npos)
        whole += std::string{from_other_window} + there->text;
    auto const version = there ? there->version + 1 : 1;
    auto const now = visit.house.clock.now();
    tx.execute(R"(
        INSERT INTO meeting_note (meeting_id, writer_id, sealed, version, begun_at, written_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?5)
        ON CONFLICT (meeting_id, writer_id) DO UPDATE SET sealed = excluded.sealed, version = excluded.version,
            written_at = excluded.written_at
        )",
        {meeting, writer, seal_text(whole, key_of(tx, meeting, writer)), version, now});
    return version;
}

bool destroy_notes(WriteTx& tx, Id<Conversation> meeting, Id<Staff> writer)
{
    bool const were_there = tx.number(
        "SELECT COUNT(*) FROM meeting_note WHERE meeting_id = ?1 AND writer_id = ?2", {meeting, writer}) > 0;
    tx.execute("DELETE FROM meeting_note_key WHERE meeting_id = ?1 AND writer_id = ?2", {meeting, writer});
    tx.execute("DELETE FROM meeting_note WHERE meeting_id = ?1 AND writer_id = ?2", {meeting, writer});
    return were_there;
}

std::vector<LeftNotes> list_left_notes(ReadTx& tx, Id<Staff> writer, Instant before)
{
    return tx.list(R"(
        SELECT p.person_id, p.id, n.meeting_id, n.begun_at
        FROM meeting_note n JOIN meeting m ON m.id = n.meeting_id JOIN plan p ON p.id = m.plan_id
        WHERE n.writer_id = ?1 AND n.begun_at <= ?2 ORDER BY n.begun_at, n.meeting_id
        )",
        {writer, before}, [](Row const& row) {
            return LeftNotes{row.id<Person>(0), row.id<Plan>(1), row.id<Conversation>(2), row.instant(3)};
        });
}

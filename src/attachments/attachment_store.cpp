// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "attachments/attachment_store.h"

#include "access/change_of.h"

#include <algorithm>

namespace {

std::string_view as_text(Bytes const& bytes) { return {reinterpret_cast<char const*>(bytes.data()), bytes.size()}; }

std::int64_t microseconds(Instant moment) { return std::int64_t{moment.time_since_epoch().count()}; }

// An attachment as its row commits to it.
struct AttachmentRow {
    Attachment attachment;
    Id<Person> person;
    Bytes hash;
    Id<Staff> author;
};

Canonical canonical_of(AttachmentRow const& row)
{
    auto const& attachment = row.attachment;
    Canonical form{"attachment", 1};
    form.add("id", attachment.id.number())
        .add("person", row.person.number())
        .add("order", attachment.order.number())
        .add("kind", code_of(attachment.kind))
        .add("title", attachment.title)
        .add("type", code_of(attachment.type))
        .add("size", attachment.size)
        .add("hash", as_text(row.hash))
        .add("author", row.author.number())
        .add("author_name", attachment.author_name)
        .add("written_at", microseconds(attachment.written_at));
    return form;
}

struct MistakeRow {
    std::int64_t id;
    Id<Attachment> attachment;
    AttachmentMistake mistake;
    Id<Staff> author;
};

Canonical canonical_of(MistakeRow const& row)
{
    Canonical form{"attachment_mistake", 1};
    form.add("id", row.id)
        .add("attachment", row.attachment.number())
        .add("reason", row.mistake.reason)
        .add("author", row.author.number())
        .add("author_name", row.mistake.author_name)
        .add("written_at", microseconds(row.mistake.written_at));
    return form;
}

template <class E>
E stored(Row const& row, int column, std::optional<E> const& value)
{
    if (!value) throw UnreadableValue{row.place(column), "is no code that is known"};
    return *value;
}

// Columns: id, order_id, kind, title, type, size, author_name, written_at.
Attachment read_attachment(Row const& row)
{
    return {.id = row.id<Attachment>(0),
        .order = row.id<Order>(1),
        .kind = stored(row, 2, parse_attachment_kind(row.text_view(2))),
        .title = row.text(3),
        .type = stored(row, 4, parse_file_type(row.text_view(4))),
        .size = row.integer(5),
        .author_name = row.text(6),
        .written_at = row.instant(7)};
}

} // namespace

std::vector<Attachment> list_attachments(ReadTx& tx, PersonAccess const& access, Id<Order> order)
{
    if (!access.covers(order)) return {};
    return tx.list(R"(
        SELECT a.id, a.order_id, a.kind, a.title, a.type, a.size, a.author_name, a.written_at, m.reason, m.author_name, m.written_at
        FROM attachment a LEFT JOIN attachment_mistake m ON m.attachment_id = a.id
        WHERE a.order_id = ?1 AND a.person_id = ?2 ORDER BY a.id DESC
        )",
        {order, access.person()}, [](Row const& row) {
            auto attachment = read_attachment(row);
            if (!row.is_null(8)) attachment.mistake = AttachmentMistake{row.text(8), row.text(9), row.instant(10)};
            return attachment;
        });
}

std::optional<AttachmentToOpen> find_attachment(ReadTx& tx, PersonAccess const& access, Id<Order> order, Id<Attachment> id)
{
    if (!access.covers(order)) return std::nullopt;
    return tx.find(R"(
        SELECT a.id, a.order_id, a.kind, a.title, a.type, a.size, a.author_name, a.written_at, k.wrapped
        FROM attachment a JOIN attachment_key k ON k.attachment_id = a.id
        WHERE a.id = ?1 AND a.order_id = ?2 AND a.person_id = ?3
            AND NOT EXISTS (SELECT 1 FROM attachment_mistake m WHERE m.attachment_id = a.id)
        )",
        {id, order, access.person()}, [](Row const& row) { return AttachmentToOpen{read_attachment(row), row.bytes(8)}; });
}

Result<Done> add_attachment(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Attachment const& attachment, SealedFile const& file)
{
    if (!access.may_write()) return forbidden("Du kan läsa beställningen men inte lägga till dokument.");
    if (!access.covers(attachment.order)) return not_found("Beställningen finns inte.");
    AttachmentRow const row{attachment, access.person(), file.hash, visit.actor.staff};
    auto const id = attachment.id.number();
    auto const salt
        = visit.house.ledger.append(tx, change_of(visit, access, "AttachmentAdd", "attachment", id), canonical_of(row));
    tx.execute(R"(
        INSERT INTO attachment (id, person_id, order_id, kind, title, type, size, hash, author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        )",
        {id, row.person, attachment.order, code_of(attachment.kind), attachment.title, code_of(attachment.type), attachment.size,
            row.hash, row.author, attachment.author_name, attachment.written_at, salt});
    tx.execute("INSERT INTO attachment_key (attachment_id, wrapped) VALUES (?1, ?2)", {id, file.wrapped_key});
    return Done{};
}

Result<Done> mark_mistake(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> order, Id<Attachment> id, std::string const& reason)
{
    if (!access.may_write()) return forbidden("Du kan läsa beställningen men inte märka dokument.");
    auto const all = list_attachments(tx, access, order);
    auto const found = std::ranges::find(all, id, &Attachment::id);
    if (found == all.end()) return not_found("Dokumentet finns inte.");
    if (found->mistake) return conflict(found->mistake->author_name + " har redan märkt dokumentet som fel.");
    MistakeRow const row{visit.house.ids.next_number(), id, {reason, visit.actor.name, visit.house.clock.now()}, visit.actor.staff};
    auto const salt = visit.house.ledger.append(
        tx, change_of(visit, access, "AttachmentMistake", "attachment_mistake", row.id), canonical_of(row));
    tx.execute(R"(
        INSERT INTO attachment_mistake (id, attachment_id, reason, author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        )",
        {row.id, id, reason, row.author, row.mistake.author_name, row.mistake.written_at, salt});
    return Done{};
}

std::vector<std::int64_t> without_record(ReadTx& records, std::vector<std::int64_t> const& files)
{
    std::vector<std::int64_t> left;
    for (auto const file : files)
        if (records.number("SELECT count(*) FROM attachment WHERE id = ?1", {file}) == 0) left.push_back(file);
    return left;
}

std::vector<FileOnRecord> list_files_on_record(ReadTx& tx)
{
    return tx.list(R"(
        SELECT a.id, a.hash, CASE WHEN k.attachment_id IS NULL THEN 0 ELSE 1 END
        FROM attachment a LEFT JOIN attachment_key k ON k.attachment_id = a.id ORDER BY a.id
        )",
        {}, [](Row const& row) { return FileOnRecord{row.integer(0), row.bytes(1), row.boolean(2)}; });
}

std::optional<WrappedKey> find_newest_key(ReadTx& tx)
{
    return tx.find("SELECT attachment_id, wrapped FROM attachment_key ORDER BY attachment_id DESC LIMIT 1", {},
        [](Row const& row) { return WrappedKey{row.integer(0), row.bytes(1)}; });
}

RecordKind attachment_records()
{
    return {"attachment", [](ReadTx& tx, OnRecord const& found) {
                tx.each(R"(
                    SELECT id, order_id, kind, title, type, size, author_name, written_at, person_id, hash, author_id, salt
                    FROM attachment ORDER BY id
                    )",
                    {}, [&](Row const& row) {
                        found(row.integer(0), [&] {
                            return KeptRecord{row.bytes(11),
                                canonical_of(AttachmentRow{read_attachment(row), row.id<Person>(8), row.bytes(9), row.id<Staff>(10)})};
                        });
                    });
            }};
}

RecordKind attachment_mistake_records()
{
    return {"attachment_mistake", [](ReadTx& tx, OnRecord const& found) {
                tx.each(R"(
                    SELECT id, attachment_id, reason, author_id, author_name, written_at, salt FROM attachment_mistake ORDER BY id
                    )",
                    {}, [&](Row const& row) {
                        found(row.integer(0), [&] {
                            MistakeRow const kept{row.integer(0), row.id<Attachment>(1),
                                {row.text(2), row.text(4), row.instant(5)}, row.id<Staff>(3)};
                            return KeptRecord{row.bytes(6), canonical_of(kept)};
                        });
                    });
            }};
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/draft_change_store.h"

#include "plans/stored_value.h"

#include <algorithm>
#include <charconv>

namespace {

constexpr Code<DraftItem> items[] = {
    {DraftItem::participation, "participation", "Delaktighet"},
    {DraftItem::coordination, "coordination", "Samordning"},
    {DraftItem::follow_up, "follow_up", "Uppföljning"},
    {DraftItem::participant, "participant", "Vem som är med"},
    {DraftItem::goal, "goal", "Mål"},
    {DraftItem::activity, "activity", "Så gör vi"},
    {DraftItem::offer, "offer", "Erbjuden att vara med"},
    {DraftItem::meeting, "meeting", "Träff"},
    {DraftItem::child_view, "child_view", "Barnets och vårdnadshavarnas syn"},
};

constexpr Code<ChangeKind> kinds[] = {
    {ChangeKind::saved, "saved", "Sparat"},
    {ChangeKind::set_aside, "set_aside", "Skrevs samtidigt som någon annan"},
    {ChangeKind::removed, "removed", "Borttaget"},
};

constexpr std::string_view change_query = R"(
    SELECT c.id, c.item, c.item_id, c.version, c.kind, c.content, c.written_by, s.name, c.written_at
    FROM plan_draft_change c JOIN staff s ON s.id = c.written_by
    WHERE c.draft_id = ?1
)";

DraftChange read_change(Row const& row)
{
    return {
        .id = row.id<DraftChange>(0),
        .about = {stored_code(row, 1, draft_item_codes()), row.integer(2)},
        .version = row.integer(3),
        .kind = stored_code(row, 4, change_kind_codes()),
        .values = unpacked(row.text_view(5)),
        .written_by = row.id<Staff>(6),
        .written_by_name = row.text(7),
        .written_at = row.instant(8),
    };
}

Id<DraftChange> insert_change(
    WriteTx& tx, Visit const& visit, Id<PlanDraft> draft, ItemVersion const& said, ChangeKind kind)
{
    auto const id = visit.house.ids.next<DraftChange>();
    tx.execute(R"(
        INSERT INTO plan_draft_change (id, draft_id, item, item_id, version, kind, content, written_by, written_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        )",
        {id, draft, code_of(draft_item_codes(), said.about.item).code, said.about.id, said.version,
            code_of(change_kind_codes(), kind).code, packed(said.values), said.by, said.at});
    return id;
}

void let_go(WriteTx& tx, DraftChange const& change)
{
    tx.execute("DELETE FROM plan_draft_change WHERE id = ?1", {change.id});
}

// Every field says what it said, or begins with it.
bool only_grew(DraftChange const& before, ItemVersion const& now)
{
    return before.written_by == now.by
        && std::ranges::equal(before.values.fields(), now.values.fields(), [](auto const& old, auto const& fresh) {
               return old.first == fresh.first && fresh.second.starts_with(old.second);
           });
}

} // namespace

std::span<Code<DraftItem> const> draft_item_codes() { return items; }
std::span<Code<ChangeKind> const> change_kind_codes() { return kinds; }

std::vector<DraftChange> list_changes(ReadTx& tx, Id<PlanDraft> draft)
{
    return tx.list(std::string{change_query} + " ORDER BY c.id DESC", {draft}, read_change);
}

std::vector<DraftChange> list_changes(ReadTx& tx, Id<PlanDraft> draft, ItemRef about)
{
    return tx.list(std::string{change_query} + " AND c.item = ?2 AND c.item_id = ?3 ORDER BY c.id DESC",
        {draft, code_of(draft_item_codes(), about.item).code, about.id}, read_change);
}

std::optional<DraftChange> find_change(ReadTx& tx, Id<PlanDraft> draft, Id<DraftChange> id)
{
    return tx.find(std::string{change_query} + " AND c.id = ?2", {draft, id}, read_change);
}

bool was_in_draft(ReadTx& tx, Id<PlanDraft> draft, ItemRef about)
{
    return tx.number("SELECT COUNT(*) FROM plan_draft_change WHERE draft_id = ?1 AND item = ?2 AND item_id = ?3",
               {draft, code_of(draft_item_codes(), about.item).code, about.id})
        > 0;
}

void keep_version(WriteTx& tx, Visit const& visit, Id<PlanDraft> draft, ItemVersion const& said)
{
    for (auto const& change : list_changes(tx, draft, said.about)) {
        if (change.kind != ChangeKind::saved) continue;
        if (change.version == said.version) return;
        if (change.version == said.version - 1 && only_grew(change, said)) let_go(tx, change);
        break;
    }
    insert_change(tx, visit, draft, said, ChangeKind::saved);
}

void keep_removed(WriteTx& tx, Visit const& visit, Id<PlanDraft> draft, ItemVersion const& said)
{
    insert_change(tx, visit, draft, said, ChangeKind::removed);
}

Id<DraftChange> set_aside(WriteTx& tx, Visit const& visit, Id<PlanDraft> draft, ItemVersion const& said)
{
    for (auto const& change : list_changes(tx, draft, said.about))
        if (change.kind == ChangeKind::set_aside && change.version == said.version && only_grew(change, said))
            let_go(tx, change);
    return insert_change(tx, visit, draft, said, ChangeKind::set_aside);
}

std::string packed(Form const& form)
{
    std::string text;
    for (auto const& [name, value] : form.fields())
        for (auto const* const part : {&name, &value}) text += std::to_string(part->size()) + ":" + *part;
    return text;
}

Form unpacked(std::string_view text)
{
    auto const take = [&]() {
        std::size_t size = 0;
        auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), size);
        auto const head = static_cast<std::size_t>(end - text.data()) + 1;
        if (fault != std::errc{} || head > text.size() || *end != ':' || size > text.size() - head)
            throw DatabaseError{"a change of a draft that cannot be read"};
        std::string part{text.substr(head, size)};
        text.remove_prefix(head + size);
        return part;
    };
    Form form;
    while (!text.empty()) {
        auto name = take();
        form.add(std::move(name), take());
    }
    return form;
}

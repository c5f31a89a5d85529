// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/draft_text_store.h"

#include "plans/stored_value.h"
#include "plans/unconfirmed_store.h"

namespace {

constexpr std::string_view draft_text_query = R"(
    SELECT t.heading, t.title, t.text, t.own_words, t.voice, t.method, t.is_done, t.version, t.written_by, s.name,
        t.written_at, t.can_and_wants, t.supports, t.hinders, t.toward_goal
    FROM plan_draft_text t JOIN staff s ON s.id = t.written_by
    WHERE t.draft_id = ?1
)";

DraftText read_draft_text(Row const& row)
{
    return {
        .content = {.heading = row.text(0),
            .title = row.text(1),
            .text = row.text(2),
            .own_words = row.text(3),
            .voice = stored_optional_code(row, 4, whose_voice_codes()),
            .method = row.text(5),
            .can_and_wants = row.text(11),
            .supports = row.text(12),
            .hinders = row.text(13),
            .toward_goal = row.text(14)},
        .is_done = row.boolean(6),
        .version = row.integer(7),
        .written_by = row.id<Staff>(8),
        .written_by_name = row.text(9),
        .written_at = row.instant(10),
    };
}

FormerText read_former_text(Row const& row)
{
    return {
        .id = row.id<FormerText>(0),
        .content = {.heading = row.text(1),
            .title = {},
            .text = row.text(2),
            .own_words = row.text(3),
            .voice = stored_optional_code(row, 4, whose_voice_codes()),
            .method = row.text(5),
            .can_and_wants = row.text(11),
            .supports = row.text(12),
            .hinders = row.text(13),
            .toward_goal = row.text(14)},
        .version = row.integer(6),
        .written_by_name = row.text(7),
        .written_at = row.instant(8),
        .set_aside = row.boolean(9),
        .written_by = row.id<Staff>(10),
    };
}

bool same_words(HeadingText const& there, TextChange const& change)
{
    return there.text == change.text && there.own_words == change.own_words && there.voice == change.voice
        && there.method == change.method && there.can_and_wants == change.area.can_and_wants
        && there.supports == change.area.supports && there.hinders == change.area.hinders
        && there.toward_goal == change.area.toward_goal;
}

// Typing on loses nothing: a text that only grew at its end need not be kept once a pause.
bool only_grew(DraftText const& there, TextChange const& change, Id<Staff> writer)
{
    return there.written_by == writer && change.text.starts_with(there.content.text)
        && change.own_words.starts_with(there.content.own_words) && change.voice == there.content.voice
        && change.method.starts_with(there.content.method)
        && change.area.can_and_wants.starts_with(there.content.can_and_wants)
        && change.area.supports.starts_with(there.content.supports)
        && change.area.hinders.starts_with(there.content.hinders)
        && change.area.toward_goal.starts_with(there.content.toward_goal);
}

enum class Why { replaced, set_aside };

Id<FormerText> insert_former(WriteTx& tx, Visit const& visit, Id<PlanDraft> draft, DraftText const& former, Why why)
{
    auto const& content = former.content;
    auto const id = visit.house.ids.next<FormerText>();
    tx.execute(R"(
        INSERT INTO plan_draft_text_former
            (id, draft_id, heading, version, text, own_words, voice, method, written_by, written_at, set_aside,
            can_and_wants, supports, hinders, toward_goal)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
        )",
        {id, draft, content.heading, former.version, content.text, content.own_words,
            code_or_none(whose_voice_codes(), content.voice), content.method, former.written_by, former.written_at,
            why == Why::set_aside, content.can_and_wants, content.supports, content.hinders, content.toward_goal});
    return id;
}

void keep_former(WriteTx& tx, Visit const& visit, Id<PlanDraft> draft, DraftText const& former)
{
    insert_former(tx, visit, draft, former, Why::replaced);
}

// The writer's words when somebody else was first. What the same writer set aside a moment ago, and has only gone on
// from, is replaced.
Id<FormerText> set_aside(
    WriteTx& tx, Visit const& visit, Id<PlanDraft> draft, std::string const& heading, TextChange const& change)
{
    DraftText const mine{
        .content = {heading, {}, change.text, change.own_words, change.voice, change.method, change.area.can_and_wants,
            change.area.supports, change.area.hinders, change.area.toward_goal},
        .is_done = false,
        .version = change.base_version,
        .written_by = visit.actor.staff,
        .written_by_name = {},
        .written_at = visit.house.clock.now(),
    };
    for (auto const& former : list_former_texts(tx, draft, heading))
        if (former.set_aside && former.version == change.base_version && former.written_by == visit.actor.staff
            && change.text.starts_with(former.content.text) && change.own_words.starts_with(former.content.own_words)
            && change.area.can_and_wants.starts_with(former.content.can_and_wants)
            && change.area.supports.starts_with(former.content.supports)
            && change.area.hinders.starts_with(former.content.hinders)
            && change.area.toward_goal.starts_with(former.content.toward_goal))
            tx.execute("DELETE FROM plan_draft_text_former WHERE id = ?1", {former.id});
    return insert_former(tx, visit, draft, mine, Why::set_aside);
}

void insert_text(WriteTx& tx, Visit const& visit, Id<PlanDraft> draft, std::string const& heading, int position,
    std::string const& title, TextChange const& change, std::int64_t version)
{
    tx.execute(R"(
        INSERT INTO plan_draft_text (draft_id, heading, position, title, text, own_words, voice, method, is_done,
            version, written_by, written_at, can_and_wants, supports, hinders, toward_goal)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
        )",
        {draft, heading, position, title, change.text, change.own_words,
            code_or_none(whose_voice_codes(), change.voice), change.method, change.is_done.value_or(false), version,
            visit.actor.staff, visit.house.clock.now(), change.area.can_and_wants, change.area.supports,
            change.area.hinders, change.area.toward_goal});
}

// A heading that was removed and came back goes on counting, so that an old page of it is seen to be old.
std::int64_t next_version(ReadTx& tx, Id<PlanDraft> draft, std::string_view heading)
{
    return tx.number(
        "SELECT COALESCE(MAX(version), 0) + 1 FROM plan_draft_text_former WHERE draft_id = ?1 AND heading = ?2",
        {draft, heading});
}

} // namespace

AreaWords area_words_of(HeadingText const& text)
{
    return {text.can_and_wants, text.supports, text.hinders, text.toward_goal};
}

bool has_voiced_words(TextChange const& change)
{
    auto const& area = change.area;
    return !change.own_words.empty() || !area.can_and_wants.empty() || !area.supports.empty() || !area.hinders.empty();
}

std::vector<DraftText> list_draft_texts(ReadTx& tx, Id<PlanDraft> draft)
{
    return tx.list(std::string{draft_text_query} + " ORDER BY t.position", {draft}, read_draft_text);
}

std::optional<DraftText> find_draft_text(ReadTx& tx, Id<PlanDraft> draft, std::string_view heading)
{
    return tx.find(std::string{draft_text_query} + " AND t.heading = ?2", {draft, heading}, read_draft_text);
}

std::vector<FormerText> list_former_texts(ReadTx& tx, Id<PlanDraft> draft, std::string_view heading)
{
    return tx.list(R"(
        SELECT f.id, f.heading, f.text, f.own_words, f.voice, f.method, f.version, s.name, f.written_at, f.set_aside,
            f.written_by, f.can_and_wants, f.supports, f.hinders, f.toward_goal
        FROM plan_draft_text_former f JOIN staff s ON s.id = f.written_by
        WHERE f.draft_id = ?1 AND f.heading = ?2
        ORDER BY f.id DESC
        )",
        {draft, heading}, read_former_text);
}

std::optional<FormerText> find_former_text(
    ReadTx& tx, Id<PlanDraft> draft, std::string_view heading, Id<FormerText> id)
{
    for (auto const& former : list_former_texts(tx, draft, heading))
        if (former.id == id) return former;
    return std::nullopt;
}

SavedText save_text(WriteTx& tx, Visit const& visit, Id<PlanDraft> draft, TemplateHeading const& heading,
    int position, std::string const& title, TextChange const& change)
{
    auto const there = find_draft_text(tx, draft, heading.key);
    if (there && same_words(there->content, change) && change.is_done.value_or(there->is_done) == there->is_done)
        return {*there};
    if (there.has_value() ? there->version != change.base_version : change.base_version != 0)
        return {there ? *there : DraftText{{heading.key, title, {}}, false, 0, visit.actor.staff, {}, {}},
            set_aside(tx, visit, draft, heading.key, change)};

    if (!there) {
        insert_text(tx, visit, draft, heading.key, position, title, change, next_version(tx, draft, heading.key));
        return {*find_draft_text(tx, draft, heading.key)};
    }
    if (!there->content.empty() && !only_grew(*there, change, visit.actor.staff)) keep_former(tx, visit, draft, *there);
    // Ticking off is not writing: the text keeps its author and time (R216).
    bool const is_written = !same_words(there->content, change);
    tx.execute(R"(
        UPDATE plan_draft_text
        SET text = ?3, own_words = ?4, voice = ?5, method = ?6, is_done = ?7, version = version + 1, written_by = ?8,
            written_at = ?9, can_and_wants = ?10, supports = ?11, hinders = ?12, toward_goal = ?13
        WHERE draft_id = ?1 AND heading = ?2
        )",
        {draft, heading.key, change.text, change.own_words, code_or_none(whose_voice_codes(), change.voice),
            change.method, change.is_done.value_or(there->is_done), is_written ? visit.actor.staff : there->written_by,
            is_written ? visit.house.clock.now() : there->written_at, change.area.can_and_wants, change.area.supports, change.area.hinders,
            change.area.toward_goal});
    confirm_text(tx, draft, heading.key);
    return {*find_draft_text(tx, draft, heading.key)};
}

void choose_heading(WriteTx& tx, Visit const& visit, Id<PlanDraft> draft, TemplateHeading const& heading, int position,
    std::string const& title)
{
    if (find_draft_text(tx, draft, heading.key)) return;
    insert_text(tx, visit, draft, heading.key, position, title, {.text = {}, .base_version = 0},
        next_version(tx, draft, heading.key));
}

Result<Done> remove_heading(WriteTx& tx, Visit const& visit, Id<PlanDraft> draft, std::string_view heading)
{
    auto const there = find_draft_text(tx, draft, heading);
    if (!there) return Done{};
    auto const activities = tx.number(
        "SELECT COUNT(*) FROM plan_draft_activity WHERE draft_id = ?1 AND heading = ?2", {draft, heading});
    if (activities > 0) return conflict("Under rubriken står aktiviteter. Ta bort eller flytta dem först.");
    if (!there->content.empty()) keep_former(tx, visit, draft, *there);
    tx.execute("DELETE FROM plan_draft_text WHERE draft_id = ?1 AND heading = ?2", {draft, heading});
    confirm_text(tx, draft, heading);
    return Done{};
}

void mark_done(WriteTx& tx, Visit const& visit, Id<PlanDraft> draft, TemplateHeading const& heading, int position,
    std::string const& title)
{
    choose_heading(tx, visit, draft, heading, position, title);
    tx.execute("UPDATE plan_draft_text SET is_done = 1 WHERE draft_id = ?1 AND heading = ?2", {draft, heading.key});
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/view_proposal.h"

#include "journal/journal_entry.h"
#include "journal/note_form.h"
#include "plans/plan_content_store.h"
#include "plans/plan_store.h"
#include "plans/plan_wording.h"
#include "plans/version_store.h"

namespace {

constexpr auto asked = "olika-syn";

// As it stands in the draft, else in the version in force.
std::optional<ChildView> views_of(ReadTx& tx, PersonAccess const& access, Plan const& plan)
{
    if (auto const draft = find_draft(tx, plan)) return load_content(tx, draft->id).child;
    auto const version = find_latest_version(tx, access, plan.id);
    return version ? version->content.child : std::nullopt;
}

std::string note_text(ChildView const& child)
{
    auto text = "Barnet och vårdnadshavarna ser olika på planen.\nBarnet: " + sentence(child.view);
    for (auto const& guardian : child.guardians) text += "\n" + guardian.name + ": " + sentence(guardian.view);
    text += "\nSkillnaden: " + sentence(child.difference);
    if (auto const followed = followed_text(child, "barnet"); !followed.empty()) text += "\n" + followed;
    return text;
}

} // namespace

bool proposes_views(Form const& query) { return query.has(asked); }

Form beginning_of_note(ReadTx& tx, PersonAccess const& access, Form const& query)
{
    auto const id = Id<Plan>::parse(query.text(asked));
    auto const plan = id ? find_plan(tx, access, *id) : std::nullopt;
    auto const child = plan ? views_of(tx, access, *plan) : std::nullopt;
    if (!child || child->difference.empty()) return query;
    Form form;
    form.add(std::string{note_field::kind}, std::string{code_of(note_kind_codes(), NoteKind::expression).code});
    form.add(std::string{note_field::text}, note_text(*child));
    return form;
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/undo.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/form.h"
#include "plans/change_notice.h"
#include "plans/draft_item.h"
#include "plans/heading_form.h"
#include "plans/waiting.h"

#include <algorithm>

namespace {

constexpr std::size_t most_removed = 3; // the rest stand under "Ändrat och borttaget"

Html undo_form(Visit const& visit, PlanWork const& work, Undo const& undo, std::string text, std::string more)
{
    return button_form({.action = change_address(work, undo.change) + "/angra",
                           .csrf = visit.actor.csrf_token,
                           .version = std::to_string(undo.version)},
        {.text = std::move(text), .weight = Weight::secondary, .icon = Icon::undo, .more = std::move(more), .small = true});
}

// Written now, by whoever undoes: an activity's text has an author and a time.
ItemContent as_of_now(ItemContent content, Visit const& visit)
{
    if (auto* const done = std::get_if<Activity>(&content)) done->written_at = visit.house.clock.now();
    return content;
}

struct Undone {
    std::string address;
    std::optional<Id<DraftChange>> set_aside;
};

Result<Undone> undo(WriteTx& tx, Visit const& visit, Request const& request)
{
    auto const work = open_work(tx, visit, request, {"PlanWrite", Intent::plan_write});
    if (!work) return work.refusal();
    auto const id = Id<DraftChange>::parse(request.value("change"));
    auto const change = id ? find_change(tx, work->draft.id, *id) : std::nullopt;
    if (!change || change->kind == ChangeKind::set_aside) return not_found("Ändringen finns inte längre.");
    auto const content = as_of_now(item_from(change->values, *work, change->about, visit.actor.staff), visit);
    auto const now = find_item(*work, change->about);
    for (auto const* const said : {&content, now ? &*now : &content})
        if (auto const* const wait = wait_on(*work, *said)) return locked(*wait);
    auto const saved = save_item(tx, visit, *work, content, base_version_of(request.form));
    return Undone{item_address(*work, change->about) + "?klart=angrat", saved.set_aside};
}

} // namespace

Html undo_button(Visit const& visit, PlanWork const& work, ItemRef about)
{
    auto const found
        = std::ranges::find_if(work.undo, [&](Undo const& one) { return !one.removed && one.about == about; });
    if (found == work.undo.end() || !work.open.access.may_write()) return {};
    return undo_form(visit, work, *found, "Ångra senaste ändringen", "");
}

Html removed_notice(Visit const& visit, PlanWork const& work, std::string_view heading)
{
    if (!work.open.access.may_write()) return {};
    std::vector<Html> lines;
    for (auto const& one : work.undo) {
        if (!one.removed || lines.size() == most_removed) continue;
        auto const content = item_from(one.removed->values, work, one.about, one.removed->written_by);
        if (heading_key(work, content) != heading) continue;
        auto const name = item_name(content);
        lines.push_back(Html::text(name) + undo_form(visit, work, one, "Ångra", " borttagningen av " + name));
    }
    if (lines.empty()) return {};
    return notice({.tone = Tone::info, .heading = "Borttaget", .body = plain_list(lines)});
}

Response undo_change(Visit& visit, Request const& request)
{
    auto const undone = visit.house.database.write([&](WriteTx& tx) { return undo(tx, visit, request); });
    if (!undone) return refuse(visit, request, undone.refusal());
    if (undone->set_aside) return show_item_conflict(visit, request, *undone->set_aside);
    return see_other(undone->address);
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/unconfirmed.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/form.h"
#include "plans/draft_item.h"
#include "plans/plan_pages.h"

#include <algorithm>

namespace {

std::optional<ItemRef> item_of(Unconfirmed const& one)
{
    auto const item = parse_code(draft_item_codes(), one.item);
    if (!item) return std::nullopt;
    return ItemRef{*item, std::stoll(one.key)}; // the key was written as a number
}

Href place_of(PlanWork const& work, Unconfirmed const& one)
{
    auto const item = item_of(one);
    return item ? item_address(work, *item) : work.heading_address(one.key);
}

FormFrame frame_of(Visit const& visit, PlanWork const& work, std::vector<std::pair<std::string, std::string>> hidden)
{
    return {.action = work.open.address() + "/bekraftelse", .csrf = visit.actor.csrf_token, .hidden = std::move(hidden)};
}

Html confirm_button(Visit const& visit, PlanWork const& work, Unconfirmed const& one, std::string_view back)
{
    return button_form(frame_of(visit, work, {{"sak", one.item}, {"nyckel", one.key}, {"tillbaka", std::string{back}}}),
        {.text = "Stämmer fortfarande", .weight = Weight::secondary, .icon = Icon::check,
            .more = ": " + work.name_of(one), .small = true});
}

Html notice_of(Visit const& visit, PlanWork const& work, auto const& is_meant)
{
    auto const found = std::ranges::find_if(work.unconfirmed, is_meant);
    if (found == work.unconfirmed.end()) return {};
    return notice({.tone = Tone::warning,
        .heading = "Från " + found->source + ", inte bekräftad",
        .body = paragraph("Fråga " + work.open.person.given_name + " om det här gäller. Ändra, eller bekräfta att det stämmer.")
            + (work.open.access.may_write() ? confirm_button(visit, work, *found, "har") : Html{})});
}

std::string names_of(PlanWork const& work)
{
    std::string names;
    for (auto const& one : work.unconfirmed) names += (names.empty() ? "" : ", ") + work.name_of(one);
    return names;
}

} // namespace

std::string PlanWork::name_of(Unconfirmed const& one) const
{
    if (auto const item = item_of(one)) {
        auto const there = find_item(*this, *item);
        return there ? item_name(*there) : std::string{code_of(draft_item_codes(), item->item).label};
    }
    auto const* const heading = plan_template.find(one.key);
    return heading ? title_of(*heading) : one.key;
}

bool PlanWork::stands_under(Unconfirmed const& one, std::string_view heading) const
{
    auto const item = item_of(one);
    if (!item) return one.key == heading;
    auto const there = find_item(*this, *item);
    return there && heading_key(*this, *there) == heading;
}

std::optional<Gap> unconfirmed_gap(PlanWork const& work)
{
    if (work.unconfirmed.empty()) return std::nullopt;
    std::string const code{unconfirmed_code};
    return Gap{code, code, GapWeight::asks_reason,
        "Det här kommer från " + work.unconfirmed.front().source + " och ingen har bekräftat det: " + names_of(work) + ".",
        "Rutin för genomförandeplan"};
}

Html unconfirmed_box(Visit const& visit, PlanWork const& work)
{
    if (work.unconfirmed.empty()) return {};
    std::vector<Html> lines;
    for (auto const& one : work.unconfirmed)
        lines.push_back(Html::text(work.name_of(one) + " ") + link("Läs och ändra", place_of(work, one), work.name_of(one))
            + confirm_button(visit, work, one, "granska"));
    Html body = paragraph("Bekräfta eller ändra. Det som står kvar obekräftat skrivs ut med skälet.") + plain_list(lines);
    body += button_form(frame_of(visit, work, {{"alla", "ja"}, {"tillbaka", "granska"}}),
        {.text = "Jag har läst allt, det stämmer fortfarande", .weight = Weight::secondary, .icon = Icon::check});
    return notice({.tone = Tone::warning, .heading = "Från " + work.unconfirmed.front().source + ", inte bekräftat",
        .body = std::move(body)});
}

Html unconfirmed_notice(Visit const& visit, PlanWork const& work, std::string_view heading)
{
    return notice_of(visit, work, [&](Unconfirmed const& one) { return one.is_text(heading); });
}

Html unconfirmed_notice(Visit const& visit, PlanWork const& work, ItemRef about)
{
    return notice_of(visit, work, [&](Unconfirmed const& one) { return one.is(about); });
}

Response confirm_in_plan(Visit& visit, Request const& request)
{
    auto const& form = request.form;
    auto const back = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const work = open_work(tx, visit, request, {"PlanWrite", Intent::plan_write});
        if (!work) return work.refusal();
        if (form.has("uppfoljning")) {
            auto const agreed = agreed_from(*work, form);
            if (!agreed) return work->open.address() + "/granska";
            settle_agreed(tx, work->draft.id, *agreed);
            return settled_place(*work, *agreed, form.text("tillbaka"));
        }
        auto const found = std::ranges::find_if(work->unconfirmed,
            [&](Unconfirmed const& one) { return one.item == form.text("sak") && one.key == form.text("nyckel"); });
        if (form.has("alla", "ja")) confirm_all(tx, work->draft.id);
        else confirm(tx, work->draft.id, form.text("sak"), form.text("nyckel"));
        if (form.has("tillbaka", "har") && found != work->unconfirmed.end()) return place_of(*work, *found).string();
        return work->open.address() + "/granska";
    });
    if (!back) return refuse(visit, request, back.refusal());
    return see_other(*back + "?klart=bekraftat");
}

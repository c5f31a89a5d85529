// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/change_notice.h"

#include "access/shell.h"
#include "access/staff_store.h"
#include "html/components/box.h"
#include "html/components/form.h"
#include "plans/plan_frame.h"

namespace {

constexpr Purpose writing{"PlanWrite", Intent::plan_write};

struct ChangePage {
    PlanWork work;
    DraftChange change;
    ItemContent content; // what the change says
    std::optional<ItemContent> now;
    std::optional<ItemVersion> standing;
    std::string standing_by; // name
};

std::string name_of(ReadTx& tx, Id<Staff> staff)
{
    auto const found = find_staff(tx, staff);
    return found ? found->name : std::string{};
}

Result<ChangePage> load_change(ReadTx& tx, Visit const& visit, Request const& request, std::optional<Id<DraftChange>> id)
{
    auto work = open_work(tx, visit, request, writing);
    if (!work) return work.refusal();
    auto change = id ? find_change(tx, work->draft.id, *id) : std::nullopt;
    if (!change) return not_found("Ändringen finns inte längre.");
    auto content = item_from(change->values, *work, change->about, change->written_by);
    auto now = find_item(*work, change->about);
    auto standing = now ? std::optional{standing_version(tx, *work, *now)} : std::nullopt;
    auto by = standing ? name_of(tx, standing->by) : std::string{};
    return ChangePage{std::move(*work), std::move(*change), std::move(content), std::move(now), std::move(standing),
        std::move(by)};
}

std::string who_and_when(std::string const& name, Instant at) { return name + ", " + civil_moment(at).text(); }

Html side(std::string id, std::string title, std::string const& meta, Html words)
{
    return Html::format(R"(<section aria-labelledby="{}">{}<p class="flode__meta">{}</p>{}</section>)", id,
        heading(3, std::move(title), id), meta, std::move(words));
}

Html both_sides(ChangePage const& page, bool mine)
{
    auto const now = page.now
        ? side("star-nu", "Så står det nu", who_and_when(page.standing_by, page.standing->at),
              fact_list(item_words(page.work, *page.now)))
        : side("star-nu", "Så står det nu", "Borttaget", paragraph("Det är borttaget ur utkastet."));
    auto const title = mine ? "Din text"
        : page.change.kind == ChangeKind::removed ? "Så stod det när det togs bort"
                                                  : "Så här skrevs det";
    auto const other = side("andringen", title, who_and_when(page.change.written_by_name, page.change.written_at),
        fact_list(item_words(page.work, page.content)));
    return Html::format(R"(<div class="bredvid">{}{}</div>)", now, other);
}

// The form of the item with the words of the change, to save as they are or to write together with what stands there.
Html choose_form(Visit const& visit, ChangePage const& page)
{
    auto const& work = page.work;
    auto const address = item_address(work, page.change.about);
    Html buttons = button(SubmitButton{.text = "Spara så här", .name = "gor", .value = "spara"});
    if (page.now) buttons += button(LinkButton{.text = "Behåll det som står nu", .href = address});
    return heading(3, "Så ska det stå")
        + form({.action = address, .csrf = visit.actor.csrf_token,
                   .version = std::to_string(page.standing ? page.standing->version : 0), .guard = true},
            item_fields(work, page.change.about, page.change.values) + form_foot(std::move(buttons)));
}

Response draw(Visit& visit, Request const& request, ChangePage const& page, int status)
{
    bool const mine = page.change.kind == ChangeKind::set_aside && page.change.written_by == visit.actor.staff;
    auto const name = item_name(page.content);
    Html content = heading(2, mine ? "Ni skrev samtidigt. " + name : name);
    if (mine)
        content += paragraph("Ingenting är borta. Din text är sparad bredvid. Välj hur det ska stå.");
    else
        content += paragraph("Spara om det här ska gälla. Det som står nu finns kvar bland ändringarna.");
    content += both_sides(page, mine);
    content += choose_form(visit, page);
    content += changes_link(page.work);
    auto response = show(visit, request, NavItem::persons,
        writing_page(page.work,
            {.title = "Ändring", .current = heading_key(page.work, page.content), .content = std::move(content)}),
        banners_of(page.work.open.person));
    response.status = status;
    return response;
}

Response show_one(Visit& visit, Request const& request, std::optional<Id<DraftChange>> id, int status)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_change(tx, visit, request, id); });
    if (!page) return refuse(visit, request, page.refusal());
    return draw(visit, request, *page, status);
}

FeedItem entry(PlanWork const& work, DraftChange const& change)
{
    auto const content = item_from(change.values, work, change.about, change.written_by);
    auto const name = item_name(content);
    Html body = heading(3, name);
    if (change.kind != ChangeKind::saved)
        body += tag({std::string{code_of(change_kind_codes(), change.kind).label},
            change.kind == ChangeKind::removed ? Tone::warning : Tone::info,
            change.kind == ChangeKind::removed ? Icon::trash : Icon::users});
    body += fact_list(item_words(work, content));
    auto const text = change.kind == ChangeKind::removed ? "Hämta tillbaka" : "Se bredvid det som står nu";
    return {.meta = Html::text(civil_moment(change.written_at).text()),
        .body = std::move(body),
        .who = change.written_by_name,
        .actions = button(LinkButton{.text = text, .href = change_address(work, change.id), .icon = Icon::undo,
            .more = " " + name + ", " + civil_moment(change.written_at).text()})};
}

struct ChangesPage {
    PlanWork work;
    std::vector<DraftChange> former; // not what stands in the draft now
};

Result<ChangesPage> load_changes(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto work = open_work(tx, visit, request, writing);
    if (!work) return work.refusal();
    auto former = list_changes(tx, work->draft.id);
    std::erase_if(former, [&](DraftChange const& change) {
        return change.kind == ChangeKind::saved
            && change.version == item_version(tx, work->draft.id, change.about.item, change.about.id);
    });
    return ChangesPage{std::move(*work), std::move(former)};
}

} // namespace

Response show_item_conflict(Visit& visit, Request const& request, Id<DraftChange> set_aside)
{
    return show_one(visit, request, set_aside, status_of(Refusal::Reason::conflict));
}

std::string change_address(PlanWork const& work, Id<DraftChange> id)
{
    return work.open.address() + "/andringar/" + id.text();
}

Html changed_notice(PlanWork const& work, ItemContent const& now)
{
    return notice({.tone = Tone::warning,
        .heading = "Någon annan har sparat här medan du skrev",
        .body = paragraph("Det du skrev står kvar nedanför och är inte sparat. Så här står det sparat nu:")
            + fact_list(item_words(work, now))});
}

Html changes_link(PlanWork const& work)
{
    return Html::format("<p>{}</p>", link("Ändrat och borttaget", work.open.address() + "/andringar", "i utkastet"));
}

Response show_change(Visit& visit, Request const& request)
{
    return show_one(visit, request, Id<DraftChange>::parse(request.value("change")), 200);
}

Response show_changes(Visit& visit, Request const& request)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_changes(tx, visit, request); });
    if (!page) return refuse(visit, request, page.refusal());
    Html content = heading(2, "Ändrat och borttaget i utkastet");
    content += lead("Det finns kvar tills planen fastställs. Texter under rubrikerna har egna tidigare texter.");
    content += suggestions_box(page->work);
    std::vector<FeedItem> items;
    for (auto const& change : page->former) items.push_back(entry(page->work, change));
    content += items.empty() ? empty_state("Inget är ändrat eller borttaget.") : feed(items);
    content += button_row(button(LinkButton{.text = "Tillbaka till planen", .href = page->work.open.address()}));
    return show(visit, request, NavItem::persons,
        writing_page(page->work, {.title = "Ändrat och borttaget", .current = {}, .content = std::move(content)}),
        banners_of(page->work.open.person));
}

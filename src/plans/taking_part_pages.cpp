// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/plan.h"
#include "plans/change_notice.h"
#include "plans/heading_form.h"
#include "plans/item_saving.h"
#include "plans/plan_frame.h"
#include "plans/taking_part_form.h"
#include "plans/unconfirmed.h"

namespace {

constexpr Purpose reading{"PlanFormRead", Intent::plan_read}; // the form is shown, nothing is written
constexpr Purpose writing{"PlanWrite", Intent::plan_write};

// Offers, meetings and the child's view differ in their fields and names only.
struct Kind {
    DraftItem item;
    std::string_view place; // in the address
    std::string_view id;    // of the request; empty where there is only one
    std::string_view title;
    std::string_view gone;
};
constexpr Kind offers{DraftItem::offer, "/erbjudande/", "offer", "Vem erbjöds att vara med?", "Erbjudandet finns inte i planen."};
constexpr Kind meetings{DraftItem::meeting, "/traff/", "meeting", "En träff om planen", "Träffen finns inte i planen."};
constexpr Kind child_views{DraftItem::child_view, "/barnets-syn", "", "Barnets och vårdnadshavarnas syn",
    "Personen är inte under 18 år."};

struct ItemPage {
    PlanWork work;
    Kind kind;
    std::optional<ItemRef> about;     // none: a new one
    std::optional<ItemContent> there; // none: a new one, or one that somebody else has removed meanwhile
    std::int64_t version;

    std::string address(Request const& request) const
    {
        return work.open.address() + std::string{kind.place} + (kind.id.empty() ? "" : request.value(kind.id));
    }
};

// What is sent about something that has been removed meanwhile is not lost: it is set aside.
enum class Gone { refused, set_aside };

Result<ItemPage> load_page(ReadTx& tx, Visit const& visit, Request const& request, Kind kind, Purpose purpose,
    Gone gone = Gone::refused)
{
    auto work = open_work(tx, visit, request, purpose);
    if (!work) return work.refusal();
    if (kind.item == DraftItem::child_view && !work->open.is_child()) return not_found(std::string{kind.gone});
    auto const text = kind.id.empty() ? std::string{"0"} : request.value(kind.id);
    if (text == "ny") return ItemPage{std::move(*work), kind, std::nullopt, std::nullopt, 0};
    auto const id = kind.id.empty() ? std::optional<std::int64_t>{0} : id_number(text);
    if (!id) return not_found(std::string{kind.gone});
    ItemRef const about{kind.item, *id};
    auto found = find_item(*work, about);
    if (!found && !kind.id.empty() && (gone == Gone::refused || !was_in_draft(tx, work->draft.id, about)))
        return not_found(std::string{kind.gone});
    auto const version = item_version(tx, work->draft.id, about.item, about.id);
    return ItemPage{std::move(*work), kind, about, std::move(found), version};
}

std::string participation_key(PlanWork const& work)
{
    for (auto const* const heading : work.plan_template.headings())
        if (heading->kind == HeadingKind::participation) return heading->key;
    return {};
}

std::string list_address(PlanWork const& work)
{
    auto const key = participation_key(work);
    return key.empty() ? work.open.address() : work.heading_address(key);
}

// Differing views belong in the journal too; whoever writes decides, nothing is written by itself (R7).
Html journal_proposal(PlanWork const& work)
{
    auto const& child = work.content.child;
    if (!child || child->difference.empty() || work.open.access.is_guest()) return {};
    return notice({.tone = Tone::info,
        .heading = "Åsikterna skiljer sig åt. Skriv det i journalen också.",
        .body = paragraph("Texten från den här sidan följer med till anteckningen. Du läser och ändrar innan du signerar.")
            + button_row(button(LinkButton{.text = "Skriv en anteckning",
                .href = Href{"/personer/" + work.open.plan.person.text() + "/anteckning"}
                            .with("olika-syn", work.open.plan.id.text()),
                .icon = Icon::pencil}))});
}

Response draw(Visit& visit, Request const& request, ItemPage const& page, Form const& values, FormErrors const& errors,
    bool changed)
{
    auto const& work = page.work;
    std::string const title{page.kind.title};
    Html content = error_summary(errors);
    if (changed && page.there) content += changed_notice(work, *page.there);
    content += heading(2, title);
    if (page.there && errors.empty())
        content += unconfirmed_notice(visit, work, *page.about) + undo_button(visit, work, *page.about);
    if (page.kind.item == DraftItem::child_view) content += journal_proposal(work);
    Html buttons = button(SubmitButton{.text = "Spara"});
    buttons += button(LinkButton{.text = "Tillbaka", .href = list_address(work)});
    if (page.there && !page.kind.id.empty())
        buttons += button(SubmitButton{.text = "Ta bort", .weight = Weight::quiet, .icon = Icon::trash,
            .name = "ta-bort", .value = "ja", .danger = true, .skip_validation = true});
    auto const address = page.address(request);
    content += form({.action = address,
                        .csrf = visit.actor.csrf_token,
                        .version = std::to_string(page.version),
                        .keep = "deltar-" + work.draft.id.text() + "-" + std::string{page.kind.place}
                            + (page.kind.id.empty() ? "" : request.value(page.kind.id)),
                        .guard = true},
        taking_part_fields(work, page.kind.item, values, errors) + form_foot(std::move(buttons)));
    content += changes_link(work);
    auto response = show(visit, request, NavItem::persons,
        writing_page(work, {.title = title, .current = participation_key(work), .content = std::move(content),
                               .has_errors = !errors.empty()}),
        banners_of(work.open.person));
    if (changed) response.status = status_of(Refusal::Reason::conflict);
    return response;
}

Response show_item(Visit& visit, Request const& request, Kind kind)
{
    auto const page
        = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request, kind, reading); });
    if (!page) return refuse(visit, request, page.refusal());
    auto values = page->there ? values_of(*page->there) : Form{};
    if (!page->there && kind.item == DraftItem::offer) values.add("slag", request.query.text("slag"));
    return draw(visit, request, *page, values, {}, false);
}

Response show_again(Visit& visit, Request const& request, Kind kind, FormErrors const& errors, bool changed)
{
    auto const page = visit.house.database.read(
        [&](ReadTx& tx) { return load_page(tx, visit, request, kind, reading, Gone::set_aside); });
    if (!page) return refuse(visit, request, page.refusal());
    return draw(visit, request, *page, request.form, errors, changed);
}

// As it was typed, with the id it has or is given.
ItemContent typed_item(Form const& form, Kind kind, CivilDate today, std::int64_t id, FormErrors& errors)
{
    if (kind.item == DraftItem::child_view) return parse_child_view(form, errors);
    if (kind.item == DraftItem::meeting) {
        auto meeting = parse_meeting(form, today, errors);
        meeting.id = id;
        return meeting;
    }
    auto offer = parse_offer(form, today, errors);
    offer.id = id;
    return offer;
}

// What became of a save: where to go on, or the words that were set aside.
struct Stored {
    std::string address;
    std::optional<Id<DraftChange>> set_aside = std::nullopt;
};

Result<Stored> store(WriteTx& tx, Visit const& visit, Request const& request, Kind kind, CivilDate today)
{
    auto const page = load_page(tx, visit, request, kind, writing, Gone::set_aside);
    if (!page) return page.refusal();
    auto const base_version = page->about ? base_version_of(request.form) : 0;
    if (request.form.has("ta-bort", "ja")) {
        auto const removed = page->about ? remove_item(tx, visit, page->work, *page->about, base_version)
                                         : Result<Done>{Done{}};
        if (!removed) return removed.refusal();
        return Stored{list_address(page->work) + "?klart=borttagen"};
    }
    FormErrors none;
    auto const id = page->about ? page->about->id : visit.house.ids.next_number();
    auto const item = typed_item(request.form, kind, today, id, none);
    auto const saved = save_item(tx, visit, page->work, item, base_version);
    if (!saved.set_aside) confirm_item(tx, page->work.draft.id, ref_of(item));
    // Where views differ the page goes on to the journal.
    bool const stays = kind.item == DraftItem::child_view;
    return Stored{(stays ? page->address(request) : list_address(page->work)) + "?klart=sparad", saved.set_aside};
}

Response save_one(Visit& visit, Request const& request, Kind kind)
{
    auto const now = today(visit.house.clock);
    bool const removes = request.form.has("ta-bort", "ja");
    FormErrors errors;
    typed_item(request.form, kind, now, 0, errors);
    if (!errors.empty() && !removes) return show_again(visit, request, kind, errors, false);
    auto const stored = visit.house.database.write([&](WriteTx& tx) { return store(tx, visit, request, kind, now); });
    if (!stored && stored.refusal().reason == Refusal::Reason::conflict && removes)
        return show_again(visit, request, kind, {}, true);
    if (!stored) return refuse(visit, request, stored.refusal());
    if (stored->set_aside) return show_item_conflict(visit, request, *stored->set_aside);
    return see_other(stored->address);
}

} // namespace

Response show_offer(Visit& visit, Request const& request) { return show_item(visit, request, offers); }
Response save_plan_offer(Visit& visit, Request const& request) { return save_one(visit, request, offers); }
Response show_meeting(Visit& visit, Request const& request) { return show_item(visit, request, meetings); }
Response save_plan_meeting(Visit& visit, Request const& request) { return save_one(visit, request, meetings); }
Response show_child_view(Visit& visit, Request const& request) { return show_item(visit, request, child_views); }
Response save_plan_child_view(Visit& visit, Request const& request) { return save_one(visit, request, child_views); }

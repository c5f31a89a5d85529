// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "plans/change_notice.h"
#include "plans/heading_form.h"
#include "plans/item_saving.h"
#include "plans/participant_form.h"
#include "plans/plan_frame.h"
#include "plans/unconfirmed.h"

namespace {

constexpr Purpose reading{"PlanFormRead", Intent::plan_read}; // the form is shown, nothing is written
constexpr Purpose writing{"PlanWrite", Intent::plan_write};

struct ParticipantPage {
    PlanWork work;
    std::optional<std::int64_t> id; // none: somebody new
    std::optional<Participant> who; // none: somebody new, or one whom somebody else has removed meanwhile
    std::int64_t version;
};

// What is sent about somebody who has been removed meanwhile is not lost: it is set aside.
enum class Gone { refused, set_aside };

Result<ParticipantPage> load_page(
    ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose, Gone gone = Gone::refused)
{
    auto work = open_work(tx, visit, request, purpose);
    if (!work) return work.refusal();
    auto const& text = request.value("participant");
    if (text == "ny") return ParticipantPage{std::move(*work), std::nullopt, std::nullopt, 0};
    auto const id = id_number(text);
    if (!id) return not_found("Personen finns inte i planen.");
    ItemRef const about{DraftItem::participant, *id};
    auto const found = find_item(*work, about);
    if (!found && (gone == Gone::refused || !was_in_draft(tx, work->draft.id, about)))
        return not_found("Personen finns inte i planen.");
    auto const version = item_version(tx, work->draft.id, about.item, about.id);
    auto who = found ? std::optional{std::get<Participant>(*found)} : std::nullopt;
    return ParticipantPage{std::move(*work), id, std::move(who), version};
}

std::string participants_key(PlanWork const& work)
{
    for (auto const* const heading : work.plan_template.headings())
        if (heading->kind == HeadingKind::participants) return heading->key;
    return {};
}

std::string list_address(PlanWork const& work)
{
    auto const key = participants_key(work);
    return key.empty() ? work.open.address() : work.heading_address(key);
}

Response draw(Visit& visit, Request const& request, ParticipantPage const& page, Form const& values,
    FormErrors const& errors, bool changed)
{
    auto const& work = page.work;
    auto const title = page.id ? std::string{"Ändra vem som är med"} : std::string{"Lägg till vem som är med"};
    Html content = error_summary(errors);
    if (changed && page.who) content += changed_notice(work, *page.who);
    content += heading(2, title);
    if (page.who && errors.empty())
        content += unconfirmed_notice(visit, work, ref_of(*page.who)) + undo_button(visit, work, ref_of(*page.who));
    Html buttons = button(SubmitButton{.text = "Spara"});
    buttons += button(LinkButton{.text = "Avbryt", .href = list_address(work)});
    if (page.who)
        buttons += button(SubmitButton{.text = "Ta bort", .weight = Weight::quiet, .icon = Icon::trash,
            .name = "ta-bort", .value = "ja", .danger = true, .skip_validation = true});
    content += form({.action = work.open.address() + "/deltagare/" + request.value("participant"),
                        .csrf = visit.actor.csrf_token,
                        .version = std::to_string(page.version),
                        .keep = "deltagare-" + work.draft.id.text() + "-" + request.value("participant"),
                        .guard = true},
        participant_fields(work, values, errors) + form_foot(std::move(buttons)));
    content += changes_link(work);
    auto response = show(visit, request, NavItem::persons,
        writing_page(work, {.title = title, .current = participants_key(work), .content = std::move(content),
                               .has_errors = !errors.empty()}),
        banners_of(work.open.person));
    if (changed) response.status = status_of(Refusal::Reason::conflict);
    return response;
}

Response show_again(Visit& visit, Request const& request, FormErrors const& errors, bool changed)
{
    auto const page = visit.house.database.read(
        [&](ReadTx& tx) { return load_page(tx, visit, request, reading, Gone::set_aside); });
    if (!page) return refuse(visit, request, page.refusal());
    return draw(visit, request, *page, request.form, errors, changed);
}

// What became of a save: where to go on, or the words that were set aside.
struct Stored {
    std::string address;
    std::optional<Id<DraftChange>> set_aside = std::nullopt;
};

Result<Stored> store(WriteTx& tx, Visit const& visit, Request const& request, Participant who)
{
    auto const page = load_page(tx, visit, request, writing, Gone::set_aside);
    if (!page) return page.refusal();
    auto const base_version = page->id ? base_version_of(request.form) : 0;
    if (request.form.has("ta-bort", "ja")) {
        auto const removed = page->id
            ? remove_item(tx, visit, page->work, {DraftItem::participant, *page->id}, base_version)
            : Result<Done>{Done{}};
        if (!removed) return removed.refusal();
        return Stored{list_address(page->work) + "?klart=borttagen"};
    }
    who.id = page->id ? *page->id : visit.house.ids.next_number();
    auto const saved = save_item(tx, visit, page->work, who, base_version);
    if (!saved.set_aside) confirm_item(tx, page->work.draft.id, ref_of(who));
    return Stored{list_address(page->work) + "?klart=sparad", saved.set_aside};
}

} // namespace

Response show_participant(Visit& visit, Request const& request)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request, reading); });
    if (!page) return refuse(visit, request, page.refusal());
    return draw(visit, request, *page, page->who ? stored_participant(*page->who) : Form{}, {}, false);
}

Response save_plan_participant(Visit& visit, Request const& request)
{
    auto typed = parse_participant(request.form, today(visit.house.clock));
    bool const removes = request.form.has("ta-bort", "ja");
    if (!typed.errors.empty() && !removes) return show_again(visit, request, typed.errors, false);

    auto const stored
        = visit.house.database.write([&](WriteTx& tx) { return store(tx, visit, request, typed.who); });
    if (!stored && stored.refusal().reason == Refusal::Reason::conflict && removes)
        return show_again(visit, request, {}, true);
    if (!stored) return refuse(visit, request, stored.refusal());
    if (stored->set_aside) return show_item_conflict(visit, request, *stored->set_aside);
    return see_other(stored->address);
}

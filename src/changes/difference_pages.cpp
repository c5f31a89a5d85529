// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "changes/difference_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "plans/plan_changes.h"
#include "plans/plan_frame.h"
#include "plans/plan_wording.h"
#include "plans/version_store.h"
#include "text/word_difference.h"

#include <algorithm>

namespace {

struct DifferencePage {
    OpenPlan open;
    PlanVersion former;
    PlanVersion now;
    std::vector<PlanVersion> versions; // without content, the newest first
    std::vector<PlanChange> changes;
};

// The one that is named; else the one before, or for the first version the one after. The only version: itself.
std::optional<Id<PlanVersion>> other_of(std::vector<PlanVersion> const& versions, Id<PlanVersion> id, Form const& query)
{
    if (query.has("mot")) return Id<PlanVersion>::parse(query.text("mot"));
    auto const at = std::ranges::find(versions, id, &PlanVersion::id);
    if (versions.size() < 2) return id;
    return std::next(at) == versions.end() ? std::prev(at)->id : std::next(at)->id;
}

Result<DifferencePage> load_page(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto open = open_plan(tx, visit, request, {"PlanDifferenceRead", Intent::plan_read});
    if (!open) return open.refusal();
    auto versions = list_versions(tx, open->access, open->plan.id);
    auto const id = Id<PlanVersion>::parse(request.value("version"));
    if (!id || std::ranges::find(versions, *id, &PlanVersion::id) == versions.end()) return not_found("Versionen finns inte.");
    auto const other = other_of(versions, *id, request.query);
    if (!other) return not_found("Versionen finns inte.");
    auto one = find_version(tx, open->access, open->plan.id, *id);
    auto two = find_version(tx, open->access, open->plan.id, *other);
    if (!one || !two) return not_found("Versionen finns inte.");
    if (one->number < two->number) std::swap(one, two);
    auto const whom = open->access.is_guest() ? ChangesFor::everybody : ChangesFor::staff;
    auto changes = plan_changes(*two, *one, open->settings.words, whom);
    return DifferencePage{std::move(*open), std::move(*two), std::move(*one), std::move(versions), std::move(changes)};
}

std::string name_of(PlanVersion const& version)
{
    return "version " + std::to_string(version.number) + " från " + civil_date(version.established_at).text();
}

Html marked_run(WordRun const& run)
{
    // The words around are for whoever hears the page; others see the line through or below.
    switch (run.change) {
    case WordChange::kept:
        return Html::text(run.text);
    case WordChange::removed:
        return Html::format(R"(<del><span class="ds-sr-only">[borttaget: </span>{}<span class="ds-sr-only">]</span></del>)", run.text);
    case WordChange::added:
        return Html::format(R"(<ins><span class="ds-sr-only">[nytt: </span>{}<span class="ds-sr-only">]</span></ins>)", run.text);
    }
    return {};
}

Html word_by_word(PlanChange const& change)
{
    if (change.sort == ChangeSort::added) return written(change.now);
    if (change.sort == ChangeSort::removed) return written(change.before);
    Html html;
    for (auto const& run : word_difference(change.before, change.now)) html += marked_run(run);
    return Html::format(R"(<p class="skillnad">{}</p>)", html);
}

Tag tag_of(ChangeSort sort)
{
    switch (sort) {
    case ChangeSort::added:
        return {"Nytt", Tone::success, Icon::plus};
    case ChangeSort::removed:
        return {"Borttaget", Tone::neutral, Icon::trash};
    case ChangeSort::changed:
        return {"Ändrat", Tone::info, Icon::pencil};
    }
    return {};
}

struct PartTitle {
    std::vector<ChangedPart> parts;
    std::string_view title;
};

Html part_of(DifferencePage const& page, PartTitle const& wanted)
{
    Html html;
    PlanChange const* last = nullptr;
    for (auto const& change : page.changes) {
        if (std::ranges::find(wanted.parts, change.part) == wanted.parts.end()) continue;
        bool const is_new = !last || last->name() != change.name() || last->sort != change.sort;
        if (is_new) html += heading(3, change.name()) + tag(tag_of(change.sort));
        if (!change.field.empty()) html += Html::format(R"(<p class="skillnad__del">{}</p>)", change.field);
        html += word_by_word(change);
        last = &change;
    }
    return html.empty() ? html : heading(2, std::string{wanted.title}) + std::move(html);
}

std::string counted(DifferencePage const& page)
{
    auto const count = [&](ChangeSort sort) { return std::to_string(std::ranges::count(page.changes, sort, &PlanChange::sort)); };
    return "Nytt: " + count(ChangeSort::added) + ". Borttaget: " + count(ChangeSort::removed) + ". Ändrat: "
        + count(ChangeSort::changed) + ".";
}

// Why each version on the way was made.
Html reasons(DifferencePage const& page)
{
    std::vector<Fact> facts;
    for (auto const& version : page.versions)
        if (version.number > page.former.number && version.number <= page.now.number && !version.reason.empty())
            facts.push_back({.name = "Varför version " + std::to_string(version.number), .value = written(version.reason),
                .by = version.established_by_name + ", " + civil_date(version.established_at).text()});
    return facts.empty() ? Html{} : fact_list(facts);
}

Html other_versions(DifferencePage const& page)
{
    std::vector<Html> links;
    auto const address = Href{page.open.address() + "/versioner/" + page.now.id.text() + "/skillnad"};
    for (auto const& version : page.versions)
        if (version.id != page.now.id && version.id != page.former.id)
            links.push_back(link("Jämför med " + name_of(version), address.with("mot", version.id.text())));
    if (links.empty()) return {};
    return more({.summary = "Jämför med en annan version", .body = plain_list(links), .boxed = true});
}

Html difference_body(DifferencePage const& page)
{
    static PartTitle const parts[] = {
        {{ChangedPart::about_plan}, "Om planen"},
        {{ChangedPart::people}, "Vilka som har varit med"},
        {{ChangedPart::goal, ChangedPart::sub_goal}, "Mål"},
        {{ChangedPart::activity}, "Så gör vi"},
        {{ChangedPart::text}, "Rubriker och texter"},
    };
    Html body = heading(2, "Vad har ändrats?");
    if (page.versions.size() < 2)
        return body + empty_state("Det finns bara en version av planen. Nästa version jämförs med den.");
    body += lead(capitalised(name_of(page.now)) + " jämförs med " + name_of(page.former) + ".");
    if (page.changes.empty()) {
        body += empty_state("De två versionerna säger samma sak.");
    } else {
        body += paragraph(counted(page) + " I texterna är det borttagna överstruket och det nya understruket.");
        body += reasons(page);
        for (auto const& part : parts) body += part_of(page, part);
    }
    body += other_versions(page);
    body += button_row(button(LinkButton{.text = "Läs " + name_of(page.now),
                           .href = page.open.address() + "/versioner/" + page.now.id.text(), .weight = Weight::secondary})
        + button(LinkButton{.text = "Alla versioner", .href = page.open.address() + "/versioner", .weight = Weight::quiet,
            .icon = Icon::history}));
    return body;
}

} // namespace

Response show_difference(Visit& visit, Request const& request)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request); });
    if (!page) return refuse(visit, request, page.refusal());
    return show(visit, request, NavItem::persons, reading_page(page->open, "Vad har ändrats?", difference_body(*page)),
        banners_of(page->open.person));
}

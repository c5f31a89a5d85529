// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rule_pages.h"

#include "access/shell.h"
#include "html/components/form.h"
#include "html/components/person_head.h"
#include "people/person_address.h"
#include "rules/rule_page_parts.h"
#include "rules/rule_publication_store.h"

#include <charconv>

namespace {

struct RulesPage {
    std::vector<RulePublication> versions; // the newest first
    std::optional<RuleDraft> draft;
    PlaceNames names;
};

RulesPage load_page(ReadTx& tx)
{
    return {list_rule_publications(tx), find_rule_draft(tx), load_place_names(tx)};
}

std::string version_line(RulePublication const& one)
{
    return "Gäller från " + one.from.text() + ". " + one.author_name + ", " + one.author_title + ". " + one.reason;
}

Html versions_box(RulesPage const& page)
{
    if (page.versions.empty()) return {};
    std::vector<Matter> rows;
    for (auto const& one : page.versions)
        rows.push_back({.icon = Icon::history, .text = "Version " + std::to_string(one.version),
            .href = Href{"/regler/versioner/" + std::to_string(one.version)}, .detail = version_line(one)});
    return box({.id = "h-versioner", .heading = "Alla versioner", .body = matter_list(rows), .list = true});
}

Html starting_buttons(Visit const& visit)
{
    auto const button_for = [&](std::string from, std::string text, std::string more) {
        return button_form({.action = Href{"/regler/utkast"}, .csrf = visit.actor.csrf_token, .hidden = {{"fran", std::move(from)}}},
            {.text = std::move(text), .weight = Weight::secondary, .icon = Icon::pen_line, .more = std::move(more)});
    };
    Html presets;
    for (auto const& one : rule_presets())
        presets += box({.id = "borja-" + one.key, .heading = one.name,
            .body = paragraph(one.about) + button_row(button_for(one.key, "Börja härifrån", " med " + one.name))});
    return button_row(button_for("nu", "Ändra reglerna", ""))
        + more({.summary = "Börja om från ett färdigt förslag", .body = std::move(presets)});
}

// For whoever leads a unit: what is on its way, before it holds (I-12).
Html draft_notice(Visit const& visit, RulesPage const& page)
{
    if (!page.draft || !reads_rule_draft(visit.actor)) return {};
    return notice({.tone = Tone::info, .heading = "Det finns ett utkast till nya regler.",
        .body = paragraph("Det gäller inte än. Du kan läsa det och se vad det skulle ändra hos er.")
            + button_row(button(LinkButton{.text = "Läs utkastet", .href = Href{"/regler/utkast"}, .weight = Weight::primary})
                + button(LinkButton{.text = "Se vad som skulle ändras hos er", .href = Href{"/regler/utkast/publicering"}}))});
}

Html writer_part(Visit const& visit, RulesPage const& page)
{
    if (!writes_rules(visit.actor)) return draft_notice(visit, page);
    if (!page.draft) return starting_buttons(visit);
    return notice({.tone = Tone::info, .heading = "Det finns ett utkast till nya regler.",
        .body = paragraph("Senast ändrat av " + page.draft->written_by + ", " + civil_moment(page.draft->written_at).text() + ".")
            + button_row(button(LinkButton{.text = "Fortsätt på utkastet", .href = Href{"/regler/utkast"}, .weight = Weight::primary}))});
}

RulePublication const* in_force_on(RulesPage const& page, CivilDate day)
{
    for (auto const& one : page.versions)
        if (one.from <= day) return &one;
    return nullptr;
}

Html coming_notice(RulesPage const& page, CivilDate day)
{
    if (page.versions.empty() || page.versions.front().from <= day) return {};
    auto const& next = page.versions.front();
    return notice({.tone = Tone::info, .heading = "Nya regler börjar gälla " + next.from.text() + ".",
        .body = button_row(button(LinkButton{.text = "Läs dem", .href = Href{"/regler/versioner/" + std::to_string(next.version)}}))});
}

Html outdated_notice(SourceDocument const& source, CivilDate day)
{
    if (!source.valid_to || day <= *source.valid_to) return {};
    return notice({.tone = Tone::warning, .heading = "Rutinen gällde till och med " + source.valid_to->text() + ".",
        .body = paragraph("Reglerna gäller tills nya publiceras.")});
}

} // namespace

Response show_rules(Visit& visit, Request const& request)
{
    auto const page = visit.house.database.read([](ReadTx& tx) { return load_page(tx); });
    auto const day = today(visit.house.clock);
    auto const* const now = in_force_on(page, day);
    auto const& set = now ? now->set : safe_start();
    Html body = page_heading("Regler för planer", now ? "Version " + std::to_string(now->version) + ", från " + now->from.text() + "."
                                                      : "Ni har inte bestämt några egna regler än. Det här gäller så länge.");
    body += coming_notice(page, day) + outdated_notice(set.source, day) + writer_part(visit, page);
    body += box({.id = "h-dokument", .heading = "Reglerna kommer från", .body = source_facts(set.source)});
    body += rules_in_groups(set, page.names) + versions_box(page);
    return show(visit, request, NavItem::none, {.title = "Regler", .body = std::move(body), .layout = Layout::narrow});
}

Response show_rules_version(Visit& visit, Request const& request)
{
    auto const typed = request.value("ruleversion");
    int version = 0;
    auto const [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), version);
    if (error != std::errc{} || end != typed.data() + typed.size()) return refuse(visit, request, no_such_page());
    struct Found {
        std::optional<RulePublication> publication;
        PlaceNames names;
    };
    auto const found = visit.house.database.read([&](ReadTx& tx) { return Found{find_rule_publication(tx, version), load_place_names(tx)}; });
    if (!found.publication) return refuse(visit, request, not_found("Den versionen av reglerna finns inte."));
    auto const& one = *found.publication;
    Html body = breadcrumbs({{"Regler", "/regler"}}) + page_heading("Regler, version " + std::to_string(one.version), version_line(one));
    body += box({.id = "h-dokument", .heading = "Reglerna kommer från", .body = source_facts(one.set.source)});
    body += rules_in_groups(one.set, found.names);
    return show(visit, request, NavItem::none,
        {.title = "Regler, version " + std::to_string(one.version), .body = std::move(body), .layout = Layout::narrow});
}

Response start_rules_draft(Visit& visit, Request const& request)
{
    if (!writes_rules(visit.actor)) return refuse(visit, request, not_rule_owner());
    auto const from = request.form.text("fran");
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const versions = list_rule_publications(tx);
        if (from == "nu") return start_rule_draft(tx, visit, versions.empty() ? safe_start() : versions.front().set);
        for (auto const& one : rule_presets())
            if (one.key == from) return start_rule_draft(tx, visit, one);
        return invalid("Välj vad utkastet ska börja från.");
    });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other("/regler/utkast?klart=regler-utkast");
}

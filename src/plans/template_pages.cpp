// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/form.h"
#include "html/components/person_head.h"
#include "plans/template_in_use.h"
#include "plans/template_page_parts.h"

namespace {

std::string version_line(PlanTemplate const& made)
{
    std::string line = "Version " + std::to_string(made.version);
    if (made.dated) line += ", " + made.dated->text();
    if (!made.owner.empty()) line += ". " + made.owner;
    return line + ".";
}

Html template_list(std::vector<StoredTemplate> const& all, HouseWords const& words)
{
    std::vector<Matter> rows;
    for (auto const& one : all)
        rows.push_back({.icon = Icon::file_text, .text = one.content.name, .href = template_address(one.id),
            .detail = with_words(one.content.about, words) + " " + version_line(one.content)});
    return matter_list(rows);
}

Html draft_list(std::vector<TemplateDraft> const& drafts)
{
    if (drafts.empty()) return {};
    std::vector<Matter> rows;
    for (auto const& one : drafts)
        rows.push_back({.icon = Icon::pencil, .text = one.content.name, .href = draft_address(one.id),
            .detail = "Senast ändrat av " + one.written_by + ", " + civil_moment(one.written_at).text() + "."});
    return box({.id = "h-utkast", .heading = "Utkast", .body = matter_list(rows), .list = true});
}

Html reading_of(TemplateHeading const& heading)
{
    Html body = paragraph(heading.help);
    std::vector<Html> questions;
    for (auto const& one : heading.questions) questions.push_back(Html::text(one));
    if (!questions.empty()) body += dotted_list(questions);
    return body + hint(heading_line(heading) + (heading.source.empty() ? "" : " Källa: " + heading.source + "."));
}

Html headings_of(PlanTemplate const& made)
{
    Html html;
    for (auto const& group : made.groups) {
        html += heading(2, group.title);
        for (auto const& one : group.headings)
            html += heading(3, one.title_for("NN"), "rubrik-" + one.key) + reading_of(one);
    }
    return html;
}

Html writing_help_of(PlanTemplate const& made)
{
    Html html;
    auto const add = [&](std::string_view title, std::vector<std::string> const& lines) {
        std::vector<Html> items;
        for (auto const& one : lines) items.push_back(Html::text(one));
        if (!items.empty()) html += heading(3, title) + dotted_list(items);
    };
    add("Så kan ett mål börja", made.goal_starters);
    add("Ett bra mål", made.goal_tips);
    for (auto const& part : made.guide) add(part.title, part.steps);
    return html.empty() ? Html{} : heading(2, "Skrivhjälp") + std::move(html);
}

struct TemplatePage {
    StoredTemplate shown;
    std::optional<TemplatePublication> published;
    std::vector<StoredTemplate> versions;
};

Html copy_buttons(Visit const& visit, TemplatePage const& page)
{
    if (!writes_templates(visit.actor)) return {};
    auto const button_for = [&](std::string how, std::string text, Icon picture) {
        return button_form({.action = template_address(page.shown.id) + "/utkast", .csrf = visit.actor.csrf_token,
                               .hidden = {{"som", std::move(how)}}},
            {.text = std::move(text), .weight = Weight::secondary, .icon = picture});
    };
    Html buttons;
    if (page.published) buttons += button_for("nasta", "Skriv nästa version", Icon::pen_line);
    return button_row(buttons + button_for("egen", "Gör en egen mall av den", Icon::plus));
}

Html versions_of(TemplatePage const& page)
{
    if (page.versions.size() < 2) return {};
    std::vector<Matter> rows;
    for (auto const& one : page.versions)
        rows.push_back({.icon = Icon::history, .text = "Version " + std::to_string(one.content.version),
            .href = template_address(one.id), .detail = version_line(one.content)});
    return box({.id = "h-versioner", .heading = "Alla versioner", .body = matter_list(rows), .list = true});
}

} // namespace

Response show_templates(Visit& visit, Request const& request)
{
    struct Found {
        std::vector<StoredTemplate> templates;
        std::vector<TemplateDraft> drafts;
    };
    auto const found = visit.house.database.read([&](ReadTx& tx) {
        return Found{list_templates(tx), writes_templates(visit.actor) ? list_template_drafts(tx) : std::vector<TemplateDraft>{}};
    });
    Html body = page_heading("Mallar för genomförandeplaner", "En plan skrivs efter den mall som passar insatsen, och behåller "
                                                              "den version som gällde när den började.");
    body += draft_list(found.drafts);
    body += box({.id = "h-mallar", .heading = "Mallar som gäller", .body = template_list(found.templates, visit.house.settings.words), .list = true});
    return show(visit, request, NavItem::none, {.title = "Mallar", .body = std::move(body), .layout = Layout::narrow});
}

Response show_template(Visit& visit, Request const& request)
{
    auto const id = Id<PlanTemplate>::parse(request.value("template"));
    if (!id) return refuse(visit, request, not_found("Mallen finns inte."));
    auto const page = visit.house.database.read([&](ReadTx& tx) -> Result<TemplatePage> {
        auto shown = find_template(tx, *id);
        if (!shown) return not_found("Mallen finns inte.");
        auto versions = list_template_versions(tx, shown->content.key);
        auto published = find_publication(tx, *id);
        return TemplatePage{std::move(*shown), std::move(published), std::move(versions)};
    });
    if (!page) return refuse(visit, request, page.refusal());
    auto const made = in_words_of(page->shown.content, visit.house.settings.words);
    Html body = breadcrumbs({{"Mallar", "/mallar"}}) + page_heading(made.name, made.about);
    if (page->versions.front().id != *id)
        body += notice({.tone = Tone::info, .heading = "Det finns en senare version av mallen.",
            .body = button_row(button(LinkButton{.text = "Läs den", .href = template_address(page->versions.front().id)}))});
    body += copy_buttons(visit, *page) + template_facts(made, page->published) + headings_of(made) + writing_help_of(made)
        + heading(2, "När något saknas i planen") + gap_answers_of(made) + versions_of(*page);
    return show(visit, request, NavItem::none, {.title = made.name + " – mall", .body = std::move(body), .layout = Layout::narrow});
}

Response copy_template(Visit& visit, Request const& request)
{
    if (!writes_templates(visit.actor)) return refuse(visit, request, not_routine_owner());
    auto const id = Id<PlanTemplate>::parse(request.value("template"));
    if (!id) return refuse(visit, request, not_found("Mallen finns inte."));
    auto const as = request.form.text("som") == "nasta" ? CopyAs::next_version : CopyAs::own_template;
    auto const draft
        = visit.house.database.write([&](WriteTx& tx) { return start_template_draft(tx, visit, *id, as); });
    if (!draft) return refuse(visit, request, draft.refusal());
    return see_other(draft_address(*draft) + "?klart=mall-utkast");
}

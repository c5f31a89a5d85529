// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/person_head.h"
#include "orders/order_store.h"
#include "plans/template_form.h"
#include "plans/template_page_parts.h"

namespace {

struct DraftPage {
    TemplateDraft draft;
    std::vector<LegalBasis> bases;

    std::string address() const { return draft_address(draft.id); }
};

Result<DraftPage> load_page(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto draft = open_template_draft(tx, visit, request);
    if (!draft) return draft.refusal();
    return DraftPage{std::move(*draft), list_legal_bases(tx)};
}

Html arranging(Visit const& visit, DraftPage const& page, TemplateHeading const& heading)
{
    auto const one = [&](std::string what, std::string text, Icon picture, bool danger = false) {
        return button_form({.action = page.address() + "/ordning", .csrf = visit.actor.csrf_token,
                               .hidden = {{"rubrik", heading.key}}},
            {.text = std::move(text), .weight = Weight::quiet, .icon = picture, .name = "gor", .value = std::move(what),
                .more = " " + heading.title_for("NN"), .small = true, .danger = danger});
    };
    Html buttons = button(LinkButton{.text = "Ändra", .href = page.address() + "/rubrik/" + heading.key, .icon = Icon::pencil,
        .more = " " + heading.title_for("NN"), .small = true});
    buttons += one("upp", "Flytta upp", Icon::none) + one("ner", "Flytta ner", Icon::none);
    if (may_remove(heading)) buttons += one("bort", "Ta bort", Icon::trash, true);
    return button_row(std::move(buttons));
}

Html headings_of(Visit const& visit, DraftPage const& page)
{
    Html html;
    for (auto const& group : page.draft.content.groups) {
        html += heading(3, group.title);
        for (auto const& one : group.headings)
            html += box({.id = "rubrik-" + one.key, .heading = one.title_for("NN"),
                .body = paragraph(heading_line(one)) + arranging(visit, page, one), .level = 4});
    }
    html += button_row(button(LinkButton{.text = "Lägg till en rubrik", .href = page.address() + "/rubrik/ny", .icon = Icon::plus})
        + button(LinkButton{.text = "Grupper och skrivhjälp", .href = page.address() + "/skrivhjalp", .icon = Icon::pencil})
        + button(LinkButton{.text = "När något saknas", .href = page.address() + "/brister", .icon = Icon::pencil}));
    return section("rubriker", "Rubriker", std::move(html));
}

Html head_form(Visit const& visit, DraftPage const& page, Form const& values, FormErrors const& errors)
{
    return section("om-mallen", "Om mallen",
        form({.action = page.address(),
                 .csrf = visit.actor.csrf_token,
                 .version = head_stamp_of(page.draft.content),
                 .keep = "mall-" + page.draft.id.text(),
                 .guard = true},
            template_head_fields(values, errors, page.bases)
                + form_foot(button(SubmitButton{.text = "Spara om mallen", .weight = Weight::secondary}))));
}

Response draw(Visit& visit, Request const& request, DraftPage const& page, Form const& values, FormErrors const& errors,
    Html notices = {})
{
    bool const is_conflict = !notices.empty();
    auto const& made = page.draft.content;
    Html body = breadcrumbs({{"Mallar", "/mallar"}}) + error_summary(errors) + std::move(notices);
    body += page_heading(made.name, "Utkast till version " + std::to_string(made.version)
            + ". Ingen plan skrivs efter det förrän det är publicerat.");
    body += hint("Senast ändrat av " + page.draft.written_by + ", " + civil_moment(page.draft.written_at).text() + ".");
    body += button_row(button(LinkButton{.text = "Publicera", .href = page.address() + "/publicering", .weight = Weight::primary})
        + button(LinkButton{.text = "Ta bort utkastet", .href = page.address() + "/borttagning", .weight = Weight::quiet,
            .icon = Icon::trash}));
    body += headings_of(visit, page) + head_form(visit, page, values, errors);
    auto response = show(visit, request, NavItem::none,
        {.title = made.name + " – utkast till mall", .body = std::move(body), .layout = Layout::narrow,
            .has_errors = !errors.empty()});
    if (is_conflict) response.status = status_of(Refusal::Reason::conflict);
    return response;
}

Html changed_notice(PlanTemplate const& stored)
{
    return notice({.tone = Tone::warning, .heading = "Någon annan har ändrat det här medan du skrev",
        .body = paragraph("Det du skrev står kvar i fälten. Sparar du igen ersätter det detta:")
            + written(stored.name + "\n" + stored.about)});
}

Result<Done> arrange(PlanTemplate& content, std::string const& heading, std::string const& what)
{
    if (what == "upp") return move_heading(content, heading, Direction::up);
    if (what == "ner") return move_heading(content, heading, Direction::down);
    if (what == "bort") return remove_heading(content, heading);
    return invalid("Välj vad som ska göras med rubriken.");
}

} // namespace

Response show_template_draft(Visit& visit, Request const& request)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request); });
    if (!page) return refuse(visit, request, page.refusal());
    return draw(visit, request, *page, template_head_values(page->draft.content), {});
}

Response save_template_head(Visit& visit, Request const& request)
{
    struct Saved {
        DraftPage page;
        FormErrors errors;
        bool is_changed;
    };
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Saved> {
        auto page = load_page(tx, visit, request);
        if (!page) return page.refusal();
        FormErrors errors;
        auto typed = parse_template_head(request.form, page->draft.content, errors);
        bool const is_changed = request.form.text("version") != head_stamp_of(page->draft.content);
        if (errors.empty() && !is_changed) {
            page->draft.content = std::move(typed);
            auto const kept = save_template_draft(tx, visit, page->draft);
            if (!kept) return kept.refusal();
        }
        return Saved{std::move(*page), std::move(errors), is_changed};
    });
    if (!saved) return refuse(visit, request, saved.refusal());
    if (!saved->errors.empty() || saved->is_changed)
        return draw(visit, request, saved->page, request.form, saved->errors,
            saved->is_changed ? changed_notice(saved->page.draft.content) : Html{});
    return see_other(saved->page.address() + "?klart=mall-om");
}

Response arrange_template(Visit& visit, Request const& request)
{
    auto const heading = request.form.text("rubrik");
    auto const address = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto draft = open_template_draft(tx, visit, request);
        if (!draft) return draft.refusal();
        auto const done = arrange(draft->content, heading, request.form.text("gor"));
        if (!done) return done.refusal();
        auto const kept = save_template_draft(tx, visit, *draft);
        if (!kept) return kept.refusal();
        return draft_address(draft->id) + "?klart=mall-rubrik#"
            + (draft->content.find(heading) ? "rubrik-" + heading : std::string{"rubriker"});
    });
    if (!address) return refuse(visit, request, address.refusal());
    return see_other(*address);
}

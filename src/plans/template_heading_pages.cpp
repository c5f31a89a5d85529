// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template_pages.h"

#include "access/shell.h"
#include "html/components/person_head.h"
#include "plans/template_form.h"
#include "plans/template_page_parts.h"

namespace {

struct HeadingPage {
    TemplateDraft draft;
    std::optional<TemplateHeading> heading; // none: a new one

    HeadingForm form() const { return heading ? HeadingForm::of_old : HeadingForm::of_new; }
    HeadingKind kind() const { return heading ? heading->kind : HeadingKind::text; }
    std::string stamp() const { return heading ? stamp_of(*heading) : ""; }
};

Result<HeadingPage> load_page(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto draft = open_template_draft(tx, visit, request);
    if (!draft) return draft.refusal();
    auto const key = request.value("heading");
    if (key == "ny") return HeadingPage{std::move(*draft), std::nullopt};
    auto const* const found = draft->content.find(key);
    if (!found) return not_found("Rubriken finns inte i utkastet.");
    auto heading = *found;
    return HeadingPage{std::move(*draft), std::move(heading)};
}

// Why the form is shown again with what was typed.
enum class Again { no, changed_meanwhile, gone_meanwhile };

Html notice_of(Again again, HeadingPage const& page)
{
    if (again == Again::no) return {};
    if (again == Again::gone_meanwhile)
        return notice({.tone = Tone::warning, .heading = "Rubriken är borttagen av någon annan",
            .body = paragraph("Det du skrev står kvar här. Välj var den ska stå och spara, så läggs den till igen.")});
    auto body = paragraph("Det du skrev står kvar i fälten. Sparar du igen ersätter det detta:");
    body += written(page.heading->title + "\n" + page.heading->help);
    return notice({.tone = Tone::warning, .heading = "Någon annan har ändrat rubriken medan du skrev", .body = std::move(body)});
}

Response draw(Visit& visit, Request const& request, HeadingPage const& page, Form const& values, FormErrors const& errors,
    Again again = Again::no)
{
    auto const address = draft_address(page.draft.id);
    auto const key = page.heading ? page.heading->key : std::string{"ny"};
    std::string const title = page.heading ? page.heading->title : "Ny rubrik";
    Html body = breadcrumbs({{"Mallar", "/mallar"}, {page.draft.content.name, address}});
    body += error_summary(errors) + notice_of(again, page) + page_heading(title);
    Html buttons = button(SubmitButton{.text = "Spara rubriken"}) + button(LinkButton{.text = "Avbryt", .href = address});
    body += form({.action = address + "/rubrik/" + key,
                     .csrf = visit.actor.csrf_token,
                     .version = page.stamp(),
                     .keep = "mall-" + page.draft.id.text() + "-" + key,
                     .guard = true},
        template_heading_fields(page.draft.content, page.form(), page.kind(), values, errors) + form_foot(std::move(buttons)));
    auto response = show(visit, request, NavItem::none,
        {.title = title + " – " + page.draft.content.name, .body = std::move(body), .layout = Layout::narrow,
            .has_errors = !errors.empty()});
    if (again != Again::no) response.status = status_of(Refusal::Reason::conflict);
    return response;
}

// What became of a save.
struct Saved {
    std::optional<HeadingPage> again = std::nullopt; // somebody was first
    Again why = Again::no;
    FormErrors errors = {};
    std::string address = {};
};

Result<Saved> add_new(WriteTx& tx, Visit const& visit, Request const& request, HeadingPage page)
{
    Saved saved;
    auto typed = new_template_heading(request.form, saved.errors);
    if (!saved.errors.empty()) {
        saved.again = std::move(page);
        return saved;
    }
    auto const added = add_heading(page.draft.content, request.form.text("grupp"), std::move(typed));
    if (!added) return added.refusal();
    auto const kept = save_template_draft(tx, visit, page.draft);
    if (!kept) return kept.refusal();
    saved.address = draft_address(page.draft.id);
    return saved;
}

Result<Saved> save(WriteTx& tx, Visit const& visit, Request const& request)
{
    auto draft = open_template_draft(tx, visit, request);
    if (!draft) return draft.refusal();
    auto const key = request.value("heading");
    if (key == "ny") return add_new(tx, visit, request, {std::move(*draft), std::nullopt});
    auto const* const found = draft->content.find(key);
    Saved saved;
    if (!found) {
        saved.again = HeadingPage{std::move(*draft), std::nullopt};
        saved.why = Again::gone_meanwhile;
        return saved;
    }
    HeadingPage page{std::move(*draft), *found};
    auto typed = parse_template_heading(request.form, *page.heading, saved.errors);
    if (request.form.text("version") != page.stamp()) saved.why = Again::changed_meanwhile;
    if (!saved.errors.empty() || saved.why != Again::no) {
        saved.again = std::move(page);
        return saved;
    }
    for (auto& group : page.draft.content.groups)
        for (auto& one : group.headings)
            if (one.key == typed.key) one = typed;
    auto const kept = save_template_draft(tx, visit, page.draft);
    if (!kept) return kept.refusal();
    saved.address = draft_address(page.draft.id);
    return saved;
}

} // namespace

Response show_template_heading(Visit& visit, Request const& request)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request); });
    if (!page) return refuse(visit, request, page.refusal());
    return draw(visit, request, *page, page->heading ? template_heading_values(*page->heading) : Form{}, {});
}

Response save_template_heading(Visit& visit, Request const& request)
{
    auto const saved = visit.house.database.write([&](WriteTx& tx) { return save(tx, visit, request); });
    if (!saved) return refuse(visit, request, saved.refusal());
    if (saved->again) return draw(visit, request, *saved->again, request.form, saved->errors, saved->why);
    return see_other(saved->address + "?klart=mall-rubrik#rubriker");
}

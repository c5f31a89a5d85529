// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template_pages.h"

#include "access/shell.h"
#include "html/components/person_head.h"
#include "plans/template_form.h"
#include "plans/template_page_parts.h"

namespace {

Result<TemplateDraft> load_draft(Visit& visit, Request const& request)
{
    return visit.house.database.read([&](ReadTx& tx) { return open_template_draft(tx, visit, request); });
}

Response draw_publishing(
    Visit& visit, Request const& request, TemplateDraft const& draft, Form const& values, FormErrors const& errors)
{
    auto const address = draft_address(draft.id);
    Html body = breadcrumbs({{"Mallar", "/mallar"}, {draft.content.name, address}}) + error_summary(errors);
    body += page_heading("Publicera version " + std::to_string(draft.content.version),
        "Nya planer kan skrivas efter den. Planer som redan är påbörjade behåller sin version. En publicerad version kan inte "
        "ändras, bara följas av nästa.");
    body += form({.action = address + "/publicering", .csrf = visit.actor.csrf_token, .version = std::to_string(draft.version),
                     .guard = true},
        template_publishing_fields(values, errors)
            + form_foot(button(SubmitButton{.text = "Publicera", .icon = Icon::check})
                + button(LinkButton{.text = "Avbryt", .href = address})));
    return show(visit, request, NavItem::none,
        {.title = "Publicera – " + draft.content.name, .body = std::move(body), .layout = Layout::narrow,
            .has_errors = !errors.empty()});
}

} // namespace

Response show_template_publishing(Visit& visit, Request const& request)
{
    auto const draft = load_draft(visit, request);
    if (!draft) return refuse(visit, request, draft.refusal());
    return draw_publishing(visit, request, *draft, template_publishing_values(draft->content), {});
}

Response publish_own_template(Visit& visit, Request const& request)
{
    auto const seen = load_draft(visit, request);
    if (!seen) return refuse(visit, request, seen.refusal());
    FormErrors errors;
    auto const day = today(visit.house.clock);
    static_cast<void>(parse_template_publishing(request.form, seen->content, day, errors));
    if (!errors.empty()) return draw_publishing(visit, request, *seen, request.form, errors);
    auto const published = visit.house.database.write([&](WriteTx& tx) -> Result<Id<PlanTemplate>> {
        auto draft = open_template_draft(tx, visit, request);
        if (!draft) return draft.refusal();
        // What is published is what was read through.
        if (request.form.text("version") != std::to_string(draft->version))
            return conflict("Någon har ändrat utkastet sedan du öppnade sidan. Läs igenom det och publicera igen.");
        FormErrors none;
        draft->content = parse_template_publishing(request.form, std::move(draft->content), day, none);
        return publish_template(tx, visit, *draft);
    });
    if (!published) return refuse(visit, request, published.refusal());
    return see_other(template_address(*published) + "?klart=mall-publicerad");
}

Response show_template_discard(Visit& visit, Request const& request)
{
    auto const draft = load_draft(visit, request);
    if (!draft) return refuse(visit, request, draft.refusal());
    auto const address = draft_address(draft->id);
    auto body = confirm({
        .heading = "Ta bort utkastet till " + draft->content.name + "?",
        .body = paragraph("Det som är ändrat i utkastet försvinner och kan inte hämtas tillbaka. Publicerade versioner står kvar."),
        .form = {.action = address + "/borttagning", .csrf = visit.actor.csrf_token},
        .button = {.text = "Ta bort utkastet", .icon = Icon::trash, .danger = true},
        .back = address,
    });
    return show(visit, request, NavItem::none,
        {.title = "Ta bort utkastet – " + draft->content.name, .body = std::move(body), .layout = Layout::narrow});
}

Response discard_own_template(Visit& visit, Request const& request)
{
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const draft = open_template_draft(tx, visit, request);
        if (!draft) return draft.refusal();
        discard_template_draft(tx, draft->id);
        return Done{};
    });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other("/mallar?klart=utkast-borta");
}

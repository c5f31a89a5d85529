// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template_pages.h"

#include "access/shell.h"
#include "html/components/person_head.h"
#include "plans/template_form.h"
#include "plans/template_page_parts.h"

namespace {

struct Typed {
    TemplateDraft draft;
    FormErrors errors;
    bool is_changed; // by somebody else, since the form was filled
};

Html notice_of(Typed const& typed)
{
    if (!typed.is_changed) return {};
    auto const& stored = typed.draft.content;
    std::string text;
    for (auto const& group : stored.groups) text += group.title + "\n";
    for (auto const& one : stored.goal_starters) text += one + " …\n";
    for (auto const& one : stored.goal_tips) text += one + "\n";
    for (auto const& part : stored.guide) {
        text += part.title + "\n";
        for (auto const& step : part.steps) text += step + "\n";
    }
    return notice({.tone = Tone::warning, .heading = "Någon annan har ändrat det här medan du skrev",
        .body = paragraph("Det du skrev står kvar i fälten. Sparar du igen ersätter det detta:") + written(text)});
}

Response draw(Visit& visit, Request const& request, Typed const& typed, Form const& values)
{
    auto const address = draft_address(typed.draft.id);
    auto const& made = typed.draft.content;
    Html body = breadcrumbs({{"Mallar", "/mallar"}, {made.name, address}}) + error_summary(typed.errors) + notice_of(typed);
    body += page_heading("Grupper och skrivhjälp",
        "{personen} och {kontaktmannen} blir era ord för dem. Du lägger till en del genom att fylla i den tomma och spara.");
    body += form({.action = address + "/skrivhjalp",
                     .csrf = visit.actor.csrf_token,
                     .version = writing_help_stamp_of(made),
                     .keep = "mall-" + typed.draft.id.text() + "-skrivhjalp",
                     .guard = true},
        template_writing_help_fields(made, values, typed.errors)
            + form_foot(button(SubmitButton{.text = "Spara"}) + button(LinkButton{.text = "Avbryt", .href = address})));
    auto response = show(visit, request, NavItem::none,
        {.title = "Grupper och skrivhjälp – " + made.name, .body = std::move(body), .layout = Layout::narrow,
            .has_errors = !typed.errors.empty()});
    if (typed.is_changed) response.status = status_of(Refusal::Reason::conflict);
    return response;
}

} // namespace

Response show_template_writing_help(Visit& visit, Request const& request)
{
    auto const draft = visit.house.database.read([&](ReadTx& tx) { return open_template_draft(tx, visit, request); });
    if (!draft) return refuse(visit, request, draft.refusal());
    return draw(visit, request, {*draft, {}, false}, template_writing_help_values(draft->content));
}

Response save_template_writing_help(Visit& visit, Request const& request)
{
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Typed> {
        auto draft = open_template_draft(tx, visit, request);
        if (!draft) return draft.refusal();
        FormErrors errors;
        bool const is_changed = request.form.text("version") != writing_help_stamp_of(draft->content);
        auto content = parse_template_writing_help(request.form, draft->content, errors);
        if (errors.empty() && !is_changed) {
            draft->content = std::move(content);
            auto const kept = save_template_draft(tx, visit, *draft);
            if (!kept) return kept.refusal();
        }
        return Typed{std::move(*draft), std::move(errors), is_changed};
    });
    if (!saved) return refuse(visit, request, saved.refusal());
    if (!saved->errors.empty() || saved->is_changed) return draw(visit, request, *saved, request.form);
    return see_other(draft_address(saved->draft.id) + "?klart=mall-skrivhjalp");
}

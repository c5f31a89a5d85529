// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template_pages.h"

#include "access/shell.h"
#include "html/components/field.h"
#include "html/components/person_head.h"
#include "plans/template_form.h"
#include "plans/template_page_parts.h"

namespace {

struct GapPage {
    TemplateDraft draft;
    FormErrors errors = {};
    bool is_changed = false; // by somebody else, since the form was filled
};

std::string field_of(GapKind const& rule) { return "brist-" + std::string{rule.code}; }

Form stored_values(PlanTemplate const& made)
{
    Form form;
    for (auto const& rule : gap_kinds()) {
        auto const chosen = made.gaps.find(rule.code);
        auto const answer = chosen == made.gaps.end() ? rule.usual : chosen->second;
        form.add(field_of(rule), std::string{code_of(gap_answer_codes(), answer).code});
    }
    return form;
}

Html fields_of(Form const& values, FormErrors const& errors)
{
    std::vector<Option> options;
    for (auto const& one : gap_answer_codes()) options.push_back({std::string{one.code}, std::string{one.label}});
    Html fields;
    for (auto const& rule : gap_kinds())
        fields += select({.name = field_of(rule), .label = std::string{rule.about}, .options = options,
            .value = values.text(field_of(rule)),
            .hint = "Brukar vara: " + std::string{code_of(gap_answer_codes(), rule.usual).label} + ".",
            .error = errors.of(field_of(rule))});
    return fields;
}

// Only what differs from the usual is kept, so that what the program asks for later is asked for here too.
GapAnswers parse_answers(Form const& form, FormErrors& errors)
{
    GapAnswers answers;
    for (auto const& rule : gap_kinds()) {
        auto const answer = parse_code(gap_answer_codes(), form.text(field_of(rule)));
        if (!answer) errors.add(field_of(rule), "Välj vad planen gör när det saknas.");
        else if (*answer != rule.usual) answers.emplace(rule.code, *answer);
    }
    return answers;
}

Response draw(Visit& visit, Request const& request, GapPage const& page, Form const& values)
{
    auto const address = draft_address(page.draft.id);
    auto const& made = page.draft.content;
    Html body = breadcrumbs({{"Mallar", "/mallar"}, {made.name, address}}) + error_summary(page.errors);
    if (page.is_changed)
        body += notice({.tone = Tone::warning, .heading = "Någon annan har ändrat det här medan du skrev",
            .body = paragraph("Det du valde står kvar i fälten. Sparar du igen ersätter det detta:") + gap_answers_of(made)});
    body += page_heading("När något saknas i planen",
        "Fråga varför: den som fastställer skriver ett skäl, som skrivs ut med planen. Säg till: planen påminner. Inget av det "
        "stoppar planen. Bara en beställning som saknas och att ingen är ansvarig stoppar, och det går inte att ändra.");
    body += form({.action = address + "/brister", .csrf = visit.actor.csrf_token, .version = gap_stamp_of(made),
                     .keep = "mall-" + page.draft.id.text() + "-brister", .guard = true},
        fields_of(values, page.errors)
            + form_foot(button(SubmitButton{.text = "Spara"}) + button(LinkButton{.text = "Avbryt", .href = address})));
    auto response = show(visit, request, NavItem::none,
        {.title = "När något saknas – " + made.name, .body = std::move(body), .layout = Layout::narrow,
            .has_errors = !page.errors.empty()});
    if (page.is_changed) response.status = status_of(Refusal::Reason::conflict);
    return response;
}

} // namespace

Response show_template_gaps(Visit& visit, Request const& request)
{
    auto const draft = visit.house.database.read([&](ReadTx& tx) { return open_template_draft(tx, visit, request); });
    if (!draft) return refuse(visit, request, draft.refusal());
    return draw(visit, request, {*draft}, stored_values(draft->content));
}

Response save_template_gaps(Visit& visit, Request const& request)
{
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<GapPage> {
        auto draft = open_template_draft(tx, visit, request);
        if (!draft) return draft.refusal();
        FormErrors errors;
        auto answers = parse_answers(request.form, errors);
        bool const is_changed = request.form.text("version") != gap_stamp_of(draft->content);
        if (errors.empty() && !is_changed) {
            draft->content.gaps = std::move(answers);
            auto const kept = save_template_draft(tx, visit, *draft);
            if (!kept) return kept.refusal();
        }
        return GapPage{std::move(*draft), std::move(errors), is_changed};
    });
    if (!saved) return refuse(visit, request, saved.refusal());
    if (!saved->errors.empty() || saved->is_changed) return draw(visit, request, *saved, request.form);
    return see_other(draft_address(saved->draft.id) + "?klart=mall-brister");
}

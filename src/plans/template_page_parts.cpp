// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template_page_parts.h"

#include "html/components/box.h"
#include "plans/heading_kind.h"

namespace {

std::string joined(std::vector<std::string> const& all)
{
    std::string text;
    for (auto const& one : all) text += (text.empty() ? "" : " och ") + one;
    return text;
}

} // namespace

bool writes_templates(Actor const& actor) { return actor.has(Role::routine_owner); }

Refusal not_routine_owner() { return forbidden("Rutinägaren skriver mallarna. Du kan läsa dem."); }

std::string template_address(Id<PlanTemplate> id) { return "/mallar/" + id.text(); }
std::string draft_address(Id<TemplateDraft> id) { return "/mallar/utkast/" + id.text(); }

Result<TemplateDraft> open_template_draft(ReadTx& tx, Visit const& visit, Request const& request)
{
    if (!writes_templates(visit.actor)) return not_routine_owner();
    auto const id = Id<TemplateDraft>::parse(request.value("templatedraft"));
    auto draft = id ? find_template_draft(tx, *id) : std::nullopt;
    if (!draft) return not_found("Utkastet finns inte. Det är kanske publicerat eller borttaget.");
    return std::move(*draft);
}

Html template_facts(PlanTemplate const& made, std::optional<TemplatePublication> const& published)
{
    std::string serves;
    for (auto const& one : made.serves) serves += (serves.empty() ? "" : ", ") + one.name;
    std::vector<Fact> facts = {
        {.name = "Version", .value = Html::text(std::to_string(made.version))},
        {.name = "Ansvarig", .value = Html::text(made.owner)},
        {.name = "Gäller från", .value = Html::text(made.dated ? made.dated->text() : "")},
        {.name = "Beteckning", .value = Html::text(made.reference)},
        {.name = "Insatser enligt", .value = Html::text(joined(made.laws))},
        {.name = "Föreslås för", .value = Html::text(serves)},
    };
    if (!made.routine.empty()) facts.push_back({.name = "Rutin", .value = Html::text(made.routine)});
    if (published)
        facts.push_back({.name = "Publicerad av", .value = Html::text(published->author_name + ", " + published->author_title
            + ", " + civil_moment(published->published_at).text())});
    return fact_list(facts);
}

Html gap_answers_of(PlanTemplate const& made)
{
    if (made.gaps.empty()) return paragraph("Som det brukar vara.");
    std::vector<Fact> facts;
    for (auto const& rule : gap_kinds())
        if (auto const chosen = made.gaps.find(rule.code); chosen != made.gaps.end())
            facts.push_back({.name = std::string{rule.about},
                .value = Html::text(code_of(gap_answer_codes(), chosen->second).label)});
    return fact_list(facts);
}

std::string heading_line(TemplateHeading const& heading)
{
    std::string line{code_of(heading_kind_codes(), heading.kind).label};
    line += ".";
    if (heading.chosen) line += " Väljs av den som skriver.";
    if (heading.only_child) line += " Bara för barn.";
    if (heading.per_service) line += " En gång för varje insats i beslutet.";
    if (heading.expected) line += " Ska vara ifylld.";
    if (auto const asks = heading.asks_text(); !asks.empty()) line += " Frågar " + asks + ".";
    if (heading.asks_goal) line += " Frågar hur målet ska nås.";
    return line;
}

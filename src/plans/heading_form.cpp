// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/heading_form.h"

#include "html/components/choice.h"
#include "html/components/field.h"
#include "plans/area_form.h"
#include "plans/draft_item_store.h"
#include "plans/plan_frame.h"
#include "plans/plan_wording.h"
#include "text/writing_support.h"

#include <charconv>

namespace {

constexpr std::size_t long_text = 10'000;
constexpr std::size_t short_text = 500;

// Words that each reader fills with something else; advice, never a stop (R64).
std::vector<Advice> plan_advice()
{
    std::vector<Advice> all = {
        {"vid behov|vb", "kan betyda olika för olika personer. Skriv när och hur."},
        {"regelbundet|ofta|ibland|då och då", "säger inte när. Skriv dag och tid, eller vad som visar att det är dags."},
        {"stötta|stöttning|stöd i", "säger inte vad du gör. Skriv först och sedan."},
    };
    for (auto const& rule : advice_rules())
        if (rule.kind == AdviceKind::judging) all.push_back({rule.words, rule.advice});
    return all;
}

template <class E>
std::vector<Choice> choices_of(std::span<Code<E> const> codes, std::string_view given_name)
{
    std::vector<Choice> all;
    for (auto const& one : codes)
        all.push_back({.value = std::string{one.code}, .text = about(one.label, given_name)});
    return all;
}

void add_date(Form& form, std::string name, std::optional<CivilDate> const& date)
{
    form.add(std::move(name), date ? date->iso() : "");
}

void add_text_values(Form& form, HeadingText const& text)
{
    form.add("text", text.text);
    form.add("ord", text.own_words);
    if (text.voice) form.add("rost", std::string{code_of(whose_voice_codes(), *text.voice).code});
    form.add("metod", text.method);
    add_area_values(form, text);
}

// What the text should tell, or for a service what goes where.
std::string text_hint(PlanWork const& work, TemplateHeading const& heading)
{
    std::string points;
    for (auto const& one : heading.points)
        points += (points.empty() ? "Berätta: " : "; ") + with_name(one, work.open.person.given_name);
    if (!points.empty()) points += ". ";
    if (heading.kind != HeadingKind::service) return points.empty() ? heading.help : points;
    if (points.empty()) points = "Det som gäller för hela rubriken. ";
    return points + "Svara på " + heading.asks_text() + " under Så gör vi.";
}

// What the case officer wants to be reached, beside how it is.
std::string decided_goals(PlanWork const& work)
{
    std::string text;
    if (work.open.order)
        for (auto const& goal : work.open.order->content.goals) text += " " + sentence(goal.text);
    return text.empty() ? "Skriv kort." : "Skriv kort. Beslutets mål:" + text;
}

Html text_fields(PlanWork const& work, TemplateHeading const& heading, Form const& values, FormErrors const& errors)
{
    auto const& name = work.open.person.given_name;
    Html fields;
    if (heading.asks_goal || !values.text("mot-mal").empty())
        fields += toward_goal_field(values.text("mot-mal"), decided_goals(work), errors.of("mot-mal"));
    fields += text_area({.name = "ord",
        .label = genitive(name) + " egna ord",
        .value = values.text("ord"),
        .hint = "Skriv det " + name + " säger, tecknar eller pekar på. Lämna tomt om det inte finns.",
        .error = errors.of("ord"),
        .rows = 2,
        .voice = true});
    if (heading.kind == HeadingKind::service) fields += area_fields(name, values, errors);
    fields += voice_select(name, values.text("rost"), errors.of("rost"));
    fields += text_field({.name = "metod", .label = "Hur fick ni veta det?", .value = values.text("metod"),
        .hint = "Till exempel: samtal hemma med bilder.", .error = errors.of("metod")});
    fields += text_area({.name = "text",
        .label = heading.kind == HeadingKind::service ? "Så är det i stort" : work.title_of(heading),
        .value = values.text("text"),
        .hint = text_hint(work, heading),
        .error = errors.of("text"),
        .rows = heading.kind == HeadingKind::service ? 3 : 6,
        .advice = plan_advice()});
    return fields;
}

Html participation_fields(PlanWork const& work, Form const& values, FormErrors const& errors)
{
    auto const& name = work.open.person.given_name;
    Html fields = radio_list({.name = "del", .legend = "Hur var " + name + " med?",
        .choices = choices_of(part_codes(), name), .value = values.text("del"), .error = errors.of("del"), .required = true});
    Choices ways{.name = "satt", .legend = "På vilket sätt?", .choices = choices_of(way_codes(), name)};
    for (auto& choice : ways.choices) choice.checked = values.has("satt", choice.value);
    fields += check_list(ways);
    fields += text_area({.name = "hur", .label = "Berätta hur", .value = values.text("hur"),
        .hint = "Var " + name + " inte med: skriv hur ni tog reda på önskemålen.", .error = errors.of("hur"), .rows = 4});
    Html offered = text_field({.name = "varfor", .label = "Varför?", .value = values.text("varfor"),
        .hint = "Några ord, till exempel: låg på sjukhus.", .error = errors.of("varfor")});
    offered += text_area({.name = "erbjudet", .label = "Vad erbjöd ni?", .value = values.text("erbjudet"),
        .hint = "Till exempel: kort möte, annan dag, bilder, annan person.", .error = errors.of("erbjudet"), .rows = 2});
    offered += date_field({.name = "erbjudet-dag", .label = "När?", .value = values.text("erbjudet-dag"),
        .error = errors.of("erbjudet-dag")});
    offered += text_field({.name = "erbjudet-av", .label = "Av vem?", .value = values.text("erbjudet-av"),
        .error = errors.of("erbjudet-av"), .width = Width::short_text});
    offered += date_field({.name = "igen", .label = "När frågar ni igen?", .value = values.text("igen"),
        .hint = "Dagen kommer upp under Att göra.", .error = errors.of("igen")});
    fields += group({.legend = "Om " + name + " inte var med", .fields = std::move(offered)});
    fields += text_area({.name = "olika", .label = "Tycker någon annorlunda?", .value = values.text("olika"),
        .hint = "Skriv vem, vad, och vad planen följer.", .error = errors.of("olika"), .rows = 2});
    return fields;
}

Html coordination_fields(Form const& values, FormErrors const& errors)
{
    Html fields = radio_list({.name = "behovs", .legend = "Behövs samordning?",
        .choices = {{.value = "ja", .text = "Ja"}, {.value = "nej", .text = "Nej"}}, .value = values.text("behovs"),
        .error = errors.of("behovs"), .required = true});
    fields += text_field({.name = "vem", .label = "Vem tar första steget?", .value = values.text("vem"),
        .error = errors.of("vem")});
    fields += date_field({.name = "senast", .label = "Senast", .value = values.text("senast"), .error = errors.of("senast")});
    fields += text_area({.name = "text", .label = "Vad ska samordnas, och med vilka?", .value = values.text("text"),
        .hint = "Till exempel en samordnad individuell plan (SIP) med vårdcentralen.",
        .error = errors.of("text"), .rows = 3});
    return fields;
}

Html follow_up_fields(PlanWork const& work, Form const& values, FormErrors const& errors)
{
    auto const quick = [&](int months) { return add_months(work.open.today, months).iso(); };
    Html fields = date_field({.name = "dag", .label = "Dag", .value = values.text("dag"), .error = errors.of("dag"),
        .quick = {{"Om 3 månader", quick(3)}, {"Om 6 månader", quick(6)}, {"Om 12 månader", quick(12)}}});
    fields += time_field({.name = "tid", .label = "Tid", .value = values.text("tid"), .error = errors.of("tid")});
    fields += text_field({.name = "satt", .label = "På vilket sätt?", .value = values.text("satt"),
        .hint = "Till exempel: möte hemma med bilder och tolk.", .error = errors.of("satt")});
    fields += text_field({.name = "ansvarig", .label = "Vem ansvarar?", .value = values.text("ansvarig"),
        .error = errors.of("ansvarig")});
    fields += text_area({.name = "text", .label = "Vad ska följas upp?", .value = values.text("text"),
        .hint = "Hela planen, eller vissa mål eller insatser.", .error = errors.of("text"), .rows = 2});
    return fields;
}

TextChange parse_text(Form const& form, FormErrors& errors)
{
    auto const voice = form.text("rost");
    TextChange change{
        .text = limited(form, "text", long_text, errors),
        .own_words = limited(form, "ord", long_text, errors),
        .voice = parse_code(whose_voice_codes(), voice),
        .method = limited(form, "metod", short_text, errors),
        .base_version = base_version_of(form),
        .area = parse_area(form, errors),
    };
    return change;
}

} // namespace

std::int64_t base_version_of(Form const& form)
{
    auto const text = form.text("version");
    std::int64_t version = -1;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), version);
    return fault == std::errc{} && end == text.data() + text.size() && version >= 0 ? version : -1;
}

std::optional<CivilDate> date_of(Form const& form, std::string_view field, CivilDate today, FormErrors& errors)
{
    auto const text = form.text(field);
    if (text.empty()) return std::nullopt;
    auto const date = parse_date(text, today, Lean::future);
    if (!date) errors.add(std::string{field}, "Skriv en dag, till exempel 2 dec eller 2026-12-02.");
    return date;
}

std::optional<CivilTime> time_of(Form const& form, std::string_view field, FormErrors& errors)
{
    auto const text = form.text(field);
    if (text.empty()) return std::nullopt;
    auto const time = CivilTime::parse(text);
    if (!time) errors.add(std::string{field}, "Skriv en tid, till exempel 8.10.");
    return time;
}

Form stored_participation(Participation const& said)
{
    Form form;
    form.add("del", std::string{code_of(part_codes(), said.part).code});
    for (auto const& way : way_codes())
        if ((said.ways >> static_cast<unsigned>(way.value) & 1U) != 0) form.add("satt", std::string{way.code});
    form.add("hur", said.how);
    form.add("varfor", said.why);
    form.add("erbjudet", said.offered);
    add_date(form, "erbjudet-dag", said.offered_on);
    form.add("erbjudet-av", said.offered_by);
    add_date(form, "igen", said.ask_again_on);
    form.add("olika", said.differing_views);
    return form;
}

Form stored_coordination(Coordination const& need)
{
    Form form;
    form.add("behovs", need.needed ? "ja" : "nej");
    form.add("vem", need.who);
    add_date(form, "senast", need.by);
    form.add("text", need.text);
    return form;
}

Form stored_follow_up(FollowUpPlan const& next)
{
    Form form;
    add_date(form, "dag", next.on);
    form.add("tid", next.at ? next.at->text() : "");
    form.add("satt", next.way);
    form.add("ansvarig", next.responsible);
    form.add("text", next.text);
    return form;
}

Participation parse_participation(Form const& form, CivilDate today, FormErrors& errors)
{
    auto const part = parse_code(part_codes(), form.text("del"));
    if (!part) errors.add("del", "Välj hur personen var med.");
    Participation said{
        .part = part.value_or(Part::took_part),
        .how = limited(form, "hur", long_text, errors),
        .offered = limited(form, "erbjudet", long_text, errors),
        .offered_on = date_of(form, "erbjudet-dag", today, errors),
        .offered_by = limited(form, "erbjudet-av", short_text, errors),
        .why = limited(form, "varfor", short_text, errors),
        .ask_again_on = date_of(form, "igen", today, errors),
        .differing_views = limited(form, "olika", long_text, errors),
    };
    for (auto const& code : form.all("satt"))
        if (auto const way = parse_code(way_codes(), code)) said.ways |= 1U << static_cast<unsigned>(*way);
    return said;
}

Coordination parse_coordination(Form const& form, CivilDate today, FormErrors& errors)
{
    auto const needed = form.text("behovs");
    if (needed != "ja" && needed != "nej") errors.add("behovs", "Välj ja eller nej.");
    return {
        .needed = needed == "ja",
        .who = limited(form, "vem", short_text, errors),
        .by = date_of(form, "senast", today, errors),
        .text = limited(form, "text", long_text, errors),
    };
}

FollowUpPlan parse_follow_up(Form const& form, CivilDate today, FormErrors& errors)
{
    FollowUpPlan plan{
        .on = date_of(form, "dag", today, errors),
        .at = time_of(form, "tid", errors),
        .way = limited(form, "satt", short_text, errors),
        .responsible = limited(form, "ansvarig", short_text, errors),
        .text = limited(form, "text", long_text, errors),
    };
    if (plan.on && *plan.on < today) errors.add("dag", "Uppföljningen ska vara i dag eller senare.");
    return plan;
}

Form stored_values(PlanWork const& work, TemplateHeading const& heading)
{
    auto const& content = work.content;
    if (heading.kind == HeadingKind::participation && content.participation)
        return stored_participation(*content.participation);
    if (heading.kind == HeadingKind::coordination && content.coordination)
        return stored_coordination(*content.coordination);
    if (heading.kind == HeadingKind::follow_up && content.follow_up) return stored_follow_up(*content.follow_up);
    Form form;
    if (auto const* const text = work.text_of(heading.key);
        text && (heading.kind == HeadingKind::text || heading.kind == HeadingKind::service))
        add_text_values(form, text->content);
    return form;
}

std::int64_t stored_version(ReadTx& tx, PlanWork const& work, TemplateHeading const& heading)
{
    switch (heading.kind) {
    case HeadingKind::participation:
        return item_version(tx, work.draft.id, DraftItem::participation);
    case HeadingKind::coordination:
        return item_version(tx, work.draft.id, DraftItem::coordination);
    case HeadingKind::follow_up:
        return item_version(tx, work.draft.id, DraftItem::follow_up);
    case HeadingKind::text:
    case HeadingKind::service:
    case HeadingKind::participants:
    case HeadingKind::fact:
    case HeadingKind::goals:
        break;
    }
    auto const* const text = work.text_of(heading.key);
    return text ? text->version : 0;
}

Html voice_select(std::string_view given_name, std::string value, std::string error)
{
    std::vector<Option> all;
    for (auto const& one : whose_voice_codes())
        all.push_back({std::string{one.code}, about(one.label, given_name)});
    return select({.name = "rost", .label = "Vems ord är det?", .options = std::move(all), .value = std::move(value),
        .error = std::move(error), .empty_text = "Välj"});
}

Html heading_fields(PlanWork const& work, TemplateHeading const& heading, Form const& values, FormErrors const& errors)
{
    switch (heading.kind) {
    case HeadingKind::text:
    case HeadingKind::service:
        return text_fields(work, heading, values, errors);
    case HeadingKind::participation:
        return participation_fields(work, values, errors);
    case HeadingKind::coordination:
        return coordination_fields(values, errors);
    case HeadingKind::follow_up:
        return follow_up_fields(work, values, errors);
    case HeadingKind::participants:
    case HeadingKind::fact:
    case HeadingKind::goals:
        return {};
    }
    return {};
}

TypedHeading parse_heading(Form const& form, TemplateHeading const& heading, CivilDate today)
{
    TypedHeading typed;
    switch (heading.kind) {
    case HeadingKind::text:
    case HeadingKind::service:
        typed.content = parse_text(form, typed.errors);
        break;
    case HeadingKind::participation:
        typed.content = parse_participation(form, today, typed.errors);
        break;
    case HeadingKind::coordination:
        typed.content = parse_coordination(form, today, typed.errors);
        break;
    case HeadingKind::follow_up:
        typed.content = parse_follow_up(form, today, typed.errors);
        break;
    case HeadingKind::participants:
    case HeadingKind::fact:
    case HeadingKind::goals:
        break;
    }
    return typed;
}

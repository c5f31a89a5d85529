// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/goal_form.h"

#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/picture.h"
#include "plans/heading_form.h"
#include "plans/own_photo.h"
#include "plans/plan_frame.h"
#include "plans/plan_wording.h"

#include <algorithm>

namespace {

constexpr std::size_t long_text = 4'000;
constexpr std::size_t short_text = 300;
constexpr std::size_t most_sub_goals = 20;
constexpr std::size_t empty_rows = 2;
constexpr std::string_view without = "utan:"; // before the kind of a goal that rests on no goal of the decision

std::string row_name(std::string_view field, std::size_t row) { return std::string{field} + "-" + std::to_string(row); }

template <class E>
std::vector<Option> options_of(std::span<Code<E> const> codes, std::string_view given_name)
{
    std::vector<Option> all;
    for (auto const& one : codes) all.push_back({std::string{one.code}, about(one.label, given_name)});
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

// Only what belongs to the plan's own order can be pointed at.
template <class Entity, class Listed>
std::optional<Id<Entity>> chosen_of(std::vector<Listed> const& all, std::string const& text)
{
    auto const id = Id<Entity>::parse(text);
    if (!id || std::ranges::find(all, *id, &Listed::id) == all.end()) return std::nullopt;
    return id;
}

std::vector<SubGoal> parse_sub_goals(Form const& form, CivilDate today, FormErrors& errors)
{
    std::vector<SubGoal> all;
    for (std::size_t row = 0; row < most_sub_goals; ++row) {
        auto const text = limited(form, row_name("delmal", row), short_text, errors);
        if (text.empty()) continue;
        auto const id = Id<SubGoal>::parse(form.text(row_name("delmal-id", row)));
        all.push_back({id.value_or(Id<SubGoal>{0}), text, date_of(form, row_name("delmal-dag", row), today, errors),
            parse_code(sub_goal_state_codes(), form.text(row_name("delmal-lage", row))).value_or(SubGoalState::planned)});
    }
    return all;
}

Html sub_goal_row(Form const& values, FormErrors const& errors, std::size_t row)
{
    auto const number = std::to_string(row + 1);
    auto const value = [&](std::string_view field) { return values.text(row_name(field, row)); };
    Html html = Html::format(R"(<input type="hidden" name="{}" value="{}">)", row_name("delmal-id", row), value("delmal-id"));
    html += text_field({.name = row_name("delmal", row), .label = "Delmål " + number, .value = value("delmal"),
        .error = errors.of(row_name("delmal", row))});
    html += date_field({.name = row_name("delmal-dag", row), .label = "Klart senast, delmål " + number,
        .value = value("delmal-dag"), .error = errors.of(row_name("delmal-dag", row))});
    html += select({.name = row_name("delmal-lage", row), .label = "Läge, delmål " + number,
        .options = options_of(sub_goal_state_codes(), ""), .value = value("delmal-lage")});
    return html;
}

std::size_t rows_in(Form const& values)
{
    std::size_t used = 0;
    for (std::size_t row = 0; row < most_sub_goals; ++row)
        if (!values.text(row_name("delmal", row)).empty()) used = row + 1;
    return std::min(used + empty_rows, most_sub_goals);
}

Html voice_fields(std::string const& name, Form const& values, FormErrors const& errors)
{
    Html fields = radio_list({.name = "rost", .legend = "Vems mål är det?", .choices = choices_of(whose_voice_codes(), name),
        .value = values.text("rost"), .error = errors.of("rost"), .required = true});
    fields += text_field({.name = "metod", .label = "Hur kom ni fram till målet?", .value = values.text("metod"),
        .hint = "Till exempel: " + name + " valde bland bilder.", .error = errors.of("metod"), .required = true});
    return fields;
}

Html order_fields(PlanWork const& work, Form const& values, FormErrors const& errors)
{
    if (!work.open.order) return {};
    auto const& content = work.open.order->content;
    std::vector<Option> goals;
    for (auto const& goal : content.goals) goals.push_back({goal.id.text(), goal.text, "Mål i beslutet"});
    for (auto const& one : no_order_goal_codes())
        goals.push_back({std::string{without} + std::string{one.code}, std::string{one.label}, "Bygger inte på något mål i beslutet"});
    std::vector<Option> services;
    for (auto const& service : content.services) services.push_back({service.id.text(), service.name});
    Html fields;
    fields += select({.name = "beslutsmal", .label = "Vilket mål i beslutet bygger det på?", .options = std::move(goals),
        .value = values.text("beslutsmal"), .empty_text = "Inget valt"});
    if (!services.empty())
        fields += select({.name = "insats", .label = "Vilken insats hör det till?", .options = std::move(services),
            .value = values.text("insats"), .error = errors.of("insats"), .empty_text = "Ingen vald"});
    return fields;
}

Html state_fields(std::string const& name, Form const& values, FormErrors const& errors)
{
    Html fields = select({.name = "lage", .label = "Läge", .options = options_of(goal_state_codes(), name),
        .value = values.text("lage")});
    fields += text_area({.name = "skal", .label = "Om målet inte gäller: varför?", .value = values.text("skal"),
        .error = errors.of("skal"), .rows = 2});
    return fields;
}

} // namespace

TypedGoal parse_goal(Form const& form, PlanWork const& work)
{
    FormErrors errors;
    auto const today = work.open.today;
    auto const voice = parse_code(whose_voice_codes(), form.text("rost"));
    Goal goal{
        .id = Id<Goal>{0},
        .wording = limited(form, "mal", short_text, errors),
        .short_name = limited(form, "kort", 40, errors),
        .easy = limited(form, "latt", short_text, errors),
        .picture = parse_picture(form, work),
        .voice = voice.value_or(WhoseVoice::person),
        .method = limited(form, "metod", short_text, errors),
        .today = limited(form, "i-dag", long_text, errors),
        .wished = limited(form, "onskat", long_text, errors),
        .measure = limited(form, "mats", long_text, errors),
        .term = parse_code(term_codes(), form.text("langd")).value_or(Term::long_term),
        .by = date_of(form, "senast", today, errors),
        .state = parse_code(goal_state_codes(), form.text("lage")).value_or(GoalState::active),
        .reason = limited(form, "skal", long_text, errors),
        .sub_goals = parse_sub_goals(form, today, errors),
    };
    if (work.open.order) {
        auto const base = form.text("beslutsmal");
        goal.order_goal = chosen_of<OrderGoal>(work.open.order->content.goals, base);
        if (base.starts_with(without))
            goal.no_order_goal = parse_code(no_order_goal_codes(), std::string_view{base}.substr(without.size()));
        goal.service = chosen_of<OrderService>(work.open.order->content.services, form.text("insats"));
    }
    if (goal.wording.empty()) errors.add("mal", "Skriv målet. Börja gärna med Jag vill.");
    if (goal.short_name.empty()) errors.add("kort", "Ge målet ett kort namn, till exempel Buss.");
    // Who said it and how it was found cannot be filled in afterwards (DD-14).
    if (!voice) errors.add("rost", "Välj vems mål det är.");
    if (goal.method.empty()) errors.add("metod", "Skriv hur ni kom fram till målet.");
    if (goal.state != GoalState::active && goal.state != GoalState::reached && goal.reason.empty())
        errors.add("skal", "Skriv varför målet inte gäller.");
    return {std::move(goal), std::move(errors)};
}

Form stored_goal(Goal const& goal)
{
    Form form;
    form.add("mal", goal.wording);
    form.add("kort", goal.short_name);
    form.add("latt", goal.easy);
    form.add("bild", goal.picture);
    form.add("rost", std::string{code_of(whose_voice_codes(), goal.voice).code});
    form.add("metod", goal.method);
    if (goal.no_order_goal)
        form.add("beslutsmal", std::string{without} + std::string{code_of(no_order_goal_codes(), *goal.no_order_goal).code});
    else
        form.add("beslutsmal", goal.order_goal ? goal.order_goal->text() : "");
    form.add("insats", goal.service ? goal.service->text() : "");
    form.add("i-dag", goal.today);
    form.add("onskat", goal.wished);
    form.add("mats", goal.measure);
    form.add("langd", std::string{code_of(term_codes(), goal.term).code});
    form.add("senast", goal.by ? goal.by->iso() : "");
    form.add("lage", std::string{code_of(goal_state_codes(), goal.state).code});
    form.add("skal", goal.reason);
    for (std::size_t row = 0; row < goal.sub_goals.size(); ++row) {
        auto const& sub_goal = goal.sub_goals[row];
        form.add(row_name("delmal-id", row), sub_goal.id.text());
        form.add(row_name("delmal", row), sub_goal.text);
        form.add(row_name("delmal-dag", row), sub_goal.by ? sub_goal.by->iso() : "");
        form.add(row_name("delmal-lage", row), std::string{code_of(sub_goal_state_codes(), sub_goal.state).code});
    }
    return form;
}

Goal with_asked_symbol(Goal goal, PlanWork const& work, Request const& request)
{
    if (auto asked = asked_symbol(work.symbols, request); !asked.empty()) goal.picture = std::move(asked);
    return goal;
}

Html picture_field(PlanWork const& work, Form const& values, FormErrors const& errors, std::string empty_text)
{
    auto const& name = work.open.person.given_name;
    std::vector<Option> pictures;
    if (work.photo_consent)
        for (auto const& photo : photos_among(work.documents)) pictures.push_back({picture_of(photo), photo.title, "Egna foton"});
    if (work.symbols.chosen) pictures.push_back({picture_of(*work.symbols.chosen), work.symbols.chosen->name, work.symbols.chosen->set});
    for (auto const& one : all_pictures()) pictures.push_back({std::string{one.name}, std::string{one.label}, "Bilder"});
    return select({.name = "bild", .label = "Bild", .options = std::move(pictures), .value = values.text("bild"),
        .hint = work.photo_consent ? "Ett eget foto lägger du först bland beställningens dokument, som Foto."
                                   : "Ett eget foto går att välja när " + name + " har sagt ja till foto. Det skrivs under Samtycken.",
        .error = errors.of("bild"), .empty_text = std::move(empty_text)});
}

std::string parse_picture(Form const& form, PlanWork const& work)
{
    auto picture = form.text("bild");
    if (has_picture(picture) || symbol_in(picture)) return picture;
    if (work.photo_consent)
        for (auto const& photo : photos_among(work.documents))
            if (picture == picture_of(photo)) return picture;
    return {};
}

Html goal_fields(PlanWork const& work, Form const& values, FormErrors const& errors)
{
    auto const& name = work.open.person.given_name;
    std::vector<Starter> starters;
    for (auto const& text : work.plan_template.goal_starters) starters.push_back({text + " …", text});

    Html fields = text_area({.name = "mal", .label = "Målet", .value = values.text("mal"),
        .hint = "Med " + genitive(name) + " ord: Jag vill …", .error = errors.of("mal"), .rows = 2, .required = true,
        .voice = true, .starters = std::move(starters)});
    fields += text_field({.name = "kort", .label = "Kort namn", .value = values.text("kort"),
        .hint = "Ett eller två ord. Syns i journalen och på kort.", .error = errors.of("kort"),
        .width = Width::short_text, .required = true});
    fields += text_field({.name = "latt", .label = "Målet på lätt svenska", .value = values.text("latt"),
        .hint = "Till " + genitive(name) + " egen plan. Lämna tomt om målet redan är lätt att läsa.", .error = errors.of("latt")});
    fields += picture_field(work, values, errors, "Ingen bild");
    fields += voice_fields(name, values, errors);
    fields += order_fields(work, values, errors);
    fields += text_area({.name = "i-dag", .label = "Så är det i dag", .value = values.text("i-dag"),
        .error = errors.of("i-dag"), .rows = 2});
    fields += text_area({.name = "onskat", .label = "Så vill " + name + " ha det", .value = values.text("onskat"),
        .error = errors.of("onskat"), .rows = 2});
    fields += text_area({.name = "mats", .label = "Hur märker ni att det går framåt?", .value = values.text("mats"),
        .hint = "Något som går att se eller räkna, till exempel: antal resor i veckan utan stöd.", .error = errors.of("mats"),
        .rows = 2});
    fields += radio_list({.name = "langd", .legend = "Kort eller lång sikt?", .choices = choices_of(term_codes(), name),
        .value = values.text("langd").empty() ? "long_term" : values.text("langd")});
    fields += date_field({.name = "senast", .label = "Klart senast", .value = values.text("senast"),
        .error = errors.of("senast")});
    Html rows;
    for (std::size_t row = 0; row < rows_in(values); ++row) rows += sub_goal_row(values, errors, row);
    fields += group({.legend = "Delmål på vägen", .fields = std::move(rows)});
    fields += state_fields(name, values, errors);
    return fields;
}

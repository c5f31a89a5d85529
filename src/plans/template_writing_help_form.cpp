// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/field.h"
#include "plans/heading_form.h"
#include "plans/line_list.h"
#include "plans/template_form.h"

#include <algorithm>
#include <set>

namespace {

constexpr std::size_t longest_title = 120;
constexpr std::size_t longest_list = 4'000;
constexpr std::size_t most_parts = 20; // of the guide

std::string title_field(std::size_t part) { return "del-" + std::to_string(part); }
std::string steps_field(std::size_t part) { return "fragor-" + std::to_string(part); }
// A group is known by its first heading, whatever it is called.
std::string group_field(TemplateGroup const& group) { return "grupp-" + group.headings.front().key; }

// How many parts of the guide are written in, counted to the last one.
std::size_t written_parts(Form const& values)
{
    std::size_t last = 0;
    for (std::size_t part = 1; part <= most_parts; ++part)
        if (!values.text(title_field(part)).empty() || !values.text(steps_field(part)).empty()) last = part;
    return last;
}

Html guide_fields(Form const& values, FormErrors const& errors)
{
    Html fields;
    for (std::size_t part = 1; part <= std::min(most_parts, written_parts(values) + 1); ++part) {
        auto const title = title_field(part);
        auto const steps = steps_field(part);
        Html both = text_field({.name = title, .label = "Vad delen heter", .value = values.text(title), .error = errors.of(title)});
        both += text_area({.name = steps, .label = "Frågor och råd", .value = values.text(steps),
            .hint = "En sak på varje rad.", .error = errors.of(steps), .rows = 5});
        fields += group({.legend = "Frågestöd, del " + std::to_string(part), .fields = std::move(both)});
    }
    return fields;
}

std::vector<GuideSection> parse_guide(Form const& form, FormErrors& errors)
{
    std::vector<GuideSection> guide;
    for (std::size_t part = 1; part <= most_parts; ++part) {
        GuideSection one{limited(form, title_field(part), longest_title, errors),
            lines_in(limited(form, steps_field(part), longest_list, errors))};
        if (one.title.empty() && one.steps.empty()) continue;
        if (one.title.empty()) errors.add(title_field(part), "Skriv vad delen heter, eller töm frågorna.");
        if (one.steps.empty()) errors.add(steps_field(part), "Skriv minst en fråga, eller töm namnet.");
        guide.push_back(std::move(one));
    }
    return guide;
}

} // namespace

Form template_writing_help_values(PlanTemplate const& made)
{
    Form form;
    for (auto const& group : made.groups) form.add(group_field(group), group.title);
    form.add("borjan", lines_of(made.goal_starters));
    form.add("tips", lines_of(made.goal_tips));
    std::size_t part = 0;
    for (auto const& one : made.guide) {
        form.add(title_field(++part), one.title);
        form.add(steps_field(part), lines_of(one.steps));
    }
    return form;
}

Html template_writing_help_fields(PlanTemplate const& made, Form const& values, FormErrors const& errors)
{
    Html groups;
    for (auto const& one : made.groups) {
        auto const name = group_field(one);
        // Another group may have come first while this was typed.
        auto const typed = values.find(name);
        groups += text_field({.name = name, .label = "Börjar med " + one.headings.front().title_for("NN"),
            .value = typed ? *typed : one.title, .error = errors.of(name), .required = true});
    }
    Html fields = group({.legend = "Vad grupperna heter", .fields = std::move(groups)});
    Html goals = text_area({.name = "borjan", .label = "Så kan ett mål börja", .value = values.text("borjan"),
        .hint = "En början på varje rad, till exempel: Jag vill lära mig.", .error = errors.of("borjan"), .rows = 6});
    goals += text_area({.name = "tips", .label = "Ett bra mål", .value = values.text("tips"),
        .hint = "Råd bredvid målet medan någon skriver. Ett på varje rad.", .error = errors.of("tips"), .rows = 6});
    fields += group({.legend = "När någon skriver ett mål", .fields = std::move(goals)});
    return fields + guide_fields(values, errors);
}

PlanTemplate parse_template_writing_help(Form const& form, PlanTemplate made, FormErrors& errors)
{
    std::set<std::string> taken;
    for (auto& group : made.groups) {
        auto const name = group_field(group);
        if (!form.find(name)) continue; // another heading stands first now, which the stamp tells
        group.title = limited(form, name, longest_title, errors);
        if (group.title.empty()) errors.add(name, "Skriv vad gruppen heter.");
        else if (!taken.insert(group.title).second) errors.add(name, "Två grupper kan inte heta samma sak.");
    }
    made.goal_starters = lines_in(limited(form, "borjan", longest_list, errors));
    made.goal_tips = lines_in(limited(form, "tips", longest_list, errors));
    made.guide = parse_guide(form, errors);
    return made;
}

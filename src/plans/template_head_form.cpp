// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/staff.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "plans/heading_form.h"
#include "plans/template_form.h"

#include <algorithm>
#include <set>

namespace {

constexpr std::size_t longest_name = 120;
constexpr std::size_t longest_about = 500;

constexpr UnitKind unit_kinds[] = {UnitKind::home_care, UnitKind::nursing_home, UnitKind::group_home, UnitKind::service_home,
    UnitKind::daily_activity, UnitKind::companion, UnitKind::other};

// What a template serves, as one list of each kind.
struct Served {
    std::string names;
    std::set<std::string> bases;
    std::set<std::string> units;

    bool operator==(Served const&) const = default;
};

Served served_by(PlanTemplate const& made)
{
    Served all;
    for (auto const& one : made.serves) {
        all.names += (all.names.empty() ? "" : ", ") + one.name;
        all.bases.insert(one.bases.begin(), one.bases.end());
        all.units.insert(one.units.begin(), one.units.end());
    }
    return all;
}

std::set<std::string> chosen(Form const& form, std::string_view field)
{
    auto const all = form.all(field);
    return {all.begin(), all.end()};
}

// One line for all that was chosen; the words that fitted before still do.
void serve(PlanTemplate& made, Served const& wanted)
{
    if (wanted == served_by(made)) return;
    ServedService one{.name = wanted.names, .bases = {wanted.bases.begin(), wanted.bases.end()},
        .units = {wanted.units.begin(), wanted.units.end()}};
    for (auto const& former : made.serves) {
        one.words.insert(one.words.end(), former.words.begin(), former.words.end());
        one.to_age = former.to_age;
    }
    made.serves = {one};
}

} // namespace

Form template_head_values(PlanTemplate const& made)
{
    Form form;
    form.add("namn", made.name);
    form.add("om", made.about);
    for (auto const& law : made.laws) form.add("lag", law);
    auto const served = served_by(made);
    form.add("for", served.names);
    for (auto const& unit : served.units) form.add("verksamhet", unit);
    for (auto const& basis : served.bases) form.add("lagrum", basis);
    return form;
}

Html template_head_fields(Form const& values, FormErrors const& errors, std::vector<LegalBasis> const& bases)
{
    Html fields = text_field({.name = "namn", .label = "Mallens namn", .value = values.text("namn"),
        .error = errors.of("namn"), .required = true});
    fields += text_area({.name = "om", .label = "Vad är mallen till för?", .value = values.text("om"),
        .error = errors.of("om"), .rows = 2, .required = true});
    Choices laws{.name = "lag", .legend = "Gäller insatser enligt", .choices = {}, .error = errors.of("lag")};
    for (auto const* const law : {"SoL", "LSS"})
        laws.choices.push_back({.value = law, .text = law, .checked = values.has("lag", law)});
    fields += check_list(laws);
    fields += text_field({.name = "for", .label = "Föreslås för", .value = values.text("for"),
        .hint = "Så som det ska stå när någon väljer mall, till exempel: daglig verksamhet.", .error = errors.of("for"),
        .required = true});
    Choices units{.name = "verksamhet", .legend = "Verksamheter", .choices = {}};
    for (auto const kind : unit_kinds) {
        std::string const code{code_of(kind)};
        units.choices.push_back({.value = code, .text = std::string{unit_kind_name(kind)}, .checked = values.has("verksamhet", code)});
    }
    fields += check_list(units);
    Choices paragraphs{.name = "lagrum", .legend = "Lagrum", .choices = {},
        .hint = "Kryssa bara i det som mallen är gjord för."};
    for (auto const& basis : bases)
        paragraphs.choices.push_back({.value = basis.code, .text = basis.reference(), .hint = basis.text,
            .checked = values.has("lagrum", basis.code)});
    return fields + check_list(paragraphs);
}

PlanTemplate parse_template_head(Form const& form, PlanTemplate made, FormErrors& errors)
{
    made.name = limited(form, "namn", longest_name, errors);
    if (made.name.empty()) errors.add("namn", "Skriv vad mallen heter.");
    made.about = limited(form, "om", longest_about, errors);
    if (made.about.empty()) errors.add("om", "Skriv vad mallen är till för.");
    made.laws.clear();
    for (auto const* const law : {"SoL", "LSS"})
        if (form.has("lag", law)) made.laws.emplace_back(law);
    if (made.laws.empty()) errors.add("lag", "Välj minst en lag.");
    Served const wanted{limited(form, "for", longest_name, errors), chosen(form, "lagrum"), chosen(form, "verksamhet")};
    if (wanted.names.empty()) errors.add("for", "Skriv vad mallen föreslås för.");
    serve(made, wanted);
    return made;
}

Form template_publishing_values(PlanTemplate const& made)
{
    Form form;
    form.add("agare", made.owner);
    form.add("datum", made.dated ? made.dated->iso() : "");
    form.add("nummer", made.reference);
    return form;
}

Html template_publishing_fields(Form const& values, FormErrors const& errors)
{
    Html fields = text_field({.name = "agare", .label = "Vem ansvarar för mallen?", .value = values.text("agare"),
        .hint = "En funktion, till exempel: SAS äldreomsorg.", .error = errors.of("agare"), .required = true});
    fields += date_field({.name = "datum", .label = "Gäller från", .value = values.text("datum"),
        .error = errors.of("datum"), .required = true});
    return fields
        + text_field({.name = "nummer", .label = "Diarienummer eller beteckning", .value = values.text("nummer"),
            .error = errors.of("nummer"), .width = Width::short_text, .required = true});
}

PlanTemplate parse_template_publishing(Form const& form, PlanTemplate made, CivilDate today, FormErrors& errors)
{
    made.owner = limited(form, "agare", longest_name, errors);
    if (made.owner.empty()) errors.add("agare", "Skriv vem som ansvarar för mallen.");
    made.dated = date_of(form, "datum", today, errors);
    if (form.text("datum").empty()) errors.add("datum", "Skriv vilken dag mallen gäller från.");
    made.reference = limited(form, "nummer", longest_name, errors);
    if (made.reference.empty()) errors.add("nummer", "Skriv ett nummer eller en beteckning, så att versionen går att hitta.");
    return made;
}

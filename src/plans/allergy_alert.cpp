// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/allergy_alert.h"

#include "html/components/box.h"
#include "html/components/field.h"
#include "html/components/form.h"
#include "people/person_address.h"
#include "people/person_fact.h"
#include "people/way_back.h"
#include "people/written_text.h"

namespace {

constexpr std::string_view key = "allergier"; // in the templates that have it
constexpr std::string_view allergy = "allergy"; // among the alert labels

bool concerns(PlanWork const& work, TemplateHeading const& heading)
{
    return heading.key == key && !work.open.access.is_guest() && work.open.access.may_write();
}

std::vector<SummaryAlert> allergies(PlanWork const& work)
{
    auto all = work.open.person.alerts;
    std::erase_if(all, [](SummaryAlert const& one) { return one.label != alert_label(allergy); });
    return all;
}

} // namespace

bool lacks_allergy_alert(PlanWork const& work, TemplateHeading const& heading)
{
    return concerns(work, heading) && allergies(work).empty();
}

Html allergy_alert(Visit const& visit, PlanWork const& work, TemplateHeading const& heading)
{
    if (!concerns(work, heading)) return {};
    if (auto const there = allergies(work); !there.empty()) {
        std::vector<Html> rows;
        for (auto const& one : there) rows.push_back(Html::text(one.text));
        return box({.id = "varning", .heading = "Står som varning på kortet", .body = plain_list(rows)});
    }
    auto const* const text = work.text_of(heading.key);
    auto const limit = fact_rule(FactKind::alert).limit;
    bool const is_short = text && character_count(text->content.text) <= limit && text->content.text.find('\n') == std::string::npos;
    FormFrame frame{.action = Href{person_path(work.open.person.person) + "/varningar/ny"}, .csrf = visit.actor.csrf_token,
        .version = "0", .hidden = {{"sort", std::string{allergy}}}, .label = "Varning"};
    keep_way_back(frame, work.heading_address(heading.key));
    return box({.id = "varning", .heading = "Ska alla se det direkt?",
        .body = paragraph("Det som står i planen syns inte på kortet. Lägg till det som en varning, så ser alla som kommer det först.")
            + form(frame,
                text_field({.name = "text", .label = "Det alla måste veta", .value = is_short ? text->content.text : std::string{},
                    .hint = "Kort, till exempel: Tål inte nötter.", .max_length = static_cast<int>(limit)})
                    + form_foot(button(SubmitButton{.text = "Lägg till som varning", .weight = Weight::secondary, .icon = Icon::plus})))});
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/gap_list.h"
#include "text/writing_support.h"

namespace {

std::string dose_in(std::vector<std::string const*> const& texts)
{
    for (auto const* const text : texts)
        for (auto const& dose : doses_in(*text)) return text->substr(dose.begin, dose.end - dose.begin);
    return {};
}

} // namespace

void advise_on_doses(GapList& gaps, GapQuestion const& question)
{
    auto const text = [](std::string const& where, std::string const& dose) {
        return where + " står det som ser ut som en läkemedelsdos: ”" + dose + "”. Skriv var ordinationen finns i stället.";
    };
    for (auto const& one : question.content.activities) {
        auto const dose = dose_in({&one.what, &one.easy, &one.own_part, &one.how, &one.staff_text, &one.instruction.place, &one.schedule.words});
        if (!dose.empty()) gaps.of_activity(GapWeight::advises, "activity_dose", text("I \"" + one.what + "\"", dose), plan_routine, one);
    }
    for (auto const& one : question.content.texts) {
        auto const dose = dose_in({&one.text, &one.toward_goal, &one.supports});
        auto const* const heading = question.plan_template.find(one.heading);
        auto const title = heading ? heading->title_for(question.given_name) : one.title;
        if (!dose.empty()) gaps.advises("text_dose", text("Under " + title, dose), plan_routine, one.heading);
    }
}

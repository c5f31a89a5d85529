// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template.h"

#define PLAN_TEMPLATE_BYTES(name) \
    extern char const plan_template_##name##_begin[]; \
    extern char const plan_template_##name##_end[];

extern "C" {
PLAN_TEMPLATE_BYTES(sol_lss)
PLAN_TEMPLATE_BYTES(daily_activity)
PLAN_TEMPLATE_BYTES(companion)
PLAN_TEMPLATE_BYTES(life_areas)
PLAN_TEMPLATE_BYTES(overview)
PLAN_TEMPLATE_BYTES(five_questions)
PLAN_TEMPLATE_BYTES(service_texts)
PLAN_TEMPLATE_BYTES(placed_child)
}

// Where two fit an order equally well the earlier one is proposed, so the widest routine stands first.
std::vector<TemplateFile> const& template_files()
{
    static std::vector<TemplateFile> const files = {
        {"sol-lss.toml", {plan_template_sol_lss_begin, plan_template_sol_lss_end}},
        {"daglig-verksamhet.toml", {plan_template_daily_activity_begin, plan_template_daily_activity_end}},
        {"ledsagning-kontaktperson.toml", {plan_template_companion_begin, plan_template_companion_end}},
        {"livsomraden-daglig-verksamhet.toml", {plan_template_life_areas_begin, plan_template_life_areas_end}},
        {"dokumentoversikt.toml", {plan_template_overview_begin, plan_template_overview_end}},
        {"fem-fragor.toml", {plan_template_five_questions_begin, plan_template_five_questions_end}},
        {"insatstexter.toml", {plan_template_service_texts_begin, plan_template_service_texts_end}},
        {"barn-utanfor-hemmet.toml", {plan_template_placed_child_begin, plan_template_placed_child_end}},
    };
    return files;
}

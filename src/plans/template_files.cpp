// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template.h"

extern "C" {
extern char const plan_template_sol_lss_begin[];
extern char const plan_template_sol_lss_end[];
}

std::vector<TemplateFile> const& template_files()
{
    static std::vector<TemplateFile> const files = {
        {"sol-lss.toml", {plan_template_sol_lss_begin, plan_template_sol_lss_end}},
    };
    return files;
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/plan_maker.h"

PlanMaker plan_maker(std::string_view code)
{
    if (code == "plan_maker") return PlanMaker::plan_maker;
    return code == "external" ? PlanMaker::external : PlanMaker::unit;
}

std::string_view code_of(PlanMaker maker)
{
    switch (maker) {
    case PlanMaker::unit: return "unit";
    case PlanMaker::plan_maker: return "plan_maker";
    case PlanMaker::external: return "external";
    }
    return "";
}

std::string_view label_of(PlanMaker maker)
{
    switch (maker) {
    case PlanMaker::unit: return "Enheten som utför insatsen gör planen";
    case PlanMaker::plan_maker: return "Socialsekreteraren gör planen";
    case PlanMaker::external: return "Den externa utföraren gör planen";
    }
    return "";
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/gap.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

inline constexpr std::string_view general_advice = "SOSFS 2014:5, 6 kap. (allmänna råd)";
inline constexpr std::string_view plan_routine = "Rutin för genomförandeplan";

// Collects the gaps of one plan, for the parts that look for them.
class GapList {
public:
    explicit GapList(GapQuestion const& question) : question_{question} { }

    void blocks(std::string code, std::string text, std::string_view source)
    {
        gaps_.push_back({code, code, GapWeight::blocks, std::move(text), std::string{source}});
    }
    void asks(std::string code, std::string text, std::string_view source, std::string_view heading)
    {
        std::string key = code + "-" + std::string{heading};
        gaps_.push_back({std::move(key), std::move(code), GapWeight::asks_reason, std::move(text), std::string{source},
            std::string{heading}});
    }
    void advises(std::string code, std::string text, std::string_view source, std::string_view heading)
    {
        asks(std::move(code), std::move(text), source, heading);
        gaps_.back().weight = GapWeight::advises;
    }
    void of_goal(GapWeight weight, std::string code, std::string text, std::string_view source, Goal const& goal)
    {
        std::string key = code + "-" + goal.id.text();
        gaps_.push_back({std::move(key), std::move(code), weight, std::move(text), std::string{source},
            heading_of(HeadingKind::goals), goal.id});
    }
    void of_activity(GapWeight weight, std::string code, std::string text, std::string_view source, Activity const& one)
    {
        std::string key = code + "-" + one.id.text();
        gaps_.push_back({std::move(key), std::move(code), weight, std::move(text), std::string{source}, one.heading,
            std::nullopt, one.id});
    }

    void of_participant(std::string code, std::string text, std::string_view source, Participant const& who)
    {
        std::string key = code + "-" + id_text(who.id);
        gaps_.push_back({std::move(key), std::move(code), GapWeight::asks_reason, std::move(text), std::string{source},
            heading_of(HeadingKind::participants), std::nullopt, std::nullopt, who.id});
    }

    std::string heading_of(HeadingKind kind) const
    {
        for (auto const* const heading : question_.plan_template.headings())
            if (heading->kind == kind) return heading->key;
        return {};
    }
    std::vector<Gap> take() { return std::move(gaps_); }

private:
    GapQuestion const& question_;
    std::vector<Gap> gaps_;
};

// What is missing about goals and what is done for them.
void ask_goals(GapList&, GapQuestion const&);
void ask_services(GapList&, GapQuestion const&);
// Ordinations are referred to, so that nobody follows an old copy (R118, R328, DD-21).
void advise_on_doses(GapList&, GapQuestion const&);

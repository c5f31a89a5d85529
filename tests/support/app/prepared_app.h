// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/app/test_app.h"

// A house where Samir (for a first plan: Karin) has something for every address: a draft of the next version with a text that was set aside, a
// signed note and a hidden one, an unsigned note of Nadja's, a nödöppning that Kim made.
class PreparedApp : public TestApp {
public:
    explicit PreparedApp(DatabaseKind = DatabaseKind::sqlite);

    // The id that a placeholder stands for: value("{plan}").
    std::string const& value(std::string const& placeholder) const { return values_.at(placeholder); }
    // A route's path with every placeholder filled in.
    std::string filled(std::string_view path) const;

    // Makes the rest, so that there is a row in every table that holds a record: reviews the nödöppning, and establishes
    // the draft with gaps, sub-goals and coordination. What stood in the draft then has no address any more.
    void fill_every_record();

private:
    void prepare_rules();
    void prepare_order();
    void prepare_asked();
    void fill_asked();
    void register_outside_plan(std::string const& documents);
    void prepare_plan();
    void prepare_risks();
    void prepare_symbols();
    void prepare_notes();
    void prepare_follow_ups();
    void fill_follow_ups();
    void fill_card();
    void fill_same_person();
    void fill_measures();
    void prepare_oversight();
    void fill_oversight();
    void object_to_plan(std::string const& plan);
    void approve_plan(std::string const& version);
    void pass_plan_on();

    std::map<std::string, std::string> values_;
};

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/app/test_app.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace states {

// How the stories take the steps of one table of docs/states.md.
struct Walk {
    std::string heading;
    // Every step of the table, taken through the app's own pages. What happens by itself is made to happen.
    std::map<std::string, std::function<Response(TestApp&)>> steps;
    // The state the thing is in, in the words of the table.
    std::function<std::string(TestApp&)> state;
    // What the house must have before anything begins.
    std::function<void(TestApp&)> prepare = [](TestApp&) {};
    // Steps that begin another thing of the same sort, also while one is there. Any other is refused where its row is not.
    std::set<std::string> begin_another = {};
    // Steps that another state answers as a form that is wrong (400), with words at the field, and not as a conflict.
    std::set<std::string> told_at_the_field = {};
    bool has_no_pages = false; // the program and its operator take the steps
};

// Takes each row of the table, from a house in that state, and sees where it leads; and in every state tries every step that the
// table does not have there: it is refused in Swedish, or at the door, and changes nothing.
void walk(Walk const&);

// The form at the page, if it has one to `action`, filled in and sent; otherwise just the fields, as somebody does whose
// page has grown old.
Response send(Browser&, std::string const& page, std::string const& action, Fields const&);
// The id of the newest row, as it stands in an address; of none: an id that nobody has.
std::string newest(TestApp&, std::string const& table, std::string const& column = "id");
// Days pass, and whoever the story tells of signs in anew.
Response pass_days(TestApp&, int days);
// The step of an order's end, taken by Eva.
Response end_order(TestApp&, std::string const& person, std::string const& why = "withdrawn");
// Everything in the draft is gone through, gaps are explained, and it is established by the user.
Response establish(TestApp&, std::string const& user, std::string const& plan);
// The addresses of the person's order and of its plan; of no plan: one that nobody has.
std::string order_of(TestApp&, std::string const& person);
std::string plan_of(TestApp&, std::string const& person);
// Whether the person's order has.
bool has_ended(TestApp&, std::string const& person);
// Karin's first plan is begun, with a text in it.
Response begin_plan_of_karin(TestApp&);
// The state whose words the page shows, the first that fits; nothing when it shows none of them.
std::string shown_state(Response const&, std::vector<std::pair<std::string, std::string>> const& words);
// Whether the query counts anything.
bool any(TestApp&, std::string const& sql);

} // namespace states

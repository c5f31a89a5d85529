// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template_draft.h"

#include <doctest/doctest.h>

namespace {

PlanTemplate small()
{
    auto const made = parse_plan_template(R"(
key = "liten"
version = 1
name = "Liten"
about = "Prov"
laws = ["SoL"]
[[group]]
title = "Ett"
[[group.heading]]
key = "a"
title = "A"
kind = "text"
help = "h"
[[group.heading]]
key = "b"
title = "B"
kind = "service"
help = "h"
asks = ["hur"]
[[group]]
title = "Två"
[[group.heading]]
key = "mal"
title = "Mål"
kind = "goals"
help = "h"
[[group.heading]]
key = "upp"
title = "U"
kind = "follow_up"
help = "h"
)",
        "liten.toml");
    REQUIRE(made);
    return *made;
}

std::string order_of(PlanTemplate const& made)
{
    std::string text;
    for (auto const& group : made.groups) {
        text += (text.empty() ? "" : " | ") + group.title + ":";
        for (auto const& heading : group.headings) text += " " + heading.key;
    }
    return text;
}

} // namespace

TEST_CASE("a heading moves within its group, then into the next one, and an empty group is gone")
{
    auto made = small();
    CHECK(move_heading(made, "a", Direction::down));
    CHECK(order_of(made) == "Ett: b a | Två: mal upp");
    CHECK(move_heading(made, "a", Direction::down));
    CHECK(order_of(made) == "Ett: b | Två: a mal upp");
    CHECK(move_heading(made, "a", Direction::up));
    CHECK(order_of(made) == "Ett: b a | Två: mal upp");
    CHECK(move_heading(made, "b", Direction::up)); // first already
    CHECK(order_of(made) == "Ett: b a | Två: mal upp");
    CHECK(move_heading(made, "a", Direction::down));
    CHECK(move_heading(made, "b", Direction::down));
    CHECK(order_of(made) == "Två: b a mal upp");
    CHECK_FALSE(move_heading(made, "finns-inte", Direction::up));
}

TEST_CASE("what a plan always has cannot be taken out of its template")
{
    auto made = small();
    CHECK_FALSE(remove_heading(made, "mal"));
    CHECK_FALSE(remove_heading(made, "upp"));
    CHECK_FALSE(remove_heading(made, "b")); // the last one that an activity can stand under
    CHECK(remove_heading(made, "a"));
    CHECK_FALSE(remove_heading(made, "a"));
    CHECK(parse_plan_template(plan_template_text(made), "igen.toml"));
}

TEST_CASE("a new heading gets a key of its own from its title")
{
    auto made = small();
    TemplateHeading heading{.key = {}, .title = "Åsa & Örjans dag!", .kind = HeadingKind::text, .help = "h"};
    CHECK(*add_heading(made, "Ett", heading) == "asa-orjans-dag");
    CHECK(*add_heading(made, "Ett", heading) == "asa-orjans-dag-2");
    heading.title = "!!!";
    CHECK(*add_heading(made, "Ett", heading) == "rubrik");
    CHECK_FALSE(add_heading(made, "Finns inte", heading));
    CHECK(parse_plan_template(plan_template_text(made), "igen.toml"));
}

TEST_CASE("the stamp of a heading is another when anything of it is another, and the same when it is not")
{
    auto const made = small();
    auto other = *made.find("a");
    CHECK(stamp_of(other) == stamp_of(*made.find("a")));
    other.questions.emplace_back("Vad vill du?");
    CHECK(stamp_of(other) != stamp_of(*made.find("a")));
    auto head = made;
    CHECK(head_stamp_of(head) == head_stamp_of(made));
    head.name = "Annan";
    CHECK(head_stamp_of(head) != head_stamp_of(made));
}

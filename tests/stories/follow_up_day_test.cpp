// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "plans/plan.h"
#include "stories/follow_up_steps.h"

#include <doctest/doctest.h>

// The day of a follow-up: what is booked, and what the plan says at the latest.

using follow_up_steps::follow_ups_of;
using follow_up_steps::begin;
using follow_up_steps::write;
using follow_up_steps::next_time;
using follow_up_steps::sign;

namespace {

// The plan is to be followed up by 5 December at the latest: it was agreed the last time.
void agree_on_december(TestApp& app)
{
    auto& nadja = app.as("nadja");
    auto const former = begin(app, nadja);
    write(nadja, former + "/del/nasta", next_time);
    write(nadja, former + "/del/nasta", {{"dag", "2026-12-05"}});
    REQUIRE(sign(nadja, former).status == 303);
}

} // namespace

TEST_CASE("a meeting that is booked after the last day hides that day nowhere, and says so until it is moved")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        agree_on_december(app);
        auto const is_due = [&] { return words_of(nadja.get("/min-dag").body).find("Följ upp planen med Samir Nilsson") != std::string::npos; };
        app.clock().advance(std::chrono::hours{24 * 9});
        REQUIRE(nadja.sign_in("nadja", demo_password).status == 303);
        REQUIRE(is_due());
        // The form proposes the last day, not the day in the plan, which is later.
        CHECK(nadja.get(follow_ups_of(app) + "/ny").body.find("value=\"2026-12-05\"") != std::string::npos);
        CHECK(shows(nadja.get(follow_ups_of(app) + "/ny"), "Senast 5 december 2026"));
        auto const late = begin(app, nadja, "whole", "2027-02-08");
        CHECK(shows(nadja.get(late), "Ni ses efter sista dagen"));
        CHECK(shows(nadja.get(late), "Senast 5 december 2026"));
        CHECK(is_due());
        CHECK(nadja.get("/min-dag").body.find("href=\"" + late + "\"") != std::string::npos); // where it goes on
        write(nadja, late + "/del/mote", {{"dag", "2026-12-04"}});
        CHECK_FALSE(shows(nadja.get(late), "Ni ses efter sista dagen"));
        CHECK_FALSE(is_due());
        CHECK(shows(nadja.get("/min-dag"), "Gör den bokade uppföljningen med Samir Nilsson"));
    });
}

TEST_CASE("a follow-up that is begun without a day stands today with the plan's last day as its own")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        agree_on_december(app);
        begin(app, nadja, "whole", "");
        auto const day = words_of(nadja.get("/min-dag").body);
        CHECK(day.find("Gör klar uppföljningen med Samir Nilsson") != std::string::npos);
        CHECK(day.find("Följ upp planen med Samir Nilsson") == std::string::npos);
        app.clock().advance(std::chrono::hours{24 * 20});
        REQUIRE(nadja.sign_in("nadja", demo_password).status == 303);
        CHECK(shows(nadja.get("/min-dag"), "5 dagar sen"));
    });
}

TEST_CASE("what is to be followed up leads from Min dag to the form that begins it")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        agree_on_december(app);
        app.clock().advance(std::chrono::hours{24 * 10});
        REQUIRE(nadja.sign_in("nadja", demo_password).status == 303);
        CHECK(nadja.get("/min-dag").body.find("href=\"" + follow_ups_of(app) + "/ny\"") != std::string::npos);
    });
}

TEST_CASE("who begins a follow-up that somebody has begun is shown the way to it, and what was chosen stays")
{
    for_each_app([](TestApp& app) {
        auto const first = begin(app, app.as("nadja"));
        auto const second = app.as("petra").post(follow_ups_of(app) + "/ny", {{"vad", "whole"}, {"dag", "2026-12-03"}});
        CHECK(second.status == 409);
        CHECK(shows(second, "Nadja Karimi har redan börjat den uppföljningen"));
        CHECK(second.body.find("href=\"" + first + "\"") != std::string::npos);
        CHECK(second.body.find("value=\"2026-12-03\"") != std::string::npos);
    });
}

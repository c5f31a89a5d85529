// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/consent_gap.h"
#include "unit/plans/asked_gaps.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_CASE("nothing is asked about a whole plan") { CHECK(asked_gaps::Asked{}.codes() == ""); }

TEST_CASE("only a missing order and nobody responsible stop a plan")
{
    asked_gaps::Asked nothing{.content = {}, .order = std::nullopt, .key_worker = "", .no_answer = ""};
    std::vector<std::string> stops;
    for (auto const& gap : nothing.gaps())
        if (gap.weight == GapWeight::blocks) stops.push_back(gap.code);
    CHECK(stops == std::vector<std::string>{"no_order", "no_key_worker"});

    asked_gaps::Asked ended;
    ended.order->state = OrderState::ended;
    CHECK(ended.codes() == "no_order");
}

TEST_CASE("where the rules want it, an activity of the staff says in which manner they help, and what the person does alone does not")
{
    asked_gaps::Asked asked;
    asked.content.activities[0].manner.reset();
    asked.content.activities[0].doer = Doer::together;
    CHECK(asked.codes() == "");
    asked.rules.activity.add(ActivityPrompt::manner);
    CHECK(asked.codes() == "activity_manner");
    asked.content.activities[0].manner = Manner::motivating;
    CHECK(asked.codes() == "");
    asked.content.activities[0].manner.reset();
    asked.content.activities[0].doer = Doer::person;
    CHECK(asked.codes() == "");
}

TEST_CASE("each gap says what is missing and where it is mended")
{
    struct Row {
        std::string_view code;
        GapWeight weight;
        void (*take_away)(asked_gaps::Asked&);
    };
    Row const rows[] = {
        {"participants", GapWeight::asks_reason, [](asked_gaps::Asked& asked) { asked.content.participants.clear(); }},
        {"participation", GapWeight::asks_reason, [](asked_gaps::Asked& asked) { asked.content.participation.reset(); }},
        {"participation_way", GapWeight::asks_reason,
            [](asked_gaps::Asked& asked) { asked.content.participation = Participation{.part = Part::took_part, .how = {}}; }},
        {"own_words_without_voice", GapWeight::asks_reason,
            [](asked_gaps::Asked& asked) {
                asked.content.texts = {{.heading = "intressen", .title = {}, .text = {}, .own_words = "Fåglar", .method = "samtal"}};
            }},
        {"own_words_without_method", GapWeight::asks_reason,
            [](asked_gaps::Asked& asked) {
                asked.content.texts = {{.heading = "intressen", .title = {}, .text = {}, .own_words = "Fåglar",
                    .voice = WhoseVoice::person}};
            }},
        {"relative_without_consent", GapWeight::asks_reason,
            [](asked_gaps::Asked& asked) {
                asked.content.participants.push_back(
                    {.id = 2, .name = "Bo", .kind = ParticipantKind::relative, .relation = "bror", .way = {}});
            }},
        {"no_answer", GapWeight::asks_reason, [](asked_gaps::Asked& asked) { asked.no_answer.clear(); }},
        {"goal_without_decision", GapWeight::asks_reason, [](asked_gaps::Asked& asked) { asked.content.goals[0].order_goal.reset(); }},
        {"goal_without_difference", GapWeight::advises, [](asked_gaps::Asked& asked) { asked.content.goals[0].today.clear(); }},
        {"goal_without_date", GapWeight::advises, [](asked_gaps::Asked& asked) { asked.content.goals[0].by.reset(); }},
        {"activity_how", GapWeight::asks_reason, [](asked_gaps::Asked& asked) { asked.content.activities[0].how.clear(); }},
        {"activity_when", GapWeight::asks_reason, [](asked_gaps::Asked& asked) { asked.content.activities[0].schedule.from.reset(); }},
        {"activity_who", GapWeight::asks_reason, [](asked_gaps::Asked& asked) { asked.content.activities[0].doer.reset(); }},
        {"activity_dose", GapWeight::advises, [](asked_gaps::Asked& asked) { asked.content.activities[0].how = "Ge Alvedon 500 mg."; }},
        {"activity_dose", GapWeight::advises, [](asked_gaps::Asked& asked) { asked.content.activities[0].staff_text = "5 ml ur flaskan."; }},
        {"text_dose", GapWeight::advises,
            [](asked_gaps::Asked& asked) { asked.content.texts = {{.heading = "halsa", .title = "Hälsa", .text = "Ge Alvedon 500 mg."}}; }},
        {"follow_up_date", GapWeight::asks_reason, [](asked_gaps::Asked& asked) { asked.content.follow_up->on.reset(); }},
        {"follow_up_way", GapWeight::asks_reason, [](asked_gaps::Asked& asked) { asked.content.follow_up->way.clear(); }},
        {"child_view", GapWeight::asks_reason, [](asked_gaps::Asked& asked) { asked.is_child = true; }},
        {"coordination_who", GapWeight::asks_reason,
            [](asked_gaps::Asked& asked) { asked.content.coordination = Coordination{.needed = true, .by = CivilDate::of(2027, 1, 31)}; }},
        {"coordination_by", GapWeight::asks_reason,
            [](asked_gaps::Asked& asked) { asked.content.coordination = Coordination{.needed = true, .who = "Karin"}; }},
    };
    for (auto const& row : rows) {
        asked_gaps::Asked asked;
        row.take_away(asked);
        CHECK(asked.codes() == row.code);
        auto const gap = asked.gaps().front();
        CHECK(gap.weight == row.weight);
        CHECK((!gap.heading.empty() || gap.goal || gap.activity));
        CHECK_FALSE(gap.source.empty());
    }
}

TEST_CASE("a relative takes part with the person's yes, or with a reason")
{
    asked_gaps::Asked asked;
    asked.content.participants = {{.id = 2, .name = "Bo", .kind = ParticipantKind::relative, .relation = {}, .way = {}}};
    CHECK(asked.codes() == "relative_without_consent");
    asked.content.participants[0].without_consent = "Elsa kan inte ta ställning.";
    CHECK(asked.codes() == "");
    asked.content.participants[0].without_consent.clear();
    asked.content.participants[0].consented = true;
    CHECK(asked.codes() == "");
}

TEST_CASE("a heading that does not ask when, does not miss it")
{
    asked_gaps::Asked asked;
    asked.content.activities[0].heading = "avfall";
    asked.content.activities[0].schedule = {};
    CHECK(asked.codes() == "empty_service");
}

TEST_CASE("a decided service and a goal that nothing is done about are asked about")
{
    asked_gaps::Asked asked;
    asked.content.activities[0].goal.reset();
    asked.content.activities[0].no_goal = NoGoal::daily_routine;
    CHECK(asked.codes() == "goal_without_activity");
    asked.content.activities.clear();
    auto const codes = asked.codes();
    CHECK(codes.find("service_unused") != std::string::npos);
    CHECK(codes.find("empty_service") != std::string::npos);
}

TEST_CASE("somebody who does not take part is not asked for goals, but for what was offered and how wishes were found")
{
    asked_gaps::Asked asked;
    asked.content.goals.clear();
    asked.content.activities[0].goal.reset();
    asked.content.activities[0].no_goal = NoGoal::not_taking_part;
    CHECK(asked.codes() == "no_goals");
    asked.content.participation = Participation{.part = Part::did_not_want, .how = {}};
    CHECK(asked.codes() == "offered offered_on offered_by ask_again wishes");
    asked.content.participation = Participation{.part = Part::not_now,
        .how = "Vi såg vad hon valde.",
        .offered = "Kort möte",
        .offered_on = asked_gaps::day("2026-11-20"),
        .offered_by = "Karin",
        .ask_again_on = asked_gaps::day("2027-02-01")};
    CHECK(asked.codes() == "");
}

TEST_CASE("a goal that the person has said no to is enough, and nothing is asked about it")
{
    asked_gaps::Asked asked;
    asked.content.activities[0].goal.reset();
    asked.content.activities[0].no_goal = NoGoal::declined;
    asked.content.goals[0].state = GoalState::declined;
    asked.content.goals[0].order_goal.reset();
    CHECK(asked.codes() == "");
}

TEST_CASE("each gap has a key of its own")
{
    asked_gaps::Asked asked{.content = {}};
    auto const gaps = asked.gaps();
    for (auto const& one : gaps) CHECK(std::ranges::count(gaps, one.key, &Gap::key) == 1);
}

TEST_CASE("a goal that says why it rests on no goal of the decision is not asked about")
{
    asked_gaps::Asked asked;
    REQUIRE_FALSE(asked.content.goals.empty());
    auto& goal = asked.content.goals.front();
    goal.order_goal = std::nullopt;
    CHECK(asked.codes().find("goal_without_decision") != std::string::npos);
    for (auto const& kind : no_order_goal_codes()) {
        goal.no_order_goal = kind.value;
        CHECK(asked.codes() == "");
    }
}

TEST_CASE("a placed child's plan asks a reason for each thing of SoF 10 kap. 3 § that it does not say")
{
    PlanTemplate placed;
    for (auto const& file : template_files())
        if (file.name == "barn-utanfor-hemmet.toml") placed = *parse_plan_template(file.content, file.name);
    PlanContent content;
    GapQuestion question{.content = content, .plan_template = placed, .shown = {}, .given_name = "Ali", .is_child = true,
        .order = nullptr, .key_worker = "Nadja", .no_answer = "Ring.", .rules = asked_gaps::ordinary()};
    for (auto const* const heading : placed.headings())
        if (!heading->chosen) question.shown.push_back(heading->key);
    std::string asked;
    for (auto const& gap : list_gaps(question))
        if (gap.source.starts_with("SoF 10 kap. 3 §")) {
            CHECK(gap.weight == GapWeight::asks_reason);
            asked += (asked.empty() ? "" : " ") + gap.heading;
        }
    // Goals and follow-up, its first and third, are asked for in every plan.
    CHECK(asked == "barnets-syn vardnadshavares-syn insatserna skola-vard umgange kontakt-namnden");
    for (auto const* const key : {"barnets-syn", "vardnadshavares-syn", "skola-vard", "umgange", "kontakt-namnden"})
        content.texts.push_back({.heading = key, .title = "", .text = "Det står."});
    int left = 0;
    for (auto const& gap : list_gaps(question)) left += gap.source.starts_with("SoF");
    CHECK(left == 1);
}

TEST_CASE("what the view of a placed child and the guardians says is not asked for a second time")
{
    PlanTemplate placed;
    for (auto const& file : template_files())
        if (file.name == "barn-utanfor-hemmet.toml") placed = *parse_plan_template(file.content, file.name);
    PlanContent content;
    content.child = ChildView{.view = "Jag vill bo kvar.", .guardians = {{"Mamma", "Vill det också."}, {"Pappa", "Vill vänta."}}};
    GapQuestion question{.content = content, .plan_template = placed, .shown = {"barnets-syn", "vardnadshavares-syn"}, .given_name = "Ali",
        .is_child = true, .order = nullptr, .key_worker = "Nadja", .no_answer = "Ring.", .rules = asked_gaps::ordinary()};
    auto const asked_under = [&] {
        std::string texts;
        for (auto const& gap : list_gaps(question))
            if (gap.heading == "barnets-syn" || gap.heading == "vardnadshavares-syn") texts += gap.text + "|";
        return texts;
    };
    CHECK(asked_under() == "Det står inte vad de är oense om, hur långt det har gått att följa dem.|");
    content.child->difference = "När Ali får flytta.";
    content.child->followed = Followed::partly;
    CHECK(asked_under() == "");
    content.child->guardians.clear();
    CHECK(asked_under() == "Det står inget under Så tycker vårdnadshavarna.|");
}

TEST_CASE("what goes on for a goal that is closed is asked about, and does not stop")
{
    asked_gaps::Asked asked;
    asked.content.goals[0].state = GoalState::reached;
    auto const gaps = asked.gaps();
    auto const found = std::ranges::find(gaps, "closed_goal_with_activity", &Gap::code);
    REQUIRE(found != gaps.end());
    CHECK(found->weight == GapWeight::advises);
    CHECK(found->goal == asked.content.goals[0].id);
    CHECK(found->text.find("är nått men aktiviteten \"" + asked.content.activities[0].what + "\" är kvar.") != std::string::npos);
    asked.content.activities[0].goal.reset();
    asked.content.activities[0].no_goal = NoGoal::daily_routine;
    CHECK(asked.codes().find("closed_goal_with_activity") == std::string::npos);
}

TEST_CASE("a relative's yes that ran out or was taken back in the register is asked about")
{
    auto const today = asked_gaps::day("2026-11-20");
    PlanContent content;
    content.participants = {{.id = 7, .name = "Leila Lindgren", .kind = ParticipantKind::relative, .relation = "syster", .way = "",
        .on = asked_gaps::day("2026-11-18"), .consented = true}};
    Consent consent{.consent = Id<Consent>{1}, .kind = "relative_part", .what = "Är med.", .recipient = "min syster Leila",
        .given_on = asked_gaps::day("2025-11-01"), .valid_to = asked_gaps::day("2027-01-01")};
    auto const gaps = [&] { return consent_gaps(content, asked_gaps::sol_lss(), {consent}, "Samir", today); };
    CHECK(gaps().empty());
    consent.valid_to = asked_gaps::day("2026-10-31");
    REQUIRE(gaps().size() == 1);
    CHECK(gaps()[0].text.find("gällde till och med 31 oktober 2026") != std::string::npos);
    CHECK(gaps()[0].participant == 7);
    consent.withdrawn = true;
    CHECK(gaps()[0].text.find("togs tillbaka") != std::string::npos);
    // Why they were there all the same is written already, or the consent is somebody else's.
    content.participants[0].without_consent = "Samir bad om det.";
    CHECK(gaps().empty());
    content.participants[0].without_consent.clear();
    consent.recipient = "min bror Leilan";
    CHECK(gaps().empty());
}

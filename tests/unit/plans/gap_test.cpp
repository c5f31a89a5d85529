// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/consent_gap.h"
#include "plans/gap.h"
#include "plans/plan.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

namespace {

CivilDate day(std::string_view iso) { return *CivilDate::parse_iso(iso); }

PlanTemplate const& sol_lss()
{
    static auto const made = parse_plan_template(template_files()[0].content, template_files()[0].name);
    return *made;
}

// What is asked while nobody has decided anything else.
PlanWants ordinary() { return plan_wants(RuleBook{}.rules({}, day("2026-11-20"))); }

Order some_order()
{
    return {.id = Id<Order>{1},
        .person = Id<Person>{2},
        .version = 1,
        .state = OrderState::started,
        .content = {.unit = Id<Unit>{3},
            .legal_basis = "sol2025-11-1",
            .case_number = {},
            .authority = {},
            .case_officer_name = {},
            .case_officer_phone = {},
            .decided_on = day("2026-11-01"),
            .valid_from = day("2026-11-01"),
            .goals = {{Id<OrderGoal>{4}, GoalKind::overall, "Bo kvar hemma"}},
            .services = {{.id = Id<OrderService>{5}, .name = "Städning"}}},
        .basis = {"sol2025-11-1", "SoL", "2025:400", 11, "1", std::nullopt, "", day("2025-07-01"), std::nullopt},
        .unit_name = "Norra",
        .received_at = {}};
}

Activity cleaning()
{
    return {.id = Id<Activity>{10},
        .heading = "stadning",
        .what = "Städa",
        .how = "Dammsug hallen.",
        .schedule = {.weekdays = 8, .from = CivilTime::of(13, 0)},
        .doer = Doer::staff,
        .goal = Id<Goal>{20},
        .service = Id<OrderService>{5},
        .written_by = Id<Staff>{1},
        .written_at = {}};
}

// A plan in which nothing is missing.
PlanContent whole()
{
    return {.participants = {{.id = 1, .name = "Elsa", .kind = ParticipantKind::person, .relation = {}, .way = {}}},
        .participation = Participation{.part = Part::took_part, .ways = 1, .how = "Möte"},
        .goals = {{.id = Id<Goal>{20},
            .wording = "Jag vill ha rent",
            .short_name = "Rent",
            .voice = WhoseVoice::person,
            .order_goal = Id<OrderGoal>{4},
            .today = "Dammigt",
            .wished = "Rent",
            .by = day("2027-01-01")}},
        .activities = {cleaning()},
        .follow_up = FollowUpPlan{.on = day("2027-05-20"), .way = "Möte"}};
}

struct Asked {
    PlanContent content = whole();
    std::optional<Order> order = some_order();
    std::string key_worker = "Karin";
    std::string no_answer = "Ring på.";
    bool is_child = false;
    PlanWants rules = ordinary();

    std::vector<Gap> gaps() const
    {
        std::vector<std::string> shown;
        for (auto const* const heading : sol_lss().headings())
            if (!heading->chosen && (is_child || !heading->only_child)) shown.push_back(heading->key);
        shown.emplace_back("stadning");
        return list_gaps({.content = content,
            .plan_template = sol_lss(),
            .shown = shown,
            .given_name = "Elsa",
            .is_child = is_child,
            .order = order ? &*order : nullptr,
            .key_worker = key_worker,
            .no_answer = no_answer,
            .rules = rules});
    }
    std::string codes() const
    {
        std::string text;
        for (auto const& gap : gaps()) text += (text.empty() ? "" : " ") + gap.code;
        return text;
    }
};

} // namespace

TEST_CASE("nothing is asked about a whole plan") { CHECK(Asked{}.codes() == ""); }

TEST_CASE("only a missing order and nobody responsible stop a plan")
{
    Asked nothing{.content = {}, .order = std::nullopt, .key_worker = "", .no_answer = ""};
    std::vector<std::string> stops;
    for (auto const& gap : nothing.gaps())
        if (gap.weight == GapWeight::blocks) stops.push_back(gap.code);
    CHECK(stops == std::vector<std::string>{"no_order", "no_key_worker"});

    Asked ended;
    ended.order->state = OrderState::ended;
    CHECK(ended.codes() == "no_order");
}

TEST_CASE("where the rules want it, an activity of the staff says in which manner they help, and what the person does alone does not")
{
    Asked asked;
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
        void (*take_away)(Asked&);
    };
    Row const rows[] = {
        {"participants", GapWeight::asks_reason, [](Asked& asked) { asked.content.participants.clear(); }},
        {"participation", GapWeight::asks_reason, [](Asked& asked) { asked.content.participation.reset(); }},
        {"participation_way", GapWeight::asks_reason,
            [](Asked& asked) { asked.content.participation = Participation{.part = Part::took_part, .how = {}}; }},
        {"own_words_without_voice", GapWeight::asks_reason,
            [](Asked& asked) {
                asked.content.texts = {{.heading = "intressen", .title = {}, .text = {}, .own_words = "Fåglar", .method = "samtal"}};
            }},
        {"own_words_without_method", GapWeight::asks_reason,
            [](Asked& asked) {
                asked.content.texts = {{.heading = "intressen", .title = {}, .text = {}, .own_words = "Fåglar",
                    .voice = WhoseVoice::person}};
            }},
        {"relative_without_consent", GapWeight::asks_reason,
            [](Asked& asked) {
                asked.content.participants.push_back(
                    {.id = 2, .name = "Bo", .kind = ParticipantKind::relative, .relation = "bror", .way = {}});
            }},
        {"no_answer", GapWeight::asks_reason, [](Asked& asked) { asked.no_answer.clear(); }},
        {"goal_without_decision", GapWeight::asks_reason, [](Asked& asked) { asked.content.goals[0].order_goal.reset(); }},
        {"goal_without_difference", GapWeight::advises, [](Asked& asked) { asked.content.goals[0].today.clear(); }},
        {"goal_without_date", GapWeight::advises, [](Asked& asked) { asked.content.goals[0].by.reset(); }},
        {"activity_how", GapWeight::asks_reason, [](Asked& asked) { asked.content.activities[0].how.clear(); }},
        {"activity_when", GapWeight::asks_reason, [](Asked& asked) { asked.content.activities[0].schedule.from.reset(); }},
        {"activity_who", GapWeight::asks_reason, [](Asked& asked) { asked.content.activities[0].doer.reset(); }},
        {"activity_dose", GapWeight::advises, [](Asked& asked) { asked.content.activities[0].how = "Ge Alvedon 500 mg."; }},
        {"activity_dose", GapWeight::advises, [](Asked& asked) { asked.content.activities[0].staff_text = "5 ml ur flaskan."; }},
        {"text_dose", GapWeight::advises,
            [](Asked& asked) { asked.content.texts = {{.heading = "halsa", .title = "Hälsa", .text = "Ge Alvedon 500 mg."}}; }},
        {"follow_up_date", GapWeight::asks_reason, [](Asked& asked) { asked.content.follow_up->on.reset(); }},
        {"follow_up_way", GapWeight::asks_reason, [](Asked& asked) { asked.content.follow_up->way.clear(); }},
        {"child_view", GapWeight::asks_reason, [](Asked& asked) { asked.is_child = true; }},
        {"coordination_who", GapWeight::asks_reason,
            [](Asked& asked) { asked.content.coordination = Coordination{.needed = true, .by = CivilDate::of(2027, 1, 31)}; }},
        {"coordination_by", GapWeight::asks_reason,
            [](Asked& asked) { asked.content.coordination = Coordination{.needed = true, .who = "Karin"}; }},
    };
    for (auto const& row : rows) {
        Asked asked;
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
    Asked asked;
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
    Asked asked;
    asked.content.activities[0].heading = "avfall";
    asked.content.activities[0].schedule = {};
    CHECK(asked.codes() == "empty_service");
}

TEST_CASE("a decided service and a goal that nothing is done about are asked about")
{
    Asked asked;
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
    Asked asked;
    asked.content.goals.clear();
    asked.content.activities[0].goal.reset();
    asked.content.activities[0].no_goal = NoGoal::not_taking_part;
    CHECK(asked.codes() == "no_goals");
    asked.content.participation = Participation{.part = Part::did_not_want, .how = {}};
    CHECK(asked.codes() == "offered offered_on offered_by ask_again wishes");
    asked.content.participation = Participation{.part = Part::not_now,
        .how = "Vi såg vad hon valde.",
        .offered = "Kort möte",
        .offered_on = day("2026-11-20"),
        .offered_by = "Karin",
        .ask_again_on = day("2027-02-01")};
    CHECK(asked.codes() == "");
}

TEST_CASE("a goal that the person has said no to is enough, and nothing is asked about it")
{
    Asked asked;
    asked.content.activities[0].goal.reset();
    asked.content.activities[0].no_goal = NoGoal::declined;
    asked.content.goals[0].state = GoalState::declined;
    asked.content.goals[0].order_goal.reset();
    CHECK(asked.codes() == "");
}

TEST_CASE("each gap has a key of its own")
{
    Asked asked{.content = {}};
    auto const gaps = asked.gaps();
    for (auto const& one : gaps) CHECK(std::ranges::count(gaps, one.key, &Gap::key) == 1);
}

TEST_CASE("a goal that says why it rests on no goal of the decision is not asked about")
{
    Asked asked;
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
        .order = nullptr, .key_worker = "Nadja", .no_answer = "Ring.", .rules = ordinary()};
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
        .is_child = true, .order = nullptr, .key_worker = "Nadja", .no_answer = "Ring.", .rules = ordinary()};
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
    Asked asked;
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
    auto const today = day("2026-11-20");
    PlanContent content;
    content.participants = {{.id = 7, .name = "Leila Lindgren", .kind = ParticipantKind::relative, .relation = "syster", .way = "",
        .on = day("2026-11-18"), .consented = true}};
    Consent consent{.consent = Id<Consent>{1}, .kind = "relative_part", .what = "Är med.", .recipient = "min syster Leila",
        .given_on = day("2025-11-01"), .valid_to = day("2027-01-01")};
    auto const gaps = [&] { return consent_gaps(content, sol_lss(), {consent}, "Samir", today); };
    CHECK(gaps().empty());
    consent.valid_to = day("2026-10-31");
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

TEST_CASE("what a template has chosen weighs each gap but those that stop a plan, and only what is known can be chosen")
{
    PlanTemplate made = sol_lss();
    made.gaps = {{"goal_without_date", GapAnswer::reason}, {"activity_when", GapAnswer::advise}, {"activity_who", GapAnswer::none},
        {"service_unused", GapAnswer::advise}, {"no_order", GapAnswer::none}};
    auto content = whole();
    content.goals[0].by.reset();
    content.activities[0].schedule.from.reset();
    content.activities[0].doer.reset();
    content.activities[0].service.reset();
    auto order = some_order();
    GapQuestion question{.content = content, .plan_template = made, .shown = {}, .given_name = "Elsa", .is_child = false,
        .order = &order, .key_worker = "Karin", .no_answer = "Ring på.", .rules = ordinary()};
    std::map<std::string, GapWeight> weights;
    for (auto const& gap : list_gaps(question)) weights[gap.code] = gap.weight;
    CHECK(weights.at("goal_without_date") == GapWeight::asks_reason);
    CHECK(weights.at("activity_when") == GapWeight::advises);
    CHECK_FALSE(weights.contains("activity_who"));
    CHECK(weights.at("service_unused-" + Id<OrderService>{5}.text()) == GapWeight::advises);
    question.order = nullptr;
    CHECK(list_gaps(question).front().code == "no_order");
    CHECK(list_gaps(question).front().weight == GapWeight::blocks);
}

TEST_CASE("every gap that does not stop a plan can be weighed by the template, and says how it usually weighs")
{
    Asked nothing{.content = {}, .no_answer = "", .is_child = true};
    Asked half;
    half.content.participation = Participation{.part = Part::could_not, .how = {}};
    half.content.coordination = Coordination{.needed = true};
    half.content.goals[0] = {.id = Id<Goal>{20}, .wording = "Rent", .short_name = "Rent", .voice = WhoseVoice::person};
    half.content.activities[0] = {.id = Id<Activity>{10}, .heading = "stadning", .what = "Städa", .how = {},
        .written_by = Id<Staff>{1}, .written_at = {}};
    Asked child{.is_child = true};
    child.content.child = ChildView{};
    int seen = 0;
    for (auto const* const asked : {&nothing, &half, &child})
        for (auto const& gap : asked->gaps()) {
            CAPTURE(gap.code);
            if (gap.weight == GapWeight::blocks || gap.code == "expected") continue; // a heading says what is expected
            auto const* const rule = find_gap_kind(gap.code);
            REQUIRE(rule);
            CHECK((rule->usual == GapAnswer::reason) == (gap.weight == GapWeight::asks_reason));
            ++seen;
        }
    CHECK(seen > 15);
    CHECK(find_gap_kind("no_order") == nullptr);
    CHECK(find_gap_kind("no_key_worker") == nullptr);
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pdf.h"
#include "plans/plan_paper.h"
#include "printed_plan.h"
#include "support/paper_text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

class PlanText : public PaperText {
public:
    explicit PlanText(PlanDocument const& plan) : PaperText{plan_paper(plan)} { }
};

CivilDate day(int year, int month, int day_of_month)
{
    return CivilDate::of(year, month, day_of_month).value();
}

} // namespace

TEST_CASE("the case officer reads the plan in eleven parts, from decision to what is new")
{
    PlanText const paper{plan_for_samir()};
    CHECK(paper.parts()
        == std::vector<std::string>{"Genomförandeplan för Samir Lindgren", "Beslut och mål", "Så har Samir varit med och bestämt",
            "Mål och stöd", "Stöd i vardagen", "Det här är viktigt för Samir", "Risker", "Vilka har varit med", "Uppföljning",
            "Godkännande", "Nytt sedan förra versionen"});
    CHECK(paper.paper().head_left == "Samir Lindgren, född 14 mars 1992");
    CHECK(paper.paper().head_right == "Genomförandeplan 4, version 2");
    CHECK(paper.paper().foot
        == std::vector<std::string>{"Plan 4, version 2. Utskrivet 11 januari 2027 kl. 10.15 av Nadja Karimi. Exemplar till handläggaren.",
            "Originalet finns i Delaktig. Förstör papperet i sekretesstugg när det är läst."});
    CHECK(paper.says("14 mars 1992 (34 år)"));
    CHECK(paper.says("Onsdag 2 juni 2027 kl. 14. Möte hos Samir"));
}

TEST_CASE("a plan is drawn as a file of the same bytes each time, named without the person")
{
    auto const plan = plan_for_samir();
    auto const file = draw_plan(plan);
    CHECK(file.substr(0, 8) == "%PDF-1.7");
    CHECK(file == draw_plan(plan));
    CHECK(plan_file_name(plan) == "genomforandeplan-4-2.pdf");
}

TEST_CASE("what is handed over says first what is new since the authority got it; the plan itself says it last")
{
    auto plan = plan_for_samir();
    REQUIRE_FALSE(plan.changes.empty());
    CHECK(PaperText{plan_paper(plan)}.parts().back() == "Nytt sedan förra versionen");
    plan.handover = PrintedHandover{.authority = "Socialnämnden", .ground = "29 § LSS", .decided = "Eva Strand", .content = "Hela planen"};
    plan.changes_title = "Nytt sedan förra överlämnandet";
    auto const parts = PaperText{plan_paper(plan)}.parts();
    auto const at = [&](std::string const& part) { return std::ranges::find(parts, part) - parts.begin(); };
    CHECK(at("Nytt sedan förra överlämnandet") == at("Överlämnas till myndigheten") + 1);
    CHECK(std::ranges::count(parts, "Nytt sedan förra överlämnandet") == 1);
    CHECK(parts.back() != "Nytt sedan förra överlämnandet");
}

TEST_CASE("every goal says whose words it is in")
{
    PlanText const paper{plan_for_samir()};
    CHECK(paper.says("Förflyttning. Långsiktigt mål. Klart senast 31 mars 2027. På väg. Vems ord: Samir själv, med bilder."));
    CHECK(paper.says("Har börjat. Vems ord: Samir med stöd."));
    CHECK(paper.says("Har börjat. Vems ord: personalen."));
    CHECK(paper.says("Samirs egna ord\n”Jag kan trycka på knappen. Inte hålla i handen.”"));
}

TEST_CASE("a time newer than the plan is marked in its own cell")
{
    CHECK(PlanText{plan_for_samir()}.says("Fredag 14.30\nNy tid från 11 januari 2027 (NK).\n"));
}

TEST_CASE("somebody who did not want to take part is not asked to approve, and the paper has another title")
{
    auto plan = plan_for_samir();
    plan.participation.part = Part::did_not_want;
    plan.participation.offered = "Nadja frågade med och utan bilder.";
    plan.participation.ask_again_on = day(2027, 3, 1);
    plan.goals.clear();
    plan.approval = {};
    PlanText const paper{plan};
    CHECK(paper.paper().title == "Arbetsverktyg för personalen: Samir Lindgren");
    CHECK(paper.says("Samir ville inte vara med. Nadja frågade med och utan bilder. Vi frågar igen 1 mars 2027."));
    CHECK(paper.says("Så har vi tagit hänsyn till Samir"));
    CHECK(paper.says("Beslutets mål gäller: Samir ska få stöd att bestämma mer själv i sin vardag. Egna mål skrivs senare."));
    CHECK(paper.says("Samir deltog inte. Planen behöver inte godkännas eller skrivas under."));
    CHECK_FALSE(paper.says("frivillig underskrift"));
    CHECK(paper.says("____ Nadja Karimi, kontaktman"));
    plan.title = "Rutin- och arbetsbeskrivning";
    CHECK(PlanText{plan}.paper().title == "Rutin- och arbetsbeskrivning för Samir Lindgren");
}

TEST_CASE("a representative's yes is never printed as the person's own")
{
    auto plan = plan_for_samir();
    plan.participation.part = Part::could_not;
    plan.participation.why = "låg på sjukhus";
    plan.approval = {.state = ApprovalState::approved_by_representative, .text = "Margareta Öst, god man, 1 december 2026."};
    PlanText const paper{plan};
    CHECK(paper.says("Samir kunde inte vara med: låg på sjukhus."));
    CHECK(paper.says("Godkänd av företrädare, inte av Samir. Margareta Öst, god man, 1 december 2026."));
}

TEST_CASE("a plan that waits says for whom and since when")
{
    auto plan = plan_for_samir();
    plan.approval = {.state = ApprovalState::waiting, .waiting_since = day(2026, 12, 4)};
    CHECK(PlanText{plan}.says("Väntar på Samir sedan 4 december 2026."));
}

TEST_CASE("a child's view stands before each guardian's, with what was decided")
{
    auto plan = plan_for_samir();
    plan.born = day(2014, 5, 1);
    plan.participation.child = ChildViews{{"Mamma", "Pappa"},
        {{"Nätter på korttids", "Två nätter", {"En natt", "Två nätter"}, "En natt till mars, sedan två."}}};
    plan.approval.also_signs = {"Eva Lindgren, vårdnadshavare"};
    PlanText const paper{plan};
    CHECK(paper.says("Så har Samir, 12 år, varit med och bestämt"));
    CHECK(paper.says("Fråga\nSamir\nMamma\nPappa\nSå blev det\nNätter på korttids\nTvå nätter\nEn natt\nTvå nätter\nEn natt till mars"));
    CHECK(paper.says("____ Eva Lindgren, vårdnadshavare"));
}

TEST_CASE("a draft says so on every page and shows what is not filled in, a final plan leaves it out")
{
    auto plan = plan_for_samir();
    plan.important.push_back({"Dygnsrytm", ""});
    CHECK_FALSE(PlanText{plan}.says("Dygnsrytm"));
    plan.stage = PlanStage::draft;
    PlanText const paper{plan};
    CHECK(paper.says("Dygnsrytm\nInte ifyllt"));
    CHECK(paper.says("Utkast. Planen är inte fastställd och gäller inte än."));
    CHECK(paper.paper().head_right == "Utkast. Genomförandeplan 4, version 2");
}

TEST_CASE("what is missing is printed with the reason, and who does not agree is printed beside what it is about")
{
    auto plan = plan_for_samir();
    plan.gaps = {{"Hälsa", "Samir vill vänta."}};
    plan.goals[0].objections = {{"Amal Lindgren, mamma", day(2026, 12, 2), "Jag är orolig"}};
    plan.goals[0].activities[0].objections = {{"Samir", std::nullopt, "Tre säten"}};
    PlanText const paper{plan};
    CHECK(paper.says("Det här saknas i planen\nSaknas\nVarför\nHälsa\nSamir vill vänta."));
    CHECK(paper.says("Amal Lindgren, mamma håller inte med (2 december 2026): Jag är orolig."));
    CHECK(paper.says("tryckt.\nSamir håller inte med: Tre säten."));
}

TEST_CASE("personal identity numbers and telephone numbers never reach the paper, but those of staff who took part do")
{
    auto plan = plan_for_samir();
    plan.important[0].text = "Fråga om 640823-3234 och 196408233234, inte om 070-174 06 10 eller 2026-12-04.";
    plan.participants[2].way = "Möte, 070-111 22 33.";
    plan.goals[0].activities[0].how = "Ring Amal på +46 70 111 22 33 eller (070) 111 22 33. Buss 12 går 8.10.";
    PlanText const paper{plan};
    CHECK(paper.says("Fråga om [personnummer] och [personnummer], inte om [telefon] eller 2026-12-04."));
    CHECK(paper.says("Möte, [telefon]."));
    CHECK(paper.says("Ledde mötena, skrev planen. 070-174 06 10"));
    CHECK(paper.says("Buss 12 går 8.10."));
    CHECK_FALSE(paper.says("111 22 33"));
}

TEST_CASE("what to do when nobody opens is printed without a relative's number, door codes and where the key is")
{
    auto plan = plan_for_samir();
    plan.no_answer->steps = {"Ring mamma Amal, 070-111 22 33.", "Portkod 1234, larmkoden är 98 76. Lås upp med nyckel.",
        "Nyckeln ligger under krukan. Ropa i hallen.", "Kod:\n4711#"};
    plan.everyday[0].activities[0].how = "Kodlåset till förrådet: A5522. Gå 300 meter. Extranyckel hos grannen Eva.";
    PlanText const paper{plan};
    CHECK(paper.says("Ring mamma Amal, [telefon]."));
    CHECK(paper.says("Portkod [kod], larmkoden är [kod]. Lås upp med nyckel."));
    CHECK(paper.says("[Var nyckeln är står i Delaktig.] Ropa i hallen."));
    CHECK(paper.says("Gå 300 meter."));
    for (auto const* hidden : {"111 22 33", "1234", "98 76", "krukan", "4711", "5522", "grannen"}) {
        CAPTURE(hidden);
        CHECK_FALSE(paper.says(hidden));
    }
}

TEST_CASE("the ways in which the person took part are printed before how it went")
{
    auto plan = plan_for_samir();
    plan.participation.ways = "Vi pratade. Vi använde bilder.";
    CHECK(PlanText{plan}.says("Vi pratade. Vi använde bilder. Samir var med på tre korta möten"));
    plan.participation.part = Part::could_not;
    CHECK(PlanText{plan}.says("Så har vi tagit hänsyn till Samir\nVi pratade. Vi använde bilder. Samir var med"));
}

TEST_CASE("a copy made after somebody did not agree says so, and has a name of its own")
{
    auto plan = plan_for_samir();
    CHECK_FALSE(PlanText{plan}.says("Det här exemplaret"));
    plan.disputed_on = day(2027, 2, 1);
    CHECK(PlanText{plan}.says("Det här exemplaret är gjort efter att planen fastställdes. Det visar också vem som inte håller med, "
                               "till och med 1 februari 2027."));
    CHECK(plan_file_name(plan) == "genomforandeplan-4-2-med-invandningar.pdf");
}

TEST_CASE("a protected person's copy has a number for the name and tells neither where, when nor with whom")
{
    auto plan = plan_for_samir();
    plan.protected_number = "0417";
    plan.names = {"Verkstan", "Johan", "Petra Holm"};
    PlanText const paper{plan};
    CHECK(paper.paper().title == "Genomförandeplan, person 0417");
    CHECK(paper.says("Skyddade personuppgifter. Får inte kopieras eller skickas."));
    auto const all = paper.text() + paper.paper().title + paper.paper().head_left + paper.paper().head_right + paper.paper().foot[0];
    for (auto const* hidden : {"Samir", "Lindgren", "1992", "Ekbacken", "Björkvik", "Nadja", "Tove", "Leila", "Amal", "Margareta", "Johan",
             "Petra", "Verkstan", "070-", "8.10", "15.55", "kl. 14.", "lägenhet 4"}) {
        CAPTURE(hidden);
        CHECK(all.find(hidden) == std::string::npos);
    }
    CHECK(paper.says("Personens egna ord"));
    CHECK(paper.says("Tisdag och torsdag [tid]\n"));
    CHECK(paper.says("Personalen sitter två säten bakom"));
    CHECK(plan_file_name(plan) == "genomforandeplan.pdf");
}

TEST_CASE("each decision stands by itself when a plan rests on several")
{
    auto plan = plan_for_samir();
    plan.decisions[0].name = "Bostad";
    plan.decisions.push_back({.name = "Ledsagarservice", .service = "Ledsagarservice, 9 § 3 LSS.", .goal = "Komma ut bland andra."});
    plan.goals[2].decision = "Ledsagarservice";
    PlanText const paper{plan};
    CHECK(paper.says("Bostad\nBeslut\n"));
    CHECK(paper.says("Ledsagarservice\nBeslut\nLedsagarservice, 9 § 3 LSS."));
    CHECK(paper.says("Beslut: Ledsagarservice."));
}

TEST_CASE("a heading with several activities stands by itself with its text, one with a single activity is a row")
{
    auto plan = plan_for_samir();
    plan.everyday[0].text = "Lugn start.";
    plan.everyday[0].activities.push_back({.what = "Medicin", .how = "Personal ger den.", .own_part = "säger till"});
    PlanText const paper{plan};
    CHECK(paper.says("Stöd i vardagen\nMorgon\nLugn start.\nVad\nSå gör vi\nNär\nVem\nMorgon\n"));
    CHECK(paper.says("Medicin\nSamir gör: säger till. Personal ger den."));
}

TEST_CASE("the red thread is drawn: what each goal and activity rests on, or why it rests on nothing, stands on the paper")
{
    auto plan = plan_for_samir();
    REQUIRE_FALSE(plan.goals.empty());
    REQUIRE_FALSE(plan.goals[0].activities.empty());
    REQUIRE_FALSE(plan.everyday.empty());
    plan.goals[0].rests_on = "Beslutets mål: inget. Eget mål utöver beslutet.";
    plan.goals[0].activities[0].rests_on = "Insats: Ledsagning.";
    auto const heading = std::ranges::find_if(plan.everyday, [](auto const& one) { return !one.activities.empty(); });
    REQUIRE(heading != plan.everyday.end());
    heading->activities[0].rests_on = "Insats: Städning. Mål: Vardagsrutin utan eget mål.";
    PlanText const paper{plan};
    CHECK(paper.says("Beslutets mål: inget. Eget mål utöver beslutet."));
    CHECK(paper.says("Insats: Ledsagning."));
    CHECK(paper.says("Insats: Städning. Mål: Vardagsrutin utan eget mål."));
}

TEST_CASE("text without anything that is done has no columns for when and who, and one step has no number")
{
    auto plan = plan_for_samir();
    plan.everyday = {{"Måltidssituation", "Samir äter i köket."}};
    plan.no_answer->steps = {"Ring på."};
    PlanText const paper{plan};
    CHECK(paper.says("Stöd i vardagen\nMåltidssituation\nSamir äter i köket.\n"));
    CHECK(paper.says("inte öppnar eller svarar\nRing på.\n"));
}

TEST_CASE("the title over the plan says that it is final only when everybody who is asked has answered (R265)")
{
    auto plan = plan_for_samir();
    CHECK(PlanText{plan}.says("Plan till handläggaren"));
    CHECK_FALSE(PlanText{plan}.says("Slutredigerad plan"));
    plan.is_final = true;
    CHECK(PlanText{plan}.says("Slutredigerad plan till handläggaren"));
}

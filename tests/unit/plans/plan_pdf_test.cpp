// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pdf.h"
#include "plans/plan_paper.h"
#include "printed_plan.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

// What stands on the paper, in the order it is read, each part on a line of its own.
class PaperText {
public:
    explicit PaperText(PlanDocument const& plan) : paper_{plan_paper(plan)} { read(paper_.content); }

    pdf::Document const& paper() const { return paper_; }
    std::vector<std::string> const& parts() const { return parts_; } // H1 and H2
    bool says(std::string const& what) const { return text_.find(what) != std::string::npos; }
    std::string const& text() const { return text_; }

private:
    void read(std::vector<pdf::Block> const& blocks)
    {
        for (auto const& block : blocks)
            std::visit([this](auto const& one) { read(one); }, block.is);
    }
    void line(pdf::Text const& text)
    {
        for (auto const& span : text.spans())
            text_ += span.text;
        text_ += "\n";
    }
    void read(pdf::Heading const& heading)
    {
        line(heading.text);
        if (heading.level < 3) parts_.push_back(heading.text);
    }
    void read(pdf::Paragraph const& paragraph) { line(paragraph.text); }
    void read(pdf::LineOfTwo const& two)
    {
        line(two.left);
        line(two.right);
    }
    void read(pdf::List const& list)
    {
        for (auto const& item : list.items)
            line(item);
    }
    void read(pdf::Table const& table)
    {
        for (auto const& head : table.head)
            line(head);
        for (auto const& row : table.rows)
            for (auto const& cell : row)
                line(cell);
    }
    void read(pdf::Signatures const& signatures)
    {
        for (auto const& caption : signatures.captions)
            line("____ " + caption.spans().front().text);
    }
    void read(pdf::Group const& group) { read(group.content); }
    void read(pdf::Beside const& beside) { read(beside.content); }
    void read(pdf::Box const& box) { read(box.content); }
    void read(pdf::Rule const&) { }
    void read(pdf::Picture const&) { }

    pdf::Document paper_;
    std::string text_;
    std::vector<std::string> parts_;
};

CivilDate day(int year, int month, int day_of_month)
{
    return CivilDate::of(year, month, day_of_month).value();
}

} // namespace

TEST_CASE("the case officer reads the plan in eleven parts, from decision to what is new")
{
    PaperText const paper{plan_for_samir()};
    CHECK(paper.parts()
        == std::vector<std::string>{"Genomförandeplan för Samir Lindgren", "Beslut och mål", "Så har Samir varit med och bestämt",
            "Mål och stöd", "Stöd i vardagen", "Det här är viktigt för Samir", "Risker", "Vilka har varit med", "Uppföljning",
            "Godkännande", "Nytt sedan förra versionen"});
    CHECK(paper.paper().head_left == "Samir Lindgren, född 14 mars 1992");
    CHECK(paper.paper().head_right == "Genomförandeplan 4, version 2");
    CHECK(paper.paper().foot
        == std::vector<std::string>{"Utskrivet 11 januari 2027 kl. 10.15 av Nadja Karimi. Exemplar till handläggaren.",
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
    CHECK(PaperText{plan}.parts().back() == "Nytt sedan förra versionen");
    plan.handover = PrintedHandover{.authority = "Socialnämnden", .ground = "29 § LSS", .decided = "Eva Strand", .content = "Hela planen"};
    auto const parts = PaperText{plan}.parts();
    auto const at = [&](std::string const& part) { return std::ranges::find(parts, part) - parts.begin(); };
    CHECK(at("Nytt sedan förra överlämnandet") == at("Överlämnas till myndigheten") + 1);
    CHECK(std::ranges::count(parts, "Nytt sedan förra överlämnandet") == 1);
    CHECK(parts.back() != "Nytt sedan förra överlämnandet");
}

TEST_CASE("every goal says whose words it is in")
{
    PaperText const paper{plan_for_samir()};
    CHECK(paper.says("Förflyttning. Långsiktigt mål. Klart senast 31 mars 2027. På väg. Vems ord: Samir själv, med bilder."));
    CHECK(paper.says("Har börjat. Vems ord: Samir med stöd."));
    CHECK(paper.says("Har börjat. Vems ord: personalen."));
    CHECK(paper.says("Samirs egna ord\n”Jag kan trycka på knappen. Inte hålla i handen.”"));
}

TEST_CASE("a time newer than the plan is marked in its own cell")
{
    CHECK(PaperText{plan_for_samir()}.says("Fredag 14.30\nNy tid från 11 januari 2027 (NK).\n"));
}

TEST_CASE("somebody who did not want to take part is not asked to approve, and the paper has another title")
{
    auto plan = plan_for_samir();
    plan.participation.part = Part::did_not_want;
    plan.participation.offered = "Nadja frågade med och utan bilder.";
    plan.participation.ask_again_on = day(2027, 3, 1);
    plan.goals.clear();
    plan.approval = {};
    PaperText const paper{plan};
    CHECK(paper.paper().title == "Arbetsverktyg för personalen: Samir Lindgren");
    CHECK(paper.says("Samir ville inte vara med. Nadja frågade med och utan bilder. Vi frågar igen 1 mars 2027."));
    CHECK(paper.says("Så har vi tagit hänsyn till Samir"));
    CHECK(paper.says("Beslutets mål gäller: Samir ska få stöd att bestämma mer själv i sin vardag. Egna mål skrivs senare."));
    CHECK(paper.says("Samir deltog inte. Planen behöver inte godkännas eller skrivas under."));
    CHECK_FALSE(paper.says("frivillig underskrift"));
    CHECK(paper.says("____ Nadja Karimi, kontaktman"));
    plan.title = "Rutin- och arbetsbeskrivning";
    CHECK(PaperText{plan}.paper().title == "Rutin- och arbetsbeskrivning för Samir Lindgren");
}

TEST_CASE("a representative's yes is never printed as the person's own")
{
    auto plan = plan_for_samir();
    plan.participation.part = Part::could_not;
    plan.participation.why = "låg på sjukhus";
    plan.approval = {.state = ApprovalState::approved_by_representative, .text = "Margareta Öst, god man, 1 december 2026."};
    PaperText const paper{plan};
    CHECK(paper.says("Samir kunde inte vara med: låg på sjukhus."));
    CHECK(paper.says("Godkänd av företrädare, inte av Samir. Margareta Öst, god man, 1 december 2026."));
}

TEST_CASE("a plan that waits says for whom and since when")
{
    auto plan = plan_for_samir();
    plan.approval = {.state = ApprovalState::waiting, .waiting_since = day(2026, 12, 4)};
    CHECK(PaperText{plan}.says("Väntar på Samir sedan 4 december 2026."));
}

TEST_CASE("a child's view stands before each guardian's, with what was decided")
{
    auto plan = plan_for_samir();
    plan.born = day(2014, 5, 1);
    plan.participation.child = ChildViews{{"Mamma", "Pappa"},
        {{"Nätter på korttids", "Två nätter", {"En natt", "Två nätter"}, "En natt till mars, sedan två."}}};
    plan.approval.also_signs = {"Eva Lindgren, vårdnadshavare"};
    PaperText const paper{plan};
    CHECK(paper.says("Så har Samir, 12 år, varit med och bestämt"));
    CHECK(paper.says("Fråga\nSamir\nMamma\nPappa\nSå blev det\nNätter på korttids\nTvå nätter\nEn natt\nTvå nätter\nEn natt till mars"));
    CHECK(paper.says("____ Eva Lindgren, vårdnadshavare"));
}

TEST_CASE("a draft says so on every page and shows what is not filled in, a final plan leaves it out")
{
    auto plan = plan_for_samir();
    plan.important.push_back({"Dygnsrytm", ""});
    CHECK_FALSE(PaperText{plan}.says("Dygnsrytm"));
    plan.stage = PlanStage::draft;
    PaperText const paper{plan};
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
    PaperText const paper{plan};
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
    PaperText const paper{plan};
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
    PaperText const paper{plan};
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
    CHECK(PaperText{plan}.says("Vi pratade. Vi använde bilder. Samir var med på tre korta möten"));
    plan.participation.part = Part::could_not;
    CHECK(PaperText{plan}.says("Så har vi tagit hänsyn till Samir\nVi pratade. Vi använde bilder. Samir var med"));
}

TEST_CASE("a copy made after somebody did not agree says so, and has a name of its own")
{
    auto plan = plan_for_samir();
    CHECK_FALSE(PaperText{plan}.says("Det här exemplaret"));
    plan.disputed_on = day(2027, 2, 1);
    CHECK(PaperText{plan}.says("Det här exemplaret är gjort efter att planen fastställdes. Det visar också vem som inte håller med, "
                               "till och med 1 februari 2027."));
    CHECK(plan_file_name(plan) == "genomforandeplan-4-2-med-invandningar.pdf");
}

TEST_CASE("a protected person's copy has a number for the name and tells neither where, when nor with whom")
{
    auto plan = plan_for_samir();
    plan.protected_number = "0417";
    plan.names = {"Verkstan", "Johan", "Petra Holm"};
    PaperText const paper{plan};
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
    PaperText const paper{plan};
    CHECK(paper.says("Bostad\nBeslut\n"));
    CHECK(paper.says("Ledsagarservice\nBeslut\nLedsagarservice, 9 § 3 LSS."));
    CHECK(paper.says("Beslut: Ledsagarservice."));
}

TEST_CASE("a heading with several activities stands by itself with its text, one with a single activity is a row")
{
    auto plan = plan_for_samir();
    plan.everyday[0].text = "Lugn start.";
    plan.everyday[0].activities.push_back({.what = "Medicin", .how = "Personal ger den.", .own_part = "säger till"});
    PaperText const paper{plan};
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
    PaperText const paper{plan};
    CHECK(paper.says("Beslutets mål: inget. Eget mål utöver beslutet."));
    CHECK(paper.says("Insats: Ledsagning."));
    CHECK(paper.says("Insats: Städning. Mål: Vardagsrutin utan eget mål."));
}

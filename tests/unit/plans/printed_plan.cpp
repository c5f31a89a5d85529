// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printed_plan.h"

namespace {

CivilDate day(int year, int month, int day_of_month)
{
    return CivilDate::of(year, month, day_of_month).value();
}

constexpr auto together = "Tillsammans med personal";

PrintedGoal bus_goal()
{
    return {.wording = "Jag vill åka buss själv till Verkstan",
        .voice = WhoseVoice::person,
        .method = "med bilder",
        .area = "Förflyttning",
        .term = "Långsiktigt mål",
        .by = day(2027, 3, 31),
        .state = "På väg",
        .today = "Samir åker med personal och trycker själv på stopp.",
        .wished = "åka båda vägarna utan personal.",
        .sub_goals = {{"Gå till hållplatsen och visa busskortet själv", day(2026, 9, 30), "Klart"},
            {"Trycka på stopp vid rätt ställe", day(2026, 11, 30), "Klart"},
            {"Gå av på rätt hållplats utan hjälp", day(2027, 1, 31), "Pågår"}},
        .activities = {{.what = "Åka till Verkstan",
                           .how = "Samir klär på sig, tar ryggsäcken och visar busskortet. Vi går bakom och sätter oss två säten "
                                  "bakom. När bussen passerar kyrkan visar vi bilden ”stopp” om Samir inte redan har tryckt.",
                           .when = "Tisdag och torsdag 8.10–8.45",
                           .who = together},
            {.what = "Åka hem",
                .how = "Vi möter vid Verkstans dörr. Samir leder vägen till hållplatsen. Vi säger inget förrän han frågar.",
                .when = "Tisdag och torsdag 15.20–15.55",
                .who = together}}};
}

PrintedGoal dinner_goal()
{
    return {.wording = "Jag vill laga min egen middag två kvällar i veckan",
        .voice = WhoseVoice::person_supported,
        .area = "Hemliv",
        .term = "Långsiktigt mål",
        .by = day(2027, 6, 30),
        .state = "Har börjat",
        .today = "Samir väljer rätt och dukar. Personalen lagar.",
        .wished = "laga två rätter själv.",
        .sub_goals = {{"Välja rätt ur pärmen och ta fram det som behövs", day(2026, 10, 31), "Klart"},
            {"Koka pasta efter bildrecept", day(2027, 2, 28), "Pågår"}},
        .activities = {{.what = "Laga middag",
                           .how = "Samir väljer rätt ur pärmen och följer bilderna. Vi står bredvid spisen med händerna bakom "
                                  "ryggen. Vi häller av det heta vattnet.",
                           .when = "Måndag och onsdag 17.00–18.00",
                           .who = "Samir själv, personal bredvid"},
            {.what = "Handla till middagen",
                .how = "Samir plockar själv efter bildlistan. Vi läser på varje vara: inga nötter.",
                .when = "Fredag 14.30",
                .who = together,
                .newer_when = NewerMark{day(2027, 1, 11), "NK"}}}};
}

PrintedGoal friend_goal()
{
    return {.wording = "Jag vill gå ut och röra på mig med en vän",
        .voice = WhoseVoice::staff_observation,
        .area = "Gemenskap och fritid",
        .term = "Kortsiktigt mål",
        .by = day(2027, 5, 31),
        .state = "Har börjat",
        .today = "Samir promenerar med personal.",
        .wished = "gå i skogen med sin vän Johan varje vecka.",
        .sub_goals = {{"Fråga Johan och bestämma dag", day(2027, 1, 31), "Pågår"}},
        .activities = {{.what = "Ringa Johan",
                           .how = "Samir väljer bild och ringer med bildsamtal. Vi hjälper till att slå numret och går sedan ut ur "
                                  "rummet.",
                           .when = "Söndag 16.00",
                           .who = "Samir själv"},
            {.what = "Promenad",
                .how = "Samir väljer ”skog” eller ”park”. Vi går hans takt, minst 30 minuter. Telefonen är med.",
                .when = "Lördag 11.00",
                .who = together}}};
}

PrintedHeading everyday(std::string title, std::string how, std::string when, std::string who)
{
    return {.title = title, .text = {}, .activities = {{.what = title, .how = how, .when = when, .who = who}}};
}

void add_everyday(PlanDocument& plan)
{
    plan.everyday = {
        everyday("Morgon", "Knacka och vänta på svar. Samir väljer kläder kvällen före och klär sig själv. Medicin enligt signeringslistan.",
            "Måndag–fredag 7.00, lördag och söndag 8.30", "Samir själv, personal ger medicin"),
        everyday("Dusch",
            "Lägg fram handduk och bildkort. Stå utanför dörren. Säg till efter tio minuter. Vi hjälper till med ryggen om Samir ber om det.",
            "Måndag, onsdag och lördag efter frukost", "Samir själv, personal utanför"),
        everyday("Frukost och lunch", "Samir tar fram själv och sköter bestick och disk. Små portioner, gärna två gånger.",
            "Frukost 7.30, lunch lördag och söndag 12.30", "Samir själv"),
        everyday("Städa", "Ett rum i taget efter bildschemat. Samir dammsuger. Vi torkar golv i badrummet.", "Torsdag 16.30", together),
        everyday("Tvätt och sopor", "Samir sorterar efter färg, startar maskinen och går ut med soporna.", "Söndag 10.00",
            "Samir själv, personal påminner"),
        everyday("Kläder och apotek", "Samir väljer affär och betalar med sitt kort. Vi är med och hittar vägen.",
            "Första lördagen i månaden", together),
        everyday("Kväll och natt",
            "Musik i hörlurar. Tandborstning med timer. Sovande jour tittar in bara om Samir ringer på klockan eller larmet går.",
            "Kväll 21.00, natt 22.30–7.00", "Samir själv, personal nära")};
}

void add_important(PlanDocument& plan)
{
    plan.no_answer = PrintedNoAnswer{{"Ring på dörren två gånger. Vänta 5 minuter.", "Lås upp med nyckel. Säg ditt namn innan du går in.",
                                         "Är Samir inte hemma: ring hans mobil, sedan kontaktmannen eller jouren."},
        "Bestämt med Samir från första dagen, 3 juni 2024. Genomgånget igen 2 december 2026."};
    plan.important = {
        {"Så pratar vi", "Korta meningar, en sak i taget. Bildstöd och några tecken. Vänta in svaret, räkna till tio. Samir förstår "
                         "svenska och arabiska."},
        {"Bemötande", "Säg vad som ska hända innan det händer. Fråga innan du rör vid Samir. Skämta gärna."},
        {"Förflyttning och hjälpmedel", "Går själv. Glasögon, bildpärm, surfplatta med timer, epilepsilarm i sängen."},
        {"Hälsa", "Epilepsi och nötallergi. Ordinationer finns hos sjuksköterskan och i pärmen Hälsa, inte i planen."},
        {"Livsåskådning", "Muslim. Äter inte griskött. Firar eid och jul med familjen."},
        {"Intressen, viktiga personer", "Bussar, simning, musik, skogen. Systern Leila, mamma Amal och vännen Johan."},
        {"Tid och ändringar", "Bildschema på väggen. Säg till dagen före om något ska ändras."},
        {"Pengar", "God man sköter räkningar. Ekbacken hanterar inte privata medel. Samir har eget kort för småköp."},
        {"Andra insatser", "Verkstan (9 § 10 LSS), epilepsimottagningen i regionen, färdtjänst."},
        {"Samordning", "Samordnad individuell plan behövs. Nadja kallar före 28 februari 2027."}};
    plan.risks = {{"Anfall på bussen", "Kan hända någon gång om året. Allvarligt.",
                      "Kort med namn och telefon i ryggsäcken. Personal med tills delmål 3 är klart.", "Nadja Karimi", day(2027, 3, 2)},
        {"Nötter i mat", "Mindre troligt. Allvarligt.", "Läs på varje förpackning. Egen hylla. Akut medicin enligt ordination.",
            "Petra Holm", day(2027, 3, 2)},
        {"Bränna sig vid spisen", "Kan hända. Lindrigt till allvarligt.",
            "Spisvakt. Personal häller av hett vatten. Kastrullskaften pekar inåt.", "Petra Holm", day(2027, 6, 2)}};
}

void add_people_and_end(PlanDocument& plan)
{
    plan.participants = {{"Samir Lindgren", "Den planen gäller", "Tre möten med bilder", ParticipantKind::person},
        {"Nadja Karimi", "Kontaktman, stödassistent", "Ledde mötena, skrev planen. 070-174 06 10", ParticipantKind::staff},
        {"Leila Lindgren", "Syster", "Möte 2 december.", ParticipantKind::relative, "Samir har samtyckt."},
        {"Amal Lindgren", "Mamma", "Telefon 30 november med tolk.", ParticipantKind::relative, "Samir har samtyckt."},
        {"Margareta Öst", "God man", "Läste utkastet, svarade 1 december", ParticipantKind::representative}};
    plan.follow_up = PrintedFollowUp{.on = day(2027, 6, 2),
        .at = "14",
        .way = "Möte hos Samir med bilder, Leila och tolk.",
        .scope = "Hela planen följs upp. Mål 1 följs upp redan 2 mars.",
        .responsible = "Nadja Karimi"};
    plan.approval = {.state = ApprovalState::approved,
        .text = "Samir sa ja och visade tummen upp för varje del av planen 4 december 2026. Ändringen i version 2 godkände han 11 januari "
                "2027 på samma sätt. Petra Holm var vittne.",
        .key_worker_signed = "Signerad i Delaktig 11 januari 2027 kl. 10.02."};
    plan.changes = {{"Handla, version 2", "Torsdag 16.00", "Fredag 14.30", "Samir valde dag."},
        {"Buss, plan 4", "Personalen håller i handen", "Två säten bakom", "Samir bad om det."},
        {"Dusch, plan 4", "Kväll", "Efter frukost", "Samir bad om det."},
        {"Mål 3, plan 4", "Fanns utan dag och tid", "Lördag 11.00, söndag 16.00", "Tråden var bruten."}};
}

} // namespace

PlanDocument plan_for_samir()
{
    PlanDocument plan{.municipality = "Björkviks kommun",
        .unit = "Ekbacken",
        .person = "Samir Lindgren",
        .called = "Samir",
        .born = day(1992, 3, 14),
        .home = "Ekbacken, lägenhet 4",
        .key_worker = "Nadja Karimi",
        .case_officer = "Tove Sandin",
        .case_number = "LSS 2024-117",
        .number = 4,
        .version = 2,
        .valid_from = day(2026, 12, 7),
        .follow_up_by = day(2027, 6, 2),
        .replaces = "Plan 3 från 2 juni 2026",
        .handed_over_on = day(2027, 1, 11),
        .printed_at = instant_of(day(2027, 1, 11), CivilTime::of(10, 15).value()),
        .printed_by = "Nadja Karimi",
        .paper_advice = "Förstör papperet i sekretesstugg när det är läst."};
    plan.decisions = {{.service = "Bostad med särskild service för vuxna, 9 § 9 LSS. Gäller till 31 maj 2028.",
        .law_goal = "5 § LSS: jämlikhet i levnadsvillkor och full delaktighet i samhällslivet. Den enskilde ska få möjlighet att leva "
                    "som andra.",
        .goal = "Samir ska få stöd att bestämma mer själv i sin vardag.",
        .covers = "Omvårdnad, mat och hushåll, resor i vardagen, fritid och kultur. Alla fyra delar finns med i planen.",
        .limits = "Resor med färdtjänst till Verkstan har ett eget beslut och ingår inte."}};
    plan.participation = {.part = Part::took_part,
        .how = "Samir var med på tre korta möten, 24 och 26 november och 2 december 2026. Han lade bilder på en karta med tummen upp, på "
               "sidan och ner. Han sa ja eller nej till varje del.",
        .own_words = {{.text = "Jag kan trycka på knappen. Inte hålla i handen.", .voice = WhoseVoice::person}},
        .changed = {"Personalen sitter två säten bakom på bussen och håller inte i handen.",
            "Duschen ligger efter frukost i stället för på kvällen."},
        .relatives = "Samirs syster var med 2 december för att Samir bad om det. Hans mamma pratade med Nadja i telefon med tolk. God man "
                     "läste utkastet och svarade med brev.",
        .differing_views = "Mamman är orolig för att Samir ska åka buss själv. Samir vill åka själv. Planen följer Samirs vilja. Oron har "
                           "tagits med under Risker."};
    plan.goals = {bus_goal(), dinner_goal(), friend_goal()};
    add_everyday(plan);
    add_important(plan);
    add_people_and_end(plan);
    return plan;
}

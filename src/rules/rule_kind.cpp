// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rule_kind.h"

#include <algorithm>
#include <stdexcept>

namespace {

constexpr RuleChoice day1[] = {{"no_answer", "vad personalen gör om personen inte öppnar"}};
// What is large enough is told by the order and the requests: a service added or withdrawn, or a request that was granted.
constexpr RuleChoice triggers[] = {{"new_order", "en ny insats eller beställning"}, {"changed_order", "en ändrad beställning"},
    {"large_change", "en stor ändring (en insats till eller bort, eller ja på en begäran)"},
    {"service_time_limit", "att en tidsbestämd insats tar slut"}, {"goal_due", "att ett mål ska vara nått"},
    {"on_request", "att någon ber om det"}};
constexpr RuleChoice scopes[] = {{"whole", "hela planen"}, {"service", "en insats"}, {"goal", "ett mål"}};
constexpr RuleChoice changes[] = {{"revision", "ny version av samma plan"}, {"new_plan", "ny plan"}, {"choose", "den som skriver väljer"}};
constexpr RuleChoice large[] = {{"service_added", "en insats har kommit till eller tagits bort"}, {"goal_changed", "ett mål är ändrat"},
    {"many_activities", "många aktiviteter är ändrade"}, {"staff_says", "den som skriver säger det"}};
constexpr RuleChoice routes[] = {{"unit_manager", "enhetschefen"}, {"case_officer", "handläggaren"}};
constexpr RuleChoice wanted[] = {{"none", "frågas det inte om"}, {"optional", "är frivilligt"}, {"required", "frågas det alltid om"}};
constexpr RuleChoice ways[] = {{"paper", "på papper"}, {"screen", "på skärmen"}, {"eid", "med e-legitimation"}, {"oral", "muntligt, med vittne"}};
constexpr RuleChoice kept_goals[] = {{"decision_goals_only", "bara beslutets mål"}, {"none", "inga egna mål"},
    {"from_observation", "mål efter vad andra har sett"}};
constexpr RuleChoice papers[] = {{"work_tool", "Arbetsverktyg för personalen"}, {"routine", "Rutin- och arbetsbeskrivning"}};
constexpr RuleChoice child[] = {{"child_view", "vad barnet tycker"}, {"guardian_view", "vad vårdnadshavarna tycker"},
    {"differences", "vad de är oense om"}, {"extent", "hur långt det har gått att följa dem"}};
constexpr RuleChoice prompts[] = {{"how", "hur"}, {"when", "när"}, {"who", "vem"},
    {"manner", "om personalen stödjer, motiverar eller kompenserar"}};
constexpr RuleChoice handover[] = {{"never", "aldrig"}, {"on_request", "när handläggaren ber om den"}, {"new_plan_only", "när planen är ny"},
    {"when_approved", "varje gång den är godkänd"}, {"always", "varje gång den är fastställd"}};
constexpr RuleChoice contents[] = {{"what_and_who", "vad och vem"}, {"diff", "vad som är ändrat"}, {"full", "hela planen"}};
constexpr RuleChoice copies[] = {{"on_request", "när personen ber om den"}, {"if_holder", "om personen hade den förra"}, {"always", "alltid"}};
constexpr RuleChoice events[] = {{"created", "planen är gjord"}, {"followed_up", "planen är uppföljd"}, {"revised", "planen är ändrad"},
    {"new_plan", "en ny plan gäller"}, {"handed_over", "planen är lämnad till myndigheten"}};
constexpr RuleChoice note_content[] = {{"reference", "en hänvisning till planen"}, {"outline", "det viktigaste och en hänvisning"}};
constexpr RuleChoice risks[] = {{"none", "behövs inte"}, {"by_service", "görs när insatsen har risker"}, {"each_plan", "görs för varje plan"}};

using enum ValueForm;
constexpr auto no = false;
constexpr auto may = true;
// clang-format off
constexpr RuleKind kinds[] = {
    {RuleName::plan_due, "plan.due", "Första planen", "Den första planen ska vara klar", deadline, Stricter::shorter, may, {}, "Blir ett datum på Min dag och hos chefen."},
    {RuleName::plan_day1, "plan.day1_fields", "Första planen", "Ska finnas redan första dagen", choices, Stricter::more_choices, may, day1, "Chefen ser vad som saknas."},
    {RuleName::interruption_pauses, "interruption.pauses", "Första planen", "Tiden står still under ett uppehåll", yes_no, Stricter::no, no, {}, "Dagar då insatsen gör uppehåll räknas inte."},
    {RuleName::first_followup, "first_followup", "Uppföljning", "Den första uppföljningen görs", span, Stricter::shorter, may, {}, "Räknas från den dag då den första planen fastställdes."},
    {RuleName::followup_interval, "followup.max_interval", "Uppföljning", "Sedan följs planen upp minst en gång på", span, Stricter::shorter, may, {}, "Utan tid gäller bara det datum som personen och kontaktmannen bestämmer."},
    {RuleName::followup_agreed_later, "followup.agreed_later", "Uppföljning", "Ett senare datum får bestämmas i planen", yes_no, Stricter::no, no, {}, "Ett tidigare datum får alltid bestämmas, och gäller då."},
    {RuleName::followup_triggers, "followup.triggers", "Uppföljning", "Följs också upp vid", choices, Stricter::more_choices, may, triggers, "Blir en uppgift på Min dag och i egenkontrollen."},
    {RuleName::followup_after_trigger, "followup.after_trigger", "Uppföljning", "En sådan uppföljning görs inom", span, Stricter::shorter, no, {}, "Räknas från det som hände. En uppföljning som ändå kommer tidigare gäller för båda."},
    {RuleName::followup_scope, "followup.scope_allowed", "Uppföljning", "En uppföljning får gälla", choices, Stricter::fewer_choices, no, scopes, "Det som går att välja när en uppföljning börjar. En aktivitet följs upp med sitt mål."},
    {RuleName::followup_partial_resets, "followup.partial_resets_clock", "Uppföljning", "En uppföljning av en del räknas som hela", yes_no, Stricter::no, no, {}, "Om nästa datum flyttas också när bara en del är uppföljd."},
    {RuleName::followup_way, "followup.way_required", "Uppföljning", "Planen säger hur nästa uppföljning görs", yes_no, Stricter::yes, no, {}, "Det frågas om när en plan fastställs."},
    {RuleName::goal_interval, "goal.followup_interval", "Uppföljning", "Varje mål följs upp minst en gång på", span, Stricter::shorter, may, {}, "Blir ett datum på Min dag, utöver planens egen uppföljning."},
    {RuleName::change_after_followup, "change.after_followup", "När planen ändras", "Efter en uppföljning blir det", choice, Stricter::none, no, changes, "En ny plan gör att den förra avslutas."},
    {RuleName::change_between, "change.between", "När planen ändras", "Mellan uppföljningar blir det", choice, Stricter::none, no, changes, "En ny plan gör att den förra avslutas."},
    {RuleName::change_large, "change.large", "När planen ändras", "Efter en stor ändring blir det", choice, Stricter::none, no, changes, "En ny plan gör att den förra avslutas."},
    {RuleName::change_large_when, "change.large_when", "När planen ändras", "En ändring är stor när", choices, Stricter::more_choices, may, large, "Det räcker att ett av dem stämmer."},
    {RuleName::change_many, "change.many_activities", "När planen ändras", "Så många ändrade aktiviteter är många", number, Stricter::none, no, {}, "Används bara om många aktiviteter gör en ändring stor."},
    {RuleName::change_restamps, "change.revision_restamps_plan_date", "När planen ändras", "En ny version får nytt plandatum", yes_no, Stricter::none, no, {}, "Annars står planens första datum kvar, med senast ändrad bredvid."},
    {RuleName::service_route, "service_change.route", "Byte av insats", "Önskemål om en annan insats går till", choice, Stricter::none, no, routes, "Den som får frågan och svarar."},
    {RuleName::service_wait, "service_change.wait_for_order", "Byte av insats", "Vänta på en ny beställning", yes_no, Stricter::yes, no, {}, "Bara den insats som önskemålet gäller väntar."},
    {RuleName::request_answer, "request.answer_within", "Byte av insats", "Myndigheten svarar på en begäran inom", span, Stricter::shorter, no, {}, "Sedan blir det en uppgift för chefen att fråga igen."},
    {RuleName::proposal_answer, "proposal.answer_within", "Förslag från teamet", "Ett förslag från teamet får svar inom", span, Stricter::shorter, no, {}, "Sedan ser chefen det också."},
    {RuleName::approval_person, "approval.person", "Godkännande", "Personens godkännande", choice, Stricter::later_choice, no, wanted, "Planen gäller också utan."},
    {RuleName::approval_ways, "approval.ways", "Godkännande", "Personen kan godkänna", choices, Stricter::fewer_choices, no, ways, "Sätten som går att välja."},
    {RuleName::approval_waive, "approval.waive_if_no_participation", "Godkännande", "Fråga inte den som inte var med", yes_no, Stricter::none, no, {}, "Den som inte deltog får i stället frågan om att vara med senare."},
    {RuleName::approval_manager, "approval.manager", "Godkännande", "Chefens godkännande", choice, Stricter::later_choice, no, wanted, "Planen gäller också utan."},
    {RuleName::nonparticipation_goals, "nonparticipation.goals", "Delaktighet och mål", "Mål när personen inte var med", choice, Stricter::none, no, kept_goals, "Beslutets mål visas alltid."},
    {RuleName::nonparticipation_kind, "nonparticipation.document_kind", "Delaktighet och mål", "Planens namn när personen inte var med", choice, Stricter::none, no, papers, "Står på skärmen, i dokumentet och i det som lämnas över."},
    {RuleName::child_fields, "participation.child_fields", "Delaktighet och mål", "Om barn skrivs också", choices, Stricter::more_choices, may, child, "Gäller den som inte har fyllt 18."},
    {RuleName::goals_own, "goals.min_own", "Delaktighet och mål", "Så många egna mål frågas det om", number, Stricter::larger, no, {}, "Färre kräver ett skäl, inget stoppas."},
    {RuleName::goals_decline, "goals.decline_with_reason", "Delaktighet och mål", "Personen får tacka nej till egna mål", yes_no, Stricter::none, no, {}, "Då skrivs varför."},
    {RuleName::activity_prompts, "activity.prompts", "Delaktighet och mål", "En aktivitet säger vad, och", choices, Stricter::more_choices, no, prompts, "Det som saknas frågas det om, under de rubriker där mallen vill ha det."},
    {RuleName::handover_when, "handover", "Till myndigheten", "Planen lämnas till myndigheten", choice, Stricter::later_choice, no, handover, "Blir en uppgift när planen är fastställd eller godkänd."},
    {RuleName::handover_content, "handover.content", "Till myndigheten", "Då lämnas", choices, Stricter::none, no, contents, "Inte mer än myndigheten behöver."},
    {RuleName::handover_receipt, "handover.receipt", "Till myndigheten", "Handläggaren svarar att den är läst", yes_no, Stricter::yes, no, {}, "Utan svar i tid syns den hos chefen."},
    {RuleName::handover_answer, "handover.answer_within", "Till myndigheten", "Handläggaren svarar inom", span, Stricter::shorter, no, {}, "Räknas från överlämnandet, när handläggaren ska svara."},
    {RuleName::handover_within, "handover.within", "Till myndigheten", "Den lämnas inom", span, Stricter::shorter, may, {}, "Räknas från den dag då planen fastställdes eller blev godkänd."},
    {RuleName::copies_person, "copies.person", "Kopior", "Personen får planen", choice, Stricter::later_choice, no, copies, "Står på sidan om exemplar tills det är gjort."},
    {RuleName::copies_easy, "copies.easy_version", "Kopior", "Personen får också den lätta planen", yes_no, Stricter::yes, no, {}, "Står på sidan om exemplar tills det är gjort."},
    {RuleName::copies_file, "copies.file_print", "Kopior", "En utskrift läggs i pappersakten", yes_no, Stricter::yes, no, {}, "Står på sidan om exemplar tills det är gjort."},
    {RuleName::journal_events, "journal.auto_note", "Journal", "Förslag till anteckning kommer när", choices, Stricter::more_choices, may, events, "Den som arbetar läser, ändrar och signerar."},
    {RuleName::journal_heading, "journal.heading", "Journal", "Rubrik för sådana anteckningar", text, Stricter::none, no, {}, "Ordet som journalen använder."},
    {RuleName::journal_content, "journal.content", "Journal", "Anteckningen innehåller", choice, Stricter::later_choice, no, note_content, "Hänvisningen säger vilken version."},
    {RuleName::risk_required, "risk.required", "Risker", "Riskbedömning", choice, Stricter::later_choice, no, risks, "Det frågas om när en plan fastställs."},
    {RuleName::risk_recheck, "risk.recheck", "Risker", "Risker ses över minst en gång på", span, Stricter::shorter, may, {}, "Ett tidigare datum för en risk gäller."},
    {RuleName::reading_first_visit, "reading.before_first_visit", "Läsa det nya", "Det nya ska läsas före första besöket", yes_no, Stricter::yes, no, {}, "Det står aldrig i vägen för hjälpen."},
};
// clang-format on

} // namespace

std::span<RuleKind const> rule_kinds() { return kinds; }

RuleKind const& kind_of(RuleName name)
{
    auto const& found = kinds[static_cast<std::size_t>(name)];
    if (found.name != name) throw std::logic_error{"rule_kinds: not in the order of RuleName"};
    return found;
}

RuleKind const* find_rule_kind(std::string_view key)
{
    auto const found = std::ranges::find(kinds, key, &RuleKind::key);
    return found == std::end(kinds) ? nullptr : &*found;
}

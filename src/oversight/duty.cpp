// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/duty.h"

#include <algorithm>
#include <array>

namespace {

constexpr std::int64_t very_late_days = 30; // makes any delay worse

// clang-format off
constexpr std::array<DutyRule, 23> rules{{
    {.kind = DutyKind::order_waiting, .code = "order_waiting", .check = "Beställningar är mottagna",
        .finding = "Beställningen är inte mottagen.", .before = "Ta emot beställningen för ", .after = "",
        .rule = "En beställning som har kommit väntar på svar.", .source = "002:35",
        .icon = Icon::inbox, .owes = Owes::leader, .risk = Risk::some, .breaks_plan = false, .on_my_day = true},
    {.kind = DutyKind::key_worker_missing, .code = "key_worker_missing", .check = "Någon ansvarar för planen",
        .finding = "Ingen är utsedd att ansvara för planen.", .before = "Utse vem som ansvarar för planen för ", .after = "",
        .rule = "Insatsen har börjat och varken kontaktman eller ersättare är utsedd.", .source = "002:35; SoL 10 kap. 7 § i hemtjänsten",
        .icon = Icon::user_plus, .owes = Owes::leader, .risk = Risk::some, .breaks_plan = true, .on_my_day = true},
    {.kind = DutyKind::plan_missing, .code = "plan_missing", .check = "Planen är gjord i tid",
        .finding = "Planen saknas.", .before = "Skriv planen för ", .after = "",
        .rule = "Insatsen har börjat och ingen plan är fastställd.", .source = "001:16; 002:41; SOSFS 2014:5, 6 kap. (allmänna råd)",
        .icon = Icon::file_text, .owes = Owes::key_worker, .risk = Risk::some, .breaks_plan = true, .on_my_day = true},
    {.kind = DutyKind::follow_up, .code = "follow_up", .check = "Planen är uppföljd i tid",
        .finding = "Uppföljningen är inte gjord.", .before = "Följ upp planen med ", .after = "",
        .rule = "Dagen som planen säger för uppföljning har kommit.", .source = "001:8; 002:87; 003:7",
        .icon = Icon::calendar_clock, .owes = Owes::key_worker, .risk = Risk::some, .breaks_plan = true, .on_my_day = true},
    {.kind = DutyKind::offer_again, .code = "offer_again", .check = "Den som inte var med frågas igen",
        .finding = "Personen är inte frågad igen om att vara med.", .before = "Fråga ", .after = " igen om att vara med i planen",
        .rule = "Dagen då ni skulle fråga igen har kommit.", .source = "002:79; 004:38",
        .icon = Icon::message_circle, .owes = Owes::key_worker, .risk = Risk::low, .breaks_plan = true, .on_my_day = true},
    {.kind = DutyKind::turned_15, .code = "turned_15", .check = "Utkastet är genomgånget efter 15-årsdagen",
        .finding = "Personen har fyllt 15 medan planen var ett utkast.", .before = "Gå igenom utkastet igen med ", .after = ", som har fyllt 15",
        .rule = "Den som har fyllt 15 för sin egen talan.", .source = "SoL 3 kap. 4 §",
        .icon = Icon::user_plus, .owes = Owes::key_worker, .risk = Risk::some, .breaks_plan = false, .on_my_day = true},
    {.kind = DutyKind::turned_18, .code = "turned_18", .check = "Utkastet är genomgånget efter 18-årsdagen",
        .finding = "Personen har fyllt 18 medan planen var ett utkast.", .before = "Gå igenom utkastet igen med ", .after = ", som har fyllt 18",
        .rule = "Den som har fyllt 18 har ingen vårdnadshavare.", .source = "FB 9 kap. 1 §",
        .icon = Icon::user_plus, .owes = Owes::key_worker, .risk = Risk::some, .breaks_plan = false, .on_my_day = true},
    {.kind = DutyKind::order_changed, .code = "order_changed", .check = "Planen stämmer med beställningen",
        .finding = "Beställningen är ändrad efter att planen fastställdes.", .before = "Gå igenom den ändrade beställningen för ", .after = "",
        .rule = "Beställningen har ändrats sedan planen senast fastställdes.", .source = "002:87",
        .icon = Icon::refresh_cw, .owes = Owes::key_worker, .risk = Risk::some, .breaks_plan = true, .on_my_day = true},
    {.kind = DutyKind::back_after_break, .code = "back_after_break", .check = "Planen är genomgången efter uppehåll",
        .finding = "Personen är tillbaka efter ett uppehåll.", .before = "Gå igenom planen före första besöket hos ", .after = "",
        .rule = "Insatsen har haft uppehåll och började igen för högst sju dagar sedan.", .source = "Rutin för uppehåll",
        .icon = Icon::undo, .owes = Owes::key_worker, .risk = Risk::some, .breaks_plan = false, .on_my_day = true},
    {.kind = DutyKind::service_ending, .code = "service_ending", .check = "Beslut som tar slut är frågade om",
        .finding = "Beslutet tar snart slut.", .before = "Fråga handläggaren vad som händer efter beslutet för ", .after = "",
        .rule = "Beslutet eller en insats i det slutar inom 30 dagar.", .source = "000:156",
        .icon = Icon::calendar, .owes = Owes::key_worker, .risk = Risk::some, .breaks_plan = false, .on_my_day = true},
    {.kind = DutyKind::goal_date_passed, .code = "goal_date_passed", .check = "Varje mål är följt upp",
        .finding = "Ett mål har passerat sin dag.", .before = "Gå igenom målet som har passerat sin dag med ", .after = "",
        .rule = "Ett mål som pågår har en dag som har passerat.", .source = "002:35",
        .icon = Icon::flag, .owes = Owes::key_worker, .risk = Risk::low, .breaks_plan = true, .on_my_day = true},
    {.kind = DutyKind::follow_up_undecided, .code = "follow_up_undecided", .check = "Nästa uppföljning är bestämd",
        .finding = "Planen säger inte när den ska följas upp.", .before = "Bestäm när ni följer upp planen med ", .after = "",
        .rule = "Planen som gäller har ingen dag för uppföljning.", .source = "000:141, 167; SOSFS 2014:5, 6 kap. (allmänna råd)",
        .icon = Icon::calendar, .owes = Owes::key_worker, .risk = Risk::some, .breaks_plan = true, .on_my_day = true},
    {.kind = DutyKind::thread_broken, .code = "thread_broken", .check = "Tråden är hel",
        .finding = "Tråden är bruten.", .before = "Laga tråden i planen för ", .after = "",
        .rule = "En beslutad insats, ett mål eller en aktivitet saknar det som den ska hänga ihop med, eller vad, hur, när och vem.",
        .source = "001:59; 002:47-51; 004:51",
        .icon = Icon::unlink, .owes = Owes::key_worker, .risk = Risk::some, .breaks_plan = true, .on_my_day = false},
    {.kind = DutyKind::participation_missing, .code = "participation_missing", .check = "Delaktigheten är beskriven",
        .finding = "Det står inte hur personen var med.", .before = "Skriv hur planen gjordes tillsammans med ", .after = "",
        .rule = "Planen säger inte hur personen var med, eller vad personen erbjöds.", .source = "000:9; 002:79",
        .icon = Icon::hand_heart, .owes = Owes::key_worker, .risk = Risk::low, .breaks_plan = true, .on_my_day = false},
    {.kind = DutyKind::no_answer_missing, .code = "no_answer_missing", .check = "Det står vad ni gör om personen inte öppnar",
        .finding = "Det står inte vad ni gör om personen inte öppnar eller svarar.", .before = "Skriv vad ni gör om ingen öppnar hos ", .after = "",
        .rule = "Uppgiften ska finnas från första dagen.", .source = "000:15",
        .icon = Icon::door_open, .owes = Owes::key_worker, .risk = Risk::some, .breaks_plan = false, .on_my_day = true},
    {.kind = DutyKind::alerts_not_asked, .code = "alerts_not_asked", .check = "Någon har frågat om varningar",
        .finding = "Ingen har frågat om allergi, fall eller annat som alla måste veta.", .before = "Fråga om varningar för ", .after = "",
        .rule = "Det finns varken en varning eller en uppgift om att det inte finns någon.", .source = "001:82",
        .icon = Icon::shield_alert, .owes = Owes::key_worker, .risk = Risk::some, .breaks_plan = false, .on_my_day = true},
    {.kind = DutyKind::consent_ending, .code = "consent_ending", .check = "Samtycken gäller",
        .finding = "Ett samtycke tar snart slut.", .before = "Fråga om samtycket fortfarande gäller: ", .after = "",
        .rule = "Ett samtycke slutar inom 30 dagar.", .source = "002:83",
        .icon = Icon::heart_handshake, .owes = Owes::key_worker, .risk = Risk::low, .breaks_plan = false, .on_my_day = true},
    {.kind = DutyKind::risk_missing, .code = "risk_missing", .check = "Planen har en riskbedömning",
        .finding = "Riskbedömningen saknas.", .before = "Bedöm riskerna i planen för ", .after = "",
        .rule = "Varje plan ska ha en riskbedömning.", .source = "004:89",
        .icon = Icon::triangle_alert, .owes = Owes::key_worker, .risk = Risk::some, .breaks_plan = false, .on_my_day = true},
    {.kind = DutyKind::risk_review, .code = "risk_review", .check = "Riskerna är sedda över i tid",
        .finding = "Riskerna är inte sedda över.", .before = "Se över riskerna i planen för ", .after = "",
        .rule = "Dagen då riskerna skulle ses över har kommit.", .source = "004:89",
        .icon = Icon::triangle_alert, .owes = Owes::key_worker, .risk = Risk::some, .breaks_plan = false, .on_my_day = true},
    {.kind = DutyKind::risk_without_activity, .code = "risk_without_activity", .check = "Riskerna hör till det planen säger",
        .finding = "En risk gäller något som planen inte säger längre.", .before = "Gör en ny riskbedömning för ", .after = "",
        .rule = "Aktiviteten är borttagen ur planen men risken står kvar.", .source = "004:89",
        .icon = Icon::unlink, .owes = Owes::key_worker, .risk = Risk::some, .breaks_plan = false, .on_my_day = true},
    {.kind = DutyKind::measure_review, .code = "measure_review", .check = "Skyddsåtgärder är sedda över i tid",
        .finding = "En skyddsåtgärd är inte sedd över.", .before = "Se över skyddsåtgärden för ", .after = "",
        .rule = "Dagen då åtgärden skulle ses över har kommit. Fråga personen igen.", .source = "SoL 2 kap., LSS 6 §",
        .icon = Icon::shield_check, .owes = Owes::key_worker, .risk = Risk::some, .breaks_plan = false, .on_my_day = true},
    {.kind = DutyKind::unsigned_note, .code = "unsigned_note", .check = "Anteckningar är signerade",
        .finding = "En anteckning är inte signerad.", .before = "Signera anteckningen om ", .after = "",
        .rule = "Ett utkast är äldre än tre dygn. Texten syns bara för den som skriver.", .source = "SoL 14 kap. 3 §; TF 2 kap. 10 §",
        .icon = Icon::pen_line, .owes = Owes::named, .risk = Risk::some, .breaks_plan = false, .on_my_day = false},
    {.kind = DutyKind::quality_action, .code = "quality_action", .check = "Åtgärder efter stickprov är gjorda",
        .finding = "En åtgärd efter stickprovet är inte gjord.", .before = "Gör åtgärden efter stickprovet av planen för ", .after = "",
        .rule = "Den som granskade planen bestämde en åtgärd, vem och när.", .source = "SOSFS 2011:9 5 kap. 7-8 §§",
        .icon = Icon::list_checks, .owes = Owes::named, .risk = Risk::low, .breaks_plan = false, .on_my_day = true},
}};
// clang-format on

Risk worse(Risk risk) { return risk == Risk::low ? Risk::some : Risk::high; }

} // namespace

std::span<DutyRule const> duty_rules() { return rules; }

DutyRule const& rule_of(DutyKind kind) { return *std::ranges::find(rules, kind, &DutyRule::kind); }

std::optional<DutyKind> find_duty_kind(std::string_view code)
{
    auto const found = std::ranges::find(rules, code, &DutyRule::code);
    if (found == rules.end()) return std::nullopt;
    return found->kind;
}

Risk risk_of(Duty const& duty, bool has_alert)
{
    auto risk = rule_of(duty.kind).risk;
    bool const is_about_safety = risk == Risk::some;
    if (has_alert && is_about_safety) risk = worse(risk);
    if (duty.on && duty.days_left < -very_late_days) risk = worse(risk);
    // What is not late yet endangers nobody yet.
    if (duty.on && duty.days_left > 0) return Risk::low;
    return risk;
}

std::string_view risk_name(Risk risk)
{
    switch (risk) {
    case Risk::low: return "Låg risk";
    case Risk::some: return "Viss risk";
    case Risk::high: return "Hög risk";
    }
    return "";
}

std::string duty_text(Duty const& duty, std::string_view name)
{
    if (duty.begun) return "Gör klar planen för " + std::string{name};
    auto const& rule = rule_of(duty.kind);
    return std::string{rule.before} + std::string{name} + std::string{rule.after};
}

std::string lateness_of(Duty const& duty)
{
    if (!duty.is_late()) return {};
    return std::to_string(-duty.days_left) + (duty.days_left == -1 ? " dag sen" : " dagar sen");
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/gap_kind.h"

#include <algorithm>
#include <iterator>

namespace {

constexpr Code<GapAnswer> answers[] = {
    {GapAnswer::reason, "reason", "Fråga varför"},
    {GapAnswer::advise, "advise", "Säg till"},
    {GapAnswer::none, "none", "Säg inget"},
};

using enum GapAnswer;

// In the order of a plan.
constexpr GapKind rules[] = {
    {"participation", "Hur personen har varit delaktig", reason},
    {"participation_way", "På vilket sätt personen var med", reason},
    {"offered", "Vad den som inte var med erbjöds", reason},
    {"offered_on", "När den som inte var med erbjöds att vara med", reason},
    {"offered_by", "Vem som erbjöd den som inte var med", reason},
    {"ask_again", "När ni frågar den som inte var med igen", reason},
    {"wishes", "Hur ni tog reda på önskemålen hos den som inte var med", reason},
    {"participants", "Vilka som har gjort planen", reason},
    {"relative_without_consent", "Personens ja till att en närstående är med, eller varför ändå", reason},
    {"relative_not_asked", "Att en närstående är tillfrågad, när insatsen är stöd för hen också", reason},
    {"relative_words", "Vad den närstående sa om stödet", advise},
    {"own_words_without_voice", "Vems de egna orden är", reason},
    {"own_words_without_method", "Hur ni fick veta de egna orden", reason},
    {"no_answer", "Vad ni gör när personen inte öppnar eller svarar", reason},
    {"child_view", "Barnets och vårdnadshavarnas syn", reason},
    {"child_fields", "Det som reglerna frågar om barnets och vårdnadshavarnas syn", reason},
    {"service_without_text", "Text för varje beslutad insats, i mallar som har det", reason},
    {"empty_service", "Något under en rubrik som är vald", reason},
    {"area_without_goal", "Hur målet ska nås under rubriken, i mallar som frågar det", advise},
    {"no_goals", "Minst ett mål, eller ett som personen har sagt nej till", reason},
    {"goal_without_person", "Att personen är med om målet, när reglerna vill det", advise},
    {"goal_without_activity", "Vad ni gör för målet", reason},
    {"closed_goal_with_activity", "Att inget görs för ett mål som är avslutat", advise},
    {"goal_without_decision", "Vilket mål i beslutet målet bygger på, eller varför inget", reason},
    {"goal_without_difference", "Hur det är i dag och hur det ska bli", advise},
    {"goal_without_date", "När målet ska vara klart", advise},
    {"goal_not_followed_up", "Att varje mål är uppföljt innan det blir en ny plan", reason},
    {"service_unused", "Att varje beslutad insats finns i planen", reason},
    {"activity_how", "Hur ni gör, för varje aktivitet", reason},
    {"activity_when", "Dag och tid, för varje aktivitet", reason},
    {"activity_who", "Vem som gör, för varje aktivitet", reason},
    {"activity_manner", "Om personalen stödjer, motiverar eller kompenserar, när reglerna vill det", reason},
    {"activity_dose", "Att ingen läkemedelsdos står i en aktivitet", advise},
    {"text_dose", "Att ingen läkemedelsdos står under en rubrik", advise},
    {"activity_without_service", "Vilken insats aktiviteten hör till", reason},
    {"activity_without_goal", "Vilket mål aktiviteten hör till, eller varför inget", reason},
    {"coordination_who", "Vem som tar första steget när samordning behövs", reason},
    {"coordination_by", "Till när första steget ska tas när samordning behövs", reason},
    {"follow_up_date", "När planen ska följas upp", reason},
    {"follow_up_way", "På vilket sätt planen ska följas upp", reason},
};

} // namespace

std::span<Code<GapAnswer> const> gap_answer_codes() { return answers; }
std::span<GapKind const> gap_kinds() { return rules; }

GapKind const* find_gap_kind(std::string_view code)
{
    auto const* const found = std::ranges::find(rules, code.substr(0, code.find('-')), &GapKind::code);
    return found == std::end(rules) ? nullptr : found;
}

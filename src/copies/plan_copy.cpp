// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "copies/plan_copy.h"

namespace {

constexpr Code<CopyKind> kinds[] = {
    {CopyKind::easy, "easy", "Min plan, lättläst"},
    {CopyKind::staff, "staff", "Dagen, till personalen"},
    {CopyKind::whole, "whole", "Hela planen"},
};
constexpr Code<CopyHolder> holders[] = {
    {CopyHolder::person, "person", "Personen själv"},
    {CopyHolder::representative, "representative", "God man eller annan företrädare"},
    {CopyHolder::relative, "relative", "Närstående"},
    {CopyHolder::unit, "unit", "Personalen, i enhetens pärm"},
    {CopyHolder::authority, "authority", "Myndigheten"},
    {CopyHolder::other, "other", "Någon annan"},
};
constexpr Code<CopyWay> ways[] = {
    {CopyWay::hand, "hand", "I handen"},
    {CopyWay::post, "post", "Med post"},
    {CopyWay::secure_message, "secure_message", "Säkert meddelande"},
    {CopyWay::folder, "folder", "I pärm"},
};
constexpr Code<CopyOutcome> outcomes[] = {
    {CopyOutcome::destroyed, "destroyed", "Förstörd i sekretesstugg"},
    {CopyOutcome::returned, "returned", "Återlämnad"},
    {CopyOutcome::kept, "kept", "Får behålla den gamla"},
    {CopyOutcome::lost, "lost", "Finns inte kvar"},
};

} // namespace

std::span<Code<CopyKind> const> copy_kind_codes() { return kinds; }
std::span<Code<CopyHolder> const> copy_holder_codes() { return holders; }
std::span<Code<CopyWay> const> copy_way_codes() { return ways; }
std::span<Code<CopyOutcome> const> copy_outcome_codes() { return outcomes; }

bool needs_ground(CopyHolder holder) { return holder != CopyHolder::person && holder != CopyHolder::unit; }

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/heading_kind.h"

namespace {

constexpr Code<HeadingKind> kinds[] = {
    {HeadingKind::participants, "participants", "Vilka som är med"},
    {HeadingKind::participation, "participation", "Hur personen är delaktig"},
    {HeadingKind::text, "text", "Text och egna ord"},
    {HeadingKind::fact, "fact", "Uppgift på personkortet"},
    {HeadingKind::goals, "goals", "Mål"},
    {HeadingKind::service, "service", "Text, egna ord och Så gör vi"},
    {HeadingKind::coordination, "coordination", "Samordning"},
    {HeadingKind::follow_up, "follow_up", "Uppföljning"},
};

} // namespace

std::span<Code<HeadingKind> const> heading_kind_codes() { return kinds; }

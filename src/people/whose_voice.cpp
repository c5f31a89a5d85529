// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/whose_voice.h"

namespace {

constexpr Code<WhoseVoice> whose_voices[] = {
    {WhoseVoice::person, "person", "Personen själv"},
    {WhoseVoice::person_supported, "person_supported", "Personen, med stöd"},
    {WhoseVoice::relative, "relative", "Närstående"},
    {WhoseVoice::representative, "representative", "Företrädare"},
    {WhoseVoice::staff_observation, "staff_observation", "Personalen har sett det"},
};

} // namespace

std::span<Code<WhoseVoice> const> whose_voice_codes() { return whose_voices; }

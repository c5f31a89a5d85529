// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/safety.h"

#include "html/components/text.h"
#include "risks/protective_store.h"
#include "text/sentence.h"

Safety load_safety(ReadTx& tx, PersonAccess const& access, CivilDate today)
{
    Safety safety{list_measures(tx, access), list_rescue_medicines(tx, access)};
    std::erase_if(safety.measures, [&](ProtectiveMeasure const& one) { return !one.is_used_on(today); });
    std::erase_if(safety.medicines, [](RescueMedicine const& one) { return !one.is_there; });
    return safety;
}

Html safety_notes(Safety const& safety, std::string const& given_name, CivilDate today)
{
    Html html;
    for (auto const& medicine : safety.medicines) html += note(Icon::siren, Html::text(medicine_text(medicine)));
    for (auto const& one : safety.measures) {
        auto text = Html::format("<strong>Skyddsåtgärd:</strong> {} {} har sagt ja. Säger {} nej används den inte.", one.what, given_name, given_name);
        if (one.state_on(today) == MeasureState::review_overdue)
            text += Html::format(" <strong>Skulle ha setts över {}.</strong>", one.next_review().text());
        html += note(Icon::shield_check, std::move(text));
    }
    return html;
}

std::string medicine_text(RescueMedicine const& medicine)
{
    return "Akutläkemedel finns. Instruktion: " + without_final_stop(medicine.place) + ". Får ge: " + without_final_stop(medicine.giver) + ".";
}

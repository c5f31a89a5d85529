// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "copies/copies_owed.h"

#include <algorithm>

namespace {

bool is_held(PlanCopy const& copy, CopyHolder holder) { return copy.holder == holder && !copy.end; }

bool is_due(CopyWhen when, std::vector<PlanCopy> const& copies)
{
    if (when != CopyWhen::if_holder) return when == CopyWhen::always;
    return std::ranges::any_of(copies, [](PlanCopy const& one) { return is_held(one, CopyHolder::person); });
}

} // namespace

std::vector<OwedCopy> list_copies_owed(
    Rules const& rules, std::vector<PlanCopy> const& copies, std::int64_t latest_version, std::string const& given_name)
{
    std::vector<OwedCopy> owed;
    if (latest_version == 0) return owed;
    auto const version = "version " + std::to_string(latest_version);
    auto const has = [&](CopyHolder holder, auto const& fits) {
        return std::ranges::any_of(copies, [&](PlanCopy const& one) {
            return is_held(one, holder) && one.version_number == latest_version && fits(one);
        });
    };
    auto const to_person = rules[rule::copies_person];
    auto const easy = rules[rule::copies_easy];
    bool const person_gets_it = is_due(to_person.value, copies);
    if (person_gets_it && !has(CopyHolder::person, [](PlanCopy const& one) { return one.kind != CopyKind::staff; }))
        owed.push_back({given_name + " ska få " + version + ".", to_person.because()});
    if (person_gets_it && easy.value && !has(CopyHolder::person, [](PlanCopy const& one) { return one.kind == CopyKind::easy; }))
        owed.push_back({given_name + " ska få den lätta planen av " + version + ".", easy.because()});
    auto const file = rules[rule::copies_file];
    if (file.value && !has(CopyHolder::unit, [](PlanCopy const& one) { return one.way == CopyWay::folder; }))
        owed.push_back({"En utskrift av " + version + " ska ligga i pappersakten, i stället för den förra.", file.because()});
    return owed;
}

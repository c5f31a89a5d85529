// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/version_reading.h"

#include "db/kept_values.h"
#include "html/components/box.h"
#include "plans/guardian_copy.h"
#include "plans/plan_frame.h"
#include "plans/plan_objection_store.h"
#include "plans/plan_reading.h"
#include "plans/plan_title.h"
#include "plans/template_in_use.h"
#include "plans/template_store.h"
#include "plans/version_store.h"

namespace {

struct VersionToRead {
    PlanVersion const& version;
    PlanTemplate const& plan_template;
    std::vector<PlanObjection> const& objections;
    HouseWords const& words;
};

// The decision as it read when the version was established, whatever the order says now.
void add_decision(std::vector<Fact>& facts, PlanBasis const& basis)
{
    if (!basis.unit.empty()) facts.push_back({.name = "Enhet", .value = Html::text(basis.unit)});
    if (!basis.title.empty())
        facts.push_back({.name = "Beslut", .value = Html::text(basis.title + ", " + basis.legal_basis)});
    if (!basis.law_goal.empty()) facts.push_back({.name = "Lagens mål", .value = written(basis.law_goal)});
    for (auto const& goal : basis.goals) facts.push_back({.name = "Beslutets mål", .value = Html::text(goal.text)});
    for (auto const& service : basis.services)
        if (!service.ksi_code.empty()) facts.push_back({.name = "KSI", .value = Html::text(service.name + ": " + service.ksi())});
    for (auto const& area : basis.life_areas)
        facts.push_back({.name = "Livsområde i beställningen", .value = Html::text(line_of(area))});
}

Html head_facts(VersionToRead const& read)
{
    auto const& version = read.version;
    std::vector<Fact> facts = {
        {.name = "Plan", .value = Html::text(std::to_string(version.plan_number) + ", version "
            + std::to_string(version.number) + ". " + std::string{code_of(version_kind_codes(), version.kind).label} + ".")},
        {.name = "Gäller från", .value = Html::text(civil_moment(version.established_at).text())},
        {.name = "Fastställd av", .value = Html::text(version.established_by_name + ", " + version.established_by_title)},
        {.name = as_beginning(read.words.key_worker.one), .value = Html::text(version.key_worker)},
    };
    if (version.is_changed_since_plan_date())
        facts.insert(facts.begin() + 1,
            {.name = "Plandatum", .value = Html::text(civil_date(version.plan_dated_at).text() + ". Senast ändrad "
                + civil_date(version.established_at).text() + ".")});
    if (!version.reason.empty()) facts.push_back({.name = "Varför den ändrades", .value = written(version.reason)});
    add_decision(facts, version.basis);
    return fact_list(facts);
}

Html open_gaps(PlanVersion const& version)
{
    if (version.open_gaps.empty()) return {};
    std::vector<Html> lines;
    for (auto const& gap : version.open_gaps) lines.push_back(Html::text(gap.text + " " + gap.why()));
    return notice({.tone = Tone::info, .heading = "Saknades när planen fastställdes, och varför", .body = plain_list(lines)});
}

Html headings_of(VersionToRead const& read)
{
    auto const& version = read.version;
    ReadingMatter const matter{version.content, version.basis.given_name, version.no_answer, version.communication,
        &version.basis, &read.objections, &version};
    auto html = objections_reading(matter, {});
    for (auto const& group : read.plan_template.groups) {
        Html inside;
        for (auto const& one : group.headings) {
            auto body = reading_of(matter, one, 4);
            if (!body.empty())
                inside += heading(3, one.title_for(matter.given_name), "rubrik-" + one.key) + std::move(body);
        }
        if (!inside.empty()) html += heading(2, group.title) + std::move(inside);
    }
    return html;
}

std::size_t bytes_of(VersionReading const& reading)
{
    auto bytes = sizeof reading + reading.title.size() + reading.body.string().size();
    for (auto const& subject : reading.subjects) bytes += sizeof subject + subject.name.size();
    return bytes;
}

} // namespace

std::shared_ptr<VersionReading const> version_reading(ReadTx& tx, OpenPlan const& open, Id<PlanVersion> id)
{
    auto* const kept = is_disputed(tx, open.access, open.plan.id) ? nullptr : tx.kept();
    if (kept)
        if (auto reading = kept->find<VersionReading>(id.number())) return reading;
    auto const version = find_version(tx, open.access, open.plan.id, id);
    auto plan_template = version ? find_template(tx, version->plan_template) : std::nullopt;
    if (!plan_template) return nullptr;
    auto const& words = open.settings.words;
    auto const in_use = template_in_use(std::move(plan_template->content), version->basis.services, version->content, words);
    auto const objections = list_objections(tx, open.access, *version, in_use);
    VersionToRead const read{*version, in_use, objections, words};
    auto const& given_name = version->basis.given_name;
    auto const title = plan_title(tx, version->content.participation, open.plan.order, civil_date(version->established_at));
    auto reading = std::make_shared<VersionReading>(VersionReading{
        .title = title_about(title, given_name),
        .given_name = given_name,
        .body = head_facts(read) + open_gaps(*version) + headings_of(read),
        .subjects = subjects_of(*version, in_use),
        .guardians = guardians_apart(*version),
    });
    if (kept) kept->keep(id.number(), std::shared_ptr<VersionReading const>{reading}, bytes_of(*reading));
    return reading;
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/bench_data.h"

#include "demo/life.h"
#include "demo/must.h"
#include "journal/entry_store.h"
#include "plans/draft_item_store.h"
#include "plans/identity_store.h"
#include "plans/plan_store.h"
#include "plans/version_store.h"
#include "text/analyser.h"

#include <algorithm>

namespace {

constexpr int year = 365; // days of notes
constexpr std::size_t goals = 5;
constexpr int approved_plans = 50; // those whose document bench/ asks for
constexpr std::size_t notes_at_once = 200;
constexpr std::size_t notes_between_days = 2000;

std::string unit_key(std::size_t number) { return "enhet" + std::to_string(number); }
std::string user_of(std::size_t unit) { return "arbetare" + std::to_string(unit); }

DemoStaff member(std::string user, std::string title, std::vector<std::string> units, std::vector<std::string> roles)
{
    DemoStaff staff{};
    staff.name = "Provo " + user;
    staff.user = std::move(user);
    staff.title = std::move(title);
    staff.units = std::move(units);
    staff.roles = std::move(roles);
    return staff;
}

// The demo's themes and persons, in as many units as are needed.
Municipality large_municipality(std::size_t persons)
{
    auto municipality = read_municipality();
    municipality.units.clear();
    municipality.staff.clear();
    for (std::size_t i = 0; i * bench_persons_a_unit < persons; ++i) {
        DemoUnit unit{};
        unit.key = unit_key(i);
        unit.name = "Hemtjänsten " + std::to_string(i + 1);
        unit.kind = "home_care";
        unit.law = "SoL";
        municipality.units.push_back(unit);
        municipality.staff.push_back(member("chef" + std::to_string(i), "enhetschef", {unit.key}, {"unit_manager"}));
        municipality.staff.push_back(member(user_of(i), "undersköterska", {unit.key}, {"worker", "key_worker"}));
    }
    municipality.staff.push_back(member("verksamhetschef", "verksamhetschef", {}, {"head_of_operations"}));
    // receive() names her as the case officer.
    municipality.staff.push_back(member("tove", "handläggare", {}, {"case_officer"}));
    return municipality;
}

// A person of the demo born on another day, so that each has a test number of its own.
DemoPerson person_like(DemoPerson const& model, std::size_t number, std::vector<std::string> const& themes)
{
    auto person = model;
    auto const n = static_cast<int>(number);
    person.birth_date = *CivilDate::of(1930 + n % 70, 1 + n / 70 % 12, 1 + n / 840 % 28);
    person.serial = 980 + n / 23520 % 20;
    person.unit = unit_key(number / bench_persons_a_unit);
    person.themes = themes;
    person.participation.clear();
    person.also_unit.clear();
    person.basis.clear();
    person.services.clear();
    person.plan_template.clear();
    person.views.clear();
    person.texts.clear();
    return person;
}

class Bench {
public:
    Bench(House& house, FixedClock& clock, Instant until, BenchSize const& size)
        : house_{house}, clock_{clock}, until_{until}, size_{size}, municipality_{large_municipality(size.persons)}, cast_{house, municipality_}
    {
        for (auto const& theme : municipality_.themes)
            if (themes_.size() < goals) themes_.push_back(theme.key);
    }

    std::vector<BenchPerson> persons()
    {
        auto const models = municipality_.people;
        people_.reserve(size_.persons);
        for (std::size_t i = 0; i < size_.persons; ++i) {
            people_.push_back(person_like(models[i % models.size()], i, themes_));
            begin(people_.back(), static_cast<int>(i));
        }
        return lines_;
    }

    void notes(std::function<void()> const& each_day)
    {
        auto const first = clock_.now();
        auto const step = (until_ - first) / static_cast<std::int64_t>(size_.notes.size() / notes_at_once + 1);
        std::size_t last_day = 0;
        for (std::size_t begin = 0; begin < size_.notes.size(); begin += notes_at_once) {
            clock_.advance(step);
            sign(begin, std::min(begin + notes_at_once, size_.notes.size()));
            if (begin - last_day < notes_between_days) continue;
            last_day = begin;
            each_day();
        }
    }

private:
    void begin(DemoPerson const& data, int number)
    {
        auto const day = civil_date(clock_.now());
        auto const person = register_person(cast_, data);
        auto order = receive(cast_, person, data.unit, data.themes, add_days(day, -5), number);
        accept(cast_, order, number);
        start(cast_, order, day);
        write_facts(cast_, person, data.unit);
        auto const threads = write_plan(cast_, municipality_, order, goals, add_days(civil_date(until_), 30));
        auto const plan = add_second_activities(order, threads);
        establish_plan(cast_, order);
        // What is handed out of an approved plan is drawn and sealed each time; the others' own documents are kept.
        if (number < approved_plans) approve_plan_in_demo(cast_, order);
        lines_.push_back({.user = order.key_worker,
            .person = person.id.text(),
            .goal = threads.front().goal->text(),
            .plan = plan.text(),
            .version = version_of(order, plan).text()});
        orders_.push_back(order);
        threads_.push_back(threads);
    }

    Id<Plan> add_second_activities(OrderInDemo const& order, std::vector<ThreadInDemo> const& threads)
    {
        auto const visit = cast_.visit(order.key_worker);
        return must(house_.database.write([&](WriteTx& tx) -> Result<Id<Plan>> {
            auto const access = house_.access_control.open(tx, visit, order.person.id, "PlanWrite", Intent::plan_write);
            if (!access) return access.refusal();
            auto const plan = list_all_plans(tx, *access).front();
            auto const draft = find_draft(tx, plan);
            for (auto const& thread : threads)
                must(save_activity(tx, draft->id,
                    {.id = add_activity_identity(tx, visit, plan.id), .heading = thread.theme->headings.front(), .what = "Prata om hur det går",
                        .how = "Vi sätter oss en stund efteråt och frågar vad som var bra.", .doer = Doer::together, .goal = thread.goal,
                        .written_by = visit.actor.staff, .written_at = clock_.now()},
                    0));
            return plan.id;
        }));
    }

    Id<PlanVersion> version_of(OrderInDemo const& order, Id<Plan> plan)
    {
        auto const visit = cast_.visit(order.key_worker);
        return must(house_.database.read([&](ReadTx& tx) -> Result<Id<PlanVersion>> {
            auto const access = house_.access_control.open(tx, visit, order.person.id, "PlanRead");
            if (!access) return access.refusal();
            return list_versions(tx, *access, plan).front().id;
        }));
    }

    // The first person's file is long; the others share alike.
    std::size_t person_of(std::size_t note) const
    {
        if (note % 20 == 0 || people_.size() == 1) return 0;
        return 1 + note * 7 % (people_.size() - 1);
    }

    void sign(std::size_t begin, std::size_t end)
    {
        auto const moment = civil_moment(clock_.now());
        must(house_.database.write([&](WriteTx& tx) -> Result<Done> {
            for (auto note = begin; note < end; ++note) {
                auto const person = person_of(note);
                auto const& order = orders_[person];
                auto const visit = cast_.visit(order.key_worker);
                auto const access = house_.access_control.open(tx, visit, order.person.id, "EntrySign", Intent::write);
                if (!access) return access.refusal();
                auto const& thread = threads_[person][note % threads_[person].size()];
                NoteContent content{.kind = NoteKind::event, .event = {.date = moment.date, .time = moment.time}, .text = size_.notes[note]};
                content.goal = thread.goal;
                content.activity = thread.activity;
                must(::sign(tx, visit, *access,
                    {.id = house_.ids.next<JournalEntry>(), .content = content, .terms = analyse(searchable(content)), .order = order.order}));
            }
            return Done{};
        }));
    }

    House& house_;
    FixedClock& clock_;
    Instant const until_;
    BenchSize const& size_;
    Municipality const municipality_;
    Cast cast_;
    std::vector<std::string> themes_;
    std::vector<DemoPerson> people_; // reserved: orders_ point into it
    std::vector<OrderInDemo> orders_;
    std::vector<std::vector<ThreadInDemo>> threads_;
    std::vector<BenchPerson> lines_;
};

} // namespace

std::vector<BenchPerson> build_bench(
    House& house, FixedClock& clock, Instant until, BenchSize const& size, std::function<void()> const& each_day)
{
    clock.set(instant_of(add_days(civil_date(until), -year), *CivilTime::of(8, 0)));
    Bench bench{house, clock, until, size};
    auto lines = bench.persons();
    bench.notes(each_day);
    clock.set(until);
    return lines;
}

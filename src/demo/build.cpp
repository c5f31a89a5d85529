// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"

#include "demo/cast.h"
#include "demo/life.h"
#include "demo/must.h"
#include "staff/mail_choice_store.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <random>
#include <ranges>

namespace {

constexpr int half_a_year = 186; // days

// What happens at a moment; moments are lived in order.
struct Happening {
    Instant at;
    std::function<void()> happen;
};

class Story {
public:
    Story(House& house, FixedClock& clock, Instant until, Municipality const& municipality)
        : clock_{clock},
          until_{until},
          today_{civil_date(until)},
          first_{add_days(today_, -half_a_year)},
          municipality_{municipality},
          cast_{house, municipality}
    {
    }

    void live(std::function<void()> const& each_day)
    {
        int turn = 0;
        at(first_, 8, 0, [this] { publish_rules_in_demo(cast_); });
        for (auto const& person : municipality_.people)
            begin_life(person, turn++);
        for (auto const* unit : {"ekbacken", "lindangen"})
            at(add_days(today_, -1), 16, 30, [this, unit] { look_after_unit(cast_, unit); });
        std::stable_sort(happenings_.begin(), happenings_.end(),
            [](Happening const& a, Happening const& b) { return a.at < b.at; });
        auto day = first_;
        for (auto const& happening : happenings_) {
            if (happening.at >= until_) break;
            if (civil_date(happening.at) != day) each_day();
            day = civil_date(happening.at);
            clock_.set(happening.at);
            happening.happen();
        }
        each_day();
        clock_.set(until_);
        choose_reminders();
    }

private:
    void at(CivilDate day, int hour, int minute, std::function<void()> happen)
    {
        happenings_.push_back({instant_of(day, *CivilTime::of(hour, minute)), std::move(happen)});
    }

    // Some have chosen to be reminded. No letter leaves a demo unless a mail server is set.
    void choose_reminders()
    {
        for (auto const& staff : municipality_.staff | std::views::take(3)) {
            auto const visit = cast_.visit(staff.user);
            must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
                save_mail_choice(tx, {.staff = visit.actor.staff, .address = staff.user + "@kommun.example"}, until_);
                return Done{};
            }));
        }
    }

    int random(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

    void begin_life(DemoPerson const& person, int turn)
    {
        // The first day that the demo can tell of: who began before it is registered in its first week.
        auto const started = add_days(today_, -person.start_days.value_or(4));
        auto const registered = std::max(add_days(started, -3), add_days(first_, 1 + turn % 5));
        auto& life = lives_.emplace_back();
        life.data = &person;
        at(registered, 9, turn % 60, [this, &life] { life.id.emplace(register_person(cast_, *life.data)); });
        begin_order(life, person.unit, person.themes, registered, started, turn);
        if (!person.also_unit.empty())
            begin_order(life, person.also_unit, person.also_themes, registered, started, turn + 40);
        at(registered, 13, turn % 60, [this, &life] { write_facts(cast_, *life.id, life.data->unit); });
        if (person.protection > 0)
            at(add_days(registered, 1), 8, turn % 60, [this, &life] { protect(cast_, *life.id, life.data->unit); });
    }

    struct Life {
        DemoPerson const* data = nullptr;
        std::optional<PersonInDemo> id;
    };

    struct OrderLife {
        std::optional<OrderInDemo> order;
        std::vector<ThreadInDemo> threads;
    };

    void begin_order(Life& life, std::string const& unit, std::vector<std::string> const& themes,
        CivilDate registered, CivilDate started, int turn)
    {
        auto& order = orders_.emplace_back();
        auto const& state = life.data->state;
        at(registered, 10, turn % 60, [this, &life, &order, unit, themes, started, turn] {
            order.order.emplace(receive(cast_, *life.id, unit, themes, add_days(started, -5), 100 + turn));
        });
        tell_of_order(life, order, registered, turn);
        if (state == "received") return;
        if (state == "not_carried_out") {
            at(add_days(registered, 2), 9, turn % 60, [this, &order] { decline(cast_, *order.order); });
            return;
        }
        at(registered, 11, turn % 60, [this, &order, turn] { accept(cast_, *order.order, turn); });
        if (state == "accepted") return;
        auto const start_day = std::max(started, registered);
        at(start_day, 12, turn % 60, [this, &order, started] { start(cast_, *order.order, started); });
        for (auto const& one : interruptions_of(*life.data, today_))
            at(one.from, 8, turn % 60, [this, &order, one] { interrupt(cast_, *order.order, one); });
        if (state == "missing") return;
        auto const plan_day = add_days(start_day, 2 + turn % 7);
        bool const draft = state == "draft";
        auto const follow_up = follow_up_of(plan_day, turn);
        at(plan_day, 15, turn % 60, [this, &order, draft, follow_up] {
            order.threads = write_plan(
                cast_, municipality_, *order.order, draft ? 1 : order.order->themes.size(), follow_up);
        });
        if (draft) {
            if (!has_meeting_)
                at(add_days(plan_day, 1), 14, turn % 60, [this, &order] { begin_meeting_in_demo(cast_, *order.order); });
            has_meeting_ = true;
            return;
        }
        at(add_days(plan_day, 1), 10, turn % 60, [this, &order] { establish_plan(cast_, *order.order); });
        if (turn % 8 != 3)
            at(add_days(plan_day, 1), 11, turn % 60, [this, &order] { assess_risks(cast_, *order.order, order.threads); });
        at(add_days(plan_day, 2), 7, turn % 60, [this, &order, turn] { read_plan(cast_, *order.order, turn); });
        if (turn % 11 == 2) at(add_days(plan_day, 3), 13, turn % 60, [this, &order] { protect_at_night(cast_, *order.order); });
        if (turn % 3 != 2) at(add_days(plan_day, 2), 9, turn % 60, [this, &order] { approve_plan_in_demo(cast_, *order.order); });
        // Most have their plan on paper; the next versions are still to be given.
        if (turn % 6 != 4) at(add_days(plan_day, 2), 10, turn % 60, [this, &order] { give_copy_in_demo(cast_, *order.order); });
        if (turn % 3 == 0)
            at(add_days(plan_day, 3), 9, turn % 60, [this, &order, turn] {
                hand_over_in_demo(cast_, *order.order, turn % 2 == 0 ? AnswerInDemo::noted : AnswerInDemo::none);
            });
        at(add_days(plan_day, 1), 11, turn % 60, [this, &order] { tell_journal_of_plan(cast_, *order.order); });
        if (turn % 4 == 2 && add_days(plan_day, 9) < today_)
            at(add_days(plan_day, 9), 14, turn % 60, [this, &order, turn] {
                revise_plan(cast_, *order.order, turn % 8 == 2 ? VersionKind::revision : VersionKind::new_plan);
            });
        if (turn % 6 == 1) at(add_days(plan_day, 1), 16, turn % 60, [this, &order] { dispute_plan(cast_, *order.order); });
        if (turn == 3) at(add_days(today_, -20), 11, 5, [this, &order] { set_own_rule(cast_, *order.order); });
        tell_of_follow_ups(order, plan_day, turn);
        auto const last = state == "ended" ? add_days(today_, -20) : today_;
        write_notes(order, static_cast<int>(themes.size()), add_days(plan_day, 2), last);
        ask_about(order, turn);
        if (state == "ended")
            at(add_days(last, 1), 9, turn % 60, [this, &order, last] { end(cast_, *order.order, last); });
    }

    // Some have a proposal that waits, and some a request: a few have lain too long.
    void ask_about(OrderLife& order, int turn)
    {
        if (turn % 5 == 2)
            at(add_days(today_, turn % 2 == 0 ? -3 : -17), 15, turn % 60, [this, &order, turn] {
                if (!order.threads.empty()) propose_in_demo(cast_, *order.order, order.threads.front(), turn);
            });
        if (turn % 7 == 5)
            at(add_days(today_, turn % 2 == 0 ? -16 : -4), 14, turn % 60, [this, &order] { ask_for_change_in_demo(cast_, *order.order); });
    }

    void tell_of_order(Life const& life, OrderLife& order, CivilDate registered, int turn)
    {
        if (!life.data->life_areas.empty())
            at(registered, 10, 30 + turn % 30, [this, &order] { describe(cast_, *order.order); });
        if (!life.data->question.empty())
            at(add_days(registered, 1), 9, turn % 60, [this, &order] { ask(cast_, *order.order); });
        if (!life.data->answer.empty())
            at(add_days(registered, 3), 9, turn % 60, [this, &order] { answer(cast_, *order.order); });
    }

    // Now and then a goal by itself; the whole plan is booked where its day is near.
    void tell_of_follow_ups(OrderLife& order, CivilDate plan_day, int turn)
    {
        if (turn % 3 == 1)
            for (int const days : {30, 75})
                if (auto const day = add_days(plan_day, days); day < today_)
                    at(day, 13, turn % 60, [this, &order, days] { follow_up_goal_in_demo(cast_, *order.order, days > 30); });
        if (turn % 7 == 0 && turn % 9 != 0)
            at(add_days(today_, -3), 11, turn % 60, [this, &order] { book_follow_up_in_demo(cast_, *order.order, add_days(today_, 5)); });
    }

    // Nobody writes about what does not take place.
    bool is_away(DemoPerson const& person, CivilDate day) const
    {
        auto const all = interruptions_of(person, today_);
        return std::ranges::any_of(all, [&](OrderInterruption const& one) { return one.covers(day); });
    }

    // Most follow-ups lie ahead; a few are close, a few are late.
    CivilDate follow_up_of(CivilDate plan_day, int turn)
    {
        if (turn % 9 == 0) return add_days(today_, -6);
        if (turn % 7 == 0) return add_days(today_, 5);
        return std::max(add_months(plan_day, 6), add_days(today_, 12 + turn * 3));
    }

    void write_notes(OrderLife& order, int themes, CivilDate from, CivilDate until)
    {
        for (int theme = 0; theme < themes; ++theme) {
            int note = random(8);
            for (auto day = add_days(from, random(5)); day < until; day = add_days(day, 3 + random(6))) {
                int const hour = 8 + random(11);
                int const minute = random(60);
                int const which = note++;
                int const who = random(3);
                at(day, hour + 1, random(50), [this, &order, theme, which, who, day, hour, minute] {
                    if (static_cast<std::size_t>(theme) >= order.threads.size()) return;
                    if (is_away(*order.order->person.data, day)) return;
                    auto const& thread = order.threads[static_cast<std::size_t>(theme)];
                    auto const& notes = thread.theme->notes;
                    auto const& workers = cast_.workers_of(order.order->unit);
                    sign_note(cast_, *order.order, thread,
                        notes[static_cast<std::size_t>(which) % notes.size()],
                        workers[static_cast<std::size_t>(who) % workers.size()], day,
                        *CivilTime::of(hour, minute));
                });
            }
        }
    }

    FixedClock& clock_;
    Instant const until_;
    CivilDate const today_;
    CivilDate const first_;
    Municipality const& municipality_;
    Cast cast_;
    std::mt19937 random_{2026};
    std::deque<Life> lives_;
    std::deque<OrderLife> orders_;
    std::vector<Happening> happenings_;
    bool has_meeting_ = false; // one person's draft has been talked about
};

} // namespace

void build_demo(House& house, FixedClock& clock, Instant until, Municipality const& municipality,
    std::function<void()> const& each_day)
{
    clock.set(instant_of(add_days(civil_date(until), -half_a_year), *CivilTime::of(8, 0)));
    Story story{house, clock, until, municipality};
    story.live(each_day);
}

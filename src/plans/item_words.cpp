// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/picture.h"
#include "plans/draft_item.h"
#include "plans/own_photo.h"
#include "plans/plan_frame.h"
#include "plans/plan_wording.h"

#include <algorithm>

namespace {

// The words of one item, in the order of its form. What is empty is left out.
class Words {
public:
    explicit Words(PlanWork const& work) : work_{work}, name_{work.open.person.given_name} { }

    void add(std::string name, std::string_view text)
    {
        if (!text.empty()) facts_.push_back({.name = std::move(name), .value = written(text)});
    }
    void add(std::string name, std::optional<CivilDate> const& day)
    {
        if (day) add(std::move(name), day->text());
    }
    template <class E>
    std::string label(std::span<Code<E> const> codes, E value) const
    {
        return about(code_of(codes, value).label, name_);
    }
    std::string const& name() const { return name_; }
    PlanWork const& work() const { return work_; }
    std::vector<Fact> take() { return std::move(facts_); }

private:
    PlanWork const& work_;
    std::string name_;
    std::vector<Fact> facts_;
};

void say(Words& words, Participation const& said)
{
    words.add("Hur " + words.name() + " var med", words.label(part_codes(), said.part));
    std::string ways;
    for (auto const& way : way_codes())
        if ((said.ways >> static_cast<unsigned>(way.value) & 1U) != 0)
            ways += (ways.empty() ? "" : ", ") + about(way.label, words.name());
    words.add("På vilket sätt", ways);
    words.add("Berätta hur", said.how);
    words.add("Varför", said.why);
    words.add("Ni erbjöd", said.offered);
    words.add("Erbjudet", said.offered_on);
    words.add("Av", said.offered_by);
    words.add("Ni frågar igen", said.ask_again_on);
    words.add("Tycker annorlunda", said.differing_views);
}

void say(Words& words, Coordination const& need)
{
    words.add("Behövs samordning", need.needed ? "Ja" : "Nej");
    words.add("Tar första steget", need.who);
    words.add("Senast", need.by);
    words.add("Vad", need.text);
}

void say(Words& words, FollowUpPlan const& plan)
{
    words.add("Dag", plan.on);
    words.add("Tid", plan.at ? plan.at->text() : "");
    words.add("På vilket sätt", plan.way);
    words.add("Ansvarig", plan.responsible);
    words.add("Vad", plan.text);
}

void say(Words& words, Participant const& who)
{
    words.add("Namn", who.name);
    words.add("Vem", words.label(participant_kind_codes(), who.kind));
    words.add("Titel eller relation", who.relation);
    words.add("På vilket sätt", who.way);
    words.add("När", who.on);
    if (who.consented) words.add("Samtycke", words.name() + " har sagt ja till att närstående är med.");
    words.add("Varför personen var med ändå", who.without_consent);
}

std::string picture_name(std::string const& picture)
{
    if (photo_in(picture)) return "Eget foto";
    if (symbol_in(picture)) return "Symbol";
    for (auto const& one : all_pictures())
        if (one.name == picture) return std::string{one.label};
    return {};
}

std::string service_name(PlanWork const& work, std::optional<Id<OrderService>> const& id)
{
    if (!id || !work.open.order) return {};
    auto const& all = work.open.order->content.services;
    auto const found = std::ranges::find(all, *id, &OrderService::id);
    return found == all.end() ? std::string{} : found->name;
}

std::string decided_goal(PlanWork const& work, std::optional<Id<OrderGoal>> const& id)
{
    if (!id || !work.open.order) return {};
    auto const& all = work.open.order->content.goals;
    auto const found = std::ranges::find(all, *id, &OrderGoal::id);
    return found == all.end() ? std::string{} : found->text;
}

void say(Words& words, Goal const& goal)
{
    words.add("Målet", goal.wording);
    words.add("Kort namn", goal.short_name);
    words.add("På lätt svenska", goal.easy);
    words.add("Bild", picture_name(goal.picture));
    words.add("Vems mål", words.label(whose_voice_codes(), goal.voice));
    words.add("Hur ni kom fram till målet", goal.method);
    words.add("Beslutets mål", decided_goal(words.work(), goal.order_goal));
    if (goal.no_order_goal) words.add("Utan mål i beslutet", words.label(no_order_goal_codes(), *goal.no_order_goal));
    words.add("Insats", service_name(words.work(), goal.service));
    words.add("Så är det i dag", goal.today);
    words.add("Så vill " + words.name() + " ha det", goal.wished);
    words.add("Så märker vi att det går framåt", goal.measure);
    words.add("På sikt", words.label(term_codes(), goal.term));
    words.add("Klart senast", goal.by);
    for (auto const& sub_goal : goal.sub_goals)
        words.add("Delmål",
            sub_goal.text + (sub_goal.by ? ", senast " + sub_goal.by->text() : "") + ". "
                + words.label(sub_goal_state_codes(), sub_goal.state) + ".");
    words.add("Läge", words.label(goal_state_codes(), goal.state));
    words.add("Varför målet inte gäller", goal.reason);
}

void say(Words& words, Activity const& done)
{
    auto const& work = words.work();
    words.add("Vad", done.what);
    words.add("På lätt svenska", done.easy);
    words.add("Bild", picture_name(done.picture));
    words.add("Det här gör " + words.name() + " själv", done.own_part);
    words.add("Så ger vi stöd", done.how);
    words.add("När", schedule_text(done.schedule));
    if (done.schedule.rhythm != Rhythm::weekly) words.add("Hur ofta", words.label(rhythm_codes(), done.schedule.rhythm));
    if (done.doer) words.add("Vem gör", words.label(doer_codes(), *done.doer));
    words.add("Mer exakt", done.doer_words);
    if (done.manner) words.add("Hur personalen stödjer", words.label(manner_codes(), *done.manner));
    words.add("Instruktionen finns", done.instruction.place);
    words.add("Instruktionen är given av", done.instruction.giver);
    words.add("Insats", service_name(work, done.service));
    if (auto const* const own = done.own_service ? work.content.find_service(*done.own_service) : nullptr)
        words.add(words.label(no_decision_codes(), own->no_decision), own->name);
    if (auto const* const goal = done.goal ? work.content.find_goal(*done.goal) : nullptr)
        words.add("Mål", goal->wording);
    if (done.no_goal) words.add("Utan eget mål", words.label(no_goal_codes(), *done.no_goal));
    if (auto const* const heading = work.plan_template.find(done.heading)) words.add("Rubrik", work.title_of(*heading));
    words.add("Bara för personalen", done.staff_text);
}

void say(Words& words, Offer const& offer)
{
    words.add("Namn", offer.name);
    words.add("Vem", words.label(offered_kind_codes(), offer.kind));
    words.add("Titel eller relation", offer.relation);
    words.add("Erbjuden hur", offer.way);
    words.add("När", offer.on);
    words.add("Svar", words.label(offer_answer_codes(), offer.answer));
    words.add("Skäl", offer.reason);
    words.add("Sa om stödet", offer.said);
}

void say(Words& words, Meeting const& meeting)
{
    words.add("Dag", meeting.on);
    words.add("På vilket sätt", words.label(meeting_form_codes(), meeting.form));
    words.add("Vilka var med", meeting.who);
    words.add("Vad ni kom fram till", meeting.text);
}

void say(Words& words, ChildView const& child)
{
    words.add(genitive(words.name()) + " syn", child.view);
    words.add("Hur ni fick veta det", child.method);
    for (auto const& guardian : child.guardians)
        words.add("Så ser " + guardian.name + " på det",
            guardian.view + (guardian.method.empty() ? "" : " (" + guardian.method + ")"));
    words.add("Skillnaden", child.difference);
    if (child.followed) words.add("Följer planen det " + words.name() + " vill", words.label(followed_codes(), *child.followed));
    words.add("Så blev det", child.outcome);
}

} // namespace

std::vector<Fact> item_words(PlanWork const& work, ItemContent const& content)
{
    Words words{work};
    std::visit([&](auto const& one) { say(words, one); }, content);
    return words.take();
}

std::string item_name(ItemContent const& content)
{
    std::string const kind{code_of(draft_item_codes(), ref_of(content).item).label};
    if (auto const* const who = std::get_if<Participant>(&content)) return kind + ": " + who->name;
    if (auto const* const goal = std::get_if<Goal>(&content)) return kind + ": " + goal->short_name;
    if (auto const* const done = std::get_if<Activity>(&content)) return kind + ": " + done->what;
    if (auto const* const offer = std::get_if<Offer>(&content)) return kind + ": " + offer->name;
    if (auto const* const meeting = std::get_if<Meeting>(&content); meeting && meeting->on)
        return kind + ": " + meeting->on->text();
    return kind;
}

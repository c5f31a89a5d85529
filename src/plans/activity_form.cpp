// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/activity_form.h"

#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "plans/goal_form.h"
#include "plans/heading_form.h"
#include "plans/plan_frame.h"
#include "plans/plan_wording.h"

#include <algorithm>
#include <charconv>

namespace {

constexpr std::size_t long_text = 8'000;
constexpr std::size_t short_text = 300;
constexpr std::string_view weekday_codes[] = {"mon", "tis", "ons", "tor", "fre", "lor", "son"};
constexpr std::string_view weekday_labels[] = {"Mån", "Tis", "Ons", "Tors", "Fre", "Lör", "Sön"};
// The goal field also takes why there is none (DD-13): "utan:daily_routine".
constexpr std::string_view without = "utan:";
// The service field takes a decided service, one of the plan's own without decision, or a new one of those (DD-13).
constexpr std::string_view own = "egen:";
constexpr std::string_view new_own = "egen:ny";
constexpr std::string_view new_name = "insats-namn";
// Asked about only where the rest of the schedule does not say it: shown when one of them says something.
constexpr std::string_view seldom_fields[] = {"veckor", "forsta", "fran-dag", "till-dag"};

// Between two times, from 2 to 52 weeks; asked only where the rhythm is one of fixed intervals.
int weeks_of(Form const& form, FormErrors& errors)
{
    auto const text = form.text("veckor");
    if (text.empty() || parse_code(rhythm_codes(), form.text("takt")) != Rhythm::fortnightly) return 2;
    int weeks = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), weeks);
    if (fault == std::errc{} && end == text.data() + text.size() && weeks >= 2 && weeks <= 52) return weeks;
    errors.add("veckor", "Skriv ett tal från 2 till 52. Varje vecka väljer du i listan.");
    return 2;
}

// What ends does so after it has begun; only what is done at night may go on past midnight.
void check_order(Schedule const& schedule, FormErrors& errors)
{
    bool const at_night = (schedule.day_parts >> static_cast<unsigned>(DayPart::night) & 1U) != 0;
    if (schedule.from && schedule.until && *schedule.until <= *schedule.from && !at_night)
        errors.add("till", "Sluttiden är inte efter starttiden. Går det över midnatt: kryssa för Natt.");
    if (schedule.first && schedule.last && *schedule.last < *schedule.first)
        errors.add("till-dag", "Sista dagen är före första dagen.");
    if (schedule.anchor && schedule.weekdays != 0
        && (schedule.weekdays >> static_cast<unsigned>(schedule.anchor->weekday()) & 1U) == 0)
        errors.add("forsta", schedule.anchor->text() + " är en " + weekday_name(schedule.anchor->weekday())
                + ", som inte är kryssad. Välj en dag som är det.");
}

Schedule parse_schedule(Form const& form, CivilDate today, FormErrors& errors)
{
    Schedule schedule{
        .rhythm = parse_code(rhythm_codes(), form.text("takt")).value_or(Rhythm::weekly),
        .from = time_of(form, "fran", errors),
        .until = time_of(form, "till", errors),
        .anchor = date_of(form, "forsta", today, errors),
        .every_weeks = weeks_of(form, errors),
        .first = date_of(form, "fran-dag", today, errors),
        .last = date_of(form, "till-dag", today, errors),
        .words = limited(form, "nar", short_text, errors),
    };
    for (unsigned day = 0; day < std::size(weekday_codes); ++day)
        if (form.has("dag", weekday_codes[day])) schedule.weekdays |= 1U << day;
    for (auto const& part : day_part_codes())
        if (form.has("dygn", part.code)) schedule.day_parts |= 1U << static_cast<unsigned>(part.value);
    if (schedule.rhythm == Rhythm::fortnightly && !schedule.anchor)
        errors.add("forsta", "Skriv första dagen, så att alla räknar lika.");
    if (schedule.rhythm != Rhythm::fortnightly) {
        schedule.anchor = std::nullopt;
        schedule.every_weeks = 2;
    }
    check_order(schedule, errors);
    return schedule;
}

void add_schedule_values(Form& form, Schedule const& schedule)
{
    form.add("takt", std::string{code_of(rhythm_codes(), schedule.rhythm).code});
    for (unsigned day = 0; day < std::size(weekday_codes); ++day)
        if ((schedule.weekdays >> day & 1U) != 0) form.add("dag", std::string{weekday_codes[day]});
    for (auto const& part : day_part_codes())
        if ((schedule.day_parts >> static_cast<unsigned>(part.value) & 1U) != 0) form.add("dygn", std::string{part.code});
    form.add("fran", schedule.from ? schedule.from->text() : "");
    form.add("till", schedule.until ? schedule.until->text() : "");
    form.add("forsta", schedule.anchor ? schedule.anchor->iso() : "");
    form.add("veckor", schedule.rhythm == Rhythm::fortnightly ? std::to_string(schedule.every_weeks) : "");
    form.add("fran-dag", schedule.first ? schedule.first->iso() : "");
    form.add("till-dag", schedule.last ? schedule.last->iso() : "");
    form.add("nar", schedule.words);
}

Html schedule_fields(Form const& values, FormErrors const& errors)
{
    Choices days{.name = "dag", .legend = "Vilka dagar?", .choices = {}};
    for (std::size_t day = 0; day < std::size(weekday_codes); ++day)
        days.choices.push_back({.value = std::string{weekday_codes[day]}, .text = std::string{weekday_labels[day]},
            .checked = values.has("dag", weekday_codes[day])});
    Html fields = weekdays(days);
    fields += times(time_field({.name = "fran", .label = "Börjar", .value = values.text("fran"), .error = errors.of("fran")})
        + time_field({.name = "till", .label = "Slutar", .value = values.text("till"), .error = errors.of("till")}));
    Choices parts{.name = "dygn", .legend = "Eller när på dygnet?", .choices = {}};
    for (auto const& part : day_part_codes())
        parts.choices.push_back({.value = std::string{part.code}, .text = std::string{part.label},
            .checked = values.has("dygn", part.code)});
    fields += check_list(parts);
    std::vector<Option> rhythms;
    for (auto const& one : rhythm_codes()) rhythms.push_back({std::string{one.code}, std::string{one.label}});
    fields += select({.name = "takt", .label = "Hur ofta?", .options = std::move(rhythms), .value = values.text("takt")});
    Html interval = text_field({.name = "veckor", .label = "Hur många veckor mellan?", .value = values.text("veckor"),
        .hint = "2 är var fjortonde dag. Det är inte samma sak som jämna veckor: år med vecka 53 skiljer de sig åt.",
        .error = errors.of("veckor"), .input_mode = "numeric", .width = Width::number});
    interval += date_field({.name = "forsta", .label = "Första dagen att räkna från", .value = values.text("forsta"),
        .error = errors.of("forsta")});
    Html seldom = group({.legend = "Med fast mellanrum", .fields = std::move(interval)});
    Html span = date_field({.name = "fran-dag", .label = "Från och med", .value = values.text("fran-dag"),
        .error = errors.of("fran-dag")});
    span += date_field({.name = "till-dag", .label = "Till och med", .value = values.text("till-dag"),
        .error = errors.of("till-dag")});
    seldom += group({.legend = "Bara under en tid", .fields = std::move(span)});
    bool const is_used = std::ranges::any_of(seldom_fields,
        [&](std::string_view name) { return !values.text(name).empty() || !errors.of(name).empty(); });
    fields += more({.summary = "Mellanrum mellan veckor, första och sista dag", .body = std::move(seldom), .open = is_used,
        .boxed = true});
    fields += text_field({.name = "nar", .label = "Något mer om när?", .value = values.text("nar"),
        .hint = "Till exempel: efter frukost, första lördagen i månaden.", .error = errors.of("nar")});
    return group({.legend = "När?", .fields = std::move(fields)});
}

Html doer_fields(std::string const& name, Form const& values, FormErrors const& errors)
{
    Choices doers{.name = "vem", .legend = "Vem gör?", .choices = {}, .value = values.text("vem"), .error = errors.of("vem")};
    for (auto const& one : doer_codes())
        doers.choices.push_back({.value = std::string{one.code}, .text = about(one.label, name)});
    Html fields = radio_list(doers);
    fields += text_field({.name = "vem-ord", .label = "Mer exakt, om det behövs", .value = values.text("vem-ord"),
        .hint = "Till exempel: " + name + " själv, personal bredvid.", .error = errors.of("vem-ord")});
    fields += select({.name = "satt", .label = "Hur stödjer personalen?",
        .options = {{"supporting", "Stödjande: finns bredvid, visar, påminner"}, {"motivating", "Motiverande: uppmuntrar till att göra mer själv"},
            {"compensating", "Kompenserande: gör det som " + name + " inte kan"}},
        .value = values.text("satt"), .empty_text = "Inte valt"});
    return fields;
}

// Health care's instructions are referred to, so that nobody follows an old copy (R118, DD-21). Advice, never a stop.
Html instruction_fields(Form const& values, FormErrors const& errors)
{
    Html fields = text_field({.name = "instruktion", .label = "Var finns instruktionen?", .value = values.text("instruktion"),
        .hint = "Till exempel: blå pärmen i köket, signeringslistan.", .error = errors.of("instruktion")});
    fields += text_field({.name = "instruktion-av", .label = "Vem har gett den?", .value = values.text("instruktion-av"),
        .hint = "Namn och titel, till exempel sjuksköterska eller arbetsterapeut.", .error = errors.of("instruktion-av")});
    return group({.legend = "Instruktion från hälso- och sjukvården", .fields = std::move(fields),
        .hint = "Skriv av ingenting: läkemedel, dos och övningar läses där de står.", .id = "instruktioner"});
}

Html place_fields(PlanWork const& work, Form const& values, FormErrors const& errors)
{
    std::vector<Option> goals;
    for (auto const& goal : work.content.goals)
        if (goal.state == GoalState::active) goals.push_back({goal.id.text(), goal.short_name + ": " + goal.wording, "Mål"});
    for (auto const& one : no_goal_codes())
        goals.push_back({std::string{without} + std::string{one.code}, about(one.label, work.open.person.given_name),
            "Utan eget mål"});
    std::vector<Option> services;
    if (work.open.order)
        for (auto const& service : work.open.order->content.services)
            services.push_back({service.id.text(), service.name, "Beslutade insatser"});
    std::string const no_decision{code_of(no_decision_codes(), NoDecision::without_needs_test).label};
    for (auto const& service : work.content.services)
        services.push_back({std::string{own} + service.id.text(), service.name, no_decision});
    services.push_back({std::string{new_own}, "En annan, som jag skriver nedanför", no_decision});
    std::vector<Option> headings;
    for (auto const& group : work.plan_template.groups)
        for (auto const& one : group.headings)
            if (one.kind == HeadingKind::service && (!one.only_child || work.open.is_child()))
                headings.push_back({one.key, work.title_of(one)});

    Html fields = select({.name = "insats", .label = "Vilken insats hör det till?", .options = std::move(services),
        .value = values.text("insats"), .error = errors.of("insats"), .empty_text = "Välj", .required = true});
    fields += text_field({.name = std::string{new_name}, .label = "Namn på en insats utan individuell behovsprövning",
        .value = values.text(new_name), .hint = "Bara om den inte finns i listan. Till exempel: öppen träffpunkt.",
        .error = errors.of(new_name)});
    fields += select({.name = "mal", .label = "Vilket mål hör det till?", .options = std::move(goals),
        .value = values.text("mal"), .error = errors.of("mal"), .empty_text = "Välj"});
    fields += select({.name = "rubrik", .label = "Under vilken rubrik?", .options = std::move(headings),
        .value = values.text("rubrik"), .error = errors.of("rubrik"), .empty_text = "Välj", .required = true});
    return group({.legend = "Var hör det hemma?", .fields = std::move(fields)});
}

// activity -> service is required: a decided one, or one without decision with its kind stated (DD-13).
void parse_service(Form const& form, PlanWork const& work, TypedActivity& typed)
{
    auto const service = form.text("insats");
    auto& activity = typed.activity;
    if (service == new_own) {
        typed.new_service = limited(form, new_name, short_text, typed.errors);
        if (typed.new_service.empty()) typed.errors.add(std::string{new_name}, "Skriv vad insatsen heter.");
        return;
    }
    if (service.starts_with(own)) {
        auto const id = Id<PlanService>::parse(std::string_view{service}.substr(own.size()));
        if (id && work.content.find_service(*id)) activity.own_service = id;
    } else if (auto const id = Id<OrderService>::parse(service); id && work.open.order) {
        auto const& all = work.open.order->content.services;
        if (std::ranges::find(all, *id, &OrderService::id) != all.end()) activity.service = id;
    }
    if (!activity.service && !activity.own_service) typed.errors.add("insats", "Välj vilken insats det hör till.");
}

// activity -> goal may be empty with a kind (DD-13).
void parse_place(Form const& form, PlanWork const& work, Activity& activity, FormErrors& errors)
{
    auto const goal = form.text("mal");
    if (goal.starts_with(without)) {
        activity.no_goal = parse_code(no_goal_codes(), std::string_view{goal}.substr(without.size()));
    } else if (auto const id = Id<Goal>::parse(goal); id && work.content.find_goal(*id)) {
        activity.goal = id;
    }
    auto const* const heading = work.plan_template.find(form.text("rubrik"));
    if (!heading || heading->kind != HeadingKind::service) errors.add("rubrik", "Välj rubrik.");
    else activity.heading = heading->key;
}

} // namespace

TypedActivity parse_activity(Form const& form, PlanWork const& work, Id<Staff> writer)
{
    TypedActivity typed{.activity = {.id = Id<Activity>{0}, .heading = {}, .what = {}, .how = {}, .written_by = writer,
                            .written_at = {}}};
    auto& activity = typed.activity;
    auto& errors = typed.errors;
    activity.what = limited(form, "vad", short_text, errors);
    activity.easy = limited(form, "latt", short_text, errors);
    activity.picture = parse_picture(form, work);
    activity.how = limited(form, "hur", long_text, errors);
    activity.own_part = limited(form, "sjalv", long_text, errors);
    activity.schedule = parse_schedule(form, work.open.today, errors);
    activity.doer = parse_code(doer_codes(), form.text("vem"));
    activity.doer_words = limited(form, "vem-ord", short_text, errors);
    activity.manner = parse_code(manner_codes(), form.text("satt"));
    activity.instruction = {limited(form, "instruktion", short_text, errors),
        limited(form, "instruktion-av", short_text, errors)};
    activity.staff_text = limited(form, "personal", long_text, errors);
    if (activity.what.empty()) errors.add("vad", "Skriv vad som ska göras.");
    parse_service(form, work, typed);
    parse_place(form, work, activity, errors);
    return typed;
}

Form stored_activity(Activity const& activity)
{
    Form form;
    form.add("vad", activity.what);
    form.add("latt", activity.easy);
    form.add("bild", activity.picture);
    form.add("hur", activity.how);
    form.add("sjalv", activity.own_part);
    add_schedule_values(form, activity.schedule);
    if (activity.doer) form.add("vem", std::string{code_of(doer_codes(), *activity.doer).code});
    form.add("vem-ord", activity.doer_words);
    if (activity.manner) form.add("satt", std::string{code_of(manner_codes(), *activity.manner).code});
    form.add("instruktion", activity.instruction.place);
    form.add("instruktion-av", activity.instruction.giver);
    form.add("personal", activity.staff_text);
    form.add("rubrik", activity.heading);
    if (activity.goal) form.add("mal", activity.goal->text());
    if (activity.no_goal)
        form.add("mal", std::string{without} + std::string{code_of(no_goal_codes(), *activity.no_goal).code});
    if (activity.service) form.add("insats", activity.service->text());
    if (activity.own_service) form.add("insats", std::string{own} + activity.own_service->text());
    return form;
}

Html activity_fields(PlanWork const& work, Form const& values, FormErrors const& errors)
{
    auto const& name = work.open.person.given_name;
    Html fields = text_field({.name = "vad", .label = "Vad ska göras?", .value = values.text("vad"),
        .hint = "Kort: Åka till Verkstan, Dusch, Middag.", .error = errors.of("vad"), .required = true});
    fields += text_field({.name = "latt", .label = "Samma sak på lätt svenska", .value = values.text("latt"),
        .hint = "Till " + genitive(name) + " egen plan. Lämna tomt om det redan är lätt att läsa.", .error = errors.of("latt")});
    fields += picture_field(work, values, errors, "Målets bild");
    fields += text_area({.name = "sjalv", .label = "Det här gör " + name + " själv", .value = values.text("sjalv"),
        .error = errors.of("sjalv"), .rows = 2});
    fields += text_area({.name = "hur", .label = "Så ger vi stöd", .value = values.text("hur"),
        .hint = "Skriv så att en vikarie förstår. Vad gör du först? Vad gör du sedan?", .error = errors.of("hur"), .rows = 4,
        .advice = {{"vid behov|vb", "kan betyda olika för olika personer. Skriv när och hur."}}});
    fields += schedule_fields(values, errors);
    fields += doer_fields(name, values, errors);
    fields += place_fields(work, values, errors);
    fields += instruction_fields(values, errors);
    fields += text_area({.name = "personal", .label = "Bara för personalen", .value = values.text("personal"),
        .hint = "Det en vikarie behöver veta. Frivilligt. " + name + " kan läsa även detta.",
        .error = errors.of("personal"), .rows = 2});
    return fields;
}

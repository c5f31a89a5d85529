// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_form.h"

#include "plans/heading_form.h"

#include <algorithm>
#include <array>

namespace {

constexpr std::size_t long_text = 10'000;
constexpr std::size_t short_text = 500;
constexpr std::size_t most_meetings = 20;

template <class E>
std::optional<E> chosen(Form const& form, std::string_view field, std::span<Code<E> const> codes)
{
    return parse_code(codes, form.text(field));
}

std::optional<CivilDate> day_that_was(Form const& form, std::string const& field, CivilDate today, FormErrors& errors)
{
    auto const text = form.text(field);
    if (text.empty()) return std::nullopt;
    auto const day = parse_date(text, today, Lean::past);
    if (!day) errors.add(field, "Skriv en dag, till exempel 2 dec eller 2026-12-02.");
    else if (*day > today) errors.add(field, "Dagen har inte varit än. Skriv in träffen när ni har setts.");
    return day;
}

std::string row_name(std::string_view field, std::size_t row) { return std::string{field} + "-" + std::to_string(row); }

void read_meetings(Form const& form, CivilDate today, FollowUpContent& content, FormErrors& errors)
{
    for (std::size_t row = 1; row <= most_meetings; ++row) {
        auto const who = limited(form, row_name("traff-vilka", row), short_text, errors);
        auto const text = limited(form, row_name("traff-text", row), long_text, errors);
        auto const day = day_that_was(form, row_name("traff-dag", row), today, errors);
        if (who.empty() && text.empty() && form.text(row_name("traff-dag", row)).empty()) continue;
        auto const way = chosen(form, row_name("traff-form", row), conversation_form_codes());
        if (!way) errors.add(row_name("traff-form", row), "Välj hur ni träffades.");
        if (form.text(row_name("traff-dag", row)).empty()) errors.add(row_name("traff-dag", row), "Skriv vilken dag ni träffades.");
        if (who.empty()) errors.add(row_name("traff-vilka", row), "Skriv vilka som var med.");
        if (day && way) content.meetings.push_back({*day, *way, who, text});
    }
    std::ranges::stable_sort(content.meetings, {}, &FollowUpMeeting::held_on);
}

void read_meeting(Form const& form, CivilDate today, FollowUpContent& content, FormErrors& errors)
{
    content.planned_on = date_of(form, "dag", today, errors);
    content.planned_at = time_of(form, "tid", errors);
    content.planned_form = chosen(form, "form", conversation_form_codes());
    content.planned_who = limited(form, "vilka", short_text, errors);
    content.interpreter = limited(form, "tolk", short_text, errors);
    content.picture_support = limited(form, "bilder", short_text, errors);
    read_meetings(form, today, content, errors);
}

void read_facts(Form const& form, FollowUpContent& content, FormErrors& errors)
{
    content.card = chosen(form, "kort", still_right_codes());
    content.opening_facts = chosen(form, "start", still_right_codes());
    content.life_changes = limited(form, "forandring", long_text, errors);
}

void read_subject(FollowUpPage const& page, Form const& form, CivilDate today, FollowUpContent& content, FormErrors& errors)
{
    FollowedUpSubject one{.about = *page.subject,
        .name = page.wording,
        .as_a_whole = chosen(form, "helhet", talk_answer_codes()),
        .leads_there = chosen(form, "narmare", talk_answer_codes()),
        .manner = chosen(form, "satt", talk_answer_codes()),
        .time = chosen(form, "tid", talk_answer_codes()),
        .voice = chosen(form, "rost", whose_voice_codes()),
        .asked_by = limited(form, "fragade", short_text, errors),
        .present = limited(form, "med", short_text, errors),
        .own_words = limited(form, "ord", long_text, errors),
        .missing = limited(form, "saknas", long_text, errors),
        .person_outcome = chosen(form, "egen-gick", how_it_went_codes()),
        .person_next = chosen(form, "egen-nu", next_step_codes()),
        .outcome = chosen(form, "gick", how_it_went_codes()),
        .next_step = chosen(form, "nu", next_step_codes()),
        .assessment = limited(form, "bedomning", long_text, errors),
        .from_now = limited(form, "gor-vi", long_text, errors),
        .own_next_on = date_of(form, "egen-dag", today, errors)};
    if (one.own_next_on && *one.own_next_on < today) errors.add("egen-dag", "Skriv en dag som inte har varit.");
    if (one.has_answers() && !one.voice) errors.add("rost", "Välj vems svar det är.");
    content.subjects.push_back(std::move(one));
}

void read_areas(FollowUpPage const& page, Form const& form, FollowUpContent& content, FormErrors& errors)
{
    for (auto const& area : page.areas) {
        FollowedUpArea one{area.heading, area.title, chosen(form, "fungerar-" + area.heading, function_now_codes()),
            chosen(form, "behov-" + area.heading, need_now_codes()), chosen(form, "mal-" + area.heading, goal_now_codes()),
            limited(form, "text-" + area.heading, long_text, errors)};
        if (!one.empty()) content.areas.push_back(std::move(one));
    }
}

void read_safety(Form const& form, FollowUpContent& content, FormErrors& errors)
{
    content.safety = {chosen(form, "trygg", talk_answer_codes()), chosen(form, "rost", whose_voice_codes()),
        limited(form, "fragade", short_text, errors), limited(form, "ord", long_text, errors),
        limited(form, "battre", long_text, errors)};
    if ((content.safety.answer || !content.safety.own_words.empty()) && !content.safety.voice)
        errors.add("rost", "Välj vems svar det är.");
}

void read_ending(Form const& form, CivilDate today, FollowUpContent& content, FormErrors& errors)
{
    content.contact = {limited(form, "kontakt-vem", short_text, errors), date_of(form, "kontakt-dag", today, errors),
        limited(form, "kontakt-om", long_text, errors)};
    bool const needed = form.text("behov") == "ja";
    if (needed && content.contact.who.empty()) errors.add("kontakt-vem", "Skriv vem som kontaktar handläggaren.");
    if (needed && form.text("kontakt-dag").empty()) errors.add("kontakt-dag", "Skriv när det ska vara gjort.");
    if (!needed) content.contact = {};
    content.change = chosen(form, "planen", change_needed_codes());
    content.summary = limited(form, "kort-sagt", long_text, errors);
    content.next_on = date_of(form, "dag", today, errors);
    if (content.next_on && *content.next_on < today) errors.add("dag", "Skriv en dag som inte har varit.");
    content.next_way = limited(form, "satt", short_text, errors);
    content.next_responsible = limited(form, "ansvarig", short_text, errors);
}

constexpr std::array plain_fields = {"tid", "form", "vilka", "tolk", "bilder", "kort", "start", "forandring", "helhet", "narmare",
    "satt", "rost", "fragade", "med", "ord", "saknas", "egen-gick", "egen-nu", "gick", "nu", "bedomning", "gor-vi", "trygg", "battre",
    "behov", "kontakt-vem", "kontakt-om", "planen", "kort-sagt", "ansvarig"};
constexpr std::array area_fields = {"fungerar-", "behov-", "mal-", "text-"};

bool is_own_field(std::string const& name)
{
    return std::ranges::find(plain_fields, name) != plain_fields.end()
        || std::ranges::any_of(area_fields, [&](std::string_view prefix) { return name.starts_with(prefix); });
}

void keep_date(Form& kept, std::string name, std::optional<CivilDate> const& day)
{
    if (day) kept.add(std::move(name), day->iso());
}

void keep_meetings(Form& kept, std::vector<FollowUpMeeting> const& meetings)
{
    std::size_t row = 0;
    for (auto const& meeting : meetings) {
        ++row;
        keep_date(kept, row_name("traff-dag", row), meeting.held_on);
        kept.add(row_name("traff-form", row), std::string{code_of(conversation_form_codes(), meeting.form).code});
        kept.add(row_name("traff-vilka", row), meeting.who);
        kept.add(row_name("traff-text", row), meeting.text);
    }
}

} // namespace

void read_page(FollowUpPage const& page, Form const& typed, CivilDate today, FollowUpContent& content, FormErrors& errors)
{
    switch (page.kind) {
    case PageKind::meeting:
        return read_meeting(typed, today, content, errors);
    case PageKind::facts:
        return read_facts(typed, content, errors);
    case PageKind::participation:
        // Left untouched it says nothing; nobody is made to answer to be allowed to go on.
        if (typed.has("del") || !typed.text("hur").empty()) content.participation = parse_participation(typed, today, errors);
        return;
    case PageKind::subject:
        return read_subject(page, typed, today, content, errors);
    case PageKind::areas:
        return read_areas(page, typed, content, errors);
    case PageKind::safety:
        return read_safety(typed, content, errors);
    case PageKind::ending:
        return read_ending(typed, today, content, errors);
    }
}

Form kept_values(FollowUpPage const& page, Form const& typed, FollowUpContent const& read)
{
    if (page.kind == PageKind::participation) return read.participation ? stored_participation(*read.participation) : Form{};
    Form kept;
    keep_meetings(kept, read.meetings);
    keep_date(kept, "dag", page.kind == PageKind::meeting ? read.planned_on : read.next_on);
    keep_date(kept, "kontakt-dag", read.contact.by);
    if (!read.subjects.empty()) keep_date(kept, "egen-dag", read.subjects.front().own_next_on);
    for (auto const& [name, value] : typed.fields())
        if (auto const text = typed.text(name); is_own_field(name) && !text.empty()) kept.add(name, text);
    return kept;
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_words.h"

#include "plans/plan_changes.h"
#include "plans/plan_frame.h"
#include "plans/plan_wording.h"

namespace {

class Lines {
public:
    explicit Lines(std::string const& given_name) : name_{given_name} { }

    void add(std::string name, std::string text)
    {
        if (!text.empty()) all.push_back({std::move(name), std::move(text)});
    }
    void add(std::string name, std::optional<CivilDate> const& day)
    {
        if (day) all.push_back({std::move(name), day->text()});
    }
    template <class E>
    void add(std::string name, std::span<Code<E> const> codes, std::optional<E> const& value)
    {
        if (value) all.push_back({std::move(name), about(code_of(codes, *value).label, name_)});
    }
    void add(TalkQuestion question, std::optional<TalkAnswer> const& answer, SubjectKind kind = SubjectKind::goal)
    {
        if (answer) all.push_back({question_text(question, kind), answer_text(question, *answer)});
    }
    void add_words(std::optional<WhoseVoice> voice, std::string const& text)
    {
        bool const is_persons = voice == WhoseVoice::person || voice == WhoseVoice::person_supported;
        if (!text.empty()) all.push_back({voice_label({text, voice}, name_), text, true, is_persons});
    }

    std::vector<FollowUpLine> all;

private:
    std::string const& name_;
};

std::string asked_text(std::optional<WhoseVoice> voice, std::string const& asked_by, std::string const& present, std::string const& name)
{
    std::string text;
    if (voice) text = "Svarade: " + about(code_of(whose_voice_codes(), *voice).label, name) + ".";
    if (!asked_by.empty()) text += (text.empty() ? "" : " ") + std::string{"Frågade: "} + asked_by + ".";
    if (!present.empty()) text += (text.empty() ? "" : " ") + std::string{"Med var: "} + present + ".";
    return text;
}

std::vector<FollowUpLine> meeting_lines(FollowUpContent const& content, std::string const& name)
{
    Lines lines{name};
    if (content.planned_on) {
        auto text = content.planned_on->text();
        if (content.planned_at) text += " kl. " + content.planned_at->text();
        if (content.planned_form) text += ", " + std::string{code_of(conversation_form_codes(), *content.planned_form).label};
        lines.add("Bokat", text);
    }
    lines.add("Skulle vara med", content.planned_who);
    lines.add("Tolk", content.interpreter);
    lines.add("Bilder och annat stöd", content.picture_support);
    for (auto const& one : content.meetings)
        lines.add(std::string{code_of(conversation_form_codes(), one.form).label} + " " + one.held_on.text(),
            sentences({"Med: " + one.who, one.text}));
    return lines.all;
}

std::vector<FollowUpLine> facts_lines(FollowUpContent const& content, std::string const& name)
{
    Lines lines{name};
    lines.add("Stämmer personkortet?", still_right_codes(), content.card);
    lines.add("Stämmer det som står först i planen?", still_right_codes(), content.opening_facts);
    lines.add("Ändrat i livet", content.life_changes);
    return lines.all;
}

std::vector<FollowUpLine> participation_lines(FollowUpContent const& content, std::string const& name)
{
    Lines lines{name};
    if (!content.participation) return {};
    auto const& said = *content.participation;
    lines.add("Var med?", part_codes(), std::optional{said.part});
    lines.add("På vilket sätt", ways_text(said, name));
    lines.add("Så gick det till", said.how);
    lines.add("Varför", said.why);
    lines.add("Erbjöds", said.offered);
    lines.add("Erbjöds den", said.offered_on);
    lines.add("Erbjöds av", said.offered_by);
    lines.add("Frågas igen", said.ask_again_on);
    lines.add("Ser det annorlunda", said.differing_views);
    return lines.all;
}

std::vector<FollowUpLine> subject_lines(FollowedUpSubject const& one, std::string const& name)
{
    Lines lines{name};
    lines.add(TalkQuestion::as_a_whole, one.as_a_whole, one.about.kind);
    lines.add(TalkQuestion::leads_there, one.leads_there, one.about.kind);
    lines.add(TalkQuestion::manner, one.manner, one.about.kind);
    lines.add(TalkQuestion::time, one.time, one.about.kind);
    lines.add_words(one.voice, one.own_words);
    lines.add("Saknas, eller ska sluta", one.missing);
    if (one.has_answers()) lines.add("Om svaren", asked_text(one.voice, one.asked_by, one.present, name));
    lines.add("Hur det gick, enligt " + name, how_it_went_codes(), one.person_outcome);
    lines.add(name + " vill nu", next_step_codes(), one.person_next);
    lines.add("Hur det gick, enligt personalen", how_it_went_codes(), one.outcome);
    lines.add("Bedömning", one.assessment);
    lines.add("Nu", next_step_codes(), one.next_step);
    lines.add("Så gör vi från och med nu", one.from_now);
    lines.add("Följs upp en egen dag", one.own_next_on);
    for (auto& line : lines.all) line.name = about(line.name, name);
    return lines.all;
}

std::string area_text(FollowedUpArea const& one)
{
    std::vector<std::string> parts;
    if (one.function) parts.push_back("Fungerar: " + capitalised(std::string{code_of(function_now_codes(), *one.function).label}));
    if (one.need) parts.push_back("Behov av stöd: " + std::string{code_of(need_now_codes(), *one.need).label});
    if (one.goal) parts.push_back(std::string{code_of(goal_now_codes(), *one.goal).label});
    parts.push_back(one.text);
    return sentences(parts);
}

std::vector<FollowUpLine> area_lines(FollowUpContent const& content, std::string const& name)
{
    Lines lines{name};
    for (auto const& one : content.areas) lines.add(one.title, area_text(one));
    return lines.all;
}

std::vector<FollowUpLine> safety_lines(FollowUpContent const& content, std::string const& name)
{
    Lines lines{name};
    lines.add(TalkQuestion::safety, content.safety.answer);
    lines.add_words(content.safety.voice, content.safety.own_words);
    lines.add("Skulle göra det bättre", content.safety.better);
    if (!lines.all.empty()) lines.add("Om svaret", asked_text(content.safety.voice, content.safety.asked_by, {}, name));
    return lines.all;
}

std::vector<FollowUpLine> ending_lines(FollowUpContent const& content, std::string const& name)
{
    Lines lines{name};
    if (content.contact.is_needed()) {
        auto text = content.contact.who;
        if (content.contact.by) text += ", senast " + content.contact.by->text();
        lines.add("Kontaktar handläggaren", sentences({text, content.contact.about}));
    }
    lines.add("Ska planen ändras?", change_needed_codes(), content.change);
    lines.add("Kort sagt", content.summary);
    lines.add("Nästa uppföljning", content.next_on);
    lines.add("På vilket sätt", content.next_way);
    lines.add("Ansvarar", content.next_responsible);
    return lines.all;
}

template <class E>
std::string label_of(std::span<Code<E> const> codes, E value)
{
    return std::string{code_of(codes, value).label};
}

// The person's view stands first, and the kontaktman's beside it where they differ or not (DD-17).
std::string outcome_text(FollowedUpSubject const& one, std::string const& given_name)
{
    std::string text;
    auto const add = [&](std::string const& part) { text += (text.empty() ? ": " : ", ") + part; };
    auto const whose = [&](std::string const& who) { return one.person_outcome ? " enligt " + who : std::string{}; };
    if (one.person_outcome) add(label_of(how_it_went_codes(), *one.person_outcome) + whose(given_name));
    if (one.outcome) add(label_of(how_it_went_codes(), *one.outcome) + whose("personalen"));
    if (one.person_next) add(given_name + " vill: " + label_of(next_step_codes(), *one.person_next));
    if (one.next_step) add((one.person_next ? "det blir: " : "") + label_of(next_step_codes(), *one.next_step));
    return one.name + text;
}

bool has_outcome(FollowedUpSubject const& one) { return one.outcome || one.next_step || one.person_outcome || one.person_next; }

std::string outcomes(FollowUp const& one, std::string const& given_name)
{
    std::string text;
    for (auto const& subject : one.content.subjects)
        if (has_outcome(subject)) text += (text.empty() ? "" : "; ") + outcome_text(subject, given_name);
    return text;
}

} // namespace

std::vector<FollowUpSection> sections_of(FollowUpContent const& content, std::string const& given_name)
{
    std::vector<FollowUpSection> all{{"mote", "Tid och plats", meeting_lines(content, given_name)},
        {"uppgifter", "Stämmer uppgifterna?", facts_lines(content, given_name)},
        {"deltagande", "Så var " + given_name + " med", participation_lines(content, given_name)}};
    for (auto const& one : content.subjects) {
        auto const is_goal = one.about.kind == SubjectKind::goal;
        auto const key = is_goal ? "mal-" + Id<Goal>{one.about.item}.text() : "insats-" + Id<OrderService>{one.about.item}.text();
        all.push_back({key, (is_goal ? "Mål: " : "Insats: ") + one.name, subject_lines(one, given_name)});
    }
    all.push_back({"omraden", "Stöd och behov", area_lines(content, given_name)});
    all.push_back({"trygg", "Trygg med hjälpen", safety_lines(content, given_name)});
    all.push_back({"nasta", "Nästa steg", ending_lines(content, given_name)});
    std::erase_if(all, [](FollowUpSection const& section) { return section.lines.empty(); });
    return all;
}

std::vector<std::string> outline_of(FollowUp const& one, std::string const& given_name)
{
    std::vector<std::string> parts;
    if (one.scope.kind != FollowUpScope::whole) parts.push_back(one.scope.text());
    if (!one.content.summary.empty()) parts.push_back(one.content.summary);
    for (auto const& subject : one.content.subjects) {
        auto const now = subject.from_now.empty() ? std::string{} : "Från och med nu: " + subject.from_now;
        if (has_outcome(subject)) parts.push_back(sentences({outcome_text(subject, given_name), now}));
        else if (!now.empty()) parts.push_back(subject.name + ". " + now);
    }
    for (auto const& area : one.content.areas) parts.push_back("Livsområdet " + area.title + ". " + area_text(area));
    if (one.content.change == ChangeNeeded::none) parts.emplace_back("Inget ändras i planen");
    if (one.content.contact.is_needed()) parts.push_back(one.content.contact.who + " kontaktar handläggaren");
    if (one.content.next_on) parts.push_back("Nästa uppföljning: " + one.content.next_on->text() + ", " + one.content.next_way);
    if (!one.unfinished.empty()) parts.push_back("Uppföljningen blev inte klar: " + one.unfinished);
    for (auto& part : parts) part = sentences({part});
    return parts;
}

std::string journal_text(FollowUp const& one, std::int64_t plan_number, std::string const& given_name)
{
    std::vector<std::string> parts{"Genomförandeplanen är uppföljd " + one.held_on().text() + ", plan " + std::to_string(plan_number)
        + ", version " + std::to_string(one.version_number)};
    std::ranges::copy(outline_of(one, given_name), std::back_inserter(parts));
    return sentences(parts);
}

std::string in_brief(FollowUp const& one, std::string const& given_name)
{
    std::vector<std::string> parts{one.scope.text()};
    if (!one.unfinished.empty()) parts.push_back("Blev inte klar: " + one.unfinished);
    parts.push_back(outcomes(one, given_name));
    if (one.content.change == ChangeNeeded::none) parts.emplace_back("Planen gäller som den är");
    if (one.content.next_on) parts.push_back("Nästa: " + one.content.next_on->text());
    return sentences(parts);
}

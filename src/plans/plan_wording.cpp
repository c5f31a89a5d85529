// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_wording.h"

#include <fmt/format.h>

#include <stdexcept>
#include <utility>

std::string genitive(std::string_view name)
{
    std::string text{name};
    if (!text.empty() && std::string_view{"sxzSXZ"}.find(text.back()) == std::string_view::npos) text += 's';
    return text;
}

std::string capitalised(std::string text)
{
    if (text.empty()) return text;
    if (text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
    for (auto const& [small, capital] : {std::pair{"å", "Å"}, std::pair{"ä", "Ä"}, std::pair{"ö", "Ö"}})
        if (text.starts_with(small)) text.replace(0, 2, capital);
    return text;
}

std::string sentence(std::string_view text)
{
    auto const last = text.find_last_not_of(" \n\t");
    if (last == std::string_view::npos) return {};
    std::string whole{text.substr(0, last + 1)};
    // Also a closing quotation mark (three bytes) or bracket after the full stop ends a sentence.
    auto end = std::string_view{whole};
    if (end.ends_with("”")) end.remove_suffix(std::string_view{"”"}.size());
    if (end.ends_with(")") || end.ends_with("\"")) end.remove_suffix(1);
    auto const ends = end.ends_with(".") || end.ends_with("!") || end.ends_with("?") || end.ends_with(":") || end.ends_with("…");
    return ends ? whole : whole + ".";
}

std::string sentences(std::vector<std::string> const& parts)
{
    std::string whole;
    for (auto const& part : parts) {
        auto const one = sentence(part);
        if (one.empty()) continue;
        if (!whole.empty()) whole += " ";
        whole += one;
    }
    return whole;
}

std::string quoted(std::string const& text)
{
    for (auto const* mark : {"”", "“", "\"", "»", "–"})
        if (text.starts_with(mark)) return text;
    return "”" + text + "”";
}

std::string voice_label(QuotedWords const& words, std::string const& called)
{
    auto const label = [&]() -> std::string {
        if (!words.voice) return "det står inte vems ord det är";
        switch (*words.voice) {
        case WhoseVoice::person: return genitive(called) + " egna ord";
        case WhoseVoice::person_supported: return genitive(called) + " ord, sagda med stöd";
        case WhoseVoice::relative: return "En närstående säger";
        case WhoseVoice::representative: return "En företrädare säger";
        case WhoseVoice::staff_observation: return "Personalen har sett";
        }
        throw std::logic_error{"a voice without a label"};
    }();
    auto const whose = words.about.empty() ? capitalised(label) : words.about + ". " + capitalised(label);
    return words.method.empty() ? whose : fmt::format("{} ({})", whose, words.method);
}

std::vector<QuotedWords> words_of(HeadingText const& text)
{
    std::vector<QuotedWords> all;
    auto const add = [&](std::string const& words, std::string about) {
        if (!words.empty())
            all.push_back({.text = words, .voice = text.voice, .method = text.method, .about = std::move(about)});
    };
    add(text.own_words, "");
    add(text.can_and_wants, "Kan och vill");
    add(text.supports, "Det som stödjer");
    add(text.hinders, "Det som hindrar");
    return all;
}

std::string toward_goal_line(HeadingText const& text)
{
    return text.toward_goal.empty() ? std::string{} : fmt::format("{}: {}", toward_goal_label, text.toward_goal);
}

std::string voice_text(WhoseVoice voice, std::string const& method, std::string const& called)
{
    auto const whose = [&]() -> std::string {
        switch (voice) {
        case WhoseVoice::person: return called + " själv";
        case WhoseVoice::person_supported: return called + " med stöd";
        case WhoseVoice::relative: return "en närstående";
        case WhoseVoice::representative: return "en företrädare";
        case WhoseVoice::staff_observation: return "personalen";
        }
        throw std::logic_error{"a voice without a label"};
    }();
    return method.empty() ? whose : whose + ", " + method;
}

std::string with_manner(std::string who, std::optional<Manner> manner)
{
    if (!manner) return who;
    std::string text{code_of(manner_codes(), *manner).label};
    if (who.empty()) return text;
    text.front() = static_cast<char>(text.front() - 'A' + 'a'); // the labels begin with a plain letter
    return who + ", " + text;
}

std::string instruction_text(Instruction const& instruction)
{
    return sentences({instruction.place.empty() ? "" : "Instruktion: " + instruction.place,
        instruction.giver.empty() ? "" : "Given av " + instruction.giver});
}

std::string followed_text(ChildView const& child, std::string const& called)
{
    std::string followed;
    if (child.followed) {
        switch (*child.followed) {
        case Followed::wholly: followed = "Planen följer det " + called + " vill"; break;
        case Followed::partly: followed = "Planen följer delvis det " + called + " vill"; break;
        case Followed::not_followed: followed = "Planen följer inte det " + called + " vill"; break;
        }
    }
    return sentences({followed, child.outcome});
}

void add_after(pdf::Text& text, std::string_view between, std::string const& more, pdf::Weight weight)
{
    if (more.empty()) return;
    if (!text.empty()) text.add(std::string{between});
    text.add(more, weight);
}

void add_objections(pdf::Text& text, std::vector<PrintedObjection> const& objections)
{
    for (auto const& one : objections) {
        auto const when = one.on ? fmt::format(" ({})", one.on->text()) : std::string{};
        add_after(text, "\n", fmt::format("{} håller inte med{}:", one.who, when), pdf::Weight::bold);
        add_after(text, " ", sentence(one.text));
    }
}

std::string newer_text(std::string_view what, NewerMark const& mark)
{
    auto const by = mark.initials.empty() ? std::string{} : fmt::format(" ({})", mark.initials);
    return fmt::format("{} från {}{}.", what, mark.from.text(), by);
}

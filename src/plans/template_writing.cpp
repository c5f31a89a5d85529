// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/heading_kind.h"
#include "plans/template.h"

namespace {

// A basic string of TOML. Control characters cannot stand in one as they are.
std::string in_quotes(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out = "\"";
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') out += "\\n";
        else if (byte < 0x20 || byte == 0x7F) out += std::string{"\\u00"} + digits[byte >> 4U] + digits[byte & 15U];
        else out += c;
    }
    return out + "\"";
}

class Writer {
public:
    void table(std::string_view name) { out_ += "\n[[" + std::string{name} + "]]\n"; }
    void only_table(std::string_view name) { out_ += "\n[" + std::string{name} + "]\n"; }
    void text(std::string_view key, std::string_view value)
    {
        if (!value.empty()) line(key, in_quotes(value));
    }
    void number(std::string_view key, std::optional<int> value)
    {
        if (value) line(key, std::to_string(*value));
    }
    void texts(std::string_view key, std::vector<std::string> const& values)
    {
        if (!values.empty()) line(key, list(values));
    }
    void line(std::string_view key, std::string_view value)
    {
        out_ += std::string{key} + " = " + std::string{value} + "\n";
    }
    static std::string list(std::vector<std::string> const& values)
    {
        std::string all = "[";
        for (auto const& one : values) all += (all.size() > 1 ? ", " : "") + in_quotes(one);
        return all + "]";
    }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

std::string ages(std::optional<int> from, std::optional<int> to)
{
    std::string text;
    if (from) text += ", from_age = " + std::to_string(*from);
    if (to) text += ", to_age = " + std::to_string(*to);
    return text;
}

std::vector<std::string> asked(TemplateHeading const& heading)
{
    std::vector<std::string> all;
    if (heading.asks_what) all.emplace_back("vad");
    if (heading.asks_how) all.emplace_back("hur");
    if (heading.asks_when) all.emplace_back("nar");
    if (heading.asks_who) all.emplace_back("vem");
    if (heading.asks_where) all.emplace_back("var");
    return all;
}

void write_heading(Writer& out, TemplateHeading const& heading)
{
    out.table("group.heading");
    out.text("key", heading.key);
    out.text("title", heading.title);
    out.text("kind", code_of(heading_kind_codes(), heading.kind).code);
    out.text("fact", heading.fact);
    if (heading.chosen) out.text("start", "chosen");
    if (heading.only_child) out.text("only", "child");
    if (heading.prints_with_participation) out.text("print", "participation");
    if (heading.per_service) out.text("each", "service");
    if (heading.expected) out.text("empty", heading.reason_if_empty ? "reason" : "advise");
    out.texts("asks", asked(heading));
    if (heading.asks_goal) out.text("goal", "here");
    out.text("help", heading.help);
    out.texts("questions", heading.questions);
    out.texts("points", heading.points);
    out.text("unclear", heading.unclear);
    out.text("clear", heading.clear);
    if (auto const& whom = heading.suggested_for; !whom.empty())
        out.line("suggest_for", "{ services = " + Writer::list(whom.services) + ages(whom.from_age, whom.to_age) + " }");
    std::string suggestions;
    for (auto const& one : heading.suggestions)
        suggestions += (suggestions.empty() ? "{ text = " : ", { text = ") + in_quotes(one.text)
            + ages(one.from_age, one.to_age) + " }";
    if (!suggestions.empty()) out.line("suggestions", "[" + suggestions + "]");
    out.text("source", heading.source);
}

} // namespace

std::string plan_template_text(PlanTemplate const& made)
{
    Writer out;
    out.text("key", made.key);
    out.number("version", made.version);
    out.text("name", made.name);
    out.text("about", made.about);
    out.texts("laws", made.laws);
    out.text("owner", made.owner);
    if (made.dated) out.text("dated", made.dated->iso());
    out.text("reference", made.reference);
    out.text("routine", made.routine);
    out.texts("goal_starters", made.goal_starters);
    out.texts("goal_tips", made.goal_tips);
    if (!made.gaps.empty()) out.only_table("gaps");
    for (auto const& [code, answer] : made.gaps) out.text(code, code_of(gap_answer_codes(), answer).code);
    for (auto const& one : made.serves) {
        out.table("serves");
        out.text("name", one.name);
        out.texts("bases", one.bases);
        out.texts("units", one.units);
        out.texts("words", one.words);
        out.number("to_age", one.to_age);
    }
    for (auto const& section : made.guide) {
        out.table("guide");
        out.text("title", section.title);
        out.texts("steps", section.steps);
    }
    for (auto const& group : made.groups) {
        out.table("group");
        out.text("title", group.title);
        for (auto const& heading : group.headings) write_heading(out, heading);
    }
    return out.take();
}

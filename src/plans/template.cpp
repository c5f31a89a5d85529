// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template.h"

#include "plans/code.h"

// A mistake in a file is an answer here, not an exception; Debian's shared library is built the other way.
#undef TOML_HEADER_ONLY
#undef TOML_SHARED_LIB
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <set>
#include <utility>

namespace {

constexpr Code<HeadingKind> kinds[] = {
    {HeadingKind::participants, "participants", ""},
    {HeadingKind::participation, "participation", ""},
    {HeadingKind::text, "text", ""},
    {HeadingKind::fact, "fact", ""},
    {HeadingKind::goals, "goals", ""},
    {HeadingKind::service, "service", ""},
    {HeadingKind::coordination, "coordination", ""},
    {HeadingKind::follow_up, "follow_up", ""},
};

// Walks the file and remembers the first mistake with its line.
class Reader {
public:
    explicit Reader(std::string_view file) : file_{file} { }

    std::string const& mistake() const { return mistake_; }

    void wrong(toml::node const& at, std::string_view what)
    {
        if (!mistake_.empty()) return;
        mistake_ = std::string{file_} + ", rad " + std::to_string(at.source().begin.line) + ": " + std::string{what};
    }

    // Every key of the table must be among `allowed`, so that a misspelt one is found.
    void only(toml::table const& table, std::set<std::string_view> const& allowed)
    {
        for (auto const& [key, value] : table)
            if (!allowed.contains(key.str())) wrong(value, "okänd nyckel \"" + std::string{key.str()} + "\"");
    }

    std::string text(toml::table const& table, std::string_view key, bool required = true)
    {
        auto const* const node = table.get(key);
        if (!node) {
            if (required) wrong(table, "\"" + std::string{key} + "\" saknas");
            return {};
        }
        auto const value = node->value_exact<std::string>();
        if (!value || (required && value->empty())) {
            wrong(*node, "\"" + std::string{key} + "\" ska vara text");
            return {};
        }
        return *value;
    }

    std::optional<int> number(toml::table const& table, std::string_view key)
    {
        auto const* const node = table.get(key);
        if (!node) return std::nullopt;
        auto const value = node->value_exact<std::int64_t>();
        if (!value || *value < 0 || *value > 9999) {
            wrong(*node, "\"" + std::string{key} + "\" ska vara ett heltal");
            return std::nullopt;
        }
        return static_cast<int>(*value);
    }

    std::vector<std::string> texts(toml::table const& table, std::string_view key)
    {
        std::vector<std::string> all;
        auto const* const node = table.get(key);
        if (!node) return all;
        auto const* const array = node->as_array();
        if (!array) wrong(*node, "\"" + std::string{key} + "\" ska vara en lista");
        if (array)
            for (auto const& one : *array) {
                auto const value = one.value_exact<std::string>();
                if (!value) wrong(one, "\"" + std::string{key} + "\" ska innehålla text");
                if (value) all.push_back(*value);
            }
        return all;
    }

    std::vector<toml::table const*> tables(toml::table const& table, std::string_view key, bool required = false)
    {
        std::vector<toml::table const*> all;
        auto const* const node = table.get(key);
        if (!node) {
            if (required) wrong(table, "[[" + std::string{key} + "]] saknas");
            return all;
        }
        auto const* const array = node->as_array();
        if (!array) wrong(*node, "\"" + std::string{key} + "\" ska vara tabeller");
        if (array)
            for (auto const& one : *array) {
                if (!one.is_table()) wrong(one, "\"" + std::string{key} + "\" ska vara tabeller");
                if (auto const* const inner = one.as_table()) all.push_back(inner);
            }
        return all;
    }

private:
    std::string_view file_;
    std::string mistake_;
};

bool is_key(std::string_view text)
{
    return !text.empty() && text.size() <= 40
        && std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

void read_asks(Reader& reader, toml::table const& table, TemplateHeading& heading)
{
    for (auto const& question : reader.texts(table, "asks")) {
        if (question == "vad") heading.asks_what = true;
        else if (question == "hur") heading.asks_how = true;
        else if (question == "nar") heading.asks_when = true;
        else if (question == "vem") heading.asks_who = true;
        else reader.wrong(table, "\"asks\" kan vara vad, hur, nar och vem, inte \"" + question + "\"");
    }
}

void read_conditions(Reader& reader, toml::table const& table, TemplateHeading& heading)
{
    auto const start = reader.text(table, "start", false);
    if (!start.empty() && start != "shown" && start != "chosen")
        reader.wrong(*table.get("start"), "\"start\" kan vara shown eller chosen");
    heading.chosen = start == "chosen";
    auto const only = reader.text(table, "only", false);
    if (!only.empty() && only != "child") reader.wrong(*table.get("only"), "\"only\" kan vara child");
    heading.only_child = only == "child";
    auto const print = reader.text(table, "print", false);
    if (!print.empty() && print != "participation") reader.wrong(*table.get("print"), "\"print\" kan vara participation");
    heading.prints_with_participation = print == "participation";
    heading.fact = reader.text(table, "fact", heading.kind == HeadingKind::fact);
    if (!heading.fact.empty() && heading.fact != "no_answer" && heading.fact != "communication")
        reader.wrong(*table.get("fact"), "\"fact\" kan vara no_answer eller communication");
}

TemplateHeading read_heading(Reader& reader, toml::table const& table)
{
    reader.only(table, {"key", "title", "kind", "help", "questions", "unclear", "clear", "asks", "fact", "start", "only",
                           "print", "suggestions"});
    auto const kind_text = reader.text(table, "kind");
    auto const kind = parse_code<HeadingKind>(kinds, kind_text);
    if (!kind) reader.wrong(table, "okänt \"kind\": \"" + kind_text + "\"");

    TemplateHeading heading{
        .key = reader.text(table, "key"),
        .title = reader.text(table, "title"),
        .kind = kind.value_or(HeadingKind::text),
        .help = reader.text(table, "help"),
        .questions = reader.texts(table, "questions"),
        .unclear = reader.text(table, "unclear", false),
        .clear = reader.text(table, "clear", false),
    };
    if (!is_key(heading.key)) reader.wrong(table, "\"key\" får bara ha a–z, 0–9 och bindestreck");
    if (heading.unclear.empty() != heading.clear.empty())
        reader.wrong(table, "\"unclear\" och \"clear\" hör ihop");
    read_asks(reader, table, heading);
    read_conditions(reader, table, heading);
    if (heading.kind == HeadingKind::service && !heading.asks_how)
        reader.wrong(table, "en insats måste fråga hur (R38)");
    for (auto const* const one : reader.tables(table, "suggestions")) {
        reader.only(*one, {"from_age", "to_age", "text"});
        heading.suggestions.push_back(
            {reader.number(*one, "from_age"), reader.number(*one, "to_age"), reader.text(*one, "text")});
    }
    return heading;
}

void check_whole(Reader& reader, toml::table const& root, PlanTemplate const& made)
{
    std::set<std::string> keys;
    int goals = 0;
    int follow_ups = 0;
    for (auto const* const heading : made.headings()) {
        if (!keys.insert(heading->key).second) reader.wrong(root, "rubriken \"" + heading->key + "\" finns två gånger");
        goals += heading->kind == HeadingKind::goals;
        follow_ups += heading->kind == HeadingKind::follow_up;
    }
    // The red thread needs one place for goals and one for the follow-up.
    if (goals != 1) reader.wrong(root, "mallen ska ha en rubrik av slaget goals");
    if (follow_ups != 1) reader.wrong(root, "mallen ska ha en rubrik av slaget follow_up");
}

PlanTemplate read_template(Reader& reader, toml::table const& root)
{
    reader.only(root, {"key", "version", "name", "about", "laws", "goal_starters", "guide", "group"});
    PlanTemplate made{
        .key = reader.text(root, "key"),
        .version = reader.number(root, "version").value_or(0),
        .name = reader.text(root, "name"),
        .about = reader.text(root, "about"),
        .laws = reader.texts(root, "laws"),
        .goal_starters = reader.texts(root, "goal_starters"),
        .guide = {},
        .groups = {},
    };
    if (!is_key(made.key)) reader.wrong(root, "\"key\" får bara ha a–z, 0–9 och bindestreck");
    if (made.version < 1) reader.wrong(root, "\"version\" ska vara 1 eller högre");
    for (auto const& law : made.laws)
        if (law != "SoL" && law != "LSS") reader.wrong(root, "\"laws\" kan vara SoL och LSS");
    for (auto const* const section : reader.tables(root, "guide")) {
        reader.only(*section, {"title", "steps"});
        made.guide.push_back({reader.text(*section, "title"), reader.texts(*section, "steps")});
    }
    for (auto const* const table : reader.tables(root, "group", true)) {
        reader.only(*table, {"title", "heading"});
        TemplateGroup group{reader.text(*table, "title"), {}};
        for (auto const* const heading : reader.tables(*table, "heading", true))
            group.headings.push_back(read_heading(reader, *heading));
        made.groups.push_back(std::move(group));
    }
    check_whole(reader, root, made);
    return made;
}

} // namespace

std::string TemplateHeading::title_for(std::string_view given_name) const
{
    constexpr std::string_view hole = "{namn}";
    auto const at = title.find(hole);
    if (at == std::string::npos) return title;
    return title.substr(0, at) + std::string{given_name} + title.substr(at + hole.size());
}

TemplateHeading const* PlanTemplate::find(std::string_view heading) const
{
    for (auto const& group : groups)
        for (auto const& one : group.headings)
            if (one.key == heading) return &one;
    return nullptr;
}

std::vector<TemplateHeading const*> PlanTemplate::headings() const
{
    std::vector<TemplateHeading const*> all;
    for (auto const& group : groups)
        for (auto const& one : group.headings) all.push_back(&one);
    return all;
}

int PlanTemplate::position_of(std::string_view heading) const
{
    int position = 0;
    for (auto const* const one : headings()) {
        ++position;
        if (one->key == heading) return position;
    }
    return 0;
}

Result<PlanTemplate> parse_plan_template(std::string_view text, std::string_view file_name)
{
    auto const parsed = toml::parse(text, file_name);
    if (!parsed) {
        auto const& error = parsed.error();
        return invalid(std::string{file_name} + ", rad " + std::to_string(error.source().begin.line) + ": "
            + std::string{error.description()});
    }
    Reader reader{file_name};
    auto made = read_template(reader, parsed.table());
    if (!reader.mistake().empty()) return invalid(reader.mistake());
    return made;
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template.h"

#include "plans/code.h"
#include "plans/heading_kind.h"

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

// Walks a template file and remembers the first mistake with its line.
class TemplateReader {
public:
    explicit TemplateReader(std::string_view file) : file_{file} { }

    std::string const& mistake() const { return mistake_; }
    void wrong(toml::node const& at, std::string_view what);

    // Every key of the table must be among `allowed`, so that a misspelt one is found.
    void only(toml::table const&, std::set<std::string_view> const& allowed);

    enum class Need { required, optional };
    std::string text(toml::table const&, std::string_view key, Need = Need::required);
    std::optional<int> number(toml::table const&, std::string_view key);
    std::vector<std::string> texts(toml::table const&, std::string_view key);
    std::vector<toml::table const*> tables(toml::table const&, std::string_view key, Need = Need::optional);

private:
    std::string_view file_;
    std::string mistake_;
};

void TemplateReader::wrong(toml::node const& at, std::string_view what)
{
    if (!mistake_.empty()) return;
    mistake_ = std::string{file_} + ", rad " + std::to_string(at.source().begin.line) + ": " + std::string{what};
}

void TemplateReader::only(toml::table const& table, std::set<std::string_view> const& allowed)
{
    for (auto const& [key, value] : table)
        if (!allowed.contains(key.str())) wrong(value, "okänd nyckel \"" + std::string{key.str()} + "\"");
}

std::string TemplateReader::text(toml::table const& table, std::string_view key, Need need)
{
    auto const* const node = table.get(key);
    bool const required = need == Need::required;
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

std::optional<int> TemplateReader::number(toml::table const& table, std::string_view key)
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

std::vector<std::string> TemplateReader::texts(toml::table const& table, std::string_view key)
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

std::vector<toml::table const*> TemplateReader::tables(toml::table const& table, std::string_view key, Need need)
{
    std::vector<toml::table const*> all;
    auto const* const node = table.get(key);
    if (!node) {
        if (need == Need::required) wrong(table, "[[" + std::string{key} + "]] saknas");
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

using enum TemplateReader::Need;

bool is_key(std::string_view text)
{
    return !text.empty() && text.size() <= 40
        && std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

void read_asks(TemplateReader& reader, toml::table const& table, TemplateHeading& heading)
{
    for (auto const& question : reader.texts(table, "asks")) {
        if (question == "vad") heading.asks_what = true;
        else if (question == "hur") heading.asks_how = true;
        else if (question == "nar") heading.asks_when = true;
        else if (question == "vem") heading.asks_who = true;
        else if (question == "var") heading.asks_where = true;
        else reader.wrong(table, "\"asks\" kan vara vad, hur, nar, vem och var, inte \"" + question + "\"");
    }
}

// One of the words, or none of them; anything else is a mistake.
std::string word_of(TemplateReader& reader, toml::table const& table, std::string_view key,
    std::vector<std::string_view> const& words, std::string_view told)
{
    auto text = reader.text(table, key, optional);
    if (text.empty() || std::ranges::find(words, text) != words.end()) return text;
    reader.wrong(*table.get(key), "\"" + std::string{key} + "\" kan vara " + std::string{told});
    return {};
}

void read_conditions(TemplateReader& reader, toml::table const& table, TemplateHeading& heading)
{
    heading.chosen = word_of(reader, table, "start", {"shown", "chosen"}, "shown eller chosen") == "chosen";
    heading.only_child = !word_of(reader, table, "only", {"child"}, "child").empty();
    heading.prints_with_participation
        = !word_of(reader, table, "print", {"participation"}, "participation").empty();
    heading.per_service = !word_of(reader, table, "each", {"service"}, "service").empty();
    auto const empty = word_of(reader, table, "empty", {"advise", "reason"}, "advise eller reason");
    heading.expected = !empty.empty();
    heading.reason_if_empty = empty == "reason";
    heading.fact = word_of(reader, table, "fact", {"no_answer", "communication"}, "no_answer eller communication");
    if (heading.kind == HeadingKind::fact && heading.fact.empty()) reader.wrong(table, "\"fact\" saknas");
}

void read_suggestions(TemplateReader& reader, toml::table const& table, TemplateHeading& heading)
{
    for (auto const* const one : reader.tables(table, "suggestions")) {
        reader.only(*one, {"from_age", "to_age", "text"});
        heading.suggestions.push_back(
            {reader.number(*one, "from_age"), reader.number(*one, "to_age"), reader.text(*one, "text")});
    }
    auto const* const node = table.get("suggest_for");
    if (!node) return;
    auto const* const whom = node->as_table();
    if (!whom) return reader.wrong(*node, "\"suggest_for\" ska vara en tabell");
    reader.only(*whom, {"services", "from_age", "to_age"});
    heading.suggested_for
        = {reader.texts(*whom, "services"), reader.number(*whom, "from_age"), reader.number(*whom, "to_age")};
}

TemplateHeading read_heading(TemplateReader& reader, toml::table const& table)
{
    reader.only(table, {"key", "title", "kind", "help", "questions", "points", "unclear", "clear", "asks", "goal", "fact", "start",
                           "only", "print", "each", "empty", "suggest_for", "suggestions", "source"});
    auto const kind_text = reader.text(table, "kind");
    auto const kind = parse_code(heading_kind_codes(), kind_text);
    if (!kind) reader.wrong(table, "okänt \"kind\": \"" + kind_text + "\"");

    TemplateHeading heading{
        .key = reader.text(table, "key"),
        .title = reader.text(table, "title"),
        .kind = kind.value_or(HeadingKind::text),
        .help = reader.text(table, "help"),
        .questions = reader.texts(table, "questions"),
        .unclear = reader.text(table, "unclear", optional),
        .clear = reader.text(table, "clear", optional),
        .points = reader.texts(table, "points"),
    };
    heading.source = reader.text(table, "source", optional);
    if (!is_key(heading.key)) reader.wrong(table, "\"key\" får bara ha a–z, 0–9 och bindestreck");
    if (heading.unclear.empty() != heading.clear.empty())
        reader.wrong(table, "\"unclear\" och \"clear\" hör ihop");
    read_asks(reader, table, heading);
    read_conditions(reader, table, heading);
    if (heading.kind == HeadingKind::service && !heading.asks_how)
        reader.wrong(table, "en insats måste fråga hur (R38)");
    heading.asks_goal = !word_of(reader, table, "goal", {"here"}, "here").empty();
    if (heading.asks_goal && heading.kind != HeadingKind::service)
        reader.wrong(table, "\"goal\" hör till slaget service");
    if (heading.per_service && heading.kind != HeadingKind::service)
        reader.wrong(table, "\"each\" hör till slaget service");
    read_suggestions(reader, table, heading);
    return heading;
}

void check_whole(TemplateReader& reader, toml::table const& root, PlanTemplate const& made)
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

void read_keeping(TemplateReader& reader, toml::table const& root, PlanTemplate& made)
{
    made.owner = reader.text(root, "owner", optional);
    auto const dated = reader.text(root, "dated", optional);
    made.dated = CivilDate::parse_iso(dated);
    if (!dated.empty() && !made.dated) reader.wrong(*root.get("dated"), "\"dated\" ska vara en dag: 2026-01-31");
    made.reference = reader.text(root, "reference", optional);
    made.routine = reader.text(root, "routine", optional);
    for (auto const* const one : reader.tables(root, "serves")) {
        reader.only(*one, {"name", "bases", "units", "words", "to_age"});
        made.serves.push_back({reader.text(*one, "name"), reader.texts(*one, "bases"), reader.texts(*one, "units"),
            reader.texts(*one, "words"), reader.number(*one, "to_age")});
    }
}

void read_gaps(TemplateReader& reader, toml::table const& root, PlanTemplate& made)
{
    auto const* const node = root.get("gaps");
    if (!node) return;
    auto const* const table = node->as_table();
    if (!table) return reader.wrong(*node, "[gaps] ska vara en tabell");
    for (auto const& [key, value] : *table) {
        auto const answer = parse_code(gap_answer_codes(), reader.text(*table, key.str()));
        if (!find_gap_kind(key.str())) reader.wrong(value, "okänd brist \"" + std::string{key.str()} + "\"");
        else if (!answer) reader.wrong(value, "en brist kan vara reason, advise eller none");
        else made.gaps.emplace(key.str(), *answer);
    }
}

PlanTemplate read_template(TemplateReader& reader, toml::table const& root)
{
    reader.only(root, {"key", "version", "name", "about", "laws", "owner", "dated", "reference", "routine", "serves",
                          "goal_starters", "goal_tips", "gaps", "guide", "group"});
    PlanTemplate made{
        .key = reader.text(root, "key"),
        .version = reader.number(root, "version").value_or(0),
        .name = reader.text(root, "name"),
        .about = reader.text(root, "about"),
        .laws = reader.texts(root, "laws"),
        .goal_starters = reader.texts(root, "goal_starters"),
        .goal_tips = reader.texts(root, "goal_tips"),
    };
    read_keeping(reader, root, made);
    read_gaps(reader, root, made);
    if (!is_key(made.key)) reader.wrong(root, "\"key\" får bara ha a–z, 0–9 och bindestreck");
    if (made.version < 1) reader.wrong(root, "\"version\" ska vara 1 eller högre");
    for (auto const& law : made.laws)
        if (law != "SoL" && law != "LSS") reader.wrong(root, "\"laws\" kan vara SoL och LSS");
    for (auto const* const section : reader.tables(root, "guide")) {
        reader.only(*section, {"title", "steps"});
        made.guide.push_back({reader.text(*section, "title"), reader.texts(*section, "steps")});
    }
    for (auto const* const table : reader.tables(root, "group", required)) {
        reader.only(*table, {"title", "heading"});
        TemplateGroup group{reader.text(*table, "title"), {}};
        for (auto const* const heading : reader.tables(*table, "heading", required))
            group.headings.push_back(read_heading(reader, *heading));
        made.groups.push_back(std::move(group));
    }
    check_whole(reader, root, made);
    return made;
}

} // namespace

Result<PlanTemplate> parse_plan_template(std::string_view text, std::string_view file_name)
{
    auto const parsed = toml::parse(text, file_name);
    if (!parsed) {
        auto const& error = parsed.error();
        return invalid(std::string{file_name} + ", rad " + std::to_string(error.source().begin.line) + ": "
            + std::string{error.description()});
    }
    TemplateReader reader{file_name};
    auto made = read_template(reader, parsed.table());
    if (!reader.mistake().empty()) return invalid(reader.mistake());
    return made;
}

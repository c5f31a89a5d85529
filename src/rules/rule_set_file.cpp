// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rule_set.h"

#include "rules/rule_value.h"

// A mistake in a file is an answer here, not an exception; Debian's shared library is built the other way.
#undef TOML_HEADER_ONLY
#undef TOML_SHARED_LIB
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <set>
#include <sstream>
#include <utility>

namespace {

constexpr std::size_t most_rules = 500;

class SetReader {
public:
    explicit SetReader(std::string_view file) : file_{file} { }

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

    std::string text(toml::table const& table, std::string_view key)
    {
        auto const* const node = table.get(key);
        if (!node) return {};
        if (auto const value = node->value_exact<std::string>()) return *value;
        wrong(*node, "\"" + std::string{key} + "\" ska vara text");
        return {};
    }

    std::optional<CivilDate> date(toml::table const& table, std::string_view key)
    {
        auto const written = text(table, key);
        if (written.empty()) return std::nullopt;
        auto const date = CivilDate::parse_iso(written);
        if (!date) wrong(*table.get(key), "\"" + std::string{key} + "\" ska vara ett datum");
        return date;
    }

    SourceDocument source(toml::table const& table)
    {
        only(table, {"name", "type", "owner", "reference", "applies_to", "adopted", "revised", "valid_to"});
        return {.name = text(table, "name"),
            .type = text(table, "type"),
            .owner = text(table, "owner"),
            .reference = text(table, "reference"),
            .applies_to = text(table, "applies_to"),
            .adopted = date(table, "adopted"),
            .revised = date(table, "revised"),
            .valid_to = date(table, "valid_to")};
    }

    // One table may answer for several services.
    std::vector<Rule> rules(toml::table const& table)
    {
        only(table, {"rule", "value", "division", "law", "service", "contract", "unit", "paragraph", "reason"});
        auto const key = text(table, "rule");
        auto const* const kind = find_rule_kind(key);
        if (!kind) {
            wrong(table, "regeln \"" + key + "\" finns inte");
            return {};
        }
        auto const value = checked_value(*kind, text(table, "value"));
        if (!value) {
            wrong(table, key + ": " + value.refusal().message);
            return {};
        }
        Rule const rule{kind->name, *value, {text(table, "division"), text(table, "law"), {}, text(table, "contract"), text(table, "unit")},
            text(table, "paragraph"), text(table, "reason")};
        return for_each_service(table, rule);
    }

    std::vector<Rule> all_rules(toml::table const& table, std::string_view key)
    {
        std::vector<Rule> all;
        auto const* const node = table.get(key);
        if (!node) return all;
        auto const* const tables = node->as_array();
        if (!tables) {
            wrong(*node, "\"" + std::string{key} + "\" ska vara en lista");
            return all;
        }
        for (auto const& one : *tables) {
            auto const* const rule = one.as_table();
            if (!rule) wrong(one, "en regel ska vara en tabell");
            else
                for (auto& made : rules(*rule)) all.push_back(std::move(made));
        }
        if (all.size() > most_rules) wrong(*node, "för många regler");
        return all;
    }

private:
    std::vector<Rule> for_each_service(toml::table const& table, Rule const& rule)
    {
        auto const* const services = table.get_as<toml::array>("service");
        if (!services) {
            auto one = rule;
            one.scope.service = text(table, "service");
            return {one};
        }
        std::vector<Rule> all;
        for (auto const& service : *services) {
            auto one = rule;
            one.scope.service = service.value_or(std::string{});
            if (one.scope.service.empty()) wrong(service, "ett insatsslag ska vara en kod");
            all.push_back(std::move(one));
        }
        return all;
    }

    std::string_view file_;
    std::string mistake_;
};

void add_text(toml::table& table, std::string_view key, std::string const& value)
{
    if (!value.empty()) table.insert(key, value);
}

void add_date(toml::table& table, std::string_view key, std::optional<CivilDate> const& date)
{
    if (date) table.insert(key, date->iso());
}

toml::array tables_of(std::vector<Rule> const& rules)
{
    toml::array all;
    for (auto const& rule : rules) {
        toml::table one;
        one.insert("rule", std::string{kind_of(rule.name).key});
        one.insert("value", rule.value);
        add_text(one, "division", rule.scope.division);
        add_text(one, "law", rule.scope.law);
        add_text(one, "service", rule.scope.service);
        add_text(one, "contract", rule.scope.contract);
        add_text(one, "unit", rule.scope.unit);
        add_text(one, "paragraph", rule.paragraph);
        add_text(one, "reason", rule.reason);
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace

Result<RuleSet> parse_rule_set(std::string_view text, std::string_view file)
{
    auto const parsed = toml::parse(text, file);
    if (!parsed)
        return invalid(std::string{file} + ", rad " + std::to_string(parsed.error().source().begin.line) + ": "
            + std::string{parsed.error().description()});
    SetReader reader{file};
    auto const& table = parsed.table();
    reader.only(table, {"key", "name", "about", "source", "rules", "floors"});
    RuleSet set{.key = reader.text(table, "key"), .name = reader.text(table, "name"), .about = reader.text(table, "about"), .source = {}};
    if (auto const* const source = table.get_as<toml::table>("source")) set.source = reader.source(*source);
    set.rules = reader.all_rules(table, "rules");
    set.floors = reader.all_rules(table, "floors");
    if (set.key.empty() || set.name.empty() || set.source.name.empty()) reader.wrong(table, "\"key\", \"name\" och källans \"name\" ska finnas");
    if (!reader.mistake().empty()) return invalid(reader.mistake());
    if (auto const mistake = mistake_in(set)) return invalid(std::string{file} + ": " + *mistake);
    return set;
}

std::string rule_set_text(RuleSet const& set)
{
    toml::table source;
    add_text(source, "name", set.source.name);
    add_text(source, "type", set.source.type);
    add_text(source, "owner", set.source.owner);
    add_text(source, "reference", set.source.reference);
    add_text(source, "applies_to", set.source.applies_to);
    add_date(source, "adopted", set.source.adopted);
    add_date(source, "revised", set.source.revised);
    add_date(source, "valid_to", set.source.valid_to);
    toml::table table;
    table.insert("key", set.key);
    table.insert("name", set.name);
    add_text(table, "about", set.about);
    table.insert("source", std::move(source));
    table.insert("rules", tables_of(set.rules));
    table.insert("floors", tables_of(set.floors));
    std::ostringstream out;
    out << table << "\n";
    return out.str();
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/record_kinds.h"
#include "audit/verify.h"
#include "support/app/forger.h"
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>

namespace {

using Column = Forger::Column;

// The tables that hold a record of the kind: its own, and its parts.
std::vector<std::string> tables_of(std::string const& kind)
{
    if (kind == "plan_approval") return {kind, "plan_approval_part"};
    if (kind == "journal_entry") return {kind, "journal_entry_terms"};
    if (kind == "risk_assessment") return {kind, "assessed_risk"};
    if (kind == "follow_up") return {kind, "follow_up_meeting", "follow_up_subject", "follow_up_area"};
    if (kind != "plan_version") return {kind};
    return {kind, "version_text", "version_participant", "version_participation", "version_coordination", "version_follow_up",
        "version_goal", "version_sub_goal", "version_activity", "version_gap", "version_basis", "version_order_goal",
        "version_order_service", "version_life_area", "version_service", "version_offer", "version_meeting", "version_child_view",
        "version_guardian_view"};
}

// A value of SQL as a literal of SQL.
std::string literal_of(Column const& column, bool on_postgres)
{
    auto const& name = column.name;
    if (column.type == "INTEGER") return "coalesce(CAST(" + name + " AS TEXT), 'NULL')";
    if (column.type == "TEXT") return "coalesce('''' || replace(" + name + ", '''', '''''') || '''', 'NULL')";
    if (on_postgres) return "coalesce('decode(''' || encode(" + name + ", 'hex') || ''', ''hex'')', 'NULL')";
    return "coalesce(quote(" + name + "), 'NULL')";
}

// Another value that the column may hold, the more distant the later they come: an index may forbid the nearest.
std::vector<std::string> others(Column const& column, std::string const& value, bool on_postgres)
{
    std::vector<std::string> words;
    for (auto word = column.words.rbegin(); word != column.words.rend(); ++word)
        if (*word != value) words.push_back(*word);
    if (!words.empty()) return words;
    if (column.type == "INTEGER" && value == "NULL") return {"7"};
    if (column.type == "INTEGER") return {std::to_string(std::stoll(value) ^ 1), std::to_string(std::stoll(value) ^ 1024)};
    if (column.type == "BLOB") return {on_postgres ? "decode('00ff', 'hex')" : "x'00ff'"};
    static std::regex const day{"'[0-9]{4}-[0-9]{2}-[0-9]{2}'"};
    static std::regex const time{"'[0-9]{2}:[0-9]{2}'"};
    static std::regex const day_name{".*(_date|_on|valid_from|valid_to)"};
    static std::regex const time_name{".*_time"};
    if (std::regex_match(value, day) || (value == "NULL" && std::regex_match(column.name, day_name))) return {"'2001-02-03'"};
    if (std::regex_match(value, time) || (value == "NULL" && std::regex_match(column.name, time_name))) return {"'03:04'"};
    return {value == "NULL" || value == "''" ? "'x'" : "'" + value.substr(1, value.size() - 2) + "x'"};
}

std::string where(std::vector<Column> const& columns, std::vector<std::string> const& values)
{
    std::string text;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].in_key) text += (text.empty() ? " WHERE " : " AND ") + columns[i].name + " = " + values[i];
    return text;
}

class EveryColumn {
public:
    explicit EveryColumn(TestApp& app) : app_{app}, on_postgres_{app.config().on_postgres()}, forger_{app} { }

    void check(std::string const& kind)
    {
        for (auto const& table : tables_of(kind)) {
            auto const columns = forger_.columns_of(table);
            for (std::size_t i = 0; i < columns.size(); ++i) check_column(kind, table, columns, i);
        }
    }

private:
    // The only row of its version or order, which the first column names: it has no place among others.
    bool is_alone(std::string const& table, std::vector<Column> const& columns, std::vector<std::string> const& row)
    {
        auto const sql = "SELECT CAST(count(*) AS TEXT) FROM " + table + " WHERE " + columns[0].name + " = " + row[0];
        return forger_.first_row(sql, 1)->at(0) == "1";
    }

    void check_column(std::string const& kind, std::string const& table, std::vector<Column> const& columns, std::size_t at)
    {
        std::string literals;
        std::string key;
        for (auto const& column : columns) {
            literals += (literals.empty() ? "" : ", ") + literal_of(column, on_postgres_);
            if (column.in_key) key += (key.empty() ? "" : ", ") + column.name + " DESC";
        }
        auto const& name = columns[at].name;
        if (columns[at].words.size() == 1) return; // its CHECK lets nothing else in
        // A row where there is something, if there is one; of the newest version, where there are several of everything.
        auto const order = " ORDER BY CASE WHEN " + name + " IS NULL THEN 1 ELSE 0 END, " + key + " LIMIT 1";
        auto const row = forger_.first_row("SELECT " + literals + " FROM " + table + order, columns.size());
        CHECK_MESSAGE(row, "nothing to try in ", table);
        if (!row) return;
        auto const try_with = [&](std::string const& value) { return said_of(kind, table, columns, at, *row, value); };
        // A place among others is told by the order they come in: first or last, one of them is another.
        if (name == "position" && is_alone(table, columns, *row)) return;
        if (name == "position") {
            bool const is_named = try_with("-1000") == "" || try_with("1000") == "";
            CHECK_MESSAGE(is_named, table, ".position");
            return;
        }
        std::optional<std::string> said;
        for (auto const& value : others(columns[at], row->at(at), on_postgres_))
            if (!said) said = try_with(value);
        CHECK_MESSAGE(said == "", table, ".", name, ": ", said.value_or("could not be changed"));
        if (columns[at].type == "TEXT") {
            auto const nonsense = try_with("'?'").value_or("could not be changed");
            CHECK_MESSAGE(nonsense == "", table, ".", name, " made what nobody can read: ", nonsense);
        }
        if (!columns[at].never_null && row->at(at) != "NULL") {
            auto const without = try_with("NULL").value_or("could not be taken away");
            CHECK_MESSAGE(without == "", table, ".", name, " made NULL: ", without);
        }
    }

    // What verify says of a kind when one of its rows is forged, as named(); nothing when an index forbids the value.
    std::optional<std::string> said_of(std::string const& kind, std::string const& table, std::vector<Column> const& columns, std::size_t at,
        std::vector<std::string> const& row, std::string const& value)
    {
        auto changed = row;
        changed[at] = value;
        auto const update = "UPDATE " + table + " SET " + columns[at].name + " = ";
        try {
            forger_.run(update + value + where(columns, row));
        } catch (std::runtime_error const&) {
            return std::nullopt;
        }
        auto said = named(kind);
        forger_.run(update + row[at] + where(columns, changed));
        return said;
    }

    // Empty when verify names a record of the kind; else what it says.
    std::string named(std::string const& kind)
    {
        try {
            auto const report = verify(app_.app().house().database, app_.app().ledger_key(), record_kinds(), {});
            bool const is_named = std::ranges::any_of(report.findings, [&](Finding const& one) { return one.where.starts_with(kind + ' '); });
            return is_named ? "" : report.is_content() ? "verify is content" : "verify names " + report.findings.front().where;
        } catch (std::exception const& fault) {
            return fault.what();
        }
    }

    TestApp& app_;
    bool on_postgres_;
    Forger forger_;
};

bool is_of_journal(std::string_view kind) { return kind.starts_with("journal_"); }

} // namespace

TEST_CASE("verify names the record when any column of it is changed, on either database")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        app.fill_every_record();
        REQUIRE(verify(app.app().house().database, app.app().ledger_key(), record_kinds(), {}).is_content());
        EveryColumn every{app};
        for (auto const& records : record_kinds())
            if (!is_of_journal(records.kind)) every.check(std::string{records.kind});
        CHECK(verify(app.app().house().database, app.app().ledger_key(), record_kinds(), {}).is_content());
    }
}

TEST_CASE("verify names the kind when a record of it is removed, and when two have changed places")
{
    for (auto const database : wanted_databases()) {
        PreparedApp app{database};
        app.fill_every_record();
        Forger forger{app};
        auto const findings = [&] { return verify(app.app().house().database, app.app().ledger_key(), record_kinds(), {}).findings; };
        for (auto const& records : record_kinds()) {
            std::string const kind{records.kind};
            auto const has = [&](Fault fault) {
                return std::ranges::any_of(findings(), [&](Finding const& one) { return one.fault == fault && one.where.starts_with(kind + ' '); });
            };
            auto const two = forger.first_row("SELECT CAST(min(id) AS TEXT), CAST(max(id) AS TEXT) FROM " + kind, 2);
            REQUIRE(two);
            auto const id = [&](std::string const& from, std::string const& to) { forger.run("UPDATE " + kind + " SET id = " + to + " WHERE id = " + from); };
            id(two->at(0), "-1"); // away
            CHECK_MESSAGE(has(Fault::record_missing), kind);
            id("-1", two->at(0));
            if (two->at(0) == two->at(1)) continue;
            id(two->at(0), "-1");
            id(two->at(1), two->at(0));
            id("-1", two->at(1));
            CHECK_MESSAGE(has(Fault::record_changed), kind);
            id(two->at(0), "-1");
            id(two->at(1), two->at(0));
            id("-1", two->at(1));
        }
        CHECK(findings().empty());
    }
}

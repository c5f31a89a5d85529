// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/database/test_database.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace {

using Names = std::set<std::string>;

auto const first_text = [](Row const& row) { return row.text(0); };

// Tables that hold what was signed, established or logged, whatever a migration has written down.
Names const records{"access_log", "activity", "attachment", "attachment_mistake", "change_proposal",
    "change_proposal_answer", "compartment_mark", "consent", "emergency_opening", "emergency_review",
    "fact_confirmation", "follow_up", "follow_up_area", "follow_up_contact", "follow_up_date", "follow_up_meeting",
    "follow_up_subject", "follow_up_wish", "goal", "journal_amendment", "person_protection", "protection_grant", "same_person", "sealed_text",
    "service_request", "service_request_event",
    "journal_entry", "journal_entry_terms", "ledger", "ledger_stream", "order_event", "order_inquiry", "outside_plan",
    "person_contact", "person_fact", "person_number",
    "assessed_risk", "duty_reminder", "person_rule", "plan_approval", "plan_approval_part", "plan_copy",
    "plan_copy_end", "plan_passed_on", "plan_document", "plan_handover", "plan_handover_event", "plan_reading", "plan_template",
    "plan_version", "protective_end", "protective_measure", "protective_review", "quality_action_end",
    "quality_review", "quality_review_end", "quality_verdict", "rescue_medicine", "risk_assessment", "rule_set",
    "seal", "seal_head",
    "template_publication", "version_activity", "version_coordination",
    "version_follow_up", "version_gap", "version_goal", "version_life_area", "version_participant", "version_participation", "version_sub_goal",
    "version_text", "version_offer", "version_meeting", "version_child_view", "version_guardian_view"};

// Tables with a trigger of their name and this ending.
Names tables_with(Database& database, std::string const& ending)
{
    auto const on_sqlite = database.kind() == Database::Kind::sqlite;
    auto const triggers = database.read([&](ReadTx& tx) {
        return tx.list(on_sqlite ? "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'"
                                 : "SELECT t.tgname::text, c.relname::text FROM pg_trigger t"
                                   " JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal",
            {}, [](Row const& row) {
                return std::pair{row.text(0), row.text(1)};
            });
    });
    Names tables;
    for (auto const& [trigger, table] : triggers)
        if (trigger == table + ending) tables.insert(table);
    return tables;
}

Names named_tables(TestDatabase& test)
{
    auto const named = test.read([](ReadTx& tx) { return tx.list("SELECT name FROM append_only_table", {}, first_text); });
    return {named.begin(), named.end()};
}

std::string listed(ReadTx& tx, std::string const& table, std::string const& what)
{
    std::string all;
    for (auto const& one : tx.list("SELECT " + what + " FROM pragma_table_info(?1) ORDER BY cid", {table}, first_text))
        all += (all.empty() ? "" : ", ") + one;
    return all;
}

// Puts one made-up row into the table, and the same row again in its place.
void replace_a_row(WriteTx& tx, std::string const& table)
{
    // The row points at nothing and means nothing; it is gone when the write is rolled back.
    tx.run_script("PRAGMA defer_foreign_keys = ON; PRAGMA ignore_check_constraints = ON");
    auto const columns = listed(tx, table, "name");
    auto const values = listed(tx, table, "CASE type WHEN 'INTEGER' THEN '1' WHEN 'BLOB' THEN 'x''00''' ELSE '''x''' END");
    auto const row = " INTO " + table + " (" + columns + ") VALUES (" + values + ")";
    tx.execute("INSERT" + row, {});
    tx.execute("INSERT OR REPLACE" + row, {});
}

void check_guarded_against_replace(Database& database, Names const& tables)
{
    for (auto const& table : tables) {
        std::string what = "nothing forbade it";
        try {
            static_cast<void>(database.write([&](WriteTx& tx) -> Result<Done> {
                replace_a_row(tx, table);
                return conflict("never kept");
            }));
        } catch (DatabaseError const& fault) {
            what = fault.what();
        }
        CHECK_MESSAGE(what.find("append-only: " + table) != std::string::npos, table, ": ", what);
    }
}

} // namespace

TEST_CASE("a table whose rows are never changed is named, has both triggers, and the other way round")
{
    for_each_database([](TestDatabase& test) {
        auto named = named_tables(test);
        // On SQLite the log of reads is a file of its own, without names.
        if (test.records().kind() == Database::Kind::sqlite) named.merge(tables_with(test.log(), "_no_update"));
        auto unchanged = tables_with(test.records(), "_no_update");
        auto kept = tables_with(test.records(), "_no_delete");
        unchanged.merge(tables_with(test.log(), "_no_update"));
        kept.merge(tables_with(test.log(), "_no_delete"));
        for (auto const& table : records) CHECK_MESSAGE(named.contains(table), "not named: ", table);
        for (auto const& table : named) {
            CHECK_MESSAGE(unchanged.contains(table), "can be changed: ", table);
            CHECK_MESSAGE(kept.contains(table), "can be removed: ", table);
        }
        for (auto const& table : unchanged) CHECK_MESSAGE(named.contains(table), "has a trigger, but is not named: ", table);
        for (auto const& table : kept) CHECK_MESSAGE(named.contains(table), "has a trigger, but is not named: ", table);
    });
}

TEST_CASE("the role that serves on PostgreSQL may not change, remove or empty what is append-only")
{
    for_each_database([](TestDatabase& test) {
        if (test.records().kind() == Database::Kind::sqlite) return;
        for (auto const& table : tables_with(test.records(), "_no_update")) {
            auto const rights = test.read([&](ReadTx& tx) {
                return tx.number("SELECT CASE WHEN has_table_privilege(?1, 'UPDATE') THEN 1 ELSE 0 END"
                                 " + CASE WHEN has_table_privilege(?1, 'DELETE, TRUNCATE') THEN 1 ELSE 0 END",
                    {table});
            });
            CHECK_MESSAGE(rights == 0, table);
        }
    });
}

TEST_CASE("on SQLite INSERT OR REPLACE does not get past the trigger that forbids removing")
{
    auto const test = TestDatabase::sqlite();
    check_guarded_against_replace(test->records(), tables_with(test->records(), "_no_delete"));
    check_guarded_against_replace(test->log(), {"access_log"});
}

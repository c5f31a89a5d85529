// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/record_kinds.h"
#include "audit/verify.h"
#include "support/app/forger.h"
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

VerifyReport verified(TestApp& app)
{
    return verify(app.app().house().database, app.app().ledger_key(), record_kinds(), {});
}

} // namespace

TEST_CASE("after plans, notes, corrections and a nödöppning every record is found as it was written")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        app.clock().advance(std::chrono::minutes{2});
        app.app().tick();
        auto const report = verified(app);
        CHECK(report.is_content());
        for (auto const& finding : report.findings) MESSAGE(std::string{code_of(finding.fault)} << ": " << finding.where);
        CHECK(report.records > 30);
        CHECK(report.seals >= 1);
    }
}

TEST_CASE("a signed note that somebody changes in the file is named")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        REQUIRE(verified(app).is_content());
        app.change_behind_our_back("journal_entry",
            "UPDATE journal_entry SET text = 'Samir åt ute.' WHERE id = " + std::to_string(*id_number(app.value("{entry}"))));
        auto const report = verified(app);
        CHECK(std::ranges::any_of(report.findings, [](Finding const& one) { return one.fault == Fault::record_changed; }));
    }
}

TEST_CASE("a record with something in it that cannot be read is named with its place, and those after it are read all the same")
{
    struct Forgery {
        std::string kind;
        std::string table;
        std::string column;
        std::string right;
    };
    Forgery const forgeries[] = {{"person_fact", "person_fact", "kind", "alert"}, {"plan_version", "plan_version", "kind", "revision"},
        {"plan_version", "version_coordination", "by_date", "2027-02-01"}, {"plan_version", "version_sub_goal", "state", "planned"},
        {"emergency_review", "emergency_review", "outcome", "justified"}};
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        app.fill_every_record();
        Forger forger{app};
        forger.run("UPDATE emergency_opening SET reason = 'Annat.'");
        for (auto const& [record, table, column, right] : forgeries) {
            auto const place = table + "." + column;
            CAPTURE(place);
            forger.run("UPDATE " + table + " SET " + column + " = 'x' WHERE " + column + " = '" + right + "'");
            auto const findings = verified(app).findings;
            CHECK(std::ranges::any_of(findings, [&](Finding const& one) {
                return one.fault == Fault::record_unreadable && one.where.starts_with(record + " ")
                    && one.where.ends_with(" (" + place + ")");
            }));
            CHECK(std::ranges::any_of(findings, [](Finding const& one) { return one.where.starts_with("emergency_opening "); }));
            forger.run("UPDATE " + table + " SET " + column + " = '" + right + "' WHERE " + column + " = 'x'");
            CHECK(verified(app).findings.size() == 1);
        }
    }
}

TEST_CASE("the decision that a version keeps and who does not agree with it are named when somebody changes them in the file")
{
    std::pair<std::string, std::string> const forgeries[] = {{"plan_objection", "UPDATE plan_objection SET text = 'Ja.'"},
        {"version_basis", "UPDATE version_basis SET title = 'Annat'"},
        {"version_order_goal", "UPDATE version_order_goal SET text = 'Annat'"}};
    for (auto const& [table, sql] : forgeries)
        for (auto const kind : wanted_databases()) {
            CAPTURE(sql);
            PreparedApp app{kind};
            auto const version = app.filled("/personer/{person}/planer/{plan}/versioner/{version}");
            auto& nadja = app.as("nadja");
            REQUIRE(nadja.get(version).status == 200);
            REQUIRE(nadja.post(version + "/haller-inte-med",
                {{"galler", "plan"}, {"vem", "person"}, {"invandning", "Nej."}, {"rost", "person"}, {"metod", "samtal"}}).status == 303);
            REQUIRE(verified(app).is_content());
            app.change_behind_our_back(table, sql);
            auto const report = verified(app);
            CHECK(std::ranges::any_of(report.findings, [](Finding const& one) { return one.fault == Fault::record_changed; }));
        }
}

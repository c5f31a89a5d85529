// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/sheet.h"

#include <doctest/doctest.h>

TEST_CASE("a text that a spreadsheet would run as a formula is only text in the file")
{
    Sheet const sheet{.name = "Prov", .columns = {"Enhet", "Antal"},
        .rows = {{"=1+1", std::int64_t{3}}, {"@SUM(A1)", std::int64_t{-2}}, {"Norra; \"södra\"", std::int64_t{0}}, {"-1", std::int64_t{5}}}};
    CHECK(csv_of(sheet)
        == "\xEF\xBB\xBF"
           "Enhet;Antal\r\n'=1+1;3\r\n'@SUM(A1);-2\r\n\"Norra; \"\"södra\"\"\";0\r\n'-1;5\r\n");
}

TEST_CASE("the same table is a file for a spreadsheet")
{
    auto const file = xlsx_of({.name = "Planer per månad", .columns = {"Månad", "Planer"}, .rows = {{"2026-11", std::int64_t{24}}}});
    CHECK(file.starts_with("PK\x03\x04"));
    CHECK(file.find("xl/worksheets/sheet1.xml") != std::string::npos);
    CHECK_THROWS(xlsx_of({.name = "för långt namn för ett blad i en fil", .columns = {}, .rows = {}}));
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/service_code.h"

#include "orders/code_system_store.h"
#include "orders/order_edit_pages.h"
#include "orders/order_pages.h"
#include "unit/orders/order_world.h"

#include <doctest/doctest.h>

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

// In the shape of Socialstyrelsen's file; our own words.
std::string const ksi_file = "Kod\tÖverordnad kod\tTitel\tRelaterad ICF-kod\nYAA\t\tInsatser\t\nYAA.05.00\tYAA\tHemtjänst\t\n"
                             "YAB.50.ZZ\tYAA\tDaglig verksamhet\t\nSMB.RA.ZZ\tYAA\tHjälp att tvätta sig\td510\n";

void import_ksi(TestDatabase& test, House& house, std::string const& file, char const* version)
{
    auto const entries = parse_code_file(file, CodeSystemKind::ksi);
    REQUIRE(entries);
    REQUIRE(test.write([&](WriteTx& tx) {
        return import_code_system(tx, house.ids, house.clock, CodeSystemKind::ksi, version, "ksi.tsv", *entries);
    }));
}

Fields order_with(OrderWorld const& world, char const* basis, std::string code)
{
    auto const order = const_cast<OrderWorld&>(world).load_order();
    auto const version = std::to_string(order.version);
    return {{"version", version}, {"enhet", world.house.south().text()}, {"myndighet", "Socialnämnden"}, {"lagrum", basis},
        {"beslutsdatum", "2026-11-01"}, {"galler-fran", "2026-11-15"}, {"insats-id-1", order.content.services.at(0).id.text()},
        {"insats-1", "Daglig verksamhet"}, {"ksi-1", std::move(code)}};
}

} // namespace

TEST_CASE("a code of KSI is taken from what was typed or chosen, and a wrong one is told why")
{
    ServiceCodes const codes{{{"YAA.05.00", "Hemtjänst"}, {"YAB.50.ZZ", "Daglig verksamhet"}, {"SMB", "Tvätta sig"}, {"YAA", "Insatser"}}, "2025"};
    LegalBasis const lss{.code = "lss-9-10", .law = "LSS", .statute = "1993:387", .chapter = {}, .paragraph = "9", .point = 10, .text = {},
        .valid_from = *CivilDate::parse_iso("1994-01-01"), .valid_to = {}};
    auto sol = lss;
    sol.law = "SoL";
    CHECK(typed_code("yaa.05.00 Hemtjänst") == "YAA.05.00");
    CHECK(typed_code("") == "");
    CHECK(code_error("", codes, &lss) == "");
    CHECK(code_error("YAB.50.ZZ", codes, &lss) == "");
    CHECK(code_error("YAB.50.ZZ", codes, nullptr) == "");
    CHECK(code_error("YAB.50.ZZ", codes, &sol).starts_with("Koden hör till LSS"));
    CHECK(code_error("YAA.99", codes, &sol) == "Koden finns inte i KSI 2025. Välj i listan eller lämna tomt.");
    CHECK(code_error("HEMTJÄNST", {}, &sol).starts_with("Skriv koden som i KSI"));
    CHECK(code_error("YAA.99", {}, &sol) == "");
    CHECK(offered_codes(codes) == std::vector<std::string>{"YAA.05.00 Hemtjänst", "YAB.50.ZZ Daglig verksamhet"});
}

TEST_CASE("a service of an order gets a code of KSI, which stands on the order with its title and is asked of nobody")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto visit = world.house.visit(world.manager);
        CHECK(contains(show_order_form(visit, request_of(world)).body, "name=\"ksi-1\""));
        CHECK_FALSE(contains(show_order(visit, request_of(world)).body, "KSI"));
        import_ksi(test, world.house.house, ksi_file, "2025");
        auto const form = show_order_form(visit, request_of(world)).body;
        CHECK(contains(form, "<option value=\"YAB.50.ZZ Daglig verksamhet\">"));
        CHECK_FALSE(contains(form, "SMB.RA.ZZ"));
        auto const unknown = save_order(visit, request_of(world, order_with(world, "lss-9-10", "YAB.99.ZZ")));
        CHECK(unknown.status == 400);
        CHECK(contains(unknown.body, "Koden finns inte i KSI 2025."));
        CHECK(contains(unknown.body, "value=\"YAB.99.ZZ\""));
        CHECK(save_order(visit, request_of(world, order_with(world, "sol2025-11-1", "YAB.50.ZZ"))).status == 400);
        REQUIRE(save_order(visit, request_of(world, order_with(world, "lss-9-10", "YAB.50.ZZ Daglig verksamhet"))).status == 303);
        CHECK(world.load_order().content.services.at(0).ksi() == "YAB.50.ZZ Daglig verksamhet");
        CHECK(contains(show_order(visit, request_of(world)).body, "YAB.50.ZZ Daglig verksamhet"));
        // A newer edition without the code: it stays where it was chosen, and can be taken away.
        import_ksi(test, world.house.house, "Kod\tÖverordnad kod\tTitel\tRelaterad ICF-kod\nYAA.05.00\t\tHemtjänst\t\n", "2026");
        REQUIRE(save_order(visit, request_of(world, order_with(world, "lss-9-10", "YAB.50.ZZ Daglig verksamhet"))).status == 303);
        CHECK(world.load_order().content.services.at(0).ksi_code == "YAB.50.ZZ");
        REQUIRE(save_order(visit, request_of(world, order_with(world, "lss-9-10", ""))).status == 303);
        CHECK(world.load_order().content.services.at(0).ksi() == "");
    });
}

TEST_CASE("a code that is added to a service is no other support")
{
    OrderContent content{.unit = Id<Unit>{1}, .legal_basis = "lss-9-10", .case_number = {}, .authority = "Socialnämnden", .case_officer_name = {},
        .case_officer_phone = {}, .decided_on = *CivilDate::parse_iso("2026-11-01"), .valid_from = *CivilDate::parse_iso("2026-11-15")};
    content.services = {{Id<OrderService>{1}, "Daglig verksamhet"}};
    LegalBasis const basis{.code = "lss-9-10", .law = "LSS", .statute = "1993:387", .chapter = {}, .paragraph = "9", .point = 10, .text = {},
        .valid_from = *CivilDate::parse_iso("1994-01-01"), .valid_to = {}};
    auto const before = readable(content, basis);
    content.services.front().ksi_code = "YAB.50.ZZ";
    CHECK(readable(content, basis) != before);
    CHECK_FALSE(is_other_support(before, readable(content, basis)));
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rule_store.h"

#include "db/id_list.h"
#include "db/kept_values.h"
#include "people/stored_date.h"

#include <algorithm>

namespace {

struct SetRow {
    std::int64_t id;
    int version;
    CivilDate from;
};

SetRow read_set_row(Row const& row)
{
    return {row.integer(0), static_cast<int>(row.integer(1)), stored_date(row, 2).value()};
}

// A published set never changes, so it is read once.
std::shared_ptr<RuleSet const> set_of(ReadTx& tx, std::int64_t id)
{
    auto* const kept = tx.kept();
    if (kept)
        if (auto found = kept->find<RuleSet>(id)) return found;
    auto const text = tx.find("SELECT content FROM rule_set WHERE id = ?1", {id}, [](Row const& row) { return row.text(0); });
    auto parsed = parse_rule_set(text.value(), "rule_set");
    if (!parsed) throw DatabaseError{"rule_set: " + parsed.refusal().message};
    std::shared_ptr<RuleSet const> const set = std::make_shared<RuleSet>(std::move(*parsed));
    if (kept) kept->keep(id, set, 4 * text->size());
    return set;
}

// A later version takes the place of those that would have begun on its day or after.
std::vector<DatedRules> list_sets(ReadTx& tx)
{
    std::vector<DatedRules> sets;
    for (auto const& row : tx.list("SELECT id, version, valid_from FROM rule_set ORDER BY version", {}, read_set_row)) {
        std::erase_if(sets, [&](DatedRules const& one) { return one.from >= row.from; });
        sets.push_back({set_of(tx, row.id), row.from, row.version});
    }
    return sets;
}

PersonRuleValue read_person_rule(Row const& row)
{
    auto const* const kind = find_rule_kind(row.text_view(1));
    if (!kind) throw UnreadableValue{row.place(1), "is no rule that is known"};
    return {row.id<Order>(0), kind->name, row.text(2), stored_date(row, 3).value()};
}

// Of two from the same day the one written last decides, so it stands last.
constexpr std::string_view person_rules = "SELECT order_id, rule, value, valid_from FROM person_rule ";
constexpr std::string_view in_time = " ORDER BY valid_from, id";

constexpr std::string_view unit_place = R"(
    SELECT u.id, u.division, u.law, u.contract, u.name FROM unit u
)";

RuleSubject read_place(Row const& row)
{
    return {.division = row.text(1), .law = row.text(2), .contract = row.text(3), .unit = row.id<Unit>(0), .unit_name = row.text(4)};
}

} // namespace

RuleBook read_rule_book(ReadTx& tx)
{
    return RuleBook{list_sets(tx), tx.list(std::string{person_rules} + std::string{in_time}, {}, read_person_rule)};
}

RuleBook read_rule_book(ReadTx& tx, std::vector<Id<Order>> const& orders)
{
    auto own = orders.empty() ? std::vector<PersonRuleValue>{}
                              : tx.list(std::string{person_rules} + "WHERE " + is_among("order_id", 1) + std::string{in_time},
                                    {id_list(orders)}, read_person_rule);
    return RuleBook{list_sets(tx), std::move(own)};
}

RuleSubject subject_of(ReadTx& tx, Id<Unit> unit)
{
    return tx.find(std::string{unit_place} + "WHERE u.id = ?1", {unit}, read_place).value();
}

std::vector<RuleSubject> subjects_of(ReadTx& tx, std::vector<Id<Order>> const& orders)
{
    if (orders.empty()) return {};
    auto const list = id_list(orders);
    // The decision's own law: a unit may serve under both.
    auto subjects = tx.list(R"(
        SELECT u.id, u.division, b.law, u.contract, u.name, o.id
        FROM care_order o JOIN unit u ON u.id = o.unit_id JOIN legal_basis b ON b.code = o.legal_basis
        WHERE )" + is_among("o.id", 1) + " ORDER BY o.id",
        {list}, [](Row const& row) {
            auto subject = read_place(row);
            subject.order = row.id<Order>(5);
            return subject;
        });
    tx.each(R"(
        SELECT DISTINCT s.order_id, k.code, k.label, k.position
        FROM order_service s JOIN service_kind k ON k.code = s.kind
        WHERE s.withdrawn_at IS NULL AND )" + is_among("s.order_id", 1) + " ORDER BY s.order_id, k.position",
        {list}, [&](Row const& row) {
            auto const subject = std::ranges::lower_bound(subjects, row.id<Order>(0), {}, [](RuleSubject const& one) { return *one.order; });
            subject->services.push_back({row.text(1), row.text(2)});
        });
    return subjects;
}

RuleSubject subject_of(ReadTx& tx, Id<Order> order) { return subjects_of(tx, {order}).at(0); }

void set_contract(WriteTx& tx, Id<Unit> unit, std::string const& contract)
{
    tx.execute("UPDATE unit SET contract = ?2 WHERE id = ?1", {unit, contract});
}

std::string PlaceNames::words_of(RuleScope const& scope) const
{
    if (scope.is_everywhere()) return "alla";
    auto const name_of = [](std::vector<Named> const& all, std::string const& code) {
        auto const found = std::ranges::find(all, code, &Named::code);
        return found == all.end() ? std::string{} : found->name;
    };
    return scope_words(scope, name_of(units, scope.unit), name_of(services, scope.service));
}

PlaceNames load_place_names(ReadTx& tx)
{
    auto const text = [](Row const& row) { return row.text(0); };
    return {
        .units = tx.list("SELECT id, name FROM unit ORDER BY name", {},
            [](Row const& row) { return PlaceNames::Named{row.id<Unit>(0).text(), row.text(1)}; }),
        .services = tx.list("SELECT code, label FROM service_kind ORDER BY position", {},
            [](Row const& row) { return PlaceNames::Named{row.text(0), row.text(1)}; }),
        .divisions = tx.list("SELECT DISTINCT division FROM unit WHERE division <> '' ORDER BY division", {}, text),
        .contracts = tx.list("SELECT DISTINCT contract FROM unit WHERE contract <> '' ORDER BY contract", {}, text),
    };
}

Rules read_rules(ReadTx& tx, Id<Order> order, CivilDate on)
{
    return read_rule_book(tx, {order}).rules(subject_of(tx, order), on);
}

Rules read_rules(ReadTx& tx, Id<Unit> unit, CivilDate on)
{
    return read_rule_book(tx).rules(subject_of(tx, unit), on);
}

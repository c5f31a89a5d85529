// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/sealed_store.h"

namespace {

constexpr char between = '\x1f'; // no form lets it in

} // namespace

bool is_protected(ReadTx& tx, Id<Person> person)
{
    return tx.number("SELECT count(*) FROM person WHERE id = ?1 AND protection > 0", {person}) > 0;
}

Bytes add_sealed(WriteTx& tx, Visit const& visit, SealedPlace const& place, Id<Person> person, std::string_view text)
{
    auto box = visit.house.compartment.seal(place.text(), text);
    tx.execute("INSERT INTO sealed_text (record_id, kind, person_id, box) VALUES (?1, ?2, ?3, ?4)",
        {place.record, place.kind, person, box});
    return box;
}

std::optional<std::string> opened(SharedAccess const& access, SealedPlace const& place, Bytes const& box)
{
    auto const* compartment = access.protection().compartment;
    if (!compartment) return std::nullopt;
    return compartment->open(place.text(), box);
}

std::string joined(std::initializer_list<std::string_view> texts)
{
    std::string all;
    for (auto const text : texts) all.append(text).push_back(between);
    return all;
}

std::vector<std::string> parted(std::string_view joined)
{
    std::vector<std::string> texts;
    for (auto end = joined.find(between); end != std::string_view::npos; end = joined.find(between)) {
        texts.emplace_back(joined.substr(0, end));
        joined.remove_prefix(end + 1);
    }
    return texts;
}

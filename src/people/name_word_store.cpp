// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/name_word_store.h"

#include "text/fold.h"

#include <string>
#include <utility>

namespace {

void put_words(WriteTx& tx, Id<Person> person, std::string const& name, char const* kind)
{
    int position = 0;
    for (auto const& word : words_of(name)) {
        tx.execute("INSERT INTO person_name_word (person_id, word, kind, position) VALUES (?1, ?2, ?3, ?4)",
            {person, word.folded, kind, position});
        ++position;
    }
}

} // namespace

void put_name_words(WriteTx& tx, Id<Person> person)
{
    struct Found {
        std::string given;
        std::string family;
        bool is_protected;
    };
    auto const name = tx.find("SELECT given_name, family_name, protection FROM person WHERE id = ?1", {person},
        [](Row const& row) { return Found{row.text(0), row.text(1), row.integer(2) > 0}; });
    if (!name) throw DatabaseError{"the person of a name is not there"};
    tx.execute("DELETE FROM person_name_word WHERE person_id = ?1", {person});
    // Somebody with protected personal data is found by their number alone (R-PROT-2).
    if (name->is_protected) return;
    put_words(tx, person, name->given, "given");
    put_words(tx, person, name->family, "family");
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "db/database.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

// The canonical form of a record: what its commitment is computed over. Field names and lengths stand in it, so two
// different records never have the same form. `format` is the number of the form, kept for good when fields come.
class Canonical {
public:
    Canonical(std::string_view kind, int format);
    Canonical& add(std::string_view name, std::string_view text);
    Canonical& add(std::string_view name, std::int64_t number);
    Canonical& add_none(std::string_view name);
    template <class T>
    Canonical& add(std::string_view name, std::optional<T> const& value)
    {
        return value ? add(name, *value) : add_none(name);
    }
    std::string const& string() const { return text_; }

private:
    std::string text_;
};

// What happened to which record, for the ledger. Holds no text of it, only the commitment to it.
struct Change {
    std::string_view action; // NounVerb: "EntrySign"
    std::string_view kind;   // table of the record: "journal_entry"
    std::int64_t record;
    std::int64_t staff;
    std::int64_t session;
    std::optional<std::int64_t> person;
};

// The ledger (architecture.md, "Tamper evidence"): one chained, keyed row for each change of a record, written in the
// change's own transaction. Its key lies in a file outside the database.
class Ledger {
public:
    using Key = std::array<std::uint8_t, 32>;
    Ledger(Key const& key, Clock const& clock);

    // Appends the row and returns the salt, which the caller stores in the record's own row (column `salt`).
    Bytes append(WriteTx&, Change const&, Canonical const& record) const;

private:
    Key key_;
    Clock const& clock_;
};

// The action of the row that tells of a lawful destruction (gallring): after it the record is expected to be gone.
inline constexpr std::string_view destroyed_action = "RecordDestroy";

// A record as it stands in the database, perhaps forged.
struct KeptRecord {
    Bytes salt;
    Canonical form;
};

// Takes a record's id, and how to read the rest of it: reading throws UnreadableValue where something in it is none of
// what may stand there, and the next record is read all the same.
using OnRecord = std::function<void(std::int64_t id, std::function<KeptRecord()> const& read)>;

// How verify finds the records of one kind again: calls back with each, in id order.
struct RecordKind {
    std::string_view kind;
    void (*each)(ReadTx&, OnRecord const&);
};

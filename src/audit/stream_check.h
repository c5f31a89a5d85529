// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/chain.h"
#include "audit/verify.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

// What verify has found so far: the first of each kind, and how many more.
class Findings {
public:
    void add(Fault fault, std::string where)
    {
        auto const known = std::ranges::find(found_, fault, &Finding::fault);
        if (known != found_.end()) {
            ++known->count;
        } else {
            found_.push_back({fault, std::move(where), 1});
        }
    }
    std::vector<Finding> take() { return std::move(found_); }

private:
    std::vector<Finding> found_;
};

// "ledger 7123/42"
inline std::string row_place(std::string_view table, std::int64_t stream, std::int64_t sequence)
{
    return std::string{table} + ' ' + std::to_string(stream) + '/' + std::to_string(sequence);
}

// One stream of chained rows (the ledger's or the access log's), row after row. A row that does not fit is remembered,
// and the chain goes on from what it says of itself. Stored has a `row` with stream and sequence, and a `mac`.
template <class Stored>
class StreamCheck {
public:
    StreamCheck(std::string_view table, Ledger::Key const& key, Mac const& begun, Findings& findings)
        : table_{table}, key_{key}, findings_{findings}, before_{begun}
    {
    }

    void row(Stored const& stored)
    {
        auto const& row = stored.row;
        if (row.sequence != next_)
            findings_.add(Fault::row_missing, row_place(table_, row.stream, next_));
        else if (!equal(row_mac(key_, before_, row), stored.mac))
            bad_.push_back({before_, stored});
        before_ = mac_of(stored.mac);
        next_ = row.sequence + 1;
    }

    void end()
    {
        for (auto const& bad : bad_) {
            auto const& row = bad.stored.row;
            auto const written_at = original_place(bad.stored);
            // A row that fits at its own place only follows one that has been moved.
            if (written_at == row.sequence) continue;
            findings_.add(
                written_at ? Fault::row_moved : Fault::row_changed, row_place(table_, row.stream, row.sequence));
        }
    }

private:
    struct Bad {
        Mac before;
        Stored stored;
    };

    // Where the row fits the chain, among the places of the first rows that do not.
    std::optional<std::int64_t> original_place(Stored const& stored) const
    {
        constexpr std::size_t looked_at = 40;
        auto const count = std::min(bad_.size(), looked_at);
        for (std::size_t place = 0; place < count; ++place) {
            auto row = stored.row;
            row.sequence = bad_[place].stored.row.sequence;
            for (std::size_t i = 0; i < count; ++i)
                for (auto const& before : {bad_[i].before, mac_of(bad_[i].stored.mac)})
                    if (equal(row_mac(key_, before, row), stored.mac)) return row.sequence;
        }
        return std::nullopt;
    }

    std::string_view table_;
    Ledger::Key const& key_;
    Findings& findings_;
    Mac before_;
    std::int64_t next_ = 1;
    std::vector<Bad> bad_;
};

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/verify.h"

#include "audit/chain.h"
#include "audit/ledger_store.h"

#include <algorithm>
#include <map>

namespace {

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

std::string ledger_place(std::int64_t stream, std::int64_t sequence)
{
    return "ledger " + std::to_string(stream) + '/' + std::to_string(sequence);
}

std::string stream_place(std::int64_t stream)
{
    return "ledger_stream " + std::to_string(stream);
}

std::string seal_place(std::int64_t number)
{
    return "seal " + std::to_string(number);
}

// What the ledger says last about a record.
struct Promise {
    std::int64_t record;
    std::int64_t at_us;
    std::int64_t stream;
    bool destroyed;
    Mac commitment;
};

using Promises = std::map<std::string, std::vector<Promise>, std::less<>>; // by kind of record

// One stream, row after row. A row that does not fit is remembered, and the chain goes on from what it says of itself.
class StreamCheck {
public:
    StreamCheck(Ledger::Key const& key, StoredStream const& stream, Findings& findings)
        : key_{key}, findings_{findings}, before_{mac_of(stream.mac)}
    {
    }

    void row(StoredRow const& stored)
    {
        auto const& row = stored.row;
        if (row.sequence != next_)
            findings_.add(Fault::row_missing, ledger_place(row.stream, next_));
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
            findings_.add(written_at ? Fault::row_moved : Fault::row_changed, ledger_place(row.stream, row.sequence));
        }
    }

private:
    struct Bad {
        Mac before;
        StoredRow stored;
    };

    // Where the row fits the chain, among the places of the first rows that do not.
    std::optional<std::int64_t> original_place(StoredRow const& stored) const
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

    Ledger::Key const& key_;
    Findings& findings_;
    Mac before_;
    std::int64_t next_ = 1;
    std::vector<Bad> bad_;
};

void check_rows(ReadTx& tx, Ledger::Key const& key, VerifyReport& report, Promises& promises, Findings& findings)
{
    for (auto const& stream : list_streams(tx)) {
        ++report.streams;
        if (!equal(stream_mac(key, stream.id, stream.began_at_us), stream.mac))
            findings.add(Fault::stream_changed, stream_place(stream.id));
        StreamCheck check{key, stream, findings};
        each_row(tx, stream.id, [&](StoredRow const& stored) {
            ++report.rows;
            check.row(stored);
            auto const& row = stored.row;
            auto const known = promises.find(row.kind);
            if (known == promises.end())
                findings.add(Fault::kind_unknown, ledger_place(row.stream, row.sequence));
            else
                known->second.push_back(
                    {row.record, row.at_us, row.stream, row.action == destroyed_action, mac_of(row.commitment)});
        });
        check.end();
    }
    for (auto const stream : list_orphan_streams(tx)) findings.add(Fault::stream_missing, stream_place(stream));
}

void check_seals(ReadTx& tx, Ledger::Key const& key, std::span<OutsideSeal const> outside, VerifyReport& report,
    Findings& findings)
{
    auto const seals = list_seals(tx);
    report.seals = static_cast<std::int64_t>(seals.size());
    Mac before{};
    std::int64_t next = 1;
    for (auto const& seal : seals) {
        if (seal.number != next)
            findings.add(Fault::seal_missing, seal_place(next));
        else if (!equal(
                     seal_mac(key, before, seal.number, seal.at.time_since_epoch().count(), seal.heads), seal.mac))
            findings.add(Fault::seal_changed, seal_place(seal.number));
        before = mac_of(seal.mac);
        next = seal.number + 1;
    }
    for (auto const& seal : outside) {
        auto const found = std::ranges::lower_bound(seals, seal.number, {}, &Seal::number);
        if (found == seals.end() || found->number != seal.number)
            findings.add(Fault::seal_missing, seal_place(seal.number));
        else if (found->mac != seal.mac)
            findings.add(Fault::seal_changed, seal_place(seal.number));
    }
    for (auto const& match : list_head_matches(tx)) {
        auto const& head = match.head;
        if (match.last_sequence == 0)
            findings.add(Fault::stream_missing, stream_place(head.stream));
        else if (match.last_sequence < head.sequence)
            findings.add(Fault::tail_missing, ledger_place(head.stream, match.last_sequence + 1));
        else if (match.ledger_mac && *match.ledger_mac != head.mac)
            findings.add(Fault::row_changed, ledger_place(head.stream, head.sequence));
    }
}

// The latest word about each record. Two nodes' clocks may differ a little: a row of another stream this close to the
// latest may be the later one.
constexpr std::int64_t clock_tolerance_us = 10'000'000;

class RecordCheck {
public:
    RecordCheck(RecordKind const& kind, std::vector<Promise>& promises, VerifyReport& report, Findings& findings)
        : kind_{kind}, promises_{promises}, report_{report}, findings_{findings}
    {
        std::ranges::stable_sort(promises_, [](Promise const& a, Promise const& b) {
            return std::pair{a.record, a.at_us} < std::pair{b.record, b.at_us};
        });
    }

    void record(std::int64_t id, Bytes const& salt, Canonical const& canonical)
    {
        ++report_.records;
        skip_to(id);
        auto const first = at_;
        while (at_ < promises_.size() && promises_[at_].record == id) ++at_;
        if (first == at_) return findings_.add(Fault::record_unknown, place(id));
        auto const& last = promises_[at_ - 1];
        auto const commitment = commitment_of(salt, canonical);
        for (auto i = at_; i-- > first;) {
            auto const& promise = promises_[i];
            bool const may_be_last = i == at_ - 1
                || (promise.stream != last.stream && last.at_us - promise.at_us <= clock_tolerance_us);
            if (may_be_last && !promise.destroyed && equal(promise.commitment, commitment)) return;
        }
        findings_.add(Fault::record_changed, place(id));
    }

    void end() { skip_to(std::nullopt); }

private:
    std::string place(std::int64_t id) const { return std::string{kind_.kind} + ' ' + std::to_string(id); }

    // Records that the ledger knows before `id` (all that are left: nothing) and that are not there.
    void skip_to(std::optional<std::int64_t> id)
    {
        while (at_ < promises_.size() && (!id || promises_[at_].record < *id)) {
            auto const record = promises_[at_].record;
            bool destroyed = false;
            for (; at_ < promises_.size() && promises_[at_].record == record; ++at_) destroyed |= promises_[at_].destroyed;
            if (!destroyed) findings_.add(Fault::record_missing, place(record));
        }
    }

    RecordKind const& kind_;
    std::vector<Promise>& promises_;
    VerifyReport& report_;
    Findings& findings_;
    std::size_t at_ = 0;
};

} // namespace

std::string_view code_of(Fault fault)
{
    switch (fault) {
    case Fault::row_changed: return "row_changed";
    case Fault::row_moved: return "row_moved";
    case Fault::row_missing: return "row_missing";
    case Fault::tail_missing: return "tail_missing";
    case Fault::stream_changed: return "stream_changed";
    case Fault::stream_missing: return "stream_missing";
    case Fault::seal_changed: return "seal_changed";
    case Fault::seal_missing: return "seal_missing";
    case Fault::record_changed: return "record_changed";
    case Fault::record_missing: return "record_missing";
    case Fault::record_unknown: return "record_unknown";
    case Fault::kind_unknown: return "kind_unknown";
    }
    return "";
}

VerifyReport verify(
    Database& database, Ledger::Key const& key, std::span<RecordKind const> kinds, std::span<OutsideSeal const> outside)
{
    return database.read([&](ReadTx& tx) {
        VerifyReport report;
        Findings findings;
        Promises promises;
        for (auto const& kind : kinds) promises.emplace(kind.kind, std::vector<Promise>{});
        check_rows(tx, key, report, promises, findings);
        check_seals(tx, key, outside, report, findings);
        for (auto const& kind : kinds) {
            RecordCheck check{kind, promises.find(kind.kind)->second, report, findings};
            kind.each(tx, [&](std::int64_t id, Bytes const& salt, Canonical const& record) {
                check.record(id, salt, record);
            });
            check.end();
        }
        report.findings = findings.take();
        return report;
    });
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/verify.h"

#include "audit/access_log_store.h"
#include "audit/chain.h"
#include "audit/ledger_store.h"
#include "audit/stream_check.h"

#include <algorithm>
#include <map>

namespace {

std::string stream_place(std::int64_t stream)
{
    return "ledger_stream " + std::to_string(stream);
}

std::string log_stream_place(std::int64_t stream)
{
    return "access_log_stream " + std::to_string(stream);
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

void check_rows(ReadTx& tx, Ledger::Key const& key, VerifyReport& report, Promises& promises, Findings& findings)
{
    for (auto const& stream : list_streams(tx)) {
        ++report.streams;
        if (!equal(stream_mac(key, stream.id, stream.began_at_us), stream.mac))
            findings.add(Fault::stream_changed, stream_place(stream.id));
        StreamCheck<StoredRow> check{"ledger", key, mac_of(stream.mac), findings};
        each_row(tx, stream.id, [&](StoredRow const& stored) {
            ++report.rows;
            check.row(stored);
            auto const& row = stored.row;
            auto const known = promises.find(row.kind);
            if (known == promises.end())
                findings.add(Fault::kind_unknown, row_place("ledger", row.stream, row.sequence));
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
                     seal_mac(key, before, seal), seal.mac))
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
            findings.add(Fault::tail_missing, row_place("ledger", head.stream, match.last_sequence + 1));
        else if (match.ledger_mac && *match.ledger_mac != head.mac)
            findings.add(Fault::row_changed, row_place("ledger", head.stream, head.sequence));
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

    void record(std::int64_t id, std::function<KeptRecord()> const& read)
    {
        ++report_.records;
        skip_to(id);
        auto const first = at_;
        while (at_ < promises_.size() && promises_[at_].record == id) ++at_;
        if (first == at_) return findings_.add(Fault::record_unknown, place(id));
        auto const commitment = commitment_to(id, read);
        if (!commitment) return;
        auto const& last = promises_[at_ - 1];
        for (auto i = at_; i-- > first;) {
            auto const& promise = promises_[i];
            bool const may_be_last = i == at_ - 1
                || (promise.stream != last.stream && last.at_us - promise.at_us <= clock_tolerance_us);
            if (may_be_last && !promise.destroyed && equal(promise.commitment, *commitment)) return;
        }
        findings_.add(Fault::record_changed, place(id));
    }

    void end() { skip_to(std::nullopt); }

private:
    std::string place(std::int64_t id) const { return std::string{kind_.kind} + ' ' + std::to_string(id); }

    // Nothing of a record that cannot be read, once it is named. Caught here and not at the four places of STYLE.md: a
    // record that somebody has destroyed must not hide the others.
    std::optional<Bytes> commitment_to(std::int64_t id, std::function<KeptRecord()> const& read)
    {
        try {
            auto const kept = read();
            return commitment_of(kept.salt, kept.form);
        } catch (UnreadableValue const& value) {
            findings_.add(Fault::record_unreadable, place(id) + " (" + value.place() + ')');
            return std::nullopt;
        }
    }

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

void check_log_head(
    ReadTx& tx, SealedHead const& head, std::map<std::int64_t, std::int64_t> const& lengths, Findings& findings)
{
    auto const length = lengths.find(head.stream);
    if (length == lengths.end())
        findings.add(Fault::stream_missing, log_stream_place(head.stream));
    else if (length->second < head.sequence)
        findings.add(Fault::tail_missing, row_place("access_log", head.stream, length->second + 1));
    else if (auto const mac = find_log_mac(tx, head.stream, head.sequence); mac && *mac != head.mac)
        findings.add(Fault::row_changed, row_place("access_log", head.stream, head.sequence));
}

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
    case Fault::record_unreadable: return "record_unreadable";
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
            kind.each(tx, [&](std::int64_t id, std::function<KeptRecord()> const& read) { check.record(id, read); });
            check.end();
        }
        report.findings = findings.take();
        return report;
    });
}

VerifyReport verify_access_log(Database& log, Database& records, Ledger::Key const& key)
{
    // The seals first: what they cover was in the log before them.
    auto const heads = records.read([](ReadTx& tx) { return list_log_heads(tx); });
    return log.read([&](ReadTx& tx) {
        VerifyReport report;
        Findings findings;
        std::map<std::int64_t, std::int64_t> lengths;
        for (auto const& stream : list_log_streams(tx)) {
            ++report.streams;
            if (!equal(stream_mac(key, stream.id, stream.began_at_us), stream.mac))
                findings.add(Fault::stream_changed, log_stream_place(stream.id));
            StreamCheck<StoredLogRow> check{"access_log", key, mac_of(stream.mac), findings};
            each_log_row(tx, stream.id, [&](StoredLogRow const& stored) {
                ++report.rows;
                check.row(stored);
                lengths[stream.id] = stored.row.sequence;
            });
            check.end();
        }
        for (auto const stream : list_orphan_log_streams(tx)) findings.add(Fault::stream_missing, log_stream_place(stream));
        for (auto const& head : heads) check_log_head(tx, head, lengths, findings);
        report.findings = findings.take();
        return report;
    });
}

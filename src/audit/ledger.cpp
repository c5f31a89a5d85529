// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/ledger.h"

#include "audit/chain.h"
#include "audit/ledger_store.h"
#include "base/random.h"

namespace {

constexpr std::size_t salt_bytes = 16;

} // namespace

Canonical::Canonical(std::string_view kind, int format)
{
    add("kind", kind);
    add("format", std::int64_t{format});
}

Canonical& Canonical::add(std::string_view name, std::string_view text)
{
    text_.append(name).append("=t").append(std::to_string(text.size())).append(":").append(text).append(";");
    return *this;
}

Canonical& Canonical::add(std::string_view name, std::int64_t number)
{
    text_.append(name).append("=i").append(std::to_string(number)).append(";");
    return *this;
}

Canonical& Canonical::add_none(std::string_view name)
{
    text_.append(name).append("=n;");
    return *this;
}

Ledger::Ledger(Key const& key, Clock const& clock) : key_{key}, clock_{clock} { }

Bytes Ledger::append(WriteTx& tx, Change const& change, Canonical const& record) const
{
    auto const now = clock_.now();
    auto const at_us = now.time_since_epoch().count();
    auto& head = tx.stream_head();
    if (auto const stream = begin_stream(head, key_, now)) add_stream(tx, *stream);
    auto salt = random_bytes(salt_bytes);
    LedgerRow const row{.stream = head.stream,
        .sequence = head.sequence + 1,
        .at_us = at_us,
        .staff = change.staff,
        .session = change.session,
        .person = change.person,
        .action = std::string{change.action},
        .kind = std::string{change.kind},
        .record = change.record,
        .commitment = commitment_of(salt, record)};
    auto const mac = row_mac(key_, head.mac, row);
    add_row(tx, row, bytes_of(mac));
    head.sequence = row.sequence;
    head.mac = mac;
    return salt;
}

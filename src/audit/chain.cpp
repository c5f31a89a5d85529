// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/chain.h"

#include "base/random.h"

#include <sodium.h>

#include <algorithm>

namespace {

// Appends values so that no two different rows read the same.
class Message {
public:
    explicit Message(std::string_view word) { add(word); }

    Message& add(std::int64_t number)
    {
        for (int shift = 56; shift >= 0; shift -= 8)
            text_ += static_cast<char>(static_cast<std::uint64_t>(number) >> shift & 0xff);
        return *this;
    }
    Message& add(std::string_view text)
    {
        add(static_cast<std::int64_t>(text.size()));
        text_ += text;
        return *this;
    }
    template <class Container>
    Message& add_bytes(Container const& bytes)
    {
        return add(std::string_view{reinterpret_cast<char const*>(bytes.data()), bytes.size()});
    }
    Mac mac(Ledger::Key const& key) const
    {
        Mac mac;
        crypto_generichash(mac.data(), mac.size(), reinterpret_cast<unsigned char const*>(text_.data()), text_.size(),
            key.data(), key.size());
        return mac;
    }

private:
    std::string text_;
};

constexpr int random_bits = 20;

std::chrono::year_month_day first_of_month(std::chrono::milliseconds since_epoch)
{
    std::chrono::year_month_day const date{std::chrono::sys_days{std::chrono::floor<std::chrono::days>(since_epoch)}};
    return date.year() / date.month() / 1;
}

} // namespace

Mac stream_mac(Ledger::Key const& key, std::int64_t stream, std::int64_t began_at_us)
{
    return Message{"stream"}.add(stream).add(began_at_us).mac(key);
}

Mac row_mac(Ledger::Key const& key, Mac const& before, LedgerRow const& row)
{
    Message message{"row"};
    message.add_bytes(before).add(row.stream).add(row.sequence).add(row.at_us).add(row.staff).add(row.session);
    message.add(row.person ? 1 : 0).add(row.person.value_or(0));
    message.add(row.action).add(row.kind).add(row.record).add_bytes(row.commitment);
    return message.mac(key);
}

Mac row_mac(Ledger::Key const& key, Mac const& before, LogRow const& row)
{
    auto const& access = row.access;
    Message message{"access"};
    message.add_bytes(before).add(row.stream).add(row.sequence);
    message.add(access.at.time_since_epoch().count()).add(access.staff).add(access.session);
    message.add(access.person ? 1 : 0).add(access.person.value_or(0));
    message.add(row.unknown_action ? std::string_view{*row.unknown_action} : code_of(access.action));
    message.add(access.event).add(access.ground).add(access.client).add(access.request);
    auto mac = message.mac(key);
    std::fill(mac.begin() + log_mac_bytes, mac.end(), std::uint8_t{0});
    return mac;
}

Mac seal_mac(Ledger::Key const& key, Mac const& before, Seal const& seal)
{
    Message message{"seal"};
    message.add_bytes(before).add(seal.number).add(seal.at.time_since_epoch().count());
    for (auto const* heads : {&seal.heads, &seal.log_heads}) {
        message.add(static_cast<std::int64_t>(heads->size()));
        for (auto const& head : *heads) message.add(head.stream).add(head.sequence).add_bytes(head.mac);
    }
    return message.mac(key);
}

std::optional<StoredStream> begin_stream(StreamHead& head, Ledger::Key const& key, Instant now)
{
    if (head.stream != 0 && is_of_month(head.stream, now)) return std::nullopt;
    auto const began_at_us = now.time_since_epoch().count();
    head.stream = new_stream_number(now);
    head.sequence = 0;
    head.mac = stream_mac(key, head.stream, began_at_us);
    return StoredStream{head.stream, began_at_us, bytes_of(head.mac)};
}

Bytes commitment_of(Bytes const& salt, Canonical const& record)
{
    Bytes commitment(32);
    auto const& text = record.string();
    // The salt's length stands first: a salt that was made longer or shorter cannot borrow from the record.
    auto const salt_length = static_cast<unsigned char>(salt.size());
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, commitment.size());
    crypto_generichash_update(&state, &salt_length, 1);
    crypto_generichash_update(&state, salt.data(), salt.size());
    crypto_generichash_update(&state, reinterpret_cast<unsigned char const*>(text.data()), text.size());
    crypto_generichash_final(&state, commitment.data(), commitment.size());
    return commitment;
}

std::int64_t new_stream_number(Instant now)
{
    auto const random = random_bytes(3);
    std::int64_t const low = (random[0] << 16 | random[1] << 8 | random[2]) & ((1 << random_bits) - 1);
    auto const ms = std::chrono::floor<std::chrono::milliseconds>(now.time_since_epoch()).count();
    return ms << random_bits | low;
}

bool is_of_month(std::int64_t stream, Instant now)
{
    using std::chrono::milliseconds;
    return first_of_month(milliseconds{stream >> random_bits})
        == first_of_month(std::chrono::floor<milliseconds>(now.time_since_epoch()));
}

Bytes bytes_of(Mac const& mac)
{
    return {mac.begin(), mac.end()};
}

Bytes log_bytes_of(Mac const& mac)
{
    return {mac.begin(), mac.begin() + log_mac_bytes};
}

bool equal(Mac const& mac, Bytes const& bytes)
{
    return mac == mac_of(bytes);
}

Mac mac_of(Bytes const& bytes)
{
    Mac mac{};
    if (bytes.size() == mac.size() || bytes.size() == log_mac_bytes) std::ranges::copy(bytes, mac.begin());
    return mac;
}

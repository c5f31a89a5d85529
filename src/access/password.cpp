// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/password.h"

#include "access/common_passwords.h"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>

namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory_bytes = 19 * 1024 * 1024;
constexpr std::size_t shortest = 8;
constexpr std::size_t longest_bytes = 800; // 200 characters of up to four bytes
constexpr std::size_t longest = 200;

class Turn {
public:
    explicit Turn(std::counting_semaphore<2>& free) : free_{free} { free_.acquire(); }
    ~Turn() { free_.release(); }
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;

private:
    std::counting_semaphore<2>& free_;
};

std::string argon2id(Secret const& password)
{
    if (sodium_init() < 0) throw std::runtime_error{"no cryptographic random source"};
    std::string hash(crypto_pwhash_STRBYTES, '\0');
    auto const text = password.reveal();
    if (crypto_pwhash_str_alg(hash.data(), text.data(), text.size(), passes, memory_bytes, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        throw std::runtime_error{"no memory to hash a password"};
    hash.resize(hash.find('\0'));
    return hash;
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string folded(std::string_view text)
{
    std::string lower;
    for (char const c : text) {
        // À to Þ (Å, Ä, Ö, É) follow the byte C3 in UTF-8, 32 before their small letters; × stands between them.
        auto const byte = static_cast<unsigned char>(c);
        bool const capital = (c >= 'A' && c <= 'Z')
            || (!lower.empty() && lower.back() == '\xc3' && byte >= 0x80 && byte <= 0x9e && byte != 0x97);
        lower += capital ? static_cast<char>(c + 32) : c;
    }
    return lower;
}

// What is left when digits and signs at the end are taken away: "Sommar2026!" is as common as "sommar".
std::string_view without_tail(std::string_view text)
{
    while (!text.empty() && !((text.back() >= 'a' && text.back() <= 'z') || static_cast<unsigned char>(text.back()) >= 0x80))
        text.remove_suffix(1);
    return text;
}

bool is_common(std::string_view folded_password)
{
    auto const is_listed = [](std::string_view word) {
        return std::ranges::binary_search(common_passwords(), word);
    };
    auto const stem = without_tail(folded_password);
    return is_listed(folded_password) || is_listed(stem);
}

// The same few characters over and over, or a row of the keyboard or the alphabet.
bool is_pattern(std::string_view text)
{
    for (std::size_t period = 1; period <= 3; ++period) {
        bool repeats = true;
        for (std::size_t i = period; i < text.size(); ++i) repeats &= text[i] == text[i - period];
        if (repeats) return true;
    }
    std::string_view const rows[] = {"abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "98765432109876543210",
        "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"};
    return std::ranges::any_of(rows, [&](std::string_view row) { return row.find(text) != std::string_view::npos; });
}

// A word of the owner's that makes up most of the password.
bool leans_on(std::string_view password, std::string_view own)
{
    while (!own.empty()) {
        auto const end = std::min(own.find_first_of(" .-_@"), own.size());
        auto const word = own.substr(0, end);
        if (word.size() >= 3 && password.find(word) != std::string_view::npos && password.size() < word.size() + 6)
            return true;
        own.remove_prefix(std::min(end + 1, own.size()));
    }
    return false;
}

} // namespace

std::string Passwords::hash(Secret const& password)
{
    Turn const turn{free_};
    return argon2id(password);
}

bool Passwords::matches(std::optional<std::string> const& stored, Secret const& password)
{
    // Compared with when there is no account, so that the answer takes as long.
    static std::string const nobodys = argon2id(Secret{"nobody's password"});
    // A longer text than anyone can have set is no password; hashing it would only be work for an attacker to order.
    auto const text = password.reveal().substr(0, longest_bytes);
    Turn const turn{free_};
    auto const& hash = stored ? *stored : nobodys;
    bool const fits = crypto_pwhash_str_verify(hash.c_str(), text.data(), text.size()) == 0;
    return stored && fits && text.size() == password.reveal().size();
}

Result<Done> check_password(Secret const& password, PasswordOwner const& owner)
{
    auto const text = password.reveal();
    auto const length = characters(text);
    if (length < shortest) return invalid("Lösenordet är för kort. Det behöver minst 8 tecken.");
    if (length > longest || text.size() > longest_bytes)
        return invalid("Lösenordet är för långt. Det får ha högst 200 tecken.");
    auto const lower = folded(text);
    if (is_pattern(lower) || is_common(lower))
        return invalid("Lösenordet är lätt att gissa. Välj ett annat, till exempel tre ord som inte hör ihop.");
    if (leans_on(lower, folded(owner.username)) || leans_on(lower, folded(owner.name)))
        return invalid("Lösenordet innehåller ditt namn. Välj ett som inte har med dig att göra.");
    return Done{};
}

Result<Done> check_pin(Secret const& pin)
{
    auto const text = pin.reveal();
    bool const digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || text.size() < 4 || text.size() > 8) return invalid("PIN-koden ska vara 4 till 8 siffror.");
    if (is_pattern(text)) return invalid("PIN-koden är lätt att gissa. Välj siffror som inte kommer i följd.");
    return Done{};
}

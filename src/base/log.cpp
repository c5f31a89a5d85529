// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/log.h"

#include <fmt/format.h>

#include <chrono>

namespace {

constexpr std::size_t longest_value = 500;

std::string_view name_of(LogLevel level)
{
    switch (level) {
    case LogLevel::error:
        return "error";
    case LogLevel::warning:
        return "warning";
    case LogLevel::info:
        return "info";
    case LogLevel::debug:
        return "debug";
    }
    return "error";
}

bool is_plain(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || std::string_view{"-_.:/+@"}.find(letter) != std::string_view::npos;
}

std::string utc_now()
{
    auto const now = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    auto const day = std::chrono::floor<std::chrono::days>(now);
    std::chrono::year_month_day const date{day};
    std::chrono::hh_mm_ss const time{now - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:06}Z", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
        time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

} // namespace

std::string log_value(std::string_view value)
{
    bool plain = !value.empty() && value.size() <= longest_value;
    for (char const letter : value)
        plain = plain && is_plain(letter);
    if (plain) return std::string{value};

    std::string quoted = "\"";
    for (char const letter : value.substr(0, longest_value)) {
        auto const code = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') {
            quoted += '\\';
            quoted += letter;
        } else if (code < 0x20 || code == 0x7f) {
            quoted += fmt::format("\\x{:02x}", code);
        } else {
            quoted += letter;
        }
    }
    return quoted += value.size() > longest_value ? "…\"" : "\"";
}

void Log::write(LogLevel level, std::string_view event, std::initializer_list<LogField> fields)
{
    if (!writes(level)) return;
    auto line = fmt::format("time={} level={} event={}", utc_now(), name_of(level), log_value(event));
    for (auto const& field : fields)
        line += fmt::format(" {}={}", field.key, log_value(field.value));
    line += '\n';
    std::fwrite(line.data(), 1, line.size(), out_);
    std::fflush(out_);
}

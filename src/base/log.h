// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <concepts>
#include <cstdint>
#include <cstdio>
#include <initializer_list>
#include <string>
#include <string_view>

// error: someone must act now. warning: the operator should look. info: rare milestones. debug: by area.
enum class LogLevel { error, warning, info, debug };

// One key=value of a log line. Takes text, numbers and flags only: what people have written and their numbers
// are types without a way to a string_view, so that they cannot be logged by mistake.
struct LogField {
    std::string_view key;
    std::string value;

    LogField(std::string_view name, std::string_view text)
        : key{name}
        , value{text}
    {
    }
    LogField(std::string_view name, std::string const& text)
        : key{name}
        , value{text}
    {
    }
    LogField(std::string_view name, char const* text)
        : key{name}
        , value{text}
    {
    }
    LogField(std::string_view name, bool flag)
        : key{name}
        , value{flag ? "true" : "false"}
    {
    }
    template <std::integral Number>
    LogField(std::string_view name, Number number)
        : key{name}
        , value{std::to_string(number)}
    {
    }
};

// Writes one line an event: time=… level=… event=… key=value …, in UTC, each line in one write. Thread-safe.
class Log {
public:
    explicit Log(LogLevel least = LogLevel::info, std::FILE* out = stderr)
        : least_{least}
        , out_{out}
    {
    }

    void error(std::string_view event, std::initializer_list<LogField> fields = {})
    {
        write(LogLevel::error, event, fields);
    }
    void warning(std::string_view event, std::initializer_list<LogField> fields = {})
    {
        write(LogLevel::warning, event, fields);
    }
    void info(std::string_view event, std::initializer_list<LogField> fields = {})
    {
        write(LogLevel::info, event, fields);
    }
    void debug(std::string_view event, std::initializer_list<LogField> fields = {})
    {
        write(LogLevel::debug, event, fields);
    }
    // Whether a line of that level would be written: for lines that cost something to put together.
    bool writes(LogLevel level) const { return level <= least_; }

private:
    void write(LogLevel, std::string_view event, std::initializer_list<LogField> fields);

    LogLevel const least_;
    std::FILE* const out_;
};

// A value as it stands in a log line: bare when it is plain, else in quotes with escapes, at most 500 bytes
// of it.
std::string log_value(std::string_view);

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/log.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <string>

TEST_CASE("a log line is one line of key=value, whatever its values hold")
{
    char* bytes = nullptr;
    std::size_t size = 0;
    auto* const file = open_memstream(&bytes, &size);
    Log log{LogLevel::info, file};
    log.info(
        "http.listening", {{"port", 8080}, {"tls", false}, {"what", "a \"b\"\nlevel=error"}, {"empty", ""}});
    log.debug("not.written");
    std::fclose(file);
    std::string const line{bytes, size};
    std::free(bytes);
    CHECK(line.starts_with("time=20"));
    CHECK(line.ends_with("Z level=info event=http.listening port=8080 tls=false what=\"a "
                         "\\\"b\\\"\\x0alevel=error\" empty=\"\"\n"));
    CHECK(log.writes(LogLevel::error));
    CHECK_FALSE(log.writes(LogLevel::debug));
}

TEST_CASE("a value too long for a log line is cut")
{
    CHECK(log_value(std::string(600, 'x')) == "\"" + std::string(500, 'x') + "…\"");
    CHECK(log_value(std::string(500, 'x')) == std::string(500, 'x'));
}

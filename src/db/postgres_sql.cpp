// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/postgres_sql.h"

namespace {

// Where what begins at `begin` and must be copied as it stands ends: a quoted text or name, or a comment.
// `begin` itself when nothing of the kind begins there.
std::size_t end_of_verbatim(std::string_view sql, std::size_t begin)
{
    std::string_view closing;
    if (sql[begin] == '\'')
        closing = "'";
    else if (sql[begin] == '"')
        closing = "\"";
    else if (sql.substr(begin, 2) == "--")
        closing = "\n";
    else if (sql.substr(begin, 2) == "/*")
        closing = "*/";
    else
        return begin;
    // A doubled quote ends one text and begins the next, which comes to the same.
    auto const end = sql.find(closing, begin + (closing.size() == 2 ? 2 : 1));
    return end == std::string_view::npos ? sql.size() : end + closing.size();
}

} // namespace

std::string with_postgres_placeholders(std::string_view sql)
{
    std::string result;
    result.reserve(sql.size());
    std::size_t i = 0;
    while (i < sql.size()) {
        if (auto const end = end_of_verbatim(sql, i); end != i) {
            result += sql.substr(i, end - i);
            i = end;
            continue;
        }
        bool const placeholder =
            sql[i] == '?' && i + 1 < sql.size() && sql[i + 1] >= '1' && sql[i + 1] <= '9';
        result += placeholder ? '$' : sql[i];
        ++i;
    }
    return result;
}

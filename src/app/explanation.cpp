// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/explanation.h"

#include "db/database.h"

#include <cstdlib>
#include <fmt/format.h>
#include <string_view>
#include <system_error>

namespace {

std::string_view meaning_of(DatabaseError::Kind kind)
{
    using enum DatabaseError::Kind;
    switch (kind) {
    case full:
        return "Disken är full. Gör plats och försök igen. Det som är sparat är kvar.";
    case read_only:
        return "Databasen går inte att skriva. Pröva rättigheterna på filen och mappen.";
    case locked:
        return "Ett annat program håller databasen. Försök igen om en stund.";
    case corrupt:
        return "Filen är skadad eller ingen databas. Lägg tillbaka en säkerhetskopia.";
    case lost:
        return "Databasen svarar inte eller går inte att öppna. Pröva adressen, mappen och disken.";
    case constraint:
        return "Databasen tillåter det inte. Pröva rollens rättigheter.";
    case other:
        return "Det gick inte att göra med databasen.";
    }
    std::abort();
}

std::string_view meaning_of(std::error_code const& code)
{
    if (code == std::errc::permission_denied || code == std::errc::read_only_file_system)
        return "Filen eller mappen går inte att läsa eller skriva. Pröva rättigheterna.";
    if (code == std::errc::no_such_file_or_directory) return "Filen eller mappen finns inte.";
    if (code == std::errc::file_exists || code == std::errc::directory_not_empty)
        return "Filen eller mappen finns redan. Välj en annan.";
    if (code == std::errc::no_space_on_device) return "Disken är full. Gör plats och försök igen.";
    return "Filen eller mappen går inte att använda.";
}

// A message of several lines (libpq) becomes one.
std::string on_one_line(std::string_view text)
{
    std::string line;
    for (char const c : text) line += c == '\n' || c == '\t' ? ' ' : c;
    while (line.ends_with(' ')) line.pop_back();
    return line;
}

} // namespace

std::string explanation_of(std::exception const& fault)
{
    auto const said = on_one_line(fault.what());
    if (auto const* of_database = dynamic_cast<DatabaseError const*>(&fault))
        return fmt::format("{} ({})", meaning_of(of_database->kind()), said);
    if (auto const* of_system = dynamic_cast<std::system_error const*>(&fault))
        return fmt::format("{} ({})", meaning_of(of_system->code()), said);
    return said;
}

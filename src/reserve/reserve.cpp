// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "reserve/reserve.h"

#include "access/staff_store.h"
#include "copies/staff_sheet.h"
#include "files/file_vault.h"
#include "pdf/lock.h"
#include "reserve/emergency_sheet.h"

#include <algorithm>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

// Whoever ordered it, with the roles they have today. The session is nobody's: the server acts in their name.
std::optional<Actor> actor_of(ReadTx& tx, Id<Staff> id, CivilDate today)
{
    auto const staff = find_staff(tx, id);
    if (!staff || !staff->active) return std::nullopt;
    Actor actor{.staff = id, .name = staff->name, .title = staff->title, .session = Id<Session>{0}, .csrf_token = {}, .roles = {}};
    for (auto const& role : list_roles(tx, id))
        if (role.valid_from <= today && (!role.valid_to || *role.valid_to >= today)) actor.roles.push_back({role.role, role.unit});
    return actor;
}

// The pages of one person, or nothing when they may not be opened.
std::vector<std::string> pages_of(Visit const& visit, Id<Person> person, Id<Unit> unit)
{
    struct Sheets {
        EmergencySheet emergency;
        StaffSheet day;
    };
    auto const sheets = visit.house.database.read([&](ReadTx& tx) -> Result<Sheets> {
        auto const opened = visit.house.access_control.open(tx, visit, person, "ReserveMake", Intent::read);
        if (!opened) return opened.refusal();
        // One password opens the file for the whole unit, and a grant is for one named person (R-PROT-1).
        if (opened->protection().is_protected()) return forbidden("Personen har skyddade personuppgifter.");
        // All of the unit read it, so what another unit does stays out, also when the manager leads both (DD-1).
        auto const access = opened->of_unit(unit);
        if (access.orders().empty()) return not_found("Personen har ingen beställning på enheten.");
        return Sheets{load_emergency_sheet(tx, visit, access), load_staff_sheet(tx, visit, access)};
    });
    if (!sheets) return {};
    log_access(visit, LogAction::print, person, "ReserveMake", "reservmapp");
    std::vector<std::string> pages{draw_emergency_sheet(sheets->emergency)};
    if (!sheets->day.support.plans.empty()) pages.push_back(draw_staff_sheet(sheets->day));
    return pages;
}

std::string file_name_of(UnitReserve const& reserve)
{
    auto name = reserve.unit_name;
    std::ranges::replace_if(name, [](char letter) { return letter == '/' || letter == '\0' || letter == '\n'; }, '-');
    if (name.starts_with('.')) name.front() = '-';
    return "Reserv " + name + ".pdf";
}

// Whole and on the disk before it gets its name: whoever looks finds the old one or the new one.
void replace_file(fs::path const& path, std::string const& content)
{
    auto const partial = path.string() + ".partial";
    int const file = ::open(partial.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) throw std::system_error{errno, std::generic_category(), partial};
    std::size_t done = 0;
    while (done < content.size()) {
        auto const bytes = ::write(file, content.data() + done, content.size() - done);
        if (bytes <= 0) break;
        done += static_cast<std::size_t>(bytes);
    }
    bool const is_whole = done == content.size() && ::fsync(file) == 0;
    ::close(file);
    if (!is_whole) throw std::runtime_error{partial + ": filen går inte att skriva."};
    fs::rename(partial, path);
}

} // namespace

std::string reserve_password(House const& house, UnitReserve const& reserve)
{
    // Without 0, o, 1, i and l.
    constexpr std::string_view letters = "23456789abcdefghjkmnpqrstuvwxyz";
    auto const secret = house.files.derived_secret("reserve." + reserve.unit.text() + "." + std::to_string(reserve.password_number));
    std::string password;
    for (std::size_t i = 0; i < 20; ++i) {
        if (i > 0 && i % 5 == 0) password += '-';
        password += letters[secret[i] % letters.size()];
    }
    return password;
}

Result<std::size_t> make_reserve(House& house, UnitReserve const& reserve, fs::path const& folder)
{
    auto const day = today(house.clock);
    auto const actor = house.database.read([&](ReadTx& tx) { return actor_of(tx, reserve.ordered_by, day); });
    if (!actor || !actor->leads(reserve.unit))
        return forbidden("Den som beställde reservmappen leder inte längre enheten " + reserve.unit_name + ". Beställ den på nytt.");
    Visit const visit{.house = house, .actor = *actor, .client_address = "reserve", .request_id = "reserve", .gate = std::make_shared<Gate>()};
    auto const persons = house.database.read([&](ReadTx& tx) { return list_persons_of_unit(tx, reserve.unit); });
    std::vector<std::string> documents;
    std::size_t count = 0;
    for (auto const person : persons) {
        auto pages = pages_of(visit, person, reserve.unit);
        if (pages.empty()) continue;
        ++count;
        std::ranges::move(pages, std::back_inserter(documents));
    }
    if (count == 0) return not_found("Ingen på enheten " + reserve.unit_name + " har en pågående beställning. Ingen fil gjordes.");
    auto const content = pdf::joined_and_locked(documents, reserve_password(house, reserve));
    // The log comes first: nothing leaves that is not in it.
    visit.gate->wait();
    fs::create_directories(folder);
    replace_file(folder / file_name_of(reserve), content);
    return count;
}

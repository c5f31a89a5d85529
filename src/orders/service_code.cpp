// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/service_code.h"

#include <algorithm>

namespace {

constexpr std::size_t longest_code = 20;
constexpr std::string_view services = "YA"; // Insatser i officiell statistik
constexpr std::string_view of_lss = "YAB";

bool looks_like_ksi(std::string_view code)
{
    return code.size() >= 2 && code.size() <= longest_code && code.front() >= 'A' && code.front() <= 'Z'
        && std::ranges::all_of(code, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; });
}

} // namespace

std::vector<std::string> offered_codes(ServiceCodes const& codes)
{
    std::vector<std::string> offered;
    for (auto const& [code, title] : codes.titles)
        if (code.starts_with(services) && code.find('.') != std::string::npos) offered.push_back(code + " " + title);
    return offered;
}

std::string typed_code(std::string_view text)
{
    std::string code{text.substr(0, text.find(' '))};
    std::ranges::transform(code, code.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return code;
}

std::string code_error(std::string const& code, ServiceCodes const& codes, LegalBasis const* basis)
{
    if (code.empty()) return {};
    if (!looks_like_ksi(code)) return "Skriv koden som i KSI, till exempel YAA.05.00, eller lämna tomt.";
    if (!codes.titles.empty() && !codes.titles.contains(code))
        return "Koden finns inte i KSI " + codes.edition + ". Välj i listan eller lämna tomt.";
    // R-KSI-3: these codes are of services under LSS only.
    if (code.starts_with(of_lss) && basis && basis->law != "LSS")
        return "Koden hör till LSS, men lagrummet gör det inte. Välj en annan kod eller ett annat lagrum.";
    return {};
}

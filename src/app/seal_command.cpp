// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/app.h"
#include "app/commands.h"
#include "app/document_seal.h"
#include "pdf/signing_key.h"

#include <fmt/format.h>

void write_document_seal(Config const& config)
{
    constexpr std::chrono::hours validity{24 * 365 * 5};
    std::filesystem::create_directories(config.data_folder());
    auto const now = SystemClock{}.now();
    pdf::make_signing_key(
        document_key_file(config), document_certificate_file(config), config.text("organisation.name"), now, now + validity);
}

int make_document_seal(Config const& config)
{
    write_document_seal(config);
    fmt::print("Nyckeln: {}\nCertifikatet: {}\n\nStämpeln gäller dokument som görs från nästa start. "
               "Ni är er egen utfärdare: ge det sista certifikatet i filen till den som läser dokumenten, på ett säkert sätt. "
               "Byt när ni har ett certifikat från en utfärdare som läsare litar på.\n",
        document_key_file(config).string(), document_certificate_file(config).string());
    return 0;
}

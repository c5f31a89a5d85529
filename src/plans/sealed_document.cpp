// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/sealed_document.h"

#include "pdf/electronic_seal.h"

std::string sealed(Visit const& visit, std::string document)
{
    auto const* const seal = visit.house.document_seal;
    return seal ? seal->sealed(document, visit.house.clock.now()) : document;
}

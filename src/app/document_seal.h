// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/config.h"

// Makes the key and the certificate of these settings, in the organisation's name. Throws when one of them is there.
void write_document_seal(Config const&);

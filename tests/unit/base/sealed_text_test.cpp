// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/sealed_text.h"

#include <doctest/doctest.h>

TEST_CASE("a sealed text opens with its key, with no other, and not when a byte of it was changed")
{
    auto const key = new_text_key();
    auto sealed = seal_text("Blåbärspaj?", key);
    CHECK(open_sealed(sealed, key) == "Blåbärspaj?");
    CHECK(open_sealed(seal_text("", key), key) == "");
    CHECK(seal_text("Blåbärspaj?", key) != sealed);
    CHECK_FALSE(open_sealed(sealed, new_text_key()));
    CHECK_FALSE(open_sealed(sealed, {}));
    sealed.back() ^= 1;
    CHECK_FALSE(open_sealed(sealed, key));
    CHECK_FALSE(open_sealed({1, 2, 3}, key));
}

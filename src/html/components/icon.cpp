// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/icon.h"

Html icon(Icon icon)
{
    switch (icon) {
    case Icon::none:
        return {};
#include "icon_cases.inc"
    }
    return {};
}

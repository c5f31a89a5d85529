// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/gallery_page.h"

#include "html/components/gallery.h"

// A whole document of its own, with invented people and an invented person signed in.
Response show_gallery(Visit& /*visit*/, Request const& /*request*/)
{
    return page(component_gallery());
}

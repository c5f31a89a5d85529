// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/layout.h"

#include "pdf/flow.h"

namespace pdf {

Column lay_out(Document const& document, Shaper& shaper, Structure& structure)
{
    Column column;
    Flow{document, shaper, structure, column}.add(document.content, {document.page.left, document.page.text_width(), 0});
    return column;
}

} // namespace pdf

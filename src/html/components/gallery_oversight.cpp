// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/gallery_parts.h"
#include "html/components/oversight.h"

Html gallery_oversight()
{
    auto parts = status_sentence("18 av 24 planer håller tråden.", {"3 planer saknas.", "I 1 är tråden bruten."}, "Räknat i dag.");
    parts += exception_list({{.tag = {"Hög risk", Tone::danger, Icon::triangle_alert}, .name = "Samir Lindgren", .href = Href{"/personer"},
                                 .text = "Planen saknas. 3 dagar sen.", .detail = "14 dagar efter faktisk start.",
                                 .who = "Ansvarig: Nadja Karimi.",
                                 .action = button(LinkButton{.text = "Påminn", .href = "/egenkontroll", .icon = Icon::bell})},
        {.tag = {"Låg risk", Tone::neutral, Icon::circle}, .name = "En person", .text = "Ett samtycke tar snart slut."}});
    parts += trend({.caption = "Planer per månad", .value_name = "Håller tråden", .of_name = "Alla",
        .bars = {{"september 2026", "sep", 13, 22}, {"oktober 2026", "okt", 17, 24}, {"november 2026", "nov", 18, 24}}});
    parts += sample_list({{.done = true, .name = "Plan 1", .href = Href{"/egenkontroll"}, .text = "8 av 8 ja."},
        {.done = false, .name = "Plan 2", .text = "Inte börjad"}});
    return section("egenkontroll", "Egenkontroll", parts);
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/href.h"
#include "html/components/icon.h"
#include "html/html.h"

#include <string>
#include <string_view>
#include <vector>

// Small parts of running pages.

Html paragraph(std::string_view text);
Html lead(std::string_view text); // ingress: one calm line below a heading
Html hint(std::string_view text); // tips
Html heading(int level, std::string_view text, std::string_view id = {});
// Text of several lines and paragraphs as a person wrote it: blank lines part paragraphs, line ends are kept.
Html written(std::string_view text);
Html link(std::string_view text, Href const&);
// `more` is read by screen readers only: "om Samir".
Html link(std::string_view text, Href const&, std::string_view more);
Html hidden_text(std::string_view text); // for screen readers only
// <time datetime=…>: `machine` is 2026-12-02 or 2026-12-02T08:10, `text` is what people read.
Html moment(std::string_view machine, std::string_view text);
Html plain_list(std::vector<Html> const& items);
Html dotted_list(std::vector<Html> const& items);

// A word with a colour; the word says it, the colour only repeats it.
enum class Tone { neutral, info, success, warning, danger };
struct Tag {
    std::string text;
    Tone tone = Tone::neutral;
    Icon icon = Icon::none;
};
Html tag(Tag const&);

// A quiet box with an icon and a sentence (not).
Html note(Icon, Html text);
// A strong one, for what the reader must see before going on.
struct Notice {
    Tone tone = Tone::info;
    std::string heading = {};
    Html body = {};
};
Html notice(Notice const&);

// What a person said, in the lilac of the person's own voice, with who said it above.
struct Voice {
    std::string who; // "Samirs egna ord"
    std::string words;
};
Html voice(Voice const&);

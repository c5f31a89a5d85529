// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/structure.h"

#include <stdexcept>

namespace pdf {

char const* name_of(Tag tag)
{
    switch (tag) {
    case Tag::document: return "/Document";
    case Tag::sect: return "/Sect";
    case Tag::h1: return "/H1";
    case Tag::h2: return "/H2";
    case Tag::h3: return "/H3";
    case Tag::p: return "/P";
    case Tag::l: return "/L";
    case Tag::li: return "/LI";
    case Tag::lbl: return "/Lbl";
    case Tag::lbody: return "/LBody";
    case Tag::table: return "/Table";
    case Tag::thead: return "/THead";
    case Tag::tbody: return "/TBody";
    case Tag::tr: return "/TR";
    case Tag::th: return "/TH";
    case Tag::td: return "/TD";
    case Tag::block_quote: return "/BlockQuote";
    case Tag::figure: return "/Figure";
    }
    throw std::logic_error{"a tag without a name"};
}

} // namespace pdf

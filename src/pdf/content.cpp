// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/content.h"

namespace pdf {

Text& Text::add(std::string text, Weight weight)
{
    if (!text.empty()) spans_.push_back({std::move(text), weight});
    return *this;
}

Text Text::all_bold() const
{
    auto strong = *this;
    for (auto& span : strong.spans_)
        span.weight = Weight::bold;
    return strong;
}

Text bold(std::string text)
{
    return {std::move(text), Weight::bold};
}

} // namespace pdf

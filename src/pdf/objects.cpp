// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/objects.h"

#include <zlib.h>

#include <stdexcept>

namespace pdf {

std::string packed(std::string const& bytes)
{
    constexpr auto level = 4;
    auto size = compressBound(static_cast<uLong>(bytes.size()));
    std::string out(size, '\0');
    auto const answer = compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<Bytef const*>(bytes.data()),
        static_cast<uLong>(bytes.size()), level);
    if (answer != Z_OK) throw std::runtime_error{"no memory to pack a part of a document"};
    out.resize(size);
    return out;
}

QPDFObjectHandle make_stream_of_packed(QPDF& file, std::string const& packed)
{
    auto made = make_stream(file, packed);
    made.getDict().replaceKey("/Filter", name_object("/FlateDecode"));
    return made;
}

} // namespace pdf

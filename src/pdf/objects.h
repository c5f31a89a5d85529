// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <string>

namespace pdf {

// Short names for the objects that a file is made of.
inline QPDFObjectHandle name_object(std::string const& text) { return QPDFObjectHandle::newName(text); }
inline QPDFObjectHandle integer(long long value) { return QPDFObjectHandle::newInteger(value); }
inline QPDFObjectHandle real(double value) { return QPDFObjectHandle::newReal(value, 2, true); }
inline QPDFObjectHandle text_object(std::string const& utf8) { return QPDFObjectHandle::newUnicodeString(utf8); }
inline QPDFObjectHandle make_stream(QPDF& file, std::string const& bytes) { return QPDFObjectHandle::newStream(&file, bytes); }
// What the filter FlateDecode unpacks, packed for speed before size: most of the time of a page goes to this.
std::string packed(std::string const& bytes);
QPDFObjectHandle make_stream_of_packed(QPDF&, std::string const& packed);
inline QPDFObjectHandle make_packed_stream(QPDF& file, std::string const& bytes) { return make_stream_of_packed(file, packed(bytes)); }

} // namespace pdf

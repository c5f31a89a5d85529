// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/electronic_seal.h"

#include "pdf/metadata.h"
#include "pdf/objects.h"

#include <fmt/format.h>
#include <qpdf/QPDFWriter.hh>

#include <stdexcept>

namespace pdf {

namespace {

constexpr long long unknown_place = 9'999'999'999; // as wide as any place in the file, which is written over it

QPDFObjectHandle signature_object(QPDF& file, SigningKey const& key, Instant at)
{
    auto made = QPDFObjectHandle::parse("<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached >>");
    auto range = QPDFObjectHandle::newArray();
    range.appendItem(integer(0));
    for (int i = 0; i < 3; ++i) range.appendItem(integer(unknown_place));
    made.replaceKey("/ByteRange", range);
    made.replaceKey("/Contents", QPDFObjectHandle::newString(std::string(key.most_bytes(), '\0')));
    made.replaceKey("/M", QPDFObjectHandle::newString(pdf_time(at)));
    made.replaceKey("/Name", text_object(key.name()));
    return file.makeIndirectObject(made);
}

// A tag of its own for the field, so that nothing of the document is untagged (PDF/UA-1, 7.18.4).
void tag_field(QPDF& file, QPDFObjectHandle field, std::string const& name)
{
    auto root = file.getRoot().getKey("/StructTreeRoot");
    if (!root.isDictionary()) return;
    auto document = root.getKey("/K");
    auto const number = root.getKey("/ParentTreeNextKey").getIntValue();
    auto reference = QPDFObjectHandle::parse("<< /Type /OBJR >>");
    reference.replaceKey("/Obj", field);
    reference.replaceKey("/Pg", field.getKey("/P"));
    auto element = QPDFObjectHandle::parse("<< /Type /StructElem /S /Form >>");
    element.replaceKey("/P", document);
    element.replaceKey("/Alt", text_object("Elektronisk stämpel: " + name));
    element.replaceKey("/K", reference);
    element = file.makeIndirectObject(element);
    document.getKey("/K").appendItem(element);
    field.replaceKey("/StructParent", integer(number));
    auto numbers = root.getKey("/ParentTree").getKey("/Nums");
    numbers.appendItem(integer(number));
    numbers.appendItem(element);
    root.replaceKey("/ParentTreeNextKey", integer(number + 1));
}

// The document with a field that nobody sees, and room for what is signed.
std::string with_field(std::string const& document, SigningKey const& key, Instant at)
{
    QPDF file;
    file.processMemoryFile("document", document.data(), document.size());
    auto page = file.getAllPages().at(0);
    auto field = QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Widget /FT /Sig /T (stampel) /Rect [0 0 0 0] /F 132 >>");
    field.replaceKey("/TU", text_object("Elektronisk stämpel"));
    field.replaceKey("/P", page);
    field.replaceKey("/V", signature_object(file, key, at));
    field = file.makeIndirectObject(field);
    auto fields = QPDFObjectHandle::newArray();
    fields.appendItem(field);
    page.replaceKey("/Annots", fields);
    auto form = QPDFObjectHandle::parse("<< /SigFlags 3 >>"); // has signatures, and is only to be added to
    form.replaceKey("/Fields", fields);
    file.getRoot().replaceKey("/AcroForm", file.makeIndirectObject(form));
    tag_field(file, field, key.name());
    QPDFWriter writer{file};
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    auto const buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize()};
}

std::size_t place_of(std::string const& text, std::string_view what, std::size_t from = 0)
{
    auto const at = text.find(what, from);
    if (at == std::string::npos) throw std::runtime_error{fmt::format("the sealed document has no {}", what)};
    return at;
}

std::string hex_of(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned char const byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

} // namespace

std::string ElectronicSeal::sealed(std::string const& document, Instant at) const
{
    auto file = with_field(document, key_, at);
    auto const range_at = place_of(file, fmt::format("/ByteRange [ 0 {}", unknown_place));
    auto const range_end = place_of(file, "]", range_at);
    auto const begin = place_of(file, "/Contents <", range_at) + std::string_view{"/Contents "}.size();
    auto const end = place_of(file, ">", begin) + 1;
    auto const range = fmt::format("/ByteRange [ 0 {} {} {}", begin, end, file.size() - end);
    file.replace(range_at, range_end - range_at, range + std::string(range_end - range_at - range.size(), ' '));
    auto const signature = hex_of(key_.signature_of(file.substr(0, begin) + file.substr(end)));
    if (signature.size() > end - begin - 2) throw std::runtime_error{"the seal is larger than its room"};
    file.replace(begin + 1, signature.size(), signature);
    return file;
}

} // namespace pdf

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/lock.h"

#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

std::string pdf::joined_and_locked(std::vector<std::string> const& documents, std::string const& password)
{
    QPDF all;
    all.emptyPDF();
    // Pages are copied when the file is written: what they come from lives until then.
    std::vector<std::unique_ptr<QPDF>> sources;
    QPDFPageDocumentHelper pages{all};
    for (auto const& document : documents) {
        auto& source = *sources.emplace_back(std::make_unique<QPDF>());
        source.processMemoryFile("document", document.data(), document.size());
        for (auto const& page : QPDFPageDocumentHelper{source}.getAllPages()) pages.addPage(page, false);
    }
    QPDFWriter writer{all};
    writer.setOutputMemory();
    // With the password everything may be done, printing above all; without it nothing.
    writer.setR6EncryptionParameters(
        password.c_str(), password.c_str(), true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    auto const buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize()};
}

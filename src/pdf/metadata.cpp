// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/metadata.h"

#include "pdf/clean_text.h"
#include "pdf/objects.h"

#include <fmt/chrono.h>
#include <lcms2.h>

#include <chrono>
#include <stdexcept>

namespace pdf {

namespace {

std::tm utc_of(Instant moment)
{
    return fmt::gmtime(std::chrono::duration_cast<std::chrono::seconds>(moment.time_since_epoch()).count());
}

std::string escaped(std::string_view text)
{
    std::string out;
    for (auto const c : utf8(clean_text(text))) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c == '\n' ? ' ' : c;
    }
    return out;
}

// PDF/A wants every property that it does not know described in the file itself.
constexpr auto ua_schema = R"(<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
)";

std::string make_srgb_profile()
{
    auto* const profile = cmsCreate_sRGBProfile();
    if (profile == nullptr) throw std::runtime_error{"no colour profile"};
    cmsUInt32Number size = 0;
    std::string bytes;
    if (cmsSaveProfileToMem(profile, nullptr, &size) != 0) {
        bytes.resize(size);
        cmsSaveProfileToMem(profile, bytes.data(), &size);
    }
    cmsCloseProfile(profile);
    constexpr std::size_t time_at = 24;
    constexpr std::size_t time_size = 12;
    if (bytes.size() < 128) throw std::runtime_error{"no colour profile"};
    // The time it was made would make every file differ. The profile describes a standard of 1999.
    bytes.replace(time_at, time_size, std::string{"\x07\xCF\0\x01\0\x01\0\0\0\0\0\0", time_size});
    return bytes;
}

} // namespace

std::string pdf_time(Instant moment)
{
    return fmt::format("D:{:%Y%m%d%H%M%S}Z", utc_of(moment));
}

std::string metadata_of(Document const& document)
{
    auto const title = escaped(document.title);
    auto const maker = escaped(document.maker);
    auto const time = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", utc_of(document.made_at));
    std::string xmp = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n";
    xmp += "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
           "<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"
        + title + "</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>" + maker
        + "</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>" + escaped(document.language)
        + "</rdf:li></rdf:Bag></dc:language></rdf:Description>\n";
    xmp += "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"><xmp:CreatorTool>" + maker
        + "</xmp:CreatorTool><xmp:CreateDate>" + time + "</xmp:CreateDate><xmp:ModifyDate>" + time
        + "</xmp:ModifyDate></rdf:Description>\n";
    xmp += "<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"><pdf:Producer>" + maker
        + "</pdf:Producer></rdf:Description>\n";
    xmp += "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><pdfuaid:part>1</pdfuaid:part>"
           "</rdf:Description>\n<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">"
           "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>\n";
    return xmp + ua_schema + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

std::string const& packed_srgb_profile()
{
    static std::string const profile = packed(make_srgb_profile()); // the same bytes in every file
    return profile;
}

} // namespace pdf

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/signing_key.h"

#include "pdf/openssl_handle.h"

#include <openssl/cms.h>
#include <openssl/pem.h>

#include <algorithm>
#include <ctime>
#include <vector>

#include <sys/stat.h>

namespace pdf {

namespace {

using Octets = std::vector<unsigned char>;

template <class T>
Octets der_of(T const& write)
{
    unsigned char* bytes = nullptr;
    int const size = write(&bytes);
    if (size <= 0) fail("DER");
    Octets const made{bytes, bytes + size};
    OPENSSL_free(bytes);
    return made;
}

// What is signed: the attributes as a SET, sorted as DER wants it (RFC 5652, 5.4).
Octets signed_attributes(CMS_SignerInfo const* signer)
{
    std::vector<Octets> all;
    Octets content;
    for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i)
        all.push_back(der_of([&](unsigned char** to) { return i2d_X509_ATTRIBUTE(CMS_signed_get_attr(signer, i), to); }));
    std::ranges::sort(all);
    for (auto const& one : all) content.insert(content.end(), one.begin(), one.end());
    auto const size = static_cast<int>(content.size());
    Octets set(static_cast<std::size_t>(ASN1_object_size(1, size, V_ASN1_SET)) - content.size());
    auto* at = set.data();
    ASN1_put_object(&at, 1, size, V_ASN1_SET, V_ASN1_UNIVERSAL);
    set.insert(set.end(), content.begin(), content.end());
    return set;
}

Octets signed_by(EVP_PKEY* key, Octets const& content)
{
    Handle<EVP_MD_CTX, EVP_MD_CTX_free> const context{EVP_MD_CTX_new()};
    std::size_t size = 0;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1
        || EVP_DigestSign(context.get(), nullptr, &size, content.data(), content.size()) != 1)
        fail("signature");
    Octets made(size);
    if (EVP_DigestSign(context.get(), made.data(), &size, content.data(), content.size()) != 1) fail("signature");
    made.resize(size);
    return made;
}

Handle<BIO, BIO_free_all> reading(std::filesystem::path const& path)
{
    Handle<BIO, BIO_free_all> file{BIO_new_file(path.c_str(), "r")};
    if (!file) fail(path.string() + ": filen går inte att läsa");
    return file;
}

} // namespace

struct SigningKey::Inner {
    Handle<EVP_PKEY, EVP_PKEY_free> key;
    Handle<X509, X509_free> certificate;
    std::vector<Handle<X509, X509_free>> above;
};

SigningKey::SigningKey(std::filesystem::path const& key, std::filesystem::path const& certificate)
    : inner_{std::make_unique<Inner>()}
{
    auto const key_file = reading(key);
    struct ::stat about { };
    if (::stat(key.c_str(), &about) != 0 || (about.st_mode & 077) != 0)
        throw std::runtime_error{key.string() + ": andra än ägaren kan läsa nyckeln. Kör chmod 600 på filen."};
    inner_->key.reset(PEM_read_bio_PrivateKey(key_file.get(), nullptr, nullptr, nullptr));
    if (!inner_->key) fail(key.string() + ": filen är ingen nyckel i PEM");
    auto const certificates = reading(certificate);
    inner_->certificate.reset(PEM_read_bio_X509(certificates.get(), nullptr, nullptr, nullptr));
    if (!inner_->certificate) fail(certificate.string() + ": filen är inget certifikat i PEM");
    while (auto* const one = PEM_read_bio_X509(certificates.get(), nullptr, nullptr, nullptr)) inner_->above.emplace_back(one);
    ERR_clear_error(); // the end of the file
    if (X509_check_private_key(inner_->certificate.get(), inner_->key.get()) != 1)
        fail(key.string() + " hör inte ihop med " + certificate.string());
}

SigningKey::~SigningKey() = default;
SigningKey::SigningKey(SigningKey&&) noexcept = default;
SigningKey& SigningKey::operator=(SigningKey&&) noexcept = default;

std::string SigningKey::name() const
{
    auto const* const subject = X509_get_subject_name(inner_->certificate.get());
    int const at = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    if (at < 0) return {};
    unsigned char* text = nullptr;
    int const size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
    if (size < 0) return {};
    std::string const made{reinterpret_cast<char const*>(text), static_cast<std::size_t>(size)};
    OPENSSL_free(text);
    return made;
}

Instant SigningKey::valid_until() const
{
    std::tm moment{};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(inner_->certificate.get()), &moment) != 1) fail("validity");
    return Instant{std::chrono::seconds{::timegm(&moment)}};
}

std::size_t SigningKey::most_bytes() const
{
    constexpr std::size_t signature_and_attributes = 2048;
    auto size = signature_and_attributes + static_cast<std::size_t>(i2d_X509(inner_->certificate.get(), nullptr));
    for (auto const& one : inner_->above) size += static_cast<std::size_t>(i2d_X509(one.get(), nullptr));
    return size;
}

std::string SigningKey::signature_of(std::string_view content) const
{
    constexpr unsigned flags = CMS_PARTIAL | CMS_DETACHED | CMS_BINARY;
    Handle<CMS_ContentInfo, CMS_ContentInfo_free> const cms{CMS_sign(nullptr, nullptr, nullptr, nullptr, flags)};
    if (!cms) fail("CMS");
    auto* const signer = CMS_add1_signer(
        cms.get(), inner_->certificate.get(), inner_->key.get(), EVP_sha256(), flags | CMS_CADES | CMS_NOSMIMECAP);
    if (!signer) fail("CMS");
    for (auto const& one : inner_->above)
        if (CMS_add1_cert(cms.get(), one.get()) != 1) fail("CMS");
    Octets digest(EVP_MAX_MD_SIZE);
    unsigned size = 0;
    if (EVP_Digest(content.data(), content.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) fail("digest");
    // CMS_final() would put the machine's time among the attributes, where PAdES forbids it (EN 319 142-1, 6.3).
    if (CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_contentType, V_ASN1_OBJECT, OBJ_nid2obj(NID_pkcs7_data), -1) != 1
        || CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, digest.data(), static_cast<int>(size)) != 1)
        fail("CMS");
    auto const signature = signed_by(inner_->key.get(), signed_attributes(signer));
    if (ASN1_STRING_set(CMS_SignerInfo_get0_signature(signer), signature.data(), static_cast<int>(signature.size())) != 1) fail("CMS");
    auto const made = der_of([&](unsigned char** to) { return i2d_CMS_ContentInfo(cms.get(), to); });
    return {made.begin(), made.end()};
}

} // namespace pdf

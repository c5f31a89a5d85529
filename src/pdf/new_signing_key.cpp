// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/random.h"
#include "pdf/openssl_handle.h"
#include "pdf/signing_key.h"

#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace pdf {

namespace {

constexpr unsigned key_bits = 3072; // NIST SP 800-57: enough beyond 2030

using Key = Handle<EVP_PKEY, EVP_PKEY_free>;
using Certificate = Handle<X509, X509_free>;

std::time_t seconds(Instant moment)
{
    return std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count();
}

Key new_key()
{
    Key made{EVP_RSA_gen(key_bits)};
    if (!made) fail("key");
    return made;
}

void add_extension(Certificate const& certificate, int kind, char const* value)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, certificate.get(), certificate.get(), nullptr, nullptr, 0);
    Handle<X509_EXTENSION, X509_EXTENSION_free> const made{X509V3_EXT_conf_nid(nullptr, &context, kind, value)};
    if (!made || X509_add_ext(certificate.get(), made.get(), -1) != 1) fail("certificate");
}

struct Validity {
    Instant from;
    Instant until;
};

// Of this key, named, and not yet vouched for by anybody.
Certificate certificate_of(Key const& key, std::string const& organisation, std::string const& name, Validity validity)
{
    Certificate made{X509_new()};
    constexpr std::size_t number_size = 16;
    auto const number_bytes = random_bytes(number_size);
    Handle<BIGNUM, BN_free> const number{BN_bin2bn(number_bytes.data(), number_size, nullptr)};
    auto* const subject = X509_get_subject_name(made.get());
    auto const add = [&](int kind, std::string const& text) {
        return X509_NAME_add_entry_by_NID(
                   subject, kind, MBSTRING_UTF8, reinterpret_cast<unsigned char const*>(text.c_str()), -1, -1, 0)
            == 1;
    };
    bool const is_filled = X509_set_version(made.get(), X509_VERSION_3) == 1
        && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(made.get())) && add(NID_organizationName, organisation)
        && add(NID_commonName, name) && ASN1_TIME_set(X509_getm_notBefore(made.get()), seconds(validity.from))
        && ASN1_TIME_set(X509_getm_notAfter(made.get()), seconds(validity.until)) && X509_set_pubkey(made.get(), key.get()) == 1;
    if (!is_filled) fail("certificate");
    return made;
}

void vouch(Certificate const& certificate, Certificate const& issuer, Key const& by)
{
    if (X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer.get())) != 1
        || X509_sign(certificate.get(), by.get(), EVP_sha256()) == 0)
        fail("certificate");
}

// Never over a file that is there: a key that has sealed documents is kept.
void write_new(std::filesystem::path const& path, BIO* content, mode_t mode)
{
    char* bytes = nullptr;
    auto const size = BIO_get_mem_data(content, &bytes);
    int const file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (file < 0) throw std::system_error{errno, std::generic_category(), path.string()};
    bool const is_written = ::write(file, bytes, static_cast<std::size_t>(size)) == size && ::fsync(file) == 0;
    auto const reason = errno;
    ::close(file);
    if (!is_written) throw std::system_error{reason, std::generic_category(), path.string()};
}

} // namespace

void make_signing_key(std::filesystem::path const& key, std::filesystem::path const& certificate, std::string const& name,
    Instant from, Instant until)
{
    for (auto const& path : {key, certificate})
        if (std::filesystem::exists(path)) throw std::runtime_error{path.string() + ": filen finns redan. Inget är ändrat."};
    auto const made = new_key();
    auto const issuing = new_key();
    auto const root = certificate_of(issuing, name, name + ", utfärdare", {from, until});
    add_extension(root, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    add_extension(root, NID_key_usage, "critical,keyCertSign");
    add_extension(root, NID_subject_key_identifier, "hash");
    vouch(root, root, issuing);
    auto const vouched = certificate_of(made, name, name, {from, until});
    add_extension(vouched, NID_basic_constraints, "critical,CA:FALSE");
    add_extension(vouched, NID_key_usage, "critical,digitalSignature,nonRepudiation");
    add_extension(vouched, NID_subject_key_identifier, "hash");
    vouch(vouched, root, issuing);
    Handle<BIO, BIO_free_all> const key_text{BIO_new(BIO_s_mem())};
    Handle<BIO, BIO_free_all> const certificate_text{BIO_new(BIO_s_mem())};
    if (PEM_write_bio_PKCS8PrivateKey(key_text.get(), made.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1
        || PEM_write_bio_X509(certificate_text.get(), vouched.get()) != 1 || PEM_write_bio_X509(certificate_text.get(), root.get()) != 1)
        fail("PEM");
    constexpr mode_t for_owner = 0600;
    constexpr mode_t for_all = 0644;
    write_new(key, key_text.get(), for_owner);
    write_new(certificate, certificate_text.get(), for_all);
}

} // namespace pdf

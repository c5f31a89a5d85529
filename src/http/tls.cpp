// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/tls.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

namespace {

[[noreturn]] void fail(std::string const& what)
{
    std::array<char, 200> reason{};
    ERR_error_string_n(ERR_get_error(), reason.data(), reason.size());
    throw std::runtime_error{what + ": " + reason.data()};
}

// We speak HTTP/1.1 only; a client that offers other protocols but not that one gets no agreement.
int choose_protocol(SSL*, unsigned char const** chosen, unsigned char* size, unsigned char const* offered,
    unsigned int offered_size, void*)
{
    static constexpr std::array<unsigned char, 9> ours = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    unsigned char* selected = nullptr;
    int const found = SSL_select_next_proto(&selected, size, ours.data(), ours.size(), offered, offered_size);
    *chosen = selected;
    return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

} // namespace

TlsContext load_tls(std::string const& certificate_file, std::string const& key_file)
{
    TlsContext const context{SSL_CTX_new(TLS_server_method()), SSL_CTX_free};
    if (!context) fail("TLS");
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    SSL_CTX_set_options(
        context.get(), SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    // Forward secrecy and authenticated encryption only; TLS 1.3 has nothing else.
    if (SSL_CTX_set_cipher_list(context.get(), "ECDHE+AESGCM:ECDHE+CHACHA20") != 1) fail("TLS ciphers");
    SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_alpn_select_cb(context.get(), choose_protocol, nullptr);
    constexpr std::string_view session_name = "delaktig";
    SSL_CTX_set_session_id_context(context.get(), reinterpret_cast<unsigned char const*>(session_name.data()),
        static_cast<unsigned int>(session_name.size()));
    if (SSL_CTX_use_certificate_chain_file(context.get(), certificate_file.c_str()) != 1)
        fail(certificate_file);
    if (SSL_CTX_use_PrivateKey_file(context.get(), key_file.c_str(), SSL_FILETYPE_PEM) != 1) fail(key_file);
    if (SSL_CTX_check_private_key(context.get()) != 1)
        fail(key_file + " hör inte ihop med " + certificate_file);
    return context;
}

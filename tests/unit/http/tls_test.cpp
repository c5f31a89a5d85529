// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "raw_client.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>

namespace {

// A certificate of its own making, in a folder that goes with it.
class Certificate {
public:
    explicit Certificate(std::string const& name)
        : folder_{
            std::filesystem::temp_directory_path() / ("delaktig-tls-" + std::to_string(getpid()) + name)}
    {
        std::filesystem::create_directories(folder_);
        std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> const key{EVP_EC_gen("P-256"), EVP_PKEY_free};
        std::unique_ptr<X509, decltype(&X509_free)> const made{X509_new(), X509_free};
        ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(made.get()), 0);
        X509_gmtime_adj(X509_getm_notAfter(made.get()), 3600);
        X509_set_pubkey(made.get(), key.get());
        auto* const subject = X509_get_subject_name(made.get());
        X509_NAME_add_entry_by_txt(
            subject, "CN", MBSTRING_ASC, reinterpret_cast<unsigned char const*>(name.c_str()), -1, -1, 0);
        X509_set_issuer_name(made.get(), subject);
        REQUIRE(X509_sign(made.get(), key.get(), EVP_sha256()) > 0);
        auto* file = std::fopen(certificate_file().c_str(), "w");
        PEM_write_X509(file, made.get());
        std::fclose(file);
        file = std::fopen(key_file().c_str(), "w");
        PEM_write_PrivateKey(file, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        std::fclose(file);
    }
    ~Certificate() { std::filesystem::remove_all(folder_); }
    Certificate(Certificate const&) = delete;
    Certificate& operator=(Certificate const&) = delete;

    std::string certificate_file() const { return folder_ / "certificate.pem"; }
    std::string key_file() const { return folder_ / "key.pem"; }

private:
    std::filesystem::path folder_;
};

class TlsClient {
public:
    TlsClient(std::uint16_t port, int version)
        : context_{SSL_CTX_new(TLS_client_method()), SSL_CTX_free},
          ssl_{nullptr, SSL_free},
          socket_{socket(AF_INET, SOCK_STREAM, 0)}
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        REQUIRE(connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        SSL_CTX_set_min_proto_version(context_.get(), version);
        SSL_CTX_set_max_proto_version(context_.get(), version);
        SSL_CTX_set_cipher_list(context_.get(), "ALL:@SECLEVEL=0");
        ssl_.reset(SSL_new(context_.get()));
        SSL_set_fd(ssl_.get(), socket_);
        connected_ = SSL_connect(ssl_.get()) == 1;
    }
    ~TlsClient() { close(socket_); }
    TlsClient(TlsClient const&) = delete;
    TlsClient& operator=(TlsClient const&) = delete;

    bool connected() const { return connected_; }
    std::string name() const
    {
        std::unique_ptr<X509, decltype(&X509_free)> const theirs{
            SSL_get1_peer_certificate(ssl_.get()), X509_free};
        std::array<char, 100> name{};
        X509_NAME_get_text_by_NID(
            X509_get_subject_name(theirs.get()), NID_commonName, name.data(), name.size());
        return name.data();
    }
    // All that comes until the server says goodbye.
    std::string ask(std::string const& bytes)
    {
        SSL_write(ssl_.get(), bytes.data(), static_cast<int>(bytes.size()));
        std::string come;
        std::array<char, 4096> piece{};
        int size = 0;
        while ((size = SSL_read(ssl_.get(), piece.data(), piece.size())) > 0) {
            come.append(piece.data(), static_cast<std::size_t>(size));
        }
        said_goodbye = SSL_get_error(ssl_.get(), size) == SSL_ERROR_ZERO_RETURN;
        return come;
    }

    bool said_goodbye = false;

private:
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
    std::unique_ptr<SSL, decltype(&SSL_free)> ssl_;
    int socket_;
    bool connected_ = false;
};

std::string const get = "GET /a HTTP/1.1\r\nHost: a\r\nCookie: session=planted; __Host-session=real\r\n"
                        "Connection: close\r\n\r\n";

} // namespace

TEST_CASE("over TLS the answer comes whole, with HSTS and cookies that only this host can set")
{
    Certificate const certificate{"first"};
    TestServer house;
    house.settings.certificate_file = certificate.certificate_file();
    house.settings.key_file = certificate.key_file();
    house.handle = [](Request const& request) {
        Response response;
        response.body = request.cookies.find("session")->second + std::string(200'000, 'x') + "end";
        response.cookies = {{"session", "abc"}};
        CHECK(request.secure);
        return response;
    };
    auto const port = house.start();
    for (int const version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        TlsClient client{port, version};
        REQUIRE(client.connected());
        auto const answer = client.ask(get);
        CHECK(answer.starts_with("HTTP/1.1 200 OK\r\n"));
        CHECK(answer.find("\r\nStrict-Transport-Security: max-age=") != std::string::npos);
        CHECK(answer.find("Set-Cookie: __Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure\r\n")
            != std::string::npos);
        CHECK(answer.find("\r\n\r\nrealxxx") != std::string::npos);
        CHECK(answer.ends_with("xxxend"));
        CHECK(client.said_goodbye);
    }
    CHECK_FALSE(TlsClient{port, TLS1_1_VERSION}.connected());
}

TEST_CASE("a bad request over TLS gets its page, and plain HTTP on the port gets nothing")
{
    Certificate const certificate{"first"};
    TestServer house;
    house.settings.certificate_file = certificate.certificate_file();
    house.settings.key_file = certificate.key_file();
    auto const port = house.start();
    TlsClient client{port, TLS1_3_VERSION};
    CHECK(client.ask("GET / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 400 "));
    CHECK(client.said_goodbye);
    CHECK(ask_once(port, "GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 0);
}

TEST_CASE("a renewed certificate is used from the next connection, a broken one never")
{
    Certificate const first{"first"};
    Certificate const second{"second"};
    TestServer house;
    house.settings.certificate_file = first.certificate_file();
    house.settings.key_file = first.key_file();
    auto const port = house.start();
    CHECK(TlsClient{port, TLS1_3_VERSION}.name() == "first");

    auto const overwrite = std::filesystem::copy_options::overwrite_existing;
    std::filesystem::copy_file(second.certificate_file(), first.certificate_file(), overwrite);
    CHECK_THROWS_AS(house.server->reload_certificate(), std::runtime_error);
    CHECK(TlsClient{port, TLS1_3_VERSION}.name() == "first");

    std::filesystem::copy_file(second.key_file(), first.key_file(), overwrite);
    house.server->reload_certificate();
    CHECK(TlsClient{port, TLS1_3_VERSION}.name() == "second");
}

TEST_CASE("a server whose certificate cannot be read does not start")
{
    TestServer house;
    house.settings.certificate_file = "/nonexistent/certificate.pem";
    house.settings.key_file = "/nonexistent/key.pem";
    CHECK_THROWS_WITH_AS(
        house.start(), doctest::Contains("/nonexistent/certificate.pem"), std::runtime_error);
}

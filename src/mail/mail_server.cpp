// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mail/mail_server.h"

#include <algorithm>
#include <curl/curl.h>
#include <fmt/format.h>
#include <stdexcept>

namespace {

constexpr long connect_seconds = 10;
constexpr long all_seconds = 30;

using Easy = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

// What was said on the line: the last command of ours, and the last answer to it.
struct Talk {
    std::string_view letter; // what is left to send
    std::string command;     // "RCPT"
    std::string reply;       // "550 5.1.1 …"
    bool is_over = false;    // we have said QUIT: what comes now is no answer about the letter
};

std::size_t next_part(char* buffer, std::size_t size, std::size_t count, void* talk)
{
    auto& left = static_cast<Talk*>(talk)->letter;
    auto const bytes = std::min(size * count, left.size());
    std::copy_n(left.data(), bytes, buffer);
    left.remove_prefix(bytes);
    return bytes;
}

int overhear(CURL*, curl_infotype type, char* data, std::size_t size, void* talk)
{
    std::string_view const text{data, size};
    auto& heard = *static_cast<Talk*>(talk);
    if (type == CURLINFO_HEADER_OUT && text.starts_with("QUIT")) heard.is_over = true;
    if (heard.is_over) return 0;
    if (type == CURLINFO_HEADER_OUT) heard.command = text.substr(0, text.find_first_of(" \r\n"));
    if (type == CURLINFO_HEADER_IN) heard.reply = text.substr(0, text.find_first_of("\r\n"));
    return 0;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "550 5.1.1": the numbers of an answer. Its words may hold the address.
std::string numbers_of(std::string const& reply)
{
    auto end = std::min<std::size_t>(reply.size(), 3);
    if (reply.size() > 8 && reply[3] == ' ' && is_digit(reply[4]) && reply[5] == '.') {
        end = 4;
        while (end < reply.size() && (is_digit(reply[end]) || reply[end] == '.')) ++end;
    }
    return reply.substr(0, end);
}

Delivery delivery_of(CURLcode code, Talk const& talk)
{
    using enum Delivery::Kind;
    if (code == CURLE_OK) return {accepted, numbers_of(talk.reply)};
    bool const about_letter = talk.command == "RCPT" || talk.command == "DATA";
    auto const numbers = numbers_of(talk.reply);
    bool const was_answered = code == CURLE_SEND_ERROR || code == CURLE_WEIRD_SERVER_REPLY || code == CURLE_RECV_ERROR;
    if (about_letter && was_answered && numbers.starts_with('4') && !numbers.starts_with("421")) return {later, numbers};
    // 5.7 is the server's rules about us, not the address (RFC 3463).
    if (about_letter && was_answered && numbers.starts_with('5') && numbers.find(" 5.7") == std::string::npos) return {refused, numbers};
    return {trouble, was_answered && !numbers.empty() ? numbers : curl_easy_strerror(code)};
}

} // namespace

struct MailSender::Inner {
    explicit Inner(MailServer const& the_server) : server{the_server}
    {
        if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) throw std::runtime_error{"libcurl does not start"};
        easy.reset(curl_easy_init());
        if (!easy) throw std::runtime_error{"libcurl does not start"};
    }
    ~Inner()
    {
        easy.reset();
        curl_global_cleanup();
    }

    template <class T>
    void set(CURLoption option, T value)
    {
        if (auto const code = curl_easy_setopt(easy.get(), option, value); code != CURLE_OK) throw std::runtime_error{curl_easy_strerror(code)};
    }

    // After the address: what we call ourselves in EHLO.
    void set_server()
    {
        auto const scheme = server.tls == MailTls::tls ? "smtps" : "smtp";
        auto const host = server.host.find(':') == std::string::npos ? server.host : "[" + server.host + "]";
        auto const own_name = server.sender.substr(server.sender.find('@') + 1);
        set(CURLOPT_URL, fmt::format("{}://{}:{}/{}", scheme, host, server.port, own_name).c_str());
        set(CURLOPT_USE_SSL, static_cast<long>(server.tls == MailTls::none ? CURLUSESSL_NONE : CURLUSESSL_ALL));
        set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        set(CURLOPT_NOPROXY, "*");
        if (!server.authority_file.empty()) set(CURLOPT_CAINFO, server.authority_file.c_str());
        if (!server.user.empty()) {
            set(CURLOPT_USERNAME, server.user.c_str());
            set(CURLOPT_PASSWORD, std::string{server.password.reveal()}.c_str());
        }
    }

    MailServer const& server;
    Easy easy{nullptr, &curl_easy_cleanup};
};

MailSender::MailSender(MailServer const& server) : inner_{std::make_unique<Inner>(server)} { }

MailSender::~MailSender() = default;

Delivery MailSender::send(Letter const& letter, std::string const& name, Instant now)
{
    auto& inner = *inner_;
    auto const text = wire_form(letter, {inner.server.sender, name, now});
    Talk talk{.letter = text, .command = {}, .reply = {}};
    List const to{curl_slist_append(nullptr, ("<" + letter.to + ">").c_str()), &curl_slist_free_all};
    curl_easy_reset(inner.easy.get()); // keeps the connection
    inner.set_server();
    inner.set(CURLOPT_MAIL_FROM, ("<" + inner.server.sender + ">").c_str());
    inner.set(CURLOPT_MAIL_RCPT, to.get());
    inner.set(CURLOPT_UPLOAD, 1L);
    inner.set(CURLOPT_READFUNCTION, &next_part);
    inner.set(CURLOPT_READDATA, static_cast<void*>(&talk));
    inner.set(CURLOPT_VERBOSE, 1L); // for `overhear`; nothing is printed
    inner.set(CURLOPT_DEBUGFUNCTION, &overhear);
    inner.set(CURLOPT_DEBUGDATA, static_cast<void*>(&talk));
    inner.set(CURLOPT_NOSIGNAL, 1L);
    inner.set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
    inner.set(CURLOPT_TIMEOUT, all_seconds);
    return delivery_of(curl_easy_perform(inner.easy.get()), talk);
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/mail/test_mail_server.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

std::string read_file(std::filesystem::path const& path)
{
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

int start_program(std::vector<std::string> const& words, std::filesystem::path const& output)
{
    std::vector<char*> arguments;
    for (auto const& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    int const process = fork();
    if (process < 0) throw std::runtime_error{"cannot fork"};
    if (process > 0) return process;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    int const file = open(output.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(file, STDOUT_FILENO);
    dup2(file, STDERR_FILENO);
    execv(arguments[0], arguments.data());
    _exit(127);
}

int wait_for(int process)
{
    int status = 0;
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) { }
    return status;
}

int from_hex(char c) { return c <= '9' ? c - '0' : c - 'A' + 10; }

} // namespace

TestMailServer::TestMailServer(Line line, std::string user, std::string password)
    : line_{line}, user_{std::move(user)}, password_{std::move(password)}
{
    if (line_ != Line::plain) {
        auto const made = start_program({"/usr/bin/openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout",
                                            folder_.path() / "key.pem", "-out", certificate(), "-subj", "/CN=localhost", "-addext",
                                            "subjectAltName=DNS:localhost"},
            folder_.path() / "openssl.log");
        if (wait_for(made) != 0) throw std::runtime_error{read_file(folder_.path() / "openssl.log")};
    }
    start();
}

TestMailServer::~TestMailServer() { stop(); }

void TestMailServer::start()
{
    std::filesystem::remove(folder_.path() / "port");
    // Debian's own Python: it has Debian's aiosmtpd.
    std::vector<std::string> words{"/usr/bin/python3", DELAKTIG_SMTP_SERVER, folder_.path(), "--port", std::to_string(port_)};
    if (line_ != Line::plain) words.insert(words.end(), {"--certificate", certificate(), "--key", folder_.path() / "key.pem"});
    if (line_ == Line::tls) words.push_back("--implicit");
    if (!user_.empty()) words.insert(words.end(), {"--user", user_, "--password", password_});
    process_ = start_program(words, folder_.path() / "server.log");
    for (int i = 0; i < 1500 && !std::filesystem::exists(folder_.path() / "port"); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{20});
    auto const port = read_file(folder_.path() / "port");
    if (port.empty()) throw std::runtime_error{"the mail server did not begin: " + read_file(folder_.path() / "server.log")};
    port_ = std::stoi(port);
}

void TestMailServer::stop()
{
    if (process_ == 0) return;
    kill(process_, SIGKILL);
    wait_for(process_);
    process_ = 0;
}

std::vector<std::string> TestMailServer::letters() const
{
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator{folder_.path() / "mail"}) files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<std::string> all;
    for (auto const& file : files) all.push_back(read_file(file));
    return all;
}

void TestMailServer::answer_with(std::string const& lines) { std::ofstream{folder_.path() / "answers"} << lines << "\n"; }

std::string text_of_letter(std::string const& letter)
{
    auto const body = letter.substr(std::min(letter.find("\r\n\r\n"), letter.size() - 4) + 4);
    std::string text;
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (body[i] == '\r') continue;
        if (body[i] != '=') text += body[i];
        else if (body[i + 1] == '\r') i += 2;
        else {
            text += static_cast<char>(from_hex(body[i + 1]) * 16 + from_hex(body[i + 2]));
            i += 2;
        }
    }
    return text;
}

std::string header_of_letter(std::string const& letter, std::string const& name)
{
    auto const head = "\r\n" + letter.substr(0, letter.find("\r\n\r\n"));
    auto const begin = head.find("\r\n" + name + ": ");
    if (begin == std::string::npos) return {};
    auto const value = begin + name.size() + 4;
    return head.substr(value, head.find("\r\n", value) - value);
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>

struct ssl_ctx_st;

// TLS 1.2 and later with a certificate chain and its key (PEM files). Shared by the I/O threads, each
// connection and the server, which may put another in its place. Empty: plain HTTP.
using TlsContext = std::shared_ptr<ssl_ctx_st>;

// Throws std::runtime_error, naming the file, when a file cannot be used.
TlsContext load_tls(std::string const& certificate_file, std::string const& key_file);

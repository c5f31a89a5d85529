// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/form.h"
#include "http/named_values.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

enum class Method { get, head, post };

// A request as a handler sees it: already strict HTTP, within every limit, decoded, and plain values only.
struct Request {
    Method method = Method::get;
    std::string path; // decoded, without the query
    Form query = {}; // ?a=b of a GET
    Form form = {}; // a POST's fields (urlencoded or multipart)
    std::vector<Upload> uploads = {}; // a multipart POST's files
    NamedValues path_values = {}; // {person} in the route's path
    NamedValues cookies = {};
    std::string client_address = {}; // of the connection, or what a trusted proxy says
    std::string user_agent = {}; // at most 200 characters
    std::string request_id = {}; // for the log and for what is told a person about a fault
    std::string origin = {}; // Origin header, empty when absent
    std::string fetch_site = {}; // Sec-Fetch-Site header, empty when absent
    std::string host = {};
    std::string if_none_match = {};
    std::string accept_encoding = {};
    bool secure = false; // came over TLS (ours or a trusted proxy's)
    bool wants_fragment = false; // sent by our script (header X-Delaktig: 1): answer small, no page

    // A value from the path pattern; it is a bug to ask for one that the route does not have.
    std::string const& value(std::string_view name) const { return path_values.find(name)->second; }
};

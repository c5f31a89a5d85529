// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

#include <string>

// /konto: who I am here, the ways to my password and PIN, and where I am signed in.
Response show_account(Visit&, Request const&);
Response end_account_session(Visit&, Request const&); // POST /konto/sessioner/{session}/avslut
Response sign_out_elsewhere(Visit&, Request const&);  // POST /konto/sessioner/avslut

// "Firefox på Windows", so that a person knows the device again; the words of unknown ones are not repeated.
std::string device_name(std::string const& user_agent);

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/session.h"
#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

#include <optional>
#include <span>
#include <string_view>

// The addresses that are no visit to a page: what needs no session, and what has to do with the session itself. All
// others stand in app/routes.cpp; tests/stories/every_door_test.cpp holds both tables to who may enter.

// For everybody, without a session.
struct OpenDoor {
    Method method;
    std::string_view path; // with "*" last: everything that begins so
    Response (*enter)(House&, Request const&);
};
std::span<OpenDoor const> open_doors();

// Since when in the life of a session a door opens.
enum class Opens {
    always,     // also while it is locked
    unlocked,   // also when the password must be changed first
    with_pages, // when all pages do
};

// For whoever has a session.
struct SessionDoor {
    Method method;
    std::string_view path;
    Response (*enter)(House&, SessionState const&, Request const&);
    Opens opens;
};
std::span<SessionDoor const> session_doors();

// Nothing: it is not an open door's address. A door that does not take the method answers 405.
std::optional<Response> enter_open_door(House&, Request const&);
SessionDoor const* find_session_door(Request const&);

// What went wrong, as a page of the house for somebody of whom nothing is known.
Response problem_answer(House const&, Request const&, int status);

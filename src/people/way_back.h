// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.h"
#include "html/components/document.h"
#include "html/components/form.h"
#include "http/request.h"

#include <string>

struct Person;
struct PersonSummary;

// Where somebody goes on after a page of the card, when a plan or a conversation sent them there with ?tillbaka=…: an
// address below the same person's plans, so that no link leads anywhere else. Empty when nothing sent them.
inline constexpr char const* way_back_field = "tillbaka";
std::string way_back(Request const&, Id<Person>);

// The link that sends them.
Href with_way_back(Href const&, std::string const& back);
// The form keeps it.
void keep_way_back(FormFrame&, std::string const& back);
// Sent by a conversation, the page looks like one: no menu, and the way back on top (DD-26).
Page with_way_back(Page, PersonSummary const&, std::string const& back);

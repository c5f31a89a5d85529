// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/button.h"
#include "html/components/text.h"
#include "html/html.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

enum class NavItem { none, my_day, persons, note, unit, oversight, operations };

// Across the page, below the top: an open nödöppning, the demo municipality.
struct Banner {
    enum class Kind { emergency, demo, information };

    Kind kind;
    std::string text;
    std::optional<LinkButton> action = std::nullopt;
};

// A number on a place in the menu: "3 nya".
struct NavHint {
    NavItem item;
    int count;
};

// What every page has around it. Made once a request (from the visit), passed to every page.
struct Shell {
    bool signed_in = false; // without: the top has only the name, no menu
    std::string name = {}; // who is signed in: "Nadja Karimi"
    std::string title = {}; // "Stödassistent"
    std::string csrf = {}; // goes into every form as _csrf
    bool is_manager = false; // shows Enheten and Egenkontroll
    bool is_head = false; // verksamhetschef: shows Egenkontroll and Verksamheten
    bool works_in_care = true; // shows Personer and Anteckna
    NavItem current = NavItem::none;
    bool show_nav = true;
    std::vector<NavHint> hints = {};
    std::vector<Banner> banners = {};
    std::string done = {}; // ?klart=…, a code of done_text(); an unknown one shows nothing
    // For the script that keeps unsaved text on the device, encrypted (DD-27). The key belongs to the member
    // of staff and stays the same over an expired session, so that the text opens after the next sign-in; it
    // changes when the person signs out.
    std::string user = {}; // id of the signed-in, part of the storage key
    std::string device_key = {}; // base64url of 32 bytes; empty: nothing is kept
    // Seconds of idleness after which the session ends; 0: no warning. GET /sessionen (our script) answers
    // JSON
    // {"user":"…","csrf":"…","device_key":"…"} and counts as use, or 401.
    int session_idle_s = 0;
};

enum class Layout {
    single, // one column, full width
    narrow, // one column of text or form
    two, // main_column + side_column
    overview, // status box, side column, thread: see page overview
    note, // quick note + side column
    day, // Min dag
    easy, // large text, for reading together with the person
    meeting, // together with the person: no menu, no banners, no messages; head is what stands on top (DD-26)
    plan, // body is plan_grid(): it places the content itself
};

struct Page {
    std::string title; // "Översikt – Samir Lindgren"; " – Delaktig" and "Fel: " are added
    Html head = {}; // person_head() or plan_head(), full width above the content
    Html body = {};
    Layout layout = Layout::single;
    bool has_errors = false; // the title begins "Fel: "
    bool form_foot_stays = false; // phone: the foot of the form stays in view instead of the menu
    bool problem = false; // a problem page: what was typed is kept on the device
};

Html document(Shell const&, Page const&);
// The head of Layout::meeting: the person's name, and what is always at hand.
Html meeting_top(std::string_view name, Html buttons);

// The columns of Layout::two, day, note, overview.
Html main_column(Html);
Html side_column(std::string_view label, Html);
// A page's heading when there is no person head: h1 and a calm line below.
Html page_heading(std::string_view text, std::string_view lead = {});

// What is told after a 303 with ?klart=code; nothing for an unknown code. The table is in document.cpp.
std::string_view done_text(std::string_view code);

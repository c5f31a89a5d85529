// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/button.h"
#include "html/components/text.h"
#include "html/html.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

// A card with a heading (ruta). `id` is unique on the page.
struct Box {
    std::string id;
    std::string heading;
    Html body;
    int level = 2;
    bool list = false; // the body is matter_list(): rows reach the edges
    Html foot = {}; // a link below the list
};
Html box(Box const&);

// A section of a page without a card.
Html section(std::string_view id, std::string_view heading, Html body, std::string_view lead = {});

// How things stand, in one sentence with at most one action (laget).
struct StatusBox {
    std::string id = "laget";
    std::string heading;
    Html body = {};
    std::optional<LinkButton> action = std::nullopt;
    Tone tone = Tone::info; // warning and danger get an icon and another tint
};
Html status_box(StatusBox const&);

// Small tasks in a box (gora): a link and when.
struct Task {
    std::string text;
    Href href;
    std::string when = {};
    bool soon = false;
};
Html task_list(std::vector<Task> const&);

// Matters, one a row, the whole row is the target (saker).
struct Matter {
    Icon icon = Icon::none;
    std::string text;
    Href href;
    std::string detail = {};
    std::string when = {};
    bool soon = false;
    std::optional<Tag> tag = std::nullopt; // instead of `when`
};
Html matter_list(std::vector<Matter> const&);

// People, one a row: initials, name, one line of state, one button (saker--folk).
struct PersonRow {
    std::string name;
    Href href;
    std::string state = {};
    std::optional<LinkButton> action = std::nullopt;
    std::optional<Tag> tag = std::nullopt;
};
Html person_list(std::vector<PersonRow> const&);

// What has been written, newest first (flode).
struct FeedItem {
    Html meta; // "<time> · Framsteg"
    Html body;
    std::string who = {};
    Html actions = {}; // links below
    Html tags = {};
    std::string id = {}; // anchor
};
Html feed(std::vector<FeedItem> const&);

// Names and values (summary list). A row may have an action: "Ändra".
struct Fact {
    std::string name;
    Html value; // empty: "Inte ifyllt"
    std::optional<LinkButton> action = std::nullopt; // shown as a link
    bool missing = false; // says so with a word and an icon
    std::string by = {}; // below: who wrote it, and when
    bool screen_only = false; // never printed: a word stands in its place
};
Html fact_list(std::vector<Fact> const&);

struct TableColumn {
    std::string text;
    bool number = false; // right aligned
};
struct Table {
    std::string caption;
    bool hide_caption = false;
    std::vector<TableColumn> columns;
    std::vector<std::vector<Html>> rows; // the first cell is the row's heading
};
Html table(Table const&);

Html empty_state(std::string_view text, Html action = {});

// Folded until asked for (mer). `wide_open`: open where there is room.
struct More {
    std::string summary;
    Html body;
    bool open = false;
    bool boxed = false; // stodruta
    bool wide_open = false;
    std::string id = {};
};
Html more(More const&);

// Pages of a long list. `href` gets ?sida=n.
struct Pagination {
    int page = 1;
    int pages = 1;
    Href href;
};
Html pagination(Pagination const&);

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/shared_access.h"
#include "base/civil_date.h"
#include "db/database.h"
#include "html/components/document.h"
#include "html/components/person_head.h"
#include "people/same_person.h"

#include <optional>
#include <string>
#include <vector>

// A varning as the strip on top shows it: "Allergi", "Nötter".
struct SummaryAlert {
    std::string label;
    std::string text;
};

// What stands on top of every page about one person (ui.md 7 b): who it is, whom to turn to, and what must be known
// before anything else. An empty no_answer or communication is shown as missing, from day 1 (R17).
struct PersonSummary {
    Id<Person> person;
    std::string given_name;
    std::string family_name;
    std::optional<CivilDate> birth_date = std::nullopt;
    std::optional<int> age = std::nullopt;
    std::optional<CivilDate> deceased_on = std::nullopt;
    std::vector<std::string> units = {}; // that carry out the opened orders
    std::string key_worker = {};         // kontaktman today; empty: nobody is appointed
    WordForms key_worker_word = HouseWords{}.key_worker; // what this house calls the kontaktman
    std::string deputy = {};
    std::string communication = {};
    std::string greeting = {};
    std::string no_answer = {};
    std::vector<SummaryAlert> alerts = {};
    std::string no_known_alert = {}; // who was asked and said that there is nothing; empty: nobody has asked
    Ground ground = Ground::care_relation;
    Protected protection = {}; // skyddade personuppgifter
    std::optional<SamePersonEntry> same_person = std::nullopt; // the person has another file, or somebody thinks so

    std::string name() const { return given_name + " " + family_name; }
};

enum class PersonTab { overview, plan, journal, orders, facts, none };

// What the head is for: the whole one on pages where one reads, the compact one where one writes. Alerts stand on both.
enum class HeadSize { whole, compact };

// Loads what whoever opened the person may know. A case officer gets name and birth date only (DD-2).
PersonSummary load_person_summary(ReadTx&, PersonAccess const&, CivilDate today);

// The same without orders and key workers, for the emergency page and others that open no documentation (DD-1, DD-4).
PersonSummary load_shared_summary(ReadTx&, SharedAccess const&, CivilDate today);

// The head component of a page: the strip of what must be known, the buttons and the tabs that this opening may use.
PersonHead person_head_of(PersonSummary const&, PersonTab current, HeadSize size = HeadSize::whole);

// What stands on every page about the person: the banner of a nödöppning (R-ACC-2), and that the personal data are
// protected (R-SEC-4). None for a care relation to anybody else.
std::vector<Banner> banners_of(PersonSummary const&);

// The alerts as a box of their own says them. None known and nobody asked are not the same.
Html alert_list(PersonSummary const&);

// The alerts as one quiet line, for pages without the head; nothing when there are none.
Html alert_note(PersonSummary const&);

// Both at once, for pages that need no more: page.head = person_head(load_person_head(tx, *access, today, tab)).
PersonHead load_person_head(ReadTx&, PersonAccess const&, CivilDate today, PersonTab current);

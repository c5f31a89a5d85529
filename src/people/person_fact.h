// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct Person;
struct Staff;

// What kind of fact it is. The texts of fact_code are stored, never the order.
enum class FactKind {
    given_name,
    family_name,
    birth_date,
    address,
    phone,
    email,
    language,
    interpreter,
    communication, // så pratar vi med varandra
    sign,          // tecken
    symbols_to,    // bilder och symboler till personen (R59, R324)
    symbols_from,  // bilder och symboler från personen
    choice,        // så väljer personen
    yes_no,        // så visar personen ja och nej
    reading,       // så läser personen
    greeting,      // så hälsar du
    no_answer,     // om personen inte öppnar eller svarar (R16)
    way_in,        // vägbeskrivning (R71)
    door_code,     // portkod (R71)
    key,           // nycklar (R71)
    alarm,         // larm
    pets,          // djur i hemmet (R71)
    aids,          // hjälpmedel (R10)
    senses,        // syn och hörsel (R258)
    diet,          // kost (R258)
    memory,        // minne (R258)
    private_money, // privata medel (R14)
    care_contact,  // fast omsorgskontakt (SoL 10:7, DD-10)
    alert,         // varning
};

// One version of a fact about a person. Facts are never changed: the newest version of (kind, item) is in force, an
// empty text takes it away, and every earlier one can be read with who and when.
struct PersonFact {
    Id<PersonFact> id;
    FactKind kind;
    std::int64_t item = 0; // which alert; 0 for a kind of which there is only one
    int version = 1;
    std::string label = {}; // alert: its kind, a text of alert_label
    std::string text = {};
    Instant created_at = {};
    std::string author = {}; // the name of who wrote it
    bool sealed = false;     // it lies in the compartment, and this reader has no grant: the text is empty (R-PROT-1)
};

// What stands in place of a text that is sealed for the reader.
inline constexpr char const* sealed_words = "Skyddad uppgift. Bara den som har ett personligt tillstånd kan läsa och ändra den.";

enum class FactShape { line, lines, date };

// How a kind of fact is asked for and shown.
struct FactRule {
    FactKind kind;
    std::string_view code; // as stored
    std::string_view slug; // as it stands in an address
    std::string_view label;
    std::string_view hint;
    FactShape shape;
    std::size_t limit;     // characters
    bool sealable = false; // leads to a person with protected personal data (R-PROT-1)
    bool home = false;     // how to get into the home: only whoever supports the person
    bool never_on_paper = false; // codes and keys (R71): "Titta på skärmen"
};

std::span<FactRule const> fact_rules();
FactRule const& fact_rule(FactKind);
std::optional<FactKind> fact_kind(std::string_view code);
std::optional<FactKind> fact_kind_at(std::string_view slug);

// A varning: its code and its Swedish label.
struct AlertLabel {
    std::string_view code;
    std::string_view label;
};
// Says that somebody has asked and there is nothing: without it, nobody knows whether anybody has asked.
inline constexpr std::string_view no_known_alert = "none";
std::span<AlertLabel const> alert_labels();
// The label of a code; the code itself when it is not known any more.
std::string_view alert_label(std::string_view code);

// Why a text cannot be this fact, in Swedish; nothing when it can.
std::optional<std::string> fact_error(FactKind, std::string_view text, CivilDate today);
std::optional<std::string> alert_error(std::string_view label, std::string_view text, CivilDate today);

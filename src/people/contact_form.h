// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "html/components/document.h"
#include "http/form.h"
#include "people/person_contact.h"
#include "people/person_head.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

// What was typed about a contact, with what is wrong with it. Dates are kept as typed, so that they can be shown again.
struct ContactForm {
    PersonContact contact{.contact = Id<PersonContact>{1}};
    std::string valid_from = {};
    std::string valid_to = {};
    std::map<std::string, std::string> errors = {};
};

ContactForm parse_contact(Form const&, CivilDate today);
ContactForm contact_form_of(PersonContact const&);

struct ContactPage {
    PersonSummary summary;
    std::string address; // where the form is sent
    std::string csrf;
    bool is_new = false;
    ContactForm form = {};
    bool conflict = false;
    std::vector<PersonContact> versions = {}; // the newest first
    std::string back = {};                    // where a conversation wants them again
};
Page contact_form_page(ContactPage const&);

struct ContactsView {
    PersonSummary summary;
    CivilDate today;
    bool may_write = false;
    std::vector<PersonContact> contacts = {};
};
Page contacts_page(ContactsView const&);

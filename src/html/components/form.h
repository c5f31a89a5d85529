// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/button.h"
#include "html/components/text.h"
#include "html/html.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What was wrong with a form, in the order of its fields. Made by a form's parse(), shown by error_summary()
// and by each field.
struct FieldError {
    std::string field; // name (= id) of the field
    std::string message; // Swedish, says what to do: "Skriv vad som hände."
};
class FormErrors {
public:
    void add(std::string field, std::string message)
    {
        errors_.push_back({std::move(field), std::move(message)});
    }
    bool empty() const { return errors_.empty(); }
    // The first message of a field; empty when it is right.
    std::string of(std::string_view field) const;
    std::vector<FieldError> const& all() const { return errors_; }

private:
    std::vector<FieldError> errors_;
};
// On top of the page, links to the fields; takes the focus. Empty when there are no errors.
Html error_summary(FormErrors const&);

// A POST form with its CSRF token.
//
// autosave: the script posts the fields (urlencoded, X-Delaktig: 1) 1.5 s after the last key and on leaving a
// field. Answers:
//   200 {"time":"14.32","version":"8"}  the hidden field `version` becomes 8
//   409 {"location":"/…"}               somebody else changed it: a link to the page with both texts; nothing
//   is overwritten 401                                 signed out: a panel with a link to sign in in a new
//   tab; the text stays
// keep: a key, unique for what is written (e.g. "anteckning-<person>"): unsaved text is kept on the device,
// encrypted, until it is sent.
struct FormFrame {
    Href action;
    std::string csrf;
    std::string id = {};
    std::string css_class = {}; // "skriv", "ant": from literals only
    std::optional<Href> autosave = std::nullopt;
    std::string version = {}; // base version; sent as hidden field `version` when not empty
    std::string keep = {};
    bool guard = false; // warn before leaving with unsent text
    std::vector<std::pair<std::string, std::string>> hidden = {}; // more hidden fields
    std::string label = {}; // aria-label, where a page has several forms
    bool sends_files = false; // has a file_field(); sent as multipart/form-data
};
Html form(FormFrame const&, Html content);
// A GET form for searching and filtering: no token, the fields stand in the address.
Html search_form(Href const& action, std::string_view label, Html content);
// One button that is a form of its own.
Html button_form(Href const& action, std::string_view csrf, SubmitButton const&);
Html button_form(FormFrame const&, SubmitButton const&);
// The buttons at the end, stays in view on a phone when the page says form_foot_stays.
Html form_foot(Html buttons);
// "Allt är sparat kl. 14.32", filled by the script. Once a page, id sparstatus.
Html save_status(std::string_view text = {});

// A group of fields with a legend.
struct Group {
    std::string legend;
    Html fields;
    std::string hint = {};
    std::string error = {};
    std::string id = {}; // needed with hint or error
};
Html group(Group const&);

// Is it meant? What happens, one button that does it, one link back.
struct Confirm {
    std::string heading;
    Html body;
    FormFrame form;
    SubmitButton button;
    Href back;
    Html fields = {};
};
Html confirm(Confirm const&);

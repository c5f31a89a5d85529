// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/number_form.h"

#include "html/components/choice.h"
#include "html/components/field.h"

NumberForm parse_number(Visit const& visit, Form const& typed)
{
    NumberForm form{.kind = typed.text("nummersort"), .text = typed.text("nummer")};
    if (form.kind == "none") return form;
    if (form.kind == "reserve") {
        form.number = PersonalNumber::parse_reserve(form.text);
        if (!form.number) form.error = "Skriv reservnumret med 10 till 12 siffror och bokstäver.";
        return form;
    }
    form.kind = "personal";
    if (form.text.empty()) {
        form.error = "Skriv numret, eller välj Inget nummer än.";
        return form;
    }
    form.number = PersonalNumber::parse(form.text, today(visit.house.clock));
    if (!form.number) {
        form.error = "Numret stämmer inte. Kontrollera siffrorna: år, månad, dag och fyra siffror.";
        return form;
    }
    auto const rule = visit.house.settings.demo ? NumberRule::test_only : NumberRule::real_only;
    if (!is_allowed(*form.number, rule)) {
        form.error = visit.house.settings.demo ? "Här får bara Skatteverkets testnummer användas."
                                               : "Det är ett testnummer. Skriv personens eget nummer.";
        form.number = std::nullopt;
    }
    return form;
}

NumberForm number_form_of(std::optional<PersonalNumber> const& number)
{
    if (!number) return {.kind = "none"};
    bool const is_reserve = number->kind() == PersonalNumber::Kind::reserve;
    return {.kind = is_reserve ? "reserve" : "personal", .text = is_reserve ? number->stored_text() : number->long_text(),
        .number = number};
}

Html number_fields(NumberForm const& form)
{
    auto fields = radio_list({.name = "nummersort", .legend = "Vilket nummer har personen?",
        .choices = {{.value = "personal", .text = "Personnummer eller samordningsnummer"},
            {.value = "reserve", .text = "Reservnummer"}, {.value = "none", .text = "Inget nummer än"}},
        .value = form.kind, .required = true});
    fields += text_field({.name = "nummer", .label = "Nummer", .value = form.text,
        .hint = "Till exempel ÅÅÅÅMMDD-NNNN. Finns inget, välj Inget nummer än.", .error = form.error,
        .width = Width::short_text, .max_length = 20, .spellcheck = false});
    return fields;
}

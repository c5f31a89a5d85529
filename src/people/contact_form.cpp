// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/contact_form.h"

#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/form.h"
#include "people/contact_list.h"
#include "people/fact_form.h"
#include "people/person_address.h"
#include "people/way_back.h"

#include <algorithm>
#include <array>

namespace {

std::optional<CivilDate> typed_date(ContactForm& form, char const* field, std::string const& text, CivilDate today)
{
    if (text.empty()) return std::nullopt;
    auto const date = parse_date(text, today, Lean::nearest);
    if (!date) form.errors.emplace(field, "Skriv ett datum, till exempel 2026-12-02.");
    return date;
}

std::string error_of(ContactForm const& form, std::string const& field)
{
    auto const error = form.errors.find(field);
    return error == form.errors.end() ? std::string{} : error->second;
}

Html kind_field(ContactForm const& form)
{
    Select field{.name = "sort", .label = "Vem är det för personen?", .options = {},
        .value = std::string{contact_kind_rule(form.contact.kind).code},
        .hint = "En närstående är inte företrädare. Företrädare har ett beslut eller en fullmakt."};
    for (auto const& rule : contact_kinds()) {
        field.options.push_back({.value = std::string{rule.code}, .text = std::string{rule.label},
            .group = rule.represents ? "Företrädare" : "Inte företrädare"});
    }
    return select(field);
}

Html line(ContactForm const& form, char const* name, char const* label, std::string const& value, char const* hint = "")
{
    return text_field({.name = name, .label = label, .value = value, .hint = hint, .error = error_of(form, name)});
}

Html representative_fields(ContactForm const& form)
{
    auto const& contact = form.contact;
    auto fields = check_list({.name = "uppdrag", .legend = "Vad omfattar uppdraget?",
        .choices = {{.value = "bevaka", .text = "Bevaka rätt", .checked = contact.watches_rights},
            {.value = "forvalta", .text = "Förvalta egendom", .checked = contact.manages_property},
            {.value = "sorja", .text = "Sörja för person", .checked = contact.cares_for_person}},
        .error = error_of(form, "uppdrag")});
    fields += text_area({.name = "omfattning", .label = "Vad säger fullmakten?", .value = contact.mandate_text,
        .hint = "Bara för fullmakt och framtidsfullmakt.", .error = error_of(form, "omfattning")});
    fields += date_field({.name = "fran", .label = "Gäller från", .value = form.valid_from, .error = error_of(form, "fran")});
    fields += date_field({.name = "till", .label = "Gäller till och med", .value = form.valid_to,
        .hint = "Lämna tomt om det gäller tills vidare.", .error = error_of(form, "till")});
    fields += line(form, "bevis", "Vad visar uppdraget?", contact.proof, "Till exempel registerutdrag och datum.");
    return group({.legend = "Om företrädarens uppdrag", .fields = std::move(fields),
        .hint = "Fyll i för god man, förvaltare, fullmakt, vårdnadshavare och förmyndare.", .id = "foretradare"});
}

Html history(std::vector<PersonContact> const& versions)
{
    if (versions.size() < 2) return {};
    std::vector<FeedItem> items;
    for (auto const& version : versions) {
        Html body = paragraph(version.name + " · " + contact_role(version));
        if (!version.phone.empty()) body += paragraph("Telefon: " + version.phone);
        if (!version.address.empty()) body += paragraph("Adress: " + version.address);
        if (!version.proof.empty()) body += paragraph("Visas av: " + version.proof);
        if (version.removed) body = paragraph("Togs bort.") + body;
        items.push_back({.meta = Html::text(civil_moment(version.created_at).text()), .body = std::move(body),
            .who = version.author});
    }
    return more({.summary = "Tidigare och nu, vem som skrev", .body = feed(items), .boxed = true});
}

Html conflict_notice(PersonContact const& theirs)
{
    Html body = paragraph(written_by(theirs.author, theirs.created_at) + ":");
    body += paragraph(theirs.name + " · " + contact_role(theirs));
    for (auto const& text : {theirs.phone, theirs.email, theirs.address, theirs.mandate_text, theirs.proof})
        if (!text.empty()) body += written(text);
    body += paragraph("Det du skrev står kvar i fälten. Gå igenom dem och spara igen.");
    return notice({.tone = Tone::warning, .heading = "Någon annan hann spara före dig", .body = std::move(body)});
}

Standing standing_on(ContactsView const& view, PersonContact const& contact)
{
    return standing_of(contact, view.summary.birth_date, view.summary.deceased_on, view.today);
}

bool is_guardian_today(ContactsView const& view, PersonContact const& contact)
{
    return contact_kind_rule(contact.kind).until_18 && standing_on(view, contact) == Standing::in_force;
}

bool has_several_guardians(ContactsView const& view)
{
    return std::ranges::count_if(view.contacts, [&](PersonContact const& one) { return is_guardian_today(view, one); }) > 1;
}

std::vector<Fact> ways_to_reach(PersonContact const& contact)
{
    std::vector<Fact> rows;
    if (contact.sealed) rows.push_back({.name = "Telefon och adress", .value = note(Icon::lock, Html::text(sealed_words))});
    if (!contact.phone.empty()) rows.push_back({.name = "Telefon", .value = link(contact.phone, Href::phone(contact.phone))});
    if (!contact.email.empty()) rows.push_back({.name = "E-post", .value = Html::text(contact.email)});
    if (!contact.address.empty()) rows.push_back({.name = "Adress", .value = written(contact.address)});
    return rows;
}

Html contact_box(ContactsView const& view, PersonContact const& contact)
{
    auto const standing = standing_on(view, contact);
    std::vector<Fact> rows{{.name = "Roll", .value = Html::text(contact_role(contact)),
        .by = written_by(contact.author, contact.created_at)}};
    if (contact.represents()) {
        rows.push_back({.name = "Läge", .value = Html::text(standing_text(standing, contact))});
        rows.push_back({.name = "Vad det betyder", .value = Html::text(powers_text(contact, standing))});
        rows.push_back({.name = "Kan svara för personen",
            .value = Html::text(may_answer_for(contact, standing) ? "Ja, som företrädare" : "Nej")});
        if (!contact.mandate_text.empty()) rows.push_back({.name = "Fullmakten säger", .value = written(contact.mandate_text)});
        rows.push_back({.name = "Visas av", .value = Html::text(contact.proof)});
    }
    // A compartment of their own (DD-7): opened one at a time, and closed on paper.
    auto const ways = ways_to_reach(contact);
    bool const apart = is_guardian_today(view, contact) && has_several_guardians(view) && !ways.empty();
    if (!apart) rows.insert(rows.end(), ways.begin(), ways.end());
    Html body = fact_list(rows);
    if (apart) {
        body += Html::markup("<div class=\"bara-skarm\">")
            + more({.summary = "Så når du " + contact.name, .body = fact_list(ways)}) + Html::markup("</div>");
    }
    Html foot;
    if (view.may_write)
        foot = link("Ändra", Href{person_path(view.summary.person) + "/kontakter/" + contact.contact.text()}, contact.name);
    return box({.id = "kontakt-" + contact.contact.text(), .heading = contact.name, .body = std::move(body), .level = 3,
        .foot = std::move(foot)});
}

// The order of the fields on the page, for the summary of errors.
constexpr std::array field_order{"sort", "namn", "relation", "telefon", "epost", "adress", "ring", "uppdrag",
    "omfattning", "fran", "till", "bevis"};

} // namespace

ContactForm parse_contact(Form const& typed, CivilDate today)
{
    ContactForm form;
    auto& contact = form.contact;
    contact.kind = contact_kind(typed.text("sort")).value_or(ContactKind::relative);
    contact.name = typed.text("namn");
    contact.relation = typed.text("relation");
    contact.phone = typed.text("telefon");
    contact.email = typed.text("epost");
    contact.address = typed.text("adress");
    contact.watches_rights = typed.has("uppdrag", "bevaka");
    contact.manages_property = typed.has("uppdrag", "forvalta");
    contact.cares_for_person = typed.has("uppdrag", "sorja");
    contact.mandate_text = typed.text("omfattning");
    contact.proof = typed.text("bevis");
    form.valid_from = typed.text("fran");
    form.valid_to = typed.text("till");
    contact.valid_from = typed_date(form, "fran", form.valid_from, today);
    contact.valid_to = typed_date(form, "till", form.valid_to, today);
    auto const call_order = typed.text("ring");
    if (call_order.size() == 1 && call_order[0] >= '1' && call_order[0] <= '9') contact.call_order = call_order[0] - '0';
    else if (!call_order.empty()) form.errors.emplace("ring", "Skriv en siffra från 1 till 9, eller lämna tomt.");
    form.errors.merge(contact_errors(contact));
    return form;
}

ContactForm contact_form_of(PersonContact const& contact)
{
    ContactForm form{.contact = contact};
    if (contact.valid_from) form.valid_from = contact.valid_from->iso();
    if (contact.valid_to) form.valid_to = contact.valid_to->iso();
    return form;
}

Page contact_form_page(ContactPage const& page)
{
    auto const& contact = page.form.contact;
    FormErrors errors;
    for (auto const* field : field_order)
        if (auto const error = error_of(page.form, field); !error.empty()) errors.add(field, error);

    Html fields = kind_field(page.form);
    fields += line(page.form, "namn", "Namn", contact.name);
    fields += line(page.form, "relation", "Relation", contact.relation, "Till exempel syster, vän eller vårdcentral.");
    fields += line(page.form, "telefon", "Telefon", contact.phone);
    fields += line(page.form, "epost", "E-post", contact.email);
    fields += text_area({.name = "adress", .label = "Adress", .value = contact.address, .error = error_of(page.form, "adress")});
    fields += text_field({.name = "ring", .label = "Ring som nummer",
        .value = contact.call_order ? std::to_string(*contact.call_order) : std::string{},
        .hint = "1 är den ni ringer först. Lämna tomt om ni inte ska ringa.", .error = error_of(page.form, "ring"),
        .input_mode = "numeric", .width = Width::number});
    fields += representative_fields(page.form);
    Html buttons = button(SubmitButton{.text = "Spara"});
    if (!page.is_new) {
        buttons += button(SubmitButton{.text = "Ta bort kontakten", .weight = Weight::secondary, .name = "ta-bort",
            .value = "ja", .skip_validation = true});
    }
    auto const list = person_path(page.summary.person) + "/kontakter";
    buttons += button(LinkButton{.text = "Avbryt", .href = Href{page.back.empty() ? list : page.back}, .weight = Weight::quiet});
    fields += form_foot(std::move(buttons));

    std::string const title = page.is_new ? "Ny kontakt" : "Kontakt: " + contact.name;
    Html body = error_summary(errors);
    if (page.conflict) body += conflict_notice(page.versions.front());
    body += heading(2, title);
    FormFrame frame{.action = Href{page.address}, .csrf = page.csrf, .version = std::to_string(contact.version),
        .keep = "kontakt" + page.address, .guard = true};
    keep_way_back(frame, page.back);
    body += form(frame, std::move(fields));
    body += history(page.versions);
    return with_way_back({.title = title + " – " + page.summary.name(),
                             .head = person_head(person_head_of(page.summary, PersonTab::facts, HeadSize::compact)),
                             .body = std::move(body), .layout = Layout::narrow, .has_errors = !errors.empty()},
        page.summary, page.back);
}

Page contacts_page(ContactsView const& view)
{
    auto const path = person_path(view.summary.person) + "/kontakter";
    Html relatives;
    Html representatives;
    for (auto const& contact : view.contacts)
        (contact.represents() ? representatives : relatives) += contact_box(view, contact);
    Html body = section("narstaende", "Närstående och andra", relatives.empty() ? empty_state("Ingen är inlagd.") : relatives,
        "En närstående bestämmer inte åt personen.");
    if (has_several_guardians(view)) {
        representatives = notice({.tone = Tone::warning, .heading = "Flera vårdnadshavare",
                              .body = paragraph("Var och en har sina egna uppgifter. Visa eller skicka aldrig den enas adress, telefon "
                                                "eller arbete till den andra.")})
            + representatives;
    }
    body += section("foretradare", "Företrädare", representatives.empty() ? empty_state("Ingen är inlagd.") : representatives,
        "God man, förvaltare, fullmakt, vårdnadshavare och förmyndare. Vad de får göra står i uppdraget.");
    if (view.may_write)
        body += button_row(button(LinkButton{.text = "Lägg till kontakt", .href = Href{path + "/ny"}, .icon = Icon::plus}));
    return {.title = "Kontakter – " + view.summary.name(),
        .head = person_head(person_head_of(view.summary, PersonTab::facts)), .body = std::move(body),
        .layout = Layout::narrow};
}

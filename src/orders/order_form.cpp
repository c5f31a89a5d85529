// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_form.h"

#include "html/components/field.h"

#include <algorithm>

namespace {

constexpr std::size_t most_rows = 20; // of goals and of services; a decision has a handful
constexpr Id<OrderGoal> new_goal{0};
constexpr Id<OrderService> new_service{0};

std::string numbered(char const* name, std::size_t number) { return std::string{name} + "-" + std::to_string(number); }

std::optional<CivilDate> typed_date(
    OrderForm& form, std::string const& field, std::string const& text, CivilDate today, char const* missing)
{
    if (text.empty()) {
        if (missing) form.errors.emplace(field, missing);
        return std::nullopt;
    }
    auto const date = parse_date(text, today, Lean::nearest);
    if (!date) form.errors.emplace(field, "Skriv ett datum, till exempel 2026-12-02.");
    return date;
}

std::string error_of(OrderForm const& form, std::string const& field)
{
    auto const error = form.errors.find(field);
    return error == form.errors.end() ? std::string{} : error->second;
}

void read_rows(Form const& typed, OrderForm& form)
{
    for (std::size_t number = 1; number <= most_rows; ++number) {
        if (auto goal = typed.text(numbered("mal-personligt", number)); !goal.empty()) {
            form.personal_goals.push_back(std::move(goal));
            form.personal_goal_ids.push_back(typed.text(numbered("mal-id", number)));
        }
        ServiceFields service{typed.text(numbered("insats-id", number)), typed.text(numbered("insats", number)),
            typed.text(numbered("omfattning", number)), typed.text(numbered("begransning", number)),
            typed.text(numbered("insats-fran", number)), typed.text(numbered("insats-till", number)),
            typed.text(numbered("insatsslag", number)), typed.text(numbered("ksi", number))};
        if (!service.empty()) form.services.push_back(std::move(service));
    }
}

void add_goals(OrderForm const& form, OrderContent& content)
{
    if (!form.overall_goal.empty()) {
        auto const id = Id<OrderGoal>::parse(form.overall_goal_id).value_or(new_goal);
        content.goals.push_back({id, GoalKind::overall, form.overall_goal});
    }
    for (std::size_t i = 0; i < form.personal_goals.size(); ++i) {
        auto const id = Id<OrderGoal>::parse(form.personal_goal_ids[i]).value_or(new_goal);
        content.goals.push_back({id, GoalKind::personal, form.personal_goals[i]});
    }
}

void add_services(OrderForm& form, OrderContent& content, ServiceCodes const& codes, CivilDate today)
{
    std::size_t number = 0;
    for (auto const& service : form.services) {
        ++number;
        auto const id = Id<OrderService>::parse(service.id).value_or(new_service);
        content.services.push_back({id, service.name, service.extent, service.limits,
            typed_date(form, numbered("insats-fran", number), service.from, today, nullptr),
            typed_date(form, numbered("insats-till", number), service.to, today, nullptr), service.kind});
        auto& added = content.services.back();
        added.ksi_code = typed_code(service.ksi);
        if (auto const known = codes.titles.find(added.ksi_code); known != codes.titles.end()) added.ksi_title = known->second;
    }
}

void check_kinds(OrderForm& form, std::vector<ServiceKind> const& kinds)
{
    std::size_t number = 0;
    for (auto const& service : form.services) {
        ++number;
        bool const is_known = std::ranges::find(kinds, service.kind, &ServiceKind::code) != kinds.end();
        if (!service.kind.empty() && !is_known) form.errors.emplace(numbered("insatsslag", number), "Välj i listan, eller inget.");
    }
}

void check_codes(OrderForm& form, OrderChoices const& choices)
{
    auto const basis = std::ranges::find(choices.bases, form.legal_basis, &LegalBasis::code);
    std::size_t number = 0;
    for (auto const& service : form.services) {
        ++number;
        auto error = code_error(typed_code(service.ksi), choices.codes, basis == choices.bases.end() ? nullptr : &*basis);
        if (!error.empty()) form.errors.emplace(numbered("ksi", number), std::move(error));
    }
}

Html code_field(OrderForm const& form, std::string const& name, std::string const& value, ServiceCodes const& codes)
{
    return text_field({.name = name, .label = "KSI-kod", .value = value,
        .hint = codes.titles.empty() ? "Behövs inte. Till exempel YAA.05.00."
                                     : "Behövs inte. Skriv början av koden eller insatsen och välj i listan. KSI " + codes.edition + ", Socialstyrelsen.",
        .error = error_of(form, name), .max_length = 200, .spellcheck = false, .suggestions = offered_codes(codes)});
}

Html line(OrderForm const& form, std::string const& name, char const* label, std::string const& value, char const* hint = "")
{
    return text_field({.name = name, .label = label, .value = value, .hint = hint, .error = error_of(form, name)});
}

Html date_line(OrderForm const& form, std::string const& name, char const* label, std::string const& value, char const* hint = "")
{
    return date_field({.name = name, .label = label, .value = value, .hint = hint, .error = error_of(form, name)});
}

Html hidden(std::string const& name, std::string const& value)
{
    return Html::format(R"(<input type="hidden" name="{}" value="{}">)", name, value);
}

Html decision_fields(OrderForm const& form, std::vector<Unit> const& units, std::vector<LegalBasis> const& bases)
{
    Html fields;
    if (units.size() == 1) {
        fields += hidden("enhet", units.front().id.text());
    } else {
        Select unit{.name = "enhet", .label = "Enhet som utför", .options = {}, .value = form.unit,
            .error = error_of(form, "enhet"), .empty_text = "Välj"};
        for (auto const& one : units) unit.options.push_back({one.id.text(), one.name});
        fields += select(unit);
    }
    fields += line(form, "myndighet", "Vem har beslutat?", form.authority, "Nämnden, till exempel socialnämnden.");
    fields += line(form, "arende", "Ärendenummer", form.case_number);
    fields += date_line(form, "beslutsdatum", "Beslutets datum", form.decided_on);
    Select basis{.name = "lagrum", .label = "Lagrum", .options = {}, .value = form.legal_basis,
        .hint = "Beslut före 1 juli 2025 har kvar sitt gamla lagrum.", .error = error_of(form, "lagrum"), .empty_text = "Välj"};
    for (auto const& one : bases)
        basis.options.push_back({one.code, one.reference() + ": " + one.text, one.law + " (" + one.statute + ")"});
    fields += select(basis);
    fields += date_line(form, "galler-fran", "Gäller från", form.valid_from);
    fields += date_line(form, "galler-till", "Gäller till och med", form.valid_to, "Lämna tomt om beslutet gäller tills vidare.");
    return group({.legend = "Beslutet", .fields = std::move(fields)});
}

Html officer_fields(OrderForm const& form, std::vector<Staff> const& officers)
{
    auto fields = line(form, "handlaggare", "Namn", form.case_officer_name);
    fields += line(form, "handlaggare-telefon", "Telefon", form.case_officer_phone);
    if (!officers.empty() || !form.case_officer.empty()) {
        Select account{.name = "handlaggare-konto", .label = "Handläggarens konto här", .options = {},
            .value = form.case_officer, .hint = "Med ett konto kan handläggaren läsa den här beställningen, inte journalen.",
            .error = error_of(form, "handlaggare-konto"), .empty_text = "Inget konto"};
        for (auto const& one : officers)
            account.options.push_back({one.id.text(), one.name + (one.title.empty() ? "" : ", " + one.title)});
        fields += select(account);
    }
    return group({.legend = "Handläggare", .fields = std::move(fields)});
}

Html goal_fields(OrderForm const& form)
{
    auto fields = hidden("mal-overgripande-id", form.overall_goal_id);
    fields += text_area({.name = "mal-overgripande", .label = "Beslutets övergripande mål", .value = form.overall_goal,
        .error = error_of(form, "mal-overgripande"), .rows = 2});
    auto const rows = std::min(most_rows, std::max<std::size_t>(2, form.personal_goals.size() + 1));
    for (std::size_t number = 1; number <= rows; ++number) {
        bool const is_there = number <= form.personal_goals.size();
        fields += hidden(numbered("mal-id", number), is_there ? form.personal_goal_ids[number - 1] : "");
        fields += text_area({.name = numbered("mal-personligt", number),
            .label = "Personligt mål " + std::to_string(number), .value = is_there ? form.personal_goals[number - 1] : "",
            .error = error_of(form, numbered("mal-personligt", number)), .rows = 2});
    }
    return group({.legend = "Mål i beslutet", .fields = std::move(fields),
        .hint = "Skriv av målen från beställningen. Saknas personliga mål kan ni fråga handläggaren.", .id = "malen"});
}

Html kind_field(OrderForm const& form, std::string const& name, std::string const& value, std::vector<ServiceKind> const& kinds)
{
    if (kinds.empty()) return {};
    Select kind{.name = name, .label = "Insatsslag", .options = {}, .value = value,
        .hint = "Det avgör vem som gör planen.", .error = error_of(form, name), .empty_text = "Annat"};
    for (auto const& one : kinds)
        kind.options.push_back({one.code, one.label, std::string{label_of(one.maker)}});
    return select(kind);
}

Html service_fields(OrderForm const& form, OrderChoices const& choices)
{
    Html groups;
    auto const rows = std::min(most_rows, std::max<std::size_t>(1, form.services.size() + 1));
    for (std::size_t number = 1; number <= rows; ++number) {
        auto const service = number <= form.services.size() ? form.services[number - 1] : ServiceFields{};
        auto fields = hidden(numbered("insats-id", number), service.id);
        fields += line(form, numbered("insats", number), "Insats", service.name, "Till exempel hemtjänst eller daglig verksamhet.");
        fields += kind_field(form, numbered("insatsslag", number), service.kind, choices.kinds);
        fields += code_field(form, numbered("ksi", number), service.ksi, choices.codes);
        fields += line(form, numbered("omfattning", number), "Omfattning", service.extent, "Tid i veckan, antal tillfällen. Till exempel 10 timmar i veckan.");
        fields += line(form, numbered("begransning", number), "Begränsning i beslutet", service.limits, "Till exempel tid eller plats.");
        fields += date_line(form, numbered("insats-fran", number), "Från", service.from, "Lämna tomt om insatsen följer beslutet.");
        fields += date_line(form, numbered("insats-till", number), "Till och med", service.to, "Lämna tomt om insatsen följer beslutet.");
        groups += group({.legend = "Insats " + std::to_string(number), .fields = std::move(fields)});
    }
    return groups;
}

} // namespace

OrderForm parse_order(Form const& typed, OrderChoices const& choices, CivilDate today)
{
    auto const& [units, bases, officers, kinds, codes] = choices;
    OrderForm form{.unit = typed.text("enhet"), .legal_basis = typed.text("lagrum"), .authority = typed.text("myndighet"),
        .case_number = typed.text("arende"), .case_officer_name = typed.text("handlaggare"),
        .case_officer_phone = typed.text("handlaggare-telefon"), .case_officer = typed.text("handlaggare-konto"),
        .decided_on = typed.text("beslutsdatum"),
        .valid_from = typed.text("galler-fran"), .valid_to = typed.text("galler-till"),
        .overall_goal = typed.text("mal-overgripande"), .overall_goal_id = typed.text("mal-overgripande-id")};
    read_rows(typed, form);
    check_kinds(form, kinds);
    check_codes(form, choices);

    auto const unit = Id<Unit>::parse(form.unit);
    bool const knows_unit = unit && std::ranges::find(units, *unit, &Unit::id) != units.end();
    if (!knows_unit) form.errors.emplace("enhet", "Välj vilken enhet som ska utföra.");
    auto const officer = Id<Staff>::parse(form.case_officer);
    bool const knows_officer = officer && std::ranges::find(officers, *officer, &Staff::id) != officers.end();
    if (!form.case_officer.empty() && !knows_officer)
        form.errors.emplace("handlaggare-konto", "Välj ett konto i listan, eller inget.");
    auto const decided_on = typed_date(form, "beslutsdatum", form.decided_on, today, "Skriv vilken dag beslutet fattades.");
    auto const valid_from = typed_date(form, "galler-fran", form.valid_from, today, "Skriv från vilken dag beslutet gäller.");
    auto const valid_to = typed_date(form, "galler-till", form.valid_to, today, nullptr);

    // Every error at once: what cannot be read is replaced while the rest is checked.
    OrderContent content{.unit = unit.value_or(Id<Unit>{0}), .legal_basis = form.legal_basis,
        .case_number = form.case_number, .authority = form.authority, .case_officer_name = form.case_officer_name,
        .case_officer_phone = form.case_officer_phone, .case_officer = officer, .decided_on = decided_on.value_or(today),
        .valid_from = valid_from.value_or(today), .valid_to = valid_to};
    add_goals(form, content);
    add_services(form, content, codes, today);
    auto errors = content_errors(content, bases, today);
    if (!decided_on && std::ranges::find(bases, form.legal_basis, &LegalBasis::code) != bases.end()) errors.erase("lagrum");
    if (!valid_from) errors.erase("galler-till");
    form.errors.merge(errors);
    if (form.errors.empty()) form.content = std::move(content);
    return form;
}

OrderForm order_form_of(Order const& order)
{
    auto const& content = order.content;
    auto const iso = [](std::optional<CivilDate> const& date) { return date ? date->iso() : std::string{}; };
    OrderForm form{.unit = content.unit.text(), .legal_basis = content.legal_basis, .authority = content.authority,
        .case_number = content.case_number, .case_officer_name = content.case_officer_name,
        .case_officer_phone = content.case_officer_phone,
        .case_officer = content.case_officer ? content.case_officer->text() : std::string{}, .decided_on = content.decided_on.iso(),
        .valid_from = content.valid_from.iso(), .valid_to = iso(content.valid_to)};
    for (auto const& goal : content.goals) {
        if (goal.kind == GoalKind::overall && form.overall_goal.empty()) {
            form.overall_goal = goal.text;
            form.overall_goal_id = goal.id.text();
        } else if (goal.kind == GoalKind::personal) {
            form.personal_goals.push_back(goal.text);
            form.personal_goal_ids.push_back(goal.id.text());
        }
    }
    for (auto const& service : content.services) {
        form.services.push_back({service.id.text(), service.name, service.extent, service.limits,
            iso(service.starts_on), iso(service.ends_on), service.kind, service.ksi()});
    }
    return form;
}

Html order_fields(OrderForm const& form, OrderChoices const& choices)
{
    auto fields = decision_fields(form, choices.units, choices.bases);
    fields += officer_fields(form, choices.officers);
    fields += goal_fields(form);
    fields += service_fields(form, choices);
    return fields;
}

void add_order_errors(OrderForm const& form, FormErrors& errors)
{
    for (auto const* field : {"enhet", "myndighet", "arende", "beslutsdatum", "lagrum", "galler-fran", "galler-till",
             "handlaggare", "handlaggare-telefon", "handlaggare-konto", "mal-overgripande"})
        if (auto const error = error_of(form, field); !error.empty()) errors.add(field, error);
    for (std::size_t number = 1; number <= most_rows; ++number)
        for (auto const* field : {"mal-personligt", "insats", "insatsslag", "ksi", "omfattning", "begransning", "insats-fran", "insats-till"})
            if (auto const error = error_of(form, numbered(field, number)); !error.empty())
                errors.add(numbered(field, number), error);
}

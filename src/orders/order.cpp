// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order.h"

#include "people/written_text.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <stdexcept>

namespace {

template <class Kind>
struct Name {
    Kind kind;
    std::string_view code;
    std::string_view label;
};

constexpr Name<OrderState> states[] = {
    {OrderState::received, "received", "Ny, inte bekräftad"},
    {OrderState::accepted, "accepted", "Bekräftad, inte börjat"},
    {OrderState::started, "started", "Pågår"},
    {OrderState::ended, "ended", "Avslutad"},
};

constexpr Name<EndReason> reasons[] = {
    {EndReason::completed, "completed", "Insatsen är klar eller beslutet har upphört"},
    {EndReason::moved, "moved", "Personen har flyttat"},
    {EndReason::deceased, "deceased", "Personen har avlidit"},
    {EndReason::withdrawn, "withdrawn", "Beställningen togs tillbaka"},
};

constexpr Name<OrderEventKind> events[] = {
    {OrderEventKind::received, "received", "Beställningen togs emot"},
    {OrderEventKind::changed, "changed", "Uppgifterna ändrades"},
    {OrderEventKind::accepted, "accepted", "Uppdraget bekräftades"},
    {OrderEventKind::started, "started", "Insatsen började"},
    {OrderEventKind::ended, "ended", "Insatsen avslutades"},
    {OrderEventKind::key_worker_appointed, "key_worker_appointed", "{Kontaktman} utsågs"},
    {OrderEventKind::key_worker_ended, "key_worker_ended", "{Kontaktmannens} uppdrag slutade"},
    {OrderEventKind::not_carried_out, "not_carried_out", "Beställningen utförs inte"},
    {OrderEventKind::interrupted, "interrupted", "Uppehåll"},
    {OrderEventKind::resumed, "resumed", "Insatsen fortsatte"},
    {OrderEventKind::asked, "asked", "Enheten frågade myndigheten"},
    {OrderEventKind::answered, "answered", "Myndigheten svarade"},
};

template <class Kind>
Name<Kind> const& name_of(std::span<Name<Kind> const> names, Kind kind)
{
    return *std::ranges::find(names, kind, &Name<Kind>::kind);
}

template <class Kind>
std::optional<Kind> kind_of(std::span<Name<Kind> const> names, std::string_view code)
{
    auto const name = std::ranges::find(names, code, &Name<Kind>::code);
    if (name == names.end()) return std::nullopt;
    return name->kind;
}

using Errors = std::map<std::string, std::string>;

void check_length(Errors& errors, std::string const& field, std::string const& text, std::size_t limit)
{
    if (character_count(text) > limit) errors.emplace(field, "Korta texten till högst " + std::to_string(limit) + " tecken.");
}

void check_basis(Errors& errors, OrderContent const& content, std::vector<LegalBasis> const& bases)
{
    auto const basis = std::ranges::find(bases, content.legal_basis, &LegalBasis::code);
    if (basis == bases.end()) {
        errors.emplace("lagrum", "Välj lagrum.");
    } else if (!basis->in_force_on(content.decided_on)) {
        errors.emplace("lagrum", "Lagrummet gällde inte den " + content.decided_on.text()
            + ". Kontrollera beslutets datum eller välj ett annat.");
    }
}

void check_dates(Errors& errors, OrderContent const& content, CivilDate today)
{
    if (today < content.decided_on) errors.emplace("beslutsdatum", "Beslutet kan inte vara fattat efter i dag.");
    if (content.valid_to && *content.valid_to < content.valid_from)
        errors.emplace("galler-till", "Sista dagen kan inte vara före den första, " + content.valid_from.text() + ".");
}

void check_services(Errors& errors, OrderContent const& content)
{
    if (content.services.empty()) errors.emplace("insats-1", "Skriv den insats som är beslutad.");
    int number = 0;
    for (auto const& service : content.services) {
        auto const suffix = "-" + std::to_string(++number);
        if (service.name.empty()) errors.emplace("insats" + suffix, "Skriv vad insatsen heter.");
        check_length(errors, "insats" + suffix, service.name, 160);
        check_length(errors, "omfattning" + suffix, service.extent, 300);
        check_length(errors, "begransning" + suffix, service.limits, 400);
        if (service.starts_on && service.ends_on && *service.ends_on < *service.starts_on)
            errors.emplace("insats-till" + suffix, "Sista dagen kan inte vara före den första.");
    }
}

void add_line(std::string& text, std::string_view name, std::string const& value)
{
    if (value.empty()) return;
    text.append(name).append(": ").append(value).append("\n");
}

// A text of readable() without the lines about who decided and whom to call, and without the codes of statistics.
std::string without_authority(std::string_view text)
{
    static constexpr std::string_view about_authority[] = {"Beslutat av: ", "Ärende: ", "Handläggare: ", "Handläggarens telefon: ", "Beslutsdatum: ", "KSI: "};
    std::string kept;
    while (!text.empty()) {
        auto const line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
        if (std::ranges::none_of(about_authority, [&](std::string_view name) { return line.starts_with(name); })) kept += line;
        text.remove_prefix(line.size());
    }
    return kept;
}

std::string period(std::optional<CivilDate> const& from, std::optional<CivilDate> const& to)
{
    std::string text;
    if (from) text = "från " + from->text();
    if (to) text += (text.empty() ? "till " : " till ") + to->text();
    return text;
}

} // namespace

std::string LegalBasis::reference() const
{
    // The law in force needs no number; one that has been replaced is told apart by it.
    auto words = law;
    if (valid_to) words += " (" + statute + ")";
    if (chapter) words += " " + std::to_string(*chapter) + " kap.";
    words += " " + paragraph + " §";
    if (point) words += " " + std::to_string(*point);
    return words;
}

std::string_view code_of(OrderState state) { return name_of<OrderState>(states, state).code; }
std::string_view code_of(EndReason reason) { return name_of<EndReason>(reasons, reason).code; }
std::optional<OrderState> order_state(std::string_view code) { return kind_of<OrderState>(states, code); }
std::optional<EndReason> end_reason(std::string_view code) { return kind_of<EndReason>(reasons, code); }
std::string_view label_of(OrderState state) { return name_of<OrderState>(states, state).label; }
std::string_view label_of(EndReason reason) { return name_of<EndReason>(reasons, reason).label; }

std::vector<OrderGoal> Order::goals(GoalKind kind) const
{
    std::vector<OrderGoal> found;
    std::ranges::copy_if(content.goals, std::back_inserter(found), [&](OrderGoal const& goal) { return goal.kind == kind; });
    return found;
}

std::string Order::title() const
{
    std::string text;
    for (auto const& service : content.services) text += (text.empty() ? "" : ", ") + service.name;
    return text.empty() ? basis.text : text;
}

PlanMaker Order::plan_maker() const
{
    auto maker = PlanMaker::unit;
    for (auto const& service : content.services)
        if (service.maker != PlanMaker::unit) maker = service.maker;
    return maker;
}

OrderInterruption const* Order::interruption_on(CivilDate day) const
{
    auto const found = std::ranges::find_if(interruptions, [&](OrderInterruption const& one) { return one.covers(day); });
    return found == interruptions.end() ? nullptr : &*found;
}

std::string_view Order::state_word(CivilDate today) const
{
    if (!not_carried_out.empty()) return "Utförs inte";
    if (state == OrderState::started && interruption_on(today)) return "Uppehåll";
    return label_of(state);
}

std::string_view code_of(OrderEventKind kind) { return name_of<OrderEventKind>(events, kind).code; }
std::string_view label_of(OrderEventKind kind) { return name_of<OrderEventKind>(events, kind).label; }

OrderEventKind order_event_kind(std::string_view code)
{
    auto const kind = kind_of<OrderEventKind>(events, code);
    if (!kind) throw std::runtime_error{"an event of an unknown kind"};
    return *kind;
}

Errors content_errors(OrderContent const& content, std::vector<LegalBasis> const& bases, CivilDate today)
{
    Errors errors;
    check_basis(errors, content, bases);
    if (content.authority.empty()) errors.emplace("myndighet", "Skriv vilken nämnd som har beslutat.");
    check_length(errors, "myndighet", content.authority, 160);
    check_length(errors, "arende", content.case_number, 60);
    check_length(errors, "handlaggare", content.case_officer_name, 120);
    check_length(errors, "handlaggare-telefon", content.case_officer_phone, 60);
    if (!content.case_officer_phone.empty() && !looks_like_phone(content.case_officer_phone))
        errors.emplace("handlaggare-telefon", "Skriv ett telefonnummer med siffror.");
    check_dates(errors, content, today);
    int personal = 0;
    for (auto const& goal : content.goals) {
        bool const is_overall = goal.kind == GoalKind::overall;
        check_length(errors, is_overall ? "mal-overgripande" : "mal-personligt-" + std::to_string(++personal), goal.text, 1000);
    }
    check_services(errors, content);
    return errors;
}

std::string readable(OrderContent const& content, LegalBasis const& basis)
{
    std::string text;
    add_line(text, "Lagrum", basis.reference() + ", " + basis.text);
    add_line(text, "Beslutat av", content.authority);
    add_line(text, "Ärende", content.case_number);
    add_line(text, "Handläggare", content.case_officer_name);
    add_line(text, "Handläggarens telefon", content.case_officer_phone);
    add_line(text, "Beslutsdatum", content.decided_on.text());
    add_line(text, "Gäller", period(content.valid_from, content.valid_to));
    for (auto const& goal : content.goals)
        add_line(text, goal.kind == GoalKind::overall ? "Övergripande mål" : "Personligt mål", goal.text);
    for (auto const& service : content.services) {
        add_line(text, "Insats", service.name);
        add_line(text, "Omfattning", service.extent);
        add_line(text, "Begränsning", service.limits);
        add_line(text, "Insatsens tid", period(service.starts_on, service.ends_on));
        add_line(text, "KSI", service.ksi());
    }
    for (auto const& area : content.life_areas) add_line(text, "Livsområde", line_of(words_of(area)));
    return text;
}

bool is_other_support(std::string_view before, std::string_view after)
{
    return without_authority(before) != without_authority(after);
}

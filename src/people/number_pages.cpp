// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/number_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/form.h"
#include "people/number_form.h"
#include "people/person_address.h"
#include "people/person_fact.h"
#include "people/person_head.h"
#include "people/person_store.h"
#include "people/typed_version.h"

namespace {

struct NumberView {
    PersonSummary summary;
    CivilDate today;
    std::string csrf;
    NumberForm form = {};
    int base_version = 0;
    bool conflict = false;
    std::vector<NumberVersion> versions = {};
};

Result<NumberView> load_view(ReadTx& tx, Visit const& visit, Id<Person> person, Intent intent)
{
    auto const access = visit.house.access_control.open(tx, visit, person, "NumberRead", intent);
    if (!access) return access.refusal();
    if (access->is_guest()) return forbidden("Numret visas inte här.");
    auto const day = today(visit.house.clock);
    NumberView view{.summary = load_person_summary(tx, *access, day), .today = day, .csrf = visit.actor.csrf_token};
    view.versions = list_numbers(tx, *access);
    if (view.versions.empty()) return view;
    view.form = number_form_of(view.versions.front().number);
    view.base_version = view.versions.front().version;
    return view;
}

// An older number is only for finding the file and is not printed in full (R-PNR-5).
Html history(NumberView const& view)
{
    std::vector<FeedItem> items;
    for (auto const& version : view.versions) {
        bool const in_force = &version == &view.versions.front();
        std::string text = version.number || version.sealed ? "Ett tidigare nummer" : "Inget nummer";
        if (in_force && version.sealed) text = sealed_words;
        if (in_force && version.number) text = version.number->short_text(view.today);
        items.push_back({.meta = Html::text(civil_moment(version.created_at).text()), .body = paragraph(text),
            .who = version.author});
    }
    return more({.summary = "Tidigare och nu, vem som skrev", .body = feed(items), .boxed = true});
}

Page number_page(NumberView const& view)
{
    FormErrors errors;
    if (!view.form.error.empty()) errors.add("nummer", view.form.error);
    auto const path = person_path(view.summary.person) + "/uppgifter";
    Html fields = number_fields(view.form);
    fields += form_foot(button(SubmitButton{.text = "Spara"})
        + button(LinkButton{.text = "Avbryt", .href = Href{path}, .weight = Weight::quiet}));
    Html body = error_summary(errors);
    if (view.conflict) {
        body += notice({.tone = Tone::warning, .heading = "Någon annan hann spara före dig",
            .body = paragraph("Numret som gäller nu står först i listan. Kontrollera och spara igen.")});
    }
    body += heading(2, "Personnummer");
    body += paragraph("Anteckningar och planer följer med när numret ändras. Det gamla numret går att söka på.");
    body += form({.action = Href{path + "/nummer"}, .csrf = view.csrf, .version = std::to_string(view.base_version)},
        std::move(fields));
    body += history(view);
    return {.title = "Personnummer – " + view.summary.name(),
        .head = person_head(person_head_of(view.summary, PersonTab::facts, HeadSize::compact)), .body = std::move(body),
        .layout = Layout::narrow, .has_errors = !errors.empty()};
}

Response show_again(
    Visit& visit, Request const& request, Id<Person> person, NumberForm const& typed, int base_version, bool conflict)
{
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, person, Intent::write); });
    if (!view) return refuse(visit, request, view.refusal());
    view->form = typed;
    view->conflict = conflict;
    if (!conflict) view->base_version = base_version;
    auto response = show(visit, request, NavItem::persons, number_page(*view), banners_of(view->summary));
    if (conflict) response.status = status_of(Refusal::Reason::conflict);
    return response;
}

} // namespace

Response show_number(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const view
        = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, *person, Intent::read); });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, number_page(*view), banners_of(view->summary));
}

Response save_number(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto typed = parse_number(visit, request.form);
    auto const base_version = typed_version(request.form);
    if (!typed.error.empty()) return show_again(visit, request, *person, typed, base_version, false);

    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, *person, "NumberWrite", Intent::write);
        if (!access) return access.refusal();
        return put_number(tx, visit, *access, base_version, typed.number);
    });
    if (saved) return see_other(person_path(*person) + "/uppgifter?klart=uppgifter");
    if (saved.refusal().reason == Refusal::Reason::conflict)
        return show_again(visit, request, *person, typed, base_version, true);
    if (saved.refusal().reason != Refusal::Reason::invalid) return refuse(visit, request, saved.refusal());
    typed.error = saved.refusal().message;
    return show_again(visit, request, *person, typed, base_version, false);
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/consent_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "people/consent_store.h"
#include "people/person_address.h"
#include "people/person_head.h"
#include "people/way_back.h"

namespace {

struct ConsentView {
    PersonSummary summary;
    CivilDate today;
    std::string csrf;
    bool may_write = false;
    std::vector<Consent> consents = {};
    Form typed = {};
    FormErrors errors = {};
    std::string back = {}; // where a conversation wants them again
};

Result<ConsentView> load_view(ReadTx& tx, Visit const& visit, Id<Person> person, Intent intent)
{
    auto const access = visit.house.access_control.open(tx, visit, person, "ConsentRead", intent);
    if (!access) return access.refusal();
    auto const day = today(visit.house.clock);
    return ConsentView{.summary = load_person_summary(tx, *access, day), .today = day, .csrf = visit.actor.csrf_token,
        .may_write = access->may_write(), .consents = list_consents(tx, *access)};
}

std::string path_of(ConsentView const& view) { return person_path(view.summary.person) + "/samtycken"; }

Html consent_box(ConsentView const& view, Consent const& consent)
{
    std::vector<Fact> rows{{.name = "Säger ja till", .value = written(consent.what)},
        {.name = "Gäller", .value = Html::text(consent.recipient)},
        {.name = "Gavs", .value = Html::text(giver_text(consent) + ", " + consent.given_on.text())},
        {.name = "Till och med", .value = Html::text(consent.valid_to.text()),
            .by = consent.author + ", " + civil_date(consent.created_at).text()}};
    if (consent.withdrawn) rows.push_back({.name = "Togs tillbaka", .value = written(consent.reason)});
    auto body = fact_list(rows);
    if (view.may_write && consent.holds_on(view.today)) {
        auto const name = "skal-" + consent.consent.text();
        bool const is_wrong = !view.errors.of(name).empty();
        FormFrame frame{.action = Href{path_of(view) + "/" + consent.consent.text() + "/aterkallelse"}, .csrf = view.csrf,
            .label = "Ta tillbaka samtycket till " + consent.recipient + ": " + consent.what};
        keep_way_back(frame, view.back);
        body += more({.summary = "Ta tillbaka samtycket",
            .body = form(frame,
                text_field({.name = name, .label = "Vad sa personen?", .value = view.typed.text(name), .error = view.errors.of(name), .max_length = 300})
                    + form_foot(button(SubmitButton{.text = "Ta tillbaka", .weight = Weight::secondary}))),
            .open = is_wrong});
    }
    return box({.id = "samtycke-" + consent.consent.text(), .heading = std::string{label_of(consent_kinds(), consent.kind)},
        .body = std::move(body), .level = 3});
}

Page list_page(ConsentView const& view)
{
    Html holding;
    Html former;
    for (auto const& consent : view.consents)
        (consent.holds_on(view.today) ? holding : former) += consent_box(view, consent);
    Html body = error_summary(view.errors);
    body += section("galler", "Samtycken som gäller", holding.empty() ? empty_state("Inget samtycke är skrivet.") : std::move(holding),
        "Personen kan när som helst ta tillbaka ett samtycke. Utan samtycke går inga kopior till andra.");
    if (view.may_write)
        body += button_row(button(LinkButton{.text = "Skriv ett samtycke", .href = with_way_back(Href{path_of(view) + "/ny"}, view.back), .icon = Icon::plus}));
    if (!former.empty()) body += section("tidigare", "Tidigare samtycken", std::move(former));
    return with_way_back(
        {.title = "Samtycken – " + view.summary.name(), .head = person_head(person_head_of(view.summary, PersonTab::facts)),
            .body = std::move(body), .layout = Layout::narrow, .has_errors = !view.errors.empty()},
        view.summary, view.back);
}

Html choices(ConsentView const& view, char const* name, char const* legend, std::span<ConsentChoice const> all, char const* hint = "")
{
    Choices field{.name = name, .legend = legend, .choices = {}, .value = view.typed.text(name), .hint = hint,
        .error = view.errors.of(name), .required = true};
    for (auto const& one : all) field.choices.push_back({std::string{one.code}, std::string{one.label}});
    return radio_list(field);
}

Page new_page(ConsentView const& view)
{
    auto const& typed = view.typed;
    auto const line = [&](char const* name, char const* label, char const* hint, int limit) {
        return text_field({.name = name, .label = label, .value = typed.text(name), .hint = hint, .error = view.errors.of(name), .max_length = limit});
    };
    auto fields = choices(view, "galler", "Vad gäller samtycket?", consent_kinds());
    fields += line("vad", "Vad säger personen ja till?", "Med personens ord om det går.", 300);
    fields += line("till-vem", "Till vem?", "Till exempel: min syster Leila.", 200);
    fields += choices(view, "hur", "Hur gavs det?", consent_ways());
    fields += choices(view, "vem", "Vem gav det?", consent_givers(), "En företrädares samtycke visas aldrig som personens eget.");
    fields += line("foretradare", "Vilken företrädare?", "Bara om en företrädare gav samtycket.", 120);
    auto const given = typed.has("gavs") ? typed.text("gavs") : view.today.iso();
    fields += date_field({.name = "gavs", .label = "Vilken dag?", .value = given, .error = view.errors.of("gavs")});
    fields += date_field({.name = "till", .label = "Gäller till och med", .value = typed.text("till"),
        .hint = "Lämna tomt: då gäller det ett år.", .error = view.errors.of("till")});
    fields += form_foot(button(SubmitButton{.text = "Spara samtycket"})
        + button(LinkButton{.text = "Avbryt", .href = Href{view.back.empty() ? path_of(view) : view.back}, .weight = Weight::quiet}));
    Html body = error_summary(view.errors) + heading(2, "Nytt samtycke");
    FormFrame frame{.action = Href{path_of(view) + "/ny"}, .csrf = view.csrf, .guard = true};
    keep_way_back(frame, view.back);
    body += form(frame, std::move(fields));
    return with_way_back({.title = "Nytt samtycke – " + view.summary.name(),
                             .head = person_head(person_head_of(view.summary, PersonTab::facts, HeadSize::compact)),
                             .body = std::move(body), .layout = Layout::narrow, .has_errors = !view.errors.empty()},
        view.summary, view.back);
}

using Draw = Page (*)(ConsentView const&);

Response draw(Visit& visit, Request const& request, Intent intent, FormErrors errors, Draw page)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, *person, intent); });
    if (!view) return refuse(visit, request, view.refusal());
    view->typed = request.form;
    view->errors = std::move(errors);
    view->back = way_back(request, *person);
    return show(visit, request, NavItem::persons, page(*view), banners_of(view->summary));
}

} // namespace

Response show_consents(Visit& visit, Request const& request) { return draw(visit, request, Intent::read, {}, list_page); }
Response show_new_consent(Visit& visit, Request const& request) { return draw(visit, request, Intent::write, {}, new_page); }

Response save_consent(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const& form = request.form;
    auto const day = today(visit.house.clock);
    auto const given = form.text("gavs").empty() ? std::optional{day} : parse_date(form.text("gavs"), day, Lean::past);
    auto const last = form.text("till").empty() ? std::optional{usual_last_day(given.value_or(day))} : parse_date(form.text("till"), day, Lean::future);
    Consent consent{.consent = Id<Consent>{1}, .kind = form.text("galler"), .what = form.text("vad"), .recipient = form.text("till-vem"),
        .way = form.text("hur"), .given_by = form.text("vem"), .representative = form.text("foretradare"),
        .given_on = given.value_or(day), .valid_to = last.value_or(day)};
    if (consent.given_by != "representative") consent.representative.clear();
    auto wrong = consent_errors(consent, day);
    if (!given) wrong["gavs"] = "Skriv ett datum, till exempel 2026-12-02.";
    if (!last) wrong["till"] = "Skriv ett datum, till exempel 2027-12-02.";
    FormErrors errors;
    for (auto const* field : {"galler", "vad", "till-vem", "hur", "vem", "foretradare", "gavs", "till"})
        if (auto const error = wrong.find(field); error != wrong.end()) errors.add(field, error->second);
    if (!errors.empty()) return draw(visit, request, Intent::write, errors, new_page);

    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Id<Consent>> {
        auto const access = visit.house.access_control.open(tx, visit, *person, "ConsentWrite", Intent::write);
        if (!access) return access.refusal();
        return add_consent(tx, visit, *access, consent);
    });
    if (!saved) return refuse(visit, request, saved.refusal());
    auto const back = way_back(request, *person);
    return see_other(back.empty() ? person_path(*person) + "/samtycken?klart=samtycke" : back);
}

Response withdraw_person_consent(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    auto const consent = Id<Consent>::parse(request.value("consent"));
    if (!person || !consent) return refuse(visit, request, no_such_page());
    auto const field = "skal-" + consent->text();
    auto const reason = request.form.text(field);
    if (reason.empty()) {
        FormErrors errors;
        errors.add(field, "Skriv vad personen sa eller visade.");
        return draw(visit, request, Intent::write, errors, list_page);
    }
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, *person, "ConsentWithdraw", Intent::write);
        if (!access) return access.refusal();
        return withdraw_consent(tx, visit, *access, *consent, reason);
    });
    if (!saved) return refuse(visit, request, saved.refusal());
    auto const back = way_back(request, *person);
    return see_other(back.empty() ? person_path(*person) + "/samtycken?klart=samtycke-slut" : back);
}

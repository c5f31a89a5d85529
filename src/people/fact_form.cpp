// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/fact_form.h"

#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/form.h"
#include "people/person_address.h"
#include "people/way_back.h"
#include "text/masked_text.h"

namespace {

constexpr char const* field_name = "text";

Html label_field(FactForm const& form)
{
    if (form.kind != FactKind::alert) return {};
    Choices choices{.name = "sort", .legend = "Vad gäller varningen?", .choices = {}, .value = form.label,
        .error = form.label_error, .required = true};
    for (auto const& label : alert_labels())
        choices.choices.push_back({.value = std::string{label.code}, .text = std::string{label.label}});
    return radio_list(choices);
}

// The same while somebody types, where there is script.
std::vector<Advice> code_words(FactRule const& rule)
{
    if (rule.home) return {};
    return {{"portkod|portkoden|kod|koden|larmkod|larmkoden", "skriver du hellre i rutan Portkod eller Larm. Då kommer koden aldrig på papper."},
        {"nyckelskåpet|nyckelboxen|krukan|mattan", "skriver du hellre i rutan Nycklar. Då kommer platsen aldrig på papper."}};
}

Html text_field_of(FactForm const& form)
{
    auto const& rule = fact_rule(form.kind);
    std::string const hint{rule.hint};
    if (rule.shape == FactShape::lines) {
        return text_area({.name = field_name, .label = fact_heading(form.kind, form.summary.given_name), .value = form.value, .hint = hint,
            .error = form.error, .rows = 6, .max_length = static_cast<int>(rule.limit), .advice = code_words(rule)});
    }
    if (rule.shape == FactShape::date)
        return date_field({.name = field_name, .label = fact_heading(form.kind, form.summary.given_name), .value = form.value, .error = form.error});
    auto const label = form.kind == FactKind::alert ? std::string{"Det alla måste veta"} : fact_heading(form.kind, form.summary.given_name);
    return text_field({.name = field_name, .label = label, .value = form.value, .hint = hint, .error = form.error,
        .max_length = static_cast<int>(rule.limit)});
}

Html conflict_notice(FactForm const& form)
{
    auto const& theirs = form.versions.front();
    Html body = paragraph(written_by(theirs.author, theirs.created_at) + ":");
    body += theirs.text.empty() ? paragraph("Uppgiften togs bort.") : written(theirs.text);
    body += paragraph("Din text står kvar i fältet. För ihop dem till en text och spara igen.");
    return notice({.tone = Tone::warning, .heading = "Någon annan hann spara före dig", .body = std::move(body)});
}

Html history(FactForm const& form)
{
    if (form.versions.empty()) return {};
    std::vector<FeedItem> items;
    for (auto const& version : form.versions) {
        auto body = version.sealed ? paragraph(sealed_words)
            : version.text.empty() ? paragraph("Togs bort.") : fact_text(form.kind, version.text);
        if (!version.label.empty()) body = paragraph(alert_label(version.label)) + body;
        items.push_back({.meta = Html::text(civil_moment(version.created_at).text()), .body = std::move(body),
            .who = version.author});
    }
    return more({.summary = "Tidigare och nu, vem som skrev", .body = feed(items), .boxed = true});
}

} // namespace

Page fact_form_page(FactForm const& form)
{
    FormErrors errors;
    if (!form.label_error.empty()) errors.add("sort", form.label_error);
    if (!form.error.empty()) errors.add(field_name, form.error);

    Html fields = way_in_advice(form.kind, form.value) + label_field(form);
    fields += text_field_of(form);
    Html buttons = button(SubmitButton{.text = "Spara"});
    if (form.kind == FactKind::alert && form.base_version > 0) {
        buttons += button(SubmitButton{.text = "Ta bort varningen", .weight = Weight::secondary, .name = "ta-bort",
            .value = "ja", .skip_validation = true});
    }
    auto const card = person_path(form.summary.person) + "/uppgifter";
    buttons += button(LinkButton{.text = "Avbryt", .href = Href{form.back.empty() ? card : form.back}, .weight = Weight::quiet});
    fields += form_foot(std::move(buttons));

    Html body = error_summary(errors);
    if (form.conflict) body += conflict_notice(form);
    auto const title = fact_heading(form.kind, form.summary.given_name);
    body += heading(2, title);
    FormFrame frame{.action = Href{form.address}, .csrf = form.csrf, .version = std::to_string(form.base_version),
        .keep = "uppgift" + form.address, .guard = true};
    keep_way_back(frame, form.back);
    body += ::form(frame, std::move(fields));
    body += history(form);
    return with_way_back({.title = title + " – " + form.summary.name(),
                             .head = person_head(person_head_of(form.summary, PersonTab::facts, HeadSize::compact)),
                             .body = std::move(body), .layout = Layout::narrow, .has_errors = !errors.empty()},
        form.summary, form.back);
}

std::string fact_heading(FactKind kind, std::string const& given_name)
{
    if (kind == FactKind::no_answer) return "Om " + given_name + " inte öppnar eller svarar";
    return std::string{fact_rule(kind).label};
}

std::string written_by(std::string const& author, Instant at) { return author + ", " + civil_moment(at).text(); }

Html way_in_advice(FactKind kind, std::string const& text)
{
    if (fact_rule(kind).home || (without_codes(text) == text && without_key_places(text) == text)) return {};
    return note(Icon::info, Html::text("Här står en kod eller var en nyckel är. Skriv det hellre i rutan Portkod, Nycklar eller Larm. "
                                       "De rutorna kommer aldrig på papper."));
}

Html fact_text(FactKind kind, std::string const& text)
{
    if (fact_rule(kind).shape == FactShape::date)
        if (auto const date = CivilDate::parse_iso(text)) return Html::text(date->text());
    return written(text);
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "attachments/attachment_pages.h"

#include "access/shell.h"
#include "attachments/attachment_box.h"
#include "attachments/attachment_form.h"
#include "attachments/attachment_store.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "html/components/form.h"
#include "people/person_address.h"
#include "people/person_head.h"

#include <algorithm>

namespace {

constexpr std::size_t longest_reason = 500;

struct Place {
    Id<Person> person;
    Id<Order> order;

    std::string path() const { return attachments_path(person, order); }
};

struct View {
    Place place;
    PersonSummary summary;
    bool may_write;
    std::vector<Attachment> attachments;
    Form typed = {};
    FormErrors errors = {};
};

std::optional<Place> place_of(Request const& request)
{
    auto const person = person_at(request);
    auto const order = Id<Order>::parse(request.value("order"));
    if (!person || !order) return std::nullopt;
    return Place{*person, *order};
}

Result<PersonAccess> open(ReadTx& tx, Visit const& visit, Place const& place, std::string_view event, Intent intent)
{
    auto access = visit.house.access_control.open(tx, visit, place.person, event, intent);
    if (access && !access->covers(place.order)) return no_such_page();
    return access;
}

Result<View> load_view(ReadTx& tx, Visit const& visit, Place const& place)
{
    auto const access = open(tx, visit, place, "AttachmentList", Intent::plan_read);
    if (!access) return access.refusal();
    return View{place, load_person_summary(tx, *access, today(visit.house.clock)), access->may_write(),
        list_attachments(tx, *access, place.order)};
}

// Whoever marked one sees that it is done; what it was called may be about somebody else, and is not shown.
Html mistake_list(View const& view)
{
    std::vector<Html> items;
    for (auto const& one : view.attachments)
        if (one.mistake)
            items.push_back(Html::text(std::string{label_of(one.kind)} + ", märkt som fel dokument av " + one.mistake->author_name + " "
                + civil_date(one.mistake->written_at).text()));
    if (items.empty()) return {};
    return more({.summary = "Fel dokument", .body = plain_list(items), .boxed = true});
}

Html mistake_form(Visit const& visit, View const& view, Attachment const& one)
{
    auto const field = "skal-" + one.id.text();
    auto const error = view.errors.of(field);
    auto fields = text_field({.name = "skal", .label = "Varför är det fel?", .value = error.empty() ? "" : view.typed.text("skal"),
        .hint = "Till exempel: hör till en annan person.", .error = error, .id = field, .max_length = longest_reason, .required = true});
    fields += form_foot(button(SubmitButton{.text = "Märk som fel dokument", .danger = true}));
    return more({.summary = "Fel dokument?",
        .body = paragraph("Dokumentet går inte att öppna sedan. Det kan inte ångras.")
            + form({.action = Href{view.place.path() + "/" + one.id.text() + "/fel"}, .csrf = visit.actor.csrf_token,
                       .label = "Märk " + one.title + " som fel dokument"},
                std::move(fields)),
        .open = !error.empty()});
}

Html document_list(Visit const& visit, View const& view)
{
    std::vector<Fact> rows;
    for (auto const& one : view.attachments) {
        if (one.mistake) continue;
        auto value = attachment_links({one}, view.place.path());
        value += hint("Lades till av " + one.author_name + ".");
        if (view.may_write) value += mistake_form(visit, view, one);
        rows.push_back({.name = std::string{label_of(one.kind)}, .value = std::move(value)});
    }
    return rows.empty() ? empty_state("Inga dokument har lagts till.") : fact_list(rows);
}

Response draw(Visit& visit, Request const& request, View const& view)
{
    Html body = error_summary(view.errors) + heading(2, "Dokument");
    body += lead("Läs utredningen, beslutet och andra planer före mötet. De sparas krypterade, och vem som öppnar dem syns i loggen.");
    body += button_row(button(LinkButton{.text = "Till beställningen",
        .href = Href{person_path(view.place.person) + "/bestallningar/" + view.place.order.text()}, .icon = Icon::arrow_left}));
    body += box({.id = "alla", .heading = "Att läsa", .body = document_list(visit, view)});
    body += mistake_list(view);
    if (view.may_write)
        body += attachment_form(visit.actor.csrf_token, view.place.path(), view.typed, view.errors, visit.house.settings.file_bytes);
    Page const page{.title = "Dokument – " + view.summary.name(),
        .head = person_head(person_head_of(view.summary, PersonTab::orders)),
        .body = std::move(body),
        .layout = Layout::narrow,
        .has_errors = !view.errors.empty()};
    return show(visit, request, NavItem::persons, page, banners_of(view.summary));
}

Response show_again(Visit& visit, Request const& request, Place const& place, FormErrors errors)
{
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, place); });
    if (!view) return refuse(visit, request, view.refusal());
    view->typed = request.form;
    view->errors = std::move(errors);
    return draw(visit, request, *view);
}

// Encrypting comes before the record: whoever may not write here puts nothing into the vault.
Result<Done> keep(Visit const& visit, Place const& place, TypedAttachment const& typed)
{
    auto const allowed = visit.house.database.read(
        [&](ReadTx& tx) { return open(tx, visit, place, "AttachmentAdd", Intent::plan_draft); });
    if (!allowed) return allowed.refusal();
    Attachment const attachment{.id = visit.house.ids.next<Attachment>(),
        .order = place.order,
        .kind = typed.kind,
        .title = typed.title,
        .type = typed.file.type,
        .size = static_cast<std::int64_t>(typed.file.content.size()),
        .author_name = visit.actor.name,
        .written_at = visit.house.clock.now()};
    auto const sealed = visit.house.files.put(attachment.id.number(), typed.file.content);
    auto const added = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = open(tx, visit, place, "AttachmentAdd", Intent::plan_write);
        if (!access) return access.refusal();
        return add_attachment(tx, visit, *access, attachment, sealed);
    });
    if (!added) visit.house.files.destroy(attachment.id.number());
    return added;
}

std::string file_name_of(Attachment const& attachment)
{
    auto name = attachment.title;
    std::ranges::replace_if(name, [](char letter) { return letter == '/' || letter == '\\' || letter == '"' || letter == '\n'; }, '-');
    auto const ending = ending_of(attachment.type);
    return name.ends_with(ending) ? name : name + std::string{ending};
}

} // namespace

Response show_attachments(Visit& visit, Request const& request)
{
    auto const place = place_of(request);
    if (!place) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, *place); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view);
}

Response take_attachment(Visit& visit, Request const& request)
{
    auto const place = place_of(request);
    if (!place) return refuse(visit, request, no_such_page());
    FormErrors errors;
    auto const typed = parse_attachment(request, visit.house.settings.file_bytes, errors);
    if (!typed) return show_again(visit, request, *place, std::move(errors));
    auto const kept = keep(visit, *place, *typed);
    if (!kept) return refuse(visit, request, kept.refusal());
    return see_other(place->path() + "?klart=dokument");
}

Response send_attachment(Visit& visit, Request const& request)
{
    auto const place = place_of(request);
    auto const id = Id<Attachment>::parse(request.value("attachment"));
    if (!place || !id) return refuse(visit, request, no_such_page());
    auto const found = visit.house.database.read([&](ReadTx& tx) -> Result<AttachmentToOpen> {
        auto const access = open(tx, visit, *place, "AttachmentRead", Intent::plan_read);
        if (!access) return access.refusal();
        auto const attachment = find_attachment(tx, *access, place->order, *id);
        if (!attachment) return no_such_page();
        return *attachment;
    });
    if (!found) return refuse(visit, request, found.refusal());
    auto response = file(std::string{content_type_of(found->attachment.type)}, file_name_of(found->attachment),
        visit.house.files.open(id->number(), found->wrapped_key));
    response.is_foreign = true;
    // Chromium shows no PDF in a sandbox: it is saved, and opened by the machine's own reader.
    response.as_attachment = found->attachment.type == FileType::pdf;
    return response;
}

Response mark_wrong_attachment(Visit& visit, Request const& request)
{
    auto const place = place_of(request);
    auto const id = Id<Attachment>::parse(request.value("attachment"));
    if (!place || !id) return refuse(visit, request, no_such_page());
    auto const reason = request.form.text("skal");
    FormErrors errors;
    if (reason.empty()) errors.add("skal-" + id->text(), "Skriv varför dokumentet är fel.");
    if (reason.size() > longest_reason) errors.add("skal-" + id->text(), "Skriv högst 500 tecken.");
    if (!errors.empty()) return show_again(visit, request, *place, std::move(errors));
    auto const marked = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = open(tx, visit, *place, "AttachmentMistake", Intent::plan_write);
        if (!access) return access.refusal();
        return mark_mistake(tx, visit, *access, place->order, *id, reason);
    });
    if (!marked) return refuse(visit, request, marked.refusal());
    return see_other(place->path() + "?klart=fel-dokument");
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/outside_plan_pages.h"

#include "access/shell.h"
#include "attachments/attachment_box.h"
#include "attachments/attachment_store.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "orders/order_address.h"
#include "orders/order_store.h"
#include "orders/outside_plan_store.h"
#include "people/person_address.h"
#include "people/person_head.h"
#include "people/written_text.h"

#include <algorithm>

namespace {

constexpr std::size_t longest_name = 200;

struct OutsidePlanView {
    OrderPlace place;
    PersonSummary summary;
    Order order;
    CivilDate today;
    bool may_write;
    std::vector<Attachment> documents; // that can be read
    std::vector<OutsidePlan> plans;
    bool takes_plans = false;

    bool is_from_before() const { return order.plan_maker() == PlanMaker::unit; } // R325
    std::string title() const { return is_from_before() ? "Plan från före Delaktig" : "Plan från en extern utförare"; }
};

std::string path_of(OrderPlace const& place) { return order_path(place) + "/extern-plan"; }

Result<OutsidePlanView> load_view(ReadTx& tx, Visit const& visit, OrderPlace const& place)
{
    auto const access = visit.house.access_control.open(tx, visit, place.person, "OutsidePlanRead", Intent::plan_read);
    if (!access) return access.refusal();
    auto const order = find_order(tx, *access, place.order);
    if (!order) return no_such_page();
    auto const day = today(visit.house.clock);
    OutsidePlanView view{place, load_person_summary(tx, *access, day), *order, day, access->may_write(),
        list_attachments(tx, *access, place.order), list_outside_plans(tx, *access, place.order), takes_outside_plan(tx, *order)};
    std::erase_if(view.documents, [](Attachment const& one) { return one.mistake.has_value(); });
    // What is a plan stands first.
    std::ranges::stable_partition(view.documents, [](Attachment const& one) { return one.kind == AttachmentKind::plan; });
    return view;
}

Html plan_list(OutsidePlanView const& view)
{
    bool const is_replaced = view.is_from_before() && !view.takes_plans; // by one that is established here
    std::vector<Fact> rows;
    for (auto const& one : view.plans) {
        auto value = link(one.document_title, Href{attachments_path(view.place.person, view.place.order) + "/" + one.document.text() + "/fil"});
        value += paragraph(outside_plan_text(one)) + hint("Lades in av " + one.author_name + ", " + civil_date(one.written_at).text() + ".");
        rows.push_back({.name = rows.empty() && !is_replaced ? "Gäller" : "Tidigare", .value = std::move(value)});
    }
    return box({.id = "planer", .heading = "Planen", .body = rows.empty() ? empty_state("Ingen plan är inlagd än.") : fact_list(rows)});
}

Html plan_form(Visit const& visit, OutsidePlanView const& view, Form const& values, FormErrors const& errors)
{
    auto const documents = attachments_path(view.place.person, view.place.order);
    auto const to_documents = button_row(button(LinkButton{.text = "Lägg till planen som dokument", .href = Href{documents}, .icon = Icon::plus}));
    if (view.documents.empty())
        return box({.id = "ny", .heading = "Lägg in en plan",
            .body = paragraph("Planen ska först ligga bland beställningens dokument.") + to_documents});
    std::vector<Option> options;
    for (auto const& one : view.documents)
        options.push_back({one.id.text(), one.title + ", " + std::string{label_of(one.kind)} + ", " + civil_date(one.written_at).text()});
    Html fields = select({.name = "dokument", .label = "Vilket dokument är planen?", .options = std::move(options),
        .value = values.text("dokument"), .error = errors.of("dokument"), .empty_text = "Välj", .required = true});
    fields += text_field({.name = "vem", .label = "Vem har gjort planen?", .value = values.text("vem"),
        .hint = view.is_from_before() ? "Namn och titel, till exempel: Lena Ek, stödassistent." : "Namn och utförare, till exempel: Lena Ek, HVB Granen.",
        .error = errors.of("vem"), .required = true});
    fields += date_field({.name = "dag", .label = "Planens datum", .value = values.text("dag"), .error = errors.of("dag"), .required = true});
    fields += date_field({.name = "uppfoljning", .label = "När följs den upp?", .value = values.text("uppfoljning"),
        .hint = view.is_from_before() ? "Senast den dagen ska en plan vara skriven här." : "Står det inte i planen: lämna tomt och fråga utföraren.",
        .error = errors.of("uppfoljning"), .required = view.is_from_before()});
    fields += form_foot(button(SubmitButton{.text = "Lägg in planen"})
        + button(LinkButton{.text = "Tillbaka till beställningen", .href = Href{order_path(view.place)}, .weight = Weight::quiet}));
    return box({.id = "ny", .heading = "Lägg in en plan",
        .body = paragraph(view.is_from_before() ? "Den gäller tills en plan är fastställd i Delaktig." : "Den gäller från nu och ersätter den som gällde.")
            + form({.action = Href{path_of(view.place)}, .csrf = visit.actor.csrf_token, .keep = "extern-plan" + path_of(view.place)}, std::move(fields))
            + to_documents});
}

Response draw(Visit& visit, Request const& request, OutsidePlanView const& view, Form const& values, FormErrors const& errors)
{
    Html body = error_summary(errors) + heading(2, view.title());
    body += paragraph(view.order.title() + " · " + view.order.unit_name);
    bool const is_external = view.order.plan_maker() == PlanMaker::external;
    if (!is_external && !view.takes_plans)
        body += notice({.tone = Tone::info, .heading = "Planen för den här beställningen skrivs i Delaktig.",
            .body = view.is_from_before() ? Html{} : paragraph(std::string{label_of(view.order.plan_maker())} + ".")});
    if (is_external || view.takes_plans || !view.plans.empty()) body += plan_list(view);
    if (view.takes_plans && view.may_write) body += plan_form(visit, view, values, errors);
    Page const page{.title = view.title() + " – " + view.summary.name(),
        .head = person_head(person_head_of(view.summary, PersonTab::orders, HeadSize::compact)),
        .body = std::move(body),
        .layout = Layout::narrow,
        .has_errors = !errors.empty()};
    return show(visit, request, NavItem::persons, page, banners_of(view.summary));
}

NewOutsidePlan parse(Form const& form, OutsidePlanView const& view, FormErrors& errors)
{
    auto const today = view.today;
    auto const document = Id<Attachment>::parse(form.text("dokument"));
    auto const made_by = form.text("vem");
    auto const dated = parse_date(form.text("dag"), today, Lean::past);
    auto const follow_up = parse_date(form.text("uppfoljning"), today, Lean::nearest);
    if (!document) errors.add("dokument", "Välj vilket dokument som är planen.");
    if (made_by.empty()) errors.add("vem", "Skriv vem som har gjort planen.");
    if (character_count(made_by) > longest_name) errors.add("vem", "Korta till högst 200 tecken.");
    if (!dated) errors.add("dag", "Skriv planens datum, till exempel 2026-12-02.");
    else if (*dated > today) errors.add("dag", "Dagen har inte varit än. Skriv den dag som står på planen.");
    if (!form.text("uppfoljning").empty() && !follow_up) errors.add("uppfoljning", "Skriv ett datum, till exempel 2026-12-02.");
    if (view.is_from_before() && form.text("uppfoljning").empty()) errors.add("uppfoljning", "Skriv när planen ska följas upp.");
    if (follow_up && dated && *follow_up < *dated) errors.add("uppfoljning", "Uppföljningen är före planens datum.");
    return {document.value_or(Id<Attachment>{0}), dated.value_or(today), made_by, follow_up};
}

} // namespace

Response show_outside_plan(Visit& visit, Request const& request)
{
    auto const place = order_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, *place); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view, {}, {});
}

Response save_outside_plan(Visit& visit, Request const& request)
{
    auto const place = order_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, *place); });
    if (!view) return refuse(visit, request, view.refusal());
    FormErrors errors;
    auto const typed = parse(request.form, *view, errors);
    if (view->takes_plans && view->may_write && !errors.empty()) return draw(visit, request, *view, request.form, errors);
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, place->person, "OutsidePlanAdd", Intent::plan_write);
        if (!access) return access.refusal();
        return add_outside_plan(tx, visit, *access, place->order, typed);
    });
    if (!saved) return refuse(visit, request, saved.refusal());
    return see_other(path_of(*place) + "?klart=sparad");
}

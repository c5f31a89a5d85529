// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/meeting_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "meetings/meeting_store.h"
#include "meetings/read_back.h"
#include "plans/heading_form.h"
#include "plans/identity_store.h"
#include "plans/item_saving.h"
#include "plans/plan_frame.h"
#include "plans/plan_wording.h"
#include "plans/waiting.h"

#include <algorithm>

namespace {

constexpr std::size_t long_text = 4'000;
constexpr std::size_t short_text = 300;

struct ServiceTalk {
    OpenMeeting open;
    OrderService service;
};

Result<OrderService> service_of(OpenMeeting const& open, Request const& request)
{
    auto const id = Id<OrderService>::parse(request.value("service"));
    if (!id || !open.work.open.order) return not_found("Insatsen finns inte i beslutet.");
    auto const& all = open.work.open.order->content.services;
    auto const found = std::ranges::find(all, *id, &OrderService::id);
    if (found == all.end()) return not_found("Insatsen finns inte i beslutet.");
    return *found;
}

Result<ServiceTalk> load_talk(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto open = open_meeting(tx, visit, request, meeting_reading);
    if (!open) return open.refusal();
    auto service = service_of(*open, request);
    if (!service) return service.refusal();
    return ServiceTalk{std::move(*open), std::move(*service)};
}

// What was said about the service: a goal, how it is done, or both (R74–R76).
struct Said {
    std::optional<Goal> goal = std::nullopt;
    std::optional<Activity> activity = std::nullopt;
    FormErrors errors = {};
};

unsigned days_of(Form const& form)
{
    unsigned days = 0;
    for (unsigned day = 0; day < 7; ++day)
        if (form.has("dagar", std::to_string(day))) days |= 1U << day;
    return days;
}

void read_goal(Said& said, Form const& form, ServiceTalk const& talk)
{
    Goal goal{.id = Id<Goal>{0},
        .wording = limited(form, "mal", short_text, said.errors),
        .short_name = limited(form, "kort", short_text, said.errors),
        .voice = parse_code(whose_voice_codes(), form.text("rost")).value_or(WhoseVoice::person),
        .method = limited(form, "metod", short_text, said.errors),
        .service = talk.service.id};
    if (goal.wording.empty()) return;
    if (goal.short_name.empty()) said.errors.add("kort", "Ge målet ett kort namn, till exempel Buss.");
    if (!parse_code(whose_voice_codes(), form.text("rost"))) said.errors.add("rost", "Välj vems ord det är.");
    if (goal.method.empty()) said.errors.add("metod", "Skriv hur ni kom fram till det.");
    said.goal = std::move(goal);
}

void read_activity(Said& said, Form const& form, ServiceTalk const& talk, Id<Staff> writer)
{
    Activity activity{.id = Id<Activity>{0},
        .heading = form.text("rubrik"),
        .what = limited(form, "vad", short_text, said.errors),
        .how = limited(form, "hur", long_text, said.errors),
        .own_part = limited(form, "sjalv", long_text, said.errors),
        .schedule = {.weekdays = days_of(form),
            .from = time_of(form, "tid", said.errors),
            .words = limited(form, "nar", short_text, said.errors)},
        .doer = parse_code(doer_codes(), form.text("vem")),
        .service = talk.service.id,
        .written_by = writer,
        .written_at = {}};
    if (activity.what.empty() && activity.how.empty() && activity.own_part.empty()) return;
    if (activity.what.empty()) said.errors.add("vad", "Skriv kort vad ni gör, till exempel Åka buss till Verkstan.");
    auto const* const heading = talk.open.work.plan_template.find(activity.heading);
    if (!heading || heading->kind != HeadingKind::service) said.errors.add("rubrik", "Välj var i planen det ska stå.");
    said.activity = std::move(activity);
}

Said parse(Form const& form, ServiceTalk const& talk, Id<Staff> writer)
{
    Said said;
    read_goal(said, form, talk);
    read_activity(said, form, talk, writer);
    if (!said.goal && !said.activity && said.errors.empty())
        said.errors.add("mal", "Skriv vad det ska leda till, eller vad ni gör.");
    return said;
}

Html fields_of(ServiceTalk const& talk, Form const& values, FormErrors const& errors)
{
    auto const& name = talk.open.called();
    auto const value = [&](std::string_view field, std::string_view standard) {
        return values.has(field) ? values.text(field) : std::string{standard};
    };
    Html html = text_area({.name = "mal", .label = "Vad vill du att det ska leda till?", .value = values.text("mal"),
        .hint = "Vardagligt, konkret och möjligt. Det blir ett mål, till exempel: Jag vill åka buss själv.",
        .error = errors.of("mal"), .rows = 2, .voice = true});
    html += text_field({.name = "kort", .label = "Målets korta namn", .value = values.text("kort"), .error = errors.of("kort"),
        .width = Width::short_text});
    html += voice_select(name, value("rost", "person"), errors.of("rost"));
    html += text_field({.name = "metod", .label = "Hur kom ni fram till det?", .value = value("metod", "samtal"),
        .error = errors.of("metod")});
    html += text_field({.name = "vad", .label = "Vad ska göras?", .value = values.text("vad"), .error = errors.of("vad")});
    html += text_area({.name = "hur", .label = "Hur vill du att det görs?", .value = values.text("hur"),
        .hint = "Vad är viktigt? Är det något särskilt att tänka på?", .error = errors.of("hur"), .rows = 3});
    html += text_area({.name = "sjalv", .label = "Vad gör du själv?", .value = values.text("sjalv"), .error = errors.of("sjalv"),
        .rows = 2});
    Choices days{.name = "dagar", .legend = "När?", .choices = {}};
    for (int day = 0; day < 7; ++day) {
        auto const text = capitalised(weekday_name(static_cast<Weekday>(day)));
        days.choices.push_back({.value = std::to_string(day), .text = text,
            .checked = values.has("dagar", std::to_string(day))});
    }
    html += check_list(days);
    html += time_field({.name = "tid", .label = "Klockan", .value = values.text("tid"), .error = errors.of("tid")});
    html += text_field({.name = "nar", .label = "Eller med ord", .value = values.text("nar"),
        .hint = "Till exempel: första lördagen i månaden.", .error = errors.of("nar")});
    Choices doers{.name = "vem", .legend = "Vem gör?", .choices = {}, .value = values.text("vem")};
    for (auto const& one : doer_codes()) doers.choices.push_back({.value = std::string{one.code}, .text = about(one.label, name)});
    html += radio_list(doers);
    auto const headings = headings_of(talk.open, talk.service.id);
    auto const own = std::ranges::find_if(headings, [](auto const* heading) { return heading->per_service; });
    Select where{.name = "rubrik", .label = "Var i planen ska det stå?", .options = {},
        .value = value("rubrik", own == headings.end() ? "" : (*own)->key), .error = errors.of("rubrik"), .empty_text = "Välj"};
    for (auto const* const heading : headings)
        if (talk.open.work.is_shown(*heading)) where.options.push_back({heading->key, talk.open.work.title_of(*heading)});
    return html + select(where);
}

Response draw(Visit& visit, Request const& request, ServiceTalk const& talk, Form const& values, FormErrors const& errors)
{
    auto const& [open, service] = talk;
    Html body = Html::format("<div class=\"samtal__amne\"><h1>{}</h1></div>", service.name) + error_summary(errors);
    if (!service.extent.empty() || !service.limits.empty())
        body += paragraph(service.extent.empty() || service.limits.empty() ? service.extent + service.limits
                                                                           : service.extent + ". " + service.limits);
    if (auto said = read_back(open, service); !said.empty())
        body += Html::format("<section class=\"samtal__last\" aria-labelledby=\"h-last\"><h2 id=\"h-last\">Så har jag skrivit</h2>"
                             "<div id=\"upplast\">{}</div>{}</section>",
            said, read_aloud_button("upplast"));
    if (open.meeting.is_ended()) return show_meeting_page(visit, request, open, {service.name, std::move(body)});
    if (auto const* const wait = wait_on(open.work, service.id)) {
        body += wait_notice(open.work, *wait);
        return show_meeting_page(visit, request, open, {service.name, std::move(body)});
    }
    body += heading_links(open, headings_of(open, service.id), service.id.text());
    auto const address = open.address() + "/insats/" + service.id.text();
    body += form({.action = Href{address}, .csrf = visit.actor.csrf_token, .id = "insatsform",
                     .keep = "samtal-" + open.work.draft.id.text() + "-" + service.id.text(), .guard = true},
        fields_of(talk, values, errors) + form_foot(button(SubmitButton{.text = "Spara och läs upp", .icon = Icon::check})
            + button(LinkButton{.text = "Fler insatser", .href = open.step_address(MeetingStep::services), .weight = Weight::quiet})));
    return show_meeting_page(visit, request, open, {service.name, std::move(body), !errors.empty()});
}

} // namespace

Response show_meeting_service(Visit& visit, Request const& request)
{
    auto const talk = visit.house.database.read([&](ReadTx& tx) { return load_talk(tx, visit, request); });
    if (!talk) return refuse(visit, request, talk.refusal());
    return draw(visit, request, *talk, {}, {});
}

Response save_meeting_service(Visit& visit, Request const& request)
{
    auto const talk = visit.house.database.read([&](ReadTx& tx) { return load_talk(tx, visit, request); });
    if (!talk) return refuse(visit, request, talk.refusal());
    auto said = parse(request.form, *talk, visit.actor.staff);
    if (!said.errors.empty()) return draw(visit, request, *talk, request.form, said.errors);
    auto const stored = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto open = open_meeting_to_write(tx, visit, request, meeting_writing);
        if (!open) return open.refusal();
        if (auto const* const wait = wait_on(open->work, talk->service.id)) return locked(*wait);
        if (auto const gone = go_to_step(tx, open->meeting, MeetingStep::services); !gone) return gone.refusal();
        if (said.goal) {
            said.goal->id = add_goal_identity(tx, visit, open->work.open.plan.id);
            save_item(tx, visit, open->work, *said.goal, 0);
        }
        if (said.activity) {
            said.activity->id = add_activity_identity(tx, visit, open->work.open.plan.id);
            said.activity->written_at = visit.house.clock.now();
            if (said.goal) said.activity->goal = said.goal->id;
            save_item(tx, visit, open->work, *said.activity, 0);
        }
        return open->address() + "/insats/" + request.value("service");
    });
    if (!stored) return refuse(visit, request, stored.refusal());
    return see_other(*stored);
}

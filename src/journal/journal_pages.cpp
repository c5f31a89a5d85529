// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/journal_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/person_head.h"
#include "journal/entry_store.h"
#include "journal/entry_view.h"
#include "people/person_address.h"
#include "people/person_head.h"
#include "plans/plan_in_force.h"
#include "text/pasted.h"

namespace {

constexpr int page_length = 20;
constexpr int longest_query = 200;

// What the list was asked for, as it stands in the address.
struct ListQuery {
    EntryFilter filter = {};
    std::string words = {};
    std::string from = {};
    std::string to = {};
    std::string kind = {};
    std::optional<EntryCursor> after = std::nullopt;
    FormErrors errors = {};

    bool is_narrowed() const
    {
        return !words.empty() || !kind.empty() || filter.goal || filter.activity || filter.important || !from.empty() || !to.empty();
    }
};

struct JournalView {
    PersonHead head;
    std::vector<Banner> banners; // of a nödöppning
    std::string given_name;
    Id<Person> person;
    ListQuery query;
    SearchQuery words;
    EntryPage page;
    std::vector<GoalName> goals;
    std::vector<ActivityName> activities;
    bool may_write = false;
    bool may_search = false;
};

struct EntryView {
    PersonHead head;
    std::vector<Banner> banners;
    JournalEntry entry;
    EntryNames names;
    bool may_add = false;
    bool may_put_right = false;
    bool may_open = false;
};

std::optional<CivilDate> read_day(
    Form const& query, std::string_view name, CivilDate now, std::string& typed, FormErrors& errors)
{
    typed = query.text(name);
    if (typed.empty()) return std::nullopt;
    auto const date = parse_date(typed, now, Lean::past);
    if (!date) errors.add(std::string{name}, "Skriv dagen som 19 november eller 2026-11-19.");
    return date;
}

ListQuery read_list_query(Form const& query, CivilDate now)
{
    ListQuery list;
    list.kind = query.text("typ");
    list.filter.progress = list.kind == "progress";
    list.filter.kind = parse_code(note_kind_codes(), list.kind);
    if (!list.filter.kind && !list.filter.progress) list.kind.clear();
    list.filter.goal = Id<Goal>::parse(query.text("mal"));
    list.filter.activity = Id<Activity>::parse(query.text("aktivitet"));
    list.filter.important = query.has("viktigt");
    list.filter.from = read_day(query, "fran", now, list.from, list.errors);
    list.filter.to = read_day(query, "till", now, list.to, list.errors);
    list.after = EntryCursor::parse(query.text("efter"));
    list.words = query.text("sok");
    if (length_in_characters(list.words) > longest_query) list.errors.add("sok", "Sök på färre ord.");
    return list;
}

EntryNames names_of(std::string given_name, std::vector<GoalName> const& goals, std::vector<ActivityName> const& activities)
{
    EntryNames names{.given_name = std::move(given_name), .goals = {}, .activities = {}};
    for (auto const& goal : goals) names.goals.emplace(goal.goal.number(), goal.short_name);
    for (auto const& activity : activities) names.activities.emplace(activity.activity.number(), activity.what);
    return names;
}

Result<JournalView> load_journal(ReadTx& tx, Visit const& visit, Id<Person> person, ListQuery query)
{
    auto const words = visit.house.settings.journal_search ? parse_query(query.words) : SearchQuery{};
    auto const* const event = words.empty() ? "JournalRead" : "JournalSearch";
    auto const access = visit.house.access_control.open(tx, visit, person, event, Intent::read);
    if (!access) return access.refusal();
    auto const summary = load_person_summary(tx, *access, today(visit.house.clock));
    JournalView view{.head = person_head_of(summary, PersonTab::journal),
        .banners = banners_of(summary),
        .given_name = summary.given_name,
        .person = person,
        .query = std::move(query),
        .words = words,
        .page = {},
        .goals = list_goal_names(tx, *access),
        .activities = list_activity_names(tx, *access),
        .may_write = access->may_write(),
        .may_search = visit.house.settings.journal_search};
    if (!view.query.errors.empty()) return view;
    view.page = view.words.empty()
        ? list_entries(tx, *access, view.query.filter, view.query.after, page_length)
        : search_entries(tx, *access, view.query.filter, view.words, view.query.after, page_length);
    return view;
}

Html filter_form(JournalView const& view, Href const& path)
{
    auto const& query = view.query;
    Html fields;
    if (view.may_search)
        fields += text_field({.name = "sok",
            .label = "Sök i " + view.given_name + "s journal",
            .value = query.words,
            .error = query.errors.of("sok"),
            .type = "search",
            .max_length = longest_query,
            .spellcheck = false});
    Select kinds{.name = "typ", .label = "Vad", .options = {{.value = "progress", .text = "Framsteg"}}, .value = query.kind,
        .empty_text = "Allt"};
    for (auto const& code : note_kind_codes()) kinds.options.push_back({.value = std::string{code.code}, .text = std::string{code.label}});
    fields += select(kinds);
    Select goals{.name = "mal", .label = "Mål", .options = {}, .value = query.filter.goal ? query.filter.goal->text() : "",
        .empty_text = "Alla mål"};
    for (auto const& goal : view.goals) goals.options.push_back({.value = goal.goal.text(), .text = goal.short_name});
    if (!goals.options.empty()) fields += select(goals);
    Select activities{.name = "aktivitet", .label = "Aktivitet", .options = {},
        .value = query.filter.activity ? query.filter.activity->text() : "", .empty_text = "Alla aktiviteter"};
    for (auto const& activity : view.activities)
        activities.options.push_back({.value = activity.activity.text(), .text = activity.what});
    if (!activities.options.empty()) fields += select(activities);
    fields += date_field({.name = "fran", .label = "Från och med", .value = query.from, .error = query.errors.of("fran")});
    fields += date_field({.name = "till", .label = "Till och med", .value = query.to, .error = query.errors.of("till")});
    fields += check_box({.name = "viktigt", .text = "Bara viktigt för uppföljningen", .checked = query.filter.important});
    fields += button(SubmitButton{.text = view.may_search ? "Sök och välj" : "Välj", .weight = Weight::secondary, .icon = Icon::search});
    if (query.is_narrowed()) fields += link("Visa allt", path);
    return more({.summary = view.may_search ? "Sök och välj" : "Välj",
        .body = search_form(path, "Välj i journalen", fields),
        .open = query.is_narrowed()});
}

Href next_page(JournalView const& view, Href href)
{
    auto const& query = view.query;
    auto const add = [&](std::string_view name, std::string const& value) {
        if (!value.empty()) href = href.with(name, value);
    };
    add("sok", query.words);
    add("typ", query.kind);
    add("mal", query.filter.goal ? query.filter.goal->text() : "");
    add("aktivitet", query.filter.activity ? query.filter.activity->text() : "");
    add("viktigt", query.filter.important ? "ja" : "");
    add("fran", query.from);
    add("till", query.to);
    return href.with("efter", view.page.next->text());
}

// The notes under a heading for each month.
Html months(JournalView const& view)
{
    auto const names = names_of(view.given_name, view.goals, view.activities);
    Html html;
    std::vector<FeedItem> items;
    std::string month;
    auto const end_month = [&] {
        if (items.empty()) return;
        auto const id = "m-" + std::to_string(html.string().size());
        html += box({.id = id, .heading = month, .body = feed(items)});
        items.clear();
    };
    for (auto const& entry : view.page.entries) {
        auto const& date = entry.corrected().event.date;
        auto const its_month = month_name(date.month()) + " " + std::to_string(date.year());
        if (its_month != month) end_month();
        month = its_month;
        items.push_back(entry_item(entry, names, view.words, EntryDetail::list));
    }
    end_month();
    return html;
}

Page journal_page(JournalView const& view)
{
    Href const path{person_path(view.person) + "/journal"};
    Html body = error_summary(view.query.errors) + filter_form(view, path);
    if (!view.words.empty())
        body += lead(view.page.found == 1 ? std::string{"1 anteckning"} : std::to_string(view.page.found) + " anteckningar");
    if (view.page.entries.empty())
        body += empty_state(view.query.is_narrowed() ? "Ingen anteckning passar det du valde." : "Inget är skrivet än.",
            view.may_write ? button(LinkButton{.text = "Anteckna", .href = Href{person_path(view.person) + "/anteckning"},
                                 .icon = Icon::pen_line})
                           : Html{});
    body += months(view);
    if (view.page.next) body += button(LinkButton{.text = "Visa äldre", .href = next_page(view, path), .icon = Icon::arrow_right});
    return {.title = "Journal – " + view.head.name,
        .head = person_head(view.head),
        .body = std::move(body),
        .layout = Layout::narrow,
        .has_errors = !view.query.errors.empty()};
}

enum class Opening { normal, hidden };

Result<EntryView> load_entry(ReadTx& tx, Visit const& visit, Id<Person> person, Id<JournalEntry> id, Opening opening)
{
    auto const access = visit.house.access_control.open(
        tx, visit, person, opening == Opening::hidden ? "HiddenEntryRead" : "EntryRead", Intent::read);
    if (!access) return access.refusal();
    auto entry = find_entry(tx, *access, id);
    if (entry && opening == Opening::hidden) {
        if (!may_open_hidden(*access, *entry))
            return forbidden("Bara den som skrev anteckningen och enhetens chef kan öppna den.");
        entry = find_hidden_entry(tx, *access, id);
    }
    if (!entry) return no_such_page();
    auto const summary = load_person_summary(tx, *access, today(visit.house.clock));
    return EntryView{.head = person_head_of(summary, PersonTab::journal),
        .banners = banners_of(summary),
        .entry = *entry,
        .names = names_of(summary.given_name, list_goal_names(tx, *access), list_activity_names(tx, *access)),
        .may_add = access->may_write() && !entry->is_hidden,
        .may_put_right = may_correct(*access, *entry),
        .may_open = opening == Opening::normal && may_open_hidden(*access, *entry)};
}

Html entry_buttons(EntryView const& view)
{
    auto const path = entry_path(view.entry.person, view.entry.id);
    Html buttons;
    if (view.may_put_right)
        buttons += button(LinkButton{.text = "Rätta", .href = Href{path + "/rattelse"}, .icon = Icon::pencil});
    if (view.may_add) {
        buttons += button(LinkButton{.text = "Komplettera", .href = Href{path + "/komplettering"}, .icon = Icon::plus});
        buttons += button(LinkButton{.text = view.names.given_name + " håller inte med",
            .href = Href{path + "/haller-inte-med"}, .icon = Icon::message_circle});
    }
    if (view.may_put_right)
        buttons += button(LinkButton{.text = "Fel person", .href = Href{path + "/fel-person"}, .icon = Icon::users});
    if (view.may_open)
        buttons += button(LinkButton{.text = "Öppna den dolda texten", .href = Href{path + "/dold"}, .icon = Icon::lock_open});
    return buttons.empty() ? Html{} : button_row(buttons);
}

Page entry_page(EntryView const& view, Opening opening)
{
    Html body = page_heading("Anteckning", "Signerat kan inte ändras. Det som är fel rättas bredvid.");
    if (opening == Opening::hidden)
        body += notice({.tone = Tone::warning, .heading = "Dold anteckning",
            .body = paragraph("Texten gällde någon annan. Att du öppnade den står i loggen.")});
    body += box({.id = "anteckning", .heading = kind_text(view.entry.corrected()),
        .body = feed({entry_item(view.entry, view.names, {}, EntryDetail::whole)})});
    body += entry_buttons(view);
    body += link("Till journalen", Href{person_path(view.entry.person) + "/journal"});
    return {.title = "Anteckning – " + view.head.name,
        .head = person_head(view.head),
        .body = std::move(body),
        .layout = Layout::narrow};
}

Response show_one(Visit& visit, Request const& request, Opening opening)
{
    auto const person = person_at(request);
    auto const entry = Id<JournalEntry>::parse(request.value("entry"));
    if (!person || !entry) return refuse(visit, request, no_such_page());
    auto const found = visit.house.database.read(
        [&](ReadTx& tx) { return load_entry(tx, visit, *person, *entry, opening); });
    if (!found) return refuse(visit, request, found.refusal());
    return show(visit, request, NavItem::persons, entry_page(*found, opening), found->banners);
}

} // namespace

Response show_journal(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const query = read_list_query(request.query, today(visit.house.clock));
    auto const found = visit.house.database.read([&](ReadTx& tx) { return load_journal(tx, visit, *person, query); });
    if (!found) return refuse(visit, request, found.refusal());
    return show(visit, request, NavItem::persons, journal_page(*found), found->banners);
}

Response show_entry(Visit& visit, Request const& request) { return show_one(visit, request, Opening::normal); }
Response show_hidden_entry(Visit& visit, Request const& request) { return show_one(visit, request, Opening::hidden); }

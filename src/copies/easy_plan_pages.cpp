// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "copies/easy_plan_pages.h"

#include "access/shell.h"
#include "attachments/attachment_box.h"
#include "attachments/attachment_store.h"
#include "copies/easy_plan.h"
#include "copies/easy_plan_pdf.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "html/components/picture.h"
#include "people/person_fact.h"
#include "people/person_head.h"
#include "people/protected_print.h"
#include "plans/own_photo.h"
#include "plans/plan_work.h"
#include "plans/plan_wording.h"
#include "plans/version_store.h"
#include "symbols/symbol_store.h"

#include <set>

namespace {

struct EasyPage {
    OpenPlan open;
    EasyPlan plan;
    std::vector<Attachment> photos = {}; // that may be shown today

    std::string address() const { return open.address() + "/min-plan"; }
    std::string query() const { return plan.is_draft ? "?vad=utkast" : ""; }
};

// The person's own photos, while the yes to them holds (DD-6).
void find_photos(ReadTx& tx, EasyPage& page)
{
    auto const& open = page.open;
    if (has_photo_consent(tx, open.access, open.today)) page.photos = photos_among(list_attachments(tx, open.access, open.plan.order));
    keep_photos(page.plan, page.photos);
}

EasyPlan begun(OpenPlan const& open, bool is_draft)
{
    EasyPlan plan{.name = open.person.name(), .called = open.person.given_name, .is_draft = is_draft, .number = open.plan.number};
    if (open.key_worker) plan.key_worker = open.key_worker->name;
    return plan;
}

// How one greets the person and what the person cannot stand are as the card says today: they are facts, not agreed.
EasyMatterOfPlan matter_of(OpenPlan const& open, std::string no_answer, std::string communication)
{
    EasyMatterOfPlan matter{.no_answer = std::move(no_answer), .communication = std::move(communication), .greeting = open.person.greeting,
        .allergies = {}, .today = open.today};
    for (auto const& alert : open.person.alerts)
        if (alert.label == alert_label("allergy")) matter.allergies.push_back(alert.text);
    return matter;
}

Result<EasyPage> load_draft(ReadTx& tx, Visit const& visit, Request const& request, std::string_view event)
{
    auto work = open_work(tx, visit, request, {event, Intent::plan_read});
    if (!work) return work.refusal();
    auto plan = begun(work->open, true);
    fill_easy_plan(plan, work->content, matter_of(work->open, work->facts.no_answer, work->facts.communication));
    EasyPage page{std::move(work->open), std::move(plan)};
    find_photos(tx, page);
    return page;
}

Result<EasyPage> load_version(ReadTx& tx, Visit const& visit, Request const& request, std::string_view event)
{
    auto open = open_plan(tx, visit, request, {event, Intent::plan_read});
    if (!open) return open.refusal();
    auto const version = find_latest_version(tx, open->access, open->plan.id);
    if (!version) return not_found("Planen är inte fastställd än. Det som är skrivet finns som utkast.");
    auto plan = begun(*open, false);
    plan.version = version->number;
    plan.valid_from = civil_date(version->established_at);
    plan.key_worker = version->key_worker;
    for (auto const& one : list_versions(tx, open->access, open->plan.id))
        if (one.number + 1 == version->number)
            plan.news = easy_news(*find_version(tx, open->access, open->plan.id, one.id), *version, open->today);
    fill_easy_plan(plan, version->content, matter_of(*open, version->no_answer, version->communication));
    EasyPage page{std::move(*open), std::move(plan)};
    find_photos(tx, page);
    return page;
}

Result<EasyPage> load(ReadTx& tx, Visit const& visit, Request const& request, std::string_view event)
{
    auto const& said = request.method == Method::post ? request.form : request.query; // …/pdf asks why before it is sent (R314)
    if (said.text("vad") == "utkast") return load_draft(tx, visit, request, event);
    return load_version(tx, visit, request, event);
}

Html with_breaks(std::vector<std::string> const& lines)
{
    Html html;
    for (auto const& line : lines) {
        if (!html.empty()) html += Html::markup(" <br>");
        html += Html::text(line);
    }
    return html;
}

Html picture_of(EasyPage const& page, std::string const& name, PictureSize size)
{
    auto const photo = photo_in(name);
    if (!photo) return picture(name, size);
    auto const& plan = page.open.plan;
    return own_photo(Href{attachments_path(plan.person, plan.order) + "/" + photo->text() + "/fil"}, size);
}

Html sentence_list(EasyPage const& page, std::vector<EasyMatter> const& matters)
{
    Html html = Html::markup("<ul class=\"meningar\">");
    for (auto const& one : matters) {
        html += Html::markup("<li class=\"mening\">") + picture_of(page, one.picture, PictureSize::large);
        html += Html::format("<div><h3>{}</h3>", one.title);
        if (!one.lines.empty()) html += Html::format("<p>{}</p>", with_breaks(one.lines));
        html += Html::markup("</div></li>");
    }
    return html + Html::markup("</ul>");
}

Html week(EasyPage const& page)
{
    auto const& plan = page.plan;
    Html html = Html::markup("<ol class=\"vecka\">");
    auto const now = capitalised(weekday_name(page.open.today.weekday()));
    for (auto const& day : plan.week) {
        html += day.name == now ? Html::format("<li class=\"vecka__idag\"><h3>{} <span class=\"vecka__nu\">I dag</span></h3><ul>", day.name)
                                : Html::format("<li><h3>{}</h3><ul>", day.name);
        for (auto const& one : day.matters) {
            html += Html::markup("<li>") + picture_of(page, one.picture, PictureSize::card) + Html::markup("<span>");
            if (!one.lines.empty()) html += Html::format("<b>{}</b> ", one.lines.front());
            html += Html::text(one.title) + Html::markup("</span></li>");
        }
        html += Html::markup("</ul></li>");
    }
    return html + Html::markup("</ol>");
}

Html easy_section(std::string_view id, std::string_view title, Html body)
{
    return Html::format("<section aria-labelledby=\"{}\"><h2 id=\"{}\">{}</h2>{}</section>", id, id, title, body);
}

Html easy_body(EasyPage const& page)
{
    auto const& plan = page.plan;
    Html body = Html::format("<h1>{}</h1>", genitive(plan.called) + " plan");
    if (plan.is_draft) body += notice({.tone = Tone::info, .heading = "Utkast", .body = paragraph("Planen är inte klar än. Allt kan ändras.")});
    else if (plan.valid_from) body += paragraph("Planen gäller från " + plan.valid_from->text() + ".");
    body += button_row(
        button(LinkButton{.text = "Skriv ut", .href = Href{page.address() + "/pdf" + page.query()}, .icon = Icon::printer})
        + button(LinkButton{.text = "Hela planen", .href = Href{page.open.address()}, .weight = Weight::quiet}));
    if (!plan.news.empty()) body += easy_section("h-nytt", "Det här är nytt", Html::format("<p>{}</p>", with_breaks(plan.news)));
    if (plan.goals.empty()) body += easy_section("h-mal", "Mina mål", empty_state("Här finns inga mål än."));
    else body += easy_section("h-mal", "Mina mål", sentence_list(page, plan.goals));
    if (!plan.important.empty()) body += easy_section("h-viktigt", "Det här är viktigt för mig", sentence_list(page, plan.important));
    if (!plan.week.empty()) body += easy_section("h-vecka", "Min vecka", week(page));
    if (!plan.sometimes.empty())
        body += easy_section("h-ibland", "Ibland", Html::format("<p>{}</p>", with_breaks(plan.sometimes)));
    if (!plan.next_meeting.empty())
        body += easy_section("h-mote", "Nästa möte", Html::format("<p>{}</p>", with_breaks(plan.next_meeting)));
    return body;
}

// Whoever finds the paper does not learn whose it is (docs/adr/0010).
void hide_protected(ReadTx& tx, EasyPage& page)
{
    auto identity = identity_to_hide(tx, page.open.access, page.open.person);
    if (!identity) return;
    identity->names.push_back(page.plan.key_worker);
    hide_identity(page.plan, *identity);
}

// A photo of more than this is looked at on the screen.
constexpr std::int64_t largest_on_paper = 8'000'000;

// The pictures of the plan that lie in files, each once, though the same may stand on every day of the week.
struct PicturesToPrint {
    std::vector<AttachmentToOpen> photos = {};
    PhotoContents symbols = {};
    std::string credits = {};
};

std::set<std::string> pictures_of(EasyPlan const& plan)
{
    std::set<std::string> names;
    for (auto const& goal : plan.goals) names.insert(goal.picture);
    for (auto const& day : plan.week)
        for (auto const& one : day.matters) names.insert(one.picture);
    return names;
}

PicturesToPrint pictures_to_print(ReadTx& tx, EasyPage const& page)
{
    PicturesToPrint found;
    std::vector<Id<Symbol>> symbols;
    for (auto const& name : pictures_of(page.plan)) {
        if (auto const id = photo_in(name)) {
            auto photo = find_attachment(tx, page.open.access, page.open.plan.order, *id);
            if (photo && photo->attachment.size <= largest_on_paper) found.photos.push_back(std::move(*photo));
        } else if (auto const symbol = symbol_in(name)) {
            if (auto content = symbol_content(tx, *symbol)) found.symbols.emplace(name, std::move(*content));
            symbols.push_back(*symbol);
        }
    }
    found.credits = credit_line(credits_of(tx, symbols));
    return found;
}

EasyPrinting printing_of(Visit const& visit, PicturesToPrint found)
{
    auto contents = std::move(found.symbols);
    for (auto const& one : found.photos)
        contents[picture_of(one.attachment)] = visit.house.files.open(one.attachment.id.number(), one.wrapped_key);
    return {visit.house.clock.now(), visit.actor.name, std::move(contents), std::move(found.credits)};
}

} // namespace

Response show_easy_plan(Visit& visit, Request const& request)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load(tx, visit, request, "EasyPlanRead"); });
    if (!page) return refuse(visit, request, page.refusal());
    return show(visit, request, NavItem::persons,
        {.title = "Min plan – " + page->open.person.name(), .body = easy_body(*page), .layout = Layout::easy},
        banners_of(page->open.person));
}

Response send_easy_plan(Visit& visit, Request const& request)
{
    PicturesToPrint pictures;
    auto const page = visit.house.database.read([&](ReadTx& tx) {
        auto loaded = load(tx, visit, request, "EasyPlanPrint");
        if (loaded) hide_protected(tx, *loaded);
        if (loaded) pictures = pictures_to_print(tx, *loaded);
        return loaded;
    });
    if (!page) return refuse(visit, request, page.refusal());
    if (auto const refused = print_refusal(page->open.access)) return refuse(visit, request, *refused);
    Printing const printing{page->open.access, request};
    if (printing.asks()) return ask_why_printed(visit, request, page->open.person, "min plan");
    log_access(visit, LogAction::print, page->open.plan.person, "EasyPlanPrint", printing.logged("min plan"));
    return file("application/pdf", "min-plan.pdf", draw_easy_plan(page->plan, printing_of(visit, std::move(pictures))));
}

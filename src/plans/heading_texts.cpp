// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/heading_texts.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "plans/area_form.h"
#include "plans/heading_form.h"
#include "plans/plan_frame.h"
#include "plans/plan_pages.h"
#include "plans/plan_reading.h"
#include "plans/plan_wording.h"
#include "plans/waiting.h"

namespace {

constexpr Purpose reading{"PlanFormRead", Intent::plan_read}; // both texts or the former ones are shown
constexpr Purpose writing{"PlanWrite", Intent::plan_write};

struct BothTexts {
    PlanWork work;
    TemplateHeading heading;
    DraftText now;
    FormerText mine;
};

Result<TemplateHeading> text_heading(PlanWork const& work, Request const& request)
{
    auto const* const heading = work.plan_template.find(request.value("heading"));
    if (!heading) return not_found("Rubriken finns inte i planen.");
    return *heading;
}

Result<BothTexts> load_both(ReadTx& tx, Visit const& visit, Request const& request, Id<FormerText> id)
{
    auto work = open_work(tx, visit, request, reading);
    if (!work) return work.refusal();
    auto const heading = text_heading(*work, request);
    if (!heading) return heading.refusal();
    auto const mine = find_former_text(tx, work->draft.id, heading->key, id);
    auto const* const now = work->text_of(heading->key);
    if (!mine) return not_found("Texten finns inte längre.");
    auto there = now ? *now : DraftText{{heading->key, work->title_of(*heading), {}}, false, 0, mine->written_by, {}, {}};
    return BothTexts{std::move(*work), *heading, std::move(there), *mine};
}

Html whole(HeadingText const& text, std::string const& given_name)
{
    Html html = own_words_reading(text, given_name);
    if (!text.toward_goal.empty()) html += paragraph(toward_goal_line(text));
    html += text.text.empty() ? paragraph("Ingen text.") : written(text.text);
    return html;
}

std::string who_and_when(std::string const& name, Instant at)
{
    if (name.empty()) return "Borttaget";
    return name + ", " + civil_moment(at).text();
}

std::string joined(std::string const& first, std::string const& second, std::string_view between = "\n\n")
{
    if (first.empty() || first == second) return second;
    if (second.empty()) return first;
    return first + std::string{between} + second;
}

// Words of two voices in one field belong to neither until somebody chooses (DD-14).
std::string voice_of_both(HeadingText const& now, HeadingText const& mine)
{
    auto voice = mine.has_voiced_words() ? mine.voice : now.voice;
    if (now.has_voiced_words() && mine.has_voiced_words() && now.voice != mine.voice) voice = std::nullopt;
    return voice ? std::string{code_of(whose_voice_codes(), *voice).code} : "";
}

// Both texts in one field, where the writer makes one of them; nothing is chosen for anybody.
Html choose_form(Visit const& visit, BothTexts const& both)
{
    auto const& mine = both.mine.content;
    auto const& now = both.now.content;
    auto const& name = both.work.open.person.given_name;
    Html fields = text_area({.name = "text", .label = "Så ska det stå",
        .value = joined(now.text, mine.text), .hint = "Här står båda texterna. Ta bort det som inte ska vara kvar.",
        .rows = 8});
    fields += text_area({.name = "ord", .label = genitive(name) + " egna ord",
        .value = joined(now.own_words, mine.own_words), .rows = 3, .voice = true});
    if (now.has_area_words() || mine.has_area_words())
        fields += area_fields(name, joined(now.can_and_wants, mine.can_and_wants), joined(now.supports, mine.supports),
            joined(now.hinders, mine.hinders), {});
    if (!now.toward_goal.empty() || !mine.toward_goal.empty())
        fields += toward_goal_field(joined(now.toward_goal, mine.toward_goal), {}, {});
    fields += voice_select(name, voice_of_both(now, mine), {});
    fields += text_field({.name = "metod", .label = "Hur fick ni veta det?", .value = joined(now.method, mine.method, "; ")});
    auto const address = both.work.heading_address(both.heading.key);
    return form({.action = address, .csrf = visit.actor.csrf_token, .css_class = "skriv",
                    .version = std::to_string(both.now.version), .guard = true},
        fields
            + form_foot(button(SubmitButton{.text = "Spara så här", .name = "gor", .value = "spara"})
                + button(LinkButton{.text = "Behåll " + genitive(both.now.written_by_name) + " text", .href = address})));
}

Response both_texts(Visit& visit, Request const& request, Id<FormerText> id, int status)
{
    auto const both = visit.house.database.read([&](ReadTx& tx) { return load_both(tx, visit, request, id); });
    if (!both) return refuse(visit, request, both.refusal());
    auto const title = both->work.title_of(both->heading);
    auto const& name = both->work.open.person.given_name;
    Html content = heading(2, "Ni skrev samtidigt under " + title);
    content += paragraph("Ingenting är borta. Din text är sparad bredvid. Välj hur det ska stå.");
    content += Html::format(R"(<div class="bredvid"><section aria-labelledby="star-nu">{}<p class="flode__meta">{}</p>{}</section>)",
        heading(3, "Så står det nu", "star-nu"), who_and_when(both->now.written_by_name, both->now.written_at),
        whole(both->now.content, name));
    content += Html::format(R"(<section aria-labelledby="din-text">{}<p class="flode__meta">{}</p>{}</section></div>)",
        heading(3, "Din text", "din-text"), who_and_when(both->mine.written_by_name, both->mine.written_at),
        whole(both->mine.content, name));
    content += choose_form(visit, *both);
    auto response = show(visit, request, NavItem::persons,
        writing_page(both->work, {.title = "Två texter", .current = both->heading.key, .content = std::move(content)}),
        banners_of(both->work.open.person));
    response.status = status;
    return response;
}

Html former_entry(Visit const& visit, PlanWork const& work, TemplateHeading const& heading, FormerText const& former,
    std::int64_t version)
{
    Html body = whole(former.content, work.open.person.given_name);
    if (former.set_aside) body = tag({"Skrevs samtidigt som någon annan", Tone::info, Icon::users}) + std::move(body);
    body += button_form({.action = work.heading_address(heading.key) + "/tidigare",
                            .csrf = visit.actor.csrf_token,
                            .version = std::to_string(version),
                            .hidden = {{"text", former.id.text()}}},
        {.text = "Hämta tillbaka", .weight = Weight::secondary, .icon = Icon::undo,
            .more = " texten från " + civil_moment(former.written_at).text(), .small = true});
    return body;
}

struct FormerPage {
    PlanWork work;
    TemplateHeading heading;
    std::vector<FormerText> texts;
};

} // namespace

Response show_conflict(Visit& visit, Request const& request, Id<FormerText> set_aside)
{
    return both_texts(visit, request, set_aside, status_of(Refusal::Reason::conflict));
}

Response show_both_texts(Visit& visit, Request const& request)
{
    auto const id = Id<FormerText>::parse(request.query.text("text"));
    if (!id) return refuse(visit, request, not_found("Texten finns inte längre."));
    return both_texts(visit, request, *id, 200);
}

Response show_former_texts(Visit& visit, Request const& request)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) -> Result<FormerPage> {
        auto work = open_work(tx, visit, request, reading);
        if (!work) return work.refusal();
        auto const heading = text_heading(*work, request);
        if (!heading) return heading.refusal();
        auto texts = list_former_texts(tx, work->draft.id, heading->key);
        return FormerPage{std::move(*work), *heading, std::move(texts)};
    });
    if (!page) return refuse(visit, request, page.refusal());
    auto const& [work, template_heading, texts] = *page;
    auto const title = work.title_of(template_heading);
    auto const* const now = work.text_of(template_heading.key);
    Html content = heading(2, "Tidigare texter: " + title);
    content += lead("De finns kvar tills planen fastställs.");
    std::vector<FeedItem> items;
    for (auto const& former : texts)
        items.push_back({.meta = Html::text(civil_moment(former.written_at).text()),
            .body = former_entry(visit, work, template_heading, former, now ? now->version : 0),
            .who = former.written_by_name});
    content += items.empty() ? empty_state("Det finns inga tidigare texter.") : feed(items);
    content += button_row(button(LinkButton{.text = "Tillbaka", .href = work.heading_address(template_heading.key)}));
    return show(visit, request, NavItem::persons,
        writing_page(work, {.title = "Tidigare texter", .current = template_heading.key, .content = std::move(content)}),
        banners_of(work.open.person));
}

Response restore_text(Visit& visit, Request const& request)
{
    auto const id = Id<FormerText>::parse(request.form.text("text"));
    if (!id) return refuse(visit, request, not_found("Texten finns inte längre."));
    struct Restored {
        std::string address;
        std::optional<Id<FormerText>> set_aside;
    };
    auto const restored = visit.house.database.write([&](WriteTx& tx) -> Result<Restored> {
        auto const work = open_work(tx, visit, request, writing);
        if (!work) return work.refusal();
        auto const heading = text_heading(*work, request);
        if (!heading) return heading.refusal();
        if (auto const* const wait = wait_on(*work, *heading)) return locked(*wait);
        auto const former = find_former_text(tx, work->draft.id, heading->key, *id);
        if (!former) return not_found("Texten finns inte längre.");
        auto const& text = former->content;
        auto const saved = save_text(tx, visit, work->draft.id, *heading, work->plan_template.position_of(heading->key),
            work->title_of(*heading),
            {.text = text.text, .own_words = text.own_words, .voice = text.voice, .method = text.method,
                .base_version = base_version_of(request.form),
                .area = area_words_of(text)});
        return Restored{work->heading_address(heading->key), saved.set_aside};
    });
    if (!restored) return refuse(visit, request, restored.refusal());
    if (restored->set_aside) return show_conflict(visit, request, *restored->set_aside);
    return see_other(restored->address + "?klart=sparad");
}

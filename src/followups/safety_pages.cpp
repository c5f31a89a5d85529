// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_pages.h"

#include "access/shell.h"
#include "followups/follow_up_store.h"
#include "html/components/box.h"
#include "people/person_address.h"
#include "people/person_head.h"
#include "people/person_store.h"
#include "plans/plan_frame.h"

#include <algorithm>

namespace {

struct SafetyView {
    PersonSummary person;
    PersonHead head;
    Id<Person> id;
    std::vector<FollowUp> asked; // the newest first
};

std::vector<FollowUp> asked_about_safety(std::vector<FollowUp> all)
{
    std::erase_if(all, [](FollowUp const& one) { return !one.content.safety.answer; });
    std::ranges::stable_sort(all, std::ranges::greater{}, &FollowUp::held_on);
    return all;
}

Result<SafetyView> load(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return no_such_page();
    auto const access = visit.house.access_control.open(tx, visit, *person, "SafetyRead", Intent::plan_read);
    if (!access) return access.refusal();
    auto summary = load_person_summary(tx, *access, today(visit.house.clock));
    auto head = person_head_of(summary, PersonTab::plan, HeadSize::compact);
    head.compact = false;
    return SafetyView{std::move(summary), std::move(head), *person, asked_about_safety(list_all_follow_ups(tx, *access))};
}

// The height of a step; nothing for the two answers that are none (DD-26): they stand in the table only.
std::optional<int> height_of(TalkAnswer answer)
{
    constexpr int top = 20;
    constexpr int apart = 40;
    switch (answer) {
    case TalkAnswer::good:
        return top;
    case TalkAnswer::so_so:
        return top + apart;
    case TalkAnswer::bad:
        return top + 2 * apart;
    case TalkAnswer::dont_know:
    case TalkAnswer::wont_say:
        return std::nullopt;
    }
    return std::nullopt;
}

// Only the person's own answers make the line: what others answer is never mixed with them.
bool is_own(FollowUp const& one)
{
    return one.content.safety.voice == WhoseVoice::person || one.content.safety.voice == WhoseVoice::person_supported;
}

// A dot for each time, the oldest to the left. The table says the same in words.
Html drawing(std::vector<FollowUp> const& newest_first)
{
    constexpr int first = 15;
    constexpr int apart = 50;
    constexpr std::size_t most = 12;
    std::vector<FollowUp const*> dots;
    for (auto const& one : newest_first)
        if (dots.size() < most && is_own(one) && height_of(*one.content.safety.answer)) dots.insert(dots.begin(), &one);
    if (dots.size() < 2) return {};
    auto const width = 2 * first + apart * (static_cast<int>(dots.size()) - 1);
    Html html = Html::markup("<div class=\"kurva\"><div class=\"kurva__steg\" aria-hidden=\"true\"><span>Ja</span><span>Ibland</span><span>Nej</span></div>");
    html += Html::format(R"(<svg viewBox="0 0 {} 120" aria-hidden="true" focusable="false">)", width);
    for (auto const step : {TalkAnswer::good, TalkAnswer::so_so, TalkAnswer::bad})
        html += Html::format(R"(<path class="kurva__linje" d="M0 {}H{}"/>)", *height_of(step), width);
    std::string points;
    Html marks;
    int x = first;
    for (auto const* const one : dots) {
        auto const y = *height_of(*one->content.safety.answer);
        points += (points.empty() ? "" : " ") + std::to_string(x) + "," + std::to_string(y);
        marks += Html::format(R"(<circle class="kurva__prick" cx="{}" cy="{}" r="6"/>)", x, y);
        x += apart;
    }
    html += Html::format(R"(<polyline class="kurva__spar" points="{}"/>)", points) + std::move(marks) + Html::markup("</svg></div>");
    return html + paragraph("Från " + dots.front()->held_on().text() + " till " + dots.back()->held_on().text() + ". Bara "
               "personens egna svar.");
}

Html answers_table(SafetyView const& view)
{
    Table rows{.caption = "Svar vid varje uppföljning", .columns = {{"Dag"}, {"Svar"}, {"Vem svarade"}, {"Vad som sades"}}, .rows = {}};
    for (auto const& one : view.asked) {
        auto const& said = one.content.safety;
        auto words = written(said.own_words);
        if (!said.better.empty()) words += paragraph("Bättre om: " + said.better);
        rows.rows.push_back({link(one.held_on().text(), Href{person_path(view.id) + "/planer/" + one.plan.text() + "/uppfoljningar/" + one.id.text()}),
            Html::text(answer_text(TalkQuestion::safety, *said.answer)),
            Html::text(said.voice ? about(code_of(whose_voice_codes(), *said.voice).label, view.person.given_name) : ""), std::move(words)});
    }
    return table(rows);
}

} // namespace

Response show_safety(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load(tx, visit, request); });
    if (!view) return refuse(visit, request, view.refusal());
    Html body = heading(2, "Känner " + view->person.given_name + " sig trygg?");
    body += lead("Samma fråga vid varje uppföljning: känner du dig trygg med hjälpen?");
    if (view->asked.empty()) body += empty_state("Frågan är inte besvarad än. Den ställs sist i varje uppföljning.");
    else body += box({.id = "over-tid", .heading = "Över tid", .body = drawing(view->asked) + answers_table(*view)});
    body += button_row(button(LinkButton{.text = "Till " + view->person.given_name, .href = Href{person_path(view->id)}, .icon = Icon::arrow_left}));
    return show(visit, request, NavItem::persons,
        {.title = "Trygghet – " + view->person.name(), .head = person_head(view->head), .body = std::move(body), .layout = Layout::narrow},
        banners_of(view->person));
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/my_day_news.h"

#include "html/components/box.h"
#include "people/person_address.h"
#include "proposals/proposal_address.h"

#include <algorithm>

namespace {

std::string counted(std::int64_t count, char const* one, char const* many)
{
    return count == 1 ? std::string{"1 "} + one : std::to_string(count) + " " + many;
}

std::string answer_text(ProposalReply reply)
{
    switch (reply) {
    case ProposalReply::taken: return "Ditt förslag är med i nästa version av planen";
    case ProposalReply::later: return "Ditt förslag får vänta";
    case ProposalReply::no: return "Ditt förslag tas inte med i planen";
    }
    return {};
}

std::string answer_text(HandoverEventKind kind)
{
    switch (kind) {
    case HandoverEventKind::asks_more: return "Beställaren vill veta mer om planen för ";
    case HandoverEventKind::new_examination: return "Beställaren börjar en ny prövning för ";
    case HandoverEventKind::noted:
    case HandoverEventKind::told:
    case HandoverEventKind::sent:
    case HandoverEventKind::replied: break;
    }
    return "Beställaren har läst planen för ";
}

} // namespace

Html news_list(NewsOfDay const& day, std::vector<MyPerson> const& people)
{
    auto const person_of = [&](Id<Person> person) {
        auto const found = std::ranges::find(people, person, &MyPerson::person);
        return found == people.end() ? nullptr : &*found;
    };
    std::vector<Matter> matters;
    for (auto const& answer : day.answers)
        if (auto const* const person = person_of(answer.person))
            matters.push_back({.icon = Icon::messages_square,
                .text = answer_text(answer.reply) + ": " + person->name(),
                .href = Href{proposal_path(answer.person, answer.proposal)},
                .detail = "Läs svaret."});
    for (auto const& one : day.handovers)
        if (auto const* const person = person_of(one.person))
            matters.push_back({.icon = Icon::mail,
                .text = answer_text(one.kind) + person->name(),
                .href = Href{person_path(one.person) + "/planer/" + one.plan.text() + "/versioner/" + one.version.text() + "/overlamnande/"
                    + one.handover.text()}});
    for (auto const& news : day.news) {
        auto const* const person = person_of(news.person);
        if (!person) continue;
        auto const path = person_path(person->person);
        if (news.orders > 0)
            matters.push_back({.icon = Icon::inbox,
                .text = counted(news.orders, "ny beställning", "nya beställningar") + " för " + person->name(),
                .href = Href{path + "/bestallningar"}});
        if (news.plans > 0)
            matters.push_back({.icon = Icon::file_text,
                .text = "Ny version av planen för " + person->name(),
                .href = Href{path + "/planer"}});
        if (news.notes > 0)
            matters.push_back({.icon = Icon::book_open,
                .text = counted(news.notes, "ny anteckning", "nya anteckningar") + " om " + person->name(),
                .href = Href{path + "/journal"}});
    }
    return matters.empty() ? empty_state("Inget nytt av andra.") : matter_list(matters);
}

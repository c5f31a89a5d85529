// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "readings/reading_notice.h"

#include "html/components/text.h"
#include "people/person_address.h"
#include "plans/plan_wording.h"

#include <algorithm>

ReadingNotice load_reading_notice(ReadTx& tx, PersonAccess const& access, Instant now)
{
    ReadingNotice notice;
    auto const today = civil_date(now);
    std::vector<Id<Order>> orders;
    bool somebody = false;
    bool all_read = true;
    for (auto const& order : access.orders()) {
        orders.push_back(order.order);
        std::vector<Id<Staff>> staff;
        for (auto const& one : list_on_duty(tx, order.unit, now)) staff.push_back(one.staff);
        for (auto const& one : list_readings(tx, {order.order}, staff, today)) {
            somebody = true;
            all_read = all_read && one.state() == ReadingState::read;
        }
    }
    notice.read_by_all = somebody && all_read;
    notice.open = only_open(tx, list_readings(tx, orders, {access.staff()}, today), today);
    return notice;
}

Html reading_notice(ReadingNotice const& notice, std::string const& given_name)
{
    Html html;
    for (auto const& one : notice.open)
        html += note(Icon::book_open, link(reading_task(one, given_name), Href{reading_path(one)}) + Html::text(". " + reading_when(one)));
    if (notice.read_by_all)
        html += note(Icon::circle_check,
            Html::text("Alla som arbetar i dag har läst " + genitive(given_name) + " plan. Det kan du berätta."));
    return html;
}

std::string reading_task(ReadingOf const& one, std::string const& given_name)
{
    return (news_of(one.facts).whole ? "Läs " : "Läs det som är nytt i ") + genitive(given_name) + " plan";
}

std::string reading_when(ReadingOf const& one) { return one.before_visit ? "Innan du går dit." : "När du hinner."; }

std::string reading_path(ReadingOf const& one) { return person_path(one.person) + "/planer/" + one.plan.text() + "/nytt"; }

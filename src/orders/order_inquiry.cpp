// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_inquiry.h"

#include <algorithm>
#include <iterator>

namespace {

struct SubjectName {
    InquirySubject subject;
    std::string_view code;
    std::string_view label;
};

constexpr SubjectName names[] = {
    {InquirySubject::goals, "goals", "Personliga mål"},
    {InquirySubject::contact, "contact", "Vem vi kontaktar hos myndigheten"},
    {InquirySubject::limits, "limits", "Omfattning och begränsning"},
    {InquirySubject::other, "other", "Något annat"},
};

} // namespace

std::string_view code_of(InquirySubject subject) { return std::ranges::find(names, subject, &SubjectName::subject)->code; }
std::string_view label_of(InquirySubject subject) { return std::ranges::find(names, subject, &SubjectName::subject)->label; }

std::optional<InquirySubject> inquiry_subject(std::string_view code)
{
    auto const found = std::ranges::find(names, code, &SubjectName::code);
    if (found == std::end(names)) return std::nullopt;
    return found->subject;
}

std::vector<OrderGap> gaps_of(OrderContent const& content)
{
    std::vector<OrderGap> gaps;
    if (std::ranges::find(content.goals, GoalKind::personal, &OrderGoal::kind) == content.goals.end())
        gaps.push_back({InquirySubject::goals, "Personliga mål saknas."});
    if (content.case_officer_name.empty())
        gaps.push_back({InquirySubject::contact, "Det står inte vem ni kontaktar hos myndigheten."});
    else if (content.case_officer_phone.empty() && !content.case_officer)
        gaps.push_back({InquirySubject::contact, "Det står inte hur ni når " + content.case_officer_name + "."});
    for (auto const& service : content.services)
        if (service.extent.empty() && service.limits.empty())
            gaps.push_back({InquirySubject::limits, "Det står inte hur mycket " + service.name + " omfattar."});
    return gaps;
}

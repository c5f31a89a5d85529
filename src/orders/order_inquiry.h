// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "orders/order.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What is missing in an order, or unclear (R228, R231, R72).
enum class InquirySubject { goals, contact, limits, other };
std::string_view code_of(InquirySubject);
std::optional<InquirySubject> inquiry_subject(std::string_view code);
std::string_view label_of(InquirySubject); // "Personliga mål"

// Fråga till myndigheten: what the unit has asked about an order, of whom and when; or what was answered. Never changed.
// An answer points at its question, and a question has one answer at most.
struct OrderInquiry {
    Id<OrderInquiry> id;
    Id<Order> order;
    std::optional<Id<OrderInquiry>> answers;
    InquirySubject subject;
    std::string counterpart; // who at the authority was asked, or answered
    CivilDate on;
    std::string text;
    Id<Staff> author;
    std::string author_name;
    std::string author_title;
    Instant written_at;
};

struct AskedInquiry {
    OrderInquiry question;
    std::optional<OrderInquiry> answer;
};

// What somebody types.
struct NewInquiry {
    InquirySubject subject = InquirySubject::other;
    std::string counterpart;
    CivilDate on;
    std::string text;
};

// Something the authority has to tell before the service can be planned, with what to ask about.
struct OrderGap {
    InquirySubject subject;
    std::string text;
};
std::vector<OrderGap> gaps_of(OrderContent const&);

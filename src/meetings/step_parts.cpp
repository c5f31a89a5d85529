// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/step_parts.h"

#include "html/components/box.h"
#include "html/components/choice.h"
#include "meetings/present_form.h"
#include "meetings/read_back.h"

namespace {

Html us(Visit const& visit, StepView const& view)
{
    auto const& open = view.open.work.open;
    std::vector<Fact> rows;
    rows.push_back({"Du som frågar", Html::text(visit.actor.name + ", " + visit.actor.title)});
    if (open.order) rows.push_back({"Vi kommer från", Html::text(open.order->unit_name)});
    if (open.key_worker) rows.push_back({"Kontaktman", Html::text(open.key_worker->name)});
    if (open.deputy) rows.push_back({"Ersättare", Html::text(open.deputy->name)});
    std::string others;
    for (auto const& one : view.team) others += (others.empty() ? "" : ", ") + one.name;
    if (!others.empty()) rows.push_back({"Här arbetar också", Html::text(others)});
    if (open.order && !open.order->content.case_officer_name.empty()) {
        auto const& content = open.order->content;
        Html value = Html::text(content.case_officer_name);
        if (!content.case_officer_phone.empty())
            value += Html::markup(", ") + link(content.case_officer_phone, Href::phone(content.case_officer_phone));
        rows.push_back({"Handläggare", std::move(value)});
    }
    return fact_list(rows)
        + paragraph("En kontaktman känner " + view.open.called()
            + " lite extra, ser till att planen blir som den ska och är den man frågar först.")
        + paragraph("Lämna ett kort med namnen och numret till handläggaren.");
}

Html decided(StepView const& view)
{
    auto const& order = view.open.work.open.order;
    if (!order) return paragraph("Beställningen visas inte för dig.");
    std::vector<Fact> rows;
    for (auto const& goal : order->content.goals) rows.push_back({"Mål i beslutet", Html::text(goal.text)});
    for (auto const& service : order->content.services) {
        Html value = service.extent.empty() ? Html{} : paragraph(service.extent);
        if (!service.limits.empty()) value += paragraph("Ramar: " + service.limits);
        if (value.empty()) value = Html::text("Beviljad");
        rows.push_back({service.name, std::move(value)});
    }
    rows.push_back({"Gäller från", Html::text(order->content.valid_from.text())});
    if (order->content.valid_to) rows.push_back({"Gäller till", Html::text(order->content.valid_to->text())});
    return fact_list(rows);
}

Html services(StepView const& view)
{
    auto const& order = view.open.work.open.order;
    if (!order || order->content.services.empty())
        return paragraph("Inga insatser står i beslutet. Skriv under Vad är viktigt.");
    std::vector<Matter> rows;
    for (auto const& service : order->content.services)
        rows.push_back({.icon = Icon::arrow_right, .text = service.name,
            .href = view.open.address() + "/insats/" + service.id.text(), .detail = service.extent});
    return matter_list(rows);
}

Html duty_fields(StepView const& view)
{
    Choices all{.name = "berattat", .legend = "Det här har vi pratat om", .choices = {},
        .hint = "Ta det när det passar. Kryssa efter hand.", .id = "berattat"};
    for (auto const& duty : meeting_duties())
        all.choices.push_back({.value = std::string{duty.code}, .text = std::string{duty.text},
            .checked = view.open.meeting.mark_of(MarkKind::duty, duty.code) != nullptr});
    return check_list(all);
}

} // namespace

std::vector<std::string> questions_of(StepView const& view)
{
    auto const& called = view.open.called();
    switch (view.step) {
    case MeetingStep::about_us:
        return {"Vilka är vi, var arbetar vi och varför träffas vi?"};
    case MeetingStep::about_you:
        return {"Berätta om dig, " + called + ".", "Vad tycker du om att göra?"};
    case MeetingStep::rights:
        return {"Vill du veta något om hur vi skriver om dig?", "Vill du läsa det som är skrivet?"};
    case MeetingStep::facts:
        return {"Stämmer det som står om dig?", "Finns det djur hemma? Hur hittar vi, och hur gör vi med nyckeln?"};
    case MeetingStep::decision:
        return {"Det här är beslutat. Hur låter det?", "Får du stöd av någon annan också?"};
    case MeetingStep::important:
        return {"Vad är viktigt för dig?", "Hur vill du att vi är mot dig?"};
    case MeetingStep::services:
        return {"Vilken insats vill du prata om först?"};
    case MeetingStep::coordination:
        return {"Är det fler som behöver prata ihop sig om ditt stöd?", "Vem av oss tar första steget?"};
    case MeetingStep::next_time:
        return {"När ska vi se hur planen fungerar?", "På vilket sätt vill du göra det?"};
    }
    return {};
}

Html step_fields(Visit const& visit, StepView const& view, Form const& typed, FormErrors const& errors)
{
    switch (view.step) {
    case MeetingStep::about_us:
        return present_fields(view.open.work, visit, view.open.meeting.present, typed, errors);
    case MeetingStep::rights:
        return duty_fields(view);
    case MeetingStep::facts:
        return view.open.work.open.access.is_guest() ? Html{} : card_fields(view.open, view.card);
    case MeetingStep::about_you:
    case MeetingStep::decision:
    case MeetingStep::important:
    case MeetingStep::services:
    case MeetingStep::coordination:
    case MeetingStep::next_time:
        return {};
    }
    return {};
}

Html step_reading(Visit const& visit, StepView const& view)
{
    switch (view.step) {
    case MeetingStep::about_us:
        return us(visit, view);
    case MeetingStep::decision:
        return decided(view);
    case MeetingStep::services:
        return services(view);
    case MeetingStep::facts:
        return view.open.work.open.access.is_guest() ? paragraph("Personkortet visas inte för dig.") : Html{};
    case MeetingStep::coordination:
        return paragraph("En individuell plan enligt LSS gör " + view.open.called() + " med handläggaren.");
    case MeetingStep::rights:
        return paragraph(view.open.called() + " har rätt att läsa allt som är skrivet, och att säga ja eller nej till vem som får veta.")
            + (view.open.work.open.access.is_guest() ? Html{} : consent_part(view.open, view.card));
    case MeetingStep::about_you:
    case MeetingStep::important:
    case MeetingStep::next_time:
        return {};
    }
    return {};
}

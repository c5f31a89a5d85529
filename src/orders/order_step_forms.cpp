// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_page.h"

#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/form.h"
#include "orders/order_address.h"

namespace {

// One step's form: what was typed and refused stands in it again.
class StepForm {
public:
    StepForm(OrderView const& view, char const* step)
        : view_{view}, step_{step}, failed_{view.error && view.error->step == step}
    {
    }

    Html date(char const* name, char const* label, char const* hint = "", bool suggest_today = true) const
    {
        std::vector<QuickChoice> quick;
        if (suggest_today) quick.push_back({"I dag", view_.today.iso()});
        return date_field({.name = name, .label = label, .value = typed(name), .hint = hint, .error = error(name), .quick = quick});
    }
    Html line(char const* name, char const* label, char const* hint = "") const
    {
        return text_field({.name = name, .label = label, .value = typed(name), .hint = hint, .error = error(name), .max_length = 300});
    }
    Html choices(char const* name, char const* legend, std::vector<OrderTerm> const& terms) const
    {
        Choices all{.name = name, .legend = legend, .choices = {}, .value = typed(name), .error = error(name), .required = true};
        for (auto const& term : terms) all.choices.push_back({.value = term.code, .text = term.label});
        return radio_list(all);
    }
    Html whole(Html fields) const
    {
        return form({.action = Href{order_path(view_.summary.person, view_.order.id) + "/" + step_}, .csrf = view_.csrf},
            std::move(fields));
    }
    Html folded(char const* id, char const* summary, Html fields) const
    {
        return more({.summary = summary, .body = whole(std::move(fields)), .open = failed_, .boxed = true, .id = id});
    }
    std::string typed(char const* name) const
    {
        if (!failed_) return {};
        auto const found = view_.error->typed.find(name);
        return found == view_.error->typed.end() ? std::string{} : found->second;
    }
    std::string error(char const* name) const
    {
        return failed_ && view_.error->field == name ? view_.error->message : std::string{};
    }

private:
    OrderView const& view_;
    std::string step_;
    bool failed_;
};

Html start_form(OrderView const& view)
{
    StepForm const step{view, "start"};
    auto fields = step.date("start", "Vilken dag började insatsen?",
        "Den dag det faktiskt började, inte den dag som stod i beställningen.");
    fields += form_foot(button(SubmitButton{.text = "Insatsen har börjat"}));
    return box({.id = "start-insats", .heading = "När insatsen börjar", .body = step.whole(std::move(fields))});
}

Html decline_form(OrderView const& view)
{
    StepForm const step{view, "utfors-inte"};
    auto fields = step.choices("orsak", "Varför utförs beställningen inte?", view.decline_causes);
    fields += step.line("orsak-ord", "Med egna ord", "Behövs om ingen av orsakerna räcker.");
    fields += paragraph("Beställningen stängs i dag. Myndigheten behöver få veta det av er.");
    fields += form_foot(button(SubmitButton{.text = "Beställningen utförs inte", .danger = true}));
    return step.folded("utfors-inte", "Beställningen utförs inte", std::move(fields));
}

Html interruption_form(OrderView const& view)
{
    StepForm const step{view, "uppehall"};
    auto fields = step.date("uppehall-fran", "Första dagen utan insatsen");
    fields += step.date("uppehall-till", "Sista dagen", "Lämna tomt om ni inte vet än.", false);
    fields += step.choices("orsak", "Varför?", view.interruption_causes);
    fields += step.line("orsak-ord", "Med egna ord", "Det som den som planerar behöver veta.");
    fields += form_foot(button(SubmitButton{.text = "Spara uppehållet"}));
    return step.folded("uppehall", "Göra uppehåll", std::move(fields));
}

Html resume_form(OrderView const& view)
{
    StepForm const step{view, "fortsattning"};
    auto fields = step.date("fortsatter", "Första dagen med insatsen igen");
    fields += paragraph("Gå igenom planen före första besöket. Något kan ha ändrats.");
    fields += form_foot(button(SubmitButton{.text = "Insatsen fortsätter"}));
    return box({.id = "fortsatt-insats", .heading = "När insatsen fortsätter", .body = step.whole(std::move(fields))});
}

Html end_form(OrderView const& view)
{
    StepForm const step{view, "avslut"};
    auto fields = step.date("avslut", "Sista dagen");
    Choices reasons{.name = "skal", .legend = "Varför?", .choices = {}, .value = step.typed("skal"),
        .error = step.error("skal"), .required = true};
    for (auto const reason : {EndReason::completed, EndReason::moved, EndReason::deceased, EndReason::withdrawn})
        reasons.choices.push_back({.value = std::string{code_of(reason)}, .text = std::string{label_of(reason)}});
    fields += radio_list(reasons);
    fields += paragraph("Planen avslutas samma dag. Ni kan skriva avslutande anteckningar en tid efteråt.");
    fields += form_foot(button(SubmitButton{.text = "Avsluta beställningen", .danger = true}));
    return step.folded("avsluta", "Avsluta beställningen", std::move(fields));
}

} // namespace

Html order_steps(OrderView const& view)
{
    if (!view.may_change) return {};
    auto const accept = [&] {
        return button_row(button_form(Href{order_path(view.summary.person, view.order.id) + "/bekraftelse"}, view.csrf,
            SubmitButton{.text = "Bekräfta uppdraget", .icon = Icon::check}));
    };
    switch (view.order.state) {
    case OrderState::received: return accept() + decline_form(view) + end_form(view);
    case OrderState::accepted: return start_form(view) + decline_form(view) + end_form(view);
    case OrderState::started:
        return (view.order.interruption_on(view.today) ? resume_form(view) : interruption_form(view)) + end_form(view);
    case OrderState::ended: return {};
    }
    return {};
}

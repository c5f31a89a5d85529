// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "staff/mail_choice_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/form.h"
#include "jobs/reminder.h"
#include "staff/mail_choice_store.h"

namespace {

std::string hour_text(int hour) { return "kl. " + std::to_string(hour); }

Html hour_field(char const* name, char const* label, std::string const& value, int standard, FormErrors const& errors)
{
    Select field{.name = name, .label = label, .options = {}, .value = value, .error = errors.of(name),
        .empty_text = "Som för alla (" + hour_text(standard) + ")"};
    for (int hour = 0; hour < 24; ++hour) field.options.push_back({std::to_string(hour), hour_text(hour)});
    return select(field);
}

// What the page stands on. No rules: nobody sends.
struct MailPage {
    std::optional<MailChoice> choice;
    std::optional<MailRules> rules;

    MailRules standard() const { return rules.value_or(MailRules{}); }
};

Html state_box(std::optional<MailRules> const& rules, std::optional<MailChoice> const& choice)
{
    if (choice && choice->stopped_at)
        return status_box({.heading = "Mejlen kom inte fram",
            .body = paragraph("Adressen " + choice->address + " tog inte emot " + std::to_string(choice->refusals)
                + " mejl i rad. Därför skickas inga fler. Rätta adressen och spara, så börjar det igen."),
            .tone = Tone::warning});
    if (!rules)
        return status_box({.heading = "Här skickas inga mejl än", .body = paragraph("Det du väljer sparas och börjar gälla när mejl slås på.")});
    return {};
}

Html mail_fields(MailChoiceForm const& typed, MailRules const& rules, FormErrors const& errors)
{
    Html fields = text_field({.name = "adress", .label = "Din mejladress", .value = typed.address, .hint = "Lämna tomt om du inte vill ha mejl.",
        .error = errors.of("adress"), .type = "email", .autocomplete = "email", .max_length = 254, .spellcheck = false});
    fields += group({.legend = "Vad vill du få?",
        .fields = check_box({.name = "sammandrag", .text = "Ett mejl om dagen", .checked = typed.digest,
                      .hint = "Bara de dagar då du har något att göra."})
            + check_box({.name = "genast", .text = "Mejl direkt när det är bråttom", .checked = typed.at_once,
                .hint = "När någon har nödöppnat en akt där du är chef, när din chef påminner dig eller när något lämnats över till dig."})});
    fields += hour_field("klockan", "När ska dagens mejl komma?", typed.digest_hour, rules.digest_hour, errors);
    fields += group({.legend = "När vill du vara ifred?",
        .fields = hour_field("tyst-fran", "Från", typed.quiet_from, rules.quiet_from, errors)
            + hour_field("tyst-till", "Till", typed.quiet_to, rules.quiet_to, errors),
        .hint = "Det som händer då kommer när tiden är slut.", .id = "tyst"});
    return fields
        + form_foot(button(SubmitButton{.text = "Spara"})
            + button(LinkButton{.text = "Tillbaka till mitt konto", .href = "/konto", .weight = Weight::quiet}));
}

Response choice_page(Visit const& visit, Request const& request, MailPage const& mail, MailChoiceForm const& typed, FormErrors const& errors)
{
    Html body = error_summary(errors) + heading(1, "Påminnelser med mejl");
    body += lead("Mejlet säger hur mycket du har att göra och har en länk till Min dag. Där står aldrig vem det gäller.");
    body += state_box(mail.rules, mail.choice);
    body += form({.action = "/konto/mejl", .csrf = visit.actor.csrf_token, .css_class = "skriv"}, mail_fields(typed, mail.standard(), errors));
    return show(visit, request, NavItem::none,
        {.title = "Påminnelser med mejl", .body = body, .layout = Layout::narrow, .has_errors = !errors.empty()});
}

MailPage load_page(Visit const& visit)
{
    return visit.house.database.read(
        [&](ReadTx& tx) { return MailPage{find_mail_choice(tx, visit.actor.staff), find_mail_rules(tx, visit.house.clock.now())}; });
}

// A new address gets a letter at once, so that a misspelt one is found out today.
void welcome(WriteTx& tx, Visit const& visit, Instant now)
{
    plan_reminder(tx, visit.house.ids, {.kind = ReminderKind::welcome, .occasion = now.time_since_epoch().count(), .to = visit.actor.staff}, now);
}

} // namespace

Response show_mail_choice(Visit& visit, Request const& request)
{
    auto const mail = load_page(visit);
    return choice_page(visit, request, mail, MailChoiceForm::of(mail.choice), {});
}

Response change_mail_choice(Visit& visit, Request const& request)
{
    auto const typed = MailChoiceForm::parse(request.form);
    auto const mail = load_page(visit);
    auto const errors = typed.errors(mail.standard());
    if (!errors.empty()) return choice_page(visit, request, mail, typed, errors);
    auto const now = visit.house.clock.now();
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const before = find_mail_choice(tx, visit.actor.staff);
        if (typed.address.empty()) {
            remove_mail_choice(tx, visit.actor.staff);
            return Done{};
        }
        auto const choice = typed.choice(visit.actor.staff);
        save_mail_choice(tx, choice, now);
        if (mail.rules && choice.wants_mail() && (!before || before->address != choice.address || before->stopped_at)) welcome(tx, visit, now);
        return Done{};
    });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other("/konto?klart=mejl");
}

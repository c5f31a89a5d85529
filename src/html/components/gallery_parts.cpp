// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/gallery_parts.h"

#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/picture.h"
#include "html/components/plan.h"
#include "html/components/thread.h"
#include "html/components/ways.h"

namespace {

Html choices(FormErrors const& errors)
{
    Html fields;
    fields += radio_tiles({.name = "slag",
        .legend = "Vad gäller det?",
        .choices = {{.value = "framsteg", .text = "Framsteg", .icon = Icon::trending_up},
            {.value = "andring", .text = "Ändring", .icon = Icon::shuffle},
            {.value = "handelse", .text = "Händelse", .icon = Icon::star},
            {.value = "kontakt", .text = "Kontakt", .icon = Icon::phone}},
        .error = errors.of("slag"),
        .required = true});
    fields += goal_tiles({.name = "mal",
        .legend = "Vilket mål?",
        .choices = {{.value = "1", .text = "Buss", .picture = "buss"},
            {.value = "2", .text = "Middag", .picture = "mat"},
            {.value = "3", .text = "Vän", .picture = "promenad"},
            {.value = "0", .text = "Inget", .icon = Icon::minus}},
        .value = "1"});
    fields += radio_tiles_row({.name = "hur-gick-det",
        .legend = "Hur är det i stort?",
        .choices = {{.value = "bra", .text = "Bra", .picture = "tumme-upp"},
            {.value = "sadar", .text = "Sådär", .picture = "tumme-sidan"},
            {.value = "inte", .text = "Inte bra", .picture = "tumme-ner"}},
        .value = "sadar"});
    fields += radio_list({.name = "vem",
        .legend = "Vem gör?",
        .choices = {{.value = "sjalv", .text = "Samir gör själv"},
            {.value = "ihop", .text = "Vi gör tillsammans", .hint = "Personalen är med hela tiden."}},
        .value = "ihop"});
    fields += weekdays({.name = "dag",
        .legend = "När?",
        .choices = {{.value = "1", .text = "Mån"}, {.value = "2", .text = "Tis", .checked = true},
            {.value = "3", .text = "Ons"}, {.value = "4", .text = "Tors"}, {.value = "5", .text = "Fre"},
            {.value = "6", .text = "Lör"}, {.value = "7", .text = "Sön"}}});
    return fields;
}

} // namespace

Html gallery_thread()
{
    auto parts = thread_start({.heading = "Beslut: bostad med särskild service",
        .facts = "LSS 9 § 9. Gäller till 31 maj 2028. Handläggare: Tove Sandin.",
        .quote_label = "Beslutets mål",
        .quotes = {"Samir ska få stöd att bestämma mer själv i sin vardag."}});
    GoalCard bus{.id = "mal1",
        .goal = "Jag vill åka buss själv till Verkstan",
        .href = "/personer",
        .picture = "buss",
        .facts = "Klart senast 31 mars 2027.",
        .tag = Tag{"På väg", Tone::success, Icon::trending_up}};
    bus.steps = {{"Delmål", "2 av 3 klara", paragraph("Nu: gå av på rätt hållplats.")},
        {"Så gör vi", "Tis och tors 8.10", paragraph("Personalen sitter två säten bakom.")},
        {"Senast i journalen", "19 november",
            paragraph("Samir klev av själv.") + link("6 anteckningar", Href{"/personer"}, "om att åka buss")},
        {"Uppföljning", "2 december", paragraph("Bokad kl. 14."), StepState::planned}};
    GoalCard dinner{.id = "mal2",
        .goal = "Jag vill laga middag två kvällar i veckan",
        .href = "/personer",
        .picture = "mat",
        .facts = "Klart senast 30 juni 2027.",
        .tag = Tag{"Tråden är bruten", Tone::warning, Icon::unlink}};
    dinner.steps = {{"Delmål", "1 av 2 klara"}, {"Så gör vi", "Mån och ons 17.00"},
        {"Senast i journalen", "Inget på 34 dagar", link("Skriv hur det går", Href{"/anteckna"}),
            StepState::missing},
        {"Uppföljning", "2 december", {}, StepState::planned}};
    parts += goal_card(bus);
    parts += goal_card(dinner);
    parts += thread_end(button(LinkButton{
        .text = "Lägg till mål", .href = "/personer", .weight = Weight::quiet, .icon = Icon::plus}));
    return section("trad", "Den röda tråden", thread(parts), "Så hänger Samirs stöd ihop.");
}

Html gallery_lists()
{
    auto const matters = matter_list({{.icon = Icon::file_text,
                                          .text = "Skriv klart Karins plan",
                                          .href = "/personer",
                                          .detail = "Skulle vara klar 20 november.",
                                          .tag = Tag{"Försenad 3 dagar", Tone::warning, Icon::clock_alert}},
        {.icon = Icon::phone,
            .text = "Boka tolk till Samirs uppföljning",
            .href = "/personer",
            .when = "I morgon",
            .soon = true},
        {.icon = Icon::book_open,
            .text = "Läs Eriks nya plan",
            .href = "/personer",
            .when = "Onsdag 25 november"}});
    auto const people =
        person_list({{.name = "Karin Åberg",
                         .href = "/personer",
                         .state = "Planen är försenad",
                         .action = LinkButton{.text = "Anteckna", .href = "/anteckna", .more = "om Karin"}},
            {.name = "Östen Ek",
                .href = "/personer",
                .state = "Plan saknas, dag 3 av 14",
                .tag = Tag{"Ny", Tone::info, Icon::sprout}}});
    auto const facts = fact_list({{"Namn", Html::text("Samir Lindgren"),
                                      LinkButton{.text = "Ändra", .href = "/personer", .more = "namnet"}},
        {.name = "Tolk", .value = Html{}},
        {.name = "Om personen inte öppnar", .value = Html{}, .missing = true}});
    auto const numbers = table({.caption = "Månad för månad",
        .columns = {{"Månad"}, {"Håller tråden", true}, {"Alla", true}},
        .rows = {{Html::text("Oktober"), Html::number(17), Html::number(24)},
            {Html::text("November"), Html::number(18), Html::number(24)}}});
    return box({.id = "idag",
               .heading = "Gör i dag",
               .body = matters,
               .list = true,
               .foot = link("Allt som ska göras", Href{"/min-dag"})})
        + box({.id = "folk", .heading = "Mina personer", .body = people, .list = true})
        + box({.id = "tomt",
            .heading = "Snart",
            .body = empty_state("Inget att göra de närmaste sju dagarna."),
            .list = true})
        + box({.id = "fakta", .heading = "Uppgifter", .body = facts})
        + box({.id = "siffror", .heading = "Siffror", .body = numbers})
        + link_groups("Mer om planen",
            {{.heading = "Tillsammans", .links = {link("Godkännande", Href{"/personer"}), link("Uppföljningar", Href{"/personer"})}},
                {.heading = "Förr", .links = {link("Alla versioner", Href{"/personer"})}}})
        + pagination({.page = 2, .pages = 7, .href = "/dev/komponenter"});
}

Html gallery_texts()
{
    auto body = button_row(tag({"Klar", Tone::success, Icon::check})
        + tag({"Utkast", Tone::info, Icon::pencil}) + tag({"Väntar", Tone::neutral, Icon::clock})
        + tag({"Fel person", Tone::danger, Icon::triangle_alert}));
    body += notice({.tone = Tone::warning,
        .heading = "Planen saknar datum för uppföljning",
        .body = paragraph("Utan datum går den inte att fastställa.")});
    body +=
        notice({.tone = Tone::danger, .heading = "Nötallergi", .body = paragraph("Pennan ligger i hallen.")});
    body += voice({.who = "Samirs egna ord", .words = "Jag kan trycka på knappen.\nInte hålla i handen."});
    body += note(Icon::info, Html::text("Gick allt som planen säger? Då behöver du inte skriva."));
    body += more({.summary = "Mer om beslutet",
        .body = dotted_list({Html::text("Beslutat 1 juni 2024"), Html::text("Gäller till 31 maj 2028")})});
    body += button_row(button(LinkButton{.text = "Länk som knapp", .href = "/min-dag"}) + print_button()
        + read_aloud_button("h-texter")
        + button(LinkButton{.text = "Ring Amal", .href = Href::phone("070-123 45 67"), .icon = Icon::phone}));
    Html row;
    for (auto const& one : all_pictures().first(8))
        row += picture(one.name, PictureSize::tile);
    body += button_row(row);
    return box({.id = "texter",
        .heading = "Texter och märken",
        .body = Html::format(R"(<div class="sida__huvud">{}</div>)", body)});
}

Html gallery_form()
{
    FormErrors errors;
    errors.add("efternamn", "Skriv efternamnet.");
    errors.add("slag", "Välj vad det gäller.");
    auto fields = error_summary(errors);
    fields += text_field({.name = "fornamn",
        .label = "Förnamn",
        .value = "Samir",
        .hint = "Det personen kallas.",
        .width = Width::short_text});
    fields += text_field({.name = "efternamn",
        .label = "Efternamn",
        .error = errors.of("efternamn"),
        .width = Width::short_text,
        .required = true});
    fields += choices(errors);
    fields += times(time_field({.name = "fran", .label = "Börjar", .value = "8.10"})
        + time_field({.name = "till", .label = "Slutar"}));
    fields += date_field({.name = "folj-upp",
        .label = "Följ upp senast",
        .quick = {{"Om 6 månader", "2027-05-22"}, {"Om ett år", "2027-11-22"}}});
    fields += select({.name = "sprak",
        .label = "Språk",
        .options = {{"sv", "Svenska"}, {"ar", "Arabiska"}, {"so", "Somaliska"}},
        .value = "ar"});
    fields += check_list({.name = "delaktig",
        .legend = "Hur var Samir med?",
        .choices = {{.value = "samtal", .text = "Vi pratade", .checked = true},
            {.value = "bild", .text = "Vi använde bilder"}}});
    fields += check_box({.name = "meddela", .text = "Meddela kontaktmannen"});
    fields += form_foot(button(SubmitButton{.text = "Signera och spara", .icon = Icon::check})
        + button(SubmitButton{
            .text = "Fortsätt senare", .weight = Weight::secondary, .name = "gor", .value = "spara"}));
    return section("form", "Fält",
        form({.action = "/dev/komponenter", .csrf = "exempel", .css_class = "skriv"}, fields));
}

Html gallery_writing()
{
    HeadingNav nav;
    nav.count = "1 av 4 klara";
    nav.groups = {{"Mitt stöd",
                      {{"Morgon", "/personer", HeadingState::done},
                          {.text = "Resor till Verkstan", .href = "/personer", .current = true},
                          {"Mat", "/personer", HeadingState::begun}}},
        {"Till sist",
            {{.text = "Läs igenom",
                .href = "/personer",
                .state = HeadingState::locked,
                .note = "Öppnas när allt är klart"}}}};
    auto fields = given({{"Mål", Html::text("Jag vill åka buss själv till Verkstan")},
        {"Beslutet säger", Html::text("Samir ska få stöd att bestämma mer själv.")}});
    fields += text_area({.name = "ord",
        .label = "Samirs egna ord",
        .value = "”Inte hålla i handen.”",
        .hint = "Skriv det Samir säger, tecknar eller pekar på.",
        .rows = 2,
        .voice = true});
    fields += text_area({.name = "hur",
        .label = "Så ger vi stöd",
        .value = "Påminn vid behov om att trycka på stopp.",
        .max_length = 60,
        .advice = {{"vid behov|vb", "kan betyda olika för olika personer. Skriv när och hur."}},
        .starters = {{"Vi går", "Vi går"}, {"Samir gör", "Samir"}}});
    fields += form_foot(button(SubmitButton{.text = "Klar, nästa rubrik", .described_by = "sparstatus"}));
    auto const writing = save_status("Allt är sparat kl. 14.32")
        + form({.action = "/dev/komponenter", .csrf = "exempel", .css_class = "skriv"}, fields);
    auto const help = more({.summary = "Så kan du skriva",
        .body = compare({"Stöd vid bussresa.", "Personalen går bakom Samir."}),
        .boxed = true});
    auto const ask = confirm({.heading = "Vill du avsluta målet?",
        .body = paragraph("Det står kvar under Avslutade mål."),
        .form = {.action = "/dev/komponenter", .csrf = "exempel"},
        .button = {.text = "Avsluta målet", .danger = true},
        .back = "/dev/komponenter"});
    return section("skriva", "Skriva plan", heading_nav(nav) + writing + help)
        + section("bekrafta", "Bekräfta", ask);
}

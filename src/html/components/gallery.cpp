// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/gallery.h"

#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/document.h"
#include "html/components/field.h"
#include "html/components/gallery_parts.h"
#include "html/components/person_head.h"
#include "html/components/picture.h"

namespace {

Shell invented_shell()
{
    Shell shell;
    shell.signed_in = true;
    shell.name = "Nadja Karimi";
    shell.title = "Stödassistent";
    shell.csrf = "exempel";
    shell.is_manager = true;
    shell.current = NavItem::persons;
    shell.hints = {{NavItem::my_day, 3}};
    shell.banners = {
        {Banner::Kind::emergency, "Du har öppnat Samirs papper med nödöppning. Den stängs kl. 16.30.",
            LinkButton{.text = "Stäng nu", .href = "/dev/komponenter#nod", .small = true}},
        {Banner::Kind::demo, "Det här är en påhittad kommun. Skriv inget om riktiga personer."},
        {Banner::Kind::information, "I kväll kl. 22 är systemet stängt en kort stund."}};
    shell.done = "signerad";
    return shell;
}

Html head()
{
    PersonHead head;
    head.crumbs = {{"Personer", "/personer"}, {"Ekbacken", "/enhet"}};
    head.name = "Samir Lindgren";
    head.facts = "34 år · Ekbacken, lägenhet 4 · Kontaktman: Nadja Karimi";
    head.buttons =
        button(LinkButton{
            .text = "Anteckna", .href = "/anteckna", .weight = Weight::primary, .icon = Icon::pen_line})
        + button(LinkButton{.text = "60 sekunder", .href = "/personer", .icon = Icon::clock});
    head.important = {{Icon::message_circle, "Så pratar vi med varandra",
                          Html::text("Korta meningar och bildstöd. Vänta in svaret.")},
        {.icon = Icon::door_open,
            .heading = "Om Samir inte öppnar",
            .body = link("Skriv vad ni ska göra", Href{"/personer"}),
            .is_missing = true},
        {.icon = Icon::triangle_alert,
            .heading = "Risk",
            .body = Html::text("Epilepsi och nötallergi."),
            .is_risk = true}};
    head.tabs = {{"Översikt", "/personer", true}, {"Plan", "/personer"},
        {"Journal", "/personer", false, "2 nya"}, {"Kontakter", "/personer"}};
    return person_head(head);
}

Html side()
{
    auto const tasks = task_list({{"Boka tolk till uppföljningen", "/min-dag", "I morgon", true},
        {"Läs igenom riskbedömningen", "/min-dag", "Fredag 27 november"}});
    auto const notes =
        feed({{.meta = moment("2026-11-22T18:40", "I går 18.40") + Html::text(" · Annat än planerat"),
                  .body = written(
                      "Samir ville inte duscha. Han sa ”i morgon”.\n\nVi bestämde måndag efter frukost."),
                  .who = "Petra Holm, stödassistent",
                  .actions = link("Rätta", Href{"/personer"}) + link("Komplettera", Href{"/personer"})},
            {.meta = moment("2026-11-19T08:45", "19 november 8.45"),
                .body = written("Samir tryckte på stopp och klev av själv."),
                .who = "Nadja Karimi, stödassistent",
                .tags = tag({"Rättad", Tone::neutral, Icon::history})}});
    return side_column("Att göra och senast skrivet",
        box({.id = "gora", .heading = "Att göra", .body = tasks})
            + box({.id = "flode", .heading = "Senast i journalen", .body = notes}));
}

} // namespace

Html component_gallery()
{
    Html page = Html::markup("<div class=\"sida__huvud\">");
    page += status_box({.heading = "Planen gäller. Uppföljning om 9 dagar.",
        .body = paragraph("Plan 3 gäller från 2 juni 2026. Följ upp senast 2 december."),
        .action = LinkButton{.text = "Förbered uppföljning", .href = "/personer"}});
    page += status_box({.id = "laget2",
        .heading = "Planen är försenad 3 dagar.",
        .body = paragraph("Den skulle vara klar 20 november."),
        .action = LinkButton{.text = "Skriv planen", .href = "/personer"},
        .tone = Tone::warning});
    page += gallery_thread();
    page += gallery_lists();
    page += gallery_texts();
    page += gallery_form();
    page += gallery_writing();
    page += gallery_oversight();
    page += "</div>";
    page += side();
    return document(
        invented_shell(), {.title = "Komponenter", .head = head(), .body = page, .layout = Layout::two});
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/document.h"

#include "html/assets.h"
#include "html/components/form.h"

#include <algorithm>

namespace {

constexpr std::size_t around_body = 8192; // bytes of a page beside what is its own

struct NavPlace {
    NavItem item;
    char const* path;
    Icon icon;
    std::string_view text;
};

constexpr NavPlace nav_places[] = {
    {NavItem::my_day, "/min-dag", Icon::sun, "Min dag"},
    {NavItem::persons, "/personer", Icon::users, "Personer"},
    {NavItem::note, "/anteckna", Icon::pen_line, "Anteckna"},
    {NavItem::unit, "/enhet", Icon::house, "Enheten"},
    {NavItem::oversight, "/egenkontroll", Icon::clipboard_check, "Egenkontroll"},
    {NavItem::operations, "/verksamhet", Icon::trending_up, "Verksamheten"},
};

struct DoneText {
    std::string_view code;
    std::string_view text;
};

// One row for each thing that a 303 tells about. The text says what was done, in the words of the button that
// did it.
constexpr DoneText done_texts[] = {
    {"sparad", "Sparat."},
    {"andrad", "Ändringen är sparad."},
    {"skapad", "Klart. Det nya är sparat."},
    {"borttagen", "Borttaget."},
    {"skickad", "Skickat."},
    {"signerad", "Anteckningen är signerad."},
    {"utkast", "Utkastet är sparat. Det är inte signerat."},
    {"utkast-borta", "Utkastet är borttaget."},
    {"rattad", "Rättelsen är signerad. Den första texten går fortfarande att läsa."},
    {"kompletterad", "Kompletteringen är signerad."},
    {"dokument", "Dokumentet är sparat."},
    {"svar", "Svaret är sparat."},
    {"overlamnad", "Planen är överlämnad."},
    {"lamnad", "Den nya enheten har fått texten."},
    {"fel-dokument", "Dokumentet är märkt som fel. Det går inte att öppna mer."},
    {"fel-person", "Anteckningen är märkt: fel person."},
    {"haller-inte-med", "Det är antecknat att personen inte håller med."},
    {"plan-borjad", "Planen är påbörjad."},
    {"mall-utkast", "Utkastet till mallen är skapat."},
    {"mall-om", "Det som står om mallen är sparat."},
    {"mall-rubrik", "Rubrikerna är sparade."},
    {"mall-skrivhjalp", "Grupper och skrivhjälp är sparade."},
    {"mall-brister", "Det som planen frågar efter är sparat."},
    {"mall-publicerad", "Mallen är publicerad. Nya planer kan skrivas efter den."},
    {"regler-utkast", "Utkastet till nya regler är skapat."},
    {"regel-utkast", "Utkastet är sparat."},
    {"regler-publicerade", "Reglerna är publicerade."},
    {"regel", "Regeln är sparad."},
    {"last", "Tack. Det är antecknat att du har läst."},
    {"skyddsatgard", "Skyddsåtgärden är sparad."},
    {"skyddsatgard-slut", "Skyddsåtgärden är slut. Den används inte mer."},
    {"riskbedomning", "Riskbedömningen är signerad och gäller."},
    {"faststalld", "Planen är fastställd och gäller."},
    {"rubrik-klar", "Rubriken är klar."},
    {"allergi", "Sparat i planen. Lägg till det som varning också, så syns det på kortet."},
    {"angrat", "Ändringen är ångrad."},
    {"bekraftat", "Det är bekräftat."},
    {"mal-sparat", "Målet är sparat."},
    {"mal-avslutat", "Målet är avslutat."},
    {"aktivitet-sparad", "Aktiviteten är sparad."},
    {"person-ny", "Personen är upplagd."},
    {"uppgifter", "Uppgifterna är sparade."},
    {"kontakt", "Kontakten är sparad."},
    {"skydd", "Skyddet är sparat."},
    {"samtycke", "Samtycket är sparat."},
    {"samtycke-slut", "Samtycket är taget tillbaka och gäller inte längre."},
    {"genomgang", "Det är skrivet att ni har gått igenom uppgifterna."},
    {"bestallning", "Beställningen är sparad."},
    {"mottagen", "Uppdraget är mottaget."},
    {"bekraftad", "Uppdraget är bekräftat."},
    {"startad", "Insatsen har börjat."},
    {"avslutad", "Insatsen är avslutad."},
    {"utfors-inte", "Beställningen är stängd. Den utförs inte."},
    {"uppfoljd", "Uppföljningen är signerad."},
    {"till-planen", "Det ni kom fram till finns i planens utkast."},
    {"uppehall", "Uppehållet är sparat."},
    {"fortsatter", "Insatsen fortsätter. Gå igenom planen före första besöket."},
    {"kontaktman", "Det är sparat vem som är utsedd."},
    {"arbetar-har", "Du arbetar här i dag."},
    {"arbetar-inte", "Du är inte längre inlagd där."},
    {"pass", "Passet är sparat."},
    {"pass-slut", "Passet är avslutat."},
    {"last", "Markerat som läst."},
    {"anteckningar-borta", "Anteckningarna är förstörda."},
    {"session", "Inloggningen är avslutad."},
    {"nodoppnad", "Du har öppnat med nödöppning. Enhetschefen får veta det."},
    {"nod-stangd", "Nödöppningen är stängd."},
    {"pamind", "Påminnelsen står på den andras Min dag."},
    {"stickprov", "Stickprovet är draget."},
    {"avslutat", "Stickprovet är signerat."},
    {"granskad", "Granskningen är sparad."},
    {"losenord", "Lösenordet är bytt."},
    {"pin", "Pinkoden är sparad."},
    {"mejl", "Det är sparat hur du vill bli påmind."},
    {"utloggad", "Du är utloggad."},
    {"sessioner", "De andra inloggningarna är avslutade."},
};

int hint_count(Shell const& shell, NavItem item)
{
    for (auto const& hint : shell.hints)
        if (hint.item == item) return hint.count;
    return 0;
}

bool stands_in_menu(Shell const& shell, NavItem item)
{
    switch (item) {
    case NavItem::none: return false;
    case NavItem::my_day: return true;
    case NavItem::persons:
    case NavItem::note: return shell.works_in_care;
    case NavItem::unit: return shell.is_manager;
    case NavItem::oversight: return shell.is_manager || shell.is_head;
    case NavItem::operations: return shell.is_head;
    }
    return false;
}

Html navigation(Shell const& shell)
{
    Html html = Html::markup("<nav class=\"topp__nav\" aria-label=\"Huvudmeny\"><ul>");
    for (auto const& place : nav_places) {
        if (!stands_in_menu(shell, place.item)) continue;
        html += place.item == NavItem::oversight ? Html::markup("<li class=\"topp__baraStor\">") : Html::markup("<li>");
        html += Html::format("<a href=\"{}\"", place.path);
        if (place.item == shell.current) html += " aria-current=\"page\"";
        html += Html::format(">{}<span>{}</span>", icon(place.icon), place.text);
        if (auto const count = hint_count(shell, place.item); count > 0)
            html += Html::format(
                R"(<span class="topp__nya">{}<span class="ds-sr-only"> nya</span></span>)", count);
        html += "</a></li>";
    }
    html += "</ul></nav>";
    return html;
}

// Who is signed in, and the lock: always in view.
Html signed_in(Shell const& shell)
{
    auto const blank = std::min(shell.name.find(' '), shell.name.size());
    auto html = Html::format(
        R"(<div class="topp__jag"><a class="topp__vem" href="/konto"><span class="ds-sr-only">Inloggad: </span>)"
        R"({}<span class="topp__efternamn">{}</span>)",
        shell.name.substr(0, blank), shell.name.substr(blank));
    if (!shell.title.empty()) html += Html::format(R"( <span class="topp__titel">{}</span>)", shell.title);
    html += "</a>";
    html += Html::format(
        R"(<form class="topp__las" method="post" action="/las" data-las><input type="hidden" name="_csrf" value="{}">)"
        R"(<button class="ds-button" data-variant="secondary" data-size="sm" data-color="neutral" type="submit">)"
        R"({}Lås</button></form></div>)",
        shell.csrf, icon(Icon::lock));
    return html;
}

Html top(Shell const& shell)
{
    Html html = Html::markup("<header class=\"topp\"><div class=\"topp__rad\"><a class=\"topp__namn\" "
                             "href=\"/\" aria-label=\"Delaktig, startsida\">"
                             "<svg class=\"topp__marke\" viewBox=\"0 0 32 32\" aria-hidden=\"true\"><path "
                             "d=\"M4 16c4-9 8-9 12 0s8 9 12 0\" fill=\"none\" "
                             "stroke=\"currentColor\" stroke-width=\"3\" stroke-linecap=\"round\"/><circle "
                             "cx=\"4\" cy=\"16\" r=\"3\" "
                             "fill=\"currentColor\"/><circle cx=\"28\" cy=\"16\" r=\"3\" "
                             "fill=\"currentColor\"/></svg><span>Delaktig</span></a>");
    if (shell.signed_in && shell.show_nav) html += navigation(shell);
    if (shell.signed_in) html += signed_in(shell);
    html += "</div></header>";
    return html;
}

Html banner(Banner const& banner)
{
    Html html = Html::markup("<div class=\"remsa");
    Icon sign = Icon::info;
    switch (banner.kind) {
    case Banner::Kind::emergency:
        html += " remsa--nod";
        sign = Icon::siren;
        break;
    case Banner::Kind::demo:
        html += " remsa--demo";
        break;
    case Banner::Kind::information:
        break;
    }
    html += Html::format(R"("><div class="remsa__inre">{}<p>{}</p>)", icon(sign), banner.text);
    if (banner.action) html += button(*banner.action);
    html += "</div></div>";
    return html;
}

// Beside the person nothing but what the law asks: that the file is open in an emergency (DD-4, DD-26).
Html banners(Shell const& shell, Layout layout)
{
    Html shown;
    for (auto const& one : shell.banners)
        if (layout != Layout::meeting || one.kind == Banner::Kind::emergency) shown += banner(one);
    if (shown.empty()) return {};
    Html html = Html::markup("<section class=\"remsor\" aria-label=\"Viktigt just nu\">");
    html += shown;
    html += "</section>";
    return html;
}

bool has_large_text(Layout layout) { return layout == Layout::easy || layout == Layout::meeting; }

Html head(Shell const& shell, Page const& page)
{
    auto html = Html::format(
        "<!DOCTYPE html>\n<html lang=\"sv\" data-color-scheme=\"auto\" data-size=\"{}\">\n<head>\n<meta "
        "charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, "
        "viewport-fit=cover\">\n<title>{}{} – Delaktig</title>\n"
        "<meta name=\"robots\" content=\"noindex, nofollow\">\n<meta name=\"theme-color\" "
        "content=\"#123f47\">\n"
        "<link rel=\"icon\" href=\"{}\" type=\"image/svg+xml\">\n<link rel=\"manifest\" href=\"{}\">\n"
        "<link rel=\"preload\" href=\"{}\" as=\"font\" type=\"font/woff2\" crossorigin>\n<link "
        "rel=\"stylesheet\" href=\"{}\">\n",
        has_large_text(page.layout) ? "lg" : "md", page.has_errors ? "Fel: " : "", page.title, asset_path("marke.svg"),
        asset_path("manifest.webmanifest"), asset_path("atkinson-next-latin.woff2"), asset_path("app.css"));
    if (shell.signed_in && !shell.user.empty()) {
        html += Html::format("<meta name=\"user\" content=\"{}\">\n", shell.user);
        if (!shell.device_key.empty())
            html += Html::format("<meta name=\"device-key\" content=\"{}\">\n", shell.device_key);
        if (shell.session_idle_s > 0 && page.layout != Layout::meeting)
            html += Html::format("<meta name=\"session-idle\" content=\"{}\">\n", shell.session_idle_s);
    }
    html += Html::format("<script src=\"{}\" defer></script>\n</head>\n", asset_path("app.js"));
    return html;
}

Html layout_class(Layout layout)
{
    switch (layout) {
    case Layout::single:
        return Html::markup("sida");
    case Layout::narrow:
        return Html::markup("sida sida--smal");
    case Layout::two:
        return Html::markup("sida sida--tva");
    case Layout::overview:
        return Html::markup("sida sida--tva sida--oversikt");
    case Layout::note:
        return Html::markup("sida sida--tva sida--anteckning");
    case Layout::day:
        return Html::markup("sida sida--tva sida--dag");
    case Layout::easy:
        return Html::markup("latt");
    case Layout::meeting:
        return Html::markup("samtal");
    case Layout::plan:
        return {};
    }
    return {};
}

// What the last POST did. The script reads it to screen readers through #live, since text that is there from
// the start is not.
Html done_message(Shell const& shell)
{
    auto const text = done_text(shell.done);
    if (text.empty()) return {};
    return Html::format(
        R"(<div class="besked" data-besked>{}<p>{}</p></div>)", icon(Icon::circle_check), text);
}

} // namespace

Html document(Shell const& shell, Page const& page)
{
    auto html = head(shell, page);
    html.reserve(page.head.string().size() + page.body.string().size() + around_body);
    html += "<body";
    if (page.form_foot_stays) html += " class=\"medFot\"";
    if (has_large_text(page.layout)) html += " class=\"stor\"";
    html += ">\n<a class=\"ds-skip-link\" href=\"#innehall\">Hoppa till innehållet</a>\n";
    bool const is_meeting = page.layout == Layout::meeting;
    html += is_meeting ? page.head : top(shell);
    html += banners(shell, page.layout);
    html += page.problem ? Html::markup("\n<main data-problem>\n") : Html::markup("\n<main>\n");
    if (!is_meeting) html += page.head + done_message(shell);
    html += "<p class=\"ds-sr-only\" role=\"status\" id=\"live\"></p>\n";
    if (page.layout == Layout::plan)
        html += page.body;
    else
        html += Html::format("<div id=\"innehall\" class=\"{}\" tabindex=\"-1\">\n{}\n</div>",
            layout_class(page.layout), page.body);
    html += "\n</main>\n</body>\n</html>\n";
    return html;
}

Html meeting_top(std::string_view name, Html buttons)
{
    Html html = Html::markup("<header class=\"topp\" data-size=\"md\"><div class=\"topp__rad\"><p class=\"topp__namn\">"
                             "<svg class=\"topp__marke\" viewBox=\"0 0 32 32\" aria-hidden=\"true\"><path "
                             "d=\"M4 16c4-9 8-9 12 0s8 9 12 0\" fill=\"none\" stroke=\"currentColor\" "
                             "stroke-width=\"3\" stroke-linecap=\"round\"/><circle cx=\"4\" cy=\"16\" r=\"3\" "
                             "fill=\"currentColor\"/><circle cx=\"28\" cy=\"16\" r=\"3\" fill=\"currentColor\"/></svg>");
    html += Html::format("<span>{}</span></p><div class=\"topp__jag\">", name);
    return html + std::move(buttons) + Html::markup("</div></div></header>");
}

Html main_column(Html html)
{
    return Html::format(R"(<div class="sida__huvud">{}</div>)", html);
}

Html side_column(std::string_view label, Html html)
{
    return Html::format(R"(<aside class="sida__kant" aria-label="{}">{}</aside>)", label, html);
}

Html page_heading(std::string_view text, std::string_view lead_text)
{
    auto html = Html::format(R"(<div class="sida__rubrik"><h1>{}</h1>)", text);
    if (!lead_text.empty()) html += lead(lead_text);
    html += "</div>";
    return html;
}

std::string_view done_text(std::string_view code)
{
    for (auto const& row : done_texts)
        if (row.code == code) return row.text;
    return {};
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/problem.h"

namespace {

struct Words {
    std::string_view heading;
    std::string_view what;
};

Words words_of(int status)
{
    switch (status) {
    case 400:
        return {"Det gick inte att läsa det som skickades", "Gå tillbaka, ladda om sidan och försök igen."};
    case 403:
        return {"Du kan inte öppna det här",
            "Du arbetar inte med det här just nu. Fråga din chef om du behöver komma åt det."};
    case 404:
        return {"Sidan finns inte, eller är inte öppen för dig",
            "Kontrollera adressen. Ibland har du inte rätt att se det som finns där."};
    case 405:
        return {"Så går det inte att öppna sidan", "Gå tillbaka och använd länkar och knappar på sidan."};
    case 409:
        return {"Någon annan hann före", "Ladda om sidan och se vad som har ändrats. Gör sedan klart ditt."};
    case 413:
        return {"Det du skickade är för stort", "Dela upp texten eller välj en mindre fil."};
    case 429:
        return {"Lite för många försök", "Vänta en stund och försök igen."};
    case 503:
        return {"Just nu är det fullt",
            "Vänta en liten stund och försök igen. Om du skrev något: gå tillbaka, så brukar texten vara "
            "kvar."};
    default:
        return {"Något gick fel hos oss",
            "Felet är antecknat. Försök igen om en stund. Om du skrev något: gå tillbaka, så brukar texten "
            "vara kvar."};
    }
}

} // namespace

Html problem_page(Shell const& shell, Problem const& problem)
{
    auto const words = words_of(problem.status);
    auto body = Html::format(R"(<div class="skriv bekrafta"><h1>{}</h1><div class="text">{}</div>)",
        words.heading, paragraph(problem.message.empty() ? words.what : std::string_view{problem.message}));
    auto const home = shell.signed_in
        ? LinkButton{.text = "Till Min dag", .href = "/min-dag", .weight = Weight::primary}
        : LinkButton{.text = "Till startsidan", .href = "/", .weight = Weight::primary};
    auto ways = button(problem.action.value_or(home));
    if (problem.also) ways += button(*problem.also);
    body += button_row(std::move(ways));
    if (!problem.request_id.empty())
        body += Html::format(
            R"(<p class="tips">Ring supporten om det händer igen. Säg då numret <strong>{}</strong>.</p>)",
            problem.request_id);
    body += "</div>";
    return document(shell,
        {.title = std::string{words.heading}, .body = body, .layout = Layout::narrow, .problem = true});
}

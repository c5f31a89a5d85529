// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/common_passwords.h"

#include <array>

namespace {

constexpr std::array words = std::to_array<std::string_view>({
    // The product, the workplace.
    "delaktig", "delaktighet", "genomförandeplan", "genomforandeplan", "socialtjänst", "socialtjanst", "hemtjänst",
    "hemtjanst", "omsorg", "omsorgen", "äldreomsorg", "aldreomsorg", "gruppbostad", "kommun", "kommunen", "personal",
    "arbete", "jobbet", "jobbajobba", "vikarie", "vikarien", "undersköterska", "underskoterska", "enhetschef",
    "handläggare", "handlaggare", "journal", "journalen", "sekretess", "vården", "varden", "stockholm", "göteborg",
    "goteborg", "malmö", "malmo", "uppsala", "sverige", "svenska",
    // Seasons, months, days, greetings.
    "sommar", "sommaren", "vinter", "vintern", "vinter är här", "höst", "hösten", "hosten", "vår", "våren", "varen",
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december", "måndag", "mandag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "lordag", "söndag", "sondag",
    "midsommar", "julafton", "godjul", "jultomten", "hejhej", "hejhejhej", "hejsan", "hejsanhejsan", "välkommen",
    "valkommen", "tjena", "tjenare", "semester", "fredagsmys",
    // Words for what it is.
    "lösenord", "losenord", "lösenordet", "losenordet", "mittlösenord", "mittlosenord", "hemlig", "hemligt",
    "hemlighet", "password", "passw0rd", "p@ssword", "p@ssw0rd", "pa$$word", "passwort", "changeme", "letmein",
    "welcome", "secret", "admin", "administrator", "administratör", "default", "guest", "test", "testtest", "tester",
    "testing", "login", "logga in", "loggain", "master", "root", "user", "qwerty", "qwertz", "qwerty123", "qwertyui",
    "qwertyuiop", "asdf", "asdfasdf", "asdfgh", "asdfghjkl", "zxcvbn", "zxcvbnm", "qazwsx", "qazwsxedc", "1q2w3e4r",
    "1q2w3e4r5t", "q1w2e3r4", "abc123", "abcd1234", "a1b2c3d4", "aa123456", "123abc", "123qwe", "1qaz2wsx", "iloveyou",
    "ilovey", "jagälskardig", "jagalskardig", "älskling", "alskling", "gumman", "gubben", "hjärtat", "hjartat",
    "sötnos", "sotnos", "prinsessa", "prinsessan", "princess", "sunshine", "solsken", "solskenet", "blomma", "blomman",
    "fjäril", "fjaril", "kärlek", "karlek", "pussgurka", "kattunge", "hunden", "katten", "monkey", "dragon", "shadow",
    "superman", "batman", "spiderman", "pokemon", "starwars", "football", "fotboll", "hockey", "ishockey", "baseball",
    "basketball", "soccer", "liverpool", "arsenal", "chelsea", "manchester", "hammarby", "djurgården", "djurgarden",
    "malmöff", "frölunda", "brynäs", "färjestad", "leksand", "zlatan", "charlie", "michael", "jordan", "jennifer",
    "jessica", "ashley", "daniel", "andreas", "anders", "johanna", "emelie", "alexander", "alexandra", "benjamin",
    "caroline", "charlotte", "christian", "christoffer", "elisabeth", "fredrik", "gustav", "henrik", "isabella",
    "jonathan", "kristina", "linnea", "madeleine", "margareta", "marie", "martin", "mathias", "mattias", "nathalie",
    "nicole", "oliver", "oskar", "patrik", "rebecka", "robert", "samuel", "sebastian", "stefan", "therese", "thomas",
    "tobias", "victoria", "viktoria", "william", "killer", "hunter", "ranger", "harley", "ferrari", "porsche",
    "mercedes", "mustang", "corvette", "volvo", "computer", "internet", "samsung", "iphone", "google", "facebook",
    "instagram", "youtube", "whatever", "trustno", "freedom", "frihet", "blink", "nintendo", "minecraft", "fortnite",
    "chocolate", "choklad", "godis", "kaffe", "kanelbulle", "kanelbullar", "pannkaka", "banan", "banana", "cheese",
    "cookie", "pepper", "ginger", "summer", "winter", "spring", "autumn", "flower", "butterfly", "rainbow", "regnbåge",
    "regnbage", "michelle", "ninja", "maverick", "hello", "hellohello", "helloworld", "goodluck", "lyckatill",
});

} // namespace

std::span<std::string_view const> common_passwords()
{
    return words;
}

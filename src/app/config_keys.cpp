// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/config.h"

namespace {

using enum KeyType;

// clang-format off
constexpr ConfigKey keys[] = {
    {"organisation.name",       text,   "Delaktig",       "Namnet på nämnden eller företaget. Står i dokument och på inloggningssidan."},
    {"organisation.demo",       yes_no, "no",             "Påhittade uppgifter. Bara officiella testnummer tas emot, och varje sida säger att det är en demo."},
    {"data.folder",             text,   "delaktig-data",  "Mappen för SQLite-filerna, nyckeln och sigillen."},
    {"database.connection",     text,   "",               "Anslutning till PostgreSQL, till exempel: host=/run/postgresql dbname=delaktig. Tomt: SQLite i data.folder."},
    {"database.serving_role",    text,   "delaktig_app",   "Rollen som servern ansluter som. `delaktig migrate` ger den precis de rättigheter den behöver. Tomt: ändra inga rättigheter."},
    {"database.pool",           number, "16",             "Antal samtidiga anslutningar till PostgreSQL.", {2, 500}},
    {"ledger.key_file",         text,   "",               "Filen med liggarens nyckel. Tomt: ledger.key i data.folder. Lägg den utanför databasen och säkerhetskopiera den för sig."},
    {"compartment.key_file",    text,   "",               "Filen med nyckeln till skyddade personers uppgifter. Tomt: compartment.key i data.folder. Säkerhetskopiera den för sig."},
    {"ledger.seal_file",        text,   "",               "Filen som varje sigill skrivs till. Tomt: seals.log i data.folder. Lägg den helst på en annan maskin."},
    {"attachments.key_file",    text,   "",               "Filen med nyckeln som inkomna dokument är krypterade med. Tomt: attachments.key i data.folder. Lägg den utanför databasen och säkerhetskopiera den för sig."},
    {"seal.key_file",           text,   "",               "Filen med nyckeln till den elektroniska stämpeln på dokument, i PEM. Tomt: document-seal.key i data.folder. Säkerhetskopiera den för sig."},
    {"seal.certificate_file",   text,   "",               "Certifikatet till nyckeln i PEM, och de certifikat som står över det. Tomt: document-seal.pem i data.folder. Finns varken nyckel eller certifikat lämnar dokument huset utan stämpel."},
    {"attachments.file_kib",    number, "10240",          "Största dokument i KiB.", {64, 65536}},
    {"server.address",          text,   "127.0.0.1",      "Adressen som servern lyssnar på."},
    {"server.port",             number, "8080",           "Porten som servern lyssnar på.", {0, 65535}},
    {"server.certificate_file", text,   "",               "Certifikatkedja i PEM för TLS. Tomt: ingen TLS (bakom en proxy)."},
    {"server.key_file",         text,   "",               "Certifikatets nyckel i PEM."},
    {"server.trusted_proxies",  list,   "",               "Adresser till proxyer vars X-Forwarded-For och X-Forwarded-Proto gäller, med komma emellan."},
    {"server.workers",          number, "0",              "Antal förfrågningar som det arbetas med samtidigt, förutom dem som väntar på disken. 0: två per kärna.", {0, 512}},
    {"server.queue",            number, "256",            "Antal förfrågningar som får vänta. Fler får svaret 503 och försöker igen.", {1, 100000}},
    {"server.body_kib",         number, "2048",           "Största formulär i KiB.", {64, 65536}},
    {"session.idle_minutes",    number, "30",             "Efter så många minuter utan något låses sidan. Då räcker PIN-koden.", {1, 480}},
    {"session.idle_hours",      number, "4",              "Efter så många timmar utan något krävs en ny inloggning. Då räcker inte PIN-koden.", {1, 24}},
    {"session.hours",           number, "12",             "Efter så många timmar krävs en ny inloggning.", {1, 24}},
    {"journal.search",          yes_no, "yes",            "Fritextsökning i en öppnad akt (DD-8)."},
    {"risk.matrix",             text,   "4",              "Riskmatrisen: 3, 4 eller 5 steg, eller sökvägen till en egen fil i samma form som templates/risk/matris-4.tsv."},
    {"words.person",            text,   "person",         "Vad den som får stöd heter i texter: person, brukare, kund, den enskilde, deltagare eller boende."},
    {"words.key_worker",        text,   "kontaktman",     "Vad den som ansvarar för planen heter: kontaktman, kontaktpersonal, stödperson, stödpedagog eller fast omsorgskontakt. Inte kontaktperson, som är en insats."},
    {"reserve.folder",          text,   "",               "Mappen som varje enhets reservmapp läggs i varje natt. Tomt: ingen görs. Lägg den där enheterna når den när Delaktig är nere."},
    {"reserve.hour",            number, "3",              "Timmen (svensk tid) då reservmapparna görs.", {0, 23}},
    {"mail.server",             text,   "",               "Mejlservern (SMTP) som påminnelser skickas genom. Tomt: inga mejl."},
    {"mail.port",               number, "587",            "Mejlserverns port.", {1, 65535}},
    {"mail.tls",                text,   "starttls",       "starttls, tls (från första stund, port 465) eller none (bara till samma dator)."},
    {"mail.authority_file",     text,   "",               "Utfärdarens certifikat i PEM när mejlservern har ett eget. Tomt: datorns vanliga utfärdare."},
    {"mail.user",               text,   "",               "Användaren på mejlservern. Tomt: ingen inloggning."},
    {"mail.password_file",      text,   "",               "Filen med användarens lösenord på första raden."},
    {"mail.sender",             text,   "",               "Adressen som mejlen kommer från."},
    {"mail.link",               text,   "",               "Adressen till Delaktig som står i mejlen, till exempel https://delaktig.kommun.se."},
    {"mail.domains",            list,   "",               "Vad medarbetares adresser får sluta på, till exempel kommun.se. Tomt: vilken adress som helst."},
    {"mail.digest_hour",        number, "7",              "Timmen (svensk tid) då dagens mejl skickas till den som inte har valt en annan.", {0, 23}},
    {"mail.quiet_from",         number, "20",             "Från den timmen är det tyst: det som händer då mejlas när tiden är slut.", {0, 23}},
    {"mail.quiet_to",           number, "7",              "Till den timmen är det tyst. Samma timme som mail.quiet_from: aldrig.", {0, 23}},
    {"mail.red_days",           yes_no, "no",             "Dagens mejl skickas också på lördagar, söndagar och helgdagar."},
    {"mail.unit_names",         yes_no, "no",             "Mejlen får säga vilken enhet det gäller. De säger aldrig vilken person."},
    {"log.level",               text,   "info",           "error, warning, info eller debug."},
};
// clang-format on

} // namespace

std::span<ConfigKey const> config_keys() { return keys; }

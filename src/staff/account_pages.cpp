// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "staff/account_pages.h"

#include "access/login_store.h"
#include "access/shell.h"
#include "access/sign_in.h"
#include "base/civil_date.h"
#include "html/components/box.h"
#include "html/components/form.h"
#include "staff/mail_choice_store.h"

namespace {

struct Account {
    std::string username;
    bool has_password;
    bool has_pin;
    std::optional<MailChoice> mail;
    std::vector<SessionRow> sessions;
};

struct Known {
    std::string_view sign;
    std::string_view name;
};

// The first that fits: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari.
constexpr Known browsers[] = {{"Edg", "Edge"}, {"OPR/", "Opera"}, {"Firefox/", "Firefox"},
    {"FxiOS/", "Firefox"}, {"SamsungBrowser/", "Samsung Internet"}, {"Chrome/", "Chrome"},
    {"CriOS/", "Chrome"}, {"Safari/", "Safari"}};
constexpr Known systems[] = {{"Android", "Android"}, {"iPhone", "iPhone"}, {"iPad", "iPad"},
    {"Windows", "Windows"}, {"CrOS", "Chromebook"}, {"Mac OS X", "Mac"}, {"Linux", "Linux"}};

template <std::size_t size>
std::string_view name_in(Known const (&table)[size], std::string_view text)
{
    for (auto const& known : table)
        if (text.find(known.sign) != std::string_view::npos) return known.name;
    return {};
}

Account load_account(ReadTx& tx, Visit const& visit)
{
    auto const login = find_login_of(tx, visit.actor.staff);
    return {.username = login ? login->username : std::string{},
        .has_password = login.has_value(),
        .has_pin = login && login->pin_hash,
        .mail = find_mail_choice(tx, visit.actor.staff),
        .sessions = list_sessions(tx, visit.actor, visit.house.clock.now(), visit.house.sign_in.limits())};
}

std::string mail_text(std::optional<MailChoice> const& choice)
{
    if (!choice || (!choice->digest && !choice->at_once)) return "Inga";
    return choice->stopped_at ? "Kom inte fram till " + choice->address : "Till " + choice->address;
}

Html facts_box(Visit const& visit, Account const& account)
{
    std::vector<Fact> rows{{.name = "Namn", .value = Html::text(visit.actor.name)},
        {.name = "Titel", .value = Html::text(visit.actor.title)}};
    if (account.has_password) {
        rows.push_back({.name = "Användarnamn", .value = Html::text(account.username)});
        rows.push_back({.name = "Lösenord",
            .value = Html::text("Valt"),
            .action = LinkButton{.text = "Byt lösenord", .href = "/konto/losenord"}});
        rows.push_back({.name = "PIN-kod",
            .value = Html::text(account.has_pin ? "Vald" : "Ingen vald"),
            .action =
                LinkButton{.text = account.has_pin ? "Byt PIN-kod" : "Välj PIN-kod", .href = "/konto/pin"}});
    }
    rows.push_back({.name = "Påminnelser med mejl",
        .value = Html::text(mail_text(account.mail)),
        .action = LinkButton{.text = "Ändra", .href = "/konto/mejl"}});
    auto body = fact_list(rows)
        + hint("Namn och titel kommer från personalregistret. Är något fel? Säg till din chef.");
    Box facts{.id = "h-jag", .heading = "Det här är du", .body = std::move(body)};
    if (visit.actor.works_in_care()) facts.foot = link("Var arbetar du i dag?", Href{"/arbete"});
    return box(facts);
}

std::string moment_text(Instant instant, CivilDate today)
{
    auto const then = civil_moment(instant);
    return relative_text(then.date, today) + " kl. " + then.time.text();
}

Html session_row(Visit const& visit, SessionRow const& session)
{
    auto const day = today(visit.house.clock);
    auto const device = device_name(session.user_agent);
    auto html = Html::format("<strong>{}</strong>", device);
    if (session.current) html += Html::markup(" ") + tag({.text = "Den du använder nu", .tone = Tone::info});
    html += paragraph("Inloggad " + moment_text(session.created_at, day) + ". Senast använd "
        + moment_text(session.seen_at, day) + ".");
    if (session.current)
        return html
            + button_form("/logga-ut", visit.actor.csrf_token,
                {.text = "Logga ut", .weight = Weight::secondary, .icon = Icon::log_out, .small = true});
    return html
        + button_form(Href{"/konto/sessioner/" + session.id.text() + "/avslut"}, visit.actor.csrf_token,
            {.text = "Avsluta",
                .weight = Weight::secondary,
                .more = " inloggningen på " + device,
                .small = true,
                .danger = true});
}

Html sessions_box(Visit const& visit, Account const& account)
{
    std::vector<Html> rows;
    for (auto const& session : account.sessions)
        rows.push_back(session_row(visit, session));
    Html body =
        paragraph("Känner du inte igen en inloggning? Avsluta den och byt lösenord.") + plain_list(rows);
    if (account.sessions.size() > 2)
        body += button_row(button_form("/konto/sessioner/avslut", visit.actor.csrf_token,
            {.text = "Avsluta alla andra", .weight = Weight::secondary, .danger = true}));
    return box({.id = "h-sessioner", .heading = "Här är du inloggad", .body = body});
}

} // namespace

std::string device_name(std::string const& user_agent)
{
    std::string const browser{name_in(browsers, user_agent)};
    std::string const system{name_in(systems, user_agent)};
    if (browser.empty() && system.empty()) return "Okänd enhet";
    if (system.empty()) return browser;
    return browser.empty() ? system : browser + " på " + system;
}

Response show_account(Visit& visit, Request const& request)
{
    auto const account = visit.house.database.read([&](ReadTx& tx) { return load_account(tx, visit); });
    Html const body = page_heading("Mitt konto") + facts_box(visit, account) + sessions_box(visit, account);
    return show(
        visit, request, NavItem::none, {.title = "Mitt konto", .body = body, .layout = Layout::narrow});
}

Response end_account_session(Visit& visit, Request const& request)
{
    auto const session = Id<Session>::parse(request.value("session"));
    if (!session) return refuse(visit, request, not_found("Inloggningen finns inte."));
    if (auto const done = visit.house.sign_in.revoke(visit.actor, *session); !done)
        return refuse(visit, request, done.refusal());
    return see_other(*session == visit.actor.session ? "/logga-in" : "/konto?klart=session");
}

Response sign_out_elsewhere(Visit& visit, Request const& request)
{
    auto const sessions = visit.house.database.read([&](ReadTx& tx) {
        return list_sessions(tx, visit.actor, visit.house.clock.now(), visit.house.sign_in.limits());
    });
    for (auto const& session : sessions) {
        if (session.current) continue;
        auto const done = visit.house.sign_in.revoke(visit.actor, session.id);
        // One that ended by itself meanwhile is what was asked for.
        if (!done && done.refusal().reason != Refusal::Reason::not_found)
            return refuse(visit, request, done.refusal());
    }
    return see_other("/konto?klart=sessioner");
}

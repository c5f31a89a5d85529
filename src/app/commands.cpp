// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/commands.h"

#include "app/explanation.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <functional>

extern char** environ;

namespace {

std::map<std::string, std::string> environment()
{
    std::map<std::string, std::string> all;
    for (char** entry = environ; *entry; ++entry) {
        std::string_view const text{*entry};
        auto const sign = text.find('=');
        if (sign != std::string_view::npos) all.emplace(text.substr(0, sign), text.substr(sign + 1));
    }
    return all;
}

// What has been asked for on the command line.
struct Wanted {
    std::string config_file;
    std::function<int(Config const&)> with_config; // set by the subcommand
    std::function<int()> without_config;
};

void give(CLI::App& command, Wanted& wanted, std::function<int(Config const&)> run)
{
    command.callback([&wanted, run = std::move(run)] { wanted.with_config = run; });
}

void offer_demo(CLI::App& program, Wanted& wanted, DemoOptions& options)
{
    auto* const command =
        program.add_subcommand("demo", "Startar med en påhittad kommun och skriver ut inloggningarna.");
    command->add_flag("--fresh", options.fresh, "Börjar om med nya uppgifter.");
    command->add_flag("--only-data", options.only_data, "Skapar uppgifterna och avslutar.");
    command->add_option("--port", options.port, "Porten att lyssna på.")->capture_default_str();
    command->add_option("--data", options.folder, "Mappen för uppgifterna.")->capture_default_str();
    command->callback([&] { wanted.without_config = [&] { return demo(options); }; });
}

void offer_bench_data(CLI::App& program, Wanted& wanted, BenchOptions& options)
{
    auto* const command =
        program.add_subcommand("bench-data", "Fyller en ny datamapp för mätningar.")->group("");
    command->add_option("--persons", options.persons, "Antal personer.")->capture_default_str();
    command->add_option("--notes", options.notes, "En fil med en anteckning på varje rad.")->required();
    give(*command, wanted, [&](Config const& config) { return bench_data(config, options); });
}

void offer_bench_log(CLI::App& program, Wanted& wanted, double& seconds)
{
    auto* const command = program.add_subcommand("bench-log", "Mäter vad åtkomstloggens rad kostar.")->group("");
    command->add_option("--seconds", seconds, "Hur länge varje mätning pågår.")->capture_default_str();
    give(*command, wanted, [&](Config const& config) { return bench_log(config, seconds); });
}

void offer_bench_due(CLI::App& program, Wanted& wanted, int& persons)
{
    auto* const command = program.add_subcommand("bench-due", "Mäter hur fort alla datum räknas ut.")->group("");
    command->add_option("--persons", persons, "Antal påhittade personer.")->capture_default_str();
    give(*command, wanted, [&](Config const& config) { return bench_due(config, persons); });
}

void offer_users(CLI::App& program, Wanted& wanted, UserOptions& options)
{
    auto* const user =
        program.add_subcommand("user", "Konton: lägga till, lista, nytt lösenord, ge och avsluta roll, stänga.");
    user->require_subcommand(1);
    auto const sub = [&](char const* name, char const* text, int (*run)(Config const&, UserOptions const&)) {
        auto* const command = user->add_subcommand(name, text);
        command->add_option("username", options.username, "Användarnamnet.")->required();
        give(*command, wanted, [&options, run](Config const& config) { return run(config, options); });
        return command;
    };
    auto const with_role = [&](CLI::App* command, bool required) {
        command
            ->add_option("--role", options.role,
                "worker, key_worker, coordinator, unit_manager, head_of_operations, plan_maker, "
                "case_officer, routine_owner, administrator eller log_reviewer.")
            ->required(required);
        command->add_option(
            "--unit", options.unit, "Enhetens namn. Utan enhet gäller rollen hela organisationen.");
        return command;
    };
    auto* const add = sub("add", "Lägger till en medarbetare. Ett engångslösenord skrivs ut.", add_user);
    add->add_option("--name", options.name, "För- och efternamn.")->required();
    add->add_option("--title", options.title, "Befattning, till exempel undersköterska.")->required();
    with_role(add, true);
    auto* const role = with_role(sub("role", "Ger en medarbetare en roll till.", grant_role), true);
    role->add_option("--from", options.from, "Första dagen, till exempel 2027-01-01. Utan den: i dag.");
    role->add_option("--to", options.to, "Sista dagen. Utan den: tills vidare.");
    auto* const end = with_role(sub("end-role", "Avslutar en roll. Kontot och andra roller är kvar.", finish_role), true);
    end->add_option("--to", options.to, "Sista dagen. Utan den: i dag, dagen ut.");
    sub("password", "Skriver ut ett nytt engångslösenord och avslutar alla sessioner.", reset_password);
    sub("close", "Stänger kontot: inga roller, inga sessioner, ingen inloggning.", close_user);
    give(*user->add_subcommand("list", "Listar medarbetare, roller och enheter."), wanted, list_users);
}

void offer_unit_facts(CLI::App& command, UnitOptions& options)
{
    command.add_option("--division", options.division, "Verksamhetsgren, till exempel Äldreomsorg.");
    command.add_option("--contract", options.contract, "Avtalet som enheten drivs enligt. Regler kan gälla ett avtal.");
    command.add_option("--phone", options.phone, "Telefon.");
    command.add_option("--address", options.address, "Adress.");
    command
        .add_option("--self-assignment", options.self_assignment,
            "yes eller no: om medarbetare själva får välja att de arbetar på enheten i dag.")
        ->check(CLI::IsMember({"yes", "no"}));
}

void offer_units(CLI::App& program, Wanted& wanted, UnitOptions& options, ReserveOptions& reserve)
{
    auto* const unit = program.add_subcommand("unit", "Enheter: lägga till, ändra och lista.");
    unit->require_subcommand(1);
    auto* const add = unit->add_subcommand("add", "Lägger till en enhet.");
    add->add_option("name", options.name, "Enhetens namn.")->required();
    add->add_option("--kind", options.kind,
           "home_care, nursing_home, group_home, service_home, daily_activity, companion, authority eller "
           "other.")
        ->required();
    add->add_option("--law", options.law, "SoL eller LSS.")->required();
    offer_unit_facts(*add, options);
    auto* const change = unit->add_subcommand("change", "Ändrar en enhet. Det som inte skrivs blir som det var.");
    change->add_option("name", options.name, "Enhetens namn.")->required();
    change->add_option("--name", options.new_name, "Ett nytt namn.");
    offer_unit_facts(*change, options);
    auto* const order = unit->add_subcommand("reserve", "Beställer enhetens reservmapp och skriver ut ett nytt lösenord till den.");
    order->add_option("name", reserve.unit, "Enhetens namn.")->required();
    auto* const user = order->add_option("--user", reserve.user, "Den som leder enheten. Mappen görs i den personens namn.");
    auto* const stop = order->add_flag("--stop", reserve.stop, "Gör ingen mapp mer.")->excludes(user);
    user->excludes(stop);
    order->require_option(1, 2);
    give(*order, wanted, [&](Config const& config) { return order_unit_reserve(config, reserve); });
    auto* const make = program.add_subcommand("reserve", "Gör enhetens reservmapp nu: nödsidor och dagsblad i en låst PDF.");
    make->add_option("--unit", reserve.unit, "Enhetens namn.")->required();
    make->add_option("--out", reserve.folder, "Mappen som filen läggs i.")->required();
    give(*make, wanted, [&](Config const& config) { return make_unit_reserve(config, reserve); });
    give(*change, wanted, [&](Config const& config) { return change_unit(config, options); });
    give(*add, wanted, [&](Config const& config) { return add_unit(config, options); });
    give(*unit->add_subcommand("list", "Listar enheterna."), wanted, list_units);
}

void offer_codes(CLI::App& program, Wanted& wanted, CodeOptions& options)
{
    auto* const codes = program.add_subcommand("codes", "Kodverk: läsa in ICF och KSI från Socialstyrelsens filer, och lista.");
    codes->require_subcommand(1);
    auto* const import = codes->add_subcommand("import", "Läser in en utgåva. Är en rad fel läses ingenting in.");
    import->add_option("file", options.file, "Filen, med kolumner skilda av tabb.")->required();
    import->add_option("--system", options.system, "icf eller ksi.")->required()->check(CLI::IsMember({"icf", "ksi"}));
    import->add_option("--version", options.version, "Utgåvan, till exempel 2025.")->required();
    give(*import, wanted, [&](Config const& config) { return import_codes(config, options); });
    give(*codes->add_subcommand("list", "Listar inlästa kodverk."), wanted, list_codes);
}

void offer_symbols(CLI::App& program, Wanted& wanted, SymbolOptions& options)
{
    auto* const symbols = program.add_subcommand("symbols", "Egna symboler: läsa in en samling, lista och sluta erbjuda.");
    symbols->require_subcommand(1);
    auto* const import = symbols->add_subcommand("import", "Läser in en samling. Är en rad eller en bild fel läses ingenting in.");
    import->add_option("path", options.path, "Mappen med symboler.csv och PNG-filer, eller listan i den.")->required();
    import->add_option("--name", options.name, "Samlingens namn, till exempel Mulberry.")->required();
    import->add_option("--version", options.version, "Utgåvan, till exempel 2026.")->required();
    give(*import, wanted, [&](Config const& config) { return import_symbols(config, options); });
    give(*symbols->add_subcommand("list", "Listar inlästa samlingar."), wanted, list_symbols);
    auto* const retire = symbols->add_subcommand("retire", "Samlingen går inte att välja längre. Där den är vald visas den.");
    retire->add_option("name", options.name, "Samlingens namn.")->required();
    give(*retire, wanted, [&](Config const& config) { return retire_symbols(config, options); });
}

void offer_terms(CLI::App& program, Wanted& wanted, TermOptions& options)
{
    auto* const terms = program.add_subcommand("terms", "Listornas ord: orsak till uppehåll, livsområde, syfte med flera.");
    terms->require_subcommand(1);
    constexpr char const* lists = "interruption, not_carried_out, life_area, function_level, aim eller support_form.";
    auto* const show = terms->add_subcommand("list", "Skriver ut en lista.");
    show->add_option("list", options.list, lists)->required();
    give(*show, wanted, [&](Config const& config) { return list_terms(config, options); });
    auto* const put = terms->add_subcommand("set", "Lägger till ett ord eller ändrar det som har koden.");
    put->add_option("list", options.list, lists)->required();
    put->add_option("code", options.code, "Ordets kod. Den ändras aldrig.")->required();
    put->add_option("label", options.label, "Ordet som det visas.");
    put->add_option("--help-text", options.help, "Vad man frågar om när planen skrivs.");
    put->add_option("--position", options.position, "Platsen i listan.");
    put->add_flag("--retired", options.retired, "Ordet ska inte kunna väljas längre. Där det är valt står det kvar.");
    give(*put, wanted, [&](Config const& config) { return put_term(config, options); });
}

void offer_service_kinds(CLI::App& program, Wanted& wanted, ServiceKindOptions& options)
{
    auto* const kinds = program.add_subcommand("service-kinds", "Insatsslag, och vem som gör planen för dem.");
    kinds->require_subcommand(1);
    give(*kinds->add_subcommand("list", "Skriver ut insatsslagen."), wanted, list_service_kinds);
    auto* const put = kinds->add_subcommand("set", "Lägger till ett insatsslag eller ändrar det som har koden.");
    put->add_option("code", options.code, "Insatsslagets kod. Den ändras aldrig.")->required();
    put->add_option("label", options.label, "Insatsslaget som det visas.")->required();
    put->add_option("--plan-maker", options.plan_maker, "unit, plan_maker (socialsekreteraren) eller external.")
        ->capture_default_str()
        ->check(CLI::IsMember({"unit", "plan_maker", "external"}));
    put->add_flag("--for-relative", options.supports_relative, "Insatsen är också stöd eller avlösning för en närstående.");
    give(*put, wanted, [&](Config const& config) { return put_service_kind(config, options); });
}

void offer_jobs(CLI::App& program, Wanted& wanted, JobOptions& options, std::string& address)
{
    auto* const jobs = program.add_subcommand("jobs", "Det som programmet gör av sig självt: lista, och göra om det som gavs upp.");
    jobs->require_subcommand(1);
    auto* const list = jobs->add_subcommand("list", "Listar det som väntar och det som gavs upp.");
    list->add_flag("--all", options.all, "Också det som är gjort de senaste 30 dagarna.");
    give(*list, wanted, [&](Config const& config) { return list_own_jobs(config, options); });
    auto* const retry = jobs->add_subcommand("retry", "Gör om ett jobb nu. Utan jobb: alla som gavs upp.");
    retry->add_option("job", options.job, "Jobbets nummer i listan.");
    give(*retry, wanted, [&](Config const& config) { return retry_own_jobs(config, options); });
    auto* const mail = program.add_subcommand("mail", "Mejlen till medarbetare: lista adresser, och pröva servern.");
    mail->require_subcommand(1);
    give(*mail->add_subcommand("list", "Listar adresserna och vad de inte har tagit emot."), wanted, list_mail);
    auto* const trial = mail->add_subcommand("test", "Skickar ett prov.");
    trial->add_option("address", address, "Adressen att skicka till.")->required();
    give(*trial, wanted, [&](Config const& config) { return try_mail(config, address); });
}

void offer_care(
    CLI::App& program, Wanted& wanted, std::filesystem::path& folder, std::filesystem::path& seals)
{
    give(*program.add_subcommand("serve", "Startar servern."), wanted, serve);
    give(*program.add_subcommand("check", "Prövar inställningar, databas och nyckel utan att starta."),
        wanted, check);
    auto* const seal = program.add_subcommand("seal", "Elektronisk stämpel på dokument.");
    seal->require_subcommand(1);
    give(*seal->add_subcommand("new", "Gör en nyckel och egna certifikat att börja med."), wanted, make_document_seal);
    give(*program.add_subcommand("migrate", "Uppdaterar databasens tabeller (PostgreSQL, som ägare)."),
        wanted, migrate);
    auto* const verify = program.add_subcommand(
        "verify", "Visar om något har ändrats, tagits bort eller flyttats i efterhand.");
    verify->add_option("--seals", seals, "Filen med sigill. Utan den används ledger.seal_file.");
    give(*verify, wanted, [&](Config const& config) { return verify_records(config, seals); });
    auto* const save =
        program.add_subcommand("backup", "Kopierar databasen till en ny mapp, medan servern är i gång.");
    save->add_option("folder", folder, "Den nya mappen.")->required();
    give(*save, wanted, [&](Config const& config) { return backup(config, folder); });
    auto* const load = program.add_subcommand("restore", "Lägger tillbaka en kopia i en tom datamapp.");
    load->add_option("folder", folder, "Mappen med kopian.")->required();
    give(*load, wanted, [&](Config const& config) { return restore(config, folder); });
    program.add_subcommand("config", "Skriver ut tabellen med alla inställningar.")->callback([&] {
        wanted.without_config = [] {
            std::fputs(config_documentation().c_str(), stdout);
            return 0;
        };
    });
}

int run(Wanted const& wanted)
{
    if (wanted.without_config) return wanted.without_config();
    auto const need = wanted.config_file.empty() ? Config::File::optional : Config::File::required;
    auto const config =
        Config::read(wanted.config_file.empty() ? "delaktig.toml" : wanted.config_file, need, environment());
    if (!config) {
        std::fprintf(stderr, "%s\n", config.refusal().message.c_str());
        return 1;
    }
    return wanted.with_config(*config);
}

} // namespace

int run_command(int argc, char** argv)
{
    CLI::App program{"Delaktig: genomförandeplan, social journal och uppföljning.", "delaktig"};
    program.require_subcommand(1);
    program.set_version_flag("--version", "delaktig 0.1.0");
    Wanted wanted;
    program.add_option(
        "--config", wanted.config_file, "Inställningsfilen. Utan den läses delaktig.toml om den finns.");
    DemoOptions demo_options;
    BenchOptions bench_options;
    double bench_seconds = 3;
    int bench_persons = 40000;
    UserOptions user_options;
    UnitOptions unit_options;
    CodeOptions code_options;
    SymbolOptions symbol_options;
    TermOptions term_options;
    ServiceKindOptions kind_options;
    ReserveOptions reserve_options;
    JobOptions job_options;
    std::string mail_address;
    std::filesystem::path folder;
    std::filesystem::path seals;
    offer_care(program, wanted, folder, seals);
    offer_demo(program, wanted, demo_options);
    offer_bench_data(program, wanted, bench_options);
    offer_bench_log(program, wanted, bench_seconds);
    offer_bench_due(program, wanted, bench_persons);
    offer_users(program, wanted, user_options);
    offer_units(program, wanted, unit_options, reserve_options);
    offer_codes(program, wanted, code_options);
    offer_symbols(program, wanted, symbol_options);
    offer_terms(program, wanted, term_options);
    offer_service_kinds(program, wanted, kind_options);
    offer_jobs(program, wanted, job_options, mail_address);
    try {
        program.parse(argc, argv);
        return run(wanted);
    } catch (CLI::ParseError const& error) {
        return program.exit(error) == 0 ? 0 : 2;
    } catch (std::exception const& fault) {
        std::fprintf(stderr, "delaktig: %s\n", explanation_of(fault).c_str());
        return 1;
    }
}

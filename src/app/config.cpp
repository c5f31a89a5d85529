// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/config.h"

#include "access/house_words.h"
#include "app/risk_matrix_file.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sstream>
#include <toml++/toml.h>

namespace {

ConfigKey const* find_key(std::string_view name)
{
    auto const keys = config_keys();
    auto const found = std::find_if(keys.begin(), keys.end(), [&](ConfigKey const& key) { return key.name == name; });
    return found == keys.end() ? nullptr : &*found;
}

bool is_number_within(NumberRange range, std::string const& value)
{
    long number = 0;
    auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    return error == std::errc{} && end == value.data() + value.size() && number >= range.least && number <= range.most;
}

std::string not_among(ConfigKey const& key, std::string const& value, std::vector<std::string> const& words)
{
    return fmt::format("{} kan vara {}, men är \"{}\".", key.name, fmt::join(words, ", "), value);
}

// Why the value does not fit the key, or nothing.
std::optional<std::string> misfit(ConfigKey const& key, std::string const& value)
{
    if (key.type == KeyType::number && !is_number_within(key.range, value))
        return fmt::format("{} ska vara ett heltal från {} till {}, men är \"{}\".", key.name, key.range.least, key.range.most, value);
    if (key.type == KeyType::yes_no && value != "yes" && value != "no")
        return fmt::format("{} ska vara true eller false (yes eller no), men är \"{}\".", key.name, value);
    if (key.name == "log.level" && value != "error" && value != "warning" && value != "info" && value != "debug")
        return fmt::format("log.level ska vara error, warning, info eller debug, men är \"{}\".", value);
    if (key.name == "mail.tls" && value != "starttls" && value != "tls" && value != "none")
        return not_among(key, value, {"starttls", "tls", "none"});
    if (key.name == "words.person" && !find_person_word(value)) return not_among(key, value, person_word_names());
    if (key.name == "words.key_worker" && !find_key_worker_word(value)) return not_among(key, value, key_worker_word_names());
    if (key.name == "risk.matrix")
        if (auto const matrix = read_risk_matrix(value); !matrix) return "risk.matrix: " + matrix.refusal().message;
    return std::nullopt;
}

std::string text_of(toml::node const& node)
{
    if (auto const* value = node.as_string()) return value->get();
    if (auto const* value = node.as_integer()) return std::to_string(value->get());
    if (auto const* value = node.as_boolean()) return value->get() ? "yes" : "no";
    std::string joined;
    if (auto const* list = node.as_array())
        for (auto const& item : *list) joined += (joined.empty() ? "" : ",") + text_of(item);
    return joined;
}

using Values = std::map<std::string, std::string, std::less<>>;

std::optional<Refusal> set(Values& values, std::string const& name, std::string value, std::string_view where)
{
    auto const* key = find_key(name);
    if (!key) return invalid(fmt::format("{}: nyckeln {} finns inte. Se docs/operator/configuration.md.", where, name));
    if (auto why = misfit(*key, value)) return invalid(fmt::format("{}: {}", where, *why));
    values[name] = std::move(value);
    return std::nullopt;
}

std::optional<Refusal> read_file(Values& values, std::filesystem::path const& file)
{
    try {
        auto const table = toml::parse_file(file.string());
        for (auto const& [section, content] : table) {
            if (!content.is_table())
                return invalid(fmt::format("{}: {} ska stå under en rubrik, till exempel [server].", file.string(), section.str()));
            for (auto const& [name, node] : *content.as_table())
                if (auto refusal = set(values, fmt::format("{}.{}", section.str(), name.str()), text_of(node), file.string()))
                    return refusal;
        }
    } catch (toml::parse_error const& error) {
        return invalid(fmt::format(
            "{}, rad {}: filen går inte att läsa: {}", file.string(), error.source().begin.line, error.description()));
    }
    return std::nullopt;
}

std::string type_text(ConfigKey const& key)
{
    switch (key.type) {
    case KeyType::text: return "text";
    case KeyType::number: return fmt::format("heltal, {}–{}", key.range.least, key.range.most);
    case KeyType::yes_no: return "true/false";
    case KeyType::list: return "lista";
    }
    std::abort();
}

} // namespace

std::string environment_name(ConfigKey const& key)
{
    std::string name = "DELAKTIG_";
    for (char const c : key.name) name += c == '.' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return name;
}

Config Config::standard()
{
    Config config;
    for (auto const& key : config_keys()) config.values_[std::string{key.name}] = key.standard;
    return config;
}

Result<Config> Config::read(
    std::filesystem::path const& file, File need, std::map<std::string, std::string> const& environment)
{
    auto config = standard();
    if (std::filesystem::exists(file)) {
        if (auto refusal = read_file(config.values_, file)) return *refusal;
    } else if (need == File::required) {
        return not_found(fmt::format("Filen {} finns inte.", file.string()));
    }
    for (auto const& key : config_keys()) {
        auto const name = environment_name(key);
        auto const found = environment.find(name);
        if (found == environment.end()) continue;
        auto value = found->second == "true" ? "yes" : found->second == "false" ? "no" : found->second;
        if (auto refusal = set(config.values_, std::string{key.name}, std::move(value), name)) return *refusal;
    }
    for (auto const& [name, value] : environment) {
        auto const keys = config_keys();
        bool const known = std::any_of(keys.begin(), keys.end(), [&](ConfigKey const& key) { return environment_name(key) == name; });
        if (name.starts_with("DELAKTIG_") && !name.starts_with("DELAKTIG_TEST_") && !known)
            return invalid(fmt::format("Miljövariabeln {} finns inte. Se docs/operator/configuration.md.", name));
    }
    return config;
}

Result<Config> Config::with(std::string_view key, std::string value) const
{
    auto changed = *this;
    if (auto refusal = set(changed.values_, std::string{key}, std::move(value), "inställning")) return *refusal;
    return changed;
}

std::string const& Config::text(std::string_view key) const { return values_.find(key)->second; }

long Config::number(std::string_view key) const { return std::stol(text(key)); }

bool Config::yes(std::string_view key) const { return text(key) == "yes"; }

std::vector<std::string> Config::list(std::string_view key) const
{
    std::vector<std::string> items;
    std::istringstream stream{text(key)};
    for (std::string item; std::getline(stream, item, ',');) {
        auto const begin = item.find_first_not_of(' ');
        if (begin != std::string::npos) items.push_back(item.substr(begin, item.find_last_not_of(' ') - begin + 1));
    }
    return items;
}

ServerSettings server_settings(Config const& config)
{
    ServerSettings settings;
    settings.address = config.text("server.address");
    settings.port = static_cast<std::uint16_t>(config.number("server.port"));
    settings.certificate_file = config.text("server.certificate_file");
    settings.key_file = config.text("server.key_file");
    settings.trusted_proxies = config.list("server.trusted_proxies");
    settings.workers = static_cast<int>(config.number("server.workers"));
    settings.queue_limit = static_cast<int>(config.number("server.queue"));
    settings.body_bytes = static_cast<std::size_t>(config.number("server.body_kib")) * 1024;
    // Twice a file: one that is too large is then answered in its form. Above that nothing is read.
    settings.upload_bytes = static_cast<std::size_t>(config.number("attachments.file_kib")) * 2 * 1024 + 64 * 1024;
    return settings;
}

std::string config_documentation()
{
    std::string text = "# Inställningar\n\nDelaktig läser `delaktig.toml` och sedan miljön. En okänd nyckel är ett fel. "
                       "`delaktig check` prövar allt utan att starta.\nTabellen kommer från programmet (`delaktig config`).\n\n"
                       "| Nyckel | Miljövariabel | Typ | Utan värde | Betydelse |\n| --- | --- | --- | --- | --- |\n";
    for (auto const& key : config_keys())
        text += fmt::format("| `{}` | `{}` | {} | {} | {} |\n", key.name, environment_name(key), type_text(key),
            key.standard.empty() ? "tomt" : fmt::format("`{}`", key.standard), key.meaning);
    return text;
}

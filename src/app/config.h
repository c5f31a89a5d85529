// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "http/server.h"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What kind of value a key takes; the reader refuses anything else, with the name of the key.
enum class KeyType { text, number, yes_no, list };

// The least and the most that a number may be.
struct NumberRange {
    long least = 0;
    long most = 0;
};

// One row of the table that file, environment and documentation come from.
struct ConfigKey {
    std::string_view name;  // as in delaktig.toml: "server.port"
    KeyType type;
    std::string_view standard; // the value when nobody says anything
    std::string_view meaning;  // Swedish, for the operator
    NumberRange range = {};    // of a number
};

std::span<ConfigKey const> config_keys();

// DELAKTIG_SERVER_PORT for server.port.
std::string environment_name(ConfigKey const&);

// The settings an instance runs with. Every value comes from delaktig.toml, is overridden by the environment, and
// else is the standard value of its key. Immutable once read.
class Config {
public:
    // Reads `file` (which need not exist when `required` is false) and then `environment`. The refusal names the
    // key, what it was given and what it takes; an unknown key is one too.
    enum class File { required, optional };
    static Result<Config> read(std::filesystem::path const& file, File, std::map<std::string, std::string> const& environment);
    // The standard values, for tests and for the demo.
    static Config standard();

    std::string const& text(std::string_view key) const;
    long number(std::string_view key) const;
    bool yes(std::string_view key) const;
    std::vector<std::string> list(std::string_view key) const; // comma-separated
    std::filesystem::path data_folder() const { return text("data.folder"); }
    bool on_postgres() const { return !text("database.connection").empty(); }

    // The same settings with one value changed; checked like one that was read.
    Result<Config> with(std::string_view key, std::string value) const;

private:
    std::map<std::string, std::string, std::less<>> values_;
};

ServerSettings server_settings(Config const&);

// docs/operator/configuration.md, made from the table.
std::string config_documentation();

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "attachments/file_check.h"

#include "attachments/attachment_store.h"

#include <algorithm>
#include <chrono>

namespace {

void add(std::vector<Finding>& findings, Fault fault, std::int64_t file)
{
    auto const same = std::ranges::find(findings, fault, &Finding::fault);
    if (same == findings.end()) findings.push_back({fault, "file_chunk " + std::to_string(file), 1});
    else ++same->count;
}

} // namespace

std::vector<Finding> verify_files(Database& records, Database& files, std::int64_t& checked)
{
    auto const known = records.read([](ReadTx& tx) { return list_files_on_record(tx); });
    return files.read([&](ReadTx& tx) {
        std::vector<Finding> findings;
        auto const none = stored_hash(tx, 0); // no file has that number
        for (auto const& one : known) {
            auto const hash = stored_hash(tx, one.file);
            if (hash == none || !one.has_key) add(findings, Fault::record_missing, one.file);
            else if (hash != one.hash) add(findings, Fault::record_changed, one.file);
        }
        checked = static_cast<std::int64_t>(known.size());
        return findings;
    });
}

void sweep_files(Database& records, FileVault const& vault, Instant now)
{
    auto const old = vault.list_before(now - std::chrono::days{1});
    auto const left = records.read([&](ReadTx& tx) { return without_record(tx, old); });
    for (auto const file : left) vault.destroy(file);
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "db/database.h"

#include <functional>
#include <vector>

// The rows of file_chunk. Only files/ calls these.
void add_chunks(WriteTx&, std::int64_t file, std::vector<Bytes> const& chunks, Instant now);
// In order of number.
void each_chunk(ReadTx&, std::int64_t file, std::function<void(Bytes const&)> const&);
void remove_chunks(WriteTx&, std::int64_t file);
std::vector<std::int64_t> list_files_before(ReadTx&, Instant);

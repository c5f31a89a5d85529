// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "files/file_chunk_store.h"

void add_chunks(WriteTx& tx, std::int64_t file, std::vector<Bytes> const& chunks, Instant now)
{
    std::int64_t number = 0;
    for (auto const& chunk : chunks)
        tx.execute("INSERT INTO file_chunk (file_id, number, content, written_at) VALUES (?1, ?2, ?3, ?4)", {file, number++, chunk, now});
}

void each_chunk(ReadTx& tx, std::int64_t file, std::function<void(Bytes const&)> const& found)
{
    tx.each("SELECT content FROM file_chunk WHERE file_id = ?1 ORDER BY number", {file}, [&](Row const& row) { found(row.bytes(0)); });
}

void remove_chunks(WriteTx& tx, std::int64_t file) { tx.execute("DELETE FROM file_chunk WHERE file_id = ?1", {file}); }

std::vector<std::int64_t> list_files_before(ReadTx& tx, Instant moment)
{
    return tx.list("SELECT file_id FROM file_chunk WHERE number = 0 AND written_at < ?1 ORDER BY file_id", {moment},
        [](Row const& row) { return row.integer(0); });
}

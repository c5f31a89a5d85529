// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "attachments/attachment.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "db/database.h"
#include "files/file_vault.h"

#include <optional>
#include <string>
#include <vector>

// The order's documents, the newest first, also those marked as fel dokument. Nothing for an order outside the access.
std::vector<Attachment> list_attachments(ReadTx&, PersonAccess const&, Id<Order>);

// One that may be opened: not marked as fel dokument.
struct AttachmentToOpen {
    Attachment attachment;
    Bytes wrapped_key;
};
std::optional<AttachmentToOpen> find_attachment(ReadTx&, PersonAccess const&, Id<Order>, Id<Attachment>);

// Tells of a file that lies in the vault already.
Result<Done> add_attachment(WriteTx&, Visit const&, PersonAccess const&, Attachment const&, SealedFile const&);
// Fel dokument. Conflict when somebody else has marked it.
Result<Done> mark_mistake(WriteTx&, Visit const&, PersonAccess const&, Id<Order>, Id<Attachment>, std::string const& reason);

// Files in the vault that no record tells of, put in before then: what was left when the house went down in between.
std::vector<std::int64_t> without_record(ReadTx& records, std::vector<std::int64_t> const& files);

// What the record says of its file, for verify.
struct FileOnRecord {
    std::int64_t file;
    Bytes hash;
    bool has_key;
};
std::vector<FileOnRecord> list_files_on_record(ReadTx&);

// The newest wrapped key, to try a key file on.
struct WrappedKey {
    std::int64_t file;
    Bytes wrapped;
};
std::optional<WrappedKey> find_newest_key(ReadTx&);

RecordKind attachment_records();
RecordKind attachment_mistake_records();

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "app/config.h"
#include "jobs/job_runner.h"
#include "mail/mail_post.h"

#include <optional>
#include <vector>

// What the house does by itself, in the database's queue: each is done by one of the programs that share the database.
// `mail`: none where no letters are sent; then they wait in the queue until a program sends them.
std::vector<JobKind> own_work(House&, Log&, Config const&, MailPost* mail);

// What mail.server and the settings beside it say; none where it is empty. Throws when they do not fit together, with what
// to do.
std::optional<MailPost::Settings> mail_settings(Config const&);

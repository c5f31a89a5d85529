// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// /konto/mejl: whether and when I am reminded by mail.
Response show_mail_choice(Visit&, Request const&);
Response change_mail_choice(Visit&, Request const&);

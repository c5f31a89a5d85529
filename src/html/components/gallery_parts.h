// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"

// The sections of /dev/komponenter.
Html gallery_thread();
Html gallery_lists();
Html gallery_texts();
Html gallery_form();
Html gallery_writing();
Html gallery_oversight();

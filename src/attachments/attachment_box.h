// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "attachments/attachment.h"
#include "html/components/href.h"
#include "html/html.h"

#include <string>
#include <vector>

// Where an order's documents are: "/personer/…/bestallningar/…/dokument".
std::string attachments_path(Id<Person>, Id<Order>);

// The documents to be opened, without those marked as fel dokument: "Utredning: Anna 2026, PDF, 340 kB".
Html attachment_links(std::vector<Attachment> const&, std::string const& path);

// The order's documents as a box of the order's page, with the way to their own page.
Html attachment_box(std::vector<Attachment> const&, std::string const& path, bool may_add);

// "Läs före mötet" (R65), beside the pages where a plan is written. Empty when there is nothing to read.
Html reading_before_meeting(std::vector<Attachment> const&, std::string const& path);

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.h"
#include "db/database.h"

struct Person;

// Writes the words that the person's name in force is found by.
void put_name_words(WriteTx&, Id<Person>);

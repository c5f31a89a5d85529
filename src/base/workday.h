// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"

// Arbetsdag: Monday to Friday, except the holidays of lagen (1989:253) om allmänna helgdagar and the three eves that
// semesterlagen 3 a § and the ordinary agreements count with them: midsommarafton, julafton, nyårsafton (DD-19).
bool is_workday(CivilDate);
// The last of that many workdays, the first one being the first workday after `from`. Zero: `from` itself.
CivilDate add_workdays(CivilDate from, int count);
// Påskdagen, after Gauss and the Gregorian calendar.
CivilDate easter_of(int year);

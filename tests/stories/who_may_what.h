// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/app/prepared_app.h"

#include <string_view>
#include <vector>

// Who asks, in the order of the letters below. nadja: kontaktman of Samir; petra: her deputy, works there; kim: opened in
// an emergency; robin: works nowhere today; amir: works at another unit | sam: samordnare; eva: enhetschef there; lars:
// enhetschef of another unit | vera: verksamhetschef; tove: handläggare of Samir's order; ove: handläggare of others;
// pia: makes Samir's plan | adam: administratör; lova: logggranskare; mia: rutinägare.
inline constexpr std::string_view who[] = {"nadja", "petra", "kim", "robin", "amir", "sam", "eva", "lars", "vera", "tove", "ove", "pia", "adam", "lova", "mia"};

// + gets what was asked for (or hears what is wrong with the form); - is refused; 0 is told that there is nothing.
struct RouteRow {
    Method method;
    std::string_view path;
    std::string_view answers;
    Fields fields = {};
    bool changes = false; // what the next one would meet
};

// One for each route of the program.
std::vector<RouteRow> rows(PreparedApp&);

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"

#include <string>

// One file to be chosen, in a form with sends_files. A browser never fills it in again: after an error the file is chosen
// anew, and the error says so.
struct FileField {
    std::string name;
    std::string label;
    std::string hint = {};
    std::string error = {};
    std::string accept = {}; // endings and types that the browser offers; the server checks
    bool required = false;
};
Html file_field(FileField const&);

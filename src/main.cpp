// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/commands.h"

#include <malloc.h>

int main(int argc, char** argv)
{
    // Twenty threads take turns on few cores. With a heap each, every one of them keeps what it once needed.
    mallopt(M_ARENA_MAX, 4);
    return run_command(argc, argv);
}

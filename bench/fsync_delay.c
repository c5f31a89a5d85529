// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// LD_PRELOAD: a disk that needs FSYNC_DELAY_MS longer for every flush, like that of an office machine.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

static void wait_a_little(void)
{
    char const* text = getenv("FSYNC_DELAY_MS");
    if (text) usleep((useconds_t)(atof(text) * 1000));
}

int fdatasync(int file)
{
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    wait_a_little();
    return real(file);
}

int fsync(int file)
{
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    wait_a_little();
    return real(file);
}

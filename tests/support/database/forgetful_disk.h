// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

// A disk for SQLite (SqliteSettings::vfs = ForgetfulDisk::name) that can lose its power, be full, or break.
// Kill -9 cannot tell whether a program waits for the disk, because the system's cache survives the program.
// Here everything that was written to a file after its last sync is forgotten, or, as on a real disk, any
// part of it.
namespace ForgetfulDisk {

inline constexpr char const* name = "forgetful";

// Makes the disk known to SQLite, whole and empty of memories. At the beginning of each test.
void begin();

// While it lives, every database that is opened lies on this disk, also where nobody can say which: a whole house. Begins.
class Everywhere {
public:
    Everywhere();
    ~Everywhere();
    Everywhere(Everywhere const&) = delete;
    Everywhere& operator=(Everywhere const&) = delete;
};

// From now on every read and write fails, as in a machine without power.
void lose_power();
// Once the database is closed: the files become what was synced, and of the rest, write by write, what a die
// of this seed keeps; nothing for seed 0.
void forget(unsigned seed);

// Writes fail for lack of room.
void set_full(bool full);
// Syncs fail.
void set_broken(bool broken);
// Says that it has synced what it has not: nothing at all (as with synchronous OFF), or not the write-ahead log (as with
// synchronous NORMAL).
enum class Lie { none, log, all };
void set_lying(Lie lie);
// Files can be opened for reading only.
void set_read_only(bool read_only);

}

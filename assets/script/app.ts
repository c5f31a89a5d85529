// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// Improves pages that work without it. Nodes are built from text only, so Trusted Types can forbid everything else.
import { startAutosave } from './autosave';
import { startGuard } from './guard';
import { startKeeping } from './keep';
import { startReading } from './reading';
import { startSession } from './session';
import { startWriting } from './writing';

startReading();
startWriting();
startSession();
startGuard();
startAutosave();
void startKeeping();

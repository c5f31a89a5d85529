// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// Last, when all the others have been everywhere.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { visited } from '../support.mjs';

export default [
  {
    name: 'every address of the program has been visited, so no page was left out',
    async run() {
      const source = readFileSync(new URL('../../../src/app/routes.cpp', import.meta.url), 'utf8');
      const patterns = [...source.matchAll(/\{Method::get,\s*"([^"]+)"/g)].map((one) => one[1]);
      assert.ok(patterns.length > 40);
      const wasSeen = (pattern) => {
        const shape = new RegExp(`^${pattern.replace(/\{[^}]+\}/g, '[^/]+')}$`);
        return [...visited].some((path) => shape.test(path));
      };
      assert.deepEqual(patterns.filter((one) => !wasSeen(one)), []);
    },
  },
];

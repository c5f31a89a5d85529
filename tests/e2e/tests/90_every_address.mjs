// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// Last, when all the others have been everywhere.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { audited } from '../audit.mjs';
import { visited } from '../support.mjs';

// The addresses to go to in a table of the program.
function addresses(table) {
  const source = readFileSync(new URL(`../../../src/app/${table}`, import.meta.url), 'utf8');
  return [...source.matchAll(/\{Method::get,\s*"([^"]+)"/g)].map((one) => one[1]);
}

const unseen = (patterns, seen) => patterns.filter((pattern) => {
  const shape = new RegExp(`^${pattern.replace(/\{[^}]+\}|\*/g, '[^/]+')}$`);
  return ![...seen].some((path) => shape.test(path));
});

// What answers with no page of ours.
const isPage = (pattern) => !['/pdf', '/json', '/fil', '/s/*', '/robots.txt', '/halsa', '/sessionen'].some((one) => pattern.endsWith(one)) && pattern !== '/';

export default [
  {
    name: 'every page of the program has been looked at, and every other address asked for, so none was left out',
    async run({ base }) {
      const patterns = [...addresses('routes.cpp'), ...addresses('doors.cpp')];
      assert.ok(patterns.length > 45);
      assert.deepEqual(unseen(patterns.filter(isPage), audited), []);
      for (const [path, type] of [['/halsa', 'text/plain; charset=utf-8'], ['/robots.txt', 'text/plain; charset=utf-8']]) {
        const answer = await fetch(base + path);
        assert.equal(answer.status, 200);
        assert.equal(answer.headers.get('content-type'), type);
      }
      assert.deepEqual(unseen(patterns.filter((one) => one.endsWith('/pdf') || one.endsWith('/json') || one.endsWith('/fil') || one === '/s/*'), visited), []);
    },
  },
];

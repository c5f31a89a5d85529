// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// Delaktig in the harness: node bench.mjs delaktig.mjs check|run. bench/run seeds, starts and measures; alone, this needs
// DELAKTIG_BENCH_URL, DELAKTIG_BENCH_PERSONS (what `delaktig bench-data` printed) and SERVER_PIDFILE.
// Every worker has a session of its own and opens only the persons of the unit. Each read leaves its log row.
import fs from 'node:fs';

export const base = process.env.DELAKTIG_BENCH_URL ?? 'http://127.0.0.1:8080';
const password = 'vi-planerar-tillsammans';
const persons = fs.readFileSync(process.env.DELAKTIG_BENCH_PERSONS, 'utf8').trim().split('\n')
  .map(line => { const [user, person, goal, plan, version] = line.split('\t'); return { user, person, goal, plan, version }; });
const documents = Math.min(50, persons.length); // plans whose PDF is asked for
const sessions = new Map(); // by user: { cookie, csrf }

async function signIn(user) {
  const answer = await fetch(`${base}/logga-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ anvandare: user, losenord: password }) });
  if (answer.status !== 303) throw new Error(`${user}: sign-in answered ${answer.status}`);
  const cookie = answer.headers.getSetCookie().map(line => line.split(';')[0]).join('; ');
  const page = await (await fetch(`${base}/min-dag`, { headers: { Cookie: cookie } })).text();
  return { cookie, csrf: /name="_csrf" value="([^"]+)"/.exec(page)[1] };
}

export async function login() {
  for (const user of new Set([...persons.map(one => one.user), 'chef0', 'verksamhetschef'])) sessions.set(user, await signIn(user));
}

export async function seed() { throw new Error('seed with: delaktig bench-data'); }

// a-d as everywhere; e overview with the red thread, f search in the longest file, g the plan as PDF, h health,
// i Min dag, j the egenkontroll of a unit, k the figures of the whole.
export function request(op, x) {
  const one = persons[op === 'f' ? 0 : x.client % (op === 'g' ? documents : persons.length)];
  const session = sessions.get(one.user);
  const headers = { Cookie: session.cookie };
  const at = `/personer/${one.person}`;
  const get = path => ({ method: 'GET', path, headers });
  switch (op) {
    case 'a': return { method: 'POST', path: `${at}/anteckning`, headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _csrf: session.csrf, typ: 'event', mal: one.goal, text: x.text }).toString() };
    case 'b': return get(`${at}/planer/${one.plan}/versioner/${one.version}`);
    case 'c': return get(`${at}/journal`);
    case 'd': return get(`${at}/journal?sok=${encodeURIComponent(x.word)}`);
    case 'e': return get(at);
    case 'f': return get(`${at}/journal?sok=${encodeURIComponent(x.word ?? 'rollator')}`);
    case 'g': return get(`${at}/planer/${one.plan}/versioner/${one.version}/pdf`);
    case 'i': return get('/min-dag');
    case 'j': return { method: 'GET', path: '/egenkontroll', headers: { Cookie: sessions.get('chef0').cookie } };
    case 'k': return { method: 'GET', path: '/verksamhet', headers: { Cookie: sessions.get('verksamhetschef').cookie } };
    case 'h': return { method: 'GET', path: '/halsa', headers: { Accept: '*/*' } };
    default: return null;
  }
}

export const pids = ({ tree }) => tree(fs.readFileSync(process.env.SERVER_PIDFILE, 'utf8').trim());

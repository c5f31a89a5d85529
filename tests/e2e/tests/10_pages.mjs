// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// Every page there is, found by following every link as several people of the demo.
import assert from 'node:assert/strict';
import { audit, validate } from '../audit.mjs';
import { visited } from '../support.mjs';

const id = /^[0-9a-z]{13}$/;
const shapeOf = (path) => path.split('?')[0].split('/').map((part) => (id.test(part) ? '*' : part)).join('/');
// Facts of the card, and headings of text, are one page each with other words.
const kindOf = (shape) => shape.replace(/^(\/personer\/\*\/uppgifter\/)(?!nummer).+/, '$1+');

const doors = ['/min-dag', '/personer', '/konto', '/konto/mejl', '/arbete', '/enhet', '/anteckna', '/personer/ny', '/egenkontroll', '/verksamhet', '/dev/komponenter'];

function linksOf(html) {
  return [...html.matchAll(/ href="(\/[^"#]*)/g)].map((one) => one[1].replaceAll('&amp;', '&')).filter((path) => !path.startsWith('/s/'));
}

// Follows links, a few addresses of each shape, and keeps of each kind of page the emptiest and the fullest.
async function walk(visitor, seen) {
  const request = visitor.context.request;
  const waiting = [...doors];
  const known = new Set(waiting);
  const taken = new Map();
  const faults = [];
  while (waiting.length) {
    const path = waiting.shift();
    const shape = shapeOf(path);
    taken.set(shape, (taken.get(shape) ?? 0) + 1);
    if (taken.get(shape) > 4) continue;
    const answer = await request.get(visitor.base + path, { maxRedirects: 0 });
    const onward = answer.headers()['location'];
    if (onward && !known.has(onward)) { known.add(onward); waiting.push(onward); }
    if (answer.status() >= 400 && !doors.includes(path)) faults.push(`a link leads to ${path}, which answers ${answer.status()}`);
    if (answer.status() !== 200) continue;
    visited.add(path.split('?')[0]);
    if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) continue;
    const html = await answer.text();
    faults.push(...validate(html).map((line) => `${path}: ${line}`));
    for (const link of linksOf(html)) if (!known.has(link)) { known.add(link); waiting.push(link); }
    const kind = kindOf(shape);
    const pages = seen.pages.get(kind) ?? { user: visitor.user, least: [Infinity, ''], most: [0, ''] };
    if (pages.user !== visitor.user) continue;
    if (html.length < pages.least[0]) pages.least = [html.length, path];
    if (html.length > pages.most[0]) pages.most = [html.length, path];
    seen.pages.set(kind, pages);
  }
  return faults;
}

async function look(page, base, paths) {
  const faults = [];
  for (const path of paths) {
    await page.goto(base + path);
    faults.push(...(await audit(page)).map((line) => `${path}: ${line}`));
  }
  return faults;
}

const seen = { pages: new Map() };

function everyPageOf(user) {
  return {
    name: `every page ${user} can come to is right, for every eye and every screen`,
    async run({ seat }) {
      const visitor = await seat();
      visitor.user = user;
      await visitor.signIn(user);
      const faults = await walk(visitor, seen);
      const mine = [...seen.pages.values()].filter((one) => one.user === user);
      const paths = mine.flatMap(({ least, most }) => (most[0] - least[0] > most[0] / 8 ? [least[1], most[1]] : [most[1]]));
      const half = Math.ceil(paths.length / 2);
      const other = await visitor.context.newPage();
      faults.push(...(await Promise.all([
        look(visitor.page, visitor.base, paths.slice(0, half)), look(other, visitor.base, paths.slice(half))])).flat());
      assert.deepEqual(faults, []);
    },
  };
}

export default ['nadja', 'karin', 'tove', 'amir', 'mats', 'olga', 'lina', 'jonas', 'elin', 'rolf', 'ronja', 'vendela'].map(everyPageOf);

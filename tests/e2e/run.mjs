// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// node run.mjs BINARY [part of a test's name]: the browser tests, against the program itself with its demo data.
// A line for each test; the last line counts. A test that fails stops no other.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { desk, startBrowser, startServer, Visitor } from './support.mjs';

const [binary, wanted = ''] = process.argv.slice(2);
if (!binary) {
  console.error('node run.mjs BINARY [part of a test\'s name]');
  process.exit(2);
}

const folder = new URL('./tests/', import.meta.url);
const tests = [];
for (const name of readdirSync(folder).filter((one) => one.endsWith('.mjs')).sort()) {
  tests.push(...(await import(new URL(name, folder))).default);
}

// One test: { name, options, run }. It gets a way to seat people at browsers, and nobody may have left a word in the console.
async function runOne(test, house) {
  const visitors = [];
  const seat = async (options = {}) => {
    const context = await house.browser.newContext({ viewport: desk, locale: 'sv-SE', timezoneId: 'Europe/Stockholm', ...options });
    const visitor = new Visitor(context, house.base);
    visitors.push(visitor);
    await visitor.open();
    return visitor;
  };
  try {
    await test.run({ seat, base: house.base, command: house.command });
    const faults = visitors.flatMap((one) => one.faults());
    if (faults.length) throw new Error(`in the console:\n${faults.join('\n')}`);
  } catch (fault) {
    const where = visitors.map((one) => one.page?.url()).join(', ');
    throw new Error(`${fault.stack ?? fault}\nat ${where}`);
  } finally {
    for (const one of visitors) await one.context.close();
  }
}

let passed = 0;
let failed = 0;
const server = await startServer(resolve(binary));
const browser = await startBrowser();
for (const test of tests.filter((one) => one.name.includes(wanted))) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  try {
    await runOne(test, { base: server.base, command: server.run, browser });
    passed += 1;
    console.log(`ok      ${test.name} (${seconds()})`);
  } catch (fault) {
    failed += 1;
    console.log(`FAILED  ${test.name} (${seconds()})\n${fault.message.replace(/^/gm, '        ')}`);
  }
}
await browser.close();
await server.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

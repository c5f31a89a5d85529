// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// node screenshot.mjs BINARY FILE: the picture of the README, a person's overview in the demo.
import { resolve } from 'node:path';
import { desk, startBrowser, startServer, Visitor } from './support.mjs';

const [binary, file] = process.argv.slice(2);
if (!binary || !file) {
  console.error('node screenshot.mjs BINARY FILE');
  process.exit(2);
}
const server = await startServer(resolve(binary));
const browser = await startBrowser();
const nadja = new Visitor(await browser.newContext({ viewport: desk, locale: 'sv-SE', timezoneId: 'Europe/Stockholm' }), server.base);
await nadja.open();
await nadja.signIn('nadja');
await nadja.goto(await nadja.personPath('Samir Lindgren'));
await nadja.page.screenshot({ path: file });
await browser.close();
await server.stop();

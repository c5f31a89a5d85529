// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// What came with an order: taken in on a phone and at a desk, read before the meeting, and marked when it is wrong.
import assert from 'node:assert/strict';
import { audit } from '../audit.mjs';
import { desk, phone } from '../support.mjs';

const button = (visitor, name) => visitor.page.getByRole('button', { name });
const text = { name: 'Utredning boende.txt', mimeType: 'text/plain', buffer: Buffer.from('Samir vill bo kvar där han bor.') };
const noPicture = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html><script>alert(1)</script>') };

async function documentsOf(visitor, name) {
  const person = await visitor.personPath(name);
  await visitor.goto(`${person}/bestallningar`);
  await visitor.send(visitor.page.getByRole('link', { name: /Öppna beställningen/ }).first());
  await visitor.send(visitor.page.getByRole('link', { name: 'Lägg till eller se alla dokument' }));
  assert.match(visitor.path(), /\/dokument$/);
  assert.deepEqual(await audit(visitor.page), []);
}

async function takeIn(visitor, file, kind, name) {
  await visitor.page.getByLabel('Fil', { exact: true }).setInputFiles(file);
  if (kind) await visitor.page.getByLabel(kind, { exact: true }).check();
  await visitor.page.getByLabel('Namn på dokumentet').fill(name);
  await visitor.send(button(visitor, 'Lägg till dokumentet'));
}

// Opens it as a click on its link does, with what the browser is told about it.
async function opened(visitor, name) {
  const address = await visitor.page.getByRole('link', { name, exact: true }).first().evaluate((one) => one.href);
  return { answer: await visitor.context.request.get(address), address };
}

const sizes = [['a phone', phone], ['a desk', desk]];

export default [
  {
    name: 'documents: a document is taken in without script too',
    async run({ seat }) {
      const nadja = await seat({ viewport: phone, javaScriptEnabled: false });
      await nadja.signIn('nadja');
      const person = await nadja.personPath('Samir Lindgren');
      await nadja.goto(`${person}/bestallningar`);
      await nadja.send(nadja.page.getByRole('link', { name: /Öppna beställningen/ }).first());
      await nadja.send(nadja.page.getByRole('link', { name: 'Lägg till eller se alla dokument' }));
      await takeIn(nadja, text, 'Beslut', 'Beslutet från myndigheten');
      assert.equal(await nadja.page.getByRole('link', { name: 'Beslutet från myndigheten', exact: true }).count(), 1);
      // The checker is itself a script.
      const looking = await seat({ viewport: phone });
      await looking.signIn('nadja');
      await looking.goto(nadja.path().replace(/\/dokument.*/, '/extern-plan'));
      assert.deepEqual(await audit(looking.page), []);
    },
  },
  ...sizes.map(([where, viewport]) => ({
    name: `documents: what came with an order is taken in at ${where}, read, and marked when it is wrong`,
    async run({ seat }) {
      const petra = await seat({ viewport });
      // In its sandbox a document may not fetch the icon of the house, and Chromium says so.
      petra.expect('400', '404', 'NotSameOrigin');
      await petra.signIn('petra');
      await documentsOf(petra, 'Samir Lindgren');

      await takeIn(petra, noPicture, 'Foto', 'Från verkstan');
      assert.match(await petra.page.title(), /^Fel: /);
      assert.match(await petra.text(), /går inte att läsa som en/);
      assert.equal(await petra.page.getByLabel('Namn på dokumentet').inputValue(), 'Från verkstan', 'what was typed stays');
      assert.deepEqual(await audit(petra.page), []);

      const name = `Utredning från ${where}`;
      await takeIn(petra, text, 'Utredning', name);
      assert.doesNotMatch(await petra.page.title(), /^Fel: /, await petra.text());
      const { answer, address } = await opened(petra, name);
      assert.equal(await answer.text(), text.buffer.toString());
      assert.equal(answer.headers()['x-content-type-options'], 'nosniff');
      assert.match(answer.headers()['content-security-policy'], /; sandbox$/);
      assert.match(answer.headers()['content-disposition'], /^inline; filename=/);
      assert.equal(await petra.goto(new URL(address).pathname), 200);
      await petra.page.goBack();

      const row = petra.page.locator('main').locator('details').filter({ hasText: 'Fel dokument?' }).first();
      await row.locator('summary').first().click();
      await petra.send(row.getByRole('button', { name: 'Märk som fel dokument' }));
      assert.match(await petra.text(), /Skriv varför dokumentet är fel/);
      const again = petra.page.locator('details[open]').filter({ hasText: 'Fel dokument?' }).first();
      await again.getByLabel('Varför är det fel?').fill('Hör till en annan person.');
      await petra.send(again.getByRole('button', { name: 'Märk som fel dokument' }));
      assert.equal(await petra.page.getByRole('link', { name, exact: true }).count(), 0);
      assert.equal((await petra.context.request.get(address)).status(), 404);
    },
  })),
];

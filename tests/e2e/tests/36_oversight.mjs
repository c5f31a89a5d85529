// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// The manager makes sure: reads the egenkontroll, reminds, reads a drawn plan, and takes the figures along.
import assert from 'node:assert/strict';
import { audit } from '../audit.mjs';
import { phone, visited } from '../support.mjs';

const button = (visitor, name) => visitor.page.getByRole('button', { name, exact: false }).first();
const link = (visitor, name) => visitor.page.getByRole('link', { name, exact: false }).first();

async function fetched(visitor, name, type) {
  const answer = await visitor.context.request.get(await link(visitor, name).evaluate((one) => one.href));
  assert.ok(answer.headers()['content-type'].startsWith(type), name);
  visited.add(new URL(answer.url()).pathname);
  return answer.body();
}

export default [
  {
    name: 'the manager reads the egenkontroll, reminds, answers about a drawn plan and takes the trend along, on a phone too',
    async run({ seat }) {
      const karin = await seat();
      await karin.signIn('karin');
      await karin.goto('/egenkontroll');
      assert.match(await karin.text(), /\d+ av \d+ planer håller tråden\./);
      assert.deepEqual(await audit(karin.page), []);
      await karin.send(button(karin, 'Påminn'));
      assert.match(await karin.text(), /Påmind i dag|Påminnelsen står/);
      assert.equal((await fetched(karin, 'Hämta som CSV-fil', 'text/csv')).subarray(0, 3).toString('hex'), 'efbbbf');
      await fetched(karin, 'Hämta som Excel-fil', 'application/vnd.openxmlformats');
      await karin.goto('/egenkontroll');
      await karin.send(link(karin, 'Läs nästa plan'));
      for (const group of await karin.page.locator('fieldset').all()) await group.getByLabel('Ja', { exact: true }).check();
      await karin.page.setViewportSize(phone);
      assert.deepEqual(await audit(karin.page), []);
      await karin.send(button(karin, 'Signera svaren'));
      assert.match(await karin.text(), /8 av 8 ja\./);
      assert.equal((await fetched(karin, 'Hämta som PDF', 'application/pdf')).subarray(0, 5).toString(), '%PDF-');
      await karin.goto('/egenkontroll');
      await karin.send(link(karin, 'Se listan för kvartalet'));
      assert.match(await karin.text(), /Beslut som inte är verkställda, kvartal \d/);
      assert.deepEqual(await audit(karin.page), []);
      assert.equal((await fetched(karin, 'Hämta som CSV-fil', 'text/csv')).subarray(0, 3).toString('hex'), 'efbbbf');
    },
  },
  {
    name: 'the head of operations sees how the whole stands, without a name',
    async run({ seat }) {
      const vendela = await seat();
      await vendela.signIn('vendela', '/verksamhet');
      assert.match(await vendela.text(), /Så står det till i verksamheten/);
      assert.deepEqual(await audit(vendela.page), []);
      await fetched(vendela, 'Hämta som CSV-fil', 'text/csv');
      await vendela.goto('/egenkontroll');
      assert.doesNotMatch(await vendela.text(), /Ansvarig:/);
      await vendela.send(link(vendela, 'Visa namnen'));
      assert.match(await vendela.text(), /Du ser namnen\. Det står i loggen\./);
    },
  },
];

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// What somebody in the team would change, and what only the authority can: in three taps on a phone, and at a desk.
import assert from 'node:assert/strict';
import { audit } from '../audit.mjs';
import { phone } from '../support.mjs';

const button = (visitor, name) => visitor.page.getByRole('button', { name });
const link = (visitor, name) => visitor.page.getByRole('link', { name });

export default [
  {
    name: 'asking: a proposal is made on a phone in three taps and a sentence, and answered at a desk',
    async run({ seat }) {
      const petra = await seat({ viewport: phone });
      petra.expect('400');
      await petra.signIn('petra');
      const person = await petra.personPath('Tor Bergqvist');
      await petra.goto(`${person}/dagen?dag=alla`);
      await petra.send(link(petra, /Föreslå en ändring/).first());
      assert.match(petra.path(), /\/forslag\/ny$/);
      assert.deepEqual(await audit(petra.page), []);
      await petra.page.getByLabel('Det fungerar bättre om …').fill('vi går fem minuter tidigare');
      await petra.page.getByLabel('Vill det', { exact: true }).check();
      await petra.send(button(petra, 'Skicka förslaget'));
      const proposal = petra.path();
      assert.match(await petra.text(), /Det fungerar bättre om vi går fem minuter tidigare\./);
      assert.deepEqual(await audit(petra.page), []);

      const karin = await seat();
      karin.expect('400');
      await karin.signIn('karin');
      await karin.goto(`${person}/forslag`);
      assert.deepEqual(await audit(karin.page), []);
      await karin.goto(proposal);
      await karin.page.getByLabel('Nej', { exact: true }).check();
      await karin.send(button(karin, 'Svara'));
      assert.match(await karin.text(), /Skriv varför/);
      await karin.page.getByLabel('Varför?').fill('Bussen går inte då.');
      await karin.send(button(karin, 'Svara'));
      await petra.goto(proposal);
      assert.match(await petra.text(), /Bussen går inte då\./);
    },
  },
  {
    name: 'asking: a changed service is asked for, waited for, and its answer written down',
    async run({ seat }) {
      const nadja = await seat();
      nadja.expect('400');
      await nadja.signIn('nadja');
      const person = await nadja.personPath('Tor Bergqvist');
      await nadja.goto(`${person}/begaran`);
      assert.deepEqual(await audit(nadja.page), []);
      await nadja.send(link(nadja, 'Ny begäran'));
      await nadja.page.getByLabel('Vilken insats gäller det?').selectOption({ index: 1 });
      await nadja.page.getByLabel('Ändra', { exact: true }).check();
      await nadja.page.getByLabel('Vad ska ändras, eller hur mycket behövs?').fill('En dag till i veckan.');
      await nadja.page.getByLabel('Från vilken dag önskar ni det?').fill('2027-01-11');
      await nadja.page.getByLabel('Varför?').fill('Tor 19121212-1212 vill mer.');
      await nadja.send(button(nadja, 'Skicka begäran'));
      assert.match(await nadja.text(), /Ta bort personnumret/);
      assert.deepEqual(await audit(nadja.page), []);
      await nadja.page.getByLabel('Varför?').fill('Tor vill mer.');
      await nadja.send(button(nadja, 'Skicka begäran'));
      assert.match(await nadja.text(), /väntar på en ny beställning/);
      assert.deepEqual(await audit(nadja.page), []);
      await nadja.page.locator('summary', { hasText: 'Anteckna handläggarens svar' }).click();
      await nadja.page.getByLabel('Nej', { exact: true }).check();
      await nadja.page.getByLabel('Vad gäller, och varför?').fill('Behovet är detsamma.');
      await nadja.page.getByLabel('Vem svarade?').fill('Tove Sandin');
      await nadja.page.getByLabel('Hur fick ni svaret?').selectOption({ label: 'Telefon' });
      await nadja.send(button(nadja, 'Spara svaret'));
      assert.match(await nadja.text(), /från Tove Sandin \(Telefon\)/);
      assert.doesNotMatch(await nadja.text(), /väntar på en ny beställning/);
      assert.deepEqual(await audit(nadja.page), []);
    },
  },
];

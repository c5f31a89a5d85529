// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// Somebody who was registered twice: one says so on a phone, another who leads the unit confirms, and it is undone.
import assert from 'node:assert/strict';
import { audit } from '../audit.mjs';

const button = (visitor, name) => visitor.page.getByRole('button', { name });
const link = (visitor, name) => visitor.page.getByRole('link', { name });

export default [
  {
    name: 'two files of one person: searched, said, confirmed by another, each shows the way to the other, and taken apart',
    async run({ seat }) {
      const petra = await seat();
      const karin = await seat();
      petra.expect('400');
      await petra.signIn('petra');
      await karin.signIn('karin');
      const person = await petra.personPath('Jasmine Öz');
      await petra.goto(`${person}/uppgifter`);
      await petra.send(link(petra, 'Två akter för samma person?'));
      assert.deepEqual(await audit(petra.page), []);
      const page = petra.path();
      await petra.page.getByLabel('Vem är det i den andra akten?').fill('Pål Sarri');
      await petra.send(button(petra, 'Sök'));
      await petra.send(button(petra, 'Be någon bekräfta'));
      assert.match(await petra.page.title(), /^Fel: /, 'which, where and how they know is asked');
      assert.deepEqual(await audit(petra.page), []);
      await petra.page.getByRole('radio', { name: /Pål Sarri/ }).check();
      await petra.page.getByRole('radio', { name: 'Den andra akten' }).check();
      await petra.page.getByLabel('Hur vet du att det är samma person?').fill('Samma legitimation.');
      await petra.send(button(petra, 'Be någon bekräfta'));
      assert.match(await petra.text(), /En annan som leder enheten läser båda akterna/);

      await karin.goto(page);
      assert.deepEqual(await audit(karin.page), []);
      await karin.page.getByLabel('Hur vet du det?').fill('Jag har jämfört besluten.');
      await karin.send(button(karin, 'Ja, samma person'));
      assert.match(await karin.text(), /Personen har två akter/);
      assert.deepEqual(await audit(karin.page), []);
      await petra.goto(person);
      await petra.send(link(petra, 'Öppna den andra akten'));
      assert.match(await petra.page.locator('body').textContent(), /Personen har en äldre akt till här\./);

      await karin.goto(page);
      await karin.page.locator('summary', { hasText: 'Det är inte samma person' }).click();
      await karin.page.getByLabel('Varför ska akterna inte höra ihop?').fill('Det var två olika.');
      await karin.send(button(karin, 'Ta isär akterna'));
      assert.match(await karin.text(), /Har någon blivit inlagd två gånger\?/);
    },
  },
];

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// Who takes part in a plan, a child beside its guardians, one goal in a minute, and one step of undo.
import assert from 'node:assert/strict';
import { audit } from '../audit.mjs';

const button = (visitor, name) => visitor.page.getByRole('button', { name });
const link = (visitor, name) => visitor.page.getByRole('link', { name });

async function saveBirthDate(visitor, person, day) {
  await visitor.goto(`${person}/uppgifter/fodelsedatum`);
  const field = visitor.page.locator('[name=text]');
  const former = await field.inputValue();
  await field.fill(day);
  await visitor.send(button(visitor, 'Spara').first());
  return former;
}

export default [
  {
    name: 'who was offered to take part, a meeting, and a child beside two guardians, whose difference leads to a note',
    async run({ seat }) {
      const nadja = await seat();
      await nadja.signIn('nadja');
      const plan = await nadja.draftPlan('Wilma Jonsson');
      const person = plan.split('/planer')[0];
      const born = await saveBirthDate(nadja, person, '2013-05-04');
      const { page } = nadja;

      await nadja.goto(`${plan}/erbjudande/ny`);
      assert.deepEqual(await audit(page), []);
      await page.getByLabel('Vem erbjöds att vara med?').fill('Gun Godman');
      await page.locator('[name=slag][value=representative]').check();
      await page.locator('[name=svar][value=no]').check();
      await page.getByLabel('Skäl, om det blev nej').fill('Hinner inte i år.');
      await nadja.send(button(nadja, 'Spara'));
      assert.match(await nadja.text(), /Gun Godman\s+Tackade nej/);
      assert.deepEqual(await audit(page), []);

      await nadja.goto(`${plan}/traff/ny`);
      assert.deepEqual(await audit(page), []);
      await page.getByLabel('Vilken dag?').fill('i går');
      await page.locator('[name=form][value=alone]').check();
      await page.getByLabel('Vilka var med?').fill('Wilma och Nadja');
      await nadja.send(button(nadja, 'Spara'));
      await nadja.send(link(nadja, /^Enskilt samtal/));
      await nadja.send(button(nadja, /^Ta bort/));
      assert.match(await nadja.text(), /Borttaget/);
      await nadja.send(button(nadja, /^Ångra/));
      assert.equal(await page.getByLabel('Vilka var med?').inputValue(), 'Wilma och Nadja');

      await nadja.goto(`${plan}/barnets-syn`);
      await page.locator('[name=barn]').fill('Jag vill åka själv.');
      await page.locator('[name=vh-namn-0]').fill('Mamma');
      await page.locator('[name=vh-syn-0]').fill('Vill vänta ett år.');
      await page.locator('[name=skillnad]').fill('När det kan ske.');
      await page.locator('[name=foljer][value=partly]').check();
      await nadja.send(button(nadja, 'Spara'));
      assert.deepEqual(await audit(page), []);
      await nadja.send(link(nadja, 'Skriv en anteckning'));
      assert.match(await page.locator('[name=text]').inputValue(), /^Barnet och vårdnadshavarna ser olika på planen\.[\s\S]*Mamma: Vill vänta ett år\./);
      await saveBirthDate(nadja, person, born);
    },
  },
  {
    name: 'one goal is changed in a minute: one form, what changes on top, one button',
    async run({ seat }) {
      const nadja = await seat();
      await nadja.signIn('nadja');
      const { page } = nadja;
      const person = await nadja.personPath('Samir Lindgren');
      await nadja.goto(`${person}/planer`);
      await nadja.send(link(nadja, /^Läs planen/).first());
      await page.getByText('Ändra ett mål').click();
      await nadja.send(page.locator('a[href*="/andra-mal/"]').first());
      assert.deepEqual(await audit(page), []);
      await page.getByLabel('Varför ändras målet?').fill('Samir orkar mer nu.');
      await page.getByLabel('Hur märker ni att det går framåt?').fill('Antal resor i veckan utan stöd.');
      await nadja.send(button(nadja, 'Spara och läs igenom'));
      assert.match(await nadja.text(), /Det här ändras sedan version \d+[\s\S]*Antal resor i veckan utan stöd/);
      assert.deepEqual(await audit(page), []);
      for (const reason of await page.locator('[name^="skal-"]').all()) await reason.fill('Vi frågar igen.');
      await nadja.send(button(nadja, 'Fastställ planen'));
      assert.match(nadja.path(), /\/versioner\/[0-9a-z]{13}$/, await nadja.text());
      assert.match(await nadja.text(), /Antal resor i veckan utan stöd/);
    },
  },
  {
    name: 'what comes along to the next version is not confirmed until somebody says so, one by one or all that was read',
    async run({ seat }) {
      const nadja = await seat();
      await nadja.signIn('nadja');
      const { page } = nadja;
      await nadja.goto(`${await nadja.personPath('Anton Riis')}/planer`);
      await nadja.send(link(nadja, /^Läs planen/).first());
      await page.getByText('Ändra planen').click();
      await page.getByLabel('Varför ska planen ändras?').fill('Anton vill byta dag.');
      await nadja.send(button(nadja, 'Börja på nästa version'));
      const plan = nadja.path();
      await nadja.goto(`${plan}/granska`);
      assert.match(await nadja.text(), /Från version 1, inte bekräftat/);
      assert.deepEqual(await audit(page), []);
      await nadja.goto(`${plan}/rubrik/bemotande`);
      assert.match(await nadja.text(), /Från version 1, inte bekräftad/);
      assert.deepEqual(await audit(page), []);
      await nadja.send(button(nadja, /^Stämmer fortfarande/));
      assert.doesNotMatch(await nadja.text(), /inte bekräftad/);
      await nadja.goto(`${plan}/granska`);
      await nadja.send(button(nadja, 'Jag har läst allt, det stämmer fortfarande'));
      assert.doesNotMatch(await nadja.text(), /inte bekräftat/);
    },
  },
];

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// Talking about the plan together with the person, on a tablet or a phone.
import assert from 'node:assert/strict';
import { audit, auditAt } from '../audit.mjs';
import { phone } from '../support.mjs';

const person = 'Wilma Jonsson';
const button = (visitor, name) => visitor.page.getByRole('button', { name });
const link = (visitor, name) => visitor.page.getByRole('link', { name });

async function beginMeeting(visitor) {
  const plan = await visitor.draftPlan(person);
  await visitor.send(link(visitor, 'Samtal med Wilma'));
  assert.deepEqual(await audit(visitor.page), []);
  await visitor.page.locator('[name=form][value=visit]').check();
  await visitor.send(button(visitor, 'Börja'));
  return { plan, meeting: visitor.path() };
}

export default [
  {
    name: 'a whole conversation: any part first, what is said is read back and stands in the draft, pages hold at both widths',
    async run({ seat }) {
      const nadja = await seat();
      await nadja.signIn('nadja');
      const { plan, meeting } = await beginMeeting(nadja);
      assert.equal(await nadja.page.getByRole('navigation').count(), 0);
      assert.deepEqual(await audit(nadja.page), []);
      for (const part of ['oss', 'du', 'rattigheter', 'uppgifter', 'beslut', 'viktigt', 'insatser', 'samordning', 'nasta'])
        assert.deepEqual(await auditAt(nadja.page, `${nadja.base}${meeting}/steg/${part}`), [], part);
      await nadja.goto(`${meeting}/steg/du`);
      // Whatever template the plan is written after, there is something to tell of oneself.
      const first = link(nadja, /^Skriv: /).first();
      const heading = /rubrik\/([^?]+)/.exec(await first.getAttribute('href'))[1];
      await nadja.send(first);
      assert.deepEqual(await audit(nadja.page), []);
      await nadja.page.locator('[name=ord]').fill('Jag vill sova länge på lördagar.');
      await nadja.send(button(nadja, 'Spara och läs upp'));
      assert.match(await nadja.text(), /Så har jag skrivit[\s\S]*Jag vill sova länge på lördagar\./);
      await nadja.goto(`${plan}/rubrik/${heading}`);
      assert.equal(await nadja.page.locator('[name=ord]').inputValue(), 'Jag vill sova länge på lördagar.');
      await nadja.goto(`${meeting}/steg/insatser`);
      await nadja.send(nadja.page.locator('.saker a').first());
      assert.deepEqual(await audit(nadja.page), []);
      await nadja.goto(`${meeting}/anteckningar`);
      await nadja.page.getByLabel('Anteckningar').fill('Ring syrran');
      await nadja.send(button(nadja, 'Spara'));
      assert.deepEqual(await audit(nadja.page), []);
      await nadja.goto(meeting);
      await nadja.send(button(nadja, 'Klar'));
      assert.match(await nadja.text(), /Jag vill sova länge på lördagar\./);
      assert.deepEqual(await audit(nadja.page), []);
    },
  },
  {
    name: 'picture cards work with the keyboard alone and without script, and a card is moved',
    options: {},
    async run({ seat }) {
      const petra = await seat({ javaScriptEnabled: false, viewport: phone });
      await petra.signIn('petra');
      const { meeting } = await beginMeetingWithoutScript(petra);
      await petra.goto(`${meeting}/bilder`);
      await petra.send(petra.page.getByRole('link', { name: 'Resor' }));
      for (const answer of ['Bra', 'Inte bra', 'Vet inte', 'Vill inte svara']) {
        const control = petra.page.getByRole('button', { name: answer, exact: true });
        await control.focus();
        await Promise.all([petra.page.waitForEvent('load'), petra.page.keyboard.press('Enter')]);
      }
      assert.match(await petra.text(), /Åka buss är bra\./);
      assert.match(await petra.text(), /Trycka på stopp är inte bra\./);
      await petra.send(petra.page.locator('.karta').getByRole('button', { name: 'Trycka på stopp' }));
      await petra.send(petra.page.getByRole('button', { name: 'Sådär', exact: true }));
      assert.match(await petra.text(), /Trycka på stopp är sådär\./);
      await petra.send(petra.page.getByRole('button', { name: 'Orkade inte nu' }));
      assert.match(await petra.text(), /Orkade inte nu/);
    },
  },
  {
    name: 'the picture cards and the map of answers are readable in both lights and at both widths',
    async run({ seat }) {
      const nadja = await seat();
      await nadja.signIn('nadja');
      const { meeting } = await beginMeeting(nadja);
      assert.deepEqual(await auditAt(nadja.page, `${nadja.base}${meeting}/bilder`), []);
      await nadja.goto(`${meeting}/bilder/mat`);
      for (const answer of ['Bra', 'Sådär', 'Inte bra', 'Vet inte']) await nadja.send(nadja.page.getByRole('button', { name: answer, exact: true }));
      assert.deepEqual(await auditAt(nadja.page, `${nadja.base}${meeting}/bilder/mat`), []);
      await nadja.page.setViewportSize({ width: 320, height: 700 });
      assert.equal(await nadja.page.evaluate(() => document.documentElement.scrollWidth <= 320), true);
    },
  },
];

// The same, where axe cannot run.
async function beginMeetingWithoutScript(visitor) {
  await visitor.draftPlan(person);
  await visitor.send(link(visitor, 'Samtal med Wilma'));
  await visitor.send(button(visitor, 'Börja'));
  return { meeting: visitor.path() };
}

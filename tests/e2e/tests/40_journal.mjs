// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// The journal: a note on a phone, and what is done when one turns out to be wrong.
import assert from 'node:assert/strict';
import { auditAt } from '../audit.mjs';
import { phone } from '../support.mjs';

const button = (visitor, name) => visitor.page.getByRole('button', { name });
const link = (visitor, name) => visitor.page.getByRole('link', { name });

async function signNote(visitor, person, text) {
  await visitor.goto(`${person}/anteckning?ny=1`);
  await visitor.page.locator('[name=typ][value=event]').check({ force: true });
  await visitor.page.locator('[name=mal][value=inget]').check({ force: true });
  await visitor.page.locator('#text').fill(text);
  await visitor.send(button(visitor, 'Signera och spara'));
  assert.match(visitor.path(), /\/journal$/, await visitor.text());
  const entry = visitor.page.locator('.flode li', { hasText: text }).first();
  return new URL(await entry.getByRole('link', { name: /^Öppna/ }).evaluate((one) => one.href)).pathname;
}

export default [
  {
    name: 'a note on a phone, from the day to the signature, hangs on its goal in the red thread',
    async run({ seat }) {
      const petra = await seat({ viewport: phone, hasTouch: true, isMobile: true });
      petra.expect('400');
      await petra.signIn('petra');
      await link(petra, 'Anteckna').first().tap();
      await petra.page.waitForURL('**/anteckna');
      await link(petra, /Samir Lindgren/).tap();
      await petra.page.waitForURL('**/anteckning');
      const person = petra.path().replace('/anteckning', '');
      await Promise.all([petra.page.waitForEvent('load'), button(petra, 'Signera och spara').tap()]);
      assert.match(await petra.page.title(), /^Fel: /, 'an empty note is not signed');
      await petra.page.locator('[name=typ][value=progress]').tap();
      await petra.page.getByRole('radio', { name: 'Buss' }).tap();
      await petra.page.locator('#text').fill('Samir klev av vid rätt hållplats utan att någon sa något.');
      await Promise.all([petra.page.waitForEvent('load'), button(petra, 'Signera och spara').tap()]);
      assert.equal(petra.path(), `${person}/journal`);
      const nadja = await seat();
      await nadja.signIn('nadja');
      await nadja.goto(person);
      assert.match(await nadja.text(), /klev av vid rätt hållplats/);
      assert.match(await nadja.text(), /Petra Holm/);
    },
  },
  {
    name: 'a note is corrected: the old words stay to be read, struck out',
    async run({ seat }) {
      const petra = await seat();
      await petra.signIn('petra');
      const person = await petra.personPath('Samir Lindgren');
      const entry = await signNote(petra, person, 'Samir åt lunch klockan elva på Verkstan.');
      await petra.goto(entry);
      await petra.send(link(petra, /^Rätta/));
      await petra.page.locator('#text').fill('Samir åt lunch klockan tolv på Verkstan.');
      await petra.page.locator('#skal').fill('Jag skrev fel tid.');
      await petra.send(petra.page.locator('main form.skriv button[type=submit]'));
      assert.equal(petra.path(), entry);
      assert.match(await petra.text(), /klockan tolv/);
      assert.match(await petra.page.locator('del').first().innerText(), /klockan elva/);
      assert.match(await petra.text(), /Jag skrev fel tid/);
    },
  },
  {
    name: 'a note in the wrong file is hidden there and signed in the right one, and neither tells of the other',
    async run({ seat }) {
      const petra = await seat();
      await petra.signIn('petra');
      const wrong = await petra.personPath('Samir Lindgren');
      const right = await petra.personPath('Wilma Jonsson');
      const entry = await signNote(petra, wrong, 'Hittade de blå vantarna under soffan i dag.');
      await petra.goto(entry);
      await petra.send(link(petra, /^Fel person/));
      await petra.page.locator('#skal').fill('Jag hade fel journal öppen.');
      await petra.page.locator('#person').selectOption({ label: await optionFor(petra.page, 'Wilma') });
      await petra.send(petra.page.locator('main form.skriv button[type=submit]'));
      assert.doesNotMatch(await petra.text(), /blå vantarna|Wilma/);
      await petra.goto(`${wrong}/journal`);
      assert.doesNotMatch(await petra.text(), /blå vantarna/);
      await petra.goto(`${right}/journal`);
      assert.match(await petra.text(), /blå vantarna/);
      assert.doesNotMatch(await petra.text(), /Samir/);
      assert.deepEqual(await auditAt(petra.page, `${petra.base}${entry}/dold`), []);
      assert.match(await petra.text(), /blå vantarna/, 'the one who wrote it may open it');
      const nadja = await seat();
      nadja.expect('403', '404');
      await nadja.signIn('nadja');
      assert.ok(await nadja.goto(`${entry}/dold`) >= 400, 'a colleague may not');
    },
  },
  {
    name: 'without script a note is signed, and an empty one is asked about',
    async run({ seat }) {
      const amir = await seat({ javaScriptEnabled: false, viewport: phone });
      amir.expect('400');
      await amir.signIn('amir');
      await amir.goto('/anteckna');
      await amir.send(amir.page.locator('main a[href$="/anteckning"]').first());
      await amir.send(button(amir, 'Signera och spara'));
      assert.match(await amir.page.title(), /^Fel: /);
      await amir.page.locator('[name=typ][value=event]').check({ force: true });
      await amir.page.locator('[name=mal][value=inget]').check({ force: true });
      await amir.page.locator('#text').fill('Vi gick igenom veckans mat vid köksbordet.');
      await amir.send(button(amir, 'Signera och spara'));
      assert.match(amir.path(), /\/journal$/);
      assert.match(await amir.text(), /veckans mat vid köksbordet/);
    },
  },
];

async function optionFor(page, name) {
  const labels = await page.locator('#person option').allInnerTexts();
  return labels.find((one) => one.includes(name));
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// What happens to words when the writing is broken off.
import assert from 'node:assert/strict';
import { pin } from '../support.mjs';

const button = (visitor, name) => visitor.page.getByRole('button', { name });

// Until the words lie encrypted on the device.
function kept(page) {
  return page.waitForFunction(() => Object.keys(localStorage).some((name) => name.startsWith('delaktig-utkast:')));
}

export default [
  {
    name: 'a tab killed in the middle of a note: the text is there when the page is opened again, and only as cipher on the device',
    async run({ seat }) {
      const bea = await seat();
      await bea.signIn('bea');
      await bea.goto('/anteckna');
      await bea.send(bea.page.locator('main a[href$="/anteckning"]').first());
      const path = bea.path();
      // In the cellar there is no net, so the server gets nothing.
      await bea.context.setOffline(true);
      bea.expect('ERR_INTERNET_DISCONNECTED');
      await bea.page.locator('#text').fill('Hunden mötte i dörren och grannen hade varit där.');
      await kept(bea.page);
      const stored = await bea.page.evaluate(() => JSON.stringify({ ...localStorage }));
      assert.doesNotMatch(stored, /grannen|Hunden/);
      await bea.page.close({ runBeforeUnload: false });
      await bea.context.setOffline(false);
      await bea.open();
      await bea.goto(path);
      await bea.page.getByText('Vi hittade text som inte var sparad.').first().waitFor();
      const insert = button(bea, 'Sätt in texten');
      if (await insert.count()) await insert.click();
      assert.equal(await bea.page.locator('#text').inputValue(), 'Hunden mötte i dörren och grannen hade varit där.');
      await bea.send(bea.page.getByRole('link', { name: 'Delaktig, startsida' }));
    },
  },
  {
    name: 'a session that ends while one writes a note: the text survives the sign-in and is sent after it',
    async run({ seat }) {
      const amir = await seat();
      amir.expect('401', '403');
      await amir.signIn('amir');
      await amir.goto('/anteckna');
      await amir.send(amir.page.locator('main a[href$="/anteckning"]').first());
      await amir.page.locator('[name=typ][value=event]').check({ force: true });
      await amir.page.locator('[name=mal][value=inget]').check({ force: true });
      await amir.context.clearCookies();
      await amir.page.locator('#text').fill('Posten var hämtad och fönstret stod öppet.');
      await amir.send(button(amir, 'Signera och spara'));
      assert.match(await amir.page.locator('h1').innerText(), /Logga in/);
      await amir.fillSignIn('amir');
      assert.match(await amir.text(), /Den finns kvar här/);
      await amir.send(button(amir, 'Skicka nu'));
      assert.match(amir.path(), /\/journal$/);
      assert.match(await amir.text(), /fönstret stod öppet/);
    },
  },
  {
    name: 'a session that ends while one writes a heading of a plan: the text is in the plan after the sign-in',
    async run({ seat }) {
      const nadja = await seat();
      nadja.expect('401', '403');
      await nadja.signIn('nadja');
      const heading = `${await nadja.draftPlan('Wilma Jonsson')}/rubrik/kontakter`;
      await nadja.goto(heading);
      await nadja.context.clearCookies();
      await nadja.page.locator('#text').fill('Visa en bild i taget och vänta.');
      await nadja.send(button(nadja, 'Fortsätt senare'));
      await nadja.fillSignIn('nadja');
      await nadja.send(button(nadja, 'Skicka nu'));
      await nadja.goto(heading);
      assert.equal(await nadja.page.locator('#text').inputValue(), 'Visa en bild i taget och vänta.');
    },
  },
  {
    name: 'a new sign-in in another tab: the note in the first one goes on saving itself',
    async run({ seat }) {
      const petra = await seat();
      petra.expect('403');
      await petra.signIn('petra');
      await petra.goto(`${await petra.personPath('Samir Lindgren')}/anteckning?ny=1`);
      const first = petra.page;
      await petra.context.clearCookies();
      await petra.open();
      await petra.signIn('petra');
      await first.locator('#text').fill('Samir valde spår två på skärmen.');
      await first.locator('#sparstatus[data-lage=sparat]').waitFor();
      assert.equal(await first.getByText('Du är utloggad.').count(), 0);
    },
  },
  {
    name: 'a locked screen: the page asks for the PIN, not for a new sign-in, and saves when it is unlocked',
    async run({ seat }) {
      const petra = await seat();
      petra.expect('401');
      await petra.signIn('petra');
      await petra.goto(`${await petra.personPath('Samir Lindgren')}/anteckning?ny=1`);
      const first = petra.page;
      await petra.open();
      await petra.goto('/min-dag');
      await petra.send(button(petra, 'Lås'));
      await first.bringToFront();
      await first.locator('#text').fill('Samir tryckte själv på knappen.');
      await first.getByText('Skärmen är låst.').first().waitFor();
      assert.equal(await first.locator('.panel a').getAttribute('href'), '/las-upp');
      await petra.page.bringToFront();
      await petra.page.getByLabel('PIN-kod').fill(pin);
      await petra.send(button(petra, 'Lås upp'));
      await first.bringToFront();
      await first.evaluate(() => dispatchEvent(new Event('focus')));
      await first.locator('#sparstatus[data-lage=sparat]').waitFor();
    },
  },
  {
    name: 'whoever signs out leaves nothing of what was written on the device',
    async run({ seat }) {
      const bea = await seat();
      await bea.signIn('bea');
      await bea.goto('/anteckna');
      const note = await bea.page.locator('main a[href$="/anteckning"]').first().getAttribute('href');
      await bea.goto(note.replace(/anteckning$/, 'journal'));
      const entry = await bea.page.getByRole('link', { name: /^Öppna anteckningen/ }).first().getAttribute('href');
      // A form that does not save itself: what is typed lies on the device only.
      await bea.goto(`${entry}/komplettering`);
      await bea.page.locator('#text').fill('Nyckeln låg under mattan.');
      await kept(bea.page);
      bea.page.on('dialog', (dialog) => dialog.accept());
      const onDevice = () => bea.page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('delaktig-utkast:')));
      await bea.goto('/konto');
      assert.equal((await onDevice()).length, 1);
      await bea.send(button(bea, 'Logga ut'));
      await bea.page.waitForURL('**/logga-in**');
      assert.deepEqual(await onDevice(), []);
    },
  },
];

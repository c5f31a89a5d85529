// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// What happens to words when the writing is broken off.
import assert from 'node:assert/strict';

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
      const heading = `${await nadja.draftPlan('Wilma Jonsson')}/rubrik/livsaskadning`;
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
];

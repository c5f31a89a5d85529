// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// The door: signing in, locking, unlocking.
import assert from 'node:assert/strict';
import { phone, pin } from '../support.mjs';

export default [
  {
    name: 'a wrong password is told, the right one opens the day that was asked for',
    async run({ seat }) {
      const nadja = await seat();
      nadja.expect('400', '401');
      await nadja.goto('/konto');
      assert.equal(nadja.path(), '/logga-in');
      await nadja.fillSignIn('nadja', 'fel-losenord-har');
      assert.match(await nadja.page.title(), /^Fel: /);
      assert.equal(await nadja.page.getByLabel('Användarnamn').inputValue(), 'nadja');
      assert.equal(await nadja.page.getByLabel('Lösenord').inputValue(), '');
      await nadja.fillSignIn('nadja');
      assert.equal(nadja.path(), '/konto');
      assert.match(await nadja.text(), /Nadja Karimi/);
    },
  },
  {
    name: 'the phone is locked with one press and opened again with the PIN, where one was',
    async run({ seat }) {
      const bea = await seat({ viewport: phone });
      bea.expect('400', '401', '403');
      await bea.signIn('bea');
      await bea.goto('/personer');
      await bea.send(bea.page.getByRole('button', { name: 'Lås' }));
      assert.equal(bea.path(), '/las-upp');
      await bea.goto('/personer');
      assert.doesNotMatch(await bea.text(), /Aina|Personer/);
      await bea.page.getByLabel('PIN-kod').fill('0000');
      await bea.send(bea.page.getByRole('button', { name: 'Lås upp' }));
      assert.match(await bea.page.title(), /^Fel: /);
      await bea.page.getByLabel('PIN-kod').fill(pin);
      await bea.send(bea.page.getByRole('button', { name: 'Lås upp' }));
      assert.equal(bea.path(), '/personer');
    },
  },
  {
    name: 'with the keyboard alone: sign in, find a person and sign a note, always seeing where one is',
    async run({ seat }) {
      const petra = await seat();
      const { page } = petra;
      const press = async (key) => {
        await page.keyboard.press(key);
        assert.ok(await focusShows(page), `no visible focus at ${await whereIs(page)}`);
      };
      const tabTo = async (wanted) => {
        for (let stops = 0; stops < 90; stops += 1) {
          if ((await whereIs(page)).includes(wanted)) return;
          await press('Tab');
        }
        assert.fail(`${wanted} is not reached with Tab`);
      };
      const enter = () => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      await petra.goto('/logga-in');
      await press('Tab');
      assert.match(await whereIs(page), /Hoppa till innehållet/);
      await tabTo('#anvandare');
      await page.keyboard.type('petra');
      await tabTo('#losenord');
      await page.keyboard.type('vi-planerar-tillsammans');
      await enter();
      assert.equal(petra.path(), '/min-dag');
      await tabTo('Anteckna');
      await enter();
      await tabTo('Samir Lindgren');
      await enter();
      await tabTo('[name=typ]');
      await press('ArrowRight');
      await press('ArrowLeft');
      await tabTo('[name=mal]');
      await page.keyboard.press('Space');
      await tabTo('#text');
      await page.keyboard.type('Samir tryckte på stopp vid rätt hållplats.');
      await tabTo('Signera och spara');
      await enter();
      await page.getByText('Samir tryckte på stopp vid rätt hållplats.').first().waitFor();
      assert.doesNotMatch(petra.path(), /anteckning/);
    },
  },
];

function whereIs(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === document.body) return 'the page itself';
    return `${at.tagName} #${at.id} [name=${at.getAttribute('name') ?? ''}] ${at.textContent.slice(0, 80)}`;
  });
}

// An outline, a shadow or a border of its own on the focused element, or on the label that stands for it; and it is on the screen.
function focusShows(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === document.body) return true;
    const shown = (one) => {
      const style = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      const appears = one.matches('.ds-skip-link') && box.width > 40;
      return (outlined || appears || style.boxShadow !== 'none') && box.width > 1 && box.bottom > 0 && box.top < innerHeight;
    };
    return [at, at.closest('label'), at.nextElementSibling].some((one) => one && shown(one));
  });
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// The rutinägare changes a rule and sees what it does; a kontaktman gives one person a rule of their own.
import assert from 'node:assert/strict';
import { audit } from '../audit.mjs';

const button = (visitor, name) => visitor.page.getByRole('button', { name });
const link = (visitor, name) => visitor.page.getByRole('link', { name });

export default [
  {
    name: 'a rule is changed in a draft, tried on everybody, and published with a reason',
    async run({ seat }) {
      const ronja = await seat();
      ronja.expect('400');
      await ronja.signIn('ronja');
      await ronja.send(link(ronja, 'Regler för planer'));
      assert.deepEqual(await audit(ronja.page), []);
      await ronja.goto('/regler/versioner/1');
      assert.deepEqual(await audit(ronja.page), []);
      await ronja.goto('/regler');
      await ronja.send(button(ronja, 'Ändra reglerna'));
      assert.deepEqual(await audit(ronja.page), []);
      await ronja.goto('/regler/utkast/dokument');
      assert.deepEqual(await audit(ronja.page), []);
      await ronja.goto('/regler/utkast/fraga/plan.due');
      assert.deepEqual(await audit(ronja.page), []);
      await ronja.page.getByLabel('Hur många?').fill('snart');
      await ronja.send(button(ronja, 'Spara svaret'));
      assert.match(await ronja.page.title(), /^Fel: /);
      assert.deepEqual(await audit(ronja.page), []);
      await ronja.page.getByLabel('Hur många?').fill('10');
      await ronja.send(button(ronja, 'Spara svaret'));
      await ronja.goto('/regler/utkast/borttagning');
      assert.deepEqual(await audit(ronja.page), []);
      await ronja.goto('/regler/utkast/publicering');
      assert.deepEqual(await audit(ronja.page), []);
      const karin = await seat();
      await karin.signIn('karin');
      await karin.goto('/regler');
      await karin.send(link(karin, 'Läs utkastet'));
      assert.deepEqual(await audit(karin.page), []);
      await karin.send(link(karin, 'Se vad som skulle ändras hos er'));
      assert.match(await karin.text(), /Vad utkastet skulle ändra hos er/);
      assert.deepEqual(await audit(karin.page), []);
      await ronja.page.getByLabel('Varför ändras reglerna?').fill('Nämnden har beslutat.');
      await ronja.send(button(ronja, 'Publicera reglerna'));
      assert.match(await ronja.text(), /10 dagar efter faktisk start/);
    },
  },
  {
    name: 'a person gets a rule of their own, and everybody in the team reads why',
    async run({ seat }) {
      const nadja = await seat();
      await nadja.signIn('nadja');
      await nadja.goto(`${await nadja.personPath('Samir Lindgren')}/regler`);
      assert.deepEqual(await audit(nadja.page), []);
      await nadja.send(link(nadja, /^Ändra Sedan följs planen upp/).first());
      assert.deepEqual(await audit(nadja.page), []);
      await nadja.page.getByLabel('Hur många?').fill('4');
      await nadja.page.getByLabel(/^Varför behöver/).fill('Mycket ändras just nu.');
      await nadja.send(button(nadja, 'Spara regeln'));
      assert.match(await nadja.text(), /Mycket ändras just nu/);
    },
  },
];

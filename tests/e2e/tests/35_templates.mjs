// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// The rutinägare makes the organisation's own template out of one that is there, and publishes it.
import assert from 'node:assert/strict';
import { audit } from '../audit.mjs';

const button = (visitor, name) => visitor.page.getByRole('button', { name });
const link = (visitor, name) => visitor.page.getByRole('link', { name });

export default [
  {
    name: 'a template is copied, a heading changed, moved and added, and the version published with a number',
    async run({ seat }) {
      const ronja = await seat();
      ronja.expect('400');
      await ronja.signIn('ronja');
      await ronja.send(link(ronja, 'Mallar för genomförandeplaner'));
      assert.deepEqual(await audit(ronja.page), []);
      await ronja.send(link(ronja, 'Daglig verksamhet och dagverksamhet'));
      assert.deepEqual(await audit(ronja.page), []);
      await ronja.send(button(ronja, 'Gör en egen mall av den'));
      const draft = ronja.path();
      assert.deepEqual(await audit(ronja.page), []);
      await ronja.goto(`${draft}/rubrik/arbete`);
      assert.deepEqual(await audit(ronja.page), []);
      await ronja.page.getByLabel('Rubrik', { exact: true }).fill('Mitt jobb');
      await ronja.send(button(ronja, 'Spara rubriken'));
      await ronja.send(button(ronja, /^Flytta ner Mitt jobb/));
      await ronja.goto(`${draft}/rubrik/ny`);
      await ronja.send(button(ronja, 'Spara rubriken'));
      assert.match(await ronja.page.title(), /^Fel: /);
      assert.deepEqual(await audit(ronja.page), []);
      await ronja.goto(`${draft}/skrivhjalp`);
      assert.deepEqual(await audit(ronja.page), []);
      await ronja.page.getByLabel('Så kan ett mål börja').fill('Jag längtar efter att');
      await ronja.send(button(ronja, 'Spara'));
      await ronja.goto(`${draft}/brister`);
      assert.deepEqual(await audit(ronja.page), []);
      await ronja.page.getByLabel('När målet ska vara klart').selectOption({ label: 'Fråga varför' });
      await ronja.send(button(ronja, 'Spara'));
      await ronja.goto(`${draft}/borttagning`);
      assert.deepEqual(await audit(ronja.page), []);
      await ronja.goto(`${draft}/publicering`);
      assert.deepEqual(await audit(ronja.page), []);
      await ronja.page.getByLabel('Diarienummer eller beteckning').fill('SN 2026/77');
      await ronja.send(button(ronja, 'Publicera'));
      assert.match(await ronja.text(), /Mitt jobb/);
      assert.match(await ronja.text(), /SN 2026\/77/);
      // One that stays, for whoever looks at every page.
      await ronja.send(button(ronja, 'Skriv nästa version'));
    },
  },
];

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// A substitute who is needed where they have no shift.
import assert from 'node:assert/strict';
import { audit } from '../audit.mjs';

const button = (visitor, name) => visitor.page.getByRole('button', { name });

export default [
  {
    name: 'nödöppning: a substitute finds a person by the whole name, says why, reads, and the manager sees it and reviews it',
    async run({ seat }) {
      const olga = await seat();
      olga.expect('400', '403');
      await olga.signIn('olga');
      await olga.goto('/personer');
      await olga.page.getByRole('searchbox').fill('Samir Lindgren');
      await olga.send(button(olga, 'Sök'));
      await olga.send(olga.page.locator('main a[href$="/nodoppning"]'));
      assert.match(olga.path(), /\/nodoppning$/, 'whoever has no shift there comes to the nödöppning');
      await olga.send(button(olga, 'Öppna nu'));
      assert.match(await olga.page.title(), /^Fel: /, 'not without a reason');
      assert.deepEqual(await audit(olga.page), []);
      await olga.page.getByLabel('Varför behöver du öppna?').fill('Samir står ensam vid busshållplatsen och behöver hjälp hem.');
      await olga.send(button(olga, 'Öppna nu'));
      assert.match(olga.path(), /\/nodsida$/);
      assert.match(await olga.text(), /Samir/);
      assert.deepEqual(await audit(olga.page), []);
      await olga.send(olga.page.getByRole('link', { name: 'Öppna hela akten' }));
      assert.match(await olga.page.locator('.remsor').innerText(), /[Nn]ödöpp/);
      assert.deepEqual(await audit(olga.page), []);

      const karin = await seat();
      await karin.signIn('karin');
      await karin.goto('/enhet');
      assert.match(await karin.text(), /behöver hjälp hem/);
      assert.match(await karin.text(), /Olga Nowak/);
      assert.deepEqual(await audit(karin.page), []);

      karin.expect('400');
      const hers = () => karin.page.locator('li, article').filter({ hasText: 'behöver hjälp hem' }).last();
      await hers().locator('summary', { hasText: 'Granska' }).click();
      await karin.send(hers().getByRole('button', { name: 'Spara granskningen' }));
      assert.match(await karin.page.title(), /^Fel: /, 'not without saying whether it was justified');
      assert.deepEqual(await audit(karin.page), []);
      await hers().getByLabel('Ja, motiverad').check();
      await hers().getByLabel('Kommentar').fill('Rätt gjort. Vi lägger in Olga på passet.');
      await karin.send(hers().getByRole('button', { name: 'Spara granskningen' }));
      assert.equal(karin.path(), '/enhet');
      assert.match(await hers().textContent(), /Granskad/, 'kept among the reviewed ones');
      assert.equal(await hers().getByRole('button', { name: 'Spara granskningen' }).count(), 0, 'a review is made once');
      assert.deepEqual(await audit(karin.page), []);
    },
  },
];

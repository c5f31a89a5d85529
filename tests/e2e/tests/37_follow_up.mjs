// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// Going through the plan again with the person: every page of a follow-up, without script on a phone too.
import assert from 'node:assert/strict';
import { audit, auditAt } from '../audit.mjs';
import { phone } from '../support.mjs';

const button = (visitor, name) => visitor.page.getByRole('button', { name });
const link = (visitor, name) => visitor.page.getByRole('link', { name });

// The follow-ups of Samir's plan in force.
async function followUps(visitor) {
  await visitor.goto('/personer');
  await visitor.send(link(visitor, /Samir/).first());
  await visitor.goto(`${visitor.path().split('?')[0]}/planer`);
  const version = await visitor.page.locator('a[href*="/versioner/"]').first().getAttribute('href');
  return `${version.split('/versioner/')[0]}/uppfoljningar`;
}

export default [
  {
    name: 'a follow-up is booked, gone through, signed and printed, and how safe the person feels is shown',
    async run({ seat }) {
      const nadja = await seat();
      await nadja.signIn('nadja');
      const all = await followUps(nadja);
      const heading = await (async () => {
        await nadja.goto(`${all}/ny`);
        return nadja.page.locator('[name=vad] option[value^="heading:"]').first().getAttribute('value');
      })();
      assert.deepEqual(await audit(nadja.page), []);
      await nadja.page.locator('[name=vad]').selectOption(heading);
      await nadja.send(button(nadja, 'Gå vidare'));
      assert.deepEqual(await audit(nadja.page), []);
      await nadja.send(link(nadja, 'Ta bort'));
      assert.deepEqual(await audit(nadja.page), []);
      await nadja.send(button(nadja, 'Ta bort'));
      await nadja.goto(`${all}/ny`);
      await nadja.page.locator('[name=dag]').fill('');
      const goal = await nadja.page.locator('[name=vad] option[value^="service:"]').first().getAttribute('value');
      await nadja.page.locator('[name=vad]').selectOption(goal);
      await nadja.send(button(nadja, 'Gå vidare'));
      const followup = nadja.path();
      const pages = await nadja.page.locator('.rubriker a').evaluateAll((links) => links.map((one) => one.getAttribute('href')));
      assert.ok(pages.some((one) => one.includes('/mal/')) && pages.some((one) => one.includes('/insats/')));
      for (const page of pages) assert.deepEqual(await auditAt(nadja.page, `${nadja.base}${page}`), [], page);
      await nadja.goto(`${followup}/del/nasta`);
      await nadja.page.locator('[name=dag]').fill('2027-06-02');
      await nadja.page.locator('[name=satt]').fill('Hemma, med bilder');
      await nadja.send(button(nadja, 'Klar, gå vidare'));
      await nadja.send(button(nadja, 'Signera uppföljningen'));
      assert.match(await nadja.text(), /Signerad/);
      assert.deepEqual(await audit(nadja.page), []);
      const pdf = await nadja.page.request.get(`${nadja.base}${followup}/pdf`);
      assert.equal(pdf.headers()['content-type'], 'application/pdf');
      for (const page of [all, `${all}/onskemal`, `${all.split('/planer/')[0]}/trygghet`])
        assert.deepEqual(await auditAt(nadja.page, `${nadja.base}${page}`), [], page);
    },
  },
  {
    name: 'the questions of a goal are answered on a phone without script',
    async run({ seat }) {
      const petra = await seat({ javaScriptEnabled: false, viewport: phone });
      await petra.signIn('petra');
      const all = await followUps(petra);
      await petra.goto(`${all}/ny`);
      const goal = await petra.page.locator('[name=vad] option[value^="heading:"]').last().getAttribute('value');
      await petra.page.locator('[name=vad]').selectOption(goal);
      await petra.send(button(petra, 'Gå vidare'));
      const followup = petra.path();
      await petra.goto(`${followup}/del/trygg`);
      await petra.page.locator('[name=trygg][value=wont_say]').check({ force: true });
      await petra.send(button(petra, 'Fortsätt senare'));
      await petra.goto(`${followup}/del/trygg`);
      assert.ok(await petra.page.locator('[name=trygg][value=wont_say]').isChecked());
    },
  },
];

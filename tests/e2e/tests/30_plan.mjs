// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// A plan, from what is decided to a paper in the hand; and two who write in it at once.
import assert from 'node:assert/strict';
import { audit, auditAt } from '../audit.mjs';
import { visited } from '../support.mjs';

const newPerson = 'Malin Sköld';

const button = (visitor, name) => visitor.page.getByRole('button', { name });
const link = (visitor, name) => visitor.page.getByRole('link', { name });

// Nobody else's plan is touched: this is the person whose order waits for its first one.
async function beginPlan(petra) {
  const person = await petra.personPath(newPerson);
  await petra.goto(`${person}/planer`);
  await petra.send(link(petra, 'Börja på planen'));
  await petra.page.getByRole('radio', { name: 'Stöd enligt SoL och LSS' }).check();
  await petra.send(button(petra, 'Börja'));
  return petra.path();
}

async function fillHeading(visitor, plan, heading, fields, press = 'Klar, nästa rubrik') {
  await visitor.goto(`${plan}/rubrik/${heading}`);
  for (const [name, value] of Object.entries(fields)) {
    const control = visitor.page.locator(`#rubrikform [name="${name}"]`);
    const kind = await control.first().evaluate((one) => one.type);
    if (kind === 'radio' || kind === 'checkbox') await visitor.page.locator(`#rubrikform [name="${name}"][value="${value}"]`).check();
    else if (kind === 'select-one') await control.selectOption(value);
    else await control.fill(value);
  }
  await visitor.send(button(visitor, press));
}

async function writeGoal(petra, plan) {
  await petra.goto(`${plan}/mal/nytt`);
  const { page } = petra;
  await page.getByLabel('Målet', { exact: true }).fill('Jag vill baka mitt eget bröd');
  await page.getByLabel('Kort namn').fill('Baka');
  await page.locator('[name=rost][value=person]').check();
  await page.getByLabel('Hur kom ni fram till målet?').fill('Samtal med bilder');
  await page.getByLabel('Klart senast', { exact: true }).fill('2027-04-30');
  await page.getByLabel(/^Så vill .* ha det$/).fill('Malin bakar själv och bjuder de andra.');
  await petra.send(button(petra, /^Spara/).first());
  assert.doesNotMatch(await petra.page.title(), /^Fel: /, await petra.text());
}

async function writeActivity(petra, plan) {
  await petra.goto(`${plan}/aktivitet/ny`);
  const { page } = petra;
  await page.getByLabel('Vad ska göras?').fill('Baka bröd');
  await page.getByLabel('Så ger vi stöd').fill('Lägg fram receptet. Stå bredvid vid ugnen.');
  await page.locator('[name=dag][value=ons]').check({ force: true });
  await page.getByLabel('Börjar').fill('15');
  await page.getByLabel('Slutar').fill('16.30');
  await page.locator('[name=vem][value=together]').check();
  await page.locator('[name=mal]').selectOption({ index: 1 });
  await page.locator('[name=rubrik]').selectOption({ label: 'Måltider' });
  await petra.send(button(petra, /^Spara/).first());
  assert.doesNotMatch(await petra.page.title(), /^Fel: /, await petra.text());
}

export default [
  {
    name: 'a plan from order to PDF: headings, a goal, what we do, follow-up, reasons for gaps, established, on paper',
    async run({ seat }) {
      const petra = await seat();
      petra.expect('400');
      await petra.signIn('petra');
      const person = await petra.personPath(newPerson);
      await petra.goto(`${person}/bestallningar`);
      assert.match(await petra.text(), /LSS/);
      const plan = await beginPlan(petra);
      assert.match(await petra.text(), /Så långt har planen kommit/);
      await fillHeading(petra, plan, 'delaktighet', { del: 'took_part', satt: 'pictures', hur: 'Vi la bilder på bordet. Malin valde.' });
      await fillHeading(petra, plan, 'viktigt', { ord: 'Jag vill ha det lugnt.', rost: 'person', metod: 'samtal', text: 'Säg till i god tid.' });
      await writeGoal(petra, plan);
      await writeActivity(petra, plan);
      await fillHeading(petra, plan, 'uppfoljning', { dag: '2027-05-12', tid: '14', satt: 'Möte hemma', ansvarig: 'Petra Holm' });

      await petra.goto(`${plan}/granska`);
      await petra.send(button(petra, 'Fastställ planen'));
      assert.match(await petra.page.title(), /^Fel: /, 'what is missing is asked about first');
      for (const reason of await petra.page.locator('[name^="skal-"]').all()) await reason.fill('Malin vill vänta med det.');
      await petra.send(button(petra, 'Fastställ planen'));
      assert.match(petra.path(), /\/versioner\/[0-9a-z]{13}$/, await petra.text());
      for (const words of ['Jag vill baka mitt eget bröd', 'Jag vill ha det lugnt.', 'Lägg fram receptet.', 'Malin vill vänta med det.']) {
        assert.ok((await petra.text()).includes(words), words);
      }
      const answer = await petra.context.request.get(await link(petra, 'Hämta som PDF').evaluate((one) => one.href));
      assert.equal(answer.headers()['content-type'], 'application/pdf');
      const paper = await answer.body();
      assert.equal(paper.subarray(0, 5).toString(), '%PDF-');
      assert.ok(paper.length > 10_000);

      // In her own words and pictures, and who got it on paper.
      await petra.send(link(petra, 'Min plan, lättläst'));
      assert.match(await petra.text(), /Jag vill baka mitt eget bröd/);
      assert.deepEqual(await audit(petra.page), []);
      const easy = await petra.context.request.get(await link(petra, 'Skriv ut').evaluate((one) => one.href));
      assert.equal(easy.headers()['content-type'], 'application/pdf');
      visited.add(new URL(easy.url()).pathname);
      await petra.goto(`${plan}/exemplar`);
      assert.deepEqual(await audit(petra.page), []);
      await petra.send(button(petra, 'Spara'));
      assert.match(await petra.text(), /Malin[\s\S]*Min plan, lättläst, version 1/);

      // One goal is changed: the next version says what is new, word by word, and the goal keeps what it said before.
      await petra.goto(plan);
      const change = await petra.page.locator('a[href*="/andra-mal/"]').first().getAttribute('href');
      await petra.goto(change);
      await petra.page.locator('#varfor').fill('Malin bakar redan själv.');
      await petra.page.getByLabel('Målet', { exact: true }).fill('Jag vill baka mitt eget bröd varje vecka');
      await petra.send(button(petra, 'Spara och läs igenom'));
      for (const reason of await petra.page.locator('[name^="skal-"]').all()) await reason.fill('Malin vill vänta med det.');
      await petra.page.locator('[name="blir"][value="samma-plan"]').check();
      await petra.send(button(petra, 'Fastställ planen'));
      assert.match(await petra.text(), /Det finns ett förslag till anteckning om planen/);
      await petra.send(link(petra, 'Vad har ändrats?'));
      assert.match(await petra.page.locator('ins').first().textContent(), /nytt: .*varje vecka/);
      assert.deepEqual(await audit(petra.page), []);
      await petra.goto(`${change.replace('/andra-mal/', '/mal/')}/historia`);
      assert.match(await petra.text(), /version 2[\s\S]*varje vecka[\s\S]*version 1/);
      assert.deepEqual(await audit(petra.page), []);

      await petra.goto(`${person}/dagen?dag=alla`);
      assert.match(await petra.text(), /15\.00 ons: Baka bröd/);
      assert.deepEqual(await audit(petra.page), []);
      const sheet = await petra.context.request.get(await link(petra, 'Skriv ut till personalen').evaluate((one) => one.href));
      assert.equal(sheet.headers()['content-type'], 'application/pdf');
      visited.add(new URL(sheet.url()).pathname);

      await petra.goto(person);
      assert.match(await petra.text(), /Jag vill baka mitt eget bröd/, 'the red thread begins with the goal');
    },
  },
  {
    name: 'two who write under one heading both see both texts, and no word is lost',
    async run({ seat }) {
      const nadja = await seat();
      const petra = await seat();
      petra.expect('409');
      await nadja.signIn('nadja');
      await petra.signIn('petra');
      const heading = `${await nadja.draftPlan('Wilma Jonsson')}/rubrik/kontakter`;
      await petra.goto(heading);
      await nadja.goto(heading);
      await nadja.page.locator('#text').fill('Simning på måndagar.');
      await nadja.send(button(nadja, 'Fortsätt senare'));
      await petra.page.locator('#text').fill('Radio på kvällen.');
      // The script saves as she writes, and is told that another was first.
      const compare = await petra.page.locator('a[href*="/jamfor"]').first().getAttribute('href');
      const tab = await petra.context.newPage();
      assert.deepEqual(await auditAt(tab, petra.base + compare), []);
      assert.match(new URL(tab.url()).pathname, /\/jamfor$/);
      await petra.send(button(petra, 'Fortsätt senare'));
      const both = await petra.page.locator('main').evaluate((main) => main.innerText + [...main.querySelectorAll('textarea')].map((one) => one.value).join());
      assert.ok(both.includes('Simning på måndagar.') && both.includes('Radio på kvällen.'), both);
      assert.deepEqual(await audit(petra.page), []);
      await petra.goto(`${heading}/tidigare`);
      assert.match(await petra.text(), /Radio på kvällen\./);
      await nadja.goto(heading);
      assert.equal(await nadja.page.locator('#text').inputValue(), 'Simning på måndagar.');
    },
  },
  {
    name: 'two people write about coordination at once: both texts side by side, and the former one comes back',
    async run({ seat }) {
      const nadja = await seat();
      const petra = await seat();
      petra.expect('409');
      await nadja.signIn('nadja');
      await petra.signIn('petra');
      const plan = await nadja.draftPlan('Wilma Jonsson');
      const heading = `${plan}/rubrik/samordning`;
      const write = async (who, text) => {
        await who.page.getByRole('radio', { name: /^Ja/ }).check();
        await who.page.locator('#text').fill(text);
        await who.send(button(who, 'Fortsätt senare'));
      };
      await petra.goto(heading);
      await nadja.goto(heading);
      await write(nadja, 'Habiliteringen och skolan.');
      await write(petra, 'Vårdcentralen.');
      const both = await petra.page.locator('main').innerText();
      assert.ok(both.includes('Habiliteringen och skolan.') && both.includes('Vårdcentralen.'), both);
      assert.deepEqual(await audit(petra.page), []);
      await petra.send(button(petra, 'Spara så här'));
      await petra.goto(`${plan}/andringar`);
      const former = await petra.page.getByRole('link', { name: /^Se bredvid det som står nu/ }).first().getAttribute('href');
      assert.deepEqual(await auditAt(petra.page, petra.base + former), []);
      await nadja.goto(heading);
      assert.equal(await nadja.page.locator('#text').inputValue(), 'Vårdcentralen.');
    },
  },
  {
    name: 'without script a heading is written, kept and read again',
    async run({ seat }) {
      const petra = await seat({ javaScriptEnabled: false });
      await petra.signIn('petra');
      const heading = `${await petra.draftPlan('Wilma Jonsson')}/rubrik/halsa`;
      await petra.goto(heading);
      await petra.page.locator('#text').fill('Tänder ett ljus på söndagar.');
      await petra.send(button(petra, 'Fortsätt senare'));
      await petra.goto(heading);
      assert.equal(await petra.page.locator('#text').inputValue(), 'Tänder ett ljus på söndagar.');
    },
  },
];

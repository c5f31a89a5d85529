// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// A plan is approved together with the person, handed over, and read and answered by the authority's case officer.
import assert from 'node:assert/strict';
import { audit } from '../audit.mjs';
import { desk, phone, visited } from '../support.mjs';

const button = (visitor, name) => visitor.page.getByRole('button', { name });
const link = (visitor, name) => visitor.page.getByRole('link', { name });

async function versionOf(visitor, name) {
  const person = await visitor.personPath(name);
  await visitor.goto(`${person}/planer`);
  const plans = await visitor.page.locator(`a[href^="${person}/planer/"]`).evaluateAll((all) => all.map((one) => one.pathname));
  const plan = plans.find((one) => /\/planer\/[0-9a-z]{13}/.test(one)).split('/').slice(0, 5).join('/');
  await visitor.goto(`${plan}/versioner`);
  return visitor.page.locator('main a[href*="/versioner/"]').first().evaluate((one) => one.pathname);
}

async function fetched(visitor, name, type) {
  const answer = await visitor.context.request.get(await link(visitor, name).evaluate((one) => one.href));
  assert.equal(answer.status(), 200);
  assert.equal(answer.headers()['content-type'], type);
  visited.add(new URL(answer.url()).pathname);
  return answer.body();
}

async function approve(nadja, version) {
  await nadja.goto(version);
  await nadja.send(link(nadja, 'Godkännande'));
  assert.deepEqual(await audit(nadja.page), []);
  // Whoever has answered once finds the questions folded.
  await nadja.page.locator('main details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
  assert.match(await nadja.text(), /Stämmer det\?/);
  assert.deepEqual(await audit(nadja.page), [], 'with everything unfolded');
  await nadja.goto(`${version}/godkannande`);
  const again = nadja.page.locator('summary', { hasText: /svarar$/ }).first();
  if (await again.count()) await again.click();
  await nadja.page.getByLabel('Visade med bilder').first().check();
  await nadja.send(button(nadja, 'Jag godkänner planen'));
  assert.match(await nadja.text(), /visade ja med bilder/);
}

async function handOver(nadja, version) {
  await nadja.goto(`${version}/overlamnande`);
  const again = nadja.page.locator('summary', { hasText: 'Lämna över versionen igen' });
  if (await again.count()) await again.click();
  assert.deepEqual(await audit(nadja.page), []);
  await nadja.page.getByLabel('Vilken lag eller vilket annat stöd?').fill('');
  await nadja.page.getByLabel('Vem har beslutat att lämna ut planen?').fill('Eva Strand');
  await nadja.send(button(nadja, 'Lämna över planen'));
  assert.match(await nadja.page.title(), /^Fel: /, 'nothing leaves without a ground');
  assert.deepEqual(await audit(nadja.page), []);
  await nadja.page.getByLabel('Vilken lag eller vilket annat stöd?').fill('29 § LSS');
  await nadja.page.getByLabel('Vad frågar ni myndigheten?').fill('Kan tiden på kvällen utökas?');
  await nadja.send(button(nadja, 'Lämna över planen'));
  assert.match(await nadja.text(), /Kan tiden på kvällen utökas\?/);
  for (const folded of await nadja.page.locator('main summary').all()) await folded.click();
  assert.deepEqual(await audit(nadja.page), []);
  return nadja.path();
}

// The unit's manager gives the text of the plan to another unit that supports him too.
async function passOn(manager, version) {
  await manager.goto(version);
  await manager.send(link(manager, 'Lämna texten till en ny enhet'));
  assert.deepEqual(await audit(manager.page), []);
  if (!(await button(manager, 'Lämna texten').count())) return;
  await manager.page.getByLabel('Varför behöver de texten?').fill('');
  await manager.send(button(manager, 'Lämna texten'));
  assert.match(await manager.page.title(), /^Fel: /);
  assert.deepEqual(await audit(manager.page), []);
}

export default [['a phone', phone], ['a desk', desk]].map(([where, viewport]) => ({
  name: `hand-over: a plan is approved, handed over, read and answered at ${where}`,
  async run({ seat }) {
    const nadja = await seat({ viewport });
    nadja.expect('400');
    await nadja.signIn('nadja');
    const version = await versionOf(nadja, 'Samir Lindgren');
    await approve(nadja, version);
    const handover = await handOver(nadja, version);

    const tove = await seat({ viewport });
    await tove.signIn('tove');
    await tove.send(link(tove, /Läs planen för Samir Lindgren/).first());
    assert.equal(tove.path(), handover);
    assert.deepEqual(await audit(tove.page), []);
    const document = await fetched(tove, 'Läs planen', 'application/pdf');
    assert.ok(document.includes('/ETSI.CAdES.detached'), 'sealed');
    const told = JSON.parse(await fetched(tove, /Hämta till ett annat system/, 'application/json'));
    assert.equal(told.handover.questions, 'Kan tiden på kvällen utökas?');
    await tove.page.getByLabel('Vill ha kompletteringar').check();
    await tove.page.getByLabel('Vad behöver kompletteras').fill('Hur går det på kvällen?');
    await tove.send(button(tove, 'Skicka svaret'));
    await nadja.goto('/min-dag');
    await nadja.send(link(nadja, /Svara beställaren som vill veta mer om planen för Samir Lindgren/).first());
    assert.deepEqual(await audit(nadja.page), []);
    await nadja.page.getByLabel('Vad svarar ni?').fill('Bättre. Samir sover.');
    await nadja.send(button(nadja, 'Skicka svaret'));
    await tove.goto('/bestallningar');
    await tove.send(link(tove, /Läs svaret om planen för Samir Lindgren/).first());
    assert.match(await tove.text(), /Bättre\. Samir sover\./);
    await tove.page.getByLabel('Har tagit del').check();
    await tove.send(button(tove, 'Skicka svaret'));
    assert.match(await tove.text(), /har tagit del/);

    const manager = await seat({ viewport });
    manager.expect('400');
    await manager.signIn('karin');
    await passOn(manager, version);

    await nadja.goto(version);
    assert.match(await nadja.text(), /Överlämnad[\s\S]*har tagit del/);
    assert.deepEqual(await audit(nadja.page), []);
  },
}));

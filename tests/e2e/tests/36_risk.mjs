// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// Risks of a plan, protective measures, and reading what is new: on a phone and at a desk.
import assert from 'node:assert/strict';
import { audit } from '../audit.mjs';
import { desk, phone } from '../support.mjs';

const button = (visitor, name) => visitor.page.getByRole('button', { name });
const link = (visitor, name) => visitor.page.getByRole('link', { name });
const sizes = [['a phone', phone, 'Samir kan bli väckt av larmet.'], ['a desk', desk, 'Samir kan missa larmet.']];

// The plan that applies, found as one finds it.
async function planOf(visitor, name) {
  const person = await visitor.personPath(name);
  await visitor.goto(`${person}/planer`);
  const links = await visitor.page.locator(`a[href^="${person}/planer/"]`).evaluateAll((all) => all.map((one) => one.pathname));
  return { person, plan: links.find((one) => /\/planer\/[0-9a-z]{13}/.test(one)).split('/').slice(0, 5).join('/') };
}

export default sizes.map(([where, viewport, risk]) => ({
  name: `risks: a risk is weighed, signed and met on the day at ${where}; a measure needs the person's yes; the plan is read`,
  async run({ seat }) {
    const nadja = await seat({ viewport });
    nadja.expect('400');
    await nadja.signIn('nadja');
    const { person, plan } = await planOf(nadja, 'Samir Lindgren');
    await nadja.goto(`${plan}/risker`);
    assert.deepEqual(await audit(nadja.page), []);
    await nadja.send(button(nadja, /Gör en (ny )?riskbedömning/));
    assert.deepEqual(await audit(nadja.page), []);
    await nadja.send(link(nadja, 'Lägg till en risk'));
    assert.deepEqual(await audit(nadja.page), []);
    await nadja.page.getByLabel('Vad gäller risken?').selectOption({ index: 1 });
    await nadja.page.getByLabel('Vad kan hända?').fill(risk);
    await nadja.page.getByRole('radiogroup', { name: 'Hur troligt är det?' }).getByLabel('Stor', { exact: true }).check();
    await nadja.page.getByRole('radiogroup', { name: /Hur allvarligt/ }).getByLabel('Måttlig').check();
    await nadja.page.getByLabel('Så förebygger vi').fill('Larmet är tyst i hans rum.');
    await nadja.page.getByLabel('Vem ansvarar?').fill('Nadja Karimi');
    await nadja.send(button(nadja, 'Spara risken'));
    assert.ok((await nadja.text()).includes(risk));
    await nadja.page.getByLabel('Hur letade ni efter risker?').fill('Vi gick igenom natten.');
    await nadja.page.getByLabel('Vilka var med?').fill('Samir, Nadja');
    await nadja.send(button(nadja, 'Signera riskbedömningen'));
    assert.match(nadja.path(), /\/risker\/[0-9a-z]{13}$/, await nadja.text());
    assert.deepEqual(await audit(nadja.page), []);
    await nadja.goto(`${person}/dagen?dag=alla`);
    assert.ok((await nadja.text()).includes(risk));
    assert.deepEqual(await audit(nadja.page), []);

    await nadja.goto(`${person}/skyddsatgarder`);
    assert.deepEqual(await audit(nadja.page), []);
    await nadja.send(link(nadja, 'Skriv en skyddsåtgärd'));
    await nadja.page.getByLabel('Vad är åtgärden?').fill('Larm på dörren.');
    await nadja.page.getByLabel(/Vad ska den skydda mot/).fill('Samir vill bli väckt.');
    await nadja.page.getByLabel('Vad har ni provat först?').fill('En lapp.');
    await nadja.page.getByLabel(/kan inte ta ställning/).check();
    await nadja.page.getByLabel('Vem har bestämt det?').fill('Eva Ek');
    await nadja.send(button(nadja, 'Spara skyddsåtgärden'));
    assert.match(await nadja.text(), /Ingen annan kan säga ja åt Samir/);
    assert.deepEqual(await audit(nadja.page), []);
    await nadja.page.getByLabel('Samir säger ja').check();
    await nadja.page.getByLabel('Sa det').check();
    await nadja.page.getByLabel('Vad sa eller visade Samir?').fill('Ja, gärna.');
    await nadja.send(button(nadja, 'Spara skyddsåtgärden'));
    await nadja.send(link(nadja, /Se över eller avsluta/).first());
    assert.deepEqual(await audit(nadja.page), []);
    await nadja.goto(`${person}/skyddsatgarder/akutlakemedel`);
    assert.deepEqual(await audit(nadja.page), []);

    const petra = await seat({ viewport });
    petra.expect('404');
    await petra.signIn('petra');
    await petra.goto(`${plan}/nytt`);
    assert.match(await petra.text(), /Ny riskbedömning|För dig är allt nytt/);
    assert.deepEqual(await audit(petra.page), []);
    await petra.send(button(petra, /^Läst$|Jag har läst hela planen/));
    await petra.goto(`${plan}/nytt`);
    assert.match(await petra.text(), /Du har läst det som gäller/);

    const karin = await seat({ viewport });
    await karin.signIn('karin');
    await karin.goto('/enhet/lasning');
    assert.deepEqual(await audit(karin.page), []);
  },
})).concat([{
  name: 'risks: the draft and one of its risks are looked at',
  async run({ seat }) {
    const nadja = await seat();
    await nadja.signIn('nadja');
    const { plan } = await planOf(nadja, 'Samir Lindgren');
    await nadja.goto(`${plan}/risker`);
    await nadja.send(button(nadja, 'Gör en ny riskbedömning'));
    await nadja.send(link(nadja, /^Ändra/).first());
    assert.match(nadja.path(), /\/risker\/ny\/[0-9a-z]{13}$/);
    assert.deepEqual(await audit(nadja.page), []);
  },
}]);

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// One person of each routine's kind: the plan after its own template, read, gone on with, established anew and on paper.
import assert from 'node:assert/strict';
import { audit } from '../audit.mjs';

const button = (visitor, name) => visitor.page.getByRole('button', { name });
const link = (visitor, name) => visitor.page.getByRole('link', { name });

// heading: one that this template has and others have not; "insats-" is that of the first decided service.
// heading: one that this template has and others have not; "insats-" is that of the first decided service.
const kinds = [
  { kind: 'help at home (000)', user: 'mats', person: 'Lennart Öberg', heading: 'promenad', title: 'Promenad', stands: 'Jag vill veta vem som kommer' },
  { kind: 'daily activity (000)', user: 'karin', person: 'Linn Kärrman', heading: 'utveckla', title: 'Mina dagar här', stands: 'Packning av skruvpåsar' },
  { kind: 'companion (000)', user: 'mats', person: 'Isak Sandström', heading: 'socialt', title: 'Vänner, fritid och det jag vill göra', stands: 'Gå bredvid, inte framför.' },
  { kind: 'life areas (001)', user: 'karin', person: 'Disa Brandt', heading: 'lo-trygghet', title: 'Känsla av trygghet', stands: 'Ljudet från pressen' },
  { kind: 'five questions (002)', user: 'mats', person: 'Göte Holmqvist', heading: 'insats-', title: 'Personlig omvårdnad', stands: 'Lägg fram, jag gör resten' },
  { kind: 'a text for each service (003)', user: 'mats', person: 'Lena Åkerblom', heading: 'insats-', title: 'Måltider', stands: 'Förut åt hon ensam' },
  { kind: 'all documentation (004)', user: 'karin', person: 'Fatima El-Sayed', heading: 'vanor', title: 'Vanor', stands: 'te, tidningen och sedan dusch' },
  { kind: 'a placed child (SoF 10 kap. 3 §)', user: 'karin', person: 'Love Torell', heading: 'umgange', title: 'Kontakter', stands: 'Jonny onsdagskväll' },
];

// The newest version of the person's plan, as its page's address.
async function versionInForce(visitor, person) {
  await visitor.goto(`${person}/planer`);
  const hrefs = await visitor.page.locator(`main a[href^="${person}/planer/"]`).evaluateAll((all) => all.map((one) => one.pathname));
  const plan = hrefs.find((one) => /\/planer\/[0-9a-z]{13}(\/|$)/.test(one)).split('/').slice(0, 5).join('/');
  await visitor.goto(`${plan}/versioner`);
  return { plan, version: await visitor.page.locator(`main a[href^="${plan}/versioner/"]`).first().getAttribute('href') };
}

async function writeMore(visitor, plan, heading) {
  await visitor.goto(plan);
  const address = await visitor.page.locator(`main a[href^="${plan}/rubrik/${heading}"]`).first().getAttribute('href');
  await visitor.goto(address);
  const text = visitor.page.locator('#rubrikform [name="text"]');
  await text.fill(`${await text.inputValue()} Det fungerar bra så.`);
  await visitor.send(button(visitor, /^Klar/));
  return address;
}

export default kinds.map(({ kind, user, person, heading, title, stands }) => ({
  name: `a plan of ${kind} is read, gone on with under its own headings, established and on paper`,
  async run({ seat }) {
    const writer = await seat();
    await writer.signIn(user);
    const path = await writer.personPath(person);
    const { plan, version } = await versionInForce(writer, path);
    await writer.goto(version);
    const before = await writer.page.locator('main').textContent();
    assert.ok(before.includes(stands), `${stands}: ${before}`);
    assert.ok(before.includes(title), `${title}: ${before}`);

    await writer.goto(version);
    await writer.page.locator('summary', { hasText: 'Ändra planen' }).click();
    await writer.page.locator('#skal').fill('Det har gått ett tag.');
    await writer.send(button(writer, /Börja på nästa version/));
    const address = await writeMore(writer, plan, heading);
    await writer.goto(address);
    assert.deepEqual(await audit(writer.page), []);
    await writer.goto(`${plan}/granska`);
    if (await button(writer, /Jag har läst allt/).count()) await writer.send(button(writer, /Jag har läst allt/));
    await writer.goto(`${plan}/granska`);
    for (const reason of await writer.page.locator('[name^="skal-"]').all()) await reason.fill('Vi frågar igen i januari, när alla har haft tid att tänka efter.');
    for (const special of await writer.page.locator('[name^="sarskilt-"]').all()) await special.selectOption({ index: 1 });
    await writer.send(button(writer, 'Fastställ planen'));
    assert.match(writer.path(), /\/versioner\/[0-9a-z]{13}$/, await writer.text());
    assert.match(await writer.text(), /Det fungerar bra så\./);
    assert.deepEqual(await audit(writer.page), []);
    const paper = await writer.context.request.get(await link(writer, 'Hämta som PDF').evaluate((one) => one.href));
    assert.equal(paper.headers()['content-type'], 'application/pdf');
    assert.ok((await paper.body()).length > 10_000);
  },
}));

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// The pages one comes to when something is missing, wrong or closed: as right as all the others.
import assert from 'node:assert/strict';
import { audit, validate } from '../audit.mjs';

const button = (visitor, name) => visitor.page.getByRole('button', { name });

// The page as it stands, and the very bytes that were sent for it.
async function look(visitor, sent) {
  const faults = sent === undefined ? [] : validate(sent);
  faults.push(...await audit(visitor.page));
  assert.deepEqual(faults, [], visitor.page.url());
}

// Presses, and looks at what came of it.
async function sendAndLook(visitor, control) {
  const arrival = visitor.page.waitForResponse((answer) => answer.request().isNavigationRequest() && answer.status() !== 303);
  const [answer] = await Promise.all([arrival, visitor.send(control)]);
  await look(visitor, await answer.text());
  return answer.status();
}

async function open(visitor, path) {
  const answer = await visitor.page.goto(visitor.base + path);
  await look(visitor, await answer.text());
  return answer.status();
}

export default [
  {
    name: 'the door with a wrong password, the lock with a wrong PIN',
    async run({ seat }) {
      const petra = await seat();
      petra.expect('400');
      assert.equal(await open(petra, '/logga-in'), 200);
      await petra.page.getByLabel('Användarnamn').fill('petra');
      await petra.page.getByLabel('Lösenord').fill('fel-losenord-har');
      assert.equal(await sendAndLook(petra, button(petra, 'Logga in')), 400);
      await petra.fillSignIn('petra');
      await sendAndLook(petra, button(petra, 'Lås'));
      await petra.page.getByLabel('PIN-kod').fill('0000');
      assert.equal(await sendAndLook(petra, button(petra, 'Lås upp')), 400);
    },
  },
  {
    name: 'what is not there, what is not yours, and a session that has ended with text in hand',
    async run({ seat }) {
      const petra = await seat();
      petra.expect('401', '403', '404');
      await petra.signIn('petra');
      assert.equal(await open(petra, '/finns-inte'), 404);
      assert.equal(await open(petra, '/enhet'), 403);
      const person = await petra.personPath('Samir Lindgren');
      const bea = await seat();
      bea.expect('403');
      await bea.signIn('bea');
      assert.equal(await open(bea, person), 403);
      assert.equal(await open(bea, `${person}/nodoppning`), 200);
      await petra.goto(`${person}/anteckning?ny=1`);
      await petra.page.locator('#text').fill('Text i handen.');
      await petra.context.clearCookies();
      await sendAndLook(petra, button(petra, 'Signera och spara'));
      await petra.page.getByLabel('Användarnamn').fill('petra');
      await petra.page.getByLabel('Lösenord').fill('vi-planerar-tillsammans');
      await sendAndLook(petra, button(petra, 'Logga in'));
      assert.match(await petra.text(), /Den finns kvar här/);
    },
  },
  {
    name: 'forms sent empty: the note, the new person, the order, the goal, what we do, a contact, the review',
    async run({ seat }) {
      const petra = await seat();
      petra.expect('400');
      await petra.signIn('petra');
      const person = await petra.personPath('Wilma Jonsson');
      await petra.goto(`${person}/anteckning?ny=1`);
      assert.equal(await sendAndLook(petra, button(petra, 'Signera och spara')), 400);
      const plan = await petra.draftPlan('Wilma Jonsson');
      for (const path of [`${plan}/mal/nytt`, `${plan}/aktivitet/ny`, `${person}/kontakter/ny`]) {
        await petra.goto(path);
        assert.equal(await sendAndLook(petra, button(petra, /^Spara/).first()), 400, path);
      }
      const karin = await seat();
      karin.expect('400');
      await karin.signIn('karin');
      for (const path of ['/personer/ny', `${person}/bestallningar/ny`]) {
        await karin.goto(path);
        assert.equal(await sendAndLook(karin, karin.page.locator('main form:has(.fot) button[type=submit]').first()), 400, path);
      }
    },
  },
];

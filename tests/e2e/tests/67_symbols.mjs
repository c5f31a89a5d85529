// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// The organisation's own symbols: imported while the program runs, sought, and chosen to a goal on a phone.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit } from '../audit.mjs';
import { phone } from '../support.mjs';

// A red disc.
const disc = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAMAAACdt4HsAAAABlBMVEX///+MLyJ6kUgTAAAAe0lEQVR42u3XMRJCIRBEQfr+l/6ZmXzLR5WoTL6dwc6OcTKLR9LwO4gnieOvEiTBber8XKAJNIEm0ASiUAGaQBQqQBQ+DhCF7weIwgEOsAQ4r/E3PtUNNlNfrhv0g15xesnqNa8XzV51e9nudX/BwdFPngVH14qz759yAYnSCamSM4GRAAAAAElFTkSuQmCC', 'base64');

export default [
  {
    name: 'a symbol of the own set is sought and chosen to a goal on a phone, and its licence stands with the others',
    async run({ seat, command }) {
      const folder = mkdtempSync(join(tmpdir(), 'delaktig-symboler-'));
      writeFileSync(join(folder, 'knapp.png'), disc);
      writeFileSync(join(folder, 'symboler.csv'), 'Fil;Namn;Sökord;Licens;Källa\nknapp.png;Röd knapp;trycka larm;EUPL-1.2;Vi själva\n');
      command('symbols', 'import', folder, '--name', 'Egna tecken', '--version', '1');
      rmSync(folder, { recursive: true });

      const petra = await seat({ viewport: phone });
      await petra.signIn('petra');
      assert.equal(await petra.goto('/symboler?sok=larm'), 200);
      assert.match(await petra.text(), /Röd knapp/);
      assert.match(await petra.text(), /EUPL-1.2. Vi själva./);
      assert.deepEqual(await audit(petra.page), []);
      const picture = petra.page.locator('img.symbol').first();
      assert.equal(await picture.evaluate((one) => one.complete && one.naturalWidth), 64);
      const file = await petra.context.request.get(new URL(await picture.getAttribute('src'), petra.page.url()).href);
      assert.equal(file.headers()['content-type'], 'image/png');
      assert.match(file.headers()['content-security-policy'], /; sandbox$/);

      await petra.goto(`${await petra.personPath('Samir Lindgren')}/planer`);
      const plan = (await petra.page.locator('main a[href*="/versioner/"]').first().getAttribute('href')).replace(/\/versioner\/.*/, '');
      await petra.goto(plan);
      await petra.goto(await petra.page.locator('main a[href*="/andra-mal/"], main a[href*="/mal/"]:not([href*="/historia"])').first().getAttribute('href'));
      await petra.goto(`${petra.path()}?symbol=larm`);
      assert.deepEqual(await audit(petra.page), []);
      await petra.send(petra.page.getByRole('link', { name: 'Röd knapp' }));
      assert.equal(await petra.page.getByLabel('Bild', { exact: true }).locator('option:checked').innerText(), 'Röd knapp');
      assert.deepEqual(await audit(petra.page), []);
    },
  },
];

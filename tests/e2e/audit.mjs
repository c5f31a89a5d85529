// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// What every page must hold: axe without a finding, nothing outside the screen, and HTML that is right as it was sent.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';
import { desk, phone } from './support.mjs';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'long-title': 'off',
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'form-dup-name': ['error', { shared: ['radio', 'button', 'submit', 'checkbox'] }],
  },
});

export function validate(html) {
  const report = validator.validateStringSync(html);
  return report.results.flatMap((result) => result.messages)
    .map((one) => `html: ${one.ruleId}: ${one.message} (${one.line}:${one.column} ${html.split('\n')[one.line - 1]?.slice(Math.max(0, one.column - 60), one.column + 60)})`);
}

async function runAxe(page, options) {
  return page.evaluate(async ({ options }) => {
    const told = await globalThis.axe.run(document, { ...options, resultTypes: ['violations', 'incomplete'] });
    return ['violations', 'incomplete'].flatMap((kind) => told[kind].flatMap((rule) => rule.nodes.map((node) =>
      `axe ${kind}: ${rule.id}: ${node.target.join(' ')}: ${[...node.any, ...node.all, ...node.none].map((check) => check.message).join(' ')}`)));
  }, { options });
}

// Whoever zooms to 400 % on a desk has 320 pixels.
export async function outsideTheScreen(page) {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > room + 1).slice(0, 3);
    return [`wider than the screen: ${document.documentElement.scrollWidth} of ${room}: ${wide.map((one) => `${one.tagName}.${one.className}`).join(', ')}`];
  });
}

// Every address whose page has been looked at.
export const audited = new Set();

// Goes to an address and looks at its page, and at the very bytes that were sent for it.
export async function auditAt(page, address) {
  const answer = await page.goto(address);
  return [...validate(await answer.text()), ...await audit(page)];
}

// The page as it stands, at both widths and in both lights. Says what is wrong, each with where.
export async function audit(page) {
  const found = [];
  const note = (where, lines) => found.push(...lines.map((line) => `[${where}] ${line}`));
  audited.add(new URL(page.url()).pathname);
  await page.evaluate(axeSource);
  for (const [name, size] of [['1280', desk], ['390', phone]]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      note(`${name} ${colorScheme}`, await runAxe(page, { runOnly: tags }));
    }
    note(name, await outsideTheScreen(page));
  }
  await page.setViewportSize({ width: 320, height: 640 });
  note('320', await outsideTheScreen(page));
  await page.setViewportSize(desk);
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

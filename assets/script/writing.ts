// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
import { all, make } from './dom';

type TextBox = HTMLTextAreaElement | HTMLInputElement;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// Advice when a word stands in the text. After a pause, so never while a word is half typed; it stops nobody.
function advise(): void {
  for (const field of all<HTMLTextAreaElement>('[data-skrivstod]')) {
    const rows = all(`[data-rad-for="${CSS.escape(field.id)}"]`).map((row) => ({
      row,
      words: new RegExp(`(?:^|[^\\p{L}])(${(row.dataset['ord'] ?? '').split('|').map(escaped).join('|')})(?!\\p{L})`, 'iu'),
    }));
    const look = () => {
      for (const { row, words } of rows) {
        const found = words.exec(field.value);
        row.hidden = !found;
        const quote = row.querySelector('[data-ordet]');
        if (found && quote) quote.textContent = `”${found[1]}”`;
      }
    };
    let pause = 0;
    field.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(look, 700);
    });
    field.addEventListener('change', look);
    look();
  }
}

function changed(field: TextBox): void {
  field.focus();
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

// Buttons beside a field: the beginning of a sentence where the text ends, or a whole value.
function helpWithText(): void {
  for (const button of all<HTMLButtonElement>('[data-lagg-till],[data-satt]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const field = document.getElementById(button.dataset['mal'] ?? '') as TextBox | null;
      if (!field) return;
      const start = button.dataset['laggTill'];
      const before = field.value.trimEnd();
      field.value = start === undefined ? button.dataset['satt'] ?? '' : `${before}${before ? ' ' : ''}${start} `;
      changed(field);
    });
  }
}

// Says how much room is left, only when there is little.
function count(): void {
  for (const field of all<TextBox>('[data-langst]')) {
    const limit = Number(field.dataset['langst']);
    const row = make('p', 'raknare');
    row.hidden = true;
    row.id = `${field.id}-raknare`;
    field.after(row);
    field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${row.id}`.trim());
    const look = () => {
      const left = limit - [...field.value].length;
      row.hidden = left > limit * 0.1;
      row.classList.toggle('raknare--over', left < 0);
      row.textContent = left < 0 ? `${-left} tecken för mycket. Korta texten.` : `${left} tecken kvar.`;
    };
    field.addEventListener('input', look);
    look();
  }
}

export function startWriting(): void {
  advise();
  helpWithText();
  count();
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
import { all, announce } from './dom';

function openWhereThereIsRoom(): void {
  if (!matchMedia('(min-width: 70rem)').matches) return;
  for (const box of all<HTMLDetailsElement>('details[data-oppen-bred]')) box.open = true;
}

// A field in a folded box is of no use to the one sent there by an error or a link.
function openWhatIsLinked(): void {
  const open = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id ? document.getElementById(id) : null;
    for (let box = target?.closest('details'); box; box = box.parentElement?.closest('details')) box.open = true;
  };
  addEventListener('hashchange', open);
  open();
}

function tellWhatWasDone(): void {
  const errors = document.getElementById('felruta');
  if (errors) {
    errors.focus();
    return;
  }
  const done = document.querySelector('[data-besked]');
  if (!done) return;
  announce(done.textContent?.trim() ?? '');
  // So that a reload or a bookmark does not tell it again.
  const address = new URL(location.href);
  address.searchParams.delete('klart');
  history.replaceState(history.state, '', address);
}

function print(): void {
  for (const button of all<HTMLButtonElement>('[data-skriv-ut]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}

// Shown only where the browser has a Swedish voice of its own: no text leaves the device.
function readAloud(): void {
  const buttons = all<HTMLButtonElement>('[data-las-upp]');
  if (!buttons.length || !('speechSynthesis' in window)) return;
  const swedish = () => speechSynthesis.getVoices().find((voice) => voice.lang.startsWith('sv') && voice.localService);
  const show = () => {
    if (swedish()) for (const button of buttons) button.hidden = false;
  };
  show();
  speechSynthesis.addEventListener('voiceschanged', show);
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const speaking = speechSynthesis.speaking;
      speechSynthesis.cancel();
      if (speaking) return;
      const text = new SpeechSynthesisUtterance(document.getElementById(button.dataset['lasUpp'] ?? '')?.innerText ?? '');
      text.lang = 'sv-SE';
      text.voice = swedish() ?? null;
      speechSynthesis.speak(text);
    });
  }
}

export function startReading(): void {
  openWhereThereIsRoom();
  openWhatIsLinked();
  tellWhatWasDone();
  print();
  readAloud();
}

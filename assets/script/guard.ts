// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
import { all, announce, make, meta } from './dom';
import { sessionIsOver, showSignedOut } from './session';

const unsent = new Set<HTMLFormElement>();

export function markUnsent(form: HTMLFormElement): void {
  unsent.add(form);
}

export function markSent(form: HTMLFormElement): void {
  unsent.delete(form);
}

let notice: HTMLElement | null = null;

function tellOffline(): void {
  if (notice) return;
  notice = make('p', 'panel panel--natet', 'Ingen kontakt med servern. Det du skriver finns kvar på sidan.');
  document.body.append(notice);
  announce(notice.textContent ?? '');
}

function tellOnline(): void {
  if (!notice) return;
  notice.remove();
  notice = null;
  announce('Kontakten är tillbaka.');
}

// A second press while the first is on its way would be a second note.
function sendOnce(): void {
  const sentAt = new WeakMap<HTMLFormElement, number>();
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (form.method !== 'post') return;
    if (Date.now() - (sentAt.get(form) ?? 0) < 8000) {
      event.preventDefault();
      return;
    }
    if (!navigator.onLine) {
      event.preventDefault();
      tellOffline();
      return;
    }
    if (form.dataset['guard'] !== undefined && sessionIsOver()) {
      event.preventDefault();
      showSignedOut();
      return;
    }
    sentAt.set(form, Date.now());
    markSent(form);
    // The lock is one press away, also in the middle of a sentence: the text waits on the device.
    if (form.dataset['las'] !== undefined && meta('device-key') && globalThis.crypto?.subtle) unsent.clear();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) for (const form of all<HTMLFormElement>('form')) sentAt.delete(form);
  });
}

export function startGuard(): void {
  for (const form of all<HTMLFormElement>('form[data-guard]')) form.addEventListener('input', () => markUnsent(form));
  addEventListener('beforeunload', (event) => {
    if (unsent.size) event.preventDefault();
  });
  sendOnce();
  addEventListener('offline', tellOffline);
  addEventListener('online', tellOnline);
}

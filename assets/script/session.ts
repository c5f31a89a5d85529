// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
import { all, announce, make, makeButton, makeLink, meta, stored } from './dom';

// The session as this page knows it. Every page and every saving counts as use, in any tab.
const idleSeconds = Number(meta('session-idle')) || 0;
const lastUseKey = 'delaktig-senast';
const returnListeners: (() => void)[] = [];
let lastUse = Date.now();
let panel: HTMLElement | null = null;
let panelKind: 'warning' | 'locked' | 'out' | null = null;

export function used(): void {
  lastUse = Date.now();
  stored(() => localStorage.setItem(lastUseKey, String(lastUse)));
}

function secondsLeft(): number {
  const elsewhere = Number(stored(() => localStorage.getItem(lastUseKey))) || 0;
  return idleSeconds - (Date.now() - Math.max(lastUse, elsewhere)) / 1000;
}

// A session that is only locked is not over: what is sent waits behind the PIN.
export function sessionIsOver(): boolean {
  return panelKind === 'out';
}

// Called when the same person is signed in again.
export function onReturn(listener: () => void): void {
  returnListeners.push(listener);
}

function closePanel(): void {
  panel?.remove();
  panel = null;
  panelKind = null;
}

function showPanel(kind: 'warning' | 'locked' | 'out', heading: string, text: string, action: HTMLElement): void {
  if (panelKind === kind) return;
  closePanel();
  const title = make('h2', '', heading);
  title.id = 'panel-rubrik';
  panel = make('section', 'panel', make('div', 'panel__text', title, make('p', '', text)), action);
  panel.setAttribute('aria-labelledby', title.id);
  panelKind = kind;
  document.body.append(panel);
  announce(`${heading} ${text}`);
}

export type Renewal = 'same' | 'other' | 'out' | 'unreachable';

// Asks who is signed in now. A new session has a new token, which the forms of this page get; but only for the same person.
export async function renewSession(): Promise<Renewal> {
  try {
    const answer = await fetch('/sessionen', { headers: { 'X-Delaktig': '1' }, redirect: 'manual', cache: 'no-store' });
    if (!answer.ok) return 'out';
    const now = (await answer.json()) as { user: string; csrf: string };
    if (now.user !== meta('user')) return 'other';
    for (const field of all<HTMLInputElement>('input[name=_csrf]')) field.value = now.csrf;
    used();
    return 'same';
  } catch {
    return 'unreachable';
  }
}

async function comeBack(): Promise<void> {
  const result = await renewSession();
  if (result === 'other') {
    showPanel('out', 'Någon annan är inloggad nu.', 'Texten på den här sidan skickas inte. Logga in som dig själv för att spara den.',
      signInLink());
    return;
  }
  if (result !== 'same') return;
  closePanel();
  announce('Du är inne igen.');
  for (const listener of returnListeners) listener();
}

function linkInNewTab(text: string, path: string): HTMLAnchorElement {
  const link = makeLink(text, path);
  link.className = 'ds-button';
  link.target = '_blank';
  return link;
}

function signInLink(): HTMLAnchorElement {
  return linkInNewTab('Logga in i en ny flik', '/logga-in');
}

// Nobody has used the page for a while, or somebody pressed the lock: the PIN is enough (DD-27). A session that has ended
// meanwhile leads from there to the sign-in page.
export function showLocked(): void {
  showPanel('locked', 'Skärmen är låst.', 'Texten är kvar här. Lås upp i en ny flik och kom sedan tillbaka hit.',
    linkInNewTab('Lås upp i en ny flik', '/las-upp'));
}

export function showSignedOut(): void {
  showPanel('out', 'Du är utloggad.', 'Texten är kvar här. Logga in i en ny flik och kom sedan tillbaka hit.', signInLink());
}

function watch(): void {
  const left = secondsLeft();
  if (left <= 0) {
    if (panelKind !== 'out') showLocked();
  } else if (left <= 120) {
    showPanel('warning', 'Skärmen låses snart.', 'Det är för att ingen har använt sidan på en stund.',
      makeButton('Jag är kvar', () => void comeBack()));
  } else if (panelKind === 'warning') {
    closePanel();
  }
}

function isShut(): boolean {
  return panelKind === 'locked' || panelKind === 'out';
}

export function startSession(): void {
  if (!meta('user')) return;
  used();
  if (idleSeconds > 0) setInterval(watch, 10_000);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    if (isShut()) void comeBack();
    else if (idleSeconds > 0) watch();
  });
  addEventListener('focus', () => {
    if (isShut()) void comeBack();
  });
}

// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
import { all, announce, make, makeButton, meta, stored } from './dom';

// Text that was not sent survives a closed tab and an ended session (DD-27): encrypted on the device under a key that only the
// person's own session hands out, removed when it has been sent, when the person signs out, and after a week.

const prefix = 'delaktig-utkast:';
const sentKey = 'delaktig-skickat';
const weekMs = 7 * 24 * 3600 * 1000;

interface Draft {
  version: string;
  fields: [string, string][];
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

// Both alphabets: the key comes as base64url.
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function storageKey(form: HTMLFormElement): string {
  return `${prefix}${meta('user')}:${form.dataset['keep'] ?? ''}`;
}

function controls(form: HTMLFormElement): Control[] {
  return ([...form.elements] as Control[]).filter(
    (one) => one.name && 'value' in one && !['hidden', 'password', 'file', 'submit', 'button'].includes(one.type));
}

function isTick(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio';
}

function read(form: HTMLFormElement): Draft {
  const version = form.elements.namedItem('version');
  return {
    version: version instanceof HTMLInputElement ? version.value : '',
    fields: controls(form).filter((one) => !isTick(one) || one.checked).map((one) => [one.name, one.value]),
  };
}

function fill(form: HTMLFormElement, draft: Draft): void {
  const left = draft.fields.map(([name, value]) => ({ name, value }));
  for (const control of controls(form)) {
    const at = left.findIndex((one) => one.name === control.name && (!isTick(control) || one.value === control.value));
    if (isTick(control)) control.checked = at >= 0;
    else control.value = at >= 0 ? left[at]?.value ?? '' : '';
    if (at >= 0) left.splice(at, 1);
  }
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

const same = (one: Draft, other: Draft) => JSON.stringify(one.fields) === JSON.stringify(other.fields);

async function locked(key: CryptoKey, name: string, draft: Draft): Promise<string> {
  const start = crypto.getRandomValues(new Uint8Array(12));
  const secret = new Uint8Array(await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: start, additionalData: new TextEncoder().encode(name) }, key,
    new TextEncoder().encode(JSON.stringify(draft))));
  return `${Date.now()}.${base64Of(start)}.${base64Of(secret)}`;
}

async function opened(key: CryptoKey, name: string, text: string): Promise<Draft | null> {
  try {
    const [, start, secret] = text.split('.');
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytesOf(start ?? ''), additionalData: new TextEncoder().encode(name) }, key, bytesOf(secret ?? ''));
    return JSON.parse(new TextDecoder().decode(plain)) as Draft;
  } catch {
    return null;
  }
}

function remove(name: string): void {
  stored(() => localStorage.removeItem(name));
}

function namesOfKept(): string[] {
  return stored(() => Object.keys(localStorage).filter((name) => name.startsWith(prefix))) ?? [];
}

const generations = new WeakMap<HTMLFormElement, number>();

// The server has the text now.
export function forget(form: HTMLFormElement): void {
  if (form.dataset['keep'] === undefined) return;
  generations.set(form, (generations.get(form) ?? 0) + 1);
  remove(storageKey(form));
}

// What was sent is forgotten when the next page shows that it arrived: not on the sign-in page, a problem page or the same form
// with errors.
function settleWhatWasSent(): void {
  const name = stored(() => sessionStorage.getItem(sentKey));
  if (!name) return;
  stored(() => sessionStorage.removeItem(sentKey));
  const arrived = meta('user') && !document.querySelector('main[data-problem]') && !document.getElementById('felruta');
  if (arrived) remove(name);
}

function tidy(): void {
  for (const name of namesOfKept()) {
    const time = Number(stored(() => localStorage.getItem(name))?.split('.')[0]);
    if (!(Date.now() - time < weekMs)) remove(name);
  }
  for (const form of all<HTMLFormElement>('form[action="/logga-ut"]')) {
    form.addEventListener('submit', () => {
      for (const name of namesOfKept()) if (name.startsWith(`${prefix}${meta('user')}:`)) remove(name);
    });
  }
}

function offer(form: HTMLFormElement, name: string, found: Draft): void {
  const first = read(form);
  const isNewer = found.version !== first.version;
  const text = isNewer
    ? 'Vi hittade text som inte var sparad. Sidan har ändrats sedan dess.'
    : 'Vi hittade text som inte var sparad. Den är insatt här.';
  const box = make('div', 'aterfunnet', make('p', '', text));
  if (isNewer) {
    box.append(makeButton('Sätt in texten', () => {
      fill(form, found);
      box.remove();
    }));
  } else {
    fill(form, found);
  }
  box.append(makeButton('Ta bort', () => {
    if (!isNewer) fill(form, first);
    forget(form);
    box.remove();
    announce('Texten är borttagen.');
    form.querySelector<HTMLElement>('textarea, input:not([type=hidden])')?.focus();
  }));
  box.dataset['utkast'] = name;
  form.prepend(box);
  announce(text);
}

async function keep(form: HTMLFormElement, key: CryptoKey): Promise<void> {
  const name = storageKey(form);
  const text = stored(() => localStorage.getItem(name));
  if (text) {
    const found = await opened(key, name, text);
    if (!found || same(found, read(form))) remove(name);
    else offer(form, name, found);
  }
  let timer = 0;
  const write = async () => {
    const generation = generations.get(form) ?? 0;
    const secret = await locked(key, name, read(form));
    if (generation === (generations.get(form) ?? 0)) stored(() => localStorage.setItem(name, secret));
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void write(), 300);
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    stored(() => sessionStorage.setItem(sentKey, name));
    void write();
  });
}

export async function startKeeping(): Promise<void> {
  settleWhatWasSent();
  tidy();
  const secret = meta('device-key');
  const forms = all<HTMLFormElement>('form[data-keep]');
  // Without TLS (and away from localhost) browsers have no crypto; then nothing is kept rather than kept in the open.
  if (!secret || !forms.length || !globalThis.crypto?.subtle) return;
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), 'AES-GCM', false, ['encrypt', 'decrypt']);
  for (const form of forms) await keep(form, key);
}

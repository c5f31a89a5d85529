// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
import { all, announce, make, makeLink, ourPath } from './dom';
import { markSent, markUnsent } from './guard';
import { forget } from './keep';
import { onReturn, renewSession, showLocked, showSignedOut, used } from './session';

interface Saved {
  time?: string;
  version?: string | number;
  location?: string;
  message?: string;
}

// Saves a form as it is written. What is saved is a draft, never a record. The contract stands in form.h.
class Autosave {
  private timer = 0;
  private saving = false;
  private changes = 0;
  private savedChanges = 0;
  private stopped = false;
  private retryMs = 2000;
  private announcedAt = 0;
  private renewed = false;
  private readonly status = document.getElementById('sparstatus');

  constructor(private readonly form: HTMLFormElement) {
    form.addEventListener('input', () => {
      this.changes += 1;
      this.schedule(1500);
    });
    form.addEventListener('focusout', () => {
      if (this.isChanged()) this.schedule(50);
    });
    // Last in line, so that whoever stops the sending has done so.
    addEventListener('submit', (event) => {
      if (event.target !== form || event.defaultPrevented) return;
      clearTimeout(this.timer);
      this.stopped = true;
    });
    addEventListener('pageshow', (event) => {
      if (event.persisted) this.stopped = false;
    });
    addEventListener('online', () => {
      if (this.isChanged()) this.schedule(0);
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && this.isChanged()) void this.save();
    });
    onReturn(() => {
      if (this.isChanged()) this.schedule(0);
    });
  }

  private isChanged(): boolean {
    return this.changes > this.savedChanges;
  }

  private schedule(delayMs: number): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), delayMs);
  }

  private async save(): Promise<void> {
    if (this.saving || this.stopped || !this.isChanged()) return;
    this.saving = true;
    clearTimeout(this.timer);
    const changes = this.changes;
    this.show('Sparar …', 'pagar');
    try {
      const fields = new URLSearchParams();
      for (const [name, value] of new FormData(this.form)) if (typeof value === 'string') fields.append(name, value);
      const answer = await fetch(this.form.dataset['autosave'] ?? '', {
        method: 'POST',
        body: fields,
        headers: { 'X-Delaktig': '1' },
        redirect: 'manual',
        keepalive: fields.toString().length < 60_000,
      });
      await this.read(answer, changes);
    } catch {
      this.failed();
    } finally {
      this.saving = false;
    }
    if (this.isChanged() && !this.stopped && this.retryMs === 2000) this.schedule(1500);
  }

  private async read(answer: Response, changes: number): Promise<void> {
    const told = (await answer.json().catch(() => ({}))) as Saved;
    if (answer.ok) {
      this.done(told, changes);
    } else if (answer.status === 409) {
      this.conflict(told);
    } else if (answer.status === 401 || answer.status === 403 || answer.type === 'opaqueredirect') {
      await this.shutOut(answer.status, told);
    } else if (answer.status === 400 || answer.status === 413) {
      this.show(told.message ?? 'Inte sparat. Texten är för lång eller har ett fel.', 'fel');
      announce('Inte sparat.');
    } else {
      this.failed();
    }
  }

  private done(told: Saved, changes: number): void {
    used();
    this.savedChanges = changes;
    this.retryMs = 2000;
    this.renewed = false;
    const version = this.form.elements.namedItem('version');
    if (told.version !== undefined && version instanceof HTMLInputElement) version.value = String(told.version);
    const text = told.time ? `Allt är sparat kl. ${told.time}` : 'Allt är sparat';
    this.show(text, 'sparat');
    if (Date.now() - this.announcedAt > 60_000) {
      this.announcedAt = Date.now();
      announce(text);
    }
    if (this.isChanged()) return;
    markSent(this.form);
    forget(this.form);
  }

  private conflict(told: Saved): void {
    this.stopped = true;
    const path = ourPath(told.location);
    this.show('Inte sparat. Någon annan har också skrivit här. ', 'fel', path ? makeLink('Se båda texterna', path) : undefined);
    // The other page gets the text from the server, which has kept it.
    markSent(this.form);
    announce('Inte sparat. Någon annan har också skrivit här.');
  }

  // 401 (or a way to the sign-in page): no session, or a locked one. 403: often only a token from before a new sign-in in
  // another tab.
  private async shutOut(status: number, told: Saved): Promise<void> {
    if (status === 403 && !this.renewed) {
      this.renewed = true;
      if ((await renewSession()) === 'same') {
        this.schedule(0);
        return;
      }
    }
    this.show('Inte sparat. Texten är kvar här.', 'fel');
    markUnsent(this.form);
    if (status === 401 && told.location === '/las-upp') showLocked();
    else if (status !== 403) showSignedOut();
    else announce('Inte sparat. Ladda om sidan när du har kopierat din text.');
  }

  private failed(): void {
    const text = 'Inte sparat. Försöker igen.';
    if (this.retryMs === 2000) announce(text);
    this.show(text, 'fel');
    this.schedule(this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, 30_000);
  }

  private show(text: string, state: string, link?: HTMLElement): void {
    if (!this.status) return;
    this.status.hidden = false;
    this.status.dataset['lage'] = state;
    const words = make('span', '', text);
    if (link) words.append(link);
    this.status.querySelector('span')?.replaceWith(words);
  }
}

export function startAutosave(): void {
  for (const form of all<HTMLFormElement>('form[data-autosave]')) new Autosave(form);
}

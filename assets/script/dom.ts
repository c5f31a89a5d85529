// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
export function all<T extends Element = HTMLElement>(selector: string, root: ParentNode = document): T[] {
  return [...root.querySelectorAll<T>(selector)];
}

export function meta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}

export function make(tag: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...content);
  return node;
}

export function makeButton(text: string, press: () => void): HTMLButtonElement {
  const node = make('button', 'ds-button', text) as HTMLButtonElement;
  node.type = 'button';
  node.dataset['variant'] = 'secondary';
  node.dataset['size'] = 'sm';
  node.addEventListener('click', press);
  return node;
}

export function makeLink(text: string, path: string): HTMLAnchorElement {
  const node = make('a', 'ds-link', text) as HTMLAnchorElement;
  node.href = path;
  return node;
}

// Only a path of ours is followed.
export function ourPath(path: unknown): string | null {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : null;
}

// Read out by screen readers, once, in the page's one status region.
export function announce(text: string): void {
  const region = document.getElementById('live');
  if (!region) return;
  region.textContent = '';
  setTimeout(() => { region.textContent = text; }, 100);
}

// Storage may be switched off; then nothing is remembered.
export function stored<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}

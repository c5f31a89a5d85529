// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// What the browser tests stand on: the program with its demo data on a free port, a browser, and people who sign in.
import { setDefaultResultOrder } from 'node:dns';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

// The demo listens on 127.0.0.1, and Node 18 would ask ::1 alone where /etc/hosts has both for localhost.
setDefaultResultOrder('ipv4first');

export const password = 'vi-planerar-tillsammans';
export const pin = '2580';
export const phone = { width: 390, height: 844 };
export const desk = { width: 1280, height: 900 };

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function isUp(base) {
  try {
    return (await fetch(`${base}/halsa`)).ok;
  } catch {
    return false;
  }
}

// The program with the made-up municipality. run() gives a command of the program on its data; stop() also takes the data away.
export async function startServer(binary) {
  const folder = await mkdtemp(join(tmpdir(), 'delaktig-e2e-'));
  const port = await freePort();
  const child = spawn(binary, ['demo', '--data', join(folder, 'data'), '--port', String(port)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const words = [];
  child.stdout.on('data', (text) => words.push(text));
  child.stderr.on('data', (text) => words.push(text));
  let running = true;
  const ended = new Promise((resolve) => child.once('exit', () => { running = false; resolve(); }));
  child.once('error', () => { running = false; });
  const base = `http://localhost:${port}`;
  const stop = async () => {
    if (running) {
      child.kill('SIGTERM');
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10_000))]);
      if (running) child.kill('SIGKILL');
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  for (let tries = 0; running && tries < 1800; tries += 1) {
    if (await isUp(base)) return { base, stop, run: (...words) => execFileSync(binary, words, { env: { ...process.env, DELAKTIG_DATA_FOLDER: join(folder, 'data') } }) };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`the program did not start:\n${words.join('')}`);
}

export function startBrowser() {
  return chromium.launch({
    executablePath: process.env.DELAKTIG_TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
}

// Every address that answered with a page, whoever went there.
export const visited = new Set();

// A person of the demo at a browser of their own. Whatever the pages say in the console is collected, and any of it is a fault.
export class Visitor {
  constructor(context, base) {
    this.context = context;
    this.base = base;
    this.said = [];
    this.expected = [];
    // Chromium's own advice ("verbose") is nothing that the page says.
    context.on('console', (message) => { if (message.type() !== 'verbose') this.said.push(`${message.type()}: ${message.text()}`); });
    context.on('response', (answer) => { if (answer.status() === 200) visited.add(new URL(answer.url()).pathname); });
    context.on('weberror', (fault) => this.said.push(`fault: ${fault.error().message}`));
  }

  async open() {
    this.page = await this.context.newPage();
    this.page.setDefaultTimeout(15_000);
    return this.page;
  }

  async goto(path) {
    const answer = await this.page.goto(this.base + path);
    return answer.status();
  }

  async signIn(user, till = '/min-dag') {
    await this.goto(`/logga-in?till=${encodeURIComponent(till)}`);
    await this.fillSignIn(user);
    await this.page.waitForURL((url) => !url.pathname.startsWith('/logga-in'));
  }

  async fillSignIn(user, secret = password) {
    await this.page.getByLabel('Användarnamn').fill(user);
    await this.page.getByLabel('Lösenord').fill(secret);
    await this.send(this.page.getByRole('button', { name: 'Logga in' }));
  }

  // Presses what leads to another page, and waits until that one is there.
  async send(control) {
    await Promise.all([this.page.waitForEvent('load'), control.click()]);
  }

  path() {
    return new URL(this.page.url()).pathname;
  }

  title() {
    return this.page.locator('h1').first().innerText();
  }

  text() {
    return this.page.locator('main').innerText();
  }

  // The address of a person of the demo, found as one finds them: in the list.
  async personPath(name) {
    await this.goto('/personer');
    const href = await this.page.getByRole('link', { name }).first().getAttribute('href');
    return href.split('/').slice(0, 3).join('/');
  }

  // The address of a person's plan that is being written.
  async draftPlan(name) {
    const person = await this.personPath(name);
    await this.goto(`${person}/planer`);
    const links = await this.page.locator(`a[href^="${person}/planer/"]`).evaluateAll((all) => all.map((one) => one.pathname));
    for (const path of new Set(links.filter((one) => /\/planer\/[0-9a-z]{13}$/.test(one)))) {
      await this.goto(path);
      if (await this.page.locator('.planrutnat').count()) return this.path();
    }
    throw new Error(`${name} has no draft: ${links}`);
  }

  // Chromium itself writes a line for every answer of 4xx; which ones a test means to get, it says here.
  expect(...fragments) {
    this.expected.push(...fragments);
  }

  faults() {
    return this.said.filter((line) => !this.expected.some((fragment) => line.includes(fragment)));
  }
}

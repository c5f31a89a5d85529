// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// Delaktig and what the machine itself can do, in turns, so that both meet the same noise. Called by bench/run.
// node compare.mjs WORKFOLDER ROUNDS SECONDS START_MS
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as D from './data.mjs';
import * as delaktig from './delaktig.mjs';

const [, , folder, rounds, seconds, startMs] = process.argv;
const here = path.dirname(fileURLToPath(import.meta.url));
const file = name => path.join(folder, name);
const pid = fs.readFileSync(process.env.SERVER_PIDFILE, 'utf8').trim();
const hello = 'http://127.0.0.1:18198';
const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const cpuMs = () => { const f = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' '); return (+f[11] + +f[12]) * 10; };
const memoryMb = name => Math.round(+new RegExp(`${name}:\\s+(\\d+)`).exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1] / 1024);

// 4,000 different requests of a kind, as wrk replays them.
function render(op) {
  const dice = D.rng(op.charCodeAt(0) * 7919);
  const lines = [];
  for (let i = 0; i < 4000; i++) {
    const word = i % 4 === 3 ? D.COMMON[Math.floor(dice() * D.COMMON.length)] : D.RARE[Math.floor(dice() * D.RARE.length)];
    const x = delaktig.request(op, { client: Math.floor(dice() * 1e6), text: D.noteText(dice), word });
    lines.push([x.method, x.path, Object.entries(x.headers).map(([k, v]) => `${k}: ${v}`).join('\x01'), x.body ?? ''].join('\t'));
  }
  fs.writeFileSync(file(`requests-${op}`), lines.join('\n') + '\n');
}

let turn = 0;
function wrk(url, requests, connections) {
  return new Promise(resolve => {
    const tool = spawn('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', '-s', path.join(here, 'replay.lua'), url],
      { env: { ...process.env, LD_PRELOAD: '', REQFILE: file(requests), REQSTART: String(turn += 997) } });
    let said = '';
    tool.stdout.on('data', data => said += data);
    tool.on('close', () => {
      const x = JSON.parse(/JSON(\{.*\})/.exec(said)[1]);
      resolve({ rate: x.requests / (x.duration_us / 1e6), p50: x.p50_ms, p99: x.p99_ms, bytes: Math.round(x.bytes / x.requests), requests: x.requests,
        wrong: x.err_status + x.err_timeout + x.err_read + x.err_connect });
    });
  });
}

const seen = {}; // by name: list of measurements
const keep = (name, x) => (seen[name] ??= []).push(x);
async function ask(op, connections) {
  const before = cpuMs();
  const x = await wrk(delaktig.base, `requests-${op}`, connections);
  keep(`${op}${connections}`, { ...x, cpu: (cpuMs() - before) / x.requests });
}
function bareCommits(batch) {
  const said = execFileSync(file('sq'), ['insert', file('limit.db'), 'full', seconds, String(batch), '0', '1', file('notes.txt')],
    { encoding: 'utf8', env: { ...process.env, LD_PRELOAD: process.env.DELAY_LIBRARY ?? '' } });
  const x = /rows\/s=(\d+) .*p50=([\d.]+)ms p99=([\d.]+)ms/.exec(said);
  keep(`sq${batch}`, { rate: +x[1], p50: +x[2], p99: +x[3] });
}

await delaktig.login();
for (const op of 'abcdefgijk') render(op);
fs.writeFileSync(file('requests-hello'), 'GET\t/\tAccept: */*\t\n');
const bare = spawn(file('hello'), ['18198', '2', '8192'], { env: { ...process.env, LD_PRELOAD: '' } });
process.on('exit', () => bare.kill());
await wrk(delaktig.base, 'requests-e', 4); // warm
for (let round = 0; round < +rounds; round++) {
  process.stderr.write(`omgång ${round + 1} av ${rounds}, last ${fs.readFileSync('/proc/loadavg', 'utf8').split(' ')[0]}\n`);
  bareCommits(8);
  await ask('a', 16);
  bareCommits(1);
  await ask('a', 1);
  keep('hello', await wrk(hello, 'requests-hello', 16));
  for (const op of 'ecbd') await ask(op, 16);
  await ask('f', 1);
  await ask('g', 4);
  for (const op of 'ijk') await ask(op, 1);
}

const of = (name, what) => median(seen[name].map(x => x[what]));
const times = (a, b) => (a / b).toFixed(2);
const lines = [];
// `good`: whether the goal is reached; undefined where there is none.
const line = (what, figure, goal = '', good = undefined) => lines.push([what, figure, goal, good === undefined ? '' : good ? 'ja' : 'NEJ']);
const number = (x, digits = 0) => x.toFixed(digits);

const share16 = of('a16', 'rate') / of('sq8', 'rate');
line('Signerad anteckning, 16 anslutningar, mot bar C i grupper om 8', `${number(100 * share16)} % (${number(of('a16', 'rate'))}/s mot ${number(of('sq8', 'rate'))}/s)`, '>= 60 %', share16 >= 0.6);
const tail = of('a16', 'p99') / of('sq8', 'p99');
line('  p99 mot dess p99', `${number(tail, 1)} ggr (${of('a16', 'p99')} ms)`, '<= 3 ggr', tail <= 3);
const share1 = of('a1', 'rate') / of('sq1', 'rate');
line('Signerad anteckning, 1 anslutning, mot bar C en i taget', `${number(100 * share1)} % (${number(of('a1', 'rate'))}/s mot ${number(of('sq1', 'rate'))}/s)`, '>= 60 %', share1 >= 0.6);
for (const [op, name] of [['e', 'Personens översikt'], ['c', 'Lista med anteckningar']])
  line(`${name} (${number(of(`${op}16`, 'bytes') / 1024, 1)} KiB), bar Beast 8 KiB genom den`,
    `${times(of('hello', 'rate'), of(`${op}16`, 'rate'))} ggr (${number(of(`${op}16`, 'rate'))}/s, p99 ${of(`${op}16`, 'p99')} ms)`, '<= 12 ggr', of('hello', 'rate') / of(`${op}16`, 'rate') <= 12);
line('Plan med 5 mål och 10 aktiviteter', `${number(of('b16', 'rate'))}/s, p99 ${of('b16', 'p99')} ms`);
line('Sökning i en persons akt', `${number(of('d16', 'rate'))}/s, p99 ${of('d16', 'p99')} ms`);
line('Sökning i den längsta akten, 1 anslutning', `p50 ${of('f1', 'p50')} ms, p99 ${of('f1', 'p99')} ms`, 'p99 <= 5 ms', of('f1', 'p99') <= 5);
for (const [op, name] of [['i', 'Min dag, 1 anslutning'], ['j', 'Egenkontroll för en enhet, 1 anslutning'], ['k', 'Siffror för hela verksamheten, 1 anslutning']])
  line(name, `p50 ${of(`${op}1`, 'p50')} ms, p99 ${of(`${op}1`, 'p99')} ms`);
const mix = 0.4 * of('b16', 'cpu') + 0.48 * of('c16', 'cpu') + 0.1 * of('a16', 'cpu') + 0.02 * of('d16', 'cpu');
line('CPU per förfrågan, blandat', `${number(mix, 3)} ms (översikt ${number(of('e16', 'cpu'), 3)}, lista ${number(of('c16', 'cpu'), 3)}, plan ${number(of('b16', 'cpu'), 3)}, anteckning ${number(of('a16', 'cpu'), 3)})`, '<= 0,3 ms', mix <= 0.3);
const { cpu_ms, p50_ms, commit_ms } = JSON.parse(fs.readFileSync(file('log-cost.json'), 'utf8'));
line('En rad i loggen: CPU till en läsning', `${number(cpu_ms, 3)} ms`, '<= 0,05 ms', cpu_ms <= 0.05);
line('  väntan (p50) mot en ensam skrivning', `${times(p50_ms, commit_ms)} ggr (${number(p50_ms, 2)} mot ${number(commit_ms, 2)} ms)`, '<= 2 ggr', p50_ms <= 2 * commit_ms);
line('Minne under last (högst)', `${memoryMb('VmRSS')} MB (${memoryMb('VmHWM')} MB med Argon2)`, '<= 80 MB', memoryMb('VmRSS') <= 80);
line('Start till första svar', `${startMs} ms`, '<= 200 ms', +startMs <= 200);
line('Taggade PDF:er, ritade och stämplade varje gång', `${number(of('g4', 'rate'))}/s`);
for (const [what, figure, goal, good] of JSON.parse(fs.readFileSync(file('sizes.json'), 'utf8'))) line(what, figure, goal, good ?? undefined);
const wrong = Object.values(seen).flat().reduce((sum, x) => sum + (x.wrong ?? 0), 0);
line('Felaktiga svar', String(wrong), '0', wrong === 0);
const width = column => Math.max(...lines.map(row => row[column].length));
console.log(`\n${lines.map(row => row.map((cell, i) => cell.padEnd(i < 3 ? width(i) : 0)).join('  ').trimEnd()).join('\n')}`);
process.exit(wrong === 0 ? 0 : 1);

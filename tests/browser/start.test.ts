// What a player types. It stands with the browser tests because it needs the built page.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { root } from '../../scripts/setup.mjs';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});

/** Starts the game and gives all it printed up to the first whole line. */
function start(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  running.push(child);
  return new Promise((done, fail) => {
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('\n')) done(printed);
    });
    child.on('close', (code) => fail(new Error(`ended with ${code}: ${printed}`)));
  });
}

test('prints an address that serves the game, alone on a line', async () => {
  const printed = await start('--port', '0');
  expect(printed).toMatch(/^http:\/\/localhost:\d+\/\n$/);
  expect(await (await fetch(printed.trim())).text()).toContain('Hikiwake');
});

test('takes a free port when its own is taken', async () => {
  const first = (await start('--port=0')).trim();
  const second = (await start(`--port=${new URL(first).port}`)).trim();
  expect(second).not.toBe(first);
  expect((await fetch(second)).status).toBe(200);
});

test('refuses arguments it does not know', async () => {
  await expect(start('--prot', '80')).rejects.toThrow('ended with 2');
});

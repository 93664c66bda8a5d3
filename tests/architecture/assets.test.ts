// What comes with the game: fonts that hold its characters and are small, and a credit for everything.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { japaneseInUse } from '../../scripts/make-fonts.mjs';
import { projectRoot } from '../support/source';

const fonts = join(projectRoot, 'assets/fonts');
const credits = readFileSync(join(projectRoot, 'assets/CREDITS.md'), 'utf8').toLowerCase();

describe('fonts', () => {
  test('hold every Japanese character the game shows', () => {
    const held = readFileSync(join(fonts, 'characters.txt'), 'utf8');
    const missing = [...japaneseInUse()].filter((one) => !held.includes(one));
    expect(missing, 'run: node scripts/make-fonts.mjs').toEqual([]);
  });

  test('weigh at most 110 KB together', () => {
    const files = readdirSync(fonts).filter((name) => name.endsWith('.woff2'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.reduce((sum, name) => sum + statSync(join(fonts, name)).size, 0)).toBeLessThanOrEqual(110 * 1024);
  });
});

describe('credits', () => {
  const installed = ['package.json', 'bench/package.json', 'tools/mutate/package.json'].flatMap((file) => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(projectRoot, file), 'utf8'));
    return Object.keys({ ...dependencies, ...devDependencies });
  });

  test.each(installed)('name %s', (name) => {
    expect(credits).toContain(name.startsWith('@fontsource/') ? name.slice('@fontsource/'.length).replaceAll('-', ' ') : name);
  });
});

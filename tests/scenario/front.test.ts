// The first page's words come from beside the scenarios; a broken file says where.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadFront } from '../../src/scenario/front';

const path = 'scenarios/front.yaml';
const text = readFileSync(path, 'utf8');

it('the first page of the game as it is shipped says what it is about and whom it thanks', () => {
  const loaded = loadFront(path, text);
  expect(loaded.ok && loaded.front.text).toMatch(/^You are Tokyo\./);
  expect(loaded.ok && loaded.front.credits).toHaveLength(2);
});

it.each([
  ['text: >-', 'txet: >-', 'txet'],
  ['credits:', 'credits: none\nrest:', 'credits'],
  ['meaning: "', 'meaning: "" #"', 'meaning'],
])('a wrong line (%s → %s) has a place and a fix', (from, to, named) => {
  const loaded = loadFront(path, text.replace(from, to));
  expect(loaded.ok).toBe(false);
  const problems = loaded.ok ? [] : loaded.problems;
  expect(problems.map((p) => `${p.message} ${p.fix}`).join()).toContain(named);
  expect(problems.every((p) => p.file === path && p.line > 0 && p.fix.includes('meaning, text, picture, credits'))).toBe(true);
});

it('a file that is no YAML is none', () => {
  expect(loadFront(path, 'meaning: [').ok).toBe(false);
});

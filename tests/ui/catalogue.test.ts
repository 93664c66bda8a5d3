// The page's own words: none stands in a catalogue without being spoken, and every number of a shipped scenario has a name a reader can use.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GameView } from '../../src/app/game/game-view';
import { collectScenarioFiles, findScenarioFile } from '../../src/cli/sources/scenario-files';
import { loadScenario } from '../../src/scenario/load-scenario';
import { entryTitle } from '../../src/ui/shared/coefficient-labels';
import { readCatalogue } from '../support/catalogues';
import { disputeIds } from '../support/shipped-scenarios';

function filesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : [path];
  });
}

describe('the catalogues', () => {
  it('hold no sentence that nothing speaks', async () => {
    const spoken = filesOf('src')
      .filter((path) => /\.tsx?$/.test(path) && !/i18n[\\/]en[\\/]/.test(path))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    // Keys made of parts, such as `verify.${reason}` and `help.${item}.name`.
    const families = [...spoken.matchAll(/`([a-z][\w.]*\.)\$\{[^`{}]*\}(?:([\w.]*)`)?/g)];
    const isMade = (key: string) => families.some(([, start, end = '']) => key.startsWith(start) && key.endsWith(end));
    const keys = Object.values(await readCatalogue('en')).flatMap(Object.keys);
    expect(keys.length).toBeGreaterThan(1000);
    const written = new Set([...spoken.matchAll(/'([\w.]+)'/g)].map(([, key]) => key));
    expect(keys.filter((key) => !written.has(key) && !isMade(key))).toEqual([]);
  });
});

describe('the register of assumptions', () => {
  it.each([...disputeIds, 'first-game'])('calls no number of %s by its address', (id) => {
    const { files, entry } = collectScenarioFiles(findScenarioFile(id));
    const loaded = loadScenario(files, entry, { withRegister: true });
    if (!loaded.ok || !loaded.register) throw new Error('It does not load.');
    const { scenario, texts, register } = loaded;
    const session = {
      scenario,
      hasText: (key: string) => Object.hasOwn(texts.texts, key),
      text: (key: string) => texts.texts[key] ?? `[${key}]`,
    } as unknown as GameView;
    // An address turned into words: “Weight leverage”, “Ladder”.
    const asWords = (word: string) => word.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase());
    const unnamed = register.coefficients.filter(({ address }) => {
      const [section, id = ''] = address.split('.');
      return /^(formula|ladder|closing|lines|law|types|value|move_rule|card_strength|transition)$/.test(section)
        ? entryTitle(session, address) === asWords(id === '' ? section : id)
        : false;
    });
    expect([...new Set(unnamed.map(({ address }) => address))]).toEqual([]);
  });
});

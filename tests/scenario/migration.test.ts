// A scenario of format 1, migrated: the same games, turn by turn, in a file whose comments and layout are the author's own.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultControllers, playGame } from '../../src/agents/game';
import { allAgentsOf } from '../../src/agents/players';
import { collectScenarioFiles, findScenarioFile } from '../../src/cli/sources/scenario-files';
import { apply } from '../../src/engine/commands/apply';
import { candidateCommands } from '../../src/engine/commands/legal-commands';
import type { Command } from '../../src/engine/model/command';
import type { GameMode, Scenario } from '../../src/engine/model/scenario';
import type { GameState } from '../../src/engine/model/state';
import { newGame } from '../../src/engine/turn/new-game';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { loadScenario, type ScenarioFile } from '../../src/scenario/load-scenario';
import { migrateScenario } from '../../src/scenario/migration';
import { formatProblem } from '../../src/scenario/problem/problem';
import { disputeIds } from '../support/shipped-scenarios';
import { change, entry, smallFiles } from './small-scenario';

interface Source {
  readonly files: readonly ScenarioFile[];
  readonly entry: string;
}

function template(): Source {
  const text = readFileSync('src/cli/template/scenario.yaml', 'utf8')
    .replaceAll('{{id}}', 'two-towns')
    .replaceAll('{{folder}}', 'two-towns');
  const path = 'scenarios/two-towns/scenario.yaml';
  return { files: [{ path, text }], entry: path };
}
const sources: Readonly<Record<string, () => Source>> = {
  'two-towns': template,
  ...Object.fromEntries(['first-game', ...disputeIds].map((shipped) => [shipped, () => collectScenarioFiles(findScenarioFile(shipped))])),
};

function migrated({ files, entry: own }: Source): { files: ScenarioFile[]; done: readonly string[]; open: readonly string[] } {
  const result = migrateScenario(files, own);
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return { files: files.map((file) => result.files.find(({ path }) => path === file.path) ?? file), done: result.done, open: result.open };
}

function load(files: readonly ScenarioFile[], own: string): Scenario {
  const loaded = loadScenario(files, own);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded.scenario;
}

/** Everything a person at any seat could tell a game by, after each command. */
function course(scenario: Scenario, seed: string, mode: GameMode, commands: readonly Command[]): unknown[] {
  let state: GameState = newGame(scenario, seed, { mode });
  return commands.map((command) => {
    const next = apply(scenario, state, command);
    if (!next.ok) throw new Error(`${command.type}: ${next.rejection.text}`);
    state = next.state;
    return {
      values: state.values,
      scores: state.scoreHistory,
      views: scenario.seats.map((_, seat) => viewSeat(scenario, state, seat).values),
      choices: scenario.seats.map((_, seat) => candidateCommands(scenario, state, seat)),
    };
  });
}

describe.each(Object.keys(sources))('%s in format 2', (id) => {
  const source = sources[id]();
  const before = load(source.files, source.entry);
  const after = load(migrated(source).files, source.entry);

  it('is of format 2 and checks clean', () => {
    expect(before.format).toBe(1);
    expect(after.format).toBe(2);
    expect(loadScenario(migrated(source).files, source.entry).problems.map(formatProblem)).toEqual([]);
  });

  it.each(['history', 'random', 'haggler'])('plays the same games, %s in the player’s seat', (name) => {
    const agent = allAgentsOf(before).find((one) => one.name === name) ?? null;
    for (const [seed, mode] of [
      ['m1', 'free'],
      ['m2', 'free'],
      ['m3', 'history'],
    ] as const) {
      const play = (scenario: Scenario): Command[] => {
        const commands: Command[] = [];
        playGame(scenario, seed, defaultControllers(scenario, agent), { mode, onCommand: (command) => commands.push(command) });
        return commands;
      };
      const commands = play(before);
      expect(play(after)).toEqual(commands);
      expect(course(after, seed, mode, commands)).toEqual(course(before, seed, mode, commands));
    }
  });
});

describe('the migrated file', () => {
  it('differs from the author’s in what was written, and in nothing else', () => {
    const source = template();
    const { files } = migrated(source);
    const [old, now] = [source.files[0].text, files[0].text].map((text) => text.split('\n'));
    expect(now).toHaveLength(old.length);
    expect(now.filter((line, i) => line !== old[i])).toEqual([
      'format: 2',
      '  - { id: desk, seats: [lowmead], then: [resolve], kind: open }',
      '  - { id: answers, seats: [highford], then: [advance], kind: open }',
    ]);
  });

  it('writes out what format 1 took from names and tables, in the style of the map', () => {
    const block = change(
      smallFiles(),
      entry,
      '  upper: { title: "Upper Weir" }',
      '  upper:\n    title: "Upper Weir" # upstream\n    text: >-\n      A dam,\n      and a mayor.',
    );
    const named = change(block, entry, 'counters:\n', 'counters:\n  trust_upper: { start: 3, sees: { lower: exact, upper: exact } }\n');
    const { files, done } = migrated({ files: named, entry });
    const text = files[0].text;
    expect(text).toContain(
      '    title: "Upper Weir" # upstream\n    text: >-\n      A dam,\n      and a mayor.\n    trust: trust_upper\n    shareable: true\nplayer: lower',
    );
    expect(done.map((line) => line.replace(/^\S+ /, ''))).toContain('`trust: trust_upper` of upper: format 1 took the gauge of that name.');
  });

  it('keeps the purse of seats that act, and says whose line no longer weighs on them', () => {
    const acting = change(
      smallFiles(),
      entry,
      'actions:\n',
      'actions:\n  close: { seat: upper, category: works, title: "Close", text: "T", cost: 0, why: "W", sources: [council_minutes] }\n',
    );
    const { files, open } = migrated({ files: acting, entry });
    expect(files[0].text).toContain('upper: { title: "Upper Weir", shareable: true, capital: purse }');
    expect(open.join('\n')).toContain('acts of upper were weakened off lower’s line');
  });

  it('leaves files of other folders alone and says what to write there', () => {
    const source = collectScenarioFiles(findScenarioFile('2018-singapore'));
    const result = migrateScenario(source.files, source.entry);
    expect(result.ok && result.files.map((file) => file.path)).toEqual(['scenarios/2018-singapore/scenario.yaml']);
    expect(result.problems).toEqual([]);
  });

  it('may let a power bargain by what it sees in bands only; whoever is to play for points must know what it plays by', () => {
    const { files } = migrated({ files: smallFiles(), entry });
    const errors = (text: string): string[] =>
      loadScenario([{ path: entry, text }, ...files.slice(1)], entry).problems.flatMap((p) => (p.severity === 'error' ? [p.code] : []));
    expect(errors(files[0].text)).toEqual([]);
    const points =
      'points: { interests: [ { id: calm, title: "Calm", weight: 100, value: "trust", why: "W", sources: [council_minutes] } ], walk_away: 300, why: "W", sources: [council_minutes] }';
    const played = files[0].text.replace('upper: { title: "Upper Weir"', `upper: { title: "Upper Weir", ${points}`);
    expect(new Set(errors(played))).toEqual(new Set(['secret-shown']));
  });

  it('is migrated once', () => {
    const { files } = migrated(template());
    const again = migrateScenario(files, 'scenarios/two-towns/scenario.yaml');
    expect(again).toMatchObject({ ok: true, files: [], open: ['two-towns is of format 2 already.'] });
  });

  it('is not made of one with problems', () => {
    const broken = change(smallFiles(), entry, '{ trust: +40 }', '{ trusst: +40 }');
    expect(migrateScenario(broken, entry)).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ code: 'unknown-variable' })]),
    });
  });
});

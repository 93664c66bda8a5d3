// What games show of scenes: one that never comes and an answer that can never be given are found, and an adviser's answer is held to the others.
import { describe, expect, it } from 'vitest';
import { passive } from '../../src/agents/strategies/passive';
import { countWordsByKey } from '../../src/cli/laboratory/word-counts';
import { bestPlaces, measureScenes, sceneFaults, tryAnswers } from '../../src/story/scene-coverage';
import { createScenePlayer } from '../../src/story/scene-player';
import { loadScenes, sceneText } from '../support/scene-game';

const visitOrWait = (first = 'visit') =>
  `answers: [ { say: "Go.", does: [${first}] }, { say: "Wait.", does: [wait] }, { say: "Spy.", does: [spy] } ]`;
const numbers = [0, 1, 2, 3];
const measure = (...scenes: readonly string[]) => {
  const { scenario, texts } = loadScenes(scenes);
  const words = countWordsByKey(texts.texts);
  return measureScenes(
    scenario,
    (key) => words[key] ?? 0,
    'one',
    numbers,
    () => passive,
  );
};

describe('games show', () => {
  it('which scenes come and which answers can be given', () => {
    const report = measure(
      sceneText('opening', 'turn: 0', '', visitOrWait()),
      sceneText('anybody', 'quiet: miller', '', visitOrWait('sign')),
    );
    expect(report).toMatchObject({ games: 4, turns: 12, withoutScene: 4 });
    expect(report.scenes.map(({ id, about, came, answers }) => [id, about, came, answers.map(({ possible }) => possible)])).toEqual([
      ['opening', 'turn', 4, [4, 4, 4]],
      ['anybody', 'quiet', 4, [0, 4, 4]],
    ]);
    expect(sceneFaults(report)).toEqual(['Answer 1 of the scene "anybody" could be given in none of the 4 times it came.']);
  });

  it('a scene that no game came to', () => {
    expect(sceneFaults(measure(sceneText('rich', 'turn: 0', 'when: "trust > 999"')))).toEqual([
      'The scene "rich" came in none of 4 games.',
    ]);
  });

  it('what stands before an act while it can be done, and who speaks at the end', () => {
    const doOrNot = 'answers: [ { say: "Do it.", does: [visit] }, { say: "Not today.", does: [] } ]';
    const ending = (id: string) =>
      `  at_${id}: { about: { ending: ${id} }, picture: { place: weir }, speakers: [ { role: "S", says: "So." } ], facts: [], why: "W" }`;
    const report = measure(sceneText('door', 'before: visit', '', doOrNot), ending('talks'), ending('thirst'), ending('accord'));
    const came = Object.fromEntries(report.scenes.map((scene) => [scene.id, scene.came]));
    expect(came.door).toBeGreaterThan(4);
    expect(came.at_talks + came.at_thirst + came.at_accord).toBe(4);
  });

  it('how much there is to read, and who is heard when turns have ended', () => {
    const said = 'answers: [ { say: "Go.", does: [visit] }, { say: "Wait.", does: [wait], then: { upper: "Nobody came up." } } ]';
    const report = measure(sceneText('opening', 'turn: 0', '', said), sceneText('june', 'turn: 1', 'weight: great'));
    // In the second turn there is a great scene, in the third nothing.
    expect(report.words).toHaveLength(8);
    expect(Math.min(...report.words)).toBe(0);
    expect(Math.max(...report.words)).toBeGreaterThan(5);
    expect(report.heard).toEqual({ upper: 4 });
  });

  it('at which place in the list an adviser finds the best answer', () => {
    const report = measure(sceneText('opening', 'turn: 0', '', visitOrWait()));
    expect(bestPlaces(report).reduce((sum, n) => sum + n, 0)).toBe(4);
  });

  it('how a game ends with each answer, that of the adviser first', () => {
    const { scenario } = loadScenes([
      sceneText('opening', 'turn: 0', '', visitOrWait()),
      sceneText('anybody', 'quiet: miller', '', visitOrWait()),
    ]);
    const trials = tryAnswers(scenario, 'one', 0);
    expect(trials.map(({ scene }) => scene)).toEqual(['opening', 'anybody']);
    const [first] = trials;
    expect(first.totals.map(([answer]) => answer).toSorted()).toEqual([0, 1, 2]);
    expect(tryAnswers(scenario, 'one', 0)).toEqual(trials);
    expect(createScenePlayer(scenario, 0).name).toBe('scene-patience');
  });
});

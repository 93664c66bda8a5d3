// Players who only answer scenes: each as its adviser would, nothing else, a whole game long, and the same again on the same seed.
import { describe, expect, it } from 'vitest';
import { defaultControllers, playGame } from '../../src/agents/game';
import { passive } from '../../src/agents/strategies/passive';
import { agentNamed } from '../../src/analysis/laboratory/setup';
import { createStoryPlayer, readGame } from '../../src/analysis/simulation/presupposition';
import { countWordsByKey } from '../../src/cli/laboratory/word-counts';
import type { Command } from '../../src/engine/model/command';
import type { Scenario } from '../../src/engine/model/scenario';
import { createScenePlayers } from '../../src/story/scene-player';
import { createStoryteller } from '../../src/story/storyteller';
import { loadScenes, sceneText } from '../support/scene-game';

const answers = (...list: readonly string[]): string => `answers: [ ${list.join(', ')} ]`;
const visitOrWait = answers('{ say: "Wait.", does: [wait] }', '{ say: "Visit.", does: [visit] }');

/** What the player of the first line does in a game, turn by turn. */
function playedIn(scenario: Scenario, name = 'scene-patience'): Command[] {
  const commands: Command[] = [];
  const [player = passive] = createScenePlayers(scenario).filter((agent) => agent.name === name);
  playGame(scenario, 'one', defaultControllers(scenario, player), {
    onCommand: (command) => {
      if (command.seat === scenario.player && command.type !== 'endTurn') commands.push(command);
    },
  });
  return commands;
}

describe('a player who answers scenes', () => {
  it('does nothing where nothing is asked', () => {
    expect(playedIn(loadScenes([]).scenario)).toEqual([]);
    expect(playedIn(loadScenes([sceneText('june', 'turn: 1', '', visitOrWait)]).scenario)).toEqual([{ type: 'act', seat: 0, id: 'visit' }]);
  });

  it('waits where no act is worth its price', () => {
    const dear: readonly [string, string] = ['    text: "Tea and a walk along the weir."\n    cost: 1', '    text: "Tea."\n    cost: 4'];
    const useless: readonly [string, string] = ['effects: [ { trust: +40 }, ', 'effects: [ { trust: -40 }, '];
    expect(playedIn(loadScenes([sceneText('june', 'turn: 1', '', visitOrWait)], [dear, useless]).scenario)).toEqual([]);
  });

  it('declares the line of its own adviser, and no other', () => {
    const declaring = answers('{ say: "Patience.", does: ["line:patience"] }', '{ say: "Pressure.", does: ["line:pressure"] }');
    const { scenario } = loadScenes([sceneText('opening', 'turn: 0', '', declaring)]);
    expect(playedIn(scenario)).toEqual([{ type: 'declare', seat: 0, id: 'patience' }]);
    expect(playedIn(scenario, 'scene-pressure')).toEqual([{ type: 'declare', seat: 0, id: 'pressure' }]);
  });

  it('goes by the news it was told, and has forgotten one game in the next', () => {
    const { scenario } = loadScenes([sceneText('dry', 'event: drought', '', visitOrWait)]);
    expect(playedIn(scenario)).toHaveLength(1);
    const [player = passive] = createScenePlayers(scenario);
    const totals = [1, 2].map(() => playGame(scenario, 'one', defaultControllers(scenario, player)).scoreHistory.at(-1)?.at(-1));
    expect(totals[0]).toBe(totals[1]);
  });

  it('can be named where games are simulated', () => {
    const { scenario } = loadScenes([]);
    expect(agentNamed(scenario, 'scene-pressure', createScenePlayers).name).toBe('scene-pressure');
    expect(() => agentNamed(scenario, 'scene-pressure')).toThrow('no agent');
  });
});

describe('the reader of whole games', () => {
  const read = (scene: string) => {
    const { scenario, texts } = loadScenes([scene]);
    const words = countWordsByKey(texts.texts);
    const rules = [{ says: 'Nobody has been there yet.', words: 'nobody has come', notWithin: {}, values: { talks: ['stuck'] } }];
    const tells = createStoryteller(scenario, (key) => words[key] ?? 0);
    return readGame(scenario, texts.texts, rules, 'one', createStoryPlayer(passive, ['visit'], 0), tells).contradictions;
  };

  it('finds what a scene takes for granted and is not so', () => {
    const told = sceneText('june', 'turn: 1').replace('says: "So."', 'says: "Nobody has come."');
    expect(read(told)).toEqual([
      { turn: 1, key: 'scene.june.speaker.0.says', text: 'Nobody has come.', says: 'Nobody has been there yet.' },
    ]);
    expect(read(sceneText('june', 'turn: 1'))).toEqual([]);
  });

  it('finds it in an answer, and in what is said to that when the turn has ended', () => {
    const said = answers('{ say: "Visit.", does: [visit], then: { upper: "Nobody has come." } }', '{ say: "Wait.", does: [wait] }');
    expect(read(sceneText('opening', 'turn: 0', '', said)).map(({ turn, key }) => [turn, key])).toEqual([
      [1, 'scene.opening.answer.0.then.upper'],
    ]);
  });
});

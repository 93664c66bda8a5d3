// The director chooses one scene a turn by what weighs most, none twice, and the same whenever the same game is looked at.
import { describe, expect, it } from 'vitest';
import type { SceneDef, SceneOccasion, SceneWeight } from '../../src/engine/model/scene-def';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { sceneAtEnd, sceneBefore } from '../../src/story/director';
import { directed, loadScenes, sceneText } from '../support/scene-game';
import { loadShippedWithTexts } from '../support/shipped-scenarios';
import { testGame } from '../support/test-game';

const always = 'trust >= 0';
const play = (...scenes: readonly string[]) => directed(loadScenes(scenes));
const shownIn = (...scenes: readonly string[]): (string | null)[] => {
  const story = play(...scenes);
  story.endsTurn();
  story.endsTurn();
  return [...story.shown()];
};

describe('a turn', () => {
  it('is about what has its day, and about nobody in particular when nothing asks', () => {
    expect(shownIn(sceneText('anybody', 'quiet: miller'), sceneText('june', 'turn: 1'))).toEqual(['anybody', 'june', null]);
  });

  it('shows nothing twice, however often its occasion comes', () => {
    expect(shownIn(sceneText('spring', 'turn: [0, 2]'), sceneText('later', 'turn: [0, 2]'))).toEqual(['spring', 'later', null]);
  });

  it('is about what is great before anything else, then about a day before a quiet month', () => {
    expect(shownIn(sceneText('day', 'turn: 0'), sceneText('great', 'quiet: king', 'weight: great'))[0]).toBe('great');
    expect(shownIn(sceneText('anybody', 'quiet: miller', 'weight: strong'), sceneText('day', 'turn: 0'))[0]).toBe('day');
  });

  it('is about what weighs more of one kind, then about whoever has not been heard, then about what stands first', () => {
    expect(shownIn(sceneText('one', 'turn: 0'), sceneText('two', 'turn: 0', 'weight: strong'))[0]).toBe('two');
    const voices = [sceneText('ada', 'turn: [0, 2]', 'voice: miller'), sceneText('ada_again', 'turn: [0, 2]', 'voice: miller')];
    expect(shownIn(...voices, sceneText('eve', 'turn: [0, 2]', 'voice: mayor'))).toEqual(['ada', 'eve', 'ada_again']);
  });

  it('is about nothing that its condition forbids, or that leaves nothing to choose', () => {
    expect(shownIn(sceneText('rich', 'turn: 0', 'when: "trust > 900"'), sceneText('any', 'turn: 0', `when: "${always}"`))[0]).toBe('any');
    const closed = 'answers: [ { say: "Sign.", does: [sign] }, { say: "Wait.", does: [wait] } ]';
    expect(shownIn(sceneText('closed', 'turn: 0', '', closed), sceneText('open', 'turn: 0'))[0]).toBe('open');
    const greyed = 'answers: [ { say: "Sign.", does: [sign], unless_possible: grey }, { say: "Wait.", does: [wait] } ]';
    expect(shownIn(sceneText('grey', 'turn: 0', '', greyed))[0]).toBe('grey');
  });

  it('knows dated news of this turn, as they were told', () => {
    const scenes = [sceneText('dry', 'event: drought'), sceneText('thanked', 'event: thanks')];
    const visited = play(...scenes);
    visited.game.plays('visit');
    visited.endsTurn();
    visited.endsTurn();
    expect(visited.shown()).toEqual([null, 'dry', 'thanked']);
    expect(shownIn(...scenes)).toEqual([null, 'dry', null]);
  });

  it('knows a deed of last turn', () => {
    const deed: readonly [string, string] = ['cards:\n', 'deeds: { visited: { title: "A visit", on: [ { act: visit } ] } }\ncards:\n'];
    const story = directed(loadScenes([sceneText('after_visit', 'deed: visited'), sceneText('june', 'turn: 1')], [deed]));
    story.game.plays('visit');
    story.endsTurn();
    expect(story.shown()).toEqual([null, 'after_visit']);
  });

  it('knows a promise that falls due this turn or next, while it does not hold', () => {
    const shown = (reservoir: number) => {
      const story = play(sceneText('taps', 'promise: taps'));
      story.game.set({ reservoir });
      story.endsTurn();
      return story.shown();
    };
    expect(shown(100)).toEqual([null, 'taps']);
    expect(shown(900)).toEqual([null, null]);
  });

  it('knows what has been announced for it', () => {
    const story = play(sceneText('announced', 'move: close_sluice'));
    story.endsTurn();
    story.endsTurn();
    const turn = story.shown().indexOf('announced');
    expect(story.game.events).toContainEqual(expect.objectContaining({ type: 'moveAnnounced', turn: turn - 1, id: 'close_sluice' }));
  });

  it('knows an open crisis, by its rung and by what it came of', () => {
    const opens: readonly [string, string] = [
      'effects: [ { reservoir: -100 } ]',
      'effects: [ { reservoir: -100, opens: sluice, opens_at: 2 } ]',
    ];
    const causes: readonly [string, string] = [
      'other: "reservoir / 20",',
      'other: "reservoir / 20", causes: { heat: { of: [drought] }, weir: { of: [close_sluice] } },',
    ];
    const shown = (...abouts: readonly string[]) => {
      const story = directed(
        loadScenes(
          abouts.map((about, i) => sceneText(`scene_${i}`, about)),
          [opens, causes],
        ),
      );
      story.endsTurn();
      story.endsTurn();
      return story.shown();
    };
    expect(shown('crisis: sluice, rung: [0, 1]', 'crisis: sluice, rung: [2, 2]')[2]).toBe('scene_1');
    expect(shown('crisis: sluice, cause: weir', 'crisis: sluice, cause: heat')[2]).toBe('scene_1');
  });

  it('asks about a crisis that news have opened only when it can be answered: in the turn after', () => {
    const opens: readonly [string, string] = ['effects: [ { reservoir: -100 } ]', 'effects: [ { reservoir: -100, opens: sluice } ]'];
    const answers = 'answers: [ { say: "Climb.", does: [crisis_climb] }, { say: "Let it be.", does: [crisis_step_down] } ]';
    const story = directed(loadScenes([sceneText('quarrel', 'crisis: sluice', '', answers)], [opens]));
    story.endsTurn();
    expect(story.game.events).toContainEqual(expect.objectContaining({ type: 'crisisOpened', turn: 1 }));
    story.endsTurn();
    expect(story.shown()).toEqual([null, null, 'quarrel']);
    story.endsTurn();
    expect(story.game.events).toContainEqual(expect.objectContaining({ type: 'crisisEnded', turn: 2, how: 'player' }));
  });

  it('is about the same when the same commands are given again', () => {
    const scenes = [sceneText('spring', 'turn: [0, 2]'), sceneText('ada', 'quiet: miller'), sceneText('eve', 'quiet: mayor')];
    const once = play(...scenes);
    const again = play(...scenes);
    for (const story of [once, again]) {
      story.game.plays('visit');
      story.endsTurn();
      story.endsTurn();
    }
    expect(again.shown()).toEqual(once.shown());
  });

  it('is about what it was about however it is played: deciding something does not change it', () => {
    const story = play(sceneText('poor', 'turn: 0', 'when: "purse >= 4"'), sceneText('rich', 'turn: 0'));
    expect(story.scene()?.id).toBe('poor');
    story.game.plays('visit');
    expect(story.scene()?.id).toBe('poor');
  });
});

describe('those of whom nothing asks', () => {
  const { scenario, texts } = loadShippedWithTexts('2018-singapore');
  const scene = (id: string, occasion: SceneOccasion, weight: SceneWeight): SceneDef => ({
    ...{ id, occasion, weight, when: null, voice: id, speakers: 1 },
    picture: { place: 'isles', meant: 'somewhere', sky: null, weather: null, people: null },
    answers: [1, 2].map(() => ({ steps: [{ kind: 'wait' }], ifImpossible: 'drop' })),
  });
  const days = (weight: SceneWeight): SceneDef[] =>
    [0, 1, 2, 3, 4].map((turn) => scene(`day_${turn}`, { kind: 'turn', from: turn, to: turn }, weight));
  const shown = (...scenes: readonly SceneDef[]): (string | null)[] => {
    const story = directed({ scenario: { ...scenario, scenes }, texts });
    for (let turn = 0; turn < 4; turn++) story.endsTurn();
    return [...story.shown()];
  };
  const ada = scene('ada', { kind: 'quiet' }, 'quiet');

  it('are heard after three turns in which something always asked, before whatever is merely usual', () => {
    expect(shown(...days('usual'), ada)).toEqual(['day_0', 'day_1', 'day_2', 'ada', 'day_4']);
  });

  it('are others in another game, and the same when the same game is played again', () => {
    const quiet = ['ada', 'eve', 'ida', 'uta', 'eva'].map((id) => scene(id, { kind: 'quiet' }, 'quiet'));
    const first = (seed: string): string | null => directed({ scenario: { ...scenario, scenes: quiet }, texts }, { seed }).shown()[0];
    const seeds = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
    expect(new Set(seeds.map(first)).size).toBeGreaterThan(2);
    expect(seeds.map(first)).toEqual(seeds.map(first));
  });

  it('but not before what weighs more', () => {
    expect(shown(...days('strong'), ada)).toEqual(['day_0', 'day_1', 'day_2', 'day_3', 'day_4']);
  });
});

describe('asked for by whoever needs it', () => {
  const doOrNot = 'answers: [ { say: "Do it.", does: [visit] }, { say: "Not today.", does: [] } ]';
  const { scenario } = loadScenes([
    sceneText('turned_away', 'before: visit', 'when: "trust < 100"', doOrNot),
    sceneText('at_the_door', 'before: visit', '', doOrNot),
    '  last: { about: { ending: talks }, picture: { place: weir }, speakers: [ { role: "S", says: "So." } ], facts: [], why: "W" }',
  ]);
  const view = viewSeat(scenario, testGame(scenario).state, scenario.player);

  it('an act that is not done unasked has somebody who objects, by how things stand', () => {
    expect(sceneBefore(scenario, view, 0)?.id).toBe('at_the_door');
    expect(sceneBefore(scenario, view, 1)).toBeNull();
  });

  it('an ending has somebody who speaks', () => {
    expect(sceneAtEnd(scenario, view, 'talks')?.id).toBe('last');
    expect(sceneAtEnd(scenario, view, 'accord')).toBeNull();
  });

  it('and neither is ever what a turn is about', () => {
    expect(directed({ scenario, texts: { language: 'en', texts: {} } }).shown()).toEqual([null]);
  });
});

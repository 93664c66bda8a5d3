// After the end of a turn: who answers what was done, in which words, and what gives way to what has happened since.
import { describe, expect, it } from 'vitest';
import { frontPageOf } from '../../src/story/front-page';
import { directed, loadScenes, sceneText } from '../support/scene-game';

const said = (...then: readonly string[]): string => {
  const [first = '', second = ''] = then;
  return `answers: [ { say: "Visit.", does: [visit], then: { ${first} } }, { say: "Wait.", does: [wait], then: { ${second} } } ]`;
};
const answers = said('public: "The mill asks who went.", upper: "You came on foot."', 'upper: "Nobody came."');
const deeds = (on: string): readonly [string, string] => [
  'cards:\n',
  `deeds: { heard: { title: "Heard", on: [ ${on} ], paper: [ { headlines: ["Heard"], texts: ["All of it."] } ], answers: { upper: [ { says: ["We heard of it."] } ], public: [ { says: ["People talk."] } ] } } }\ncards:\n`,
];
const play = (...more: readonly (readonly [string, string])[]) => directed(loadScenes([sceneText('asked', 'turn: 0', '', answers)], more));

describe('when a turn has ended', () => {
  it('those who have something to say to the answer say it, seat by seat, the public last', () => {
    const story = play();
    story.game.plays('visit');
    expect(story.endsTurn()).toEqual([
      { voice: 1, key: 'scene.asked.answer.0.then.upper', about: 'answer' },
      { voice: 'public', key: 'scene.asked.answer.0.then.public', about: 'answer' },
    ]);
  });

  it('doing nothing is an answer, too, and doing something else is none', () => {
    expect(play().hears()).toEqual({ upper: 'Nobody came.' });
    const other = play();
    other.game.plays('meter');
    expect(other.hears()).toEqual({});
  });

  it('the answer comes before what is said to the deed that it was', () => {
    const story = play(deeds('{ act: visit }'));
    story.game.plays('visit');
    expect(story.hears()).toEqual({ upper: 'You came on foot.', public: 'The mill asks who went.' });
  });

  it('a deed that comes after it is answered instead: the answer knew nothing of it', () => {
    const story = play(deeds('{ status: talks, is: stuck }'), [
      'silence: { at: after_moves',
      'slam: { at: after_acts, title: "S", effects: [ { set: { talks: stuck } } ], why: "W", sources: [council_minutes] }\n  silence: { at: after_moves',
    ]);
    story.game.plays('visit');
    expect(story.hears()).toEqual({ upper: 'We heard of it.', public: 'People talk.' });
  });

  it('but a promise that falls due in the same turn takes nobody’s word away', () => {
    const story = play(deeds('{ promise: any }'), ['taps: { turn: 2,', 'taps: { turn: 0,']);
    story.game.plays('visit');
    expect(story.hears()).toEqual({ upper: 'You came on foot.', public: 'The mill asks who went.' });
  });

  it('a deed is answered where the scene has no words for what was done', () => {
    const story = play(deeds('{ act: meter }'));
    story.game.plays('meter');
    expect(story.hears()).toEqual({ upper: 'We heard of it.', public: 'People talk.' });
  });

  it('nothing longer than twelve words is said', () => {
    const long: readonly [string, string] = [
      'says: ["We heard of it."]',
      `says: ["${Array.from({ length: 13 }, () => 'drip').join(' ')}"]`,
    ];
    const story = play(deeds('{ act: meter }'), long);
    story.game.plays('meter');
    expect(story.hears()).toEqual({ public: 'People talk.' });
  });
});

describe('the front page', () => {
  const paper = (weight: string) => {
    const loaded = loadScenes([sceneText('of_it', 'deed: heard', `weight: ${weight}`)], [deeds('{ act: visit }')]);
    const story = directed(loaded);
    story.game.plays('visit');
    const from = story.game.events.length;
    story.endsTurn();
    return frontPageOf(
      loaded.scenario,
      'w',
      (key) => loaded.texts.texts[key] !== undefined,
      story.game.events.slice(from),
      story.scene(),
      () => 0,
    );
  };

  it('fills the screen after a deed of which a scene is great, with its own headline, voices and picture', () => {
    expect(paper('great')).toEqual({
      about: { kind: 'deed', id: 'heard' },
      headline: 'deed.heard.paper.0.headline',
      text: 'deed.heard.paper.0.text',
      voices: [
        { voice: 1, key: 'deed.heard.upper.0' },
        { voice: 'public', key: 'deed.heard.public.0' },
      ],
      picture: expect.objectContaining({ meant: 'weir' }),
    });
  });

  it('does not where no scene finds it great', () => {
    expect(paper('strong')).toBeNull();
  });

  it('is that of dated news where the turn they open is about them and great', () => {
    const loaded = loadScenes([sceneText('dry', 'event: drought', 'weight: great')]);
    const story = directed(loaded);
    story.endsTurn();
    const page = frontPageOf(
      loaded.scenario,
      'w',
      () => false,
      story.game.events,
      story.scene(),
      () => 0,
    );
    expect(page).toMatchObject({ about: { kind: 'event', id: 'drought' }, headline: 'event.drought.headline', text: 'event.drought.text' });
  });
});

// Examples of broken rules of scenes: what one is about, what is asked, who says how much, what the answers stand for, what can be drawn.
import { type Example, example } from './rule-example';

const before = 'decks: { river';

/** A scene of the small scenario in which nothing is wrong, by its members as they are written. */
const sound = {
  about: '{ turn: 0 }',
  picture: '{ place: mill, stand_in: weir, sky: dawn, weather: rain, people: [miller] }',
  speakers: '[ { name: "Ada", role: "Miller", says: "The wheel stood still this morning." } ]',
  ask: '"Who goes up the river first?"',
  answers: '[ { say: "The mayor.", does: [visit] }, { say: "Nobody.", does: [wait] } ]',
  facts: '[ { text: "It stood still in March.", sources: [council_minutes] } ]',
  why: '"A first question."',
};
type Member = keyof typeof sound | 'when';

/** The sections of scenes and pictures, with these members in the place of the sound ones; an empty one is left out. */
export function scenesWith(members: Partial<Record<Member, string>> = {}): string {
  const lines = Object.entries({ ...sound, ...members }).flatMap(([key, value]) => (value === '' ? [] : [`    ${key}: ${value}\n`]));
  const places = '{ weir: { drawn_as: harbour_quay, text: "A low dam." }, mill: {} }';
  return `pictures: { places: ${places}, figures: { miller: { drawn_as: envoy } } }\nscenes:\n  still_wheel:\n${lines.join('')}`;
}

/** The edit of the small scenario that gives it the scene. */
export function sceneEdit(members: Partial<Record<Member, string>> = {}): readonly [from: string, to: string] {
  return [before, `${scenesWith(members)}${before}`];
}

const scene = (code: Example['code'], says: string, members: Partial<Record<Member, string>>, more: Partial<Example> = {}): Example =>
  example(code, says, '', '', { ...more, edits: [sceneEdit(members), ...(more.edits ?? [])] });
/** The mark stands before the name of a member. */
const atKey = (member: Member): Partial<Example> => ({ edits: [[`    ${member}:`, `    «${member}:`]] });
/** The same where the whole scene is at fault: the mark stands before its name. */
const wholeScene = (code: Example['code'], says: string, members: Partial<Record<Member, string>>): Example =>
  scene(code, says, members, { edits: [['  still_wheel:', '  «still_wheel:']] });

const words = (count: number): string => Array.from({ length: count }, () => 'drip').join(' ');
const answersWith = (entry: string): string => `[ { say: "The mayor.", does: [visit] }, { say: "Nobody.", ${entry} } ]`;

export const sceneExamples: readonly Example[] = [
  scene('scene-occasion', 'about turn and event at once', { about: '{ turn: 0, event: drought }' }, atKey('about')),
  scene('scene-occasion', 'not said what this is about', { about: '{ }' }, atKey('about')),
  scene('scene-occasion', 'about no crisis', { about: '{ turn: 0, «rung: [1, 2] }' }),
  scene('turn-out-of-range', 'There is no turn 7', { about: '{ turn: «7 }' }),
  scene('scene-unreachable', 'ends before it begins', { about: '{ «turn: [2, 1] }' }),
  scene('scene-unreachable', 'rungs 0 to 2', { about: '{ crisis: sluice, «rung: [1, 9] }' }),
  scene('scene-unreachable', 'never holds', { when: '«false' }),
  scene('secret-shown', 'lower is shown', { when: '"«scar > 100"' }),
  scene('unknown-event', 'no dated event "drougth"', { about: '{ event: «drougth }' }, { suggestion: 'drought' }),
  scene('unknown-card', 'Known: leak', { about: '{ card: [«leek] }' }),
  scene('unknown-cause', 'no cause of that crisis "flood"', { about: '{ crisis: sluice, cause: «flood }' }),
  scene('unknown-outcome', 'Known: accord, thirst, talks', {
    about: '{ ending: «acord }',
    ask: '',
    answers: '',
  }),
  scene('unknown-picture', 'Known: weir, mill', { picture: '{ place: «wier }' }, { suggestion: 'weir' }),
  scene('unknown-figure', 'Known: miller', { picture: '{ place: weir, people: [«baker] }' }),
  scene('picture-undrawn', 'nothing stands in for it', { picture: '{ place: «mill }' }),
  scene('picture-undrawn', 'cannot stand in', { picture: '{ place: mill, stand_in: «mill }' }),
  scene('bad-choice', 'one of dawn', { picture: '{ place: weir, sky: «pink }' }),
  scene('scene-speaker', 'not said who speaks', { speakers: '[ «{ says: "The wheel stood still." } ]' }),
  scene('scene-too-long', 'at most 45 words; this has 46', { speakers: `[ { role: "Miller", says: "${words(46)}" } ]` }, atKey('speakers')),
  scene('scene-too-long', 'at most 14 words; this has 15', { ask: `«"${words(15)}?"` }),
  scene('scene-too-long', 'An answer has at most 14', {
    answers: `[ { say: "The mayor.", does: [visit] }, { say: «"${words(15)}", does: [wait] } ]`,
  }),
  scene('scene-too-long', 'at most 12 words; this has 13', { answers: answersWith(`does: [wait], then: { upper: «"${words(13)}" }`) }),
  scene('unknown-seat', 'no seat "uper"', { answers: answersWith('does: [wait], then: { «uper: "Hm." }') }, { suggestion: 'upper' }),
  scene('scene-question', 'not one question', { ask: '«"Who goes? And when?"' }),
  scene('scene-question', 'not one question', { ask: '«"Somebody goes."' }),
  wholeScene('scene-question', '`ask:` is missing', { ask: '' }),
  scene(
    'scene-question',
    'At the end nothing is asked',
    { about: '{ ending: accord }', ask: '"Who?"', answers: '' },
    { edits: [['    ask: "Who?"', '    «ask: "Who?"']] },
  ),
  wholeScene('scene-answers', '2 to 4 answers; this has 1', { answers: '[ { say: "The mayor.", does: [visit] } ]' }),
  wholeScene('scene-answers', 'to do it, and not to', { about: '{ before: visit }' }),
  wholeScene('scene-answers', 'At the end nothing is answered', { about: '{ ending: accord }', ask: '' }),
  scene('scene-answers', 'stands for nothing', { answers: '[ { say: "The mayor.", does: [visit] }, «{ say: "Nobody.", does: [] } ]' }),
  scene('scene-step', '"vist" is nothing that can be done', { answers: answersWith('does: [«vist]') }, { suggestion: 'visit' }),
  scene('scene-step', 'not for the player to announce', { answers: answersWith('does: [«"announce:close_sluice"]') }),
  scene('scene-step', 'no line "patiense"', { answers: answersWith('does: [«"line:patiense"]') }, { suggestion: 'patience' }),
  scene('scene-step', 'No table is opened', { answers: answersWith('does: [wait], «clause: keys') }),
  scene('unknown-issue', 'Known: keys, fee', { answers: answersWith('does: [open_table], clause: «kees') }),
  scene('unknown-table', 'Known: water', { answers: answersWith('does: [«"open_table:watr"]') }),
  scene('sources-missing', 'nothing is named to read it in', { facts: '[ «{ text: "It stood still." } ]' }),
  scene('unknown-source', 'no source', { facts: '[ { text: "It stood still.", sources: [«minutes] } ]' }),
];

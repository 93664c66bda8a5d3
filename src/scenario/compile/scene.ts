// Scenes: what a turn may be about, who says it, what is asked, which acts the answers stand for, who says something to them.
// Invariant: one occasion, one question, few words; what a scene hangs on is seen exactly by the player; no rule reads any of it.
import type { SceneAnswerDef, SceneDef } from '../../engine/model/scene-def';
import { countWords } from '../../engine/model/words';
import { unknownName } from '../problem/unknown';
import type { ScenarioDoc } from '../schema/scenario';
import type { Path } from '../source/node';
import { type CompileContext, reportAt, reportAtKey } from './context';
import { compilePicture, compilePlaceTexts } from './picture';
import { compileOccasion, reportUnreachable } from './scene-occasion';
import { compileStep } from './scene-step';
import { compileWordChoice, playerSeat } from './shown-expression';
import { addSources, addText } from './text';

type SceneDoc = NonNullable<ScenarioDoc['scenes']>[string];
type AnswerDoc = NonNullable<SceneDoc['answers']>[number];

/** Words at most: of all that is said in a scene, of its question, of an answer, of what somebody says to that. */
const mostWords = { says: 45, ask: 14, say: 14, beat: 12 } as const;
const fewestAnswers = 2;
const mostAnswers = 4;

export function compileScenes(ctx: CompileContext): SceneDef[] {
  compilePlaceTexts(ctx);
  return Object.entries(ctx.doc.scenes ?? {}).map(([id, scene]) => {
    const path = ['scenes', id];
    const occasion = compileOccasion(ctx, scene.about, [...path, 'about']);
    const when = scene.when === undefined ? null : compileWordChoice(ctx, scene.when, [...path, 'when'], [playerSeat(ctx)]);
    if (when === 0) reportUnreachable(ctx, [...path, 'when'], 'Its condition never holds.');
    compileWords(ctx, id, scene, path);
    checkQuestion(ctx, scene, occasion.kind, path);
    const answers = (scene.answers ?? []).map((answer, i) =>
      compileAnswer(ctx, `scene.${id}.answer.${i}`, answer, [...path, 'answers', i]),
    );
    checkAnswers(ctx, scene, occasion.kind, path);
    return {
      id,
      occasion,
      when,
      weight: scene.weight ?? 'usual',
      voice: scene.voice ?? scene.about.quiet ?? '',
      picture: compilePicture(ctx, scene.picture, [...path, 'picture']),
      speakers: scene.speakers.length,
      answers,
    };
  });
}

function compileWords(ctx: CompileContext, id: string, scene: SceneDoc, path: Path): void {
  const key = `scene.${id}`;
  scene.speakers.forEach((speaker, i) => {
    addText(ctx, `${key}.speaker.${i}.name`, speaker.name);
    addText(ctx, `${key}.speaker.${i}.role`, speaker.role);
    addText(ctx, `${key}.speaker.${i}.says`, speaker.says);
    if (speaker.name !== undefined || speaker.role !== undefined) return;
    const message = 'It is not said who speaks.';
    reportAt(ctx, [...path, 'speakers', i], { code: 'scene-speaker', message, fix: 'Give a `name`, a `role` or both.' });
  });
  const said = scene.speakers.reduce((sum, { says }) => sum + countWords(says), 0);
  checkLength(ctx, said, mostWords.says, 'What is said in a scene', [...path, 'speakers']);
  addText(ctx, `${key}.ask`, scene.ask);
  addText(ctx, `${key}.why`, scene.why);
  scene.facts.forEach(({ text, sources }, i) => {
    addText(ctx, `${key}.fact.${i}.text`, text);
    addSources(ctx, `${key}.fact.${i}`, sources, [...path, 'facts', i, 'sources']);
    if ((sources?.length ?? 0) > 0) return;
    const message = 'This is said to be fact, and nothing is named to read it in.';
    reportAt(ctx, [...path, 'facts', i], { code: 'sources-missing', message, fix: 'Add `sources:` with ids of the `sources:` section.' });
  });
}

function checkLength(ctx: CompileContext, words: number, most: number, what: string, path: Path): void {
  if (words <= most) return;
  reportAt(ctx, path, { code: 'scene-too-long', message: `${what} has at most ${most} words; this has ${words}.`, fix: 'Shorten it.' });
}

function checkQuestion(ctx: CompileContext, { ask }: SceneDoc, kind: string, path: Path): void {
  if (kind === 'ending') {
    const fix = 'Remove `ask:`.';
    if (ask !== undefined) reportAtKey(ctx, [...path, 'ask'], { code: 'scene-question', message: 'At the end nothing is asked.', fix });
    return;
  }
  const fix = 'Write one question that ends with its question mark.';
  if (ask === undefined) reportAtKey(ctx, path, { code: 'scene-question', message: 'Nothing is asked: `ask:` is missing.', fix });
  else {
    if (!/^[^?]+\?$/.test(ask.trim()))
      reportAt(ctx, [...path, 'ask'], { code: 'scene-question', message: 'This is not one question.', fix });
    checkLength(ctx, countWords(ask), mostWords.ask, 'A question', [...path, 'ask']);
  }
}

/** How many answers there are, and what they must stand for. */
function checkAnswers(ctx: CompileContext, { about, answers = [] }: SceneDoc, kind: string, path: Path): void {
  const report = (message: string, fix: string): void => reportAtKey(ctx, path, { code: 'scene-answers', message, fix });
  const { length } = answers;
  if (kind === 'ending') {
    if (length > 0) report('At the end nothing is answered.', 'Remove `answers:`.');
  } else if (kind === 'before') {
    const [first, second] = answers.map(({ does }) => does.join());
    if (length !== 2 || first !== about.before || second !== '')
      report(
        'Before an act there are two answers: to do it, and not to.',
        `Write \`does: [${about.before}]\` in the first and \`does: []\` in the second.`,
      );
  } else {
    if (length < fewestAnswers || length > mostAnswers)
      report(`A scene has ${fewestAnswers} to ${mostAnswers} answers; this has ${length}.`, 'Add or remove some.');
    answers.forEach(({ does }, i) => {
      const fix = 'Name an act, or `wait`.';
      const message = 'This answer stands for nothing.';
      if (does.length === 0) reportAt(ctx, [...path, 'answers', i], { code: 'scene-answers', message, fix });
    });
  }
}

function compileAnswer(ctx: CompileContext, key: string, answer: AnswerDoc, path: Path): SceneAnswerDef {
  addText(ctx, `${key}.say`, answer.say);
  checkLength(ctx, countWords(answer.say), mostWords.say, 'An answer', [...path, 'say']);
  const said = answer.then ?? {};
  const at = [...path, 'then'];
  const seats = [...ctx.symbols.index.seat.keys(), 'public'];
  for (const [voice, text] of Object.entries(said)) {
    if (!seats.includes(voice)) reportAtKey(ctx, [...at, voice], unknownName('seat', voice, seats));
    addText(ctx, `${key}.then.${voice}`, text);
    checkLength(ctx, countWords(text), mostWords.beat, 'What somebody says to an answer', [...at, voice]);
  }
  const steps = answer.does.flatMap((name, i) => compileStep(ctx, name, answer.clause, [...path, 'does', i]) ?? []);
  if (answer.clause !== undefined && steps.every(({ kind }) => kind !== 'openTable')) {
    const fix = 'Write `open_table` under `does`, or remove `clause:`.';
    reportAtKey(ctx, [...path, 'clause'], { code: 'scene-step', message: 'No table is opened on this clause.', fix });
  }
  return { steps, ifImpossible: answer.unless_possible ?? 'drop' };
}

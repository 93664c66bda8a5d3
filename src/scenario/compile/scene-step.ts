// What an answer of a scene stands for: the words under `does`.
// Invariant: each is something the player's own seat could do in some game.
import type { IssueIndex } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { SceneStep } from '../../engine/model/scene-def';
import { nearest } from '../problem/suggestion';
import { unknownName } from '../problem/unknown';
import type { Path } from '../source/node';
import { type CompileContext, findReference, reportAt } from './context';
import { playerSeat } from './shown-expression';

const crisisAnswers: Readonly<Record<string, 'climb' | 'offRamp' | 'stepDown'>> = {
  crisis_climb: 'climb',
  crisis_off_ramp: 'offRamp',
  crisis_step_down: 'stepDown',
};

/** Words that name no act. */
const words = ['wait', 'open_table', ...Object.keys(crisisAnswers)];

/** The step a word stands for, or null after reporting that it stands for none. `clause`: the issue a table is opened on. */
export function compileStep(ctx: CompileContext, word: string, clause: string | undefined, path: Path): SceneStep | null {
  const { doc, symbols } = ctx;
  const [verb = '', object] = word.split(':');
  if (word === 'wait') return { kind: 'wait' };
  const answer = crisisAnswers[word];
  if (answer !== undefined) {
    if (doc.ladder) return { kind: 'crisis', answer };
    return refuse(ctx, path, 'There is no crisis in this scenario to answer.', 'Name an act, or write a `ladder:`.');
  }
  if (verb === 'open_table') return tableStep(ctx, object, clause, path);
  if (verb === 'announce' && object !== undefined) {
    const move = findReference(ctx, 'move', object, path);
    if (move < 0 || doc.moves?.[object]?.seat === doc.player) return { kind: 'announce', move };
    return refuse(ctx, path, `"${object}" is not for the player to announce.`, 'Name a move of the player’s seat.');
  }
  if (verb === 'line' && object !== undefined) {
    const known = namesOf(doc.lines?.list);
    if (known.includes(object)) return { kind: 'declare', line: object };
    return refuse(ctx, path, `There is no line "${object}" to declare.`, `Lines: ${known.join(', ') || 'none'}.`, nearest(object, known));
  }
  const action = symbols.index.action.get(word);
  if (action === undefined) {
    if (symbols.isBroken('action', word)) return null;
    const known = [...symbols.index.action.keys(), ...words];
    const fix = `Name an act or one of ${words.join(', ')}, announce:<move>, line:<line>.`;
    return refuse(ctx, path, `"${word}" is nothing that can be done.`, fix, nearest(word, known));
  }
  const player = playerSeat(ctx);
  if (player < 0 || symbols.actionsBySeat[player]?.includes(action)) return { kind: 'act', action };
  return refuse(ctx, path, `"${word}" is not for the player to do.`, 'Name an act of the player’s seat.');
}

/** The table that is named, else the first at which the player sits or mediates. */
function tableStep(ctx: CompileContext, named: string | undefined, clause: string | undefined, path: Path): SceneStep | null {
  const { tables = {}, player } = ctx.doc;
  const known = namesOf(tables).filter(
    (id) => player !== undefined && [...(tables[id]?.between ?? []), tables[id]?.mediator].includes(player),
  );
  const id = named ?? known[0];
  if (id === undefined) return refuse(ctx, path, 'There is no table for the player to open.', 'Name an act.');
  if (!known.includes(id)) {
    reportAt(ctx, path, unknownName('table', id, known));
    return null;
  }
  const issues = namesOf(tables[id]?.issues);
  const issue: IssueIndex = clause === undefined ? -1 : issues.indexOf(clause);
  const answer = path.slice(0, -2);
  if (clause !== undefined && issue < 0) reportAt(ctx, [...answer, 'clause'], unknownName('issue', clause, issues));
  return { kind: 'openTable', table: namesOf(tables).indexOf(elementAt(known, known.indexOf(id))), issue: issue < 0 ? null : issue };
}

function refuse(ctx: CompileContext, path: Path, message: string, fix: string, suggestion?: string): null {
  reportAt(ctx, path, { code: 'scene-step', message, fix, suggestion });
  return null;
}

function namesOf(section: object | undefined): string[] {
  return Object.keys(section ?? {});
}

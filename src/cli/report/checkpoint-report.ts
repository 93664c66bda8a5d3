// Check-points of the historical path for the terminal and as data: what was to be, what came, what it rests on.

import type { CheckpointResult } from '../../analysis/simulation/checkpoints';
import type { CheckpointDef } from '../../engine/model/ending-def';
import { elementAt } from '../../engine/model/list-access';
import type { OpenScenario } from '../sources/open-scenario';
import { firstText, formatValue, slotTitle, turnTitle } from './scenario-text';
import { formatTable } from './text-table';

/** What is looked at, in words where there are some: a score, a variable; else the expression itself. */
function subject(s: OpenScenario, { of }: CheckpointDef): string {
  const score = /^score\('(\w+)'\)$/.exec(of)?.[1];
  if (score !== undefined) return firstText(s, [`score.${score}.title`], of);
  const slot = s.scenario.variables.findIndex((variable) => variable.id === of);
  return slot < 0 ? of : slotTitle(s, slot);
}

function target(s: OpenScenario, { between, is }: CheckpointDef): string {
  if (is !== null) return is.states.map((state) => formatValue(s, is.slot, state)).join(' or ');
  return between === null ? '' : `${between[0]} to ${between[1]}`;
}

const sourcesOf = (s: OpenScenario, n: number): string[] => s.text(`checkpoint.${n}.sources`).split(',');

/** A table of all check-points, then the reasons of those that are missed; nothing where the scenario has none. */
export function formatCheckpoints(s: OpenScenario, checks: readonly CheckpointResult[]): string[] {
  if (checks.length === 0) return [];
  const rows = checks.map(({ point, value, isInside }, i) => [
    turnTitle(s, point.turn),
    subject(s, point),
    target(s, point),
    point.is === null ? `${value}` : formatValue(s, point.is.slot, value),
    isInside ? 'inside' : 'OUTSIDE',
    sourcesOf(s, i).join(', '),
  ]);
  const missed = checks.flatMap(({ point, isInside }, i) =>
    isInside ? [] : [`  OUTSIDE ${subject(s, point)}, ${turnTitle(s, point.turn)}: ${s.text(`checkpoint.${i}.why`)}`],
  );
  const title = `Check-points, at the end of the turn: ${missed.length === 0 ? 'all' : `${checks.length - missed.length} of`} ${checks.length} inside`;
  return ['', title, ...formatTable([['turn', 'what', 'target', 'model', '', 'source'], ...rows]), ...missed];
}

/** The same as data; a status by the id of its state. */
export function viewCheckpoints(s: OpenScenario, checks: readonly CheckpointResult[]): readonly Record<string, unknown>[] {
  return checks.map(({ point, value, isInside }, i) => {
    const { turn, of, between, is } = point;
    const states = is === null ? [] : elementAt(s.scenario.variables, is.slot).states;
    return {
      turn,
      of,
      between,
      is: is === null ? null : is.states.map((state) => states[state]),
      value: is === null ? value : states[value],
      inside: isInside,
      why: s.text(`checkpoint.${i}.why`),
      sources: sourcesOf(s, i),
    };
  });
}

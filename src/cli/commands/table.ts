// `table <scenario>`: a negotiation at one moment of a game, worked out exactly: walking away, zone, frontier, fair points; or one offer.
import { defaultControllers } from '../../agents/game';
import { playUntilPerson } from '../../agents/phase';
import { studyOffer, studyTable } from '../../analysis/negotiation/study';
import { applyInPlace } from '../../engine/commands/apply';
import type { Turn } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import { drawInt } from '../../engine/model/rng';
import type { GameState } from '../../engine/model/state';
import type { TableDef } from '../../engine/model/table-def';
import { newGame } from '../../engine/turn/new-game';
import { viewSeat } from '../../engine/visibility/seat-view';
import { estimateBargainingProblem } from '../../negotiation/model/table-problem';
import { createDecisionDiagram } from '../../negotiation/search/decision-diagram';
import { countZone } from '../../negotiation/zone/zone';
import { formatRejection } from '../report/scenario-text';
import {
  formatOfferStudy,
  formatTableStudy,
  type PerceivedOpponent,
  parseOffer,
  viewOfferStudy,
  viewTableStudy,
} from '../report/table-report';
import { commandFileProblems, type NumberedCommand, readCommandFile } from '../sources/command-file';
import { type OpenScenario, requireScenario } from '../sources/open-scenario';
import { expectOnePositional, type ParsedArguments, UsageError, unknownName } from './arguments';
import { type CliCommand, problemResult } from './cli-command';
import { parseMode, parseSeed } from './game-flags';

/** The state at the beginning of a turn (or after the file, where no turn is named); or why it cannot be reached. */
function advanceTo(s: OpenScenario, start: GameState, file: readonly NumberedCommand[], turn: Turn | null): string | null {
  const { scenario } = s;
  const controllers = defaultControllers(scenario, null);
  const isThere = (): boolean => start.isOver || (turn !== null && start.turn >= turn);
  playUntilPerson(scenario, start, controllers);
  for (const { line, command } of file) {
    if (isThere()) break;
    const rejection = applyInPlace(scenario, start, command, drawInt, null);
    if (rejection) return `line ${line} is refused: ${formatRejection(s, rejection)}`;
    playUntilPerson(scenario, start, controllers);
  }
  while (turn !== null && !isThere()) {
    applyInPlace(scenario, start, { type: 'endTurn', seat: scenario.player }, drawInt, null);
    playUntilPerson(scenario, start, controllers);
  }
  return turn !== null && start.turn < turn ? 'The game is over before that turn.' : null;
}

function chosenTable(s: OpenScenario, name: string | undefined): TableDef | null {
  const { tables } = s.scenario;
  if (name === undefined) return tables[0] ?? null;
  const found = tables.find(({ id }) => id === name);
  if (found) return found;
  throw unknownName(
    'table',
    name,
    tables.map(({ id }) => id),
  );
}

function chosenType(s: OpenScenario, name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  const { slots, variables } = s.scenario;
  const known = slots.type < 0 ? [] : elementAt(variables, slots.type).states;
  if (known.includes(name)) return known.indexOf(name);
  throw unknownName('type', name, known);
}

function chosenTurn(s: OpenScenario, args: ParsedArguments): number | null {
  if (args.text('turn') === undefined) return null;
  const turn = args.count('turn', 1) - 1;
  const { turns } = s.scenario;
  if (turn >= turns.length) throw new UsageError(`--turn goes from 1 to ${turns.length}.`);
  return turn;
}

/** What the player can reckon with: one bargain for each type the other side may be, from its own view alone. */
function perceivedOpponents(s: OpenScenario, state: GameState, table: TableDef): PerceivedOpponent[] {
  const { scenario } = s;
  const view = viewSeat(scenario, state, scenario.player);
  return scenario.types.prior.map((_, type) => {
    const bargain = estimateBargainingProblem(scenario, view, table, type);
    const id = scenario.slots.type < 0 ? null : elementAt(elementAt(scenario.variables, scenario.slots.type).states, type);
    return {
      type: id,
      belief: elementAt(view.belief, type),
      reservation: bargain.parties[1].reservation,
      zone: countZone(createDecisionDiagram(bargain)),
    };
  });
}

export const tableCommand: CliCommand = {
  name: 'table',
  usage: 'table <scenario>',
  summary: 'A negotiation at one moment of a game: what walking away is worth, which texts both could carry, the fair points.',
  flags: {
    table: { kind: 'text', text: 'Which table (the scenario’s first).' },
    turn: { kind: 'count', text: 'At the beginning of this turn, counted from 1 (1, or where --commands ends).' },
    type: { kind: 'text', text: 'The hidden type (drawn from the seed).' },
    seed: { kind: 'text', text: 'Seed of the game (1).' },
    mode: { kind: 'text', text: 'free (the powers decide) or history (dated events only).' },
    commands: { kind: 'text', text: 'Decisions that lead there, as for `play`; without them turns are only ended.' },
    offer: { kind: 'text', text: 'A text, as "issue=option issue=option"; what is left out takes its default.' },
  },
  run: async (args) => {
    const name = expectOnePositional(args, 'scenario');
    const seed = parseSeed(args);
    const mode = parseMode(args);
    const s = await requireScenario(name);
    const { scenario } = s;
    const table = chosenTable(s, args.text('table'));
    if (!table) return problemResult(`${scenario.id} has no tables.`);
    const turn = chosenTurn(s, args);
    const type = chosenType(s, args.text('type'));
    const given = args.text('offer');
    const offer = given === undefined ? null : parseOffer(table, given);
    const path = args.text('commands');
    const parsed = path === undefined ? { ok: true as const, commands: [] } : readCommandFile(path, scenario);
    if (!parsed.ok) return commandFileProblems(path ?? '', parsed.problems);
    const state = newGame(scenario, seed, { mode, ...(type === undefined ? {} : { type }) });
    const trouble = advanceTo(s, state, parsed.commands, turn);
    if (trouble !== null) return problemResult(trouble);
    const study = studyTable(scenario, state, table);
    const found = {
      state,
      table,
      study,
      seed,
      seen: perceivedOpponents(s, state, table),
      offer: offer && studyOffer(study.bargain, offer),
    };
    return {
      exitCode: 0,
      text: [...formatTableStudy(s, found), ...(found.offer ? formatOfferStudy(s, found, found.offer) : [])].join('\n'),
      json: { ...viewTableStudy(s, found), offer: found.offer && viewOfferStudy(s, found, found.offer) },
    };
  },
};

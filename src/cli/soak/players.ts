// The mixed company that negotiates in the soak: the agents people can play against, and two that sign what others would not.
// Invariant: each hangs on its view and named draws alone, as every agent does.
import type { Agent } from '../../agents/agent';
import { createProposer, evenHandedStyle } from '../../agents/bargaining/proposer';
import { envoy } from '../../agents/strategies/envoy';
import { greedy } from '../../agents/strategies/greedy';
import { haggler } from '../../agents/strategies/haggler';
import { createLinePlayers } from '../../agents/strategies/line-player';
import type { Scenario } from '../../engine/model/scenario';
import { mostLikelyType } from '../../engine/turn/belief';
import type { SeatView } from '../../engine/visibility/seat-view';
import { estimateBargainingProblem } from '../../negotiation/model/table-problem';
import { createDecisionDiagram } from '../../negotiation/search/decision-diagram';
import { findBestPackage, findMaxJointGain } from '../../negotiation/solutions/best-package';

/** Wants a treaty so much that it takes one worth less than leaving, and sits down with whoever has come. */
const eager: Agent = {
  name: 'eager-envoy',
  version: 1,
  decide: envoy.decide,
  negotiate: createProposer({ ...evenHandedStyle, isHopeful: true, isAftermathAware: false, margin: -200, canSitWithoutLeaders: true }),
};

/** Scenarios write the options of a clause from nothing to all. */
const LITTLE = 1;
const hurry = createProposer({ ...evenHandedStyle, isHopeful: true, isAftermathAware: false, margin: -400 });

/** Would rather have any treaty than none: little in the first clause (the option next to nothing), and all else that its own home would carry. */
const hurried: Agent = {
  name: 'hurried-envoy',
  version: 1,
  decide: envoy.decide,
  negotiate: (scenario, view, draw) => {
    const said = hurry(scenario, view, draw);
    if (said?.type !== 'offer') return said;
    const text = textGiven(scenario, view, said.table);
    const isSame = view.session !== null && view.texts.findLast((t) => t.seat === view.seat)?.text.join() === text?.join();
    return text && !isSame ? { ...said, text } : said;
  },
};

/** Those that sit at tables in the soak alone. */
export const soakAgents: readonly Agent[] = [eager, hurried];

/** First what gives both together most, then what gives the other side most. */
function textGiven(scenario: Scenario, view: SeatView, id: string): readonly number[] | null {
  const table = scenario.tables.find((t) => t.id === id);
  if (!table) return null;
  const [first] = table.front;
  const barred = table.issues.map(({ options, demandOnly }, issue) => ({
    issue,
    options: issue === first ? options.flatMap((_, o) => (o === LITTLE ? [] : [o])) : demandOnly,
  }));
  const terms = {
    floors: [null, null],
    conditions: table.conditions.filter((c) => c.of !== table.between[1]).map((c) => c.id),
    barred,
  } as const;
  const layers = createDecisionDiagram(estimateBargainingProblem(scenario, view, table, mostLikelyType(view.belief)));
  const found = view.session ? findBestPackage(layers, 1, terms) : findMaxJointGain(layers, terms);
  return found?.text ?? null;
}

/** The player of the k-th game: of twenty, ten by the haggler, four by the envoy, two each by the lines' players and the hurried, one each by the others. */
export function mixedPlayer(scenario: Scenario, k: number): Agent {
  const lot = k % 20;
  if (lot < 10) return haggler;
  if (lot < 14) return envoy;
  if (lot === 16 || lot === 17) return hurried;
  if (lot === 18) return eager;
  if (lot === 19) return greedy;
  const lines = createLinePlayers(scenario);
  return lines[(2 * Math.floor(k / 20) + (lot - 14)) % lines.length] ?? envoy;
}

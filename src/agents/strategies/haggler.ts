// Acts and talks at random: sits down when it may, sends a ready draft, and now and then agrees to whatever is offered.
// Invariant: depends on its view and named draws alone. Shows what signing without reading leads to.

import type { Command } from '../../engine/model/command';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { SeatView } from '../../engine/visibility/seat-view';
import type { Agent, NamedDraw } from '../agent';
import { createProposer, evenHandedStyle } from '../bargaining/proposer';
import { random } from './random';

const AGREE_LOTS = 3;
const OTHER_LOTS = 6;
/** Opens with a ready draft where there are any; else with what it would like. Of nine equal draws three agree and one leaves. */
const proposeFreely = createProposer({
  ...evenHandedStyle,
  isHopeful: true,
  isRatificationAware: false,
  isAftermathAware: false,
  margin: -400,
  canSitWithoutLeaders: true,
});

export const haggler: Agent = {
  name: 'haggler',
  version: 1,
  decide: random.decide,
  negotiate: haggle,
};

function haggle(scenario: Scenario, view: SeatView, draw: NamedDraw): Command | null {
  const { session, seat, texts } = view;
  const exchangesToday = view.texts.filter((t) => t.turn === view.turn).length;
  const lot = draw(`haggle:${exchangesToday}`, AGREE_LOTS + OTHER_LOTS);
  if (session && session.ended === null && texts[texts.length - 1]?.seat !== seat) {
    const table = elementAt(scenario.tables, session.table).id;
    if (lot < AGREE_LOTS) return { type: 'agree', seat, table, exchange: session.exchange };
    if (lot === OTHER_LOTS) return { type: 'leave', seat, table };
  }
  const proposed = proposeFreely(scenario, view, draw);
  if (proposed?.type !== 'offer' || session) return proposed;
  const { drafts } = scenario.tables.find((t) => t.id === proposed.table) ?? { drafts: [] };
  return drafts.length === 0 ? proposed : { ...proposed, text: elementAt(drafts, lot % drafts.length).text };
}

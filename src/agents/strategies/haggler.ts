// Acts by lot and talks by lot: sits down when it may, sends a draft that lies about, and now and then takes whatever is held out.
// Invariant: what it says hangs on its view and named draws alone. Shows what signing without reading leads to.
import type { Command } from '../../engine/model/command';
import type { Scenario } from '../../engine/model/scenario';
import type { SeatView } from '../../engine/visibility/seat-view';
import type { Agent, NamedDraw } from '../agent';
import { createProposer, evenHandedStyle } from '../bargaining/proposer';
import { random } from './random';

const TAKES = 3;
const LEAVES = 6;
/** It opens with a ready draft where there are any; else with what it would like. */
const asIfItCared = createProposer({
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
  const sat = view.texts.filter((t) => t.turn === view.turn).length;
  const lot = draw(`haggle:${sat}`, TAKES + LEAVES);
  if (session && session.ended === '' && texts[texts.length - 1]?.seat !== seat) {
    const table = scenario.tables[session.table].id;
    if (lot < TAKES) return { type: 'agree', seat, table, exchange: session.exchange };
    if (lot === LEAVES) return { type: 'leave', seat, table };
  }
  const said = asIfItCared(scenario, view, draw);
  if (said?.type !== 'offer' || session) return said;
  const { drafts } = scenario.tables.find((t) => t.id === said.table) ?? { drafts: [] };
  return drafts.length === 0 ? said : { ...said, text: drafts[lot % drafts.length].text };
}

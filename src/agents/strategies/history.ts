// Plays the historical path of the scenario, act by act; what is not possible in this game is left out.
import type { Command } from '../../engine/model/command';
import type { Agent } from '../agent';

export const history: Agent = {
  name: 'history',
  version: 1,
  decide: (scenario, view) => {
    const { seat } = view;
    return (scenario.path[view.mode][view.turn] ?? []).map((id): Command => {
      if (id === 'climb' || id === 'off_ramp') return { type: 'answerCrisis', seat, id: id === 'climb' ? 'climb' : 'offRamp' };
      return scenario.lines.list.some((l) => l.id === id) ? { type: 'declare', seat, id } : { type: 'act', seat, id };
    });
  },
};

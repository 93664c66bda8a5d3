// How the player's side stands in words: the statuses of the game, and the declared line.
import { lineDef, seenValue } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import { seenAs } from '../../app/game/slot-view';
import type { Slot } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { useNames, useViewPart } from '../shared/game-context';
import { slotTitle, statusLabel } from '../shared/labels';

/** Visible statuses worth a line, in words: neither the line, the hidden type nor the crisis, which have places of their own. */
function statusLines(session: GameView): { readonly slot: Slot; readonly label: string }[] {
  const { line, type, crisis } = session.scenario.slots;
  return session.scenario.variables.flatMap((variable, slot) =>
    variable.kind === 'status' && ![line, type, crisis].includes(slot) && seenAs(session, slot) === 'exact'
      ? [{ slot, label: statusLabel(session, slot, seenValue(session, slot)) }]
      : [],
  );
}

/** A line for each status; `look` is its class: beside the map it stands in a button, where there are no paragraphs. */
export function StatusLines({ look }: { readonly look: 'power-line' | 'home-line' }) {
  const names = useNames();
  return (
    <>
      {useViewPart(statusLines).map(({ slot, label }) => (
        <span key={slot} class={look}>
          <b>{slotTitle(names, slot)}</b> <span>{label}</span>
        </span>
      ))}
    </>
  );
}

/** Title of the declared line, or the words for having none. */
export function lineTitle(session: GameView): string {
  const value = session.view.values[session.scenario.slots.line] ?? 0;
  return value === 0 ? t('line.none') : session.text(`line.${lineDef(session.scenario, value - 1).id}.title`);
}

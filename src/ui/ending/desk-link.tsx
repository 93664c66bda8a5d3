// From anything the debrief tells of a turn to the desk as it was then; coming back leads to where one left the debrief.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Ending } from '../../app/game/game-view';
import { t } from '../../i18n/text';
import { useGame } from '../shared/game-context';
import { turnLabel } from '../shared/labels';
import { startPageAtTop } from '../shared/modal';
import { markDeparture, takeDeparture } from './debrief-cache';
import '../../i18n/en/debrief';

interface DeskLinkProps {
  readonly turn: number;
  /** What the link stands at, unlike any other on the page: the way back finds it by this. */
  readonly linkId: string;
  /** The turn's name unless told. */
  readonly children?: ComponentChildren;
}

export function DeskLink({ turn, linkId, children }: DeskLinkProps) {
  const { session, store } = useGame();
  const { ending } = session;
  const look = () => {
    if (ending) markDeparture(ending, linkId);
    store.rewindTo(turn);
  };
  return (
    <button type="button" class="look-at" data-look={linkId} title={t('debrief.look.title')} onClick={look}>
      {children ?? turnLabel(session, turn)}
      <span class="unseen">: {t('debrief.look.title')}</span>
    </button>
  );
}

/** A debrief that is opened begins at its top; one that is come back to, at the link it was left by. */
export function useReturnFocus(ending: Ending): void {
  useEffect(() => {
    const link = takeDeparture(ending);
    startPageAtTop();
    const left = link === null ? null : document.querySelector<HTMLElement>(`[data-look="${link}"]`);
    for (let fold = left?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
    left?.focus();
    left?.scrollIntoView({ block: 'center' });
  }, []);
}

// Link from the debrief to the desk of a turn; returning puts the focus back on the link.

import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Ending } from '../../app/game/game-view';
import type { Turn } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { useController, useView } from '../shared/game-context';
import { turnLabel } from '../shared/labels';
import { startPageAtTop } from '../shared/modal';
import { markDeparture, takeDeparture } from './debrief-cache';
import '../../i18n/en/debrief';
import './decisions-section.css';

interface DeskLinkProps {
  readonly turn: Turn;
  /** Unique on the page: the return finds the link by it. */
  readonly linkId: string;
  /** Text of the link; the turn's name by default. */
  readonly children?: ComponentChildren;
}

export function DeskLink({ turn, linkId, children }: DeskLinkProps) {
  const session = useView();
  const controller = useController();
  const { ending } = session;
  const look = () => {
    if (ending) markDeparture(ending, linkId);
    controller.rewindTo(turn);
  };
  return (
    <button type="button" class="look-at" data-look={linkId} title={t('debrief.look.title')} onClick={look}>
      {children ?? turnLabel(session, turn)}
      <span class="unseen">: {t('debrief.look.title')}</span>
    </button>
  );
}

/** Focus when the debrief is shown: its top when opened anew, the link that was followed when returned to. */
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

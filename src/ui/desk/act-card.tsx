// One act as a card: its cost, its effects now, later and at worst, who proposes it, and the reason when it cannot be chosen.

import type { GameController } from '../../app/controller';
import { actionDef, lineDef, variableDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import type { Proposal, Suggestion } from '../../app/game/suggestion';
import type { NameContext } from '../../app/game/text';
import { t } from '../../i18n/text';
import { ActBrief, ActEffects } from '../shared/act-effects';
import { useApp, useController, useNames, useNavigation, usePreviewStyle, useViewPart } from '../shared/game-context';
import { rejectionText, slotShortTitle } from '../shared/labels';
import { Dots } from '../shared/marks';
import type { PreviewStyle } from '../shared/settings';
import { changeText } from '../shared/verbal-scale';

interface ActCardProps {
  readonly id: string;
  /** Why it is urgent now, and who proposes it; null where neither is so. */
  readonly suggestion?: Suggestion | null;
}

/** What a card shows of its act: chosen, refused with a reason, or possible with what it would do. */
function cardOf(session: GameView, id: string, forecast: GameController['forecast']) {
  const { scenario, view, choices } = session;
  const index = scenario.actions.findIndex((action) => action.id === id);
  const choice = choices.find(({ command }) => command.type === 'act' && command.id === id);
  const isChosen = view.acts[view.turn]?.includes(index) ?? false;
  const rejection = isChosen ? null : (choice?.rejection ?? null);
  const isPossible = !isChosen && rejection === null;
  return {
    cost: choice?.cost ?? actionDef(scenario, index).cost,
    isChosen,
    reason: rejection && rejectionText(session, rejection),
    forecast: isPossible ? forecast(id) : null,
  };
}

/** Who proposes it and why: "Patience: Claim +2.4", or the adviser's own short sentence where no change stands out. */
function proposalText(names: NameContext, { line, gain }: Proposal, information: PreviewStyle): string {
  const key = `line.${lineDef(names.scenario, line).id}`;
  const reason = gain
    ? `${slotShortTitle(names, gain.slot)} ${changeText(variableDef(names.scenario, gain.slot), gain.by, information)}`
    : names.text(`${key}.short`);
  return t('acts.proposedBy', { name: names.text(`${key}.title`), reason });
}

const BRIEF_REASONS = {
  'suggest.card': 'suggest.brief.card',
  'suggest.move': 'suggest.brief.move',
  'suggest.mandate': 'suggest.brief.mandate',
  'suggest.line': 'suggest.brief.line',
  'suggest.worth': 'suggest.brief.worth',
} as const;

/** The first reason in a word, as a label; whole for whoever has it read out, or rests on the act. */
function BriefReason({ reason }: { readonly reason: string | undefined }) {
  if (reason === undefined || !Object.hasOwn(BRIEF_REASONS, reason)) return null;
  const key = reason as keyof typeof BRIEF_REASONS;
  return (
    <span class="act-tag">
      <span aria-hidden="true">{t(BRIEF_REASONS[key])}</span>
      <span class="unseen">{t(key)}</span>
    </span>
  );
}

export function ActCard({ id, suggestion = null }: ActCardProps) {
  const names = useNames();
  const { text } = names;
  const information = usePreviewStyle();
  const controller = useController();
  const { toggleAct } = useNavigation();
  const { openDialog, announce, options } = useApp();
  const { cost, isChosen, reason, forecast } = useViewPart((view) => cardOf(view, id, controller.forecast));
  const title = text(`action.${id}.title`);
  // In words a card says the most in the least; the rest is behind its details, and before whoever asks for figures.
  const isBrief = information === 'words';
  const reasons = suggestion?.reasons ?? [];
  const proposal = suggestion?.proposal ? [proposalText(names, suggestion.proposal, information)] : [];
  const because = [...proposal, ...reasons.slice(0, 2).map((key) => text(key))].join(' · ');
  return (
    <li
      class={`act ${isBrief ? 'act-brief' : ''} ${isChosen ? 'act-chosen' : ''} ${reason === null ? '' : 'act-closed'}`}
      data-act={id}
      onPointerEnter={() => options.map?.preview(id)}
      onPointerLeave={() => options.map?.preview(null)}
    >
      <div class="act-head">
        <h3 class="act-title">
          <button
            type="button"
            class="act-choose"
            aria-pressed={isChosen}
            aria-disabled={reason !== null}
            aria-describedby={`act-${id}-effects`}
            title={reasons.map((key) => text(key)).join(' · ')}
            onFocus={() => options.map?.preview(id)}
            onBlur={() => options.map?.preview(null)}
            onClick={() => (reason ? announce(reason) : toggleAct(id))}
          >
            {title}
          </button>
        </h3>
        {cost > 0 ? <Dots filled={cost} label={t('acts.cost', { n: cost })} /> : <span class="act-free">{t('acts.free')}</span>}
      </div>
      <div id={`act-${id}-effects`}>
        {reason && <p class="act-reason">{reason}</p>}
        {forecast && (isBrief ? <ActBrief forecast={forecast} /> : <ActEffects forecast={forecast} />)}
        {isChosen && <p class="act-done">{t('acts.isChosen')}</p>}
      </div>
      <div class="act-foot">
        <p class="act-because">{forecast && (isBrief ? <BriefReason reason={reasons[0]} /> : because)}</p>
        <button type="button" class="act-more" onClick={() => openDialog({ kind: 'act', id })}>
          {t('acts.details')}
          <span class="unseen"> {title}</span>
        </button>
      </div>
      {isChosen && <Stamp />}
    </li>
  );
}

/** The seal pressed on a chosen act. */
function Stamp() {
  return (
    <svg class="stamp" viewBox="0 0 40 40" aria-hidden="true">
      <rect x="2" y="2" width="36" height="36" rx="4" fill="none" stroke="currentColor" stroke-width="2.5" />
      <text x="20" y="28" text-anchor="middle" font-size="22" fill="currentColor">
        決
      </text>
    </svg>
  );
}

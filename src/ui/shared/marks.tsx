// Small components used on every screen: cost dots, change chips, gauge bars, "why?" buttons. Colour never carries meaning alone.

import type { ComponentChildren } from 'preact';
import { variableDef } from '../../app/game/definitions';
import { bandSeen, seenAs } from '../../app/game/slot-view';
import type { Slot } from '../../engine/model/indices';
import type { VariableDef } from '../../engine/model/scenario';
import { t } from '../../i18n/text';
import { desirabilityOf, formatBand, formatLevel } from './format';
import { type HelpScreen, useApp, useNames, usePreviewStyle, useViewPart, type WhyTarget } from './game-context';
import { slotShortTitle, slotTitle } from './labels';
import { changeText, type MagnitudeLevel } from './verbal-scale';

/** Political capital or a cost as dots, with the number in words for those who do not see them. */
export function Dots({ filled, outOf = filled, label }: { readonly filled: number; readonly outOf?: number; readonly label: string }) {
  return (
    <span class="dots">
      <span class="unseen">{label}</span>
      {Array.from({ length: outOf }, (_, index) => (
        <i key={index} class={index < filled ? 'dot dot-full' : 'dot'} aria-hidden="true" />
      ))}
    </span>
  );
}

const TONES = { '1': 'welcome', '-1': 'unwelcome', '0': 'neutral' } as const;

interface ChangeArrowProps {
  readonly variable: VariableDef;
  readonly by: number;
  /** How much, in one to three arrows; one where a number says it. */
  readonly size?: MagnitudeLevel;
}

/** Which way a number goes; its tone says whether that is welcome, and the sentence beside it the same in words. */
export function ChangeArrow({ variable, by, size = 1 }: ChangeArrowProps) {
  return (
    <span class={`arrow arrow-${TONES[`${desirabilityOf(variable, by)}`]}`} aria-hidden="true">
      {(by > 0 ? '▲' : '▼').repeat(size)}
    </span>
  );
}

/** One expected change: "+3.5 Trust" or "Trust clearly up", shaped by whether it is welcome. */
export function ChangeChip({ slot, by }: { readonly slot: Slot; readonly by: number }) {
  const names = useNames();
  const variable = variableDef(names.scenario, slot);
  const information = usePreviewStyle();
  const welcome = desirabilityOf(variable, by);
  return (
    <li class={`chip chip-${TONES[`${welcome}`]}`}>
      {information === 'numbers' ? (
        <>
          <b class="chip-number">{changeText(variable, by, information)}</b> {slotShortTitle(names, slot)}
        </>
      ) : (
        <>
          {slotShortTitle(names, slot)} <b>{changeText(variable, by, information)}</b>
        </>
      )}
      {welcome !== 0 && <span class="unseen">{t(welcome > 0 ? 'chip.welcome' : 'chip.unwelcome')}</span>}
    </li>
  );
}

/** A level between the ends of its range. The number stands beside it, so the bar itself is silent. */
export function GaugeBar({ share, width = 0, tone }: { readonly share: number; readonly width?: number; readonly tone?: string }) {
  const left = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <svg class={`bar ${tone ? `tone-${tone}` : ''}`} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-track" x="0" y="0" width="100" height="6" />
      <rect class="bar-level" x={width > 0 ? left : 0} y="0" width={width > 0 ? Math.max(4, Math.round(width * 100)) : left} height="6" />
    </svg>
  );
}

/** "why?" on a number: opens its history. */
export function WhyButton({ target, name }: { readonly target: WhyTarget; readonly name: string }) {
  const { openDialog } = useApp();
  return (
    <button type="button" class="why" onClick={() => openDialog({ kind: 'why', target })}>
      {t('common.why')}
      <span class="unseen"> {t('common.whyOf', { name })}</span>
    </button>
  );
}

/** Where a gauge stands as the reader sees it, and the bar that shows it: shares of its range, with a width where only a band is seen. */
export function useLevel(slot: Slot) {
  const { scenario } = useNames();
  const { min, max } = variableDef(scenario, slot);
  const { seen, band } = useViewPart((view) => ({ seen: seenAs(view, slot), band: bandSeen(view, slot) }));
  const range = Math.max(1, max - min);
  return { seen, band, share: (band.low - min) / range, width: seen === 'band' ? (band.high - band.low + 1) / range : 0 };
}

/** A gauge as name, bar and number (or a word where only a band is seen); the number itself asks why. */
export function GaugeRow({ slot, label, tone }: { readonly slot: Slot; readonly label?: string; readonly tone?: string }) {
  const names = useNames();
  const { openDialog } = useApp();
  const variable = variableDef(names.scenario, slot);
  const { seen, band, share, width } = useLevel(slot);
  if (seen === 'hidden') return null;
  const name = label ?? slotTitle(names, slot);
  return (
    <div class="gauge">
      <span class="gauge-name">{name}</span>
      <GaugeBar share={share} width={width} {...(tone ? { tone } : {})} />
      <button type="button" class="gauge-number" onClick={() => openDialog({ kind: 'why', target: { kind: 'slot', slot } })}>
        {seen === 'band' ? formatBand(variable, band) : formatLevel(variable, band.middle)}
        <span class="unseen"> {t('common.whyOf', { name })}</span>
      </button>
    </div>
  );
}

/** The way to help about the page one is on. */
export function HelpButton({ screen }: { readonly screen: HelpScreen }) {
  const { openDialog } = useApp();
  return (
    <button
      type="button"
      class="head-help"
      aria-haspopup="dialog"
      title={t('keys.help')}
      onClick={() => openDialog({ kind: 'help', screen })}
    >
      <span aria-hidden="true">?</span>
      <span class="unseen">{t('help.short')}</span>
    </button>
  );
}

/** A label whose word the scenario's glossary explains: pressing it opens the glossary there. Plain where it does not. */
export function GlossaryTerm({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  const { hasText } = useNames();
  const { openDialog } = useApp();
  if (!hasText(`glossary.${id}.text`)) return <>{children}</>;
  return (
    <button type="button" class="term-link" aria-haspopup="dialog" onClick={() => openDialog({ kind: 'glossary', term: id })}>
      {children}
    </button>
  );
}

/** Text with blank lines between paragraphs. */
export function Paragraphs({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => (
          <p key={paragraph}>{paragraph.trim()}</p>
        ))}
    </>
  );
}

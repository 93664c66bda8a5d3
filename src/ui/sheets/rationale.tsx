// Why a coefficient has its size, its sources, and the link to the assumptions behind a number.
import type { ProvenanceTopic } from '../../analysis/provenance';
import { t } from '../../i18n/text';
import { useApp, useView } from '../shared/game-context';
import { textOrEmpty } from '../shared/labels';
import { SourceNames } from '../shared/sources';

export function AssumptionsLink({ topic, name }: { readonly topic: ProvenanceTopic; readonly name: string }) {
  const { openDialog } = useApp();
  return (
    <p>
      <button type="button" class="inline" onClick={() => openDialog({ kind: 'assumptions', topic, name })}>
        {t('why.rests')}
      </button>
    </p>
  );
}

/** Why a coefficient has its size, and the documents behind it. */
export function Rationale({ prefix }: { readonly prefix: string }) {
  const session = useView();
  const why = textOrEmpty(session, `${prefix}.why`);
  const sources = textOrEmpty(session, `${prefix}.sources`);
  if (!why && !sources) return null;
  return (
    <details class="reason">
      <summary>{t('why.reason')}</summary>
      {why && <p>{why}</p>}
      {sources && <SourceNames ids={sources.split(',')} />}
    </details>
  );
}

// The way from a number to what it rests on.
import type { ProvenanceTopic } from '../../analysis/provenance';
import { t } from '../../i18n/text';
import { useApp } from '../shared/game-context';

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

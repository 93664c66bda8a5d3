// The way from a number to what it rests on.
import type { Topic } from '../../analysis/assumptions-behind';
import { t } from '../../i18n/text';
import { useSurface } from '../game';

export function RestsOn({ topic, name }: { readonly topic: Topic; readonly name: string }) {
  const { open } = useSurface();
  return (
    <p>
      <button type="button" class="inline" onClick={() => open({ kind: 'assumptions', topic, name })}>
        {t('why.rests')}
      </button>
    </p>
  );
}

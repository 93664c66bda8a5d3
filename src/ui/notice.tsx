// What the store has to say: a slip of paper at the foot of the page, read aloud, gone when dismissed.
import { t } from '../i18n/text';
import type { GameStore } from '../store/session';
import { useIsPartMissing } from './late';
import { focusPageHeading } from './modal';

export function Notice({ store }: { readonly store: GameStore }) {
  const { notice } = store;
  const isMissing = useIsPartMissing();
  const dismiss = () => {
    store.dismissNotice();
    focusPageHeading();
  };
  return (
    <div class="notice-place" role={notice?.kind === 'error' || isMissing ? 'alert' : 'status'}>
      {isMissing && <p class="notice notice-error">{t('common.missing')}</p>}
      {notice && (
        <p class={`notice notice-${notice.kind}`}>
          <span>{notice.text}</span>
          <button type="button" class="plain" onClick={dismiss}>
            {t('common.dismiss')}
          </button>
        </p>
      )}
    </div>
  );
}

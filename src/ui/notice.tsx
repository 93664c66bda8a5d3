// What the store has to say: a slip of paper at the foot of the page, read aloud, gone when dismissed.
import { t } from '../i18n/text';
import type { SessionStore } from '../store/session';
import { focusPage } from './modal';

export function Notice({ store }: { readonly store: SessionStore }) {
  const { notice } = store;
  const dismiss = () => {
    store.dismissNotice();
    focusPage();
  };
  return (
    <div class="notice-place" role={notice?.kind === 'error' ? 'alert' : 'status'}>
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

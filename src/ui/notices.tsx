// What the page says at its foot: a part that does not come, a game that is kept nowhere, and what happened last.
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/text';
import { ExportedGame } from './shared/exported-game';
import { recordName } from './shared/format';
import { useApp, useAppState } from './shared/game-context';
import { useIsPartMissing } from './shared/lazy';
import { focusPageHeading } from './shared/modal';
import './notices.css';

export function Notices() {
  const { app } = useApp().options;
  const notice = useAppState((state) => state.notice);
  const isMissing = useIsPartMissing();
  const isUnkept = useAppState(({ saves, game }) => saves.isFailing && game.view !== null);
  const dismiss = () => {
    app.dismissNotice();
    focusPageHeading();
  };
  return (
    <div class="notice-place">
      <div class="notices" role={notice?.kind === 'error' || isMissing ? 'alert' : 'status'} data-said>
        {isMissing && <MissingPart />}
        {notice && !(isUnkept && notice.text === t('save.failed')) && (
          <p key={notice.nth} class={`notice notice-${notice.kind}`}>
            <span>{notice.text}</span>
            <button type="button" class="plain" onClick={dismiss}>
              {t('common.dismiss')}
            </button>
          </p>
        )}
      </div>
      <UnkeptGame />
    </div>
  );
}

function MissingPart() {
  const { browser } = useApp().options;
  return (
    <p class="notice notice-error">
      <span>{t('common.missing')}</span>
      <button type="button" class="plain" onClick={() => browser.reload()}>
        {t('common.reload')}
      </button>
    </p>
  );
}

/** Stays for as long as the game on the page is kept nowhere. It can be folded, not put away. */
function UnkeptGame() {
  const { app, browser } = useApp().options;
  const unkept = useAppState(({ saves, game }) =>
    saves.isFailing && game.view ? { scenario: { id: game.view.scenario.id }, seed: game.view.seed } : null,
  );
  const [isFolded, setFolded] = useState(false);
  const isUnkept = unkept !== null;
  const fold = () => {
    setFolded(true);
    app.dismissNotice();
  };
  useEffect(() => {
    setFolded(false);
    return isUnkept ? browser.askBeforeLeaving() : undefined;
  }, [isUnkept]);
  if (!unkept) return null;
  if (isFolded) {
    return (
      <button type="button" class="unkept-folded" onClick={() => setFolded(false)}>
        {t('save.unkept')}
      </button>
    );
  }
  return (
    <div class="notice notice-error notice-unkept">
      <p role="alert">{t('save.failed')}</p>
      <ExportedGame name={recordName(unkept)} read={() => app.controller()?.exportGame() ?? ''} look="plain" />
      <button type="button" class="plain" onClick={fold}>
        {t('common.dismiss')}
      </button>
    </div>
  );
}

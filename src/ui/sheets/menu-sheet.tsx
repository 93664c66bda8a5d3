// Menu: every sheet, sharing, export, leaving the game.
import { t } from '../../i18n/text';
import { recordName } from '../shared/format';
import { type DialogState, useApp, useController, useView } from '../shared/game-context';
import { Modal } from '../shared/modal';

const SHEETS = [
  ['dossier', 'dossier.title'],
  ['record', 'record.again'],
  ['log', 'log.title'],
  ['turns', 'past.title'],
  ['glossary', 'glossary.title'],
  ['library', 'library.title'],
  ['how', 'how.title'],
  ['settings', 'settings.title'],
  ['keys', 'keys.title'],
  ['credits', 'credits.title'],
] as const;

export function MenuSheet({ onClose }: { readonly onClose: () => void }) {
  const session = useView();
  const controller = useController();
  const { openDialog, options } = useApp();
  return (
    <Modal title={t('menu.title')} onClose={onClose}>
      <ul class="menu-list">
        {SHEETS.map(([kind, key]) => (
          <li key={kind}>
            <button type="button" class="menu-item" onClick={() => openDialog({ kind } as DialogState)}>
              {t(key)}
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="menu-item" onClick={() => openDialog({ kind: 'help', screen: 'desk' })}>
            {t('keys.help')}
          </button>
        </li>
        <li>
          <button type="button" class="menu-item" onClick={() => controller.shareLink().then((link) => openDialog({ kind: 'link', link }))}>
            {t('menu.share')}
          </button>
        </li>
        <li>
          <button type="button" class="menu-item" onClick={() => options.browser.download(recordName(session), controller.exportGame())}>
            {t('menu.export')}
          </button>
        </li>
        <li>
          <button
            type="button"
            class="menu-item"
            onClick={() => {
              onClose();
              controller.closeGame();
            }}
          >
            {t('menu.leave')}
          </button>
        </li>
      </ul>
    </Modal>
  );
}

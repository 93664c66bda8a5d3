// Help about the page one is on: each control by its name, what it does, its key. Words only; nothing of the game is read.
import { enHelp, type HelpPage, type HelpScreen } from '../../i18n/en/help';
import { s } from '../../i18n/en/sheets';
import { useApp } from '../shared/game-context';
import { Modal } from '../shared/modal';
import '../styles/help.css';

export function HelpSheet({ screen, onClose }: { readonly screen: HelpScreen; readonly onClose: () => void }) {
  const { settings } = useApp();
  const page: HelpPage = enHelp[screen];
  return (
    <Modal title={page.title} look="wide" onClose={onClose}>
      <p>{page.text}</p>
      {!settings.hasShortcuts && <p class="small">{s('help.keysOff')}</p>}
      <div class="help">
        {page.groups.map(({ title, items }) => (
          <section key={title} class="help-group">
            <h3>{title}</h3>
            <dl>
              {items.map(([name, text, key]) => (
                <div key={name} class="help-item">
                  <dt>
                    {name} {key && <kbd>{key}</kbd>}
                  </dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

import { Notification } from 'electron';
import { createI18n } from '#shared/i18n/translator';
import type { CardTelling, Notifier } from '../features/warning/notifier.port';

const { t } = createI18n('zh-CN');

/** What a notification says of cards. */
function sayCards({ yellow, red }: CardTelling): string {
  if (red === 0) return t('warnings.notice.yellow', { yellow });
  return yellow === 0 ? t('warnings.notice.red', { red }) : t('warnings.notice.both', { yellow, red });
}

/** Notifications of the desktop; a click brings the window to the cards. Where the desktop shows none, nothing happens. */
export function createDesktopNotifier(onClick: () => void): Notifier {
  // Kept, or the click would be collected with the notification.
  let shown: Notification | null = null;
  return {
    tell(cards) {
      if (!Notification.isSupported()) return;
      shown?.close();
      shown = new Notification({ title: t('warnings.notice.title'), body: sayCards(cards) });
      shown.on('click', onClick);
      shown.show();
    },
  };
}

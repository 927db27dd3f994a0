import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import type { useCounter } from '../hooks/use-counter';
import { toIntake } from '../model/counter-values';
import { AnswerDialog, NotifyDialog, RefuseDialog } from './action-dialogs';
import { GapsDialog } from './gaps-dialog';
import { KeysSheet } from './keys-sheet';

/** Whatever is asked or shown over the counter. */
export function CounterDialogs({ counter }: { readonly counter: ReturnType<typeof useCounter> }) {
  const { t } = useTranslation();
  const close = () => counter.setDialog(null);
  const frame = {
    isBusy: counter.isSending,
    failure: counter.failure,
    onSend: (action: Parameters<typeof counter.send>[0]) => void counter.send(action),
    onClose: close,
  };
  switch (counter.dialog) {
    case 'gaps':
      return (
        <GapsDialog
          {...frame}
          lines={counter.lines}
          itemVersionId={counter.values.itemVersionId}
          documentNumber={counter.values.applicant.documentNumber}
        />
      );
    case 'notify':
      return <NotifyDialog {...frame} lines={counter.lines} />;
    case 'refuse':
      return <RefuseDialog {...frame} />;
    case 'answer':
      return (
        <AnswerDialog
          {...frame}
          kind={counter.values.kind}
          categoryCode={toIntake(counter.values).categoryCode}
          gridId={counter.values.gridId}
        />
      );
    case 'keys':
      return <KeysSheet onClose={close} />;
    case 'clear':
      return (
        <ConfirmDialog
          title={t('counter.clearTitle')}
          text={t('counter.clearText')}
          confirmLabel={t('counter.clear')}
          isHarmful
          onConfirm={counter.discardOpen}
          onClose={close}
        />
      );
    case null:
      return null;
  }
}

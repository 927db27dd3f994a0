import { Alert, Box, Button, type ButtonProps } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '#shared/ipc/commands/case-views';
import { COUNTER_KEYS, type CounterKeyAction } from '../model/counter-keys';
import { KeyHint } from './key-hint';

interface ActionBarProps {
  readonly isDone: boolean;
  readonly isBusy: boolean;
  readonly canNotify: boolean;
  readonly canAnswer: boolean;
  /** The item is done while the resident waits: settling it is the way to go on. */
  readonly isAnswerFirst: boolean;
  readonly paper: PaperView | null;
  readonly failure: string | null;
  readonly onAct: (action: CounterKeyAction) => void;
}

/** How the intake goes on; always in sight, every button with its key. */
export function ActionBar(props: ActionBarProps) {
  const { t } = useTranslation();
  const { isDone, isBusy, isAnswerFirst, paper } = props;
  const isNotice = paper !== null && paper.type !== 'receipt';
  const paperLabel = isNotice
    ? t('counter.printPaper', { paper: t(`words.paperType.${paper.type}`) })
    : t('counter.printReceipt');
  const button = (action: CounterKeyAction, label: string, settings: ButtonProps) => (
    <Button
      variant="outlined"
      aria-keyshortcuts={COUNTER_KEYS[action].aria}
      onClick={() => props.onAct(action)}
      {...settings}
      disabled={isBusy || settings.disabled === true}
    >
      {label}
      <KeyHint>{COUNTER_KEYS[action].shown}</KeyHint>
    </Button>
  );
  return (
    <Box component="footer" sx={{ pt: 1 }}>
      {props.failure !== null && (
        <Alert severity="error" sx={{ mb: 1, py: 0 }}>
          {props.failure}
        </Alert>
      )}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', '& button': { whiteSpace: 'nowrap' } }}>
        {button('accept', t('counter.accept'), {
          variant: isAnswerFirst ? 'outlined' : 'contained',
          disabled: isDone,
        })}
        {button('answer', t('counter.answer'), {
          variant: isAnswerFirst ? 'contained' : 'outlined',
          disabled: isDone || !props.canAnswer,
        })}
        {button('receive', t('counter.receive'), { disabled: isDone || !props.canNotify })}
        {button('acceptWithGaps', t('gaps.title'), { disabled: isDone || !props.canNotify })}
        {button('notify', t('counter.notify'), { disabled: isDone || !props.canNotify })}
        {button('refuse', t('counter.refuse'), { disabled: isDone, color: 'error' })}
        {/* Where the row is too short these go below together. */}
        <Box sx={{ display: 'flex', gap: 1, ml: 'auto' }}>
          {!isDone && button('saveDraft', t('counter.saveDraft'), {})}
          {!isDone && button('clear', t('counter.clear'), {})}
          {button('print', paperLabel, { disabled: paper === null })}
        </Box>
      </Box>
    </Box>
  );
}

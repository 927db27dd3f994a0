import { Box, Button, Chip, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { LabelView, PersonView } from '#shared/ipc/commands/register-views';
import { Panel } from '../../../components/panel';
import type { PersonAct } from '../dialogs/person-acts';

/** What he is marked as, with days and sources. */
export function LabelsPanel(props: {
  readonly view: PersonView;
  readonly mayChange: boolean;
  readonly onAct: (act: PersonAct) => void;
}) {
  const { view, mayChange, onAct } = props;
  const { t } = useTranslation();
  return (
    <Panel
      title={t('register.labels')}
      action={
        mayChange && (
          <Button size="small" onClick={() => onAct({ act: 'giveLabel' })}>
            {t('register.giveLabel')}
          </Button>
        )
      }
    >
      {view.labels.length === 0 && <Typography color="textSecondary">{t('register.noLabels')}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {view.labels.map((label) => (
          <LabelLine
            key={label.id}
            label={label}
            today={view.today}
            {...(mayChange && label.endReason === '' && { onEnd: () => onAct({ act: 'endLabel', label }) })}
          />
        ))}
      </Box>
    </Panel>
  );
}

function LabelLine(props: { readonly label: LabelView; readonly today: string; readonly onEnd?: () => void }) {
  const { label, today, onEnd } = props;
  const { t } = useTranslation();
  const name = t(`words.residentLabel.${label.label}`);
  const state = label.fromDay > today ? t('register.future') : t('register.ended');
  const days =
    label.toDay === null
      ? t('register.since', { day: label.fromDay })
      : t('register.until', { from: label.fromDay, to: label.toDay });
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Chip size="small" variant={label.isHeld ? 'filled' : 'outlined'} label={name} />
      <Typography variant="body2" color="textSecondary" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {days} · {t('register.labelSource', { source: label.source })}
        {label.isHeld ? '' : ` · ${state}`}
        {label.endReason === '' ? '' : `：${label.endReason}`}
      </Typography>
      {onEnd !== undefined && (label.isHeld || label.fromDay > today) && (
        <Button size="small" aria-label={t('register.endLabelTitle', { label: name })} onClick={onEnd}>
          {t('register.endLabel')}
        </Button>
      )}
    </Box>
  );
}

import { Autocomplete, Box, Button, FormHelperText, TextField, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandOutput } from '#shared/ipc/contract';
import { formatInstant } from '../../../lib/format';
import { useFieldText } from '../../../lib/use-field-text';
import type { TypedMoney } from './money-form';

/** A unit whose order may bring money. */
export type AssessedUnit = CommandOutput<'funding.assess'>['units'][number];

function WaiverState({ waiver }: Pick<AssessedUnit, 'waiver'>) {
  const { t } = useTranslation();
  if (waiver === null || waiver.status === 'ended') return null;
  const { reason, note, managerName: manager, askedByName: name } = waiver;
  const words = {
    asked: t('funding.dispatch.asked', { name, at: formatInstant(waiver.askedAt) }),
    granted: t('funding.dispatch.granted', { reason, manager }),
    refused: t('funding.dispatch.refused', { note, manager }),
  }[waiver.status];
  const colors = { asked: 'warning.dark', granted: 'success.dark', refused: 'error.main' };
  return (
    <Typography variant="caption" role="status" sx={{ color: colors[waiver.status] }}>
      {words}
    </Typography>
  );
}

/** One unit's money: amount and source beside each other, below them what became of a waiver. */
export function MoneyLine(props: {
  readonly unit: AssessedUnit;
  readonly sources: readonly string[];
  readonly value: TypedMoney;
  readonly isAmountBad: boolean;
  readonly isSourceBad: boolean;
  readonly onChange: (value: TypedMoney) => void;
  readonly onAsk: () => void;
}) {
  const { unit, value, onChange } = props;
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const errorId = useId();
  const status = unit.waiver?.status;
  const mayAsk = unit.isNeeded && status !== 'asked' && status !== 'granted';
  return (
    <Box>
      <Box
        sx={{ display: 'grid', gridTemplateColumns: '110px 172px minmax(0, 1fr) auto', gap: 1, alignItems: 'start' }}
      >
        <Typography variant="body2" sx={{ pt: 1, overflowWrap: 'anywhere' }}>
          {unit.unitName}
        </Typography>
        <TextField
          label={t('funding.dispatch.amount')}
          value={value.yuan}
          error={props.isAmountBad}
          onChange={(event) => onChange({ ...value, yuan: event.target.value })}
          slotProps={{
            htmlInput: {
              inputMode: 'decimal',
              'aria-describedby': errorId,
              'aria-label': t('funding.dispatch.amountOf', { unit: unit.unitName }),
              style: { textAlign: 'right' },
            },
          }}
        />
        <Autocomplete
          freeSolo
          options={[...props.sources]}
          inputValue={value.source}
          onInputChange={(_event, source, reason) => reason !== 'reset' && onChange({ ...value, source })}
          slotProps={{ paper: { elevation: 8 } }}
          renderInput={(params) => (
            <TextField {...params} label={t('funding.dispatch.source')} error={props.isSourceBad} />
          )}
        />
        {mayAsk ? (
          <Button
            variant="outlined"
            onClick={props.onAsk}
            aria-label={t('funding.dispatch.askOf', { unit: unit.unitName })}
            sx={{ whiteSpace: 'nowrap', minHeight: 38 }}
          >
            {t('funding.dispatch.ask')}
          </Button>
        ) : (
          <span />
        )}
      </Box>
      {(props.isAmountBad || props.isSourceBad) && (
        <FormHelperText error id={errorId} sx={{ ml: '118px' }}>
          {props.isAmountBad ? fieldText('amount') : t('funding.dispatch.sourceMissing')}
        </FormHelperText>
      )}
      <WaiverState waiver={unit.waiver} />
    </Box>
  );
}

import { Autocomplete, TextField, Typography } from '@mui/material';
import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../../../components/notice-provider';
import { useChange, useCommandQuery } from '../../../lib/use-command';
import { useFieldText } from '../../../lib/use-field-text';
import { UnitChoice } from '../components/unit-choice';
import { FormFrame } from './form-frame';

interface Matter {
  readonly name: string;
  readonly itemId: string | null;
  readonly categoryCode: string | null;
}

/** Items and categories in use. */
function useMatters(): readonly Matter[] {
  const items = useCommandQuery('catalogue.listItems', {}).data ?? [];
  const categories = useCommandQuery('catalogue.listCategories', {}).data ?? [];
  return [
    ...items
      .filter(({ isRetired }) => !isRetired)
      .map(({ item }) => ({ name: item.name, itemId: item.id, categoryCode: null })),
    ...categories
      .filter(({ isRetired }) => !isRetired)
      .map(({ code, name }) => ({ name, itemId: null, categoryCode: code })),
  ];
}

/** A manager waives the money in advance: for a community or all, a matter or all, up to a day or without end. */
export function GiveWaiverDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const fieldText = useFieldText();
  const give = useChange('funding.grantWaiver', ['funding.listWaivers', 'funding.assess']);
  const matters = useMatters();
  const [unitId, setUnitId] = useState<string | null>(null);
  const [matter, setMatter] = useState<Matter | null>(null);
  const [lastDay, setLastDay] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isBad = reason.trim() === '';
  const submit = () => {
    setTried(true);
    if (isBad) return;
    const { itemId, categoryCode } = matter ?? { itemId: null, categoryCode: null };
    const done = () => {
      notices.done(t('funding.waiver.given'));
      onClose();
    };
    give.mutate({ unitId, itemId, categoryCode, reason, lastDay }, { onSuccess: done });
  };
  return (
    <FormFrame
      title={t('funding.waiver.giveTitle')}
      submitLabel={t('funding.waiver.give')}
      isBusy={give.isPending}
      error={give.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography color="textSecondary">{t('funding.waiver.giveText')}</Typography>
      <TextField
        autoFocus
        multiline
        minRows={2}
        label={t('funding.waiver.column.reason')}
        value={reason}
        error={isTried && isBad}
        helperText={isTried && isBad ? fieldText('required') : undefined}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 300 } }}
      />
      <UnitChoice label={t('funding.waiver.giveUnit')} value={unitId} isCommunity onChange={setUnitId} />
      <Autocomplete
        options={[...matters]}
        value={matter}
        onChange={(_event, next) => setMatter(next)}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ itemId, categoryCode }) => `${itemId ?? ''}/${categoryCode ?? ''}`}
        slotProps={{ paper: { elevation: 8 } }}
        renderInput={(params) => (
          <TextField {...params} label={t('funding.waiver.giveMatter')} placeholder={t('common.all')} />
        )}
      />
      <DatePicker
        label={t('funding.waiver.giveLastDay')}
        format="YYYY-MM-DD"
        value={lastDay === null ? null : dayjs(lastDay)}
        onChange={(day) => setLastDay(day?.isValid() === true ? day.format('YYYY-MM-DD') : null)}
        slotProps={{
          calendarHeader: { format: t('cases.monthTitle') },
          field: { clearable: true },
          textField: { size: 'small', fullWidth: true },
        }}
      />
    </FormFrame>
  );
}

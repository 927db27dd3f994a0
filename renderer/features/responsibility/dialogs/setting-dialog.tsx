import { MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEADLINE_UNITS, type DeadlineUnit } from '#shared/domain/deadline/deadline-types';
import { bigClassOf, type ElementSetting } from '#shared/domain/responsibility/rule';
import type { CategoryView } from '#shared/ipc/commands/catalogue';
import { useNotices } from '../../../components/notice-provider';
import { badFields, useFieldText } from '../../../lib/use-field-text';
import { useSaveSetting } from '../api/queries';
import type { MatrixDesk } from '../model/matrix-desk';
import { useMatrixWords } from '../use-matrix-words';
import { MatrixDialog } from './matrix-dialog';
import { useHeldDraft } from './use-held-draft';

const LONGEST = 500;

/** When a case of a class is opened and closed, and its limit (立案、结案条件与时限). */
export function SettingDialog(props: {
  readonly desk: MatrixDesk;
  readonly element: CategoryView;
  readonly onClose: () => void;
}) {
  const { desk, element, onClose } = props;
  const { t } = useTranslation();
  const notices = useNotices();
  const fieldText = useFieldText();
  const save = useSaveSetting();
  const { elementName } = useMatrixWords();
  const before = desk.matrix.settings.find(({ code }) => code === element.code);
  const [texts, setTexts] = useState({
    openingConditions: before?.openingConditions ?? '',
    closingConditions: before?.closingConditions ?? '',
  });
  const [unit, setUnit] = useState<DeadlineUnit | ''>(before?.limit?.unit ?? '');
  const [amount, setAmount] = useState(String(before?.limit?.amount ?? ''));
  const bad = badFields(save.error);
  const { versionId, version } = useHeldDraft(desk);
  const submit = () => {
    const limit: ElementSetting['limit'] = unit === '' ? null : { unit, amount: Number(amount) };
    const done = () => {
      notices.done(t('common.saved'));
      onClose();
    };
    save.mutate({ versionId, version, setting: { code: element.code, ...texts, limit } }, { onSuccess: done });
  };
  const isReadOnly = !desk.isEditable;
  const labels = {
    openingConditions: t('responsibility.setting.opening'),
    closingConditions: t('responsibility.setting.closing'),
  };
  return (
    <MatrixDialog
      title={t('responsibility.setting.title', { name: element.name })}
      error={save.error}
      isBusy={save.isPending}
      submitLabel={t('common.save')}
      onSubmit={isReadOnly ? null : submit}
      onClose={onClose}
    >
      {(['openingConditions', 'closingConditions'] as const).map((name) => (
        <TextField
          key={name}
          label={labels[name]}
          value={texts[name]}
          multiline
          minRows={2}
          slotProps={{ htmlInput: { maxLength: LONGEST, readOnly: isReadOnly } }}
          onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
        />
      ))}
      <Stack direction="row" spacing={1.5}>
        <TextField
          label={t('responsibility.setting.amount')}
          value={amount}
          disabled={unit === '' || isReadOnly}
          error={bad['setting.limit.amount'] !== undefined}
          helperText={fieldText(bad['setting.limit.amount'])}
          onChange={(event) => setAmount(event.target.value)}
        />
        <TextField
          select
          label={t('responsibility.setting.unit')}
          value={unit}
          disabled={isReadOnly}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          onChange={(event) => setUnit(event.target.value as DeadlineUnit | '')}
        >
          <MenuItem value="">{t('responsibility.setting.noLimit')}</MenuItem>
          {DEADLINE_UNITS.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`responsibility.units.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      {element.parentCode !== null && (
        <Typography variant="body2" color="textSecondary">
          {t('responsibility.setting.inherits', { name: elementName(bigClassOf(element.code)) })}
        </Typography>
      )}
    </MatrixDialog>
  );
}

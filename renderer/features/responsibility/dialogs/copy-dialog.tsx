import { DialogContentText, FormControlLabel, Switch } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../../../components/notice-provider';
import { badFields } from '../../../lib/use-field-text';
import { useCopyRules } from '../api/queries';
import type { MatrixDesk } from '../model/matrix-desk';
import { useMatrixWords } from '../use-matrix-words';
import { GridsField } from './grids-field';
import { MatrixDialog } from './matrix-dialog';
import { useHeldDraft } from './use-held-draft';

/** Gives the rules of a grid to like ones (复制到其他网格). */
export function CopyDialog(props: {
  readonly desk: MatrixDesk;
  readonly gridId: string;
  readonly onClose: () => void;
}) {
  const { desk, gridId, onClose } = props;
  const { t } = useTranslation();
  const notices = useNotices();
  const copy = useCopyRules();
  const { unitName } = useMatrixWords();
  const [toGridIds, setTargets] = useState<readonly string[]>([]);
  const [isReplacing, setReplacing] = useState(true);
  const grid = unitName(gridId);
  const { versionId, version } = useHeldDraft(desk);
  const submit = () =>
    copy.mutate(
      { versionId, version, fromGridId: gridId, toGridIds: [...toGridIds], isReplacing },
      {
        onSuccess: () => {
          notices.done(t('responsibility.copyDialog.done', { count: toGridIds.length }));
          onClose();
        },
      },
    );
  return (
    <MatrixDialog
      title={t('responsibility.copyDialog.title', { grid })}
      error={copy.error}
      isBusy={copy.isPending}
      submitLabel={t('responsibility.copyDialog.confirm')}
      onSubmit={submit}
      onClose={onClose}
    >
      <DialogContentText>{t('responsibility.copyDialog.text', { grid })}</DialogContentText>
      <GridsField
        label={t('responsibility.copyDialog.to')}
        grids={desk.grids.filter(({ id }) => id !== gridId)}
        communityId={desk.grids.find(({ id }) => id === gridId)?.parentId ?? null}
        value={toGridIds}
        code={badFields(copy.error).toGridIds}
        onChange={setTargets}
      />
      <FormControlLabel
        control={<Switch checked={isReplacing} onChange={(_event, isOn) => setReplacing(isOn)} />}
        label={t('responsibility.copyDialog.replace')}
      />
    </MatrixDialog>
  );
}

import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleFields } from '#shared/ipc/commands/responsibility';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { useNotices } from '../../../components/notice-provider';
import { useRemoveRules, useSaveRule } from '../api/queries';
import type { MatrixDesk } from '../model/matrix-desk';
import { useMatrixWords } from '../use-matrix-words';
import { useHeldDraft } from './use-held-draft';

/** Takes a rule away after asking, or only from the grid that the page is on. */
export function RemoveRule(props: {
  readonly desk: MatrixDesk;
  readonly ruleId: string;
  readonly fields: RuleFields;
  readonly gridId: string;
  readonly onDone: () => void;
}) {
  const { desk, ruleId, fields, gridId } = props;
  const { t } = useTranslation();
  const notices = useNotices();
  const remove = useRemoveRules();
  const save = useSaveRule();
  const { unitName } = useMatrixWords();
  const [isAsking, setAsking] = useState(false);
  const { versionId, version } = useHeldDraft(desk);
  const done = {
    onSuccess: () => {
      notices.done(t('responsibility.rule.removed'));
      props.onDone();
    },
    onError: notices.failed,
  };
  const others = fields.gridIds.filter((id) => id !== gridId);
  const isShared = others.length > 0 && others.length < fields.gridIds.length;
  return (
    <Stack direction="row" spacing={1} sx={{ mr: 'auto' }}>
      <Button color="error" onClick={() => setAsking(true)}>
        {t('responsibility.rule.remove')}
      </Button>
      {isShared && (
        <Button
          color="error"
          loading={save.isPending}
          onClick={() => save.mutate({ versionId, version, ruleId, rule: { ...fields, gridIds: others } }, done)}
        >
          {t('responsibility.rule.removeHere', { grid: unitName(gridId) })}
        </Button>
      )}
      {isAsking && (
        <ConfirmDialog
          title={t('responsibility.rule.remove')}
          text={t('responsibility.rule.removeQuestion', { count: fields.gridIds.length })}
          confirmLabel={t('common.remove')}
          isHarmful
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate({ versionId, version, ruleIds: [ruleId] }, done)}
          onClose={() => setAsking(false)}
        />
      )}
    </Stack>
  );
}

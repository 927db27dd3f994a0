import { Alert, Box, List, ListItem, ListItemText, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../../../components/notice-provider';
import { badFields, useFieldText } from '../../../lib/use-field-text';
import { useEnact } from '../api/queries';
import { type MatrixDesk, shortenElements } from '../model/matrix-desk';
import { useMatrixWords } from '../use-matrix-words';
import { MatrixDialog } from './matrix-dialog';
import { useHeldDraft } from './use-held-draft';

const SHOWN = 8;
const LONGEST_REASON = 500;

/** Puts the draft in force (生效). With findings a manager signs for them with a reason. */
export function EnactDialog(props: { readonly desk: MatrixDesk; readonly onClose: () => void }) {
  const { desk, onClose } = props;
  const { t } = useTranslation();
  const notices = useNotices();
  const fieldText = useFieldText();
  const enact = useEnact();
  const [reason, setReason] = useState('');
  const { versionId, version } = useHeldDraft(desk);
  const { findings } = desk.matrix;
  const hasFindings = findings.folds > 0;
  const submit = () =>
    enact.mutate(
      { versionId, version, reason },
      {
        onSuccess: ({ number }) => {
          notices.done(t('responsibility.enactDialog.done', { number }));
          onClose();
        },
      },
    );
  const bad = badFields(enact.error).reason;
  return (
    <MatrixDialog
      title={t('responsibility.enactDialog.title')}
      error={enact.error}
      isBusy={enact.isPending}
      submitLabel={t(hasFindings ? 'responsibility.enactDialog.sign' : 'responsibility.enactDialog.confirm')}
      isHarmful={hasFindings}
      onSubmit={submit}
      onClose={onClose}
    >
      <Alert severity={hasFindings ? 'warning' : 'success'}>
        {t(hasFindings ? 'responsibility.enactDialog.faulty' : 'responsibility.enactDialog.clean', {
          count: findings.folds,
        })}
      </Alert>
      {hasFindings && (
        <>
          <FindingLines desk={desk} />
          <TextField
            label={t('responsibility.enactDialog.reason')}
            value={reason}
            autoFocus
            multiline
            minRows={2}
            error={bad !== undefined}
            helperText={fieldText(bad)}
            slotProps={{ htmlInput: { maxLength: LONGEST_REASON } }}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
    </MatrixDialog>
  );
}

function FindingLines({ desk }: { readonly desk: MatrixDesk }) {
  const { t } = useTranslation();
  const { spanText, elementsText, gridsText } = useMatrixWords();
  const { listed, folds } = desk.matrix.findings;
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, maxHeight: 220, overflow: 'auto' }}>
      <List dense disablePadding>
        {listed.slice(0, SHOWN).map((finding) => (
          <ListItem
            key={JSON.stringify([
              finding.kind,
              finding.weekdays,
              finding.from,
              finding.gridIds[0],
              finding.elementCodes[0],
              finding.firstDay,
            ])}
            divider
          >
            <ListItemText
              primary={`${t(`responsibility.kind.${finding.kind}`)} · ${spanText(finding)}`}
              secondary={`${gridsText(finding.gridIds)} · ${elementsText(shortenElements(finding.elementCodes, desk.smallClasses))}`}
            />
          </ListItem>
        ))}
      </List>
      {folds > SHOWN && (
        <Typography variant="body2" color="textSecondary" sx={{ p: 1 }}>
          {t('responsibility.enactDialog.more', { count: folds - SHOWN })}
        </Typography>
      )}
    </Box>
  );
}

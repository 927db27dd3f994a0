import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixHead } from '#shared/ipc/commands/responsibility';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { useNotices } from '../../../components/notice-provider';
import { useSession } from '../../../components/session-context';
import { formatInstant } from '../../../lib/format';
import { useBegin, useDiscard } from '../api/queries';

/** Which version is shown, whose it is, and what can be done with it. */
export function VersionBar(props: {
  readonly versions: readonly MatrixHead[];
  readonly chosen: MatrixHead;
  readonly onChoose: (versionId: string) => void;
  readonly onEnact: () => void;
}) {
  const { versions, chosen, onChoose } = props;
  const { t } = useTranslation();
  const { may } = useSession();
  const isDraft = chosen.status === 'draft';
  const hasDraft = versions.some(({ status }) => status === 'draft');
  const at = formatInstant(chosen.enactedAt ?? chosen.changedAt);
  const name = isDraft ? chosen.changedByName : chosen.enactedByName;
  const signed = chosen.signedReason === '' ? 'enacted' : 'signed';
  return (
    <>
      <Typography variant="body2" color="textSecondary" noWrap sx={{ minWidth: 0, flexShrink: 1 }}>
        {t(`responsibility.stateLine.${isDraft ? 'draft' : signed}`, { name, at, reason: chosen.signedReason })}
      </Typography>
      <Box sx={{ width: 190 }}>
        <TextField
          select
          label={t('responsibility.version')}
          value={chosen.id}
          onChange={(event) => onChoose(event.target.value)}
        >
          {versions.map(({ id, status, number }) => (
            <MenuItem key={id} value={id}>
              {t(`responsibility.versionName.${status}`, { number })}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      {!hasDraft && may('responsibility.begin') && <NewDraft chosen={chosen} onBegun={onChoose} />}
      {isDraft && may('responsibility.discard') && <Discard draft={chosen} onDone={() => onChoose('')} />}
      {isDraft && may('responsibility.enact') && (
        <Button variant="contained" onClick={props.onEnact}>
          {t('responsibility.actions.enact')}
        </Button>
      )}
    </>
  );
}

function NewDraft({ chosen, onBegun }: { readonly chosen: MatrixHead; readonly onBegun: (id: string) => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const begin = useBegin();
  const done = {
    onSuccess: ({ id }: MatrixHead) => {
      notices.done(t('responsibility.begun'));
      onBegun(id);
    },
    onError: notices.failed,
  };
  return (
    <Button
      variant="outlined"
      loading={begin.isPending}
      onClick={() => begin.mutate({ start: { from: 'version', versionId: chosen.id } }, done)}
    >
      {t('responsibility.actions.newDraftFrom')}
    </Button>
  );
}

function Discard({ draft, onDone }: { readonly draft: MatrixHead; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const discard = useDiscard();
  const [isAsking, setAsking] = useState(false);
  const done = {
    onSuccess: () => {
      notices.done(t('responsibility.discarded'));
      setAsking(false);
      onDone();
    },
    onError: notices.failed,
  };
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>
        {t('responsibility.actions.discard')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('responsibility.actions.discard')}
          text={t('responsibility.discardQuestion', { count: draft.ruleCount })}
          confirmLabel={t('responsibility.actions.discard')}
          isHarmful
          isBusy={discard.isPending}
          onConfirm={() => discard.mutate({ versionId: draft.id, version: draft.version }, done)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

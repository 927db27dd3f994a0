import {
  Alert,
  Box,
  Button,
  List,
  ListItem,
  ListItemButton,
  ListItemText,
  Radio,
  TextField,
  Typography,
} from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupRun, BackupView, BackupOffers as Offers } from '#shared/ipc/commands/backup';
import { formatInstant } from '../../lib/format';
import { formatSize } from '../../lib/format-size';
import { useChange, useCommandQuery } from '../../lib/use-command';
import { ConfirmDialog } from '../confirm-dialog';
import { useNotices } from '../notice-provider';
import { BackupRunView } from './backup-run';
import { useBackupRun } from './use-backup-run';

/** Backups that can be restored where the data of this computer cannot be opened, or there is none yet. */
export function BackupOffers({ others }: { readonly others?: ReactNode }) {
  const { t } = useTranslation();
  const run = useBackupRun();
  const offers = useCommandQuery('backup.offers', {});
  if (run.kind === 'running') return <BackupRunView run={run} />;
  return (
    <Box component="section" aria-label={t('backup.offerTitle')} sx={{ display: 'grid', gap: 1.5 }}>
      <Typography variant="h2">{t('backup.offerTitle')}</Typography>
      <BackupRunView run={run} />
      {offers.data !== undefined && <Choice key={offers.data.folder} offers={offers.data} run={run} others={others} />}
    </Box>
  );
}

function Choice(props: { readonly offers: Offers; readonly run: BackupRun; readonly others?: ReactNode }) {
  const { t } = useTranslation();
  const { folder, backups } = props.offers;
  const good = backups.find(({ fault }) => fault === null);
  const [name, setName] = useState(good?.name ?? '');
  const chosen = backups.find((each) => each.name === name);
  return (
    <>
      <Typography>{t(backups.length === 0 ? 'backup.offerNone' : 'backup.offerText')}</Typography>
      <Typography color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {t('backup.offerFolder', { folder })}
      </Typography>
      {backups.length > 0 && (
        <List
          dense
          disablePadding
          aria-label={t('backup.list')}
          sx={{ maxHeight: 240, overflow: 'auto', border: 1, borderColor: 'divider' }}
        >
          {backups.map((backup) => (
            <Offer key={backup.name} backup={backup} isChosen={backup.name === name} onChoose={setName} />
          ))}
        </List>
      )}
      <RestoreForm chosen={chosen} run={props.run} others={props.others} />
    </>
  );
}

function Offer(props: {
  readonly backup: BackupView;
  readonly isChosen: boolean;
  readonly onChoose: (name: string) => void;
}) {
  const { t } = useTranslation();
  const { name, takenAt, kind, bytes, streetName, deskName, fault } = props.backup;
  const facts = [streetName, t(`backup.kinds.${kind}`), formatSize(bytes), deskName];
  const said = fault === null ? facts : [...facts, t(`backup.faults.${fault}`)];
  return (
    <ListItem disablePadding>
      <ListItemButton selected={props.isChosen} onClick={() => props.onChoose(name)}>
        <Radio
          checked={props.isChosen}
          tabIndex={-1}
          size="small"
          slotProps={{ input: { 'aria-label': formatInstant(takenAt) } }}
          sx={{ my: -1 }}
        />
        <ListItemText primary={formatInstant(takenAt)} secondary={said.filter((part) => part !== '').join(' · ')} />
      </ListItemButton>
    </ListItem>
  );
}

function RestoreForm(props: {
  readonly chosen: BackupView | undefined;
  readonly run: BackupRun;
  readonly others?: ReactNode;
}) {
  const { t } = useTranslation();
  const notices = useNotices();
  const { chosen } = props;
  const [isAsked, setAsked] = useState(false);
  const [secret, setSecret] = useState({ passphrase: '', phrase: '' });
  const restore = useChange('backup.restoreOffer', ['backup.progress']);
  const choose = useChange('backup.chooseOffers', ['backup.offers']);
  const send = (name: string) => {
    setAsked(false);
    restore.mutate({ name, ...secret }, { onError: notices.failed });
  };
  return (
    <>
      <Secrets run={props.run} secret={secret} onChange={setSecret} />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button
          variant="contained"
          disabled={chosen === undefined}
          loading={restore.isPending}
          onClick={() => setAsked(true)}
        >
          {t('backup.offerRestore')}
        </Button>
        <Button loading={choose.isPending} onClick={() => choose.mutate({}, { onError: notices.failed })}>
          {t('backup.offerOther')}
        </Button>
        {props.others}
      </Box>
      {isAsked && chosen !== undefined && (
        <ConfirmDialog
          title={t('backup.offerSure', { at: formatInstant(chosen.takenAt) })}
          text={t('backup.offerSureText')}
          confirmLabel={t('backup.offerRestore')}
          isHarmful
          onClose={() => setAsked(false)}
          onConfirm={() => send(chosen.name)}
        />
      )}
    </>
  );
}

/** What opens a backup is asked for only after it turned out to be needed. */
function Secrets(props: {
  readonly run: BackupRun;
  readonly secret: { readonly passphrase: string; readonly phrase: string };
  readonly onChange: (secret: { passphrase: string; phrase: string }) => void;
}) {
  const { t } = useTranslation();
  const fault = props.run.kind === 'failed' ? props.run.fault : null;
  const needsPhrase = fault === 'key-missing' || fault === 'phrase-wrong' || fault === 'passphrase-needed';
  if (!needsPhrase) return null;
  return (
    <Alert severity="info" icon={false} sx={{ '& .MuiAlert-message': { display: 'grid', gap: 1.5, width: '100%' } }}>
      {fault === 'passphrase-needed' && (
        <TextField
          label={t('backup.passphrase')}
          type="password"
          autoFocus
          value={props.secret.passphrase}
          onChange={({ target }) => props.onChange({ ...props.secret, passphrase: target.value })}
        />
      )}
      <TextField
        label={t('backup.phrase')}
        autoFocus={fault !== 'passphrase-needed'}
        helperText={t('keys.gate.phraseHelp')}
        value={props.secret.phrase}
        onChange={({ target }) => props.onChange({ ...props.secret, phrase: target.value })}
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
      />
    </Alert>
  );
}

import { Alert, Box, Button, Chip, CircularProgress, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { PersonNumbers, PersonView } from '#shared/ipc/commands/register-views';
import type { CommandOutput } from '#shared/ipc/contract';
import { useNotices } from '../../components/notice-provider';
import { PageHeader } from '../../components/page-header';
import { Panel } from '../../components/panel';
import { useSession } from '../../components/session-context';
import { CommandFailed, sendCommand } from '../../lib/command';
import { useCommandQuery } from '../../lib/use-command';
import { useFailureText } from '../../lib/use-failure-text';
import { PageDialog } from './dialogs/page-dialog';
import type { PersonAct } from './dialogs/person-acts';
import { PersonDialog } from './dialogs/person-dialog';
import { BasicPanel } from './person/basic-panel';
import { CasesPanel, PapersPanel } from './person/cases-panel';
import { HistoryList } from './person/history-list';
import { HomePanel } from './person/home-panel';
import { HouseholdPanel } from './person/household-panel';
import { LabelsPanel } from './person/labels-panel';

type OpenedRecord = CommandOutput<'register.openResident'>;

/** Everything about one person on one page. */
export function PersonPage() {
  const { residentId = '' } = useParams();
  return <OnePerson key={residentId} residentId={residentId} />;
}

function OnePerson({ residentId }: { readonly residentId: string }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { data: view, error, isPending, refetch } = useCommandQuery('register.getResident', { residentId });
  if (isPending) {
    return (
      <Box sx={{ display: 'grid', placeItems: 'center', height: '60%' }}>
        <CircularProgress aria-label={t('common.loading')} />
      </Box>
    );
  }
  if (view === undefined) {
    const isMissing = error instanceof CommandFailed && ['not-found', 'invalid-input'].includes(error.failure.code);
    return (
      <Stack spacing={1} sx={{ maxWidth: 640 }}>
        <Alert
          severity={isMissing ? 'info' : 'error'}
          action={<Button onClick={() => void refetch()}>{t('common.retry')}</Button>}
        >
          {isMissing ? t('register.missing') : failureText(error)}
        </Alert>
      </Stack>
    );
  }
  return <PersonBody view={view} />;
}

/** Opens the whole record for the form, which main records. */
function useOpenedRecord(residentId: string) {
  const notices = useNotices();
  const [record, setRecord] = useState<OpenedRecord | null>(null);
  const open = () => sendCommand('register.openResident', { residentId }).then(setRecord, notices.failed);
  return { record, open: () => void open(), close: () => setRecord(null) };
}

function PersonBody({ view }: { readonly view: PersonView }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const [act, setAct] = useState<PersonAct | null>(null);
  const [full, setFull] = useState<PersonNumbers | null>(null);
  const editing = useOpenedRecord(view.id);
  const mayChange = may('register.changeResident');
  const of = { view, mayChange, onAct: setAct };
  const facts = [
    view.sex === null ? '' : t(`words.sex.${view.sex}`),
    view.age === null ? '' : t('register.years', { age: view.age }),
  ];
  return (
    <Box>
      <PageHeader title={view.name} note={facts.filter((fact) => fact !== '').join(' · ')}>
        {view.labels
          .filter(({ isHeld }) => isHeld)
          .map(({ id, label }) => (
            <Chip key={id} size="small" label={t(`words.residentLabel.${label}`)} />
          ))}
        {mayChange && (
          <Button variant="contained" onClick={editing.open}>
            {t('register.edit')}
          </Button>
        )}
      </PageHeader>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr 1fr', xl: '1fr 1fr 1fr' } }}>
        <Stack spacing={1.5}>
          <BasicPanel view={view} full={full} onReveal={() => setAct({ act: 'reveal' })} />
          <LabelsPanel {...of} />
        </Stack>
        <Stack spacing={1.5}>
          <HouseholdPanel {...of} />
          <HomePanel {...of} full={full} />
          <CasesPanel view={view} />
        </Stack>
        <Box
          sx={{
            display: 'grid',
            gap: 1.5,
            alignContent: 'start',
            gridColumn: { xs: '1 / -1', xl: 'auto' },
            gridTemplateColumns: { xs: '1fr 1fr', xl: '1fr' },
          }}
        >
          <PapersPanel view={view} />
          <Panel title={t('register.history')}>
            {full === null && (
              <Typography variant="caption" color="textSecondary">
                {t('register.historyNote')}
              </Typography>
            )}
            <HistoryList entries={full?.history ?? view.numbers.history} />
          </Panel>
        </Box>
      </Box>
      {act !== null && <PageDialog open={act} view={view} onRevealed={setFull} onClose={() => setAct(null)} />}
      {editing.record !== null && <PersonDialog residentId={view.id} record={editing.record} onClose={editing.close} />}
    </Box>
  );
}

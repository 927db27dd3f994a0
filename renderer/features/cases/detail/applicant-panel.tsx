import { Alert, Box, Button, Link } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { CommandOutput } from '#shared/ipc/contract';
import { Facts } from '../../../components/facts';
import { Panel } from '../../../components/panel';
import { useSession } from '../../../components/session-context';
import { RevealDialog } from '../dialogs/reveal-dialog';

/** The button that asked is gone then: the focus goes to what it brought. */
const focusOnce = (node: HTMLElement | null) => node?.focus();

/** Who asks, and who acts for him. Masked until somebody says why he must see it in full. */
export function ApplicantPanel({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const [isAsking, setAsking] = useState(false);
  const [full, setFull] = useState<CommandOutput<'case.reveal'> | null>(null);
  const { applicant, agent } = view;
  const revealed = (details: CommandOutput<'case.reveal'>) => {
    setFull(details);
    setAsking(false);
  };
  return (
    <Panel
      title={t('cases.person.title')}
      action={
        view.allowed.includes('reveal') &&
        full === null && (
          <Button size="small" onClick={() => setAsking(true)}>
            {t('cases.person.reveal')}
          </Button>
        )
      }
    >
      {full !== null && (
        <Alert ref={focusOnce} tabIndex={-1} severity="info" role="status" sx={{ mb: 1, py: 0 }}>
          {t('cases.person.revealed')}
        </Alert>
      )}
      <Facts
        facts={[
          {
            label: t('cases.person.name'),
            value:
              applicant.residentId !== null && may('register.getResident') ? (
                <Link component={RouterLink} to={`/residents/${applicant.residentId}`}>
                  {applicant.name}
                </Link>
              ) : (
                applicant.name
              ),
          },
          { label: t('cases.person.phone'), value: full?.phone ?? applicant.maskedPhone },
          {
            label: t(`words.documentType.${applicant.documentType}`),
            value: full?.documentNumber ?? applicant.maskedDocumentNumber,
            isWide: true,
          },
          { label: t('cases.person.address'), value: full?.address ?? applicant.maskedAddress, isWide: true },
          { label: t('cases.person.override'), value: applicant.overrideReason, isWide: true },
        ]}
      />
      {agent !== null && (
        <Box sx={{ mt: 1, pt: 1, borderTop: 1, borderColor: 'divider' }}>
          <Facts
            facts={[
              { label: t('cases.person.agent'), value: agent.name },
              { label: t('cases.person.relation'), value: agent.relation },
              { label: t('cases.person.proof'), value: agent.proof },
            ]}
          />
        </Box>
      )}
      {isAsking && <RevealDialog caseId={view.id} onRevealed={revealed} onClose={() => setAsking(false)} />}
    </Panel>
  );
}

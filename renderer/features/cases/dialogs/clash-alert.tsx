import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '#shared/ipc/commands/case-views';
import { useAuditText } from '../../../components/audit-text';
import { useNotices } from '../../../components/notice-provider';
import { CommandFailed } from '../../../lib/command';
import { formatInstant } from '../../../lib/format';
import { useFailureText } from '../../../lib/use-failure-text';
import { useChangesSince } from '../api/queries';
import type { CaseAtHand } from './case-at-hand';
import type { ActForm } from './use-act-form';

const CLASH_CODES: readonly string[] = ['conflict', 'case-state', 'order-state'];

/** Whether an act failed because the case is no longer as the person saw it. */
export const isClash = (error: unknown): error is CommandFailed =>
  error instanceof CommandFailed && CLASH_CODES.includes(error.failure.code);

interface Props {
  readonly act: ActForm;
  readonly atHand: CaseAtHand;
  readonly onDiscard: () => void;
}

/** Who did what when, a line each. */
function ChangeLines({ changes }: { readonly changes: readonly TimelineEntry[] }) {
  const { t } = useTranslation();
  const auditText = useAuditText();
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.25, maxHeight: 160, overflowY: 'auto' }}>
      {changes.map((entry) => (
        <Typography component="li" variant="body2" key={entry.id} sx={{ overflowWrap: 'anywhere' }}>
          {t('cases.clash.change', {
            name: entry.actorName === '' ? t('cases.timeline.program') : entry.actorName,
            time: formatInstant(entry.at),
            act: auditText(entry),
          })}
        </Typography>
      ))}
    </Box>
  );
}

/** Takes the newest version of the case; what was typed stays. */
function useGoOn(act: ActForm) {
  const notices = useNotices();
  const [isBusy, setBusy] = useState(false);
  const goOn = () => {
    setBusy(true);
    void act
      .refresh()
      .catch(notices.failed)
      .finally(() => setBusy(false));
  };
  return { goOn, isBusy };
}

/** Somebody else was faster: who did what, and the choice to go on from there or to let go of what was typed. */
export function ClashAlert({ act, atHand, failure, onDiscard }: Props & { readonly failure: CommandFailed }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { goOn, isBusy } = useGoOn(act);
  const asked = useChangesSince(atHand.caseId, atHand.seen);
  if (asked.error !== null) return <Alert severity="error">{failureText(asked.error)}</Alert>;
  const changes = asked.data?.changes ?? atHand.newer;
  // Nobody did anything: the state itself forbids the act, and looking again would change nothing.
  if (asked.isFetched && changes.length === 0 && failure.failure.code !== 'conflict') {
    return <Alert severity="error">{failureText(failure)}</Alert>;
  }
  return (
    <Alert severity="warning">
      {t(changes.length === 0 ? 'cases.clash.unknown' : 'cases.clash.title')}
      {changes.length > 0 && <ChangeLines changes={changes} />}
      <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
        <Button size="small" variant="outlined" color="inherit" autoFocus loading={isBusy} onClick={goOn}>
          {t('cases.clash.goOn')}
        </Button>
        <Button size="small" color="inherit" onClick={onDiscard}>
          {t('cases.clash.discard')}
        </Button>
      </Stack>
    </Alert>
  );
}

/** Nothing failed yet: tells quietly what others do meanwhile, and after looking again whether the act is still possible. */
export function ProgressAlert({ act, atHand, onDiscard }: Props) {
  const { t } = useTranslation();
  const { goOn, isBusy } = useGoOn(act);
  if (atHand.newer.length > 0 && !act.isPending) {
    return (
      <Alert severity="info" role="status">
        {t('cases.clash.meanwhile')}
        <ChangeLines changes={atHand.newer} />
        <Button size="small" loading={isBusy} onClick={goOn} sx={{ mt: 0.5, ml: -0.75 }}>
          {t('cases.clash.goOn')}
        </Button>
      </Alert>
    );
  }
  if (atHand.isPossible) return atHand.isCaughtUp ? <CaughtUp /> : null;
  return (
    <Alert severity="warning">
      {t('cases.clash.impossible')}
      <Box sx={{ mt: 1 }}>
        <Button size="small" variant="outlined" color="inherit" autoFocus onClick={onDiscard}>
          {t('cases.clash.discard')}
        </Button>
      </Box>
    </Alert>
  );
}

/** The button that was pressed is gone: the focus goes to what is said instead, not to nowhere. */
function CaughtUp() {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Alert severity="info" role="status" tabIndex={-1} ref={box}>
      {t('cases.dialog.refreshed')}
    </Alert>
  );
}

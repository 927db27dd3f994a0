import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { IntakeOutcome } from '#shared/ipc/commands/case-intake';
import { formatInstant } from '../../../lib/format';
import type { IntakeAction } from '../api/use-intake-submission';
import { KeyHint } from './key-hint';

/** What became of the intake. */
export interface FinishedIntake {
  readonly action: IntakeAction['type'];
  readonly outcome: IntakeOutcome;
}

/** Says the new case's number and deadline, and waits for the next resident. The status stands ready before it speaks. */
export function OutcomeBanner(props: {
  readonly done: FinishedIntake | null;
  /** Null where nothing can be rated, or the resident has rated. */
  readonly onAskRating: (() => void) | null;
  readonly onNext: () => void;
}) {
  const { done, onAskRating, onNext } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Alert
      role="none"
      severity={done?.action === 'notify' || done?.action === 'refuse' ? 'warning' : 'success'}
      icon={done === null ? false : undefined}
      // An empty status must stand on the page before it speaks, or readers of the screen do not hear it.
      sx={{
        ...(done === null ? { p: 0, height: 0, overflow: 'hidden' } : { mb: 1, py: 0 }),
        alignItems: 'center',
        '& .MuiAlert-action': { pt: 0 },
      }}
      action={
        done !== null && (
          <Box sx={{ display: 'flex', gap: 1, whiteSpace: 'nowrap' }}>
            {onAskRating !== null && (
              <Button color="inherit" variant="outlined" aria-keyshortcuts="F5" onClick={onAskRating}>
                {t('cases.acts.askRating')}
                <KeyHint>F5</KeyHint>
              </Button>
            )}
            <Button color="inherit" onClick={() => void navigate(`/cases/${done.outcome.caseId}`)}>
              {t('counter.openCase')}
            </Button>
            <Button variant="contained" autoFocus onClick={onNext}>
              {t('counter.nextResident')}
              <KeyHint>Enter</KeyHint>
            </Button>
          </Box>
        )
      }
    >
      <Box role="status">{done !== null && <OutcomeText done={done} />}</Box>
    </Alert>
  );
}

function OutcomeText({ done }: { readonly done: FinishedIntake }) {
  const { t } = useTranslation();
  const { outcome, action } = done;
  return (
    <>
      {t(`counter.outcome.${action}`)}
      <Typography component="strong" sx={{ fontSize: '1.25rem', fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
        <NumberInGroups number={outcome.number} />
      </Typography>
      {outcome.answerBy !== null && t('counter.outcomeAnswerBy', { date: formatInstant(outcome.answerBy) })}
      {outcome.dueAt !== null && t('counter.outcomeDue', { date: formatInstant(outcome.dueAt) })}
      {outcome.dueAt !== null && outcome.isDueEstimated && t('counter.outcomeEstimated')}
    </>
  );
}

/** Street, day and serial set apart for the eye; copied or read by a machine it is one number. */
function NumberInGroups({ number }: { readonly number: string }) {
  return [number.slice(0, 9), number.slice(9, 17), number.slice(17)].map((group, at) => (
    <span key={group + String(at)} style={at === 0 ? undefined : { marginLeft: '0.35em' }}>
      {group}
    </span>
  ));
}

import PauseCircleOutlined from '@mui/icons-material/PauseCircleOutlined';
import { Alert, Button, Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { ExtensionView, SuspensionView } from '#shared/ipc/commands/clock-request-views';
import { useNotices } from '../../../components/notice-provider';
import { formatDay, formatInstant } from '../../../lib/format';
import { useWithdrawExtension, useWithdrawSuspension } from '../api/clock-changes';
import { useDeadline } from '../api/use-deadline';

/** What is out of the ordinary with a case's clock: it stands still, something was asked, something was promised. */
export function ClockBanner({ view }: { readonly view: CaseView }) {
  const asked = <R extends { readonly state: string }>(requests: readonly R[]) =>
    requests.filter(({ state }) => state === 'asked');
  const refused = (requests: readonly (SuspensionView | ExtensionView)[]) => {
    const last = requests.at(-1);
    return view.closedAt === null && last?.state === 'refused' && last.isMine ? last : null;
  };
  return (
    <Stack spacing={1} sx={{ mb: 1.5, '&:empty': { display: 'none' } }}>
      {view.suspendedAt !== null && <Suspended view={view} since={view.suspendedAt} />}
      <Gaps view={view} />
      {asked(view.suspensions).map((each) => (
        <Asked key={each.id} request={each} />
      ))}
      {asked(view.extensions).map((each) => (
        <Asked key={each.id} request={each} />
      ))}
      <Refused request={refused(view.suspensions)} words="refusedSuspension" />
      <Refused request={refused(view.extensions)} words="refusedExtension" />
    </Stack>
  );
}

function Suspended({ view, since }: { readonly view: CaseView; readonly since: string }) {
  const { t } = useTranslation();
  const deadline = useDeadline(view.id).data ?? null;
  const standing = view.suspensions.filter(({ state, endedAt }) => state === 'approved' && endedAt === null);
  const over = standing.find(({ isOverExpected }) => isOverExpected);
  const until = standing.map(({ expectedUntil }) => expectedUntil).findLast((day) => day !== null) ?? null;
  const left = deadline?.remainingDays ?? null;
  const isNatural = deadline?.limit.unit === 'natural-days';
  const parts = [
    t('clockRequest.banner.suspended', { since: formatInstant(since) }),
    ...standing.map(({ ground }) => t(`words.suspensionGround.${ground}`)),
    ...(left === null ? [] : [t(`clockRequest.banner.${isNatural ? 'leftNatural' : 'left'}`, { count: left })]),
    ...(over === undefined && until !== null ? [t('clockRequest.banner.expected', { day: until })] : []),
    ...(over === undefined ? [] : [t('clockRequest.banner.over', { day: over.expectedUntil })]),
  ];
  return (
    <Alert severity={over === undefined ? 'info' : 'warning'} icon={<PauseCircleOutlined fontSize="inherit" />}>
      {parts.join('；')}
    </Alert>
  );
}

function Gaps({ view: { gaps, closedAt } }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  if (gaps === null) return null;
  const { dueDay: day, filledAt, isBroken } = gaps;
  if (filledAt === null && closedAt === null) {
    const words = t(isBroken ? 'clockRequest.banner.gapsBroken' : 'clockRequest.banner.gapsOpen', { day });
    return <Alert severity={isBroken ? 'error' : 'info'}>{words}</Alert>;
  }
  if (!isBroken) return null;
  const late = { day, filled: formatDay(filledAt) };
  return (
    <Alert severity="warning">
      {t(filledAt === null ? 'clockRequest.banner.gapsBroken' : 'clockRequest.banner.gapsLate', late)}
    </Alert>
  );
}

function Asked({ request }: { readonly request: SuspensionView | ExtensionView }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const senders = { suspension: useWithdrawSuspension(), extension: useWithdrawExtension() };
  const isSuspension = 'ground' in request;
  const sender = senders[isSuspension ? 'suspension' : 'extension'];
  const asker = { name: request.askedByName, at: formatInstant(request.askedAt) };
  const words = isSuspension
    ? t('clockRequest.banner.askedSuspension', { ...asker, ground: t(`words.suspensionGround.${request.ground}`) })
    : t('clockRequest.banner.askedExtension', { ...asker, count: request.amount });
  const withdraw = () =>
    sender.mutate(
      { requestId: request.id, version: request.version },
      { onSuccess: () => notices.done(t('clockRequest.banner.withdrawn')), onError: notices.failed },
    );
  const button = (
    <Button color="inherit" size="small" loading={sender.isPending} onClick={withdraw}>
      {t('clockRequest.banner.withdraw')}
    </Button>
  );
  return (
    <Alert severity="info" {...(request.isMine ? { action: button } : {})}>
      {words}
    </Alert>
  );
}

function Refused(props: {
  readonly request: SuspensionView | ExtensionView | null;
  readonly words: 'refusedSuspension' | 'refusedExtension';
}) {
  const { t } = useTranslation();
  if (props.request === null) return null;
  return (
    <Alert severity="warning">
      {t(`clockRequest.banner.${props.words}`, { reason: props.request.decisionReason })}
    </Alert>
  );
}

import { Button, Stack } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { SUPERVISION_ORIGINS, type SupervisionOrigin } from '#shared/domain/case/supervision';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { SupervisionView } from '#shared/ipc/commands/supervision';
import { Panel } from '../../../components/panel';
import { useSupervisions } from '../api/supervision';
import { PressDialog } from '../dialogs/press-dialog';
import { type SupervisionAct, SupervisionDialog } from '../dialogs/supervision-dialogs';
import { SupervisionCard } from './supervision-card';

/** What is pressed: an order, or (`case`) a case that nobody has. */
interface Pressing {
  readonly orderId: string | null;
  readonly origin: SupervisionOrigin;
}

const CASE = 'case';

/** The address says `press=<order or case>` when the list of proposals has led here. */
function usePressing() {
  const [params, setParams] = useSearchParams();
  const [pressing, setPressing] = useState<Pressing | null>(null);
  const asked = params.get('press');
  useEffect(() => {
    if (asked === null) return;
    const origin = SUPERVISION_ORIGINS.find((each) => each === params.get('origin')) ?? 'manual';
    setPressing({ orderId: asked === CASE ? null : asked, origin });
    const rest = new URLSearchParams(params);
    rest.delete('press');
    rest.delete('origin');
    setParams(rest, { replace: true });
  }, [asked, params, setParams]);
  return [pressing, setPressing] as const;
}

/** What may be pressed now: orders that are with a unit or replied, without an open supervision; or the pool's case. */
function listPressable(view: CaseView, supervisions: readonly SupervisionView[]) {
  const isFree = (orderId: string | null) =>
    !supervisions.some((each) => each.orderId === orderId && each.status === 'open');
  const orders = view.orders.filter(({ id, status }) => status !== 'withdrawn' && status !== 'returned' && isFree(id));
  return { orders, isCaseFree: view.status === 'accepted' && isFree(null) };
}

/** The case's supervisions (督办), the latest first; a manager presses here, the unit answers here. */
export function SupervisionsPanel({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { data } = useSupervisions(view.id);
  const [pressing, setPressing] = usePressing();
  const [act, setAct] = useState<{ readonly act: SupervisionAct; readonly of: SupervisionView } | null>(null);
  const supervisions = data?.supervisions ?? [];
  const { orders, isCaseFree } = listPressable(view, supervisions);
  const mayPress = data?.mayPress === true && (orders.length > 0 || isCaseFree);
  if (data === undefined || (supervisions.length === 0 && !mayPress)) return null;
  const pressed = view.orders.find(({ id }) => id === pressing?.orderId) ?? null;
  return (
    <Panel
      title={t('supervision.panel.title')}
      action={
        mayPress && (
          <Stack direction="row" spacing={1}>
            {isCaseFree && (
              <Button size="small" variant="outlined" onClick={() => setPressing({ orderId: null, origin: 'manual' })}>
                {t('supervision.press')}
              </Button>
            )}
            {orders.map(({ id, unitName: unit }) => (
              <Button
                key={id}
                size="small"
                variant="outlined"
                onClick={() => setPressing({ orderId: id, origin: 'manual' })}
              >
                {t('supervision.pressOn', { unit })}
              </Button>
            ))}
          </Stack>
        )
      }
    >
      <Stack spacing={1}>
        {supervisions.map((each) => (
          <SupervisionCard key={each.id} supervision={each} onAct={(next) => setAct({ act: next, of: each })} />
        ))}
      </Stack>
      {pressing !== null && (
        <PressDialog caseId={view.id} order={pressed} origin={pressing.origin} onClose={() => setPressing(null)} />
      )}
      {act !== null && <SupervisionDialog act={act.act} supervision={act.of} onClose={() => setAct(null)} />}
    </Panel>
  );
}

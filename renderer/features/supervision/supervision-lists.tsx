import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SupervisionProposal, SupervisionView } from '#shared/ipc/commands/supervision';
import { ServerGrid } from '../../components/server-grid';
import { proposalColumns, supervisionColumns } from './supervision-columns';

interface ListProps<R> {
  readonly rows: readonly R[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly isLoading: boolean;
  readonly emptyText: string;
  readonly onPage: (page: number, pageSize: number) => void;
}

const FIXED = { sort: { by: 'dueDay', direction: 'asc' }, onSort: () => undefined } as const;

const caseAddress = (caseId: string, orderId: string | null) =>
  orderId === null ? `/cases/${caseId}` : `/cases/${caseId}?order=${orderId}`;

/** Supervisions; a row opens its case, where it is answered and ended. */
export function SupervisionList(props: ListProps<SupervisionView>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useMemo(() => supervisionColumns(t), [t]);
  return (
    <ServerGrid
      label={t('supervision.list')}
      columns={columns}
      {...FIXED}
      {...props}
      onOpen={({ caseId, orderId }) => void navigate(caseAddress(caseId, orderId))}
    />
  );
}

/** What should be supervised; one act each, nothing is pressed by itself. */
export function ProposedList(props: ListProps<SupervisionProposal>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useMemo(
    () =>
      proposalColumns(t, ({ caseId, orderId, origin }) => {
        const press = new URLSearchParams({ press: orderId ?? 'case', origin });
        void navigate(`/cases/${caseId}?${press}`);
      }),
    [t, navigate],
  );
  return (
    <ServerGrid
      label={t('supervision.tabs.proposed')}
      columns={columns}
      {...FIXED}
      {...props}
      getRowId={({ orderId, caseId }) => orderId ?? caseId}
      onOpen={({ caseId, orderId }) => void navigate(caseAddress(caseId, orderId))}
    />
  );
}

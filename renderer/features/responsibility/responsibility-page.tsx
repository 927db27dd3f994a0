import { Alert, Box, LinearProgress, Tab, Tabs } from '@mui/material';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixHead } from '#shared/ipc/commands/responsibility';
import { PageHeader } from '../../components/page-header';
import { useSession } from '../../components/session-context';
import { TrialLink } from '../../components/trial-link';
import { useFailureText } from '../../lib/use-failure-text';
import { useElements, useMatrix, useUnits, useVersions } from './api/queries';
import { CheckBanner } from './components/check-banner';
import { EmptyMatrix } from './components/empty-matrix';
import { MatrixSheet } from './components/matrix-sheet';
import { StandIns } from './components/stand-ins';
import { VersionBar } from './components/version-bar';
import { EnactDialog } from './dialogs/enact-dialog';
import type { MatrixDesk } from './model/matrix-desk';
import { useMatrixAddress } from './use-matrix-address';

const NONE: readonly MatrixHead[] = [];

/** What the parts of the page share, once it is there. */
function useDesk(versionId: string | null): { readonly desk: MatrixDesk | null; readonly error: unknown } {
  const { may } = useSession();
  const matrix = useMatrix(versionId);
  const units = useUnits();
  const elements = useElements();
  const isMaker = may('responsibility.saveRule');
  const desk = useMemo(() => {
    if (matrix.data === undefined || units.length === 0 || elements.length === 0) return null;
    return {
      matrix: matrix.data,
      units,
      grids: units.filter(({ kind }) => kind === 'grid'),
      elements,
      smallClasses: elements.filter(({ parentCode }) => parentCode !== null),
      isEditable: isMaker && matrix.data.status === 'draft',
    };
  }, [matrix.data, units, elements, isMaker]);
  return { desk, error: matrix.error };
}

/** The responsibility matrix (责任矩阵): who answers for every grid, element and hour. */
export function ResponsibilityPage() {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [address, change] = useMatrixAddress();
  const [isEnacting, setEnacting] = useState(false);
  const versions = useVersions();
  const heads = versions.data ?? NONE;
  const chosen = heads.find(({ id }) => id === address.version) ?? heads[0] ?? null;
  const { desk, error: matrixError } = useDesk(chosen?.id ?? null);
  const units = useUnits();
  const error = versions.error ?? matrixError;
  const isMatrix = address.tab === 'matrix';
  return (
    <Box sx={{ height: '100%', minHeight: 640, display: 'flex', flexDirection: 'column' }}>
      <PageHeader title={t('responsibility.title')}>
        <TrialLink />
        {isMatrix && chosen !== null && (
          <VersionBar
            versions={heads}
            chosen={chosen}
            onChoose={(version) => change({ version })}
            onEnact={() => setEnacting(true)}
          />
        )}
      </PageHeader>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Tabs
          value={address.tab}
          onChange={(_event, tab: string) => change({ tab })}
          sx={{ minHeight: 36, flexShrink: 0 }}
        >
          <Tab value="matrix" label={t('responsibility.tabs.matrix')} sx={{ minHeight: 36, py: 0.5 }} />
          <Tab value="stand-ins" label={t('responsibility.tabs.standIns')} sx={{ minHeight: 36, py: 0.5 }} />
        </Tabs>
        {isMatrix && desk !== null && chosen !== null && <CheckBanner desk={desk} />}
      </Box>
      {error != null && <Alert severity="error">{failureText(error)}</Alert>}
      {versions.isPending && <LinearProgress aria-label={t('common.loading')} />}
      {isMatrix && versions.isSuccess && chosen === null && (
        <EmptyMatrix hasGrids={units.some(({ kind }) => kind === 'grid')} />
      )}
      {isMatrix && chosen !== null && desk !== null && (
        <MatrixSheet key={desk.matrix.id} desk={desk} address={address} onChange={change} />
      )}
      {!isMatrix && <StandIns />}
      {isEnacting && desk !== null && <EnactDialog desk={desk} onClose={() => setEnacting(false)} />}
    </Box>
  );
}

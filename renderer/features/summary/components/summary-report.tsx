import { Alert, Box, Chip, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseFigureKey } from '#shared/domain/summary/figure-key';
import { nameFigure } from '#shared/domain/summary/name-figure';
import type { SummaryView } from '#shared/ipc/commands/summary';
import { formatInstant } from '../../../lib/format';
import { FigureDialog, type OpenedFigure } from '../dialogs/figure-dialog';
import { FigureProvider } from '../figure-context';
import { AdjustmentsPanel } from './adjustments';
import { ChannelChart, UnitChart } from './charts';
import { DivisionPanel } from './division';
import { MoneyPanel, SupervisionsPanel } from './office-acts';
import { Overview } from './overview';
import { FeedbackPanel, QualityPanel } from './quality';
import { SpeedPanel, VolumePanel } from './ranks';
import { UnitsPanel } from './units';
import { WarningsPanel } from './warnings';
import { WithdrawnVersions } from './withdrawn';

/** Where the summary stands, in words. */
function StateLine({ summary }: { readonly summary: SummaryView }) {
  const { t } = useTranslation();
  const { status, signing, preparedByName, signedByName, generatedAt, signedAt } = summary;
  const facts =
    status === 'signed'
      ? { name: signedByName, at: formatInstant(signedAt) }
      : { name: preparedByName, at: formatInstant(generatedAt) };
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Chip
          label={t(`summary.state.${status}`)}
          sx={status === 'signed' ? { bgcolor: '#dcf0e2', color: '#14532d' } : { bgcolor: '#fdeccc', color: '#6a4300' }}
        />
        <Typography role="status">{t(`summary.stateLine.${status}`, facts)}</Typography>
      </Box>
      {signing !== 'ready' && signing !== 'signed' && (
        <Alert severity={signing === 'unbalanced' ? 'error' : 'info'} sx={{ py: 0 }}>
          {t(`summary.signing.${signing}`)}
        </Alert>
      )}
      <WithdrawnVersions summary={summary} />
    </>
  );
}

const PAIR = { display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' } } as const;

function Panels({ summary }: { readonly summary: SummaryView }) {
  return (
    <>
      <Overview />
      <AdjustmentsPanel adjustments={summary.adjustments} />
      <Box sx={PAIR}>
        <QualityPanel />
        <FeedbackPanel />
      </Box>
      <Box sx={PAIR}>
        <ChannelChart />
        <UnitChart />
      </Box>
      <DivisionPanel division="byKind" />
      <DivisionPanel division="byChannel" />
      <UnitsPanel />
      <WarningsPanel />
      <MoneyPanel />
      <SupervisionsPanel />
      <Box sx={PAIR}>
        <VolumePanel />
        <SpeedPanel />
      </Box>
      <DivisionPanel division="byItem" />
      <DivisionPanel division="byCategory" />
    </>
  );
}

/** A month on screen: every figure opens its cases. */
export function SummaryReport({ summary }: { readonly summary: SummaryView }) {
  const { t } = useTranslation();
  const [figure, setFigure] = useState<OpenedFigure | null>(null);
  const { content } = summary;
  const frame = useMemo(
    () => ({
      content,
      open: (key: string, value: number) => {
        const target = parseFigureKey(key);
        setFigure({ key, value, name: target === null ? key : nameFigure(content, target, t) });
      },
    }),
    [content, t],
  );
  return (
    <FigureProvider value={frame}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <StateLine summary={summary} />
        <Panels summary={summary} />
      </Box>
      {figure !== null && (
        <FigureDialog key={figure.key} summaryId={summary.id} figure={figure} onClose={() => setFigure(null)} />
      )}
    </FigureProvider>
  );
}

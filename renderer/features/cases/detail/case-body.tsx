import { Box, Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { SharedCase } from '#shared/ipc/commands/case-rows';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { OrderView } from '#shared/ipc/commands/order-views';
import { Panel } from '../../../components/panel';
import type { OrderAct } from '../dialogs/dialog-props';
import { ApplicantPanel } from './applicant-panel';
import { ClocksPanel } from './clocks-panel';
import { FamilyPanel } from './family-panel';
import { FileLinks } from './file-links';
import { FlowPanel } from './flow-panel';
import { HandlingsPanel } from './handlings-panel';
import { LinksPanel } from './links-panel';
import { MaterialsPanel } from './materials-panel';
import { MatterPanel } from './matter-panel';
import { NotesPanel } from './notes-panel';
import { OrdersPanel } from './orders-panel';
import { OutcomePanel } from './outcome-panel';
import { PapersPanel } from './papers-panel';
import { RemedyPanel } from './remedy-panel';
import { SupervisionsPanel } from './supervisions-panel';
import { TimelinePanel } from './timeline-panel';

/** The page's parts: the matter and its work beside each other where the window is wide, one below the other where not. */
export function CaseBody(props: {
  readonly view: CaseView;
  readonly markedOrderId: string | null;
  readonly signingOrderId: string | null;
  readonly onAddNote: () => void;
  readonly onAct: (act: OrderAct, order: OrderView, other?: SharedCase) => void;
}) {
  const { view } = props;
  const { t } = useTranslation();
  const ownFiles = view.files.filter((file) => file.orderId === null);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        alignItems: 'start',
        gridTemplateColumns: 'minmax(0, 1fr) 340px',
        gridTemplateAreas: '"work person" "work rest"',
        gridTemplateRows: 'auto 1fr',
        '@media (min-width: 1600px)': {
          gridTemplateColumns: '400px minmax(0, 1fr) 380px',
          gridTemplateAreas: '"person work rest"',
          gridTemplateRows: 'auto',
        },
      }}
    >
      <Stack spacing={1.5} sx={{ gridArea: 'work' }}>
        <MatterPanel view={view} />
        <OutcomePanel view={view} />
        <RemedyPanel view={view} />
        <HandlingsPanel view={view} />
        <FlowPanel view={view} />
        <OrdersPanel
          view={view}
          markedOrderId={props.markedOrderId}
          signingOrderId={props.signingOrderId}
          onAct={props.onAct}
        />
        <SupervisionsPanel view={view} />
      </Stack>
      <Stack spacing={1.5} sx={{ gridArea: 'person' }}>
        <ApplicantPanel view={view} />
        <MaterialsPanel materials={view.materials} isDeemed={view.deemedAt !== null} />
        <FamilyPanel title={t('together.family.merged')} note={t('together.family.mergedNote')} cases={view.merged} />
        <FamilyPanel title={t('together.family.split')} note="" cases={view.family} />
      </Stack>
      <Stack spacing={1.5} sx={{ gridArea: 'rest' }}>
        <ClocksPanel view={view} />
        <PapersPanel papers={view.papers} />
        {ownFiles.length > 0 && (
          <Panel title={t('cases.files.title')}>
            <FileLinks files={ownFiles} />
          </Panel>
        )}
        <NotesPanel view={view} onAdd={props.onAddNote} />
        <LinksPanel view={view} />
        <TimelinePanel caseId={view.id} timeline={view.timeline} />
      </Stack>
    </Box>
  );
}

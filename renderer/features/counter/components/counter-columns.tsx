import { Box } from '@mui/material';
import { moveOnEnter } from '../hooks/move-on';
import type { useCounter } from '../hooks/use-counter';
import { ApplicantSection } from './applicant-section';
import { MaterialsSection } from './materials-section';
import { MatterSection } from './matter-section';
import { RelatedPanel } from './related-panel';

const column = {
  minHeight: 0,
  overflowY: 'auto',
  scrollbarWidth: 'thin',
  display: 'flex',
  flexDirection: 'column',
  gap: 1.25,
} as const;

/** Who, what, and what is known: three columns in the order in which a resident speaks. Closed once the case is made. */
export function CounterColumns({ counter }: { readonly counter: ReturnType<typeof useCounter> }) {
  const { values, done } = counter;
  const isDone = done !== null;
  return (
    <Box
      component="form"
      noValidate
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={moveOnEnter}
      inert={isDone}
      sx={{
        flex: 1,
        minHeight: 0,
        display: 'grid',
        gridTemplateColumns: 'minmax(260px, 5fr) minmax(420px, 9fr) minmax(220px, 4fr)',
        gap: 1.25,
        opacity: isDone ? 0.75 : 1,
      }}
    >
      <Box sx={column}>
        <ApplicantSection onChoose={counter.chooseResident} />
      </Box>
      <Box sx={column}>
        <MatterSection catalogue={counter.catalogue} formFields={counter.formFields} />
        {values.kind === 'application' && counter.item !== undefined && <MaterialsSection lines={counter.lines} />}
      </Box>
      <Box sx={column}>
        <RelatedPanel values={values} newCaseId={done?.outcome.caseId ?? null} />
      </Box>
    </Box>
  );
}

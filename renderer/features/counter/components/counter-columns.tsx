import { Box } from '@mui/material';
import { moveOnEnter } from '../hooks/move-on';
import type { useCounter } from '../hooks/use-counter';
import type { RelatedCases } from '../hooks/use-related-case';
import { ApplicantSection } from './applicant-section';
import { MaterialsSection } from './materials-section';
import { MatterSection } from './matter-section';
import { LinkedNote, RelatedPanel } from './related-panel';
import { RelatedView } from './related-view';

const column = {
  minHeight: 0,
  overflowY: 'auto',
  scrollbarWidth: 'thin',
  display: 'flex',
  flexDirection: 'column',
  gap: 1.25,
} as const;

const USUAL = 'minmax(260px, 5fr) minmax(420px, 9fr) minmax(220px, 4fr)';
/** A known case is read beside the form. */
const WITH_VIEW = 'minmax(230px, 4fr) minmax(360px, 7fr) minmax(330px, 6fr)';

/** Who, what, and what is known: three columns in the order in which a resident speaks. Closed once the case is made. */
export function CounterColumns(props: {
  readonly counter: ReturnType<typeof useCounter>;
  readonly related: RelatedCases;
}) {
  const { counter, related } = props;
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
        gridTemplateColumns: related.openId === null ? USUAL : WITH_VIEW,
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
        {values.relatedCase !== null && <LinkedNote number={values.relatedCase.number} onUnlink={related.unlink} />}
        {related.openId === null ? <RelatedPanel related={related} /> : <RelatedView related={related} />}
      </Box>
    </Box>
  );
}

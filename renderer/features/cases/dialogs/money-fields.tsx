import { Box, Button, Stack, Typography } from '@mui/material';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAssessment } from '../api/funding';
import { AskWaiverDialog } from './ask-waiver-dialog';
import { CaseAtHandContext } from './case-at-hand';
import type { MoneyCodes, TypedMoney } from './money-form';
import { MoneyLine } from './money-line';

/** The dialog above this one is within its form: what is sent or typed there is not meant for it. */
const stopHere = (event: SyntheticEvent) => event.stopPropagation();

/** What the chosen units' orders bring (费随事转): amount and source, or a waiver that a manager gives. */
export function MoneyFields(props: {
  readonly caseId: string;
  /** Cases that share the order; none where not given. */
  readonly furtherCaseIds?: readonly string[];
  readonly unitIds: readonly string[];
  readonly value: readonly TypedMoney[];
  readonly codes: MoneyCodes;
  readonly onChange: (value: TypedMoney[]) => void;
}) {
  const { caseId, unitIds, value, onChange } = props;
  const { t } = useTranslation();
  const [hasOthers, setOthers] = useState(false);
  const [askedUnitId, setAskedUnitId] = useState<string | null>(null);
  const assessment = useAssessment(caseId, unitIds, props.furtherCaseIds ?? []);
  const units = (assessment?.units ?? []).filter(({ unitId }) => unitIds.includes(unitId));
  const shown = units.filter(({ isNeeded }) => isNeeded || hasOthers);
  const asked = units.find(({ unitId }) => unitId === askedUnitId);
  if (units.length === 0) return null;
  const lineOf = (unitId: string): TypedMoney =>
    value.find((line) => line.unitId === unitId) ?? { unitId, yuan: '', source: assessment?.sources[0] ?? '' };
  const change = (line: TypedMoney) => onChange([...value.filter((each) => each.unitId !== line.unitId), line]);
  return (
    <Box component="section" aria-label={t('funding.dispatch.title')}>
      {shown.length > 0 && (
        <>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {t('funding.dispatch.title')}
          </Typography>
          <Typography
            variant="caption"
            sx={{ display: 'block', mb: 1, color: props.codes.all === undefined ? 'text.secondary' : 'error.main' }}
          >
            {t('funding.dispatch.hint')}
          </Typography>
          <Stack spacing={1.25}>
            {shown.map((unit) => (
              <MoneyLine
                key={unit.unitId}
                unit={unit}
                sources={assessment?.sources ?? []}
                value={lineOf(unit.unitId)}
                isAmountBad={props.codes.amounts.includes(unit.unitId)}
                isSourceBad={props.codes.sources.includes(unit.unitId)}
                onChange={change}
                onAsk={() => setAskedUnitId(unit.unitId)}
              />
            ))}
          </Stack>
        </>
      )}
      {!hasOthers && units.some(({ isNeeded }) => !isNeeded) && (
        <Button size="small" onClick={() => setOthers(true)} sx={{ mt: shown.length > 0 ? 0.5 : 0 }}>
          {t('funding.dispatch.others')}
        </Button>
      )}
      {asked !== undefined && (
        <Box onSubmit={stopHere} onKeyDown={stopHere}>
          <CaseAtHandContext value={null}>
            <AskWaiverDialog caseId={asked.waiverCaseId} unit={asked} onClose={() => setAskedUnitId(null)} />
          </CaseAtHandContext>
        </Box>
      )}
    </Box>
  );
}

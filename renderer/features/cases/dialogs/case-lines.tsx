import {
  Alert,
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  FormGroup,
  FormHelperText,
  FormLabel,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SharedCase } from '#shared/ipc/commands/case-rows';
import { ERROR_CODES, type ErrorCode } from '#shared/ipc/errors';
import { useNotices } from '../../../components/notice-provider';
import { badFields } from '../../../lib/use-field-text';

/** What the lines show of a case. */
export type CaseLine = Pick<SharedCase, 'id' | 'number' | 'applicantName' | 'version'>;

/** How a case is named by who saw it. */
export const versionOf = ({ id: caseId, version }: Pick<CaseLine, 'id' | 'version'>) => ({ caseId, version });

const SCROLL = { maxHeight: 180, overflowY: 'auto' } as const;

/** The cases that an act of several is about. */
export function CaseLines({ title, cases }: { readonly title: string; readonly cases: readonly CaseLine[] }) {
  return (
    <Alert severity="info" role="note">
      {title}
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontVariantNumeric: 'tabular-nums', ...SCROLL }}>
        {cases.map((each) => (
          <li key={each.id}>{`${each.number} ${each.applicantName}`}</li>
        ))}
      </Box>
    </Alert>
  );
}

const toCode = (code: string | undefined): ErrorCode | undefined => ERROR_CODES.find((each) => each === code);

/**
 * Which of several cases stand in the way of an act on all of them, and why; `cases` are in the order that was sent. The
 * person can go on with all of them as they are by now; what was typed stays.
 */
export function UnfitCases(props: {
  readonly error: unknown;
  readonly cases: readonly CaseLine[];
  readonly onRenew: () => Promise<void>;
}) {
  const { error, cases } = props;
  const { t } = useTranslation();
  const notices = useNotices();
  const [isBusy, setBusy] = useState(false);
  const renew = () => {
    setBusy(true);
    void props
      .onRenew()
      .catch(notices.failed)
      .finally(() => setBusy(false));
  };
  const fields = badFields(error);
  const unfit = cases.flatMap((each, at) => {
    const code = toCode(fields[`cases.${at}`]);
    return code === undefined ? [] : [{ ...each, code }];
  });
  if (unfit.length === 0) return null;
  return (
    <Box>
      <Typography variant="body2">{t('together.unfit.title')}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, ...SCROLL }}>
        {unfit.map(({ id, number, applicantName, code }) => (
          <li key={id}>{`${number} ${applicantName}：${t(`errors.${code}`, { count: 1 })}`}</li>
        ))}
      </Box>
      <Button size="small" variant="outlined" autoFocus loading={isBusy} onClick={renew} sx={{ mt: 1 }}>
        {t('cases.clash.goOn')}
      </Button>
    </Box>
  );
}

/** Cases that an act can take along; all are ticked at first. */
export function CaseTicks(props: {
  readonly cases: readonly CaseLine[];
  readonly leftOut: readonly string[];
  readonly onChange: (leftOut: readonly string[]) => void;
}) {
  const { leftOut, onChange } = props;
  const { t } = useTranslation();
  const toggle = (id: string) =>
    onChange(leftOut.includes(id) ? leftOut.filter((each) => each !== id) : [...leftOut, id]);
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0 }}>
      <FormLabel component="legend">{t('together.decide.also')}</FormLabel>
      <FormGroup sx={{ flexWrap: 'nowrap', ...SCROLL }}>
        {props.cases.map(({ id, number, applicantName }) => (
          <FormControlLabel
            key={id}
            control={<Checkbox size="small" checked={!leftOut.includes(id)} onChange={() => toggle(id)} />}
            label={`${number} ${applicantName}`}
          />
        ))}
      </FormGroup>
      <FormHelperText>{t('together.decide.hint')}</FormHelperText>
    </Box>
  );
}

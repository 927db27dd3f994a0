import { Alert, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaterialLine } from '#shared/domain/case/material-lines';
import { findMissing } from '#shared/domain/case/missing-materials';
import { findMissingMain } from '#shared/domain/clocks/gaps-promise';
import { useGapsWindow } from '../../../components/gaps-window';
import { PromisedDayField } from '../../../components/promised-day-field';
import type { IntakeAction } from '../api/use-intake-submission';
import { ActionDialog } from './action-dialog';

/** Asks by when the applicant promises what is missing (容缺受理); the farthest day is offered first. */
export function GapsDialog(props: {
  readonly lines: readonly MaterialLine[];
  readonly itemVersionId: string | null;
  readonly documentNumber: string;
  readonly isBusy: boolean;
  readonly failure: string | null;
  readonly onSend: (action: IntakeAction) => void;
  readonly onClose: () => void;
}) {
  const { lines, itemVersionId, documentNumber, onSend, ...frame } = props;
  const { t } = useTranslation();
  const offer = useGapsWindow(itemVersionId, { documentNumber });
  const [typed, setTyped] = useState<string | null>(null);
  const promisedDay = typed ?? offer.window?.lastDay ?? '';
  const missing = findMissing(lines);
  const missingMain = findMissingMain(lines).length;
  const canConfirm = missing.length > 0 && missingMain === 0 && offer.isAllowed && promisedDay !== '';
  return (
    <ActionDialog
      {...frame}
      title={t('gaps.title')}
      confirmLabel={t('gaps.title')}
      canConfirm={canConfirm}
      onConfirm={() => onSend({ type: 'acceptWithGaps', promisedDay })}
    >
      {missing.length === 0 && <Alert severity="success">{t('gaps.nothingMissing')}</Alert>}
      {missingMain > 0 && <Alert severity="warning">{t('gaps.mainMissing', { count: missingMain })}</Alert>}
      {missing.length > 0 && missingMain === 0 && (
        <>
          <Typography color="textSecondary">{t('gaps.note')}</Typography>
          <Typography>{t('gaps.list', { count: missing.length })}</Typography>
          <ol style={{ margin: 0, paddingLeft: '1.5em' }}>
            {missing.map(({ position, material }) => (
              <li key={position}>{material.name}</li>
            ))}
          </ol>
          <PromisedDayField offer={offer} value={promisedDay} isFirst onChange={setTyped} />
        </>
      )}
    </ActionDialog>
  );
}

import { Alert } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { MatrixDesk } from '../model/matrix-desk';

/** What the check of this version says, in one line. */
export function CheckBanner({ desk }: { readonly desk: MatrixDesk }) {
  const { t } = useTranslation();
  const { findings, checkedThrough, status } = desk.matrix;
  const old = status === 'superseded' ? t('responsibility.check.old') : '';
  const tight = { py: 0, '& .MuiAlert-message': { py: 0.75 } };
  if (findings.folds === 0) {
    const facts = { grids: desk.grids.length, elements: desk.smallClasses.length, day: checkedThrough };
    return (
      <Alert severity="success" role="status" sx={tight}>
        {old}
        {status === 'superseded' ? t('responsibility.noFindings') : t('responsibility.check.clean', facts)}
      </Alert>
    );
  }
  const gaps = findings.listed.filter(({ kind }) => kind === 'gap').length;
  const grids = new Set(findings.listed.flatMap(({ gridIds }) => gridIds)).size;
  return (
    <Alert severity="warning" role="status" sx={tight}>
      {old}
      {t('responsibility.check.faulty', { gaps, overlaps: findings.listed.length - gaps, grids })}
      {findings.folds > findings.listed.length && t('responsibility.check.limited', { count: findings.listed.length })}
    </Alert>
  );
}

import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import { Box, IconButton, Link, Tooltip, Typography } from '@mui/material';
import { type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { DeadlineText } from '../../../components/deadline-text';
import { useNotices } from '../../../components/notice-provider';
import { CardChip, CaseStatusChip } from '../../../components/state-chips';
import { formatInstant } from '../../../lib/format';
import type { CaseAct } from '../dialogs/dialog-props';
import { ActButton } from './act-button';
import { caseActsOf, primaryActOf } from './acts-of-case';
import { DeadlineDialog } from './deadline-dialog';

function CaseNumber({ number }: { readonly number: string }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const text = useRef<HTMLSpanElement>(null);
  // The clipboard's own interface asks a permission that the window refuses to every page.
  const copy = () => {
    if (text.current === null) return;
    window.getSelection()?.selectAllChildren(text.current);
    if (document.execCommand('copy')) notices.done(t('cases.page.copied'));
  };
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center' }}>
      <Box
        component="span"
        ref={text}
        sx={{ fontVariantNumeric: 'tabular-nums', letterSpacing: 0.5, userSelect: 'all', fontWeight: 500 }}
      >
        {number}
      </Box>
      <Tooltip title={t('cases.page.copyNumber')}>
        <IconButton size="small" aria-label={t('cases.page.copyNumber')} onClick={copy}>
          <ContentCopyOutlined sx={{ fontSize: 16 }} />
        </IconButton>
      </Tooltip>
    </Box>
  );
}

/** What the case is, where it stands, until when, and what can be done now. Stays on top while the page scrolls. */
export function CaseHeader(props: {
  readonly view: CaseView;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly onAct: (act: CaseAct) => void;
}) {
  const { view } = props;
  const { t } = useTranslation();
  const primary = primaryActOf(view);
  const [isUnfolded, setUnfolded] = useState(false);
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: -16,
        zIndex: 10,
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 1.5,
        mx: -2,
        mt: -2,
        px: 2,
        pt: 1.5,
        pb: 1,
        mb: 1.5,
        bgcolor: 'background.default',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: 1, minWidth: 420 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
          <Typography ref={props.headingRef} tabIndex={-1} variant="h1" component="h1" sx={{ outline: 'none' }}>
            {view.subject}
          </Typography>
          <CaseStatusChip status={view.status} />
          {view.dueAt === null && <CardChip card={view.card} />}
        </Box>
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            columnGap: 2,
            flexWrap: 'wrap',
            color: 'text.secondary',
            fontSize: '0.875rem',
          }}
        >
          <CaseNumber number={view.number} />
          <span>{t(`words.caseKind.${view.kind}`)}</span>
          <span>{t('cases.page.received', { at: formatInstant(view.receivedAt) })}</span>
          {view.closedAt !== null && (
            <span>
              {t(view.status === 'merged' ? 'together.row.mergedAt' : 'cases.page.closed', {
                at: formatInstant(view.closedAt),
              })}
            </span>
          )}
          {(view.dueAt !== null || view.suspendedAt !== null) && (
            <Box component="span" sx={{ display: 'inline-flex', gap: 0.75 }}>
              {t('cases.dueAt')}
              <DeadlineText
                dueAt={view.dueAt}
                suspendedAt={view.suspendedAt}
                card={view.card}
                isEstimated={view.isDueEstimated}
              />
              <Link component="button" type="button" onClick={() => setUnfolded(true)}>
                {t('deadline.open')}
              </Link>
            </Box>
          )}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {caseActsOf(view).map((act) => (
          <ActButton key={act} act={act} isPrimary={act === primary} onClick={() => props.onAct(act)} />
        ))}
      </Box>
      {isUnfolded && (
        <DeadlineDialog caseId={view.id} isClosed={view.closedAt !== null} onClose={() => setUnfolded(false)} />
      )}
    </Box>
  );
}

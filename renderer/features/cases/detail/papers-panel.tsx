import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { Box, IconButton, List, ListItem, Tooltip, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '#shared/ipc/commands/case-views';
import { Panel } from '../../../components/panel';
import { usePaperOpener } from '../../../components/paper-opener';
import { formatInstant } from '../../../lib/format';

/** The papers that were made for the case, the newest first; each opens for looking, printing and saving. */
export function PapersPanel({ papers }: { readonly papers: readonly PaperView[] }) {
  const { t } = useTranslation();
  const opener = usePaperOpener();
  const newestFirst = papers.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt));
  return (
    <Panel title={t('cases.papers.title')}>
      {papers.length === 0 && <Typography color="textSecondary">{t('cases.papers.none')}</Typography>}
      <List dense disablePadding>
        {newestFirst.map((paper) => {
          const label = t('cases.papers.open', { number: paper.number });
          const printed =
            paper.printCount > 0
              ? t('cases.papers.printed', { count: paper.printCount })
              : t('cases.papers.notPrinted');
          return (
            <ListItem key={paper.id} disableGutters sx={{ py: 0.25, gap: 1 }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography variant="body2">
                  <Box component="span" sx={{ mr: 1 }}>
                    {t(`words.paperType.${paper.type}`)}
                  </Box>
                  <Box component="span" sx={{ color: 'text.secondary', display: 'inline-block' }}>
                    {paper.number}
                  </Box>
                </Typography>
                <Typography variant="caption" color="textSecondary">
                  {`${formatInstant(paper.madeAt)} · ${paper.madeByName || t('audit.program')} · ${printed}`}
                </Typography>
              </Box>
              <Tooltip title={label}>
                <IconButton size="small" color="primary" aria-label={label} onClick={() => opener.open(paper)}>
                  <VisibilityOutlined fontSize="small" />
                </IconButton>
              </Tooltip>
            </ListItem>
          );
        })}
      </List>
    </Panel>
  );
}

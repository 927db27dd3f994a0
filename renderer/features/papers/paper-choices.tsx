import { Box, MenuItem, TextField, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { PAPER_SIZES } from '#shared/ipc/commands/paper';
import type { usePaper } from './use-paper';

const MOST_COPIES = 20;

/** Sheet, printer and number of copies. */
export function PaperChoices({ state }: { readonly state: ReturnType<typeof usePaper> }) {
  const { t } = useTranslation();
  const { printers } = state;
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start', mb: 1.5 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        value={state.size}
        onChange={(_event, size) => size !== null && state.setSize(size)}
        aria-label={t('papers.dialog.size')}
      >
        {PAPER_SIZES.map((size) => (
          <ToggleButton key={size} value={size} sx={{ px: 2 }}>
            {size}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <TextField
        select
        label={t('papers.dialog.printer')}
        value={state.printer}
        onChange={(event) => state.setPrinter(event.target.value)}
        disabled={printers.length === 0}
      >
        {printers.map((printer) => (
          <MenuItem key={printer.name} value={printer.name}>
            {printer.description === '' ? printer.name : `${printer.name}（${printer.description}）`}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={t('papers.dialog.copies')}
        type="number"
        value={state.copies}
        onChange={(event) =>
          state.setCopies(Math.min(MOST_COPIES, Math.max(1, Math.trunc(Number(event.target.value)))))
        }
        slotProps={{ htmlInput: { min: 1, max: MOST_COPIES } }}
        sx={{ width: 110, flexShrink: 0 }}
      />
      <Typography
        variant="body2"
        sx={{ color: state.printCount > 0 ? 'warning.main' : 'text.secondary', whiteSpace: 'nowrap' }}
      >
        {state.printCount > 0
          ? t('papers.dialog.printCount', { times: state.printCount })
          : t('papers.dialog.neverPrinted')}
      </Typography>
    </Box>
  );
}

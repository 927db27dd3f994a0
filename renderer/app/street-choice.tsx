import { MenuItem, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#shared/ipc/commands/session';
import { useNotices } from '../components/notice-provider';
import { useChange } from '../lib/use-command';

const ALL = '';

/** Lets somebody of a district look at one of its streets, or at all of them; everything on screen is asked again. */
export function StreetChoice({ district }: { readonly district: NonNullable<SessionView['district']> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useNotices();
  const choose = useChange('session.chooseStreet');
  const { street, streets } = district;
  const change = (streetId: string) =>
    choose.mutate(
      { streetId: streetId === ALL ? null : streetId },
      { onSuccess: () => void client.invalidateQueries(), onError: notices.failed },
    );
  return (
    <TextField
      select
      size="small"
      fullWidth
      label={t('shell.street')}
      value={street?.id ?? ALL}
      disabled={choose.isPending}
      onChange={(event) => change(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{
        mt: 1.5,
        '& .MuiInputBase-root, & .MuiInputLabel-root, & .MuiSelect-icon': { color: '#fff' },
        '& .MuiInputLabel-root.Mui-focused': { color: '#fff' },
        '& .MuiOutlinedInput-notchedOutline': { borderColor: '#c9d6e8' },
      }}
    >
      <MenuItem value={ALL}>{t('shell.wholeDistrict')}</MenuItem>
      {streets.map((each) => (
        <MenuItem key={each.id} value={each.id}>
          {each.name}
        </MenuItem>
      ))}
    </TextField>
  );
}

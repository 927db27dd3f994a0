import { Box, MenuItem, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { CASE_KINDS } from '#shared/domain/case/vocabulary';
import type { PoolFilter } from '../api/use-pool';

/** Narrows the pool by words and by kind. */
export function PoolFilters(props: {
  readonly filter: PoolFilter;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}) {
  const { filter, onChange } = props;
  const { t } = useTranslation();
  const search = (text: string) => onChange({ text, page: '' });
  return (
    <Box role="search" sx={{ display: 'flex', gap: 1.5, mb: 1.5 }}>
      <TextField
        type="search"
        label={t('cases.search')}
        placeholder={t('cases.searchHint')}
        defaultValue={filter.text}
        onChange={(event) => {
          // Half-typed pinyin of an input method is not yet a word to look for.
          if (!(event.nativeEvent as InputEvent).isComposing) search(event.target.value);
        }}
        slotProps={{
          htmlInput: {
            maxLength: 60,
            onCompositionEnd: (event: { currentTarget: HTMLInputElement }) => search(event.currentTarget.value),
          },
        }}
        sx={{ maxWidth: 440 }}
      />
      <TextField
        select
        label={t('cases.kind')}
        value={filter.kind ?? ''}
        onChange={(event) => onChange({ kind: event.target.value, page: '' })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={{ width: 180 }}
      >
        <MenuItem value="">{t('common.all')}</MenuItem>
        {CASE_KINDS.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {t(`words.caseKind.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

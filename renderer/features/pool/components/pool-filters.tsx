import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { CASE_KINDS } from '#shared/domain/case/vocabulary';
import { ChoiceFilter } from '../../../components/choice-filter';
import { SearchBox } from '../../../components/search-box';
import type { PoolFilter } from '../api/use-pool';

const HANDS = ['coordinator', 'manager'] as const;

/** Narrows the pool by words and by kind. */
export function PoolFilters(props: {
  readonly filter: PoolFilter;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}) {
  const { filter, onChange } = props;
  const { t } = useTranslation();
  return (
    <Box role="search" sx={{ display: 'flex', gap: 1.5, mb: 1.5 }}>
      <SearchBox
        label={t('cases.search')}
        placeholder={t('cases.searchHint')}
        text={filter.text}
        width={440}
        isFocused
        onSearch={(text) => onChange({ text, page: '' })}
      />
      <Box sx={{ width: 180 }}>
        <ChoiceFilter
          label={t('cases.kind')}
          value={filter.kind}
          options={CASE_KINDS}
          nameOf={(kind) => t(`words.caseKind.${kind}`)}
          onChange={(kind) => onChange({ kind, page: '' })}
        />
      </Box>
      <Box sx={{ width: 180 }}>
        <ChoiceFilter
          label={t('together.hand.label')}
          value={filter.hand}
          options={HANDS}
          nameOf={(hand) => t(`together.hand.${hand}`)}
          onChange={(hand) => onChange({ hand, page: '' })}
        />
      </Box>
    </Box>
  );
}

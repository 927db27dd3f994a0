import { Box, Tab, Tabs } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { CARDS } from '#shared/domain/case/vocabulary';
import { ChoiceFilter } from '../../../components/choice-filter';
import { SearchBox } from '../../../components/search-box';
import { ORDER_TABS } from '../order-tabs';
import type { OrdersAddress } from '../use-orders-address';

/** Tabs by status, words and card. */
export function OrderFilters(props: {
  readonly filter: OrdersAddress;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}) {
  const { filter, onChange } = props;
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 1.5, flexWrap: 'wrap' }}>
      <Tabs
        value={filter.tab}
        aria-label={t('orders.status')}
        onChange={(_event, tab: string) => onChange({ tab, page: '' })}
        sx={{ flex: 1, minHeight: 40, '& .MuiTab-root': { minHeight: 40, minWidth: 72 } }}
      >
        {ORDER_TABS.map((tab) => (
          <Tab key={tab} value={tab} label={t(`orders.tabs.${tab}`)} />
        ))}
      </Tabs>
      <SearchBox
        label={t('orders.search')}
        placeholder={t('orders.searchHint')}
        text={filter.text}
        width={300}
        isFocused
        onSearch={(text) => onChange({ text, page: '' })}
      />
      <Box sx={{ width: 120 }}>
        <ChoiceFilter
          label={t('orders.card')}
          value={filter.card}
          options={CARDS}
          nameOf={(card) => t(`words.card.${card}`)}
          onChange={(card) => onChange({ card, page: '' })}
        />
      </Box>
    </Box>
  );
}

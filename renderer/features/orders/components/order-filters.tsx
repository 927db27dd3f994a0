import { Box, MenuItem, Tab, Tabs, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { CARDS } from '#shared/domain/case/vocabulary';
import { ORDER_TABS } from '../order-tabs';
import type { OrdersAddress } from '../use-orders-address';

/** Tabs by status, words and card. */
export function OrderFilters(props: {
  readonly filter: OrdersAddress;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}) {
  const { filter, onChange } = props;
  const { t } = useTranslation();
  const search = (text: string) => onChange({ text, page: '' });
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
      <TextField
        type="search"
        label={t('orders.search')}
        placeholder={t('orders.searchHint')}
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
        sx={{ width: 300 }}
      />
      <TextField
        select
        label={t('orders.card')}
        value={filter.card ?? ''}
        onChange={(event) => onChange({ card: event.target.value, page: '' })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={{ width: 120 }}
      >
        <MenuItem value="">{t('common.all')}</MenuItem>
        {CARDS.map((card) => (
          <MenuItem key={card} value={card}>
            {t(`words.card.${card}`)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { Box, Button } from '@mui/material';
import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { FUNDING_STATES } from '#shared/domain/money/funding';
import type { CommandInput } from '#shared/ipc/contract';
import { ChoiceFilter } from '../../../components/choice-filter';
import { useNotices } from '../../../components/notice-provider';
import { SearchBox } from '../../../components/search-box';
import { useSession } from '../../../components/session-context';
import { sendCommand } from '../../../lib/command';
import { useChange } from '../../../lib/use-command';
import type { ChangeFunding, FundingAddress } from '../use-funding-address';
import { UnitChoice } from './unit-choice';

function ExportLedger({
  asked,
  isEmpty,
}: {
  readonly asked: CommandInput<'funding.export'>;
  readonly isEmpty: boolean;
}) {
  const { t } = useTranslation();
  const { may } = useSession();
  const notices = useNotices();
  const exporting = useChange('funding.export');
  if (!may('funding.export')) return null;
  const run = () =>
    exporting.mutate(asked, {
      onSuccess: ({ fileName }) =>
        notices.done(t('common.exportedTo', { fileName }), {
          label: t('common.openFolder'),
          run: () => void sendCommand('paper.showExports', {}).catch(notices.failed),
        }),
      onError: notices.failed,
    });
  return (
    <Button
      variant="outlined"
      startIcon={<FileDownloadOutlined />}
      loading={exporting.isPending}
      loadingPosition="start"
      disabled={isEmpty}
      onClick={run}
    >
      {t('common.export')}
    </Button>
  );
}

/** Words, month, unit and state; each narrows at once. */
export function LedgerFilters(props: {
  readonly filter: FundingAddress;
  readonly change: ChangeFunding;
  readonly asked: CommandInput<'funding.export'>;
  readonly isEmpty: boolean;
}) {
  const { filter, change } = props;
  const { t } = useTranslation();
  return (
    <Box role="search" sx={{ display: 'flex', gap: 1.5, mb: 1.5, pt: 0.75, alignItems: 'center' }}>
      <SearchBox
        label={t('funding.search')}
        placeholder={t('funding.searchHint')}
        text={filter.text}
        width={320}
        isFocused
        onSearch={(text) => change({ text, page: '' })}
      />
      <DatePicker
        label={t('funding.month')}
        views={['year', 'month']}
        openTo="month"
        format="YYYY-MM"
        value={filter.month === null ? null : dayjs(`${filter.month}-01`)}
        onChange={(day) => change({ month: day?.isValid() === true ? day.format('YYYY-MM') : '', page: '' })}
        slotProps={{
          textField: { size: 'small', sx: { width: 176 } },
          field: { clearable: true },
          calendarHeader: { format: t('cases.monthTitle') },
        }}
      />
      <Box sx={{ width: 200 }}>
        <UnitChoice
          label={t('funding.unit')}
          value={filter.unitId}
          onChange={(unitId) => change({ unitId: unitId ?? '', page: '' })}
        />
      </Box>
      <Box sx={{ width: 140 }}>
        <ChoiceFilter
          label={t('funding.stateFilter')}
          value={filter.state}
          options={FUNDING_STATES}
          nameOf={(state) => t(`funding.state.${state}`)}
          onChange={(state) => change({ state, page: '' })}
        />
      </Box>
      <Box sx={{ flex: 1 }} />
      <ExportLedger asked={props.asked} isEmpty={props.isEmpty} />
    </Box>
  );
}

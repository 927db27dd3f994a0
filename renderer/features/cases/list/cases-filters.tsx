import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CARDS, CASE_KINDS, CHANNELS } from '#shared/domain/case/vocabulary';
import { REMEDY_STATES } from '#shared/ipc/commands/case';
import { ChoiceFilter } from '../../../components/choice-filter';
import { SearchBox } from '../../../components/search-box';
import { UnitFilter } from '../../../components/unit-filter';
import { useOrderUnits } from '../api/queries';
import { DayFilter } from './day-filter';
import { StatusFilter } from './status-filter';
import { type CasesFilter, type ChangeAddress, NO_CONDITIONS } from './use-cases-address';

const HANDS = ['coordinator', 'manager'] as const;
const clockWord = (isSuspended: boolean | null) => {
  if (isSuspended === null) return null;
  return isSuspended ? 'suspended' : 'running';
};

/** All conditions of 办件查询 in two rows; each narrows at once. */
export function CasesFilters({ filter, change }: { readonly filter: CasesFilter; readonly change: ChangeAddress }) {
  const { t } = useTranslation();
  const units = useOrderUnits();
  const [round, setRound] = useState(0);
  const set = (key: keyof CasesFilter) => (value: string) => change({ [key]: value, page: '' });
  const clear = () => {
    change(NO_CONDITIONS);
    setRound(round + 1);
  };
  return (
    <Box
      role="search"
      key={round}
      sx={{
        display: 'grid',
        gap: 1.25,
        mb: 1.5,
        pt: 0.75,
        alignItems: 'center',
        gridTemplateColumns: 'minmax(0,1.6fr) repeat(6, minmax(0,1fr))',
      }}
    >
      <SearchBox
        label={t('cases.search')}
        placeholder={t('cases.searchHint')}
        text={filter.text}
        isFocused
        onSearch={set('text')}
      />
      <ChoiceFilter
        label={t('cases.kind')}
        value={filter.kind}
        options={CASE_KINDS}
        nameOf={(kind) => t(`words.caseKind.${kind}`)}
        onChange={set('kind')}
      />
      <StatusFilter value={filter.statuses} onChange={set('statuses')} />
      <ChoiceFilter
        label={t('cases.channel')}
        value={filter.channel}
        options={CHANNELS}
        nameOf={(channel) => t(`words.channel.${channel}`)}
        onChange={set('channel')}
      />
      <ChoiceFilter
        label={t('cases.card')}
        value={filter.card}
        options={CARDS}
        nameOf={(card) => t(`words.card.${card}`)}
        onChange={set('card')}
      />
      <ChoiceFilter
        label={t('cases.remedyState')}
        value={filter.remedy}
        options={REMEDY_STATES}
        nameOf={(state) => t(`words.remedyState.${state}`)}
        onChange={set('remedy')}
      />
      <ChoiceFilter
        label={t('together.hand.label')}
        value={filter.hand}
        options={HANDS}
        nameOf={(hand) => t(`together.hand.${hand}`)}
        onChange={set('hand')}
      />
      <ChoiceFilter
        label={t('clockRequest.filter.label')}
        value={clockWord(filter.isSuspended)}
        options={['suspended', 'running']}
        nameOf={(clock) => t(`clockRequest.filter.${clock}`)}
        onChange={set('isSuspended')}
      />
      <UnitFilter label={t('cases.leadUnit')} units={units} value={filter.leadUnitId} onChange={set('leadUnitId')} />
      <UnitFilter
        label={t('cases.community')}
        units={units.filter((unit) => unit.kind === 'community')}
        value={filter.communityId}
        onChange={set('communityId')}
      />
      <DayFilter label={t('cases.receivedFrom')} value={filter.receivedFrom} onChange={set('receivedFrom')} />
      <DayFilter label={t('cases.receivedTo')} value={filter.receivedTo} onChange={set('receivedTo')} />
      <Button onClick={clear}>{t('cases.clearFilters')}</Button>
    </Box>
  );
}

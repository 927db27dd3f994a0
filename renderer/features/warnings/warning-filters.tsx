import { Box, FormControlLabel, Switch } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { CLOCK_KINDS } from '#shared/domain/clocks/case-clocks';
import { CARD_COLOURS } from '#shared/domain/clocks/warning-card';
import { ORDER_UNIT_KINDS } from '#shared/domain/organisation/org-unit';
import { ChoiceFilter } from '../../components/choice-filter';
import { SearchBox } from '../../components/search-box';
import { useSession } from '../../components/session-context';
import { UnitFilter } from '../../components/unit-filter';
import { useCommandQuery } from '../../lib/use-command';
import { LISTED_STATES, type useWarningsAddress, type WarningsAddress } from './use-warnings-address';

/** Organisations that a card can be given to. */
const useOrderUnits = () =>
  (useCommandQuery('organisation.list', {}).data ?? []).filter(({ kind }) => ORDER_UNIT_KINDS.includes(kind));

/** What the list of cards is narrowed by; each condition narrows at once. */
export function WarningFilters(props: {
  readonly address: WarningsAddress;
  readonly onChange: ReturnType<typeof useWarningsAddress>[1];
}) {
  const { address, onChange } = props;
  const { t } = useTranslation();
  const seesAll = useSession().may('warning.export');
  const units = useOrderUnits();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        mb: 1.5,
        gridTemplateColumns: 'minmax(160px, 320px) 110px 130px 190px minmax(150px, 220px) max-content',
        alignItems: 'center',
      }}
    >
      <SearchBox
        label={t('warnings.search')}
        placeholder={t('warnings.searchHint')}
        text={address.text}
        onSearch={(text) => onChange({ text, page: '' })}
      />
      <ChoiceFilter
        label={t('warnings.colour')}
        value={address.colour}
        options={CARD_COLOURS}
        nameOf={(colour) => t(`words.card.${colour}`)}
        onChange={(colour) => onChange({ colour, page: '' })}
      />
      <ChoiceFilter
        label={t('warnings.kind')}
        value={address.kind}
        options={CLOCK_KINDS}
        nameOf={(kind) => t(`words.clock.${kind}`)}
        onChange={(kind) => onChange({ kind, page: '' })}
      />
      <ChoiceFilter
        label={t('warnings.state')}
        value={address.state === 'all' ? null : address.state}
        options={LISTED_STATES.filter((state) => state !== 'all')}
        nameOf={(state) => (state === 'open' ? t('warnings.open') : t(`words.cardState.${state}`))}
        onChange={(state) => onChange({ state: state === '' ? 'all' : state, page: '' })}
      />
      {seesAll && (
        <UnitFilter
          label={t('warnings.unit')}
          units={units}
          value={address.unitId}
          onChange={(unitId) => onChange({ unitId, page: '', ...(unitId === '' ? {} : { whose: 'all' }) })}
        />
      )}
      {seesAll && (
        <FormControlLabel
          control={
            <Switch
              checked={address.whose === 'mine'}
              onChange={(_event, isMine) => onChange({ whose: isMine ? '' : 'all', page: '' })}
            />
          }
          label={t('warnings.mine')}
        />
      )}
    </Box>
  );
}

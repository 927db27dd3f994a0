import { Box } from '@mui/material';
import { useMemo } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CASE_KINDS, CHANNELS, URGENCIES } from '#shared/domain/case/vocabulary';
import type { FormField } from '#shared/domain/flow/form-field';
import { ElementConditions } from '../../../components/element-conditions';
import { type useCatalogue, useUnits } from '../api/use-catalogue';
import { type CounterValues, toIntake } from '../model/counter-values';
import { unitEntries } from '../model/list-entries';
import { FormChoice, FormText } from './form-fields';
import { ItemFormSection } from './item-form-section';
import { SearchField } from './search-field';
import { rowOf, Section } from './section';
import { SubjectField } from './subject-field';

/** What the resident brings, how it came, and where it is. */
export function MatterSection(props: {
  readonly catalogue: ReturnType<typeof useCatalogue>;
  readonly formFields: readonly FormField[];
}) {
  const { catalogue, formFields } = props;
  const { t } = useTranslation();
  return (
    <Section title={t('counter.matterTitle')}>
      <Box sx={rowOf('1fr 1fr')}>
        <FormChoice
          name="kind"
          label={t('counter.kind')}
          options={CASE_KINDS}
          wordOf={(kind) => t(`words.caseKind.${kind}`)}
        />
        <FormChoice
          name="channel"
          label={t('counter.channel')}
          options={CHANNELS}
          wordOf={(channel) => t(`words.channel.${channel}`)}
        />
      </Box>
      <SubjectField catalogue={catalogue} />
      <ItemFormSection fields={formFields} />
      <FormText name="content" label={t('counter.content')} settings={{ multiline: true, minRows: 2, maxRows: 8 }} />
      <PlaceFields />
      <Box sx={rowOf('1fr 1fr')}>
        <FormText name="place" label={t('counter.place')} />
        <FormChoice
          name="urgency"
          label={t('counter.urgency')}
          options={URGENCIES}
          wordOf={(urgency) => t(`words.urgency.${urgency}`)}
        />
      </Box>
      <ChosenConditions />
    </Section>
  );
}

/** When such an appeal or request is opened and closed, as soon as its category and grid are chosen. */
function ChosenConditions() {
  const { watch } = useFormContext<CounterValues>();
  const { categoryCode, gridId } = toIntake(watch());
  return <ElementConditions categoryCode={categoryCode} gridId={gridId} />;
}

/** Community and grid: a grid brings its community, another community lets go of the grid. */
function PlaceFields() {
  const { t } = useTranslation();
  const { watch, setValue, getValues } = useFormContext<CounterValues>();
  const units = useUnits();
  const communityId = watch('communityId');
  const communities = useMemo(() => unitEntries(units, 'community'), [units]);
  const grids = useMemo(() => unitEntries(units, 'grid', communityId), [units, communityId]);
  const parentOf = (gridId: string | null) => units.find((unit) => unit.id === gridId)?.parentId ?? null;
  return (
    <Box sx={rowOf('1fr 1fr')}>
      <SearchField
        name="communityId"
        label={t('counter.community')}
        entries={communities}
        onChosen={(id) => {
          if (id === null || parentOf(getValues('gridId')) !== id) setValue('gridId', null);
        }}
      />
      <SearchField
        name="gridId"
        label={t('counter.grid')}
        entries={grids}
        onChosen={(id) => {
          if (id !== null) setValue('communityId', parentOf(id));
        }}
      />
    </Box>
  );
}

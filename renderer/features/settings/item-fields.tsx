import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { itemTypeSchema, sectorSchema } from '#shared/domain/catalogue/service-item';
import { FormSelect, FormText } from './form-fields';

type BadFields = Readonly<Record<string, string>>;

const CASE_TYPES = ['immediate', 'promised'] as const;
const AUDIENCES = ['natural-person', 'legal-person', 'both'] as const;
const LIMIT_UNITS = ['working-days', 'natural-days'] as const;

/** The plain fields of a service item, in the national catalogue's order. */
export function ItemFields({ isNew, bad }: { readonly isNew: boolean; readonly bad: BadFields }) {
  const { t } = useTranslation();
  const unitLabel = (unit: (typeof LIMIT_UNITS)[number]) => t(`catalogue.limitUnits.${unit}`);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: 2, pt: 1 }}>
      <FormText name="id" label={t('catalogue.id')} bad={bad} isFixed={!isNew} />
      <FormText name="code" label={t('catalogue.code')} bad={bad} />
      <FormText name="name" label={t('catalogue.name')} bad={bad} columns={2} />
      <FormText name="synonyms" label={t('catalogue.synonyms')} bad={bad} columns={2} />
      <FormSelect
        name="sector"
        label={t('catalogue.sector')}
        options={sectorSchema.options}
        word={(key) => t(`words.sector.${key}`)}
      />
      <FormSelect
        name="itemType"
        label={t('catalogue.itemType')}
        options={itemTypeSchema.options}
        word={(key) => t(`words.itemType.${key}`)}
      />
      <FormSelect
        name="caseType"
        label={t('catalogue.caseType')}
        options={CASE_TYPES}
        word={(key) => t(`words.caseType.${key}`)}
      />
      <FormSelect
        name="audience"
        label={t('catalogue.audience')}
        options={AUDIENCES}
        word={(key) => t(`words.audience.${key}`)}
      />
      <FormText name="resultName" label={t('catalogue.resultName')} bad={bad} columns={2} />
      <FormText name="legalLimit.value" errorPath="legalLimit" label={t('catalogue.legalLimit')} bad={bad} />
      <FormSelect name="legalLimit.unit" label={t('catalogue.limitUnit')} options={LIMIT_UNITS} word={unitLabel} />
      <FormText name="promisedLimit.value" errorPath="promisedLimit" label={t('catalogue.promisedLimit')} bad={bad} />
      <FormSelect name="promisedLimit.unit" label={t('catalogue.limitUnit')} options={LIMIT_UNITS} word={unitLabel} />
      <FormText name="conditions" label={t('catalogue.conditions')} bad={bad} columns={2} rows={3} />
      <FormText name="legalBasis" label={t('catalogue.legalBasis')} bad={bad} columns={2} rows={3} />
    </Box>
  );
}

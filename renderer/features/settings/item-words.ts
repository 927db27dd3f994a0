import { useTranslation } from 'react-i18next';
import type { FieldWord } from '../../components/conflict/conflict-alert';
import type { ItemForm } from './item-form';

/** The parts of an item in the words of its dialog; lists are said by how much they hold. */
export function useItemWords(): readonly FieldWord<ItemForm>[] {
  const { t } = useTranslation();
  const count = (list: readonly unknown[]) => t('conflict.list', { count: list.length });
  const limit = ({ value, unit }: ItemForm['legalLimit']) =>
    value === '' ? t('catalogue.limitNone') : `${value} ${t(`catalogue.limitUnits.${unit}`)}`;
  return [
    { key: 'code', label: t('catalogue.code') },
    { key: 'name', label: t('catalogue.name') },
    { key: 'synonyms', label: t('catalogue.synonyms') },
    { key: 'sector', label: t('catalogue.sector'), say: (sector) => t(`words.sector.${sector}`) },
    { key: 'itemType', label: t('catalogue.itemType'), say: (type) => t(`words.itemType.${type}`) },
    { key: 'caseType', label: t('catalogue.caseType'), say: (type) => t(`words.caseType.${type}`) },
    { key: 'audience', label: t('catalogue.audience'), say: (audience) => t(`words.audience.${audience}`) },
    { key: 'legalBasis', label: t('catalogue.legalBasis') },
    { key: 'conditions', label: t('catalogue.conditions') },
    { key: 'materials', label: t('catalogue.materials'), say: count },
    { key: 'legalLimit', label: t('catalogue.legalLimit'), say: limit },
    { key: 'promisedLimit', label: t('catalogue.promisedLimit'), say: limit },
    { key: 'isCharged', label: t('catalogue.isCharged'), say: (is) => t(is ? 'common.yes' : 'common.no') },
    { key: 'chargeBasis', label: t('catalogue.chargeBasis') },
    { key: 'resultName', label: t('catalogue.resultName') },
    { key: 'formFields', label: t('flow.editor.formFields'), say: count },
    { key: 'process', label: t('catalogue.process'), say: count },
  ];
}

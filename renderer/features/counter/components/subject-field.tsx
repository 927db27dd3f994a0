import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { useCatalogue } from '../api/use-catalogue';
import type { CounterValues } from '../model/counter-values';
import { describeItem } from '../model/list-entries';
import { SearchField } from './search-field';

type Catalogue = ReturnType<typeof useCatalogue>;

/** What the case is about: an item, a category of appeals, or a kind of service. */
export function SubjectField({ catalogue }: { readonly catalogue: Catalogue }) {
  const { t } = useTranslation();
  const { watch, setValue, getFieldState } = useFormContext<CounterValues>();
  const [kind, itemVersionId] = watch(['kind', 'itemVersionId']);
  const item = catalogue.items.find((view) => view.versionId === itemVersionId);

  const onCategory = (code: string | null) => {
    const category = catalogue.categories.find((each) => each.code === code);
    // The category's own urgency holds unless the clerk has said otherwise.
    if (category !== undefined && !getFieldState('urgency').isDirty) setValue('urgency', category.urgency);
  };
  if (kind === 'application') {
    return (
      <SearchField
        name="itemVersionId"
        label={t('counter.item')}
        hint={item === undefined ? t('counter.itemHint') : describeItem(item, t)}
        entries={catalogue.entries}
        onChosen={() => {
          setValue('materials', []);
          setValue('formValues', {});
        }}
      />
    );
  }
  const isService = kind === 'service';
  return (
    <SearchField
      key={kind}
      name={isService ? 'serviceCode' : 'appealCode'}
      label={t(isService ? 'counter.serviceCategory' : 'counter.appealCategory')}
      hint={t('counter.itemHint')}
      entries={isService ? catalogue.services : catalogue.appeals}
      onChosen={onCategory}
    />
  );
}

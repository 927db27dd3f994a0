import { Autocomplete, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { ALL_ELEMENTS } from '#shared/domain/responsibility/rule';
import type { CategoryView } from '#shared/ipc/commands/catalogue';
import { useFieldText } from '../../../lib/use-field-text';

const SHOWN = 5;

/** Classes of things, events and services: all, big ones that stand for their small ones, or small ones. */
export function ElementsField(props: {
  readonly elements: readonly CategoryView[];
  readonly value: readonly string[];
  readonly code: string | undefined;
  readonly isReadOnly?: boolean;
  readonly onChange: (codes: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const byCode = new Map(props.elements.map((element) => [element.code, element]));
  const nameOf = (code: string) =>
    code === ALL_ELEMENTS ? t('responsibility.allElements') : (byCode.get(code)?.name ?? code);
  const groupOf = (code: string) => {
    const element = byCode.get(code);
    if (element === undefined) return '';
    return nameOf(element.parentCode ?? element.code);
  };
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      limitTags={SHOWN}
      options={[ALL_ELEMENTS, ...[...byCode.keys()].sort()]}
      value={[...props.value]}
      readOnly={props.isReadOnly === true}
      onChange={(_event, codes) => {
        const isAllNew = codes.includes(ALL_ELEMENTS) && !props.value.includes(ALL_ELEMENTS);
        props.onChange(isAllNew ? [ALL_ELEMENTS] : codes.filter((code) => code !== ALL_ELEMENTS || codes.length === 1));
      }}
      getOptionLabel={nameOf}
      groupBy={groupOf}
      renderOption={({ key, ...option }, code) => (
        <li key={key} {...option} style={byCode.get(code)?.parentCode == null ? { fontWeight: 600 } : {}}>
          {code === ALL_ELEMENTS ? nameOf(code) : `${code} ${nameOf(code)}`}
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t('responsibility.rule.elements')}
          error={props.code !== undefined}
          helperText={fieldText(props.code)}
        />
      )}
    />
  );
}

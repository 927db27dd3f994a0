import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { type FormField, YES_NO } from '#shared/domain/flow/form-field';
import { FormChoice, FormText } from './form-fields';
import { rowOf } from './section';

const NOTHING = '';

/** What the chosen item asks beside its materials, in the order in which the office has put it. */
export function ItemFormSection({ fields }: { readonly fields: readonly FormField[] }) {
  if (fields.length === 0) return null;
  return (
    <Box sx={rowOf('1fr 1fr')}>
      {fields.map((field) => (
        <ItemFormField key={field.key} field={field} />
      ))}
    </Box>
  );
}

function ItemFormField({ field }: { readonly field: FormField }) {
  const { t } = useTranslation();
  const { key, label, type, options, isRequired, hint } = field;
  const common = { name: `formValues.${key}`, label, hint: hint === '' ? undefined : hint } as const;
  const settings = { required: isRequired };
  if (type === 'yes-no' || type === 'choice') {
    const choices = type === 'choice' ? options : YES_NO;
    const yesNo = (option: string) => t(option === 'yes' ? 'flow.yesNo.yes' : 'flow.yesNo.no');
    return (
      <FormChoice
        {...common}
        settings={settings}
        options={isRequired ? choices : [NOTHING, ...choices]}
        wordOf={(option) => (type === 'choice' || option === NOTHING ? option || '—' : yesNo(option))}
      />
    );
  }
  const kind =
    type === 'date'
      ? { type: 'date', slotProps: { inputLabel: { shrink: true } } }
      : { slotProps: { htmlInput: type === 'number' ? { inputMode: 'decimal' as const } : { maxLength: 200 } } };
  return <FormText {...common} settings={{ ...settings, ...kind }} />;
}

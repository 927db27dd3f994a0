import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, Checkbox, FormControlLabel, IconButton, Typography } from '@mui/material';
import { Controller, useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FORM_FIELD_TYPES } from '#shared/domain/flow/form-field';
import { FormSelect, FormText } from './form-fields';
import { freeKey, type ItemForm } from './item-form';

/** The fields that the window asks for an item, a row each. */
export function ItemFormFields(props: {
  readonly isReadOnly: boolean;
  readonly bad: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation();
  const { control, watch } = useFormContext<ItemForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'formFields' });
  const drafts = watch('formFields');
  const add = () => {
    const taken = drafts.map(({ key }) => key);
    append({ key: freeKey('field', taken), label: '', type: 'text', options: '', isRequired: false, hint: '' });
  };
  return (
    <Box component="section">
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {t(fields.length === 0 ? 'flow.editor.noFields' : 'flow.editor.formHint')}
      </Typography>
      {fields.map((field, at) => (
        <Box
          key={field.id}
          sx={{
            display: 'grid',
            gridTemplateColumns: '2fr 1fr 2.4fr 2fr auto auto',
            gap: 1,
            mb: 1.5,
            alignItems: 'start',
          }}
        >
          <FormText name={`formFields.${at}.label`} label={t('flow.editor.fieldLabel')} bad={props.bad} />
          <FormSelect
            name={`formFields.${at}.type`}
            label={t('flow.editor.fieldType')}
            options={FORM_FIELD_TYPES}
            word={(type) => t(`flow.editor.fieldTypes.${type}`)}
          />
          {drafts[at]?.type === 'choice' ? (
            <FormText name={`formFields.${at}.options`} label={t('flow.editor.fieldOptions')} bad={props.bad} />
          ) : (
            <span />
          )}
          <FormText name={`formFields.${at}.hint`} label={t('flow.editor.fieldHint')} bad={props.bad} />
          <Controller
            name={`formFields.${at}.isRequired`}
            control={control}
            render={({ field: required }) => (
              <FormControlLabel
                control={<Checkbox checked={required.value} onChange={required.onChange} disabled={props.isReadOnly} />}
                label={t('flow.editor.fieldRequired')}
              />
            )}
          />
          <IconButton
            aria-label={t('flow.editor.removeField', { name: drafts[at]?.label ?? '' })}
            disabled={props.isReadOnly}
            onClick={() => remove(at)}
          >
            <DeleteOutlined />
          </IconButton>
        </Box>
      ))}
      {!props.isReadOnly && <Button onClick={add}>{t('flow.editor.addField')}</Button>}
    </Box>
  );
}

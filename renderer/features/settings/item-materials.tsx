import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, Checkbox, FormControlLabel, IconButton, Typography } from '@mui/material';
import { Controller, useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSelect, FormText } from './form-fields';
import type { ItemForm } from './item-form';

const LEVELS = ['main', 'secondary'] as const;
const FORMS = ['original', 'copy', 'original-and-copy'] as const;
const SOURCES = ['applicant', 'government', 'third-party'] as const;

/** The materials that an item asks for, a row each. */
export function ItemMaterials(props: { readonly isReadOnly: boolean; readonly bad: Readonly<Record<string, string>> }) {
  const { t } = useTranslation();
  const { control } = useFormContext<ItemForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'materials' });
  const add = () =>
    append({
      name: '',
      level: 'main',
      form: 'original-and-copy',
      copies: 1,
      source: 'applicant',
      isWaivable: false,
      note: '',
    });
  return (
    <Box component="section" sx={{ mt: 3 }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {t('catalogue.materials')}
      </Typography>
      {fields.map((material, at) => (
        <Box
          key={material.id}
          sx={{
            display: 'grid',
            gridTemplateColumns: '3fr 1fr 1.4fr 0.7fr 1.4fr auto auto',
            gap: 1,
            mb: 1.5,
            alignItems: 'start',
          }}
        >
          <FormText name={`materials.${at}.name`} label={t('catalogue.materialName')} bad={props.bad} />
          <FormSelect
            name={`materials.${at}.level`}
            label={t('catalogue.materialLevel')}
            options={LEVELS}
            word={(key) => t(`words.materialLevel.${key}`)}
          />
          <FormSelect
            name={`materials.${at}.form`}
            label={t('catalogue.materialForm')}
            options={FORMS}
            word={(key) => t(`words.materialForm.${key}`)}
          />
          <FormText name={`materials.${at}.copies`} label={t('catalogue.materialCopies')} bad={props.bad} />
          <FormSelect
            name={`materials.${at}.source`}
            label={t('catalogue.materialSource')}
            options={SOURCES}
            word={(key) => t(`words.materialSource.${key}`)}
          />
          <Controller
            name={`materials.${at}.isWaivable`}
            control={control}
            render={({ field }) => (
              <FormControlLabel
                control={<Checkbox checked={field.value} onChange={field.onChange} disabled={props.isReadOnly} />}
                label={t('catalogue.materialWaivable')}
              />
            )}
          />
          <IconButton
            aria-label={t('catalogue.removeMaterial', { name: material.name })}
            disabled={props.isReadOnly}
            onClick={() => remove(at)}
          >
            <DeleteOutlined />
          </IconButton>
        </Box>
      ))}
      {!props.isReadOnly && <Button onClick={add}>{t('catalogue.addMaterial')}</Button>}
    </Box>
  );
}

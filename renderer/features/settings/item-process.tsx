import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, Typography } from '@mui/material';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ORDER_ROLES } from '#shared/domain/case/vocabulary';
import { routeKeySchema } from '#shared/domain/catalogue/route-key';
import { useFieldText } from '../../lib/use-field-text';
import { FormSelect, FormText } from './form-fields';
import type { ItemForm } from './item-form';

/** The steps by which an item is handled, a row each. */
export function ItemProcess(props: { readonly isReadOnly: boolean; readonly bad: Readonly<Record<string, string>> }) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const { control } = useFormContext<ItemForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'process' });
  const fault = fieldText(props.bad['item.process']);
  return (
    <Box component="section" sx={{ mt: 3 }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {t('catalogue.process')}
      </Typography>
      {fault !== undefined && (
        <Typography color="error" sx={{ mb: 1 }}>
          {fault}
        </Typography>
      )}
      {fields.map((step, at) => (
        <Box
          key={step.id}
          sx={{ display: 'grid', gridTemplateColumns: '2fr 1.5fr 1fr 1fr auto', gap: 1, mb: 1.5, alignItems: 'start' }}
        >
          <FormText name={`process.${at}.name`} label={t('catalogue.stepName')} bad={props.bad} />
          <FormSelect
            name={`process.${at}.section`}
            label={t('catalogue.stepSection')}
            options={routeKeySchema.options}
            word={(key) => t(`words.sectionKey.${key}`)}
          />
          <FormSelect
            name={`process.${at}.role`}
            label={t('catalogue.stepRole')}
            options={ORDER_ROLES}
            word={(key) => t(`words.orderRole.${key}`)}
          />
          <FormText name={`process.${at}.limitWorkingDays`} label={t('catalogue.stepLimit')} bad={props.bad} />
          <IconButton
            aria-label={t('catalogue.removeStep', { name: step.name })}
            disabled={props.isReadOnly || fields.length === 1}
            onClick={() => remove(at)}
          >
            <DeleteOutlined />
          </IconButton>
        </Box>
      ))}
      {!props.isReadOnly && (
        <Button
          onClick={() => append({ name: '', section: 'social-affairs', limitWorkingDays: '', role: 'co-handler' })}
        >
          {t('catalogue.addStep')}
        </Button>
      )}
    </Box>
  );
}

import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { IDENTITY_DOCUMENT_TYPES } from '#shared/domain/identity/identity-document';
import type { CommandOutput } from '#shared/ipc/contract';
import { FormDialog } from '../../../components/form-dialog';
import { useAskedClose } from '../../../components/use-asked-close';
import { useChange } from '../../../lib/use-command';
import { ChoiceLine, DayLine, TextLine } from '../fields/form-lines';
import { PlaceFields } from '../fields/place-fields';
import { FurtherFields } from './further-fields';
import { NEW_PERSON, personFormSchema } from './person-form';
import { useRegisterForm } from './use-register-form';

const SEXES = ['male', 'female'] as const;

/** A new resident, or the changes to one whose record was opened. */
export function PersonDialog(props: {
  readonly residentId: string | null;
  readonly record: CommandOutput<'register.openResident'> | null;
  readonly onDone?: (residentId: string) => void;
  readonly onClose: () => void;
}) {
  const { record, residentId } = props;
  const { t } = useTranslation();
  const add = useChange('register.addResident', ['register.listResidents']);
  const change = useChange('register.changeResident', ['register.getResident', 'register.listResidents']);
  const act = useRegisterForm({
    schema: personFormSchema,
    defaults: { fields: record?.fields ?? NEW_PERSON },
    send: async ({ fields }) => {
      if (record === null || residentId === null) props.onDone?.((await add.mutateAsync({ fields })).id);
      else await change.mutateAsync({ residentId, version: record.version, fields });
    },
    onClose: props.onClose,
  });
  const { control } = act;
  const { close, question } = useAskedClose(act.isDirty, props.onClose);
  return (
    <>
      <FormDialog
        title={t(record === null ? 'register.add' : 'register.editTitle')}
        error={act.error}
        submitLabel={t('common.save')}
        isPending={act.isPending}
        width="md"
        onSubmit={act.submit}
        onClose={close}
      >
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' }}>
          <TextLine control={control} name="fields.name" label={t('register.name')} isFirst />
          <TextLine control={control} name="fields.phone" label={t('register.phone')} />
          <TextLine control={control} name="fields.address" label={t('register.address')} />
          <ChoiceLine
            control={control}
            name="fields.documentType"
            label={t('register.documentType')}
            options={IDENTITY_DOCUMENT_TYPES}
            nameOf={(type) => t(`words.documentType.${type}`)}
          />
          <TextLine control={control} name="fields.documentNumber" label={t('register.document')} />
          <DayLine control={control} name="fields.documentValidUntil" label={t('register.validUntil')} />
          <ChoiceLine
            control={control}
            name="fields.sex"
            label={t('register.sex')}
            hint={t('register.byDocument')}
            options={SEXES}
            nameOf={(sex) => t(`words.sex.${sex}`)}
            noneText={t('register.unknown')}
          />
          <DayLine
            control={control}
            name="fields.birthDate"
            label={t('register.birthDate')}
            hint={t('register.byDocument')}
          />
          <TextLine control={control} name="fields.overrideReason" label={t('register.overrideReason')} />
          <PlaceFields control={control} communityName="fields.communityId" gridName="fields.gridId" />
        </Box>
        <FurtherFields control={control} />
      </FormDialog>
      {question}
    </>
  );
}

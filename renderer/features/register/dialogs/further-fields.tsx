import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton } from '@mui/material';
import type { ReactNode } from 'react';
import { type Control, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { IDENTITY_DOCUMENT_TYPES } from '#shared/domain/identity/identity-document';
import { NAME_KINDS, PHONE_KINDS } from '#shared/domain/register/vocabulary';
import { ChoiceLine, DayLine, TextLine } from '../fields/form-lines';
import type { PersonForm } from './person-form';

const MOST = 10;

/** One of a person's further names, documents or telephones, with the way to take it away. */
function FurtherRow(props: {
  readonly columns: string;
  readonly label: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: `${props.columns} 40px`, alignItems: 'start' }}>
      {props.children}
      <IconButton aria-label={`${t('register.remove')} ${props.label}`} onClick={props.onRemove}>
        <DeleteOutlined fontSize="small" />
      </IconButton>
    </Box>
  );
}

/** Former and other names, further documents and telephones. */
export function FurtherFields({ control }: { readonly control: Control<PersonForm, unknown, PersonForm> }) {
  const { t } = useTranslation();
  const names = useFieldArray({ control, name: 'fields.names' });
  const documents = useFieldArray({ control, name: 'fields.documents' });
  const phones = useFieldArray({ control, name: 'fields.phones' });
  const addDocument = () => documents.append({ documentType: 'passport', documentNumber: '', validUntil: null });
  return (
    <>
      {names.fields.map(({ id }, at) => {
        const label = t('register.furtherName', { number: at + 1 });
        return (
          <FurtherRow key={id} columns="140px 1fr" label={label} onRemove={() => names.remove(at)}>
            <ChoiceLine
              control={control}
              name={`fields.names.${at}.kind`}
              label={t('register.nameKind')}
              options={NAME_KINDS}
              nameOf={(kind) => t(`words.nameKind.${kind}`)}
            />
            <TextLine control={control} name={`fields.names.${at}.name`} label={label} />
          </FurtherRow>
        );
      })}
      {documents.fields.map(({ id }, at) => {
        const label = t('register.furtherDocument', { number: at + 1 });
        return (
          <FurtherRow key={id} columns="220px 1fr 190px" label={label} onRemove={() => documents.remove(at)}>
            <ChoiceLine
              control={control}
              name={`fields.documents.${at}.documentType`}
              label={t('register.documentType')}
              options={IDENTITY_DOCUMENT_TYPES}
              nameOf={(type) => t(`words.documentType.${type}`)}
            />
            <TextLine control={control} name={`fields.documents.${at}.documentNumber`} label={label} />
            <DayLine control={control} name={`fields.documents.${at}.validUntil`} label={t('register.validUntil')} />
          </FurtherRow>
        );
      })}
      {phones.fields.map(({ id }, at) => {
        const label = t('register.furtherPhone', { number: at + 1 });
        return (
          <FurtherRow key={id} columns="140px 1fr" label={label} onRemove={() => phones.remove(at)}>
            <ChoiceLine
              control={control}
              name={`fields.phones.${at}.kind`}
              label={t('register.phoneKind')}
              options={PHONE_KINDS}
              nameOf={(kind) => t(`words.phoneKind.${kind}`)}
            />
            <TextLine control={control} name={`fields.phones.${at}.phone`} label={label} />
          </FurtherRow>
        );
      })}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button disabled={names.fields.length >= MOST} onClick={() => names.append({ kind: 'former', name: '' })}>
          {t('register.addNames')}
        </Button>
        <Button disabled={documents.fields.length >= MOST} onClick={addDocument}>
          {t('register.addDocuments')}
        </Button>
        <Button disabled={phones.fields.length >= MOST} onClick={() => phones.append({ kind: 'mobile', phone: '' })}>
          {t('register.addPhones')}
        </Button>
      </Box>
    </>
  );
}

import { Box } from '@mui/material';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { checkIdentityDocument, IDENTITY_DOCUMENT_TYPES } from '#shared/domain/identity/identity-document';
import { businessDay } from '#shared/domain/time/business-day';
import { useFieldText } from '../../../lib/use-field-text';
import type { CounterValues } from '../model/counter-values';
import { FormChoice, FormText } from './form-fields';

const WHOLE_LENGTH = 18;

/** What a number tells at once: whose it may be, or what is wrong with it as soon as it is whole or left. */
function useDocumentCheck() {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const { watch } = useFormContext<CounterValues>();
  const [isLeft, setLeft] = useState(false);
  const [type, number] = watch(['applicant.documentType', 'applicant.documentNumber']);
  const checked = number === '' ? null : checkIdentityDocument(type, number, businessDay(new Date().toISOString()));
  const isRipe = isLeft || number.trim().length >= WHOLE_LENGTH;
  const fault = checked?.status === 'error' && isRipe ? fieldText(checked.code) : undefined;
  const value = checked === null || checked.status === 'error' ? null : checked.value;
  const facts = () => {
    if (value === null || value.birthDate === null || value.sex === null) return undefined;
    const words = { birthDate: value.birthDate, sex: t(`words.sex.${value.sex}`) };
    return t('counter.documentFacts', { ...words, region: value.normalized.slice(0, 6) });
  };
  return { fault, facts: facts(), isDoubted: checked?.status === 'warning', setLeft };
}

/** Type and number of the applicant's document, and the reason why a doubtful number is taken. */
export function DocumentFields() {
  const { t } = useTranslation();
  const { setValue, watch } = useFormContext<CounterValues>();
  const { fault, facts, isDoubted, setLeft } = useDocumentCheck();
  const hasReason = watch('applicant.overrideReason') !== '';
  return (
    <>
      <FormChoice
        name="applicant.documentType"
        label={t('counter.documentType')}
        options={IDENTITY_DOCUMENT_TYPES}
        wordOf={(type) => t(`words.documentType.${type}`)}
      />
      <Box onBlur={() => setLeft(true)}>
        <FormText
          name="applicant.documentNumber"
          label={t('counter.documentNumber')}
          hint={fault ?? (isDoubted ? `${t('counter.documentDoubted')}${facts ?? ''}` : facts)}
          onTyped={() => setValue('applicant.residentId', null)}
          settings={{
            color: isDoubted ? 'warning' : 'primary',
            slotProps: {
              htmlInput: { spellCheck: false, maxLength: 40 },
              formHelperText: { sx: helperColor(fault !== undefined, isDoubted) },
            },
          }}
        />
      </Box>
      {(isDoubted || hasReason) && (
        <FormText
          name="applicant.overrideReason"
          label={t('counter.overrideReason')}
          hint={t('counter.overrideHint')}
        />
      )}
    </>
  );
}

function helperColor(isWrong: boolean, isDoubted: boolean) {
  if (isWrong) return { color: 'error.main' };
  return isDoubted ? { color: 'warning.main' } : {};
}

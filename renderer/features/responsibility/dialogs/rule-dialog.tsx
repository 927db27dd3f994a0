import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import { Controller, type FieldError, type Path, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type RuleFields, ruleFieldsSchema } from '#shared/ipc/commands/responsibility';
import { useNotices } from '../../../components/notice-provider';
import { badFields } from '../../../lib/use-field-text';
import { useSaveRule } from '../api/queries';
import type { MatrixDesk } from '../model/matrix-desk';
import { DayField } from './day-field';
import { ElementsField } from './elements-field';
import { GridsField } from './grids-field';
import { MatrixDialog } from './matrix-dialog';
import { RemoveRule } from './remove-rule';
import { ResponsibleField } from './responsible-field';
import { SpansField } from './spans-field';
import { useHeldDraft } from './use-held-draft';

/** What the dialog is opened for: a new rule, perhaps one that fills a gap, or one that is there. */
export interface RuleToEdit {
  readonly ruleId: string | null;
  readonly fields: RuleFields;
  readonly title: 'add' | 'edit' | 'fill' | 'view';
}

const codeOf = (error: FieldError | undefined) => (error === undefined ? undefined : (error.message ?? 'invalid'));
/** The fault of a field that holds several: its own, or that of any within. */
const anyCode = (error: object | undefined) => {
  if (error === undefined) return undefined;
  return 'message' in error && typeof error.message === 'string' ? error.message : 'required';
};

/** A rule: where, what, when, who, and from when to when. */
export function RuleDialog(props: {
  readonly desk: MatrixDesk;
  readonly rule: RuleToEdit;
  /** The grid that the page is on. */
  readonly gridId: string;
  readonly onClose: () => void;
}) {
  const { desk, rule, onClose } = props;
  const { t } = useTranslation();
  const notices = useNotices();
  const save = useSaveRule();
  const [error, setError] = useState<unknown>(null);
  const { versionId, version } = useHeldDraft(desk);
  const form = useForm<RuleFields, unknown, RuleFields>({
    resolver: zodResolver(ruleFieldsSchema),
    defaultValues: rule.fields,
  });
  const isReadOnly = !desk.isEditable;
  const send = form.handleSubmit(async (fields) => {
    try {
      await save.mutateAsync({ versionId, version, ruleId: rule.ruleId, rule: fields });
      notices.done(t('common.saved'));
      onClose();
    } catch (failure) {
      for (const [path, code] of Object.entries(badFields(failure))) {
        form.setError(path.replace(/^rule\./, '') as Path<RuleFields>, { message: code });
      }
      setError(failure);
    }
  });
  const community = desk.grids.find(({ id }) => id === (rule.fields.gridIds[0] ?? props.gridId))?.parentId ?? null;
  const { control } = form;
  return (
    <MatrixDialog
      title={t(`responsibility.rule.${isReadOnly ? 'view' : rule.title}`)}
      error={error}
      isBusy={save.isPending}
      submitLabel={t('common.save')}
      width="md"
      onSubmit={isReadOnly ? null : () => void send()}
      onClose={onClose}
      extra={
        rule.ruleId !== null && !isReadOnly ? (
          <RemoveRule desk={desk} ruleId={rule.ruleId} fields={rule.fields} gridId={props.gridId} onDone={onClose} />
        ) : (
          <Button sx={{ mr: 'auto', visibility: 'hidden' }} />
        )
      }
    >
      <Controller
        control={control}
        name="assignment"
        render={({ field, fieldState: { error: bad } }) => (
          <ResponsibleField
            label={t('responsibility.rule.unit')}
            value={field.value}
            code={anyCode(bad)}
            isReadOnly={isReadOnly}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="gridIds"
        render={({ field, fieldState: { error: bad } }) => (
          <GridsField
            label={t('responsibility.rule.grids')}
            grids={desk.grids}
            communityId={community}
            value={field.value}
            code={anyCode(bad)}
            isReadOnly={isReadOnly}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="elements"
        render={({ field, fieldState: { error: bad } }) => (
          <ElementsField
            elements={desk.elements}
            value={field.value}
            code={anyCode(bad)}
            isReadOnly={isReadOnly}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="spans"
        render={({ field, fieldState: { error: bad } }) => (
          <SpansField value={field.value} code={anyCode(bad)} isReadOnly={isReadOnly} onChange={field.onChange} />
        )}
      />
      <Stack direction="row" spacing={1.5}>
        {(['validFrom', 'validThrough'] as const).map((name) => (
          <Controller
            key={name}
            control={control}
            name={name}
            render={({ field, fieldState: { error: bad } }) => (
              <DayField
                label={t(`responsibility.rule.${name}`)}
                value={field.value}
                code={codeOf(bad)}
                hint={t('responsibility.rule.noLimitHint')}
                isReadOnly={isReadOnly}
                onChange={field.onChange}
              />
            )}
          />
        ))}
      </Stack>
    </MatrixDialog>
  );
}

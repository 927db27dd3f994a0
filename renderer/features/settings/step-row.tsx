import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, IconButton } from '@mui/material';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ORDER_ROLES } from '#shared/domain/case/vocabulary';
import { routeKeySchema } from '#shared/domain/catalogue/route-key';
import type { FormField } from '#shared/domain/flow/form-field';
import type { FlowWords } from '../../lib/use-flow-words';
import { ConditionDialog } from './condition-dialog';
import type { ItemForm, StepDraft } from './item-form';
import { SpecialDialog } from './special-dialog';
import { CellButton, CellChoice, CellChoices, CellText } from './step-cells';

/** A row of the table of steps. */
export function StepRow(props: {
  readonly at: number;
  readonly step: StepDraft;
  readonly others: readonly StepDraft[];
  readonly fields: readonly FormField[];
  readonly words: FlowWords;
  readonly isReadOnly: boolean;
  readonly isFaulty: boolean;
  readonly onMoveUp: (() => void) | null;
  readonly onRemove: (() => void) | null;
}) {
  const { at, step, others, words, isReadOnly } = props;
  const { t } = useTranslation();
  const { setValue } = useFormContext<ItemForm>();
  const [open, setOpen] = useState<'special' | 'condition' | null>(null);
  const change = (patch: Partial<StepDraft>) => setValue(`process.${at}`, { ...step, ...patch }, { shouldDirty: true });
  const { name } = step;
  const label = (column: 'name' | 'section' | 'role' | 'limit' | 'after' | 'special' | 'condition') =>
    `${t(`flow.editor.${column}`)} ${at + 1}`;
  const common = { isReadOnly };
  return (
    <Box role="row" sx={{ display: 'contents' }}>
      <Box role="cell" sx={{ textAlign: 'center', color: props.isFaulty ? 'error.main' : 'text.secondary' }}>
        {props.isFaulty ? `! ${at + 1}` : at + 1}
      </Box>
      <CellText {...common} label={label('name')} value={name} onChange={(next) => change({ name: next })} />
      <CellChoice
        {...common}
        label={label('section')}
        value={step.section}
        options={routeKeySchema.options}
        word={(key) => t(`words.sectionKey.${key}`)}
        onChange={(section) => change({ section })}
      />
      <CellChoice
        {...common}
        label={label('role')}
        value={step.role}
        options={ORDER_ROLES}
        word={(key) => t(`words.orderRole.${key}`)}
        onChange={(role) => change({ role })}
      />
      <CellText
        {...common}
        label={label('limit')}
        value={step.limitWorkingDays}
        isNumber
        onChange={(limitWorkingDays) => change({ limitWorkingDays })}
      />
      <CellChoices
        {...common}
        label={label('after')}
        values={step.after}
        empty={t('flow.editor.afterNone')}
        options={others.map((other) => ({ key: other.key, name: other.name }))}
        onChange={(after) => change({ after })}
      />
      <CellButton
        {...common}
        label={label('special')}
        text={words.specialText(step.special)}
        isSet={step.special !== null}
        onClick={() => setOpen('special')}
      />
      <CellButton
        {...common}
        label={label('condition')}
        text={words.conditionText(step.condition)}
        isSet={step.condition !== null}
        onClick={() => setOpen('condition')}
      />
      <Box role="cell" sx={{ whiteSpace: 'nowrap' }}>
        <IconButton
          size="small"
          aria-label={t('flow.editor.moveUp', { name })}
          disabled={isReadOnly || props.onMoveUp === null}
          onClick={() => props.onMoveUp?.()}
        >
          <ArrowUpwardOutlined fontSize="small" />
        </IconButton>
        <IconButton
          size="small"
          aria-label={t('flow.editor.remove', { name })}
          disabled={isReadOnly || props.onRemove === null}
          onClick={() => props.onRemove?.()}
        >
          <DeleteOutlined fontSize="small" />
        </IconButton>
      </Box>
      {open === 'special' && (
        <SpecialDialog
          name={name}
          special={step.special}
          onSave={(special) => change({ special })}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'condition' && (
        <ConditionDialog
          name={name}
          condition={step.condition}
          fields={props.fields}
          words={words}
          onSave={(condition) => change({ condition })}
          onClose={() => setOpen(null)}
        />
      )}
    </Box>
  );
}

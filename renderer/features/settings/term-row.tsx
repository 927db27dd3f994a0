import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, IconButton, MenuItem, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { ConditionField } from '#shared/domain/flow/case-facts';
import { type ConditionTerm, operatorsOf } from '#shared/domain/flow/condition';
import type { FlowWords } from '../../lib/use-flow-words';

/** A term of a condition: what, how, against which value. */
export function TermRow(props: {
  readonly at: number;
  readonly term: ConditionTerm;
  readonly known: readonly ConditionField[];
  readonly words: FlowWords;
  readonly isFirst: boolean;
  readonly onChange: (term: ConditionTerm) => void;
  readonly onRemove: () => void;
}) {
  const { at, term, known, words, onChange } = props;
  const { t } = useTranslation();
  const field = known.find(({ key }) => key === term.field);
  const operators = operatorsOf(field?.type ?? 'text');
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1.4fr 1fr 1.6fr auto', gap: 1, alignItems: 'start' }}>
      <TextField
        select
        autoFocus={props.isFirst}
        label={t('flow.editor.termField')}
        value={field === undefined ? '' : term.field}
        onChange={(event) => onChange({ field: event.target.value, operator: 'is', values: [] })}
      >
        {known.map(({ key }) => (
          <MenuItem key={key} value={key}>
            {words.fieldName(key)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t('flow.editor.termOperator')}
        value={operators.includes(term.operator) ? term.operator : ''}
        onChange={(event) =>
          onChange({ ...term, operator: event.target.value as ConditionTerm['operator'], values: [] })
        }
      >
        {operators.map((operator) => (
          <MenuItem key={operator} value={operator}>
            {words.operatorText(term.field, operator)}
          </MenuItem>
        ))}
      </TextField>
      {term.operator === 'is-filled' ? <span /> : <TermValue {...props} options={field?.options ?? []} />}
      <IconButton aria-label={t('flow.editor.removeTerm', { count: at + 1 })} onClick={props.onRemove}>
        <DeleteOutlined />
      </IconButton>
    </Box>
  );
}

function TermValue(props: {
  readonly term: ConditionTerm;
  readonly words: FlowWords;
  readonly options: readonly string[];
  readonly onChange: (term: ConditionTerm) => void;
}) {
  const { term, words, options, onChange } = props;
  const { t } = useTranslation();
  const label = t('flow.editor.termValue');
  const isMany = term.operator === 'one-of';
  if (options.length === 0) {
    const split = (text: string) => (isMany ? text.split(/[、,，]/) : [text]);
    return (
      <TextField
        label={label}
        value={term.values.join('、')}
        onChange={(event) => onChange({ ...term, values: split(event.target.value) })}
      />
    );
  }
  return (
    <TextField
      select
      label={label}
      value={isMany ? [...term.values] : (term.values[0] ?? '')}
      onChange={(event) => onChange({ ...term, values: [event.target.value].flat() })}
      slotProps={{ select: { multiple: isMany } }}
    >
      {options.map((option) => (
        <MenuItem key={option} value={option}>
          {words.valueText(term.field, option)}
        </MenuItem>
      ))}
    </TextField>
  );
}

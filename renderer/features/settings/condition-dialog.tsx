import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Condition, type ConditionTerm, checkCondition, conditionFields } from '#shared/domain/flow/condition';
import type { FormField } from '#shared/domain/flow/form-field';
import { useFieldText } from '../../lib/use-field-text';
import type { FlowWords } from '../../lib/use-flow-words';
import { TermRow } from './term-row';

/** When a step is taken at all: terms over the form's fields and the case's own facts. */
export function ConditionDialog(props: {
  readonly name: string;
  readonly condition: Condition | null;
  readonly fields: readonly FormField[];
  readonly words: FlowWords;
  readonly onSave: (condition: Condition | null) => void;
  readonly onClose: () => void;
}) {
  const { fields, words } = props;
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const known = conditionFields(fields);
  const blank: ConditionTerm = { field: known[0]?.key ?? '', operator: 'is', values: [] };
  const [combine, setCombine] = useState<Condition['combine']>(props.condition?.combine ?? 'all');
  const [terms, setTerms] = useState<readonly ConditionTerm[]>(props.condition?.terms ?? [blank]);
  const [fault, setFault] = useState<string | null>(null);
  const finish = (condition: Condition | null) => {
    props.onSave(condition);
    props.onClose();
  };
  const save = () => {
    const trimmed = terms.map((term) => ({
      ...term,
      values: term.values.map((value) => value.trim()).filter((value) => value !== ''),
    }));
    const condition = { combine, terms: trimmed };
    const found = terms.length === 0 ? null : checkCondition(condition, known);
    setFault(found);
    if (found === null) finish(terms.length === 0 ? null : condition);
  };
  const change = (at: number, term: ConditionTerm) =>
    setTerms(terms.map((each, index) => (index === at ? term : each)));
  return (
    <Dialog open onClose={props.onClose} maxWidth="md">
      <DialogTitle>{t('flow.editor.editCondition', { name: props.name })}</DialogTitle>
      <DialogContent>
        <Stack spacing={1.5} sx={{ pt: 1 }}>
          {terms.length > 1 && (
            <TextField
              select
              label={t('flow.editor.combine')}
              value={combine}
              onChange={(event) => setCombine(event.target.value as Condition['combine'])}
              sx={{ maxWidth: 220 }}
            >
              <MenuItem value="all">{t('flow.editor.combineAll')}</MenuItem>
              <MenuItem value="any">{t('flow.editor.combineAny')}</MenuItem>
            </TextField>
          )}
          {terms.map((term, at) => (
            <TermRow
              // biome-ignore lint/suspicious/noArrayIndexKey: terms have no name of their own and keep their places
              key={at}
              at={at}
              term={term}
              known={known}
              words={words}
              isFirst={at === 0}
              onChange={(next) => change(at, next)}
              onRemove={() => setTerms(terms.filter((_, index) => index !== at))}
            />
          ))}
          {terms.length < 10 && (
            <Button sx={{ alignSelf: 'flex-start' }} onClick={() => setTerms([...terms, blank])}>
              {t('flow.editor.addTerm')}
            </Button>
          )}
          {fault !== null && (
            <Typography role="alert" color="error">
              {fieldText(fault)}
            </Typography>
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        {props.condition !== null && (
          <Button color="error" sx={{ mr: 'auto' }} onClick={() => finish(null)}>
            {t('flow.editor.clearCondition')}
          </Button>
        )}
        <Button onClick={props.onClose}>{t('common.cancel')}</Button>
        <Button variant="contained" onClick={save}>
          {t('common.ok')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

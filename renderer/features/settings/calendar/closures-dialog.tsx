import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  IconButton,
  TextField,
  Typography,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarChange, type CalendarView, closureFieldsSchema } from '#shared/ipc/commands/calendar';
import { useAskedClose } from '../../../components/use-asked-close';
import { useFieldText } from '../../../lib/use-field-text';
import { ConfirmChange } from './confirm-change';
import { DayField } from './day-field';

type Closure = CalendarView['closures'][number];
interface Typed {
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
}

const NOTHING: Typed = { from: null, to: null, reason: '' };

/** Days on which this office is closed of its own: add with a reason, remove. */
export function ClosuresDialog({ view, onClose }: { readonly view: CalendarView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [closures, setClosures] = useState<readonly Closure[]>(view.closures);
  const [typed, setTyped] = useState<Typed>(NOTHING);
  const [change, setChange] = useState<CalendarChange | null>(null);
  const isChanged = JSON.stringify(closures) !== JSON.stringify(view.closures);
  const isTyped = typed.from !== null || typed.to !== null || typed.reason !== '';
  const { close, question } = useAskedClose(isChanged || isTyped, onClose);
  if (change !== null) {
    return <ConfirmChange change={change} view={view} onBack={() => setChange(null)} onClose={onClose} />;
  }
  const add = (closure: Closure) =>
    setClosures([...closures, closure].sort((left, right) => (left.from < right.from ? -1 : 1)));
  return (
    <Dialog open onClose={(_event, reason) => reason !== 'backdropClick' && close()} maxWidth="md">
      <DialogTitle>{t('calendar.closures')}</DialogTitle>
      <DialogContent>
        <Typography color="textSecondary" sx={{ mb: 1 }}>
          {t('calendar.closuresForm.hint')}
        </Typography>
        {closures.length === 0 && <Typography sx={{ mb: 1 }}>{t('calendar.noClosures')}</Typography>}
        <Box component="ul" sx={{ m: 0, mb: 2, p: 0, listStyle: 'none' }}>
          {closures.map((closure) => (
            <Box
              component="li"
              key={`${closure.from} ${closure.to} ${closure.reason}`}
              sx={{ display: 'flex', gap: 2, alignItems: 'center', borderBottom: 1, borderColor: 'divider' }}
            >
              <Typography sx={{ minWidth: 220, fontVariantNumeric: 'tabular-nums' }}>
                {closure.from === closure.to
                  ? closure.from
                  : t('calendar.daysFromTo', { from: closure.from, to: closure.to })}
              </Typography>
              <Typography sx={{ flex: 1 }}>{closure.reason}</Typography>
              <IconButton
                size="small"
                aria-label={t('calendar.closuresForm.remove', { from: closure.from })}
                onClick={() => setClosures(closures.filter((each) => each !== closure))}
              >
                <DeleteOutlined fontSize="small" />
              </IconButton>
            </Box>
          ))}
        </Box>
        <NewClosure typed={typed} onType={setTyped} onAdd={add} />
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{t('common.cancel')}</Button>
        <Button
          variant="contained"
          disabled={!isChanged}
          onClick={() => setChange({ part: 'closures', closures: [...closures] })}
        >
          {t('common.next')}
        </Button>
      </DialogActions>
      {question}
    </Dialog>
  );
}

function NewClosure(props: {
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
  readonly onAdd: (closure: Closure) => void;
}) {
  const { typed, onType } = props;
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const [isTried, setTried] = useState(false);
  const closure = { from: typed.from ?? '', to: typed.to ?? typed.from ?? '', reason: typed.reason };
  const checked = closureFieldsSchema.safeParse(closure);
  const problemOf = (name: string) => {
    const issue = checked.error?.issues.find(({ path }) => path[0] === name);
    if (!isTried || issue === undefined) return undefined;
    return fieldText(name === 'from' && typed.from === null ? 'required' : issue.message);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(!checked.success);
    if (!checked.success) return;
    props.onAdd(checked.data);
    onType(NOTHING);
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: '190px 190px 1fr auto', alignItems: 'flex-start', pt: 1 }}
    >
      <DayField
        label={t('calendar.closuresForm.from')}
        value={typed.from}
        problem={problemOf('from')}
        onChange={(from) => onType({ ...typed, from })}
      />
      <DayField
        label={t('calendar.closuresForm.to')}
        value={typed.to}
        problem={typed.from === null ? undefined : problemOf('to')}
        onChange={(to) => onType({ ...typed, to })}
      />
      <TextField
        label={t('calendar.closuresForm.reason')}
        value={typed.reason}
        onChange={(event) => onType({ ...typed, reason: event.target.value })}
        error={problemOf('reason') !== undefined}
        helperText={problemOf('reason') ?? ' '}
      />
      <Button type="submit" variant="outlined" sx={{ height: 40 }}>
        {t('calendar.closuresForm.add')}
      </Button>
    </Box>
  );
}

import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import {
  Box,
  Button,
  FormHelperText,
  IconButton,
  Stack,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS, type WeeklySpan, WHOLE_WEEK } from '#shared/domain/responsibility/week';
import { useFieldText } from '../../../lib/use-field-text';
import { clockText, useMatrixWords } from '../use-matrix-words';

const TIME = /^([01]?\d|2[0-4])[:：]?([0-5]\d)$/;

/** A time of the day in minutes; one that cannot be read is `NaN` until it is mended. */
function readTime(text: string): number {
  const parts = TIME.exec(text.trim());
  const minute = parts === null ? Number.NaN : Number(parts[1]) * 60 + Number(parts[2]);
  return minute > WHOLE_WEEK.to ? Number.NaN : minute;
}

function TimeField(props: {
  readonly label: string;
  readonly value: number;
  readonly isReadOnly: boolean;
  readonly onChange: (minute: number) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => (Number.isNaN(props.value) ? '' : clockText(props.value)));
  const isBad = Number.isNaN(readTime(text));
  return (
    <TextField
      label={props.label}
      value={text}
      placeholder="08:30"
      error={isBad}
      sx={{ width: 92, flexShrink: 0 }}
      slotProps={{
        htmlInput: { readOnly: props.isReadOnly, maxLength: 5, title: isBad ? t('fields.not-a-time') : undefined },
      }}
      onChange={(event) => {
        setText(event.target.value);
        props.onChange(readTime(event.target.value));
      }}
      onBlur={() => !isBad && setText(clockText(readTime(text)))}
    />
  );
}

/** The spans of a rule: days of the week, from and to. */
export function SpansField(props: {
  readonly value: readonly WeeklySpan[];
  readonly code: string | undefined;
  readonly isReadOnly?: boolean;
  readonly onChange: (spans: readonly WeeklySpan[]) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const { day } = useMatrixWords();
  const isReadOnly = props.isReadOnly === true;
  const change = (at: number, fields: Partial<WeeklySpan>) =>
    onChange(value.map((span, place) => (place === at ? { ...span, ...fields } : span)));
  return (
    <Stack spacing={1} role="group" aria-label={t('responsibility.rule.spans')}>
      <Typography variant="body2" color="textSecondary">
        {t('responsibility.rule.spans')}：{t('responsibility.rule.timeHint')}
      </Typography>
      {value.map((span, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span has no name of its own, and its fields keep what is typed
        <Stack key={at} direction="row" spacing={1} sx={{ alignItems: 'center' }}>
          <ToggleButtonGroup
            size="small"
            color="primary"
            disabled={isReadOnly}
            aria-label={t('responsibility.rule.weekdays')}
            value={[...span.weekdays]}
            onChange={(_event, weekdays: number[]) => change(at, { weekdays: [...weekdays].sort() })}
          >
            {WEEKDAYS.map((weekday) => (
              <ToggleButton key={weekday} value={weekday} sx={{ px: 1, whiteSpace: 'nowrap' }}>
                {day(weekday)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <TimeField
            label={t('responsibility.rule.fromTime')}
            value={span.from}
            isReadOnly={isReadOnly}
            onChange={(from) => change(at, { from })}
          />
          <TimeField
            label={t('responsibility.rule.toTime')}
            value={span.to}
            isReadOnly={isReadOnly}
            onChange={(to) => change(at, { to })}
          />
          {value.length > 1 && !isReadOnly && (
            <IconButton
              aria-label={t('responsibility.rule.removeSpan', { at: at + 1 })}
              onClick={() => onChange(value.filter((_, place) => place !== at))}
            >
              <DeleteOutlined fontSize="small" />
            </IconButton>
          )}
        </Stack>
      ))}
      {props.code !== undefined && <FormHelperText error>{fieldText(props.code)}</FormHelperText>}
      {!isReadOnly && (
        <Box>
          <Button size="small" onClick={() => onChange([...value, { weekdays: [6, 7], from: 480, to: 1080 }])}>
            {t('responsibility.rule.addSpan')}
          </Button>
        </Box>
      )}
    </Stack>
  );
}

import { Box, TextField, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { SecondPerson } from '#shared/ipc/commands/second-person';
import { badFields, useFieldText } from '../lib/use-field-text';

/** Nobody was named yet. */
export const NO_SECOND: SecondPerson = { username: '', password: '' };

/** Who was named, or null. */
export const namedSecond = (person: SecondPerson): SecondPerson | null =>
  person.username.trim() === '' ? null : person;

/** Where the second person of an act types name and password (four eyes). */
export function SecondPersonFields(props: {
  readonly person: SecondPerson;
  readonly onChange: (person: SecondPerson) => void;
  readonly error: unknown;
  /** Where an office without a second person may go on alone. */
  readonly isOptional?: boolean;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const { person, onChange } = props;
  const bad = badFields(props.error);
  const field = (name: keyof SecondPerson, label: string) => (
    <TextField
      label={label}
      type={name === 'password' ? 'password' : 'text'}
      autoComplete="off"
      autoFocus={name === 'username' && props.autoFocus === true}
      value={person[name]}
      onChange={(event) => onChange({ ...person, [name]: event.target.value })}
      error={bad[`second.${name}`] !== undefined}
      helperText={fieldText(bad[`second.${name}`])}
      fullWidth
    />
  );
  return (
    <Box>
      <Typography variant="subtitle2">{t('people.secondTitle')}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
        {t(props.isOptional === true ? 'people.secondHintIfAny' : 'people.secondHint')}
      </Typography>
      <Box sx={{ display: 'flex', gap: 2 }}>
        {field('username', t('people.secondUsername'))}
        {field('password', t('people.secondPassword'))}
      </Box>
    </Box>
  );
}

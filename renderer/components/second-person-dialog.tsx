import { Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import type { SecondPerson } from '#shared/ipc/commands/second-person';
import { FormDialog } from './form-dialog';
import { NO_SECOND, namedSecond, SecondPersonFields } from './second-person-fields';

/** Says what will happen, and asks for the second person of an act that nobody does alone. */
export function SecondPersonDialog(props: {
  readonly title: string;
  readonly text: string;
  readonly submitLabel: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly isOptional?: boolean;
  /** Something else is still missing. */
  readonly isBlocked?: boolean;
  readonly onConfirm: (second: SecondPerson | null) => void;
  readonly onClose: () => void;
  /** Further fields, above the second person; the first of them takes the focus. */
  readonly children?: ReactNode;
}) {
  const [person, setPerson] = useState(NO_SECOND);
  const isNamed = namedSecond(person) !== null && person.password !== '';
  const isMissing = props.isOptional === true ? namedSecond(person) !== null && !isNamed : !isNamed;
  return (
    <FormDialog
      title={props.title}
      error={props.error}
      submitLabel={props.submitLabel}
      isPending={props.isPending}
      isBlocked={isMissing || props.isBlocked === true}
      width="sm"
      isGrave
      onSubmit={() => props.onConfirm(namedSecond(person))}
      onClose={props.onClose}
    >
      <Typography color="textSecondary">{props.text}</Typography>
      {props.children}
      <SecondPersonFields
        person={person}
        onChange={setPerson}
        error={props.error}
        isOptional={props.isOptional === true}
        autoFocus={props.children === undefined}
      />
    </FormDialog>
  );
}

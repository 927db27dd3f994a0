import { Alert, Button, Stack, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { KeptKind } from '#shared/ipc/commands/audit';
import { formatInstant } from '../../lib/format';
import { useCommandQuery } from '../../lib/use-command';
import { differing, mergeTyped } from './merge-typed';

/** A field's name on the screen, and how its value is said there. */
export type FieldWord<F extends object> = {
  readonly [K in keyof F]-?: {
    readonly key: K;
    readonly label: string;
    readonly say?: (value: F[K]) => string;
  };
}[keyof F];

/** Who changed it last: asked of the log, or known from the thing itself. */
export type Changer = { readonly kind: KeptKind; readonly id: string } | { readonly name: string; readonly at: string };

/** What a person typed over what he saw, while another changed it to what it is now. */
export interface ConflictProps<F extends object> {
  readonly changer: Changer;
  readonly seen: F;
  /** Null where it is gone, undefined while it is asked for. */
  readonly now: F | null | undefined;
  readonly typed: F;
  readonly words: readonly FieldWord<F>[];
  /** Takes the newest with what was typed on top; saving is another press. */
  readonly onGoOn: (merged: F) => void;
  /** Lets go of what was typed. */
  readonly onDrop: () => void;
}

/** Another was faster: who and when, the present values beside the typed ones, and the choice between them. */
export function ConflictAlert<F extends object>(props: ConflictProps<F>) {
  const { t } = useTranslation();
  const { seen, now, typed, words } = props;
  const title = useTitle(props.changer, now === null);
  const mine = differing(typed, seen);
  const theirs = now == null ? [] : differing(now, seen);
  const shown = words.filter(({ key }) => mine.includes(key) || theirs.includes(key));
  const say = (word: FieldWord<F>, values: F) => word.say?.(values[word.key]) ?? String(values[word.key] ?? '');
  return (
    <Alert severity="warning">
      {title}
      {now != null && shown.length > 0 && (
        <Table size="small" sx={{ mt: 1, '& td, & th': { px: 1, overflowWrap: 'anywhere', color: 'inherit' } }}>
          <TableHead>
            <TableRow>
              {(['field', 'now', 'mine'] as const).map((column) => (
                <TableCell key={column}>{t(`conflict.${column}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map((word) => (
              <TableRow key={String(word.key)}>
                <TableCell component="th" scope="row">
                  {word.label}
                </TableCell>
                <TableCell>{say(word, now) || t('conflict.empty')}</TableCell>
                <TableCell>
                  {mine.includes(word.key) ? say(word, typed) || t('conflict.empty') : t('conflict.untouched')}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
        {now != null && (
          <Button
            size="small"
            variant="outlined"
            color="inherit"
            autoFocus
            onClick={() => props.onGoOn(mergeTyped(seen, now, typed))}
          >
            {t('conflict.goOn')}
          </Button>
        )}
        <Button size="small" color="inherit" onClick={props.onDrop}>
          {t('conflict.drop')}
        </Button>
      </Stack>
    </Alert>
  );
}

function useTitle(changer: Changer, isGone: boolean): string {
  const { t } = useTranslation();
  const asked = 'kind' in changer ? changer : null;
  const last = useCommandQuery(
    'audit.findLastChange',
    { kind: asked?.kind ?? 'settings', id: asked?.id ?? '' },
    { enabled: asked !== null },
  );
  if (isGone) return t('conflict.gone');
  const found = 'kind' in changer ? last.data : { actorName: changer.name, at: changer.at };
  if (found == null || found.actorName === '') return t('conflict.bySomebody');
  return t('conflict.by', { name: found.actorName, time: formatInstant(found.at) });
}

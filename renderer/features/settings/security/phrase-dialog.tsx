import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MadePhrase } from '#shared/ipc/commands/keys';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { FormDialog } from '../../../components/form-dialog';
import { useNotices } from '../../../components/notice-provider';
import { PdfView } from '../../../components/pdf-view';
import { useChange, useCommandQuery } from '../../../lib/use-command';
import { badFields, useFieldText } from '../../../lib/use-field-text';

const PREVIEW_WIDTH = 460;

/** The recovery sheet: to be printed, and confirmed by two of its words. Main forgets it when this is closed. */
export function PhraseDialog({ made, onClose }: { readonly made: MadePhrase; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const [words, setWords] = useState<[string, string]>(['', '']);
  const [isLeaving, setLeaving] = useState(false);
  const sheet = useSheet();
  const confirm = useChange('keys.confirmPhrase', ['keys.state']);
  const forget = useChange('keys.leavePhrase');
  const leave = () => {
    forget.mutate({});
    onClose();
  };
  const submit = () =>
    confirm.mutate(
      { words },
      {
        onSuccess: () => {
          notices.done(t('keys.confirmed'));
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={t('keys.sheetTitle')}
      error={confirm.error ?? sheet.error}
      submitLabel={t('keys.confirm')}
      closeLabel={t('keys.later')}
      isPending={confirm.isPending}
      isBlocked={words.some((word) => word.trim() === '')}
      width="md"
      onSubmit={submit}
      onClose={() => setLeaving(true)}
    >
      <Typography>{t('keys.sheetText')}</Typography>
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'flex-start' }}>
        <Box sx={{ flexShrink: 0 }}>
          <PdfView
            base64={sheet.data?.pdf ?? null}
            label={t('keys.sheetLabel')}
            width={PREVIEW_WIDTH}
            height="58vh"
            onFailed={notices.failed}
          />
        </Box>
        <Box sx={{ flex: 1, display: 'grid', gap: 2 }}>
          <PrintSheet />
          <ProofWords made={made} words={words} onWords={setWords} error={confirm.error} />
        </Box>
      </Box>
      {isLeaving && (
        <ConfirmDialog
          title={t('keys.leaveTitle')}
          text={t('keys.leaveText')}
          confirmLabel={t('keys.leave')}
          isHarmful
          onConfirm={leave}
          onClose={() => setLeaving(false)}
        />
      )}
    </FormDialog>
  );
}

/** The sheet while the dialog is there; afterwards the window has it no more. */
function useSheet() {
  const client = useQueryClient();
  useEffect(() => () => client.removeQueries({ queryKey: ['keys.sheet'] }), [client]);
  return useCommandQuery('keys.sheet', {});
}

function ProofWords(props: {
  readonly made: MadePhrase;
  readonly words: [string, string];
  readonly onWords: (words: [string, string]) => void;
  readonly error: unknown;
}) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const bad = badFields(props.error);
  return props.made.positions.map((position, at) => {
    const fault = fieldText(bad[`words.${at}`]);
    return (
      <TextField
        key={position}
        label={t('keys.wordAt', { position })}
        value={props.words[at]}
        onChange={(event) => {
          const typed = event.target.value;
          props.onWords(at === 0 ? [typed, props.words[1]] : [props.words[0], typed]);
        }}
        error={fault !== undefined}
        helperText={fault}
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
      />
    );
  });
}

function PrintSheet() {
  const { t } = useTranslation();
  const notices = useNotices();
  const printers = useCommandQuery('paper.listPrinters', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const print = useChange('keys.printSheet');
  const names = printers.data?.map(({ name }) => name) ?? [];
  const usual = printers.data?.find(({ isDefault }) => isDefault)?.name ?? names[0] ?? '';
  const printer = chosen ?? usual;
  const send = () =>
    print.mutate({ printer, copies: 1 }, { onSuccess: () => notices.done(t('keys.printed')), onError: notices.failed });
  return (
    <>
      <TextField
        select
        label={t('papers.dialog.printer')}
        value={printer}
        disabled={names.length === 0}
        helperText={printers.data?.length === 0 ? t('keys.noPrinter') : undefined}
        onChange={(event) => setChosen(event.target.value)}
      >
        {names.map((name) => (
          <MenuItem key={name} value={name}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <Button variant="outlined" loading={print.isPending} disabled={names.length === 0} onClick={send}>
        {t('keys.print')}
      </Button>
    </>
  );
}

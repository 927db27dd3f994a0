import { Checkbox, Table, TableBody, TableCell, TableHead, TableRow, TextField } from '@mui/material';
import { type Control, Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { HandedMaterial } from '#shared/domain/case/intake';
import { canBeWaived } from '#shared/domain/case/missing-materials';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { useFieldText } from '../../../lib/use-field-text';

interface Materials {
  materials: HandedMaterial[];
}
type MaterialsControl = Control<Materials, unknown, Materials>;
type Tick = 'isSubmitted' | 'isWaived' | 'isOriginalSeen';

function TickCell(props: {
  readonly control: MaterialsControl;
  readonly at: number;
  readonly tick: Tick;
  readonly label: string;
  readonly isFirst?: boolean;
}) {
  return (
    <TableCell align="center" padding="checkbox">
      <Controller
        control={props.control}
        name={`materials.${props.at}.${props.tick}`}
        render={({ field }) => (
          <Checkbox
            checked={field.value}
            onChange={(_event, isTicked) => field.onChange(isTicked)}
            autoFocus={props.isFirst === true}
            slotProps={{ input: { 'aria-label': props.label } }}
          />
        )}
      />
    </TableCell>
  );
}

function PagesCell(props: { readonly control: MaterialsControl; readonly at: number; readonly label: string }) {
  const fieldText = useFieldText();
  return (
    <TableCell>
      <Controller
        control={props.control}
        name={`materials.${props.at}.pages`}
        render={({ field, fieldState: { error } }) => (
          <TextField
            value={Number.isNaN(field.value) ? '' : field.value}
            onChange={(event) => field.onChange(event.target.value === '' ? 0 : Number(event.target.value))}
            error={error !== undefined}
            helperText={fieldText(error?.message)}
            slotProps={{ htmlInput: { inputMode: 'numeric', 'aria-label': props.label } }}
            sx={{ width: 72 }}
          />
        )}
      />
    </TableCell>
  );
}

/** The item's materials with ticks: received, waived where that may be, original seen, pages. */
export function MaterialTicks(props: {
  readonly control: MaterialsControl;
  readonly materials: CaseView['materials'];
}) {
  const { t } = useTranslation();
  const { control, materials } = props;
  const firstMissing = materials.findIndex((each) => !each.isSubmitted && !each.isWaived);
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{t('cases.materials.name')}</TableCell>
          {(['submitted', 'waived', 'originalSeen'] as const).map((key) => (
            <TableCell key={key} align="center" sx={{ whiteSpace: 'nowrap' }}>
              {t(`cases.materials.${key}`)}
            </TableCell>
          ))}
          <TableCell>{t('cases.materials.pages')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {materials.map(({ material, position }, at) => {
          const label = (key: 'submitted' | 'waived' | 'originalSeen' | 'pages') =>
            `${material.name} ${t(`cases.materials.${key}`)}`;
          return (
            <TableRow key={position}>
              <TableCell>{material.note === '' ? material.name : `${material.name}（${material.note}）`}</TableCell>
              <TickCell
                control={control}
                at={at}
                tick="isSubmitted"
                label={label('submitted')}
                isFirst={at === firstMissing}
              />
              {canBeWaived(material) ? (
                <TickCell control={control} at={at} tick="isWaived" label={label('waived')} />
              ) : (
                <TableCell align="center">—</TableCell>
              )}
              <TickCell control={control} at={at} tick="isOriginalSeen" label={label('originalSeen')} />
              <PagesCell control={control} at={at} label={label('pages')} />
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

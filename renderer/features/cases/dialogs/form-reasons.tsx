import { Chip, FormControl, FormLabel, Stack } from '@mui/material';
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { RATING_REASONS, type RatingReason } from '#shared/domain/case/vocabulary';

/** Reasons for a bad rating, each to be pressed in or out. */
export function FormReasons<V extends FieldValues>(props: {
  readonly control: Control<V, unknown, V>;
  readonly name: FieldPath<V>;
  readonly label: string;
}) {
  const { t } = useTranslation();
  const id = `${props.name}-label`;
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field }) => {
        const chosen: readonly RatingReason[] = field.value;
        const toggle = (reason: RatingReason) =>
          field.onChange(chosen.includes(reason) ? chosen.filter((each) => each !== reason) : [...chosen, reason]);
        return (
          <FormControl>
            <FormLabel id={id}>{props.label}</FormLabel>
            <Stack direction="row" role="group" aria-labelledby={id} sx={{ gap: 1, flexWrap: 'wrap', mt: 1 }}>
              {RATING_REASONS.map((reason) => {
                const isChosen = chosen.includes(reason);
                return (
                  <Chip
                    key={reason}
                    component="button"
                    type="button"
                    clickable
                    aria-pressed={isChosen}
                    color={isChosen ? 'primary' : 'default'}
                    variant={isChosen ? 'filled' : 'outlined'}
                    label={t(`words.ratingReason.${reason}`)}
                    onClick={() => toggle(reason)}
                  />
                );
              })}
            </Stack>
          </FormControl>
        );
      }}
    />
  );
}

import { Link } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { parseFigureKey } from '#shared/domain/summary/figure-key';
import { nameFigure } from '#shared/domain/summary/name-figure';
import { useFigureFrame } from '../figure-context';
import { formatCount } from '../numbers';

/** A figure that opens the cases it counts. */
export function FigureButton(props: { readonly figure: string; readonly value: number; readonly size?: string }) {
  const { t } = useTranslation();
  const { content, open } = useFigureFrame();
  const { figure, value, size } = props;
  const target = parseFigureKey(figure);
  const name = target === null ? figure : nameFigure(content, target, t);
  return (
    <Link
      component="button"
      type="button"
      underline="hover"
      aria-label={t('summary.figureDialog.open', { figure: name, value: formatCount(value) })}
      onClick={() => open(figure, value)}
      sx={{
        font: 'inherit',
        fontSize: size ?? 'inherit',
        fontVariantNumeric: 'tabular-nums',
        verticalAlign: 'baseline',
      }}
    >
      {formatCount(value)}
    </Link>
  );
}

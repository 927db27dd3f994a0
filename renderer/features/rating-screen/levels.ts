import type { Rating } from '#shared/domain/case/vocabulary';

/** How a level looks: ground, ink and the bend of the mouth (1 smiles, −1 frowns). */
interface LevelLook {
  readonly ground: string;
  readonly ink: string;
  readonly mouth: number;
}

/** Looks of the five levels. Ink on ground has a contrast above 7; the face and the words say the same as the colour. */
export const LOOKS: Readonly<Record<Rating, LevelLook>> = {
  5: { ground: '#d5f0dd', ink: '#0b5429', mouth: 1 },
  4: { ground: '#e4f3d6', ink: '#2f5410', mouth: 0.55 },
  3: { ground: '#fdf1c9', ink: '#5b4300', mouth: 0 },
  2: { ground: '#fde2cd', ink: '#7a3200', mouth: -0.55 },
  1: { ground: '#fbd9d6', ink: '#85160f', mouth: -1 },
};

/** The screen's letters and gaps grow with it, so that it reads from a metre away on every display. */
export const scaled = (least: number, share: number, most: number) => `clamp(${least}px, ${share}vmin, ${most}px)`;

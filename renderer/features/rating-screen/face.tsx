/** A face that smiles, rests or frowns. Drawn, so that it looks the same on every computer. */
export function Face({ mouth, ink }: { readonly mouth: number; readonly ink: string }) {
  const bend = 66 + mouth * 18;
  const ends = 66 - mouth * 5;
  return (
    <svg viewBox="0 0 100 100" width="100%" aria-hidden focusable="false">
      <circle cx="50" cy="50" r="45" fill="#ffffff" stroke={ink} strokeWidth="5" />
      <circle cx="34" cy="41" r="6" fill={ink} />
      <circle cx="66" cy="41" r="6" fill={ink} />
      <path d={`M 28 ${ends} Q 50 ${bend} 72 ${ends}`} fill="none" stroke={ink} strokeWidth="6" strokeLinecap="round" />
    </svg>
  );
}

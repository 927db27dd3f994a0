import type { Translated } from '../catalogue-type';
import type { routing as source } from '../zh-CN/routing';

/** Why a case goes where it goes. */
export const routing: Translated<typeof source> = {
  weekday: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  comma: ', ',
  quoted: '“{{name}}”',
  unitOpen: 'a unit still to be named',
  stepAtUnit: '{{unit}} handles “{{step}}”',
  flow: 'By the flow of “{{item}}”: now {{steps}}',
  flowLater: '{{first}}; then {{unit}} leads with “{{step}}”',
  stepOfItem: 'By the flow of “{{item}}”: ',
  stepsDone: '{{steps}} done, ',
  stepsSkipped: '{{steps}} not applicable, ',
  stepsWaiting: '{{steps}} not done yet, started early by the co-ordinator, ',
  stepNow: 'now “{{step}}”',
  matrix:
    'Responsibility matrix no. {{version}}: {{grid}}, “{{element}}”, {{weekday}} {{from}}–{{to}}: {{responsible}}',
  standIn: '{{said}} (standing in for {{name}})',
  section: 'Default section of “{{category}}”: {{unit}} leads',
  pool: '“{{subject}}” has no default section; the co-ordinator decides',
  passed: '{{pass}}; {{said}}',
  pass: {
    noGrid: 'No grid given, so the matrix does not apply',
    noMatrix: 'No responsibility matrix is in force',
    gap: 'The matrix has nobody for {{grid}}, “{{element}}”, {{weekday}} {{time}}',
    overlap: 'The matrix has several for {{grid}}, “{{element}}”, {{weekday}} {{time}}',
  },
  choice: 'Chosen by the co-ordinator',
  reroute: 'Was with {{from}}; rerouted by the co-ordinator',
};

import type { Intake } from '#shared/domain/case/intake';
import type { BenchRun } from './bench-run';
import { median, quantile } from './measure';
import { type Figure, figureOf } from './report';
import { measureChange } from './write-benchmark';

const MATERIALS = 4;

/** Makes applications for a promised item with several materials, each by somebody whom the register does not know yet. */
async function createIntakes({ program }: BenchRun): Promise<(serial: number) => Intake> {
  const items = await program.ask('clerk', 'catalogue.listItems', {});
  const chosen = items.find(({ item }) => item.caseType === 'promised' && item.materials.length >= MATERIALS);
  if (chosen === undefined) throw new Error(`no promised item with ${MATERIALS} materials`);
  const materials = chosen.item.materials.map((_, position) => ({
    position,
    isSubmitted: true,
    isWaived: false,
    isOriginalSeen: true,
    pages: 1,
  }));
  const applicant = {
    residentId: null,
    name: '测试甲',
    documentType: 'other',
    overrideReason: '',
    address: '香港中路 18 号 2 单元 301',
  } as const;
  return (serial) => ({
    applicant: {
      ...applicant,
      documentNumber: `BENCH${100_000 + serial}`,
      phone: `139${10_000_000 + serial}`,
    },
    agent: null,
    kind: 'application',
    channel: 'window',
    itemVersionId: chosen.versionId,
    categoryCode: null,
    content: '',
    communityId: null,
    gridId: null,
    place: '',
    urgency: 'ordinary',
    materials,
  });
}

/** One acceptance: case.accept through the dispatcher, against the same rows put into a twin file plainly. */
export async function benchSave(run: BenchRun): Promise<readonly Figure[]> {
  const intakeOf = await createIntakes(run);
  const accept = (serial: number) =>
    run.program.ask('clerk', 'case.accept', { intake: intakeOf(serial), draftId: null });
  const many = { ...run, rounds: run.rounds * 5 };
  const { writes, program, plain } = await measureChange(many, accept, false);
  run.tell('save');
  const p95 = `p95 ${quantile(program, 0.95).toFixed(2)} against ${quantile(plain, 0.95).toFixed(2)} ms`;
  const how = `the same ${writes.length} statements prepared, in one transaction, WAL, synchronous=FULL`;
  return [
    figureOf({
      id: 'save',
      unit: 'ms',
      value: median(program),
      baseline: median(plain),
      conditions: `median of ${many.rounds}; ${p95}; baseline: ${how}; ${run.conditions}`,
    }),
  ];
}

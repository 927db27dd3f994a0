import type { PaperModel, PaperModelOf, PaperOffice } from '#shared/domain/paper/paper-model';

/** The office that test papers come from. */
export const paperOffice: PaperOffice = {
  streetName: '香港中路街道',
  centreName: '社会事务受理中心',
  address: '香港中路10号一楼大厅',
  phone: '0532-80000000',
};

const common = {
  caseNumber: '37020201020260302000017',
  kind: 'application',
  subject: '最低生活保障申请',
  applicantName: '王小明',
  maskedDocumentNumber: '3702**********1234',
  maskedPhone: '138****5678',
  agentName: '',
  clerkName: '窗口员甲',
  receivedAt: '2026-03-02T01:10:00.000Z',
} as const;

const material = (name: string, pages: number, note = '') =>
  ({ name, form: 'original-and-copy', copies: 1, pages, note }) as const;

const handedIn = [material('居民身份证', 2), material('户口簿', 6, '全部有信息的页')];

/** A valid model of every type of paper. */
export const paperModels: { readonly [T in PaperModel['type']]: PaperModelOf<T> } = {
  'intake-receipt': {
    ...common,
    type: 'intake-receipt',
    content: '',
    answerBy: '2026-03-09T09:00:00.000Z',
    isAnswerEstimated: false,
    materials: handedIn,
  },
  acceptance: {
    ...common,
    type: 'acceptance',
    acceptedAt: '2026-03-02T01:10:00.000Z',
    fellDueAt: '2026-03-09T09:00:00.000Z',
    dueAt: '2026-03-30T09:00:00.000Z',
    isDueEstimated: false,
    outstanding: [material('家庭收入证明', 0, '近六个月')],
  },
  receipt: {
    ...common,
    type: 'receipt',
    content: '家庭收入减少，申请最低生活保障。',
    acceptedAt: '2026-03-02T01:20:00.000Z',
    dueAt: '2026-03-30T09:00:00.000Z',
    isDueEstimated: false,
    form: [
      { label: '家庭人数', type: 'number', value: '3' },
      { label: '自愿申请', type: 'yes-no', value: 'yes' },
    ],
    materials: [...handedIn, material('家庭收入证明', 3, '近六个月')],
  },
  'one-time-notification': {
    ...common,
    type: 'one-time-notification',
    missing: [
      material('家庭收入证明', 0, '近六个月，由所在单位出具'),
      material('经济状况核对授权书', 0, '全体家庭成员签字'),
    ],
    handedIn,
    remark: '户口簿复印件请重新复印清晰。',
  },
  refusal: {
    ...common,
    type: 'refusal',
    reason: '申请人户籍不在本街道辖区，本街道没有受理权限。',
    referral: '请向户籍所在地街道办事处申请。',
  },
  decision: {
    ...common,
    type: 'decision',
    result: 'approved',
    resultText: '经审核，自2026年4月起列入最低生活保障。',
    acceptedAt: '2026-03-02T01:20:00.000Z',
    closedAt: '2026-03-20T07:30:00.000Z',
  },
  'delivery-record': {
    ...common,
    type: 'delivery-record',
    agentName: '王小亮',
    documentName: '办结通知书',
    method: 'at-window',
    receiver: '王小亮',
    deliveredAt: '2026-03-23T02:00:00.000Z',
    note: '',
  },
  'work-order': {
    ...common,
    type: 'work-order',
    kind: 'appeal',
    subject: '暴露垃圾',
    content: '三号楼东侧绿地堆放装修垃圾多日，有异味，请尽快清理。',
    place: '甲社区第一网格三号楼东侧',
    unitName: '城市管理科',
    role: 'lead',
    instructions: '现场核实后清运，并告知居民结果。',
    dispatchedAt: '2026-03-02T02:00:00.000Z',
    dispatchedByName: '协办员',
    dueAt: '2026-03-05T09:00:00.000Z',
    funding: { kind: 'funded', amountFen: 1_280_050, source: '街道财政' },
  },
  supervision: {
    type: 'supervision',
    ...common,
    unitName: '城市管理科',
    question: '该工单已超过办理期限，请说明原因、目前进展和办结时间。',
    dueDay: '2026-03-10',
    origin: 'overdue',
    isRepeated: false,
    pressedAt: '2026-03-06T01:00:00.000Z',
    pressedByName: '主任',
    dispatchedAt: '2026-03-02T02:00:00.000Z',
    orderDueAt: '2026-03-05T09:00:00.000Z',
  },
  'special-procedure': {
    ...common,
    type: 'special-procedure',
    ground: 'appraisal',
    reason: '需委托有资质的机构进行残疾等级鉴定。',
    startsAt: '2026-03-04T02:00:00.000Z',
    expectedDays: 10,
    expectedUntil: '2026-03-18',
  },
  extension: {
    ...common,
    type: 'extension',
    reason: '需跨省核对家庭经济状况，尚未收到协查结果。',
    amount: 10,
    unit: 'working-days',
    dueBefore: '2026-03-30T09:00:00.000Z',
    dueAfter: '2026-04-14T09:00:00.000Z',
    isDueEstimated: false,
  },
  'gaps-promise': {
    ...common,
    type: 'gaps-promise',
    acceptedAt: '2026-03-02T01:20:00.000Z',
    dueAt: '2026-03-30T09:00:00.000Z',
    isDueEstimated: false,
    promisedDay: '2026-03-16',
    missing: [{ name: '家庭收入证明', form: 'original', copies: 1, pages: 0, note: '近六个月，由所在单位出具' }],
    handedIn: [{ name: '居民户口簿', form: 'original-and-copy', copies: 1, pages: 4, note: '' }],
  },
};

/** What residents and staff say, by chance. `{s}` is the case's subject, `{p}` the place. */

export const APPLICATION_CONTENTS = [
  '申请办理{s}。',
  '本人到窗口申请办理{s}，材料随附。',
  '申请{s}，望尽快审核。',
  '申请办理{s}，家庭情况详见申请表。',
  '由家属陪同前来申请办理{s}。',
];

export const APPEAL_CONTENTS = [
  '{p}附近存在“{s}”问题，影响居民生活，请尽快处理。',
  '居民反映{p}“{s}”问题已持续一周，希望街道协调解决。',
  '{p}“{s}”问题此前反映过一次，近日又出现，请再派人查看。',
  '多户居民反映{p}一带“{s}”问题，请核实并答复。',
  '就“{s}”反映情况，地点在{p}，请相关科室答复处理意见。',
];

export const QUESTION_CONTENTS = ['就“{s}”咨询有关政策和办理去处。', '询问“{s}”应找哪个部门、需要哪些手续。'];

export const SERVICE_CONTENTS = [
  '家住{p}，需要“{s}”服务，希望本周上门。',
  '家中老人独居，申请“{s}”服务，地址{p}。',
  '预约“{s}”服务，上午在家，地址{p}。',
  '请服务队协助“{s}”，地址{p}，请提前电话联系。',
];

export const REFUSAL_REASONS: readonly (readonly [string, string])[] = [
  ['申请事项依法不属于本街道职责范围。', '请到区行政审批服务大厅咨询办理。'],
  ['申请人户籍和经常居住地均不在本街道。', '请到户籍所在地街道社会事务受理中心办理。'],
  ['申请人不符合该事项的受理条件。', '可咨询本中心窗口，了解其他可以申请的事项。'],
];
export const NOT_COMPLETED_REASON = '一次性告知后，申请人未在约定期限内补齐申请材料。';

export const INSTRUCTIONS = [
  '请按时限办理并反馈。',
  '请核实情况，按规定办理。',
  '请入户核实后反馈意见。',
  '请与居民联系后处理，注意方式方法。',
  '',
];

export const RETURN_REASONS = [
  '经核实不属于本单位职责范围，建议转相关单位办理。',
  '现场位置不在本单位管理范围内。',
  '该事项由主管科室统一受理，本单位无办理权限。',
];

export const REWORK_REASONS = [
  '反馈内容不具体，请补充办理经过和结果。',
  '居民表示问题仍未解决，请再次处理。',
  '缺少入户核实情况，请补充。',
];

export const REPLIES = {
  'co-handler': [
    '已入户核实，情况属实，同意上报。',
    '已核对相关信息，无不一致情况。',
    '已到现场查看并配合处理。',
    '已电话联系居民，意见已记录。',
  ],
  lead: [
    '已按规定办理完毕，意见见办理结果。',
    '材料审核无误，建议准予办理。',
    '已处理完毕，并告知居民。',
    '已会同协办单位处理，问题已解决。',
  ],
} as const;

export const RESULT_TEXTS = {
  approved: ['经审核，符合规定条件，准予办理。', '审核通过，已按规定办理{s}。'],
  'not-approved': ['经审核，不符合规定条件，不予批准。如有异议，可依法申请行政复议或者提起行政诉讼。'],
  answered: ['已就“{s}”向居民作出答复和解释。', '已告知居民办理依据、流程和去处。'],
  solved: ['“{s}”问题已处理完毕，现场已恢复。', '服务已完成，居民确认。'],
  'not-solved': ['因条件限制暂未解决，已向居民说明情况，列入后续计划。'],
} as const;

export const IMMEDIATE_TEXT = '当场办结{s}。';

export const CALLBACK_NOTES = {
  good: ['居民表示认可。', '已解决，居民表示感谢。', ''],
  bad: ['居民对处理速度不满意，已解释。', '居民认为问题未彻底解决。'],
};

export const AGENT_RELATIONS = ['子女', '配偶', '社区代办员', '邻居'];

export const WAIVER_REASONS = [
  '由社区在日常工作中顺带办理，不产生费用。',
  '仅需核实情况，不产生费用。',
  '已由区级部门承担费用。',
];

export const RECEIPT_NOTES = ['扣除手续费后到账。', '余款随下月一并拨付。'];

export const SUPERVISION_QUESTIONS = {
  overdue: ['该工单已超过办理期限，请说明原因和预计办结时间。', '工单逾期未反馈，请书面答复办理情况和下一步措施。'],
  manual: ['居民多次来电询问，请说明办理进展。', '该事项关注度较高，请答复办理情况。'],
} as const;

export const SUPERVISION_ANSWERS = [
  '因需多方协调，进度有所延误，现已安排专人办理，三日内办结。',
  '已完成现场处置，正在整理材料，随后反馈。',
  '已与居民取得联系，约定时间上门办理，办结后立即反馈。',
];

/** What was put right after a bad rating. */
export const REMEDY_NOTES = [
  '已上门说明情况，补办手续，居民表示认可',
  '已向居民致歉，缩短后续办理时间',
  '承办科室重新核查，问题已解决',
] as const;

export const CARD_APPEALS = [
  '居民外出未能入户，已约定时间。',
  '已按期办理，因系统登记延迟显示超期。',
  '需相关单位配合，已多次联系。',
];

export const CARD_DECISIONS = {
  upheld: ['理由不充分，维持。', '可提前申请延期而未申请，维持。'],
  withdrawn: ['情况属实，撤销。', '经核实已按期办理，撤销。'],
} as const;

/** Words of the organisation's page. */
export const organisation = {
  add: '新增单位',
  edit: '编辑单位',
  kind: '类型',
  code: '编码',
  name: '名称',
  shortName: '简称',
  parent: '上级',
  sectionKey: '承办业务',
  close: '撤销单位',
  closeQuestion: '撤销后“{{name}}”不再接收新工单，历史办件仍保留其名称。',
  count: '共 {{count}} 个单位',
};

/** Words of the organisation's page. */
export const organisation = {
  add: '新增单位',
  addStreet: '新增街道',
  addStreetText:
    '从全国行政区划中选择本区的另一街道，自动带入其社区和常设科室。各街道的办件、编号、月报、责任矩阵和本中心设置互不相混；区级账号可查看全区。',
  noNewStreet: '本区街道均已建立',
  centreName: '受理中心名称',
  centreOf: '{{street}}社会事务受理中心',
  streetAdded: '已新增{{name}}，请为其建立账号',
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

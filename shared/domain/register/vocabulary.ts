/** Why a resident is found under another name: 曾用名, 别名. */
export const NAME_KINDS = ['former', 'other'] as const;
/** One of {@link NAME_KINDS}. */
export type NameKind = (typeof NAME_KINDS)[number];

/** Whose telephone a further number is: 手机, 家庭电话, 单位电话, 亲友电话. */
export const PHONE_KINDS = ['mobile', 'home', 'work', 'kin'] as const;
/** One of {@link PHONE_KINDS}. */
export type PhoneKind = (typeof PHONE_KINDS)[number];

/** How a dwelling is held: 自有, 租赁, 公租房, 其他. */
export const TENURES = ['owned', 'rented', 'public', 'other'] as const;
/** One of {@link TENURES}. */
export type Tenure = (typeof TENURES)[number];

/** What a resident is marked as, each with its days and source: 独居老人 … 新居民. */
export const RESIDENT_LABELS = [
  'lone-elder',
  'empty-nest-elder',
  'low-income',
  'near-low-income',
  'destitute',
  'disabled',
  'veteran',
  'child-in-need',
  'newcomer',
] as const;
/** One of {@link RESIDENT_LABELS}. */
export type ResidentLabel = (typeof RESIDENT_LABELS)[number];

/** What somebody is to the head of his household (户主); the head himself is `head`. */
export const RELATIONS = [
  'head',
  'spouse',
  'child',
  'child-in-law',
  'grandchild',
  'parent',
  'parent-in-law',
  'grandparent',
  'sibling',
  'other-kin',
  'not-kin',
] as const;
/** One of {@link RELATIONS}. */
export type Relation = (typeof RELATIONS)[number];
/** What somebody else than the head is to him. */
export type RelationToHead = Exclude<Relation, 'head'>;
/** {@link RELATIONS} without the head. */
export const RELATIONS_TO_HEAD = RELATIONS.filter((relation): relation is RelationToHead => relation !== 'head');

/** Whose history an entry belongs to. */
export const REGISTER_SUBJECTS = ['resident', 'household', 'dwelling'] as const;
/** One of {@link REGISTER_SUBJECTS}. */
export type RegisterSubject = (typeof REGISTER_SUBJECTS)[number];

/*
 * The commonest surnames and characters of given names, drawn at random: the people of the demonstration office are
 * made up. Only characters with one reading, so that the pinyin of a name is that of its parts.
 */

/** Surnames with the share, in ten thousand, that they roughly have. */
export const SURNAMES: readonly (readonly [string, number])[] = [
  ['王', 760],
  ['李', 740],
  ['张', 710],
  ['刘', 560],
  ['陈', 470],
  ['杨', 320],
  ['赵', 240],
  ['黄', 230],
  ['周', 200],
  ['吴', 200],
  ['徐', 180],
  ['孙', 190],
  ['马', 170],
  ['胡', 150],
  ['高', 140],
  ['林', 140],
  ['郭', 130],
  ['何', 120],
  ['罗', 110],
  ['梁', 100],
  ['宋', 90],
  ['郑', 90],
  ['唐', 80],
  ['韩', 80],
  ['于', 80],
  ['董', 70],
  ['程', 70],
  ['袁', 60],
  ['邓', 60],
  ['姜', 60],
  ['崔', 60],
  ['谭', 50],
  ['范', 50],
  ['方', 40],
  ['邹', 40],
  ['江', 40],
  ['孟', 40],
  ['秦', 40],
];

/** Characters of men's given names. */
export const MEN = [...'伟强磊军勇涛明超刚平辉鹏杰斌波健峰宁浩旭东海建国志文德福庆林春'] as const;

/** Characters of women's given names. */
export const WOMEN = [...'芳娜敏静秀丽艳娟霞红燕玲梅桂兰英华慧莉颖雪琳萍云淑珍美凤洁琴玉'] as const;

/**
 * Patterns that leave every package out but these: electron-builder starts from all production dependencies and hears
 * only exclusions for them.
 * @param {readonly string[]} names packages to keep, from the top of node_modules
 * @returns {string[]}
 */
export function keepOnly(names) {
  const scopes = groupByScope(names);
  const tops = names.filter((name) => !name.startsWith('@'));
  const patterns = [`!node_modules/!(${[...tops, ...scopes.keys()].join('|')})/**`];
  for (const [scope, members] of scopes) patterns.push(`!node_modules/${scope}/!(${members.join('|')})/**`);
  return patterns;
}

function groupByScope(names) {
  const scopes = new Map();
  for (const name of names.filter((each) => each.startsWith('@'))) {
    const [scope, member] = name.split('/');
    scopes.set(scope, [...(scopes.get(scope) ?? []), member]);
  }
  return scopes;
}

const font = 'node_modules/@fontsource/noto-serif-sc';
const rareFont = 'node_modules/@chinese-fonts/syst';

/** What packages bring beside what runs. Licences stay. */
export const leftOut = [
  '!node_modules/**/*.{map,ts,mts,cts,flow,tsbuildinfo,gyp,gypi}',
  '!node_modules/**/{README,Readme,readme,CHANGELOG,HISTORY,History,CONTRIBUTING,SECURITY,UPGRADING}*.{md,markdown}',
  '!node_modules/**/{README,CHANGELOG}_*.md',
  '!node_modules/{*,@*/*}/{test,tests,docs,doc,example,examples,.github}/**',
  '!node_modules/sqlite3/{deps,src,node-addon-api}/**',
  '!node_modules/sqlite3/build/!(Release)',
  '!node_modules/sqlite3/build/!(Release)/**',
  '!node_modules/sqlite3/build/Release/!(node_sqlite3.node)',
  '!node_modules/sqlite3/build/Release/!(node_sqlite3.node)/**',
  '!node_modules/typeorm/browser/**',
  '!node_modules/exceljs/dist/**',
  `!${font}/!(400.css|700.css|package.json|LICENSE|files)`,
  `!${font}/files/!(*-400-normal.woff2|*-700-normal.woff2)`,
  `!${rareFont}/!(dist|package.json)`,
  `!${rareFont}/dist/SourceHanSerifCN/!(result.css|*.woff2)`,
];

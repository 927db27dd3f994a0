import { rules } from './rules.mjs';

/**
 * Every broken border and every cycle, each as one line for people.
 * @param {import('./scan.mjs').Graph} graph
 * @returns {string[]}
 */
export function findFaults(graph) {
  return [...findBrokenBorders(graph), ...findCycles(graph)];
}

function findBrokenBorders(graph) {
  const faults = [];
  for (const [file, targets] of graph) {
    for (const rule of rules) {
      const from = file.match(rule.from);
      if (!from) continue;
      for (const target of targets) {
        if (rule.forbids(target, from)) faults.push(`${file} imports ${target.replace('npm:', '')}: ${rule.why}`);
      }
    }
  }
  return faults;
}

function findCycles(graph) {
  const finished = new Set();
  const cycles = [];
  const walk = (file, path) => {
    const start = path.indexOf(file);
    if (start >= 0) {
      cycles.push(`imports go in a circle: ${[...path.slice(start), file].join(' → ')}`);
      return;
    }
    if (finished.has(file)) return;
    for (const target of graph.get(file) ?? []) {
      if (graph.has(target)) walk(target, [...path, file]);
    }
    finished.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return cycles;
}

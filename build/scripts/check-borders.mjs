import { findFaults } from './borders/find-faults.mjs';
import { scanProject } from './borders/scan.mjs';
import { projectRoot } from './lib/project.mjs';

const graph = scanProject(projectRoot);
const faults = findFaults(graph);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
console.log(`${graph.size} files, ${faults.length} broken borders`);

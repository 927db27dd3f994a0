import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { holidayDataSchema } from '#shared/domain/deadline/calendar-data';
import { prepareCalendar } from '#shared/domain/deadline/work-calendar';
import { createDeadlineAnswers } from './deadline-answer';
import { DEADLINE_HELP } from './deadline-help';

async function answerLines(): Promise<void> {
  const file = new URL('../../resources/calendar/holidays.json', import.meta.url);
  const holidays = holidayDataSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const answer = createDeadlineAnswers(prepareCalendar({ holidays }));
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const isTaken = process.stdout.write(`${JSON.stringify(answer(line))}\n`);
    if (!isTaken) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

const options = process.argv.slice(2);
if (options.includes('--json')) await answerLines();
else {
  process.stdout.write(DEADLINE_HELP);
  if (!options.includes('--help') && !options.includes('-h')) process.exitCode = 2;
}

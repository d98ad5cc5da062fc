import { runner, type Task } from '../test/proof/tasks';

/** One process of `prove`: takes a piece of the proof, says what it found, takes the next. */
const run = runner();
process.on('message', (task: Task) => process.send?.(run(task)));
process.on('disconnect', () => process.exit());

/** Asks a question at the terminal and shows nothing of the answer. Ctrl-C ends the program. */
export function askHidden(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.resume();
  stdin.setEncoding('utf8');
  return new Promise((resolve) => {
    let answer = '';
    const finish = () => {
      stdin.off('data', take);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
    };
    const take = (typed: string) => {
      for (const character of typed) {
        if (character === '\r' || character === '\n') {
          finish();
          return resolve(answer);
        }
        if (character === '\u0003') {
          finish();
          process.exit(130);
        }
        answer = character === '\u007f' ? [...answer].slice(0, -1).join('') : answer + character;
      }
    };
    stdin.on('data', take);
  });
}

/** The first line of a piped standard input, without its end. */
export async function readPiped(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
  return text.split(/\r?\n/u)[0] ?? '';
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BallotView, Choice, Envelope, HistoryLine } from '@consilium/contracts';
import type { Page } from '@playwright/test';
import { answer, boardOf } from './support/ask';
import { type Heard, Recorder } from './support/recorder';
import { stageMeeting } from './support/stage';
import { expect, test } from './support/test';

const root = join(import.meta.dirname, '..', '..');
const idOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const ballotOf = async (page: Page, meetingId: string) => {
  const { ballot } = await answer<{ ballot: BallotView | null }>(page, 'meeting.get', { meetingId });
  if (!ballot) throw new Error('The meeting has no ballot.');
  return ballot;
};

/** The journal's file, by the auditor's own form. */
async function exportJournal(auditor: Page, file: string): Promise<string> {
  await auditor.goto('/audit');
  await auditor.getByRole('button', { name: 'Export journal' }).click();
  const dialog = auditor.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Test of the veil');
  const [download] = await Promise.all([
    auditor.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ]);
  await download.saveAs(file);
  return readFileSync(file, 'utf8');
}

const rowsOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line): Envelope & { hash: string } => JSON.parse(line));

function verify(...args: string[]) {
  const program = join(root, 'packages', 'journal', 'cli', 'verify.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}

const sha256 = (...parts: (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
/** RFC 8785 of so small an object: its keys in order, no white space. */
const canonical = (choice: Choice) =>
  choice.kind === 'option'
    ? `{"kind":"option","optionId":"${choice.optionId}"}`
    : `{"kind":"${choice.kind}"}`;
const bytesOf = (hex: string) => Buffer.from(hex, 'hex');

/** All a curious reader of a row could think of as salt: none, zeros, and every hexadecimal number of 128 bits that the row bears. */
function guessesOf(row: object): Uint8Array[] {
  const found = JSON.stringify(row)
    .replaceAll(/([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})/gu, '$1$2$3$4$5')
    .match(/[0-9a-f]{32,}/gu);
  return [
    new Uint8Array(),
    new Uint8Array(16),
    ...(found ?? []).flatMap((hex) => [
      bytesOf(hex),
      bytesOf(hex.slice(0, 32)),
      bytesOf(hex.slice(-32)),
      Buffer.from(hex),
    ]),
  ];
}

/** What is said of one option must be said of each: an id that comes more often is a choice. */
function expectNoFavourite({ from, text }: Heard, ballot: BallotView) {
  const counts = ballot.options.map(({ id }) => text.split(id).length - 1);
  expect(new Set(counts), `${from}: how often each option is named`).toHaveProperty('size', 1);
}

test('while a veiled ballot is open nothing of a choice or its reason leaves the server, not in the export either; the close opens it', async ({
  as,
}, info) => {
  test.setTimeout(180_000);
  const stage = await stageMeeting(as, 'Veil', ['nuclear', 'surgery']);
  const [nuclear, surgery] = stage.members;
  if (!nuclear || !surgery) throw new Error('Two members were asked for.');
  const auditor = await as('auditor');
  const boardId = await boardOf(auditor);
  const meetingId = idOf(stage.meeting);
  const caseId = idOf(stage.case);
  const watchers = {
    chair: stage.chair.page,
    member: surgery.page,
    coordinator: stage.coordinator.page,
    auditor,
  };
  const recorders = Object.entries(watchers).map(([who, page]) => new Recorder(who, page));
  const heard = async () => (await Promise.all(recorders.map((recorder) => recorder.take()))).flat();
  // Their sockets begin anew, so that the recorders have them.
  for (const page of Object.values(watchers)) {
    await page.goto(stage.meeting);
    await expect(page.getByText('Live', { exact: true }).first()).toBeVisible();
  }

  await stage.chair.openBallot();
  const before = await ballotOf(surgery.page, meetingId);
  const [firstOption, secondOption] = before.options;
  if (!firstOption || !secondOption) throw new Error('The recommendation offers two options at least.');
  const firstReason = `first-reason-${crypto.randomUUID()}`;
  const lastReason = `last-reason-${crypto.randomUUID()}`;
  const radios = nuclear.page.getByRole('radiogroup', { name: 'Your vote' });
  const vote = async (option: number, reason: string) => {
    await radios.locator('label').nth(option).click();
    await nuclear.page.getByRole('textbox', { name: 'Reason', exact: true }).fill(reason);
    await nuclear.page.getByRole('button', { name: /^(Cast|Change) vote$/u }).click();
    await expect(nuclear.page.getByRole('button', { name: 'Change vote' })).toBeDisabled();
  };
  await vote(0, firstReason);
  for (const page of Object.values(watchers))
    await expect(page.getByTestId('turnout')).toHaveText('1 of 3 have voted');
  await vote(1, lastReason);
  expect((await ballotOf(nuclear.page, meetingId)).own).toMatchObject({
    choice: { kind: 'option', optionId: secondOption.id },
    reason: lastReason,
    revision: 2,
  });

  const recorded: Heard[] = [];
  await test.step('every page a watcher may open, while the ballot is open', async () => {
    for (const [who, page] of Object.entries(watchers)) {
      for (const path of [stage.meeting, stage.case, '/', '/decisions', '/schedule']) {
        await page.goto(path);
        await expect(page.locator('h1').first()).toBeVisible();
        await expect(page.getByText('Live', { exact: true }).first()).toBeVisible();
        recorded.push(...(await heard()));
      }
      const view = await ballotOf(page, meetingId);
      expect(view, who).toMatchObject({ status: 'open', voted: 1, tally: null, own: null });
      expect(view.electors.map(({ choice, reason }) => choice ?? reason)).toEqual([null, null, null]);
      const { history } = await answer<{ history: HistoryLine[] }>(page, 'case.get', { caseId });
      const votes = history.filter(({ type }) => type === 'vote.cast');
      expect(votes.map(({ text, params }) => [text, params.choice || null])).toEqual([
        [null, null],
        [null, null],
      ]);
      await page.goto(stage.meeting);
    }
  });

  const veiled =
    await test.step('the export taken meanwhile verifies, and is of no use to a guesser', async () => {
      const file = info.outputPath('veiled.ndjson');
      const text = await exportJournal(auditor, file);
      recorded.push({ from: 'export', text });
      expect(verify(file)).toMatchObject({ status: 0, text: expect.stringContaining('INTACT') });
      const casts = rowsOf(text).filter(
        (row) => row.type === 'vote.cast' && row.public.ballotId === before.id,
      );
      expect(casts.map((row) => [row.public.choice, row.public.revision])).toEqual([
        [null, 1],
        [null, 2],
      ]);
      const choices: Choice[] = [
        ...before.options.map(({ id }): Choice => ({ kind: 'option', optionId: id })),
        { kind: 'against' },
        { kind: 'abstain' },
      ];
      for (const row of casts) {
        const guesses = guessesOf(row);
        expect(guesses.length).toBeGreaterThan(10);
        const tried = choices.flatMap((choice) => [
          ...guesses.map((salt) => sha256(salt, canonical(choice))),
          sha256(choice.kind === 'option' ? choice.optionId : choice.kind),
        ]);
        expect(tried).not.toContain(row.sealed.choice);
        expect(guesses.map((salt) => sha256(salt, JSON.stringify(lastReason)))).not.toContain(
          row.sealed.reason,
        );
      }
      // The same choice twice would else give the same commitment.
      expect(casts[0]?.sealed.choice).not.toBe(casts[1]?.sealed.choice);
      return casts;
    });

  recorded.push(...(await heard()));
  const sources = recorded.map(({ from }) => from);
  for (const who of Object.keys(watchers)) {
    expect(sources.filter((from) => from.startsWith(`${who}: socket`)).length).toBeGreaterThan(2);
    expect(sources.filter((from) => from.startsWith(`${who}: GET`)).length).toBeGreaterThan(3);
  }
  // The recorders do hear of the votes, and of the options.
  expect(recorded.some(({ from, text }) => from.includes('socket') && text.includes('"vote.cast"'))).toBe(
    true,
  );
  expect(recorded.filter(({ text }) => text.includes(secondOption.id)).length).toBeGreaterThan(8);
  for (const one of recorded) {
    expect(one.text.includes('first-reason-'), one.from).toBe(false);
    expect(one.text.includes('last-reason-'), one.from).toBe(false);
    expectNoFavourite(one, before);
  }

  await test.step('the close opens what was counted, and only that', async () => {
    await stage.chair.page.goto(stage.meeting);
    await stage.chair.closeBallot();
    for (const page of [surgery.page, stage.coordinator.page]) {
      await page.goto(stage.meeting);
      await page.getByText('Who voted how').click();
      await expect(page.getByText(lastReason)).toBeVisible();
    }
    const file = info.outputPath('opened.ndjson');
    const text = await exportJournal(auditor, file);
    const closed = rowsOf(text).find(
      (row) => row.type === 'ballot.closed' && row.public.ballotId === before.id,
    );
    expect(closed?.public.openings).toEqual([
      expect.objectContaining({
        seq: veiled[1]?.seq,
        choice: { kind: 'option', optionId: secondOption.id },
      }),
    ]);
    // What the opening says is what was committed to, in the file that was taken before.
    const [opening] = closed?.public.openings as { salt: string; choice: Choice }[];
    expect(sha256(bytesOf(opening?.salt ?? ''), canonical(opening?.choice as Choice))).toBe(
      veiled[1]?.sealed.choice,
    );
    expect(verify(file, '--head', veiled[1]?.hash ?? '')).toMatchObject({ status: 0 });
    const { events } = await answer<{ events: HistoryLine[] }>(auditor, 'journal.list', { boardId });
    const texts = events.filter(({ type }) => type === 'vote.cast').map((line) => line.text);
    expect(texts).toContain(lastReason);
    const after = [...(await heard()), { from: 'export', text }];
    expect(after.some(({ text: said }) => said.includes(lastReason))).toBe(true);
    // A vote that was changed before the close was never counted: nobody learns of it.
    for (const one of after) expect(one.text.includes(firstReason), one.from).toBe(false);
    expect(texts).not.toContain(firstReason);
  });
});

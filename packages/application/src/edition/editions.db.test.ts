import type { CaseId, SnapshotId } from '@consilium/contracts';
import { adviseBy, differenceOf, EDITIONS, factsForGuideline } from '@consilium/guideline';
import {
  demoPassword,
  draftFor,
  openTestOrganization,
  type Room,
  type TestOrganization,
} from '@consilium/testing/organization';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activateEdition } from '../administration/commands/activate-edition';
import { proposeEdition } from '../administration/commands/propose-edition';
import { withdrawEdition } from '../administration/commands/withdraw-edition';
import { editions } from '../administration/queries/editions';
import { closeBallot } from '../ballot/commands/close-ballot';
import { openBallot } from '../ballot/commands/open-ballot';
import { voidBallot } from '../ballot/commands/void-ballot';
import { renewRecommendation } from '../case/commands/renew-recommendation';
import { saveCase } from '../case/commands/save-case';
import { getCase } from '../case/queries/get-case';
import { previewRecommendation } from '../case/queries/preview-recommendation';
import { signDecision } from '../decision/commands/sign-decision';
import { getDecision } from '../decision/queries/get-decision';
import { previewDecision } from '../decision/queries/preview-decision';
import { newId } from '../ids';
import { verifyStream } from '../journal/queries/verify-stream';
import { editionDifferences } from './queries/edition-differences';

const [first, second] = EDITIONS as [(typeof EDITIONS)[0], (typeof EDITIONS)[0]];
const { contentHash } = second;
/** Progressive, so that the demonstration offers everolimus by a weaker word. */
const differing = 'ileum-prrt-today';
const same = 'pancreas-g3';

type Who = Parameters<TestOrganization['as']>[0];
const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
let organization: TestOrganization;
let decided: Room;
let decisionId: string;
let open: { caseId: CaseId; snapshotId: SnapshotId };

const propose = (as: Who = 'administrator', hash = contentHash) =>
  organization.act(as, proposeEdition, { contentHash: hash });
const activate = async (as: Who = 'administrator2', hash = contentHash) => {
  const { proposal } = await organization.ask('administrator', editions, {});
  return organization.act(as, activateEdition, {
    proposalId: proposal?.proposalId ?? newId(),
    contentHash: hash,
  });
};
const assess = async () => {
  for (let more = true; more; ) more = await organization.application.assessEditions();
};
const differences = (as: Who = 'surgery') =>
  organization.ask(as, editionDifferences, { boardId: organization.boardId, limit: 50 });
const view = (caseId: CaseId, as: Who = 'surgery') => organization.ask(as, getCase, { caseId });
const editionEvents = () =>
  organization.sql<{ type: string; actor: string | null }>(
    `SELECT type, actor_id AS actor FROM journal_event WHERE type LIKE 'edition.%' ORDER BY seq`,
  );

beforeAll(async () => {
  organization = await openTestOrganization();
  decided = await organization.openRoom(differing, ['chair', 'surgery', 'nuclear', 'radiology', 'pathology']);
  const { itemId, snapshotId } = decided;
  const { ballotId } = await organization.act('chair', openBallot, {
    ...{ itemId, snapshotId, visibility: 'veiled' },
    options: [{ source: 'recommendation', therapy: 'lu177-dotatate' }],
  });
  for (const who of ['chair', 'surgery', 'nuclear', 'radiology', 'pathology'] as const) {
    await organization.vote(who, decided, 'lu177-dotatate');
  }
  await organization.act('chair', closeBallot, { ballotId });
  const draft = draftFor(organization, decided, ballotId, 'lu177-dotatate');
  const { sha256 } = await organization.ask('chair', previewDecision, { draft });
  decisionId = (await organization.act('chair', signDecision, { draft, sha256, password: demoPassword }))
    .decisionId;
  open = await organization.submitCase(differing);
  await organization.submitCase(same);
});
afterAll(() => organization?.close());

describe('an organization', () => {
  it('begins with the first edition of the build, installed by the application once', async () => {
    await Promise.all([organization.application.installEdition(), organization.application.installEdition()]);
    expect(await editionEvents()).toEqual([{ type: 'edition.installed', actor: null }]);
    const seen = await organization.ask('auditor', editions, {});
    expect(seen.active).toMatchObject({
      edition: first.label,
      contentHash: first.contentHash,
      inBuild: true,
      progress: null,
    });
    expect(seen.mayChange).toBe(false);
  });

  it('stores with each recommendation the edition and the hash of its content', async () => {
    const { snapshot, activeEdition, abilities } = await view(open.caseId);
    const made = { edition: first.label, contentHash: first.contentHash };
    expect(snapshot).toMatchObject(made);
    expect(activeEdition).toEqual(made);
    expect(abilities.renew).toBe(false);
    expect(
      await codeOf(
        organization.act('surgery', renewRecommendation, {
          caseId: open.caseId,
          snapshotId: open.snapshotId,
        }),
      ),
    ).toBe('case/edition-current');
  });
});

describe('an edition that is proposed', () => {
  it('is one of this build, and one at a time', async () => {
    expect(await codeOf(propose('administrator', `sha256:${'0'.repeat(64)}`))).toBe('edition/not-in-build');
    expect(await codeOf(propose('administrator', first.contentHash))).toBe('edition/already-active');
    expect(await codeOf(propose('chair'))).toBe('forbidden');
    const both = await Promise.all([codeOf(propose()), codeOf(propose('administrator2'))]);
    expect(both.sort()).toEqual(['done', 'edition/proposal-open']);
  });

  it('is not activated before every case was read for it', async () => {
    const { proposal } = await organization.ask('administrator', editions, {});
    const other = proposal?.own ? 'administrator2' : 'administrator';
    expect(await codeOf(activate(other))).toBe('edition/not-assessed');
    await organization.act(other, withdrawEdition, { proposalId: proposal?.proposalId ?? '' });
    await propose();
  });

  it('lists every open and past case that it answers otherwise, and how, to the board alone', async () => {
    await assess();
    const { target, counts, items } = await differences();
    expect(target).toMatchObject({
      contentHash,
      active: false,
      progress: { done: 3, total: 3, running: false },
    });
    expect(counts).toEqual({ open: 1, past: 1 });
    expect(items.map(({ caseId, past, madeBy }) => ({ caseId, past, madeBy }))).toEqual([
      { caseId: open.caseId, past: false, madeBy: first.label },
      { caseId: decided.caseId, past: true, madeBy: first.label },
    ]);
    const { snapshot, facts } = await view(open.caseId);
    const asked = factsForGuideline(facts).facts;
    if (asked === null || snapshot === null) throw new Error('the case was answered');
    expect(items[0]?.difference).toEqual(
      differenceOf(snapshot.recommendation, adviseBy(second.edition, asked)),
    );
    expect(items[0]?.difference.therapies).toMatchObject([{ therapy: 'everolimus', change: 'strength' }]);
    expect((await differences('auditor')).items).toHaveLength(2);
    for (const who of ['referrer', 'administrator'] as const) {
      expect(await codeOf(differences(who))).toBe('forbidden');
    }
  });

  it('shows administrators how many cases of each board, and no row of them', async () => {
    const { proposal } = await organization.ask('administrator2', editions, {});
    expect(proposal).toMatchObject({
      own: false,
      impact: [{ boardId: organization.boardId, open: 1, past: 1 }],
      progress: { running: false, coveredAt: expect.any(String) },
    });
    const rows = await organization.database.unitOfWork.as(
      organization.as('administrator'),
      async ({ db }) => [await db.editionDifference.count(), await db.recommendationSnapshot.count()],
    );
    expect(rows).toEqual([0, 0]);
    expect((await organization.ask('auditor', editions, {})).proposal?.impact).toHaveLength(1);
  });

  it('covers what has changed since: a case that came in, and one that no longer differs', async () => {
    const { caseId } = await organization.submitCase(differing);
    await assess();
    expect((await differences()).counts).toEqual({ open: 2, past: 1 });
    const { version, type, question, facts } = await view(caseId);
    await organization.act('coordinator', saveCase, {
      ...{ caseId, version, type, question, identity: null },
      facts: { ...facts, diseaseStatus: 'stable' },
    });
    await assess();
    expect((await differences()).counts).toEqual({ open: 1, past: 1 });
  });
});

describe('an edition that is activated', () => {
  it('takes another administrator than who proposed it, who has seen this content', async () => {
    expect(await codeOf(activate('administrator'))).toBe('edition/own-proposal');
    expect(await codeOf(activate('administrator2', first.contentHash))).toBe('conflict/stale-version');
    expect(await codeOf(activate('chair'))).toBe('forbidden');
    await activate();
    expect(await codeOf(activate())).toBe('edition/no-proposal');
    const { active, proposal, history } = await organization.ask('administrator', editions, {});
    expect(active).toMatchObject({ contentHash, edition: second.label });
    expect(proposal).toBeNull();
    expect(history.map(({ edition, until }) => [edition, until === null])).toEqual([
      [second.label, true],
      [first.label, false],
    ]);
    expect(history[0]).toMatchObject({
      proposedBy: organization.as('administrator').name,
      activatedBy: organization.as('administrator2').name,
    });
    const types = (await editionEvents()).map(({ type }) => type);
    expect(types.slice(-2)).toEqual(['edition.proposed', 'edition.activated']);
  });

  it('makes new recommendations, and leaves the earlier ones as they are', async () => {
    const { facts, snapshot } = await view(open.caseId);
    expect(snapshot).toMatchObject({ id: open.snapshotId, contentHash: first.contentHash });
    const { recommendation } = await organization.ask('surgery', previewRecommendation, { facts });
    expect(recommendation?.guideline.contentHash).toBe(contentHash);
    const fresh = await organization.submitCase(differing);
    expect((await view(fresh.caseId)).snapshot).toMatchObject({ contentHash, edition: second.label });
  });

  it('leaves a signed decision its edition, and the record whole', async () => {
    const { document, sha256 } = await organization.ask('surgery', getDecision, {
      decisionId: decisionId as never,
    });
    expect(document.snapshot).toMatchObject({ edition: first.label });
    expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
    const [row] = await organization.sql<{ hash: string }>(
      'SELECT content_hash AS hash FROM recommendation_snapshot WHERE id = $1',
      [decided.snapshotId],
    );
    expect(row?.hash).toBe(first.contentHash);
    expect((await view(decided.caseId)).abilities.renew).toBe(false);
    expect(
      await codeOf(
        organization.act('chair', renewRecommendation, {
          caseId: decided.caseId,
          snapshotId: decided.snapshotId,
        }),
      ),
    ).toBe('case/not-editable');
    expect(await organization.ask('auditor', verifyStream, { boardId: organization.boardId })).toMatchObject({
      intact: true,
    });
  });

  it('is asked anew by whoever takes part, and then the case differs no more', async () => {
    const { caseId, snapshotId } = open;
    expect((await view(caseId)).abilities.renew).toBe(true);
    expect((await view(caseId, 'referrer2')).abilities.renew).toBe(false);
    expect(await codeOf(organization.act('referrer2', renewRecommendation, { caseId, snapshotId }))).toBe(
      'forbidden',
    );
    const renewed = await organization.act('surgery', renewRecommendation, { caseId, snapshotId });
    const after = await view(caseId);
    expect(after).toMatchObject({
      factsVersion: 1,
      snapshot: { id: renewed.snapshotId, contentHash, factsVersion: 1 },
      earlierSnapshots: [{ id: snapshotId }],
    });
    expect(after.abilities.renew).toBe(false);
    await assess();
    const { target, counts } = await differences();
    expect(target?.active).toBe(true);
    expect(counts).toEqual({ open: 0, past: 1 });
  });

  it('does not reach an open ballot, which stays bound to what was put to the vote', async () => {
    await propose('administrator2', first.contentHash);
    await assess();
    const room = await organization.openRoom(differing, ['chair', 'surgery', 'nuclear']);
    const { itemId, caseId, snapshotId } = room;
    const { ballotId } = await organization.act('chair', openBallot, {
      ...{ itemId, snapshotId, visibility: 'veiled' },
      options: [{ source: 'recommendation', therapy: 'lu177-dotatate' }],
    });
    await activate('administrator', first.contentHash);
    expect(await organization.ballot('surgery', room)).toMatchObject({ id: ballotId, status: 'open' });
    const renew = () => codeOf(organization.act('chair', renewRecommendation, { caseId, snapshotId }));
    expect(await renew()).toBe('case/ballot-open');
    await organization.act('chair', voidBallot, { ballotId, reason: 'The newer edition first.' });
    expect(await codeOf(organization.act('surgery', renewRecommendation, { caseId, snapshotId }))).toBe(
      'forbidden',
    );
    expect(await renew()).toBe('done');
  });
});

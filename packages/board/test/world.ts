import type {
  AddendumDraft,
  BallotId,
  BoardEvent,
  BoardReason,
  CaseId,
  DecisionDraft,
  DecisionId,
  MeetingId,
  SnapshotId,
  TherapyId,
  UserId,
} from '@consilium/contracts';
import {
  type AddedName,
  addAgendaItem,
  addAnnotation,
  type BallotState,
  type BoardPerson,
  type CaseState,
  castVote,
  checkIn,
  checkOut,
  closeBallot,
  closeMeeting,
  declareRecusal,
  deferItem,
  handOverChair,
  inviteMember,
  type MeetingState,
  type Opening,
  type Outcome,
  openBallot,
  openMeeting,
  presentItem,
  type RecommendationMade,
  recordDissent,
  rePresentCase,
  reportImplementation,
  type SignedDecision,
  saveCase,
  scheduleMeeting,
  signAddendum,
  signDecision,
  voidBallot,
  withdrawCase,
} from '../src/index';
import { boardId, content, counter, facts, paper, people, radiologist, rule } from './build-board';
import { evolveBallot } from './evolve/ballot';
import { evolveCase } from './evolve/case';
import { evolveMeeting } from './evolve/meeting';

/** The rules under test. A mutant replaces one of them. */
export const rules = {
  castVote,
  checkIn,
  checkOut,
  closeBallot,
  closeMeeting,
  declareRecusal,
  handOverChair,
  inviteMember,
  openBallot,
  presentItem,
  recordDissent,
  rePresentCase,
  saveCase,
  signAddendum,
  signDecision,
  voidBallot,
  withdrawCase,
};
export type Rules = typeof rules;

/** One line of the log the invariants read: what happened, and whose doing it was. */
export interface Line {
  readonly event: BoardEvent;
  readonly by: UserId;
  readonly at: string;
}

/** A board in memory: it does what the database does, by the events alone. */
export class World {
  readonly log: Line[] = [];
  readonly cases = new Map<CaseId, CaseState>();
  readonly meetings = new Map<MeetingId, MeetingState>();
  readonly ballots = new Map<BallotId, BallotState>();
  readonly decisions = new Map<DecisionId, SignedDecision & { meetingId: MeetingId; caseId: CaseId }>();
  readonly snapshots: SnapshotId[] = [];
  private readonly offered = new Map<SnapshotId, readonly TherapyId[]>();
  private readonly seals = new Map<string, Opening>();
  private readonly newId = counter(1000);
  private revision = 0;
  readonly rules: Rules;

  /** Names that free words are coded by, beside the built-in ones. */
  readonly therapyNames: readonly AddedName[];

  constructor(under: Rules, therapyNames: readonly AddedName[]) {
    this.rules = under;
    this.therapyNames = therapyNames;
  }

  /** A minute goes by with every act that is done: deadlines pass in the middle of histories. */
  now(): string {
    return new Date(Date.UTC(2026, 10, 23, 1, this.log.length)).toISOString();
  }

  /** Some minutes ahead; now and then already past. */
  deadline(n: number): string {
    return new Date(Date.parse(this.now()) + ((n % 30) - 2) * 60_000).toISOString();
  }

  context(actor: BoardPerson) {
    return { now: this.now(), newId: this.newId, actor };
  }

  /** Writes what was accepted into the log and the states. `offers` are the options of a snapshot made by it. */
  apply(outcome: Outcome, actor: BoardPerson, offers: readonly TherapyId[] = []): Outcome {
    if (!outcome.ok) return outcome;
    for (const event of outcome.events) {
      this.log.push({ event, by: actor.userId, at: this.now() });
      if (event.type === 'case.recommendation-made') {
        this.snapshots.push(event.public.snapshotId);
        this.offered.set(event.public.snapshotId, offers);
      }
      if (event.type === 'vote.cast') {
        const { ballotId, userId } = event.public;
        this.seals.set(`${ballotId} ${userId}`, {
          userId,
          seq: this.log.length,
          choice: event.sealed.choice,
          salt: 'salt',
        });
      }
      this.evolve(event);
    }
    return outcome;
  }

  private evolve(event: BoardEvent): void {
    const offeredBy = (snapshotId: SnapshotId) => this.offered.get(snapshotId) ?? [];
    for (const [id, state] of this.cases) {
      const next = evolveCase(state, event, boardId, offeredBy);
      if (next) this.cases.set(id, next);
    }
    for (const [id, state] of this.meetings) {
      const next = evolveMeeting(state, event, boardId);
      if (next) this.meetings.set(id, next);
    }
    for (const [id, state] of this.ballots) {
      const next = evolveBallot(state, event, '2026-11-23T01:00:00.000Z');
      if (next) this.ballots.set(id, next);
    }
    if (event.type === 'decision.signed') {
      const { decisionId: id, sha256, ballotId, meetingId, caseId } = event.public;
      const responsibleId = event.sealed.document.responsiblePhysician.userId;
      const signedAt = '2026-11-23T01:00:00.000Z';
      this.decisions.set(id, {
        id,
        sha256,
        signedAt,
        ballotId,
        responsibleId,
        superseded: false,
        meetingId,
        caseId,
      });
    }
    if (event.type === 'decision.superseded') {
      const before = this.decisions.get(event.public.decisionId);
      if (before) this.decisions.set(before.id, { ...before, superseded: true });
    }
    if (event.type === 'meeting.scheduled') {
      const meeting = evolveMeeting(null, event, boardId);
      if (meeting) this.meetings.set(meeting.id, meeting);
    }
    if (event.type === 'ballot.opened') {
      const ballot = evolveBallot(null, event, '2026-11-23T01:00:00.000Z');
      if (ballot) this.ballots.set(ballot.id, ballot);
    }
  }

  openings(ballot: BallotState): Opening[] {
    return ballot.votes.flatMap((vote) => this.seals.get(`${ballot.id} ${vote.userId}`) ?? []);
  }

  /** A submitted case, as if its draft's life had gone before. */
  addCase(state: CaseState, actor: BoardPerson): void {
    const { currentSnapshotId, origin } = state;
    if (!currentSnapshotId || !origin) return;
    this.cases.set(state.id, { ...state, status: 'submitted' });
    this.apply(
      {
        ok: true,
        events: [
          {
            type: 'case.recommendation-made',
            v: 1,
            subject: { caseId: state.id },
            public: {
              caseId: state.id,
              snapshotId: currentSnapshotId,
              factsVersion: 1,
              edition: '2020',
              contentHash: '',
              hash: '',
              origin,
              boardDecisionReasons: [...state.boardDecisionReasons],
            },
            sealed: {},
          },
        ],
      },
      actor,
      state.offered,
    );
  }

  correct(
    actor: BoardPerson,
    of: CaseState,
    made: { origin: RecommendationMade['origin']; reasons: readonly BoardReason[] },
    offers: readonly TherapyId[],
  ): Outcome {
    this.revision += 1;
    const recommendation = {
      edition: '2020',
      contentHash: '',
      hash: '',
      origin: made.origin,
      boardDecisionReasons: made.reasons,
    };
    const input = {
      ...content,
      facts: { ...facts, summary: `corrected ${this.revision}` },
      version: of.version,
      withIdentity: false,
      advice: { kind: 'made', recommendation } as const,
      therapyNames: this.therapyNames,
    };
    return this.apply(this.rules.saveCase(of, content, input, this.context(actor)), actor, offers);
  }

  sign(actor: BoardPerson, meeting: MeetingState, of: CaseState, draft: DecisionDraft): Outcome {
    const ballots = [...this.ballots.values()];
    const state = { meeting, case: of, ballots, people, therapyNames: this.therapyNames };
    const signing = { shownSha256: 'same', sha256: () => 'same' };
    const supersedes = of.standingDecisionId && (this.decisions.get(of.standingDecisionId) ?? null);
    const named = { ...paper, supersedes };
    return this.apply(this.rules.signDecision(state, named, draft, signing, this.context(actor)), actor);
  }

  amend(actor: BoardPerson, of: CaseState, draft: AddendumDraft): Outcome {
    const amended = this.decisions.get(draft.decisionId);
    const meeting = amended && this.meetings.get(amended.meetingId);
    if (!amended || !meeting) return { ok: false, code: 'not-found', details: {} };
    const ballots = [...this.ballots.values()];
    const state = { meeting, case: of, ballots, people, therapyNames: this.therapyNames };
    const signing = { shownSha256: 'same', sha256: () => 'same' };
    const context = this.context(actor);
    return this.apply(this.rules.signAddendum(state, paper, amended, draft, signing, context), actor);
  }
  dissent(actor: BoardPerson, from: SignedDecision, of: CaseState): Outcome {
    const ballot = from.ballotId && this.ballots.get(from.ballotId);
    const dissenterIds = this.log.flatMap(({ event }) =>
      event.type === 'decision.dissented' && event.public.decisionId === from.id ? event.public.userId : [],
    );
    const hadASay = ballot ? ballot.electors.map((one) => one.userId) : [];
    const state = { case: of, decision: from, hadASay, dissenterIds };
    return this.apply(this.rules.recordDissent(state, { reason: 'No.' }, this.context(actor)), actor);
  }
  report(actor: BoardPerson, on: SignedDecision, of: CaseState): Outcome {
    const input = { status: 'partly', code: 'toxicity', on: '2026-11-23', text: '' } as const;
    const state = { case: of, decision: on, timeZone: 'Asia/Seoul' };
    return this.apply(reportImplementation(state, input, this.context(actor)), actor);
  }
  rePresent(actor: BoardPerson, meeting: MeetingState, of: CaseState): Outcome {
    const input = { code: 'new-findings', text: '' } as const;
    return this.apply(this.rules.rePresentCase(meeting, of, input, this.context(actor)), actor);
  }
  withdraw(actor: BoardPerson, of: CaseState): Outcome {
    const waits = (meeting: MeetingState) =>
      meeting.items.some((item) => item.caseId === of.id && item.status === 'planned');
    const meeting = [...this.meetings.values()].find(waits) ?? null;
    const input = { code: 'duplicate', text: '' } as const;
    return this.apply(this.rules.withdrawCase(of, meeting, input, this.context(actor)), actor);
  }

  schedule(actor: BoardPerson, title: string): Outcome {
    const chairs = people.filter((one) => one.roles.includes('chair'));
    const details = {
      title,
      startsAt: '2026-11-24T00:30:00.000Z',
      endsAt: '2026-11-24T01:30:00.000Z',
      timeZone: 'Asia/Seoul',
      place: '',
      link: '',
      chairId: chairs[0]?.userId ?? actor.userId,
      // The radiologist is of the board, but must be invited into a meeting that is open.
      memberIds: people.filter((one) => one !== radiologist).map((one) => one.userId),
    };
    return this.apply(scheduleMeeting({ boardId, details, people }, this.context(actor)), actor);
  }

  open(actor: BoardPerson, meeting: MeetingState): Outcome {
    return this.apply(openMeeting(meeting, this.context(actor)), actor);
  }
  close(actor: BoardPerson, meeting: MeetingState): Outcome {
    return this.apply(this.rules.closeMeeting(meeting, this.context(actor)), actor);
  }
  addItem(actor: BoardPerson, meeting: MeetingState, of: CaseState): Outcome {
    return this.apply(addAgendaItem(meeting, of, this.context(actor)), actor);
  }
  comeIn(actor: BoardPerson, meeting: MeetingState): Outcome {
    return this.apply(
      this.rules.checkIn(meeting, people, { userId: null, mode: 'remote' }, this.context(actor)),
      actor,
    );
  }
  leave(actor: BoardPerson, meeting: MeetingState): Outcome {
    return this.apply(this.rules.checkOut(meeting, { userId: null }, this.context(actor)), actor);
  }
  present(actor: BoardPerson, meeting: MeetingState, of: CaseState): Outcome {
    // A case may have been here before: its newest item is the one meant.
    const item = meeting.items.findLast((one) => one.caseId === of.id && one.status !== 'carried-over');
    if (!item) return { ok: false, code: 'meeting/item-not-on-agenda', details: {} };
    return this.apply(this.rules.presentItem(meeting, of, item.id, this.context(actor)), actor);
  }
  defer(actor: BoardPerson, meeting: MeetingState, of: CaseState): Outcome {
    const item = meeting.items.find((one) => one.caseId === of.id);
    if (!item) return { ok: false, code: 'meeting/item-not-on-agenda', details: {} };
    const input = { itemId: item.id, code: 'time-ran-out', text: '' };
    return this.apply(deferItem(meeting, of, input, this.context(actor)), actor);
  }
  recuse(actor: BoardPerson, from: CaseState): Outcome {
    return this.apply(this.rules.declareRecusal(from, { reason: 'kin' }, this.context(actor)), actor);
  }
  annotate(actor: BoardPerson, on: CaseState): Outcome {
    const anchorable = {
      therapies: [],
      texts: { question: '', summary: '', comorbidity: '', patientWish: '' },
    };
    const input = { anchor: { kind: 'case' as const }, body: 'Why?' };
    return this.apply(addAnnotation(on, null, anchorable, input, this.context(actor)), actor);
  }
  openBallot(
    actor: BoardPerson,
    meeting: MeetingState,
    of: CaseState,
    input: Parameters<typeof openBallot>[1],
  ): Outcome {
    const state = { meeting, case: of, people, rules: [rule], therapyNames: this.therapyNames };
    return this.apply(this.rules.openBallot(state, input, this.context(actor)), actor);
  }
  vote(
    actor: BoardPerson,
    ballot: BallotState,
    of: CaseState,
    choice: BallotState['votes'][number]['choice'],
  ) {
    const input = { choice, reason: '' };
    return this.apply(this.rules.castVote({ ballot, case: of }, input, this.context(actor)), actor);
  }
  private meetingOf(ballot: BallotState): MeetingState {
    const meeting = this.meetings.get(ballot.meetingId);
    if (!meeting) throw new Error('a ballot has its meeting');
    return meeting;
  }
  closeBallot(actor: BoardPerson, ballot: BallotState, of: CaseState): Outcome {
    const state = { ballot, meeting: this.meetingOf(ballot), case: of, people, rules: [rule] };
    const input = { openings: this.openings(ballot) };
    return this.apply(this.rules.closeBallot(state, input, this.context(actor)), actor);
  }
  voidBallot(actor: BoardPerson, ballot: BallotState, of: CaseState): Outcome {
    const meeting = this.meetingOf(ballot);
    const state = { ballot, meeting, case: of };
    return this.apply(this.rules.voidBallot(state, { reason: '' }, this.context(actor)), actor);
  }
}

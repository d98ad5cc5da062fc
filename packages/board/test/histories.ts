import type {
  AddendumDraft,
  BallotOptionInput,
  BoardReason,
  DecidedTherapy,
  TherapyId,
} from '@consilium/contracts';
import fc from 'fast-check';
import type { AddedName, BallotState, CaseState, MeetingState } from '../src/index';
import {
  buildCase,
  chair,
  coordinator,
  deputy,
  nuclear,
  oncologist,
  pathologist,
  people,
  radiologist,
  uuid,
} from './build-board';
import { attend, handOver, invite } from './chairing-acts';
import { type Rules, World } from './world';

/** One generated command: what it is, who tries it, and numbers that pick among whatever there is by then. */
export interface Step {
  readonly kind: keyof typeof weights;
  readonly who: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const weights = {
  addItem: 2,
  present: 4,
  openBallot: 8,
  openApart: 1,
  vote: 16,
  round: 10,
  closeBallot: 8,
  voidBallot: 1,
  sign: 24,
  correct: 2,
  recuse: 1,
  comeIn: 4,
  leave: 2,
  defer: 1,
  annotate: 2,
  newMeeting: 1,
  openMeeting: 2,
  closeMeeting: 1,
  handOver: 2,
  invite: 1,
  attend: 2,
  amend: 12,
  rePresent: 8,
  withdraw: 1,
  dissent: 2,
  report: 1,
} as const;

/** Histories of 20 to `longest` commands. */
export const histories = (longest: number) =>
  fc.array(
    fc.record<Step>({
      kind: fc.oneof(
        ...Object.entries(weights).map(([kind, weight]) => ({
          weight,
          arbitrary: fc.constant(kind as Step['kind']),
        })),
      ),
      who: fc.nat(999),
      a: fc.nat(999),
      b: fc.nat(999),
      c: fc.nat(999),
    }),
    { minLength: 20, maxLength: longest, size: 'max' },
  );

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

const origins = ['foregut', 'hindgut', 'midgut', 'unknown', 'ambiguous'] as const;
const reasonSets: readonly (readonly BoardReason[])[] = [
  [],
  [],
  ['guideline:prrt-non-midgut'],
  ['safety:pathology-contradiction'],
];
const offers: readonly (readonly TherapyId[])[] = [
  ['everolimus', 'lanreotide-autogel'],
  ['lu177-dotatate', 'everolimus'],
  [],
];
const optionSets: readonly (readonly BallotOptionInput[])[] = [
  [
    { source: 'recommendation', therapy: 'lu177-dotatate' },
    { source: 'recommendation', therapy: 'everolimus' },
  ],
  [{ source: 'recommendation', therapy: 'everolimus' }],
  [
    { source: 'free', label: '177Lu-edotreotide', therapyClass: 'radioligand' },
    { source: 'free', label: 'Trial', therapyClass: 'clinical-trial' },
  ],
  [{ source: 'free', label: 'Lutathera', therapyClass: 'other' }],
  [{ source: 'free', label: 'Trial', therapyClass: 'clinical-trial' }],
];
const therapySets: readonly (readonly DecidedTherapy[])[] = [
  [{ therapy: 'lu177-dotatate', label: '', therapyClass: 'radioligand' }],
  [{ therapy: null, label: '177Lu-edotreotide', therapyClass: 'radioligand' }],
  [{ therapy: null, label: '루테튬 치료', therapyClass: 'other' }],
  [{ therapy: 'lu177-dotatate', label: '', therapyClass: 'targeted' }],
  [{ therapy: 'everolimus', label: '', therapyClass: 'targeted' }],
  [
    { therapy: 'everolimus', label: '', therapyClass: 'targeted' },
    { therapy: null, label: '177Lu-edotreotide', therapyClass: 'radioligand' },
  ],
  [{ therapy: 'sstr-imaging', label: '', therapyClass: 'work-up' }],
  [],
];
const methods = ['single', 'approval', 'single', 'ranked'] as const;
const actionSets = [[], ['Refer for PRRT'], ['CT in 3 months'], [], []] as const;
const texts = ['The date moves.', 'Begin Lutathera instead.', 'Labs first.'] as const;
const coded = { code: 'board-judgement', text: 'Said why.' } as const;

/** Three cases (foregut and flagged, hindgut, midgut) in an open meeting with five voters in the room. */
export function begin(under: Rules, therapyNames: readonly AddedName[]): World {
  const world = new World(under, therapyNames);
  const cases = [
    { origin: 'foregut', boardDecisionReasons: ['guideline:prrt-non-midgut'] },
    { origin: 'hindgut', offered: ['everolimus', 'lanreotide-autogel'] },
    { origin: 'midgut' },
  ] as const satisfies readonly Partial<CaseState>[];
  cases.forEach((over, index) => {
    const id = uuid(300 + index) as CaseState['id'];
    const currentSnapshotId = uuid(310 + index) as CaseState['currentSnapshotId'];
    world.addCase(buildCase({ ...over, id, currentSnapshotId }), coordinator);
  });
  world.schedule(coordinator, 'Week 48');
  const [meetingId] = world.meetings.keys();
  if (!meetingId) throw new Error('a meeting was scheduled');
  const meeting = () => world.meetings.get(meetingId) as MeetingState;
  for (const one of world.cases.values()) world.addItem(coordinator, meeting(), one);
  world.open(chair, meeting());
  for (const voter of [chair, nuclear, oncologist, pathologist, deputy]) world.comeIn(voter, meeting());
  const [first] = world.cases.values();
  if (first) world.present(chair, meeting(), first);
  return world;
}

function choiceIn(ballot: BallotState, n: number): BallotState['votes'][number]['choice'] {
  if (n % 6 === 0) return { kind: 'abstain' };
  if (n % 6 === 1) return { kind: 'against' };
  const ids = ballot.options.map(({ id }) => id);
  const turned = [...ids.slice(n % ids.length), ...ids.slice(0, n % ids.length)].slice(0, 1 + (n % 3));
  // One vote in eleven names what another method asks for.
  const method = n % 11 === 0 ? pick(methods, n) : ballot.method;
  if (method === 'approval') return { kind: 'approval', optionIds: turned };
  if (method === 'ranked') return { kind: 'ranking', optionIds: turned };
  const option = pick(ballot.options, n);
  return option ? { kind: 'option', optionId: option.id } : { kind: 'abstain' };
}

/** The decision a chair would draw from a ballot two times in three, anything at all otherwise. */
function draftFrom(step: Step, world: World, of: CaseState, meeting: MeetingState) {
  const ballots = [...world.ballots.values()];
  const own = ballots.filter((one) => one.caseId === of.id);
  const named = step.a % 8 === 0 ? pick(ballots, step.b) : step.a % 8 === 1 ? undefined : own.at(-1);
  const option = named && step.b % 3 !== 0 ? pick(named.options, step.c) : undefined;
  const drawn: DecidedTherapy[] = option
    ? [{ therapy: option.therapy, label: option.label, therapyClass: option.therapyClass }]
    : [...(pick(therapySets, step.c) ?? [])];
  const item = meeting.items.findLast((one) => one.caseId === of.id && one.status === 'presented');
  return {
    itemId: (item ?? meeting.items[0])?.id ?? (uuid(0) as never),
    snapshotId:
      step.a % 7 === 0
        ? (pick(world.snapshots, step.b) ?? (uuid(0) as never))
        : (of.currentSnapshotId ?? (uuid(0) as never)),
    ballotId: named?.id ?? null,
    therapies: drawn,
    actions: [...(pick(actionSets, step.c % 5) ?? [])],
    rationale: 'Because.',
    relation:
      step.c % 4 === 0 ? ({ kind: 'follows' } as const) : ({ kind: 'departs', reason: coded } as const),
    againstMajority: step.b % 4 === 0 ? null : coded,
    dissent: [],
    responsiblePhysicianId: oncologist.userId,
    dueOn: '2026-12-01',
    nextReviewOn: null,
  };
}

/** Who would most likely chair: the holder, or where the holder is recused the other one. A guess, on purpose not the rule itself. */
function whoHolds(meeting: MeetingState | undefined, of: CaseState | undefined) {
  const [holder, other] = meeting?.handedOverTo === deputy.userId ? [deputy, chair] : [chair, deputy];
  return of?.recusedUserIds.includes(holder.userId) ? other : holder;
}

/** What a chair would add to a decision: words alone one time in three, else a therapy of its ballot or from anywhere. */
function addendumFrom(step: Step, world: World, of: CaseState): AddendumDraft {
  const drawn = draftFrom(step, world, of, [...world.meetings.values()][0] as MeetingState);
  const earlier = [...world.decisions.values()].find((one) => one.caseId === of.id)?.id;
  const decisionId = (step.a % 5 === 0 ? earlier : of.standingDecisionId) ?? (uuid(0) as never);
  const ballotId = world.decisions.get(decisionId)?.ballotId ?? null;
  const option = ballotId && step.c % 3 !== 0 ? world.ballots.get(ballotId)?.options[0] : undefined;
  const listed = option && {
    therapy: option.therapy,
    label: option.label,
    therapyClass: option.therapyClass,
  };
  const therapies = listed ? { ballotId, therapies: [listed] } : {};
  const { snapshotId, relation, againstMajority, responsiblePhysicianId, dueOn, actions } = drawn;
  return {
    decisionId,
    snapshotId,
    ballotId: drawn.ballotId,
    text: pick(texts, step.a) ?? '',
    therapies: drawn.therapies,
    actions,
    relation,
    againstMajority,
    responsiblePhysicianId,
    dueOn,
    ...(step.b % 3 === 0 ? { therapies: [], actions: [], ballotId: null } : therapies),
  };
}

/** Tries a command. Chairs' acts are mostly tried by who likely chairs, or hardly any would be done. */
export function take(world: World, step: Step): void {
  const anyone = pick(people, step.who) ?? chair;
  const voter =
    pick([chair, deputy, nuclear, oncologist, pathologist, radiologist, coordinator], step.who) ?? chair;
  const arranger = step.who % 10 === 0 ? anyone : coordinator;
  const meetings = [...world.meetings.values()];
  const meeting =
    step.a % 9 === 0 ? pick(meetings, step.b) : meetings.findLast((one) => one.status === 'open');
  const cases = [...world.cases.values()];
  const current = meeting?.items.find((item) => item.id === meeting.currentItemId)?.caseId;
  const aCase =
    (step.b % 4 === 0 ? undefined : cases.find((one) => one.id === current)) ?? pick(cases, step.c);
  const aChair = step.who % 10 === 0 ? anyone : step.who % 5 === 1 ? deputy : whoHolds(meeting, aCase);
  const ballots = [...world.ballots.values()];
  const ballot = step.a % 8 === 0 ? pick(ballots, step.b) : ballots.at(-1);
  const balloted = ballot && world.cases.get(ballot.caseId);
  if (!meeting || !aCase) {
    if (step.kind === 'newMeeting') world.schedule(arranger, 'Week 49');
    const waiting = meetings.find((one) => one.status === 'scheduled');
    if (step.kind === 'openMeeting' && waiting) world.open(arranger, waiting);
    return;
  }
  switch (step.kind) {
    case 'newMeeting':
      return void world.schedule(arranger, 'Week 49');
    case 'openMeeting':
      return void world.open(arranger, pick(meetings, step.b) ?? meeting);
    case 'closeMeeting':
      // Meetings seldom end early, or the histories would.
      if (step.c % 4 === 0) world.close(aChair, meeting);
      return;
    case 'addItem':
      return void world.addItem(arranger, pick(meetings, step.b) ?? meeting, aCase);
    case 'present':
      return void world.present(aChair, meeting, pick(cases, step.c) ?? aCase);
    case 'defer':
      if (step.c % 3 === 0) world.defer(aChair, meeting, aCase);
      return;
    case 'comeIn':
      return void world.comeIn(voter, meeting);
    case 'leave':
      return void world.leave(voter, meeting);
    case 'recuse':
      return void world.recuse(voter, aCase);
    case 'handOver':
      // The chair's own hand as often as a coordinator's, and now and then anyone's.
      return void handOver(
        world,
        step.who % 2 === 0 ? aChair : arranger,
        meeting,
        step.c % 8 === 0 ? anyone : step.c % 2 === 0 ? deputy : chair,
      );
    case 'invite':
      return void invite(world, arranger, meeting, step.c % 3 === 0 ? anyone : radiologist);
    case 'attend':
      return void attend(
        world,
        arranger,
        meeting,
        pick([deputy, chair, nuclear, radiologist, pathologist], step.c) ?? chair,
      );
    case 'annotate':
      return void world.annotate(voter, aCase);
    case 'correct': {
      const made = {
        origin: pick(origins, step.b) ?? 'unknown',
        reasons: pick(reasonSets, step.c) ?? [],
      } as const;
      return void world.correct(arranger, aCase, made, pick(offers, step.a) ?? []);
    }
    case 'openBallot': {
      const options = pick(optionSets, step.c) ?? [];
      const snapshotId = step.a % 7 === 0 ? pick(world.snapshots, step.b) : aCase.currentSnapshotId;
      const item = meeting.items.find((one) => one.caseId === aCase.id && one.status === 'presented');
      if (!item || !snapshotId) return;
      const visibility = step.b % 5 === 0 ? 'named-live' : 'veiled';
      return void world.openBallot(aChair, meeting, aCase, {
        itemId: item.id,
        snapshotId,
        visibility,
        options,
        method: pick(methods, step.a) ?? 'single',
      });
    }
    case 'openApart': {
      const options = pick(optionSets, step.c) ?? [];
      const item = meeting.items.find((one) => one.caseId === aCase.id);
      if (!item || !aCase.currentSnapshotId) return;
      return void world.openBallot(aChair, meeting, aCase, {
        itemId: item.id,
        snapshotId: aCase.currentSnapshotId,
        visibility: step.b % 5 === 0 ? 'named-live' : 'veiled',
        options,
        method: pick(methods, step.a) ?? 'single',
        deadline: world.deadline(step.b),
      });
    }
    case 'vote':
      if (ballot && balloted) world.vote(voter, ballot, balloted, choiceIn(ballot, step.c));
      return;
    case 'round':
      for (const [index, elector] of (ballot?.electors ?? []).entries()) {
        const one = ballot && world.ballots.get(ballot.id);
        const voterIn = people.find((person) => person.userId === elector.userId);
        if (one && balloted && voterIn) world.vote(voterIn, one, balloted, choiceIn(one, step.c + index));
      }
      return;
    case 'closeBallot':
      if (ballot && balloted) world.closeBallot(aChair, ballot, balloted);
      return;
    case 'voidBallot':
      if (ballot && balloted) world.voidBallot(aChair, ballot, balloted);
      return;
    case 'sign':
      // A consensus at once would decide most cases before a ballot could.
      if (step.a % 4 !== 0 && !ballots.some((one) => one.caseId === aCase.id && one.status === 'closed'))
        return;
      return void world.sign(aChair, meeting, aCase, draftFrom(step, world, aCase, meeting));
    case 'amend': {
      const decided =
        pick(
          cases.filter((one) => one.standingDecisionId !== null),
          step.who,
        ) ?? aCase;
      return void world.amend(aChair, decided, addendumFrom(step, world, decided));
    }
    case 'rePresent': {
      const decided = cases.filter((one) => one.status === 'decided');
      const voted = decided.filter(
        ({ standingDecisionId: id }) => id && world.decisions.get(id)?.ballotId !== null,
      );
      const again = pick(step.b % 4 === 0 ? decided : voted, step.c) ?? aCase;
      world.rePresent(arranger, meeting, again);
      // Most come before the board at once, or few would be decided anew before a history ends.
      const shown = world.cases.get(again.id);
      if (step.a % 4 !== 0 && shown) world.present(aChair, world.meetings.get(meeting.id) ?? meeting, shown);
      return;
    }
    case 'withdraw':
      if (step.a % 4 === 0) world.withdraw(arranger, aCase);
      return;
    case 'dissent':
    case 'report': {
      const decision = pick([...world.decisions.values()], step.a);
      const of = decision && world.cases.get(decision.caseId);
      if (!decision || !of) return;
      return void (step.kind === 'dissent'
        ? world.dissent(voter, decision, of)
        : world.report(voter, decision, of));
    }
  }
}

export function live(under: Rules, history: readonly Step[], therapyNames: readonly AddedName[] = []): World {
  const world = begin(under, therapyNames);
  for (const step of history) take(world, step);
  return world;
}

import type {
  BallotId,
  BoardEvent,
  CaseId,
  Choice,
  DecidedTherapy,
  DecisionId,
  MeetingId,
  SnapshotId,
  Tally,
  UserId,
} from '@consilium/contracts';
import { people } from './build-board';
import { type ChairedMeeting, chairs, followMeeting, isChairsAct } from './chaired-meetings';
import type { Line } from './world';

type Of<Type extends BoardEvent['type']> = Extract<BoardEvent, { type: Type }>;

interface Ballot {
  readonly opened: Of<'ballot.opened'>['public'];
  readonly labels: Readonly<Record<string, string>>;
  readonly votes: Map<UserId, Choice>;
  closed: Of<'ballot.closed'>['public'] | null;
  voided: boolean;
}

/** What a choice counts for: a ranking by its first preference, which the rounds go on from. */
function countedOf(choice: Choice): readonly string[] {
  switch (choice.kind) {
    case 'option':
      return [choice.optionId];
    case 'approval':
      return choice.optionIds;
    case 'ranking':
      return choice.optionIds.slice(0, 1);
    default:
      return [];
  }
}

function leadsLastRound(tally: Tally): boolean {
  const last = tally.rounds?.at(-1);
  if (!last) return true;
  const most = Math.max(...last.votes.map((one) => one.votes));
  const top = last.votes.filter((one) => one.votes === most).map((one) => one.optionId);
  return top.length === tally.leading.length && top.every((id) => tally.leading.includes(id));
}

/**
 * Reads a log as an auditor would, from first to last, and answers with every promise that was broken. It shares nothing with the
 * rules: not their states, not their arithmetic, not their reading of words.
 */
export function brokenPromises(log: readonly Line[]): string[] {
  const broken: string[] = [];
  const say = (promise: string, held: boolean) => {
    if (!held) broken.push(promise);
  };
  const snapshotOf = new Map<CaseId, { id: SnapshotId; origin: string; flagged: boolean }>();
  const recused = new Set<string>();
  const decided = new Set<CaseId>();
  const withdrawn = new Set<CaseId>();
  /** Each case's decisions, the newest last, with what was judged of them. */
  const decisions = new Map<CaseId, DecisionId[]>();
  const dissents = new Set<string>();
  const ballots = new Map<BallotId, Ballot>();
  const openIn = new Map<MeetingId, BallotId>();
  const ended = (ballotId: BallotId) => {
    const ballot = ballots.get(ballotId);
    return !ballot || ballot.voided || ballot.closed !== null;
  };
  const timingOf = ({ opened }: Ballot) => ('timing' in opened ? opened.timing : 'meeting');
  /** An act on a ballot that runs beside the meeting. */
  const isApart = (event: BoardEvent) => {
    if (event.type === 'ballot.opened')
      return 'timing' in event.public && event.public.timing === 'asynchronous';
    if (event.type !== 'ballot.closed' && event.type !== 'ballot.voided') return false;
    const ballot = ballots.get(event.public.ballotId);
    return ballot !== undefined && timingOf(ballot) === 'asynchronous';
  };
  const isChair = (userId: UserId) =>
    people.some((one) => one.userId === userId && one.roles.includes('chair'));
  const isRecused = (caseId: CaseId, userId: UserId) => recused.has(`${caseId} ${userId}`);
  const specialty = (userId: UserId) => people.find((one) => one.userId === userId)?.specialty;

  const meetings = new Map<MeetingId, ChairedMeeting>();

  for (const { event, by, at } of log) {
    const { caseId, meetingId } = event.subject;
    const meeting = meetingId && meetings.get(meetingId);
    if (meeting && caseId && isChairsAct(event))
      say(
        'every act of the chair is by who chairs at that moment',
        isApart(event)
          ? isChair(by) && !isRecused(caseId, by)
          : chairs(meeting, by, (userId) => isRecused(caseId, userId)),
      );
    followMeeting(meetings, event, by, say, isRecused);
    if (caseId && decided.has(caseId))
      say(
        'nothing changes a signed decision or the facts under it',
        /^(?:annotation\.added|decision\.(?:addendum-signed|superseded|dissented|implementation-reported)|case\.re-presented)$/u.test(
          event.type,
        ),
      );
    if (caseId && withdrawn.has(caseId))
      say('nothing happens to a withdrawn case but words', event.type === 'annotation.added');
    if (caseId && isRecused(caseId, by))
      say(
        'a recused person neither chairs, votes, annotates nor signs',
        !/^(?:vote|ballot\.(?:opened|closed)|decision\.(?!implementation)|annotation|meeting\.item-(?:presented|deferred))/u.test(
          event.type,
        ),
      );
    switch (event.type) {
      case 'case.recommendation-made': {
        const { origin, snapshotId: id, boardDecisionReasons } = event.public;
        snapshotOf.set(event.public.caseId, { id, origin, flagged: boardDecisionReasons.length > 0 });
        break;
      }
      case 'case.recusal-declared':
        recused.add(`${event.public.caseId} ${event.public.userId}`);
        break;
      case 'ballot.opened': {
        const opened = event.public;
        const deadline = 'deadline' in opened ? opened.deadline : null;
        const before = openIn.get(opened.meetingId);
        say('one ballot at a time in a meeting', deadline !== null || before === undefined || ended(before));
        say(
          'one ballot at a time on a case',
          ![...ballots.values()].some(
            (one) => one.opened.caseId === opened.caseId && !ended(one.opened.ballotId),
          ),
        );
        say(
          'a ballot is bound to the current snapshot',
          snapshotOf.get(opened.caseId)?.id === opened.snapshotId,
        );
        say(
          'a recused person is no elector',
          !opened.electorate.some((one) => isRecused(opened.caseId, one.userId)),
        );
        const radioligand = opened.options.some((option) => option.therapyClass === 'radioligand');
        const snapshot = snapshotOf.get(opened.caseId);
        say(
          'a required board decision is voted veiled',
          opened.visibility === 'veiled' ||
            !(snapshot?.flagged || (radioligand && snapshot?.origin !== 'midgut')),
        );
        ballots.set(opened.ballotId, {
          opened,
          labels: event.sealed.labels,
          votes: new Map(),
          closed: null,
          voided: false,
        });
        if (deadline === null) openIn.set(opened.meetingId, opened.ballotId);
        break;
      }
      case 'vote.cast': {
        const ballot = ballots.get(event.public.ballotId);
        const { userId } = event.public;
        say('nobody votes after the close', !ended(event.public.ballotId));
        say('nobody votes for another', userId === by);
        say(
          'nobody votes after the deadline',
          !ballot ||
            !('deadline' in ballot.opened) ||
            ballot.opened.deadline === null ||
            at < ballot.opened.deadline,
        );
        say('only electors vote', ballot?.opened.electorate.some((one) => one.userId === userId) === true);
        say(
          'a vote is cast on the current snapshot',
          ballot !== undefined && snapshotOf.get(ballot.opened.caseId)?.id === ballot.opened.snapshotId,
        );
        say(
          'a veiled choice is not public',
          ballot?.opened.visibility !== 'veiled' || event.public.choice === null,
        );
        ballot?.votes.set(userId, event.sealed.choice);
        break;
      }
      case 'ballot.closed': {
        const ballot = ballots.get(event.public.ballotId);
        say('a ballot ends once', !ended(event.public.ballotId));
        if (!ballot) break;
        const cast = [...ballot.votes.values()];
        const { tally, openings, quorum } = event.public;
        const forOptions = tally.options.reduce((sum, option) => sum + option.votes, 0);
        const counted = cast.map(countedOf);
        say(
          'each vote counts once, and an approval once for each option',
          forOptions === counted.flat().length &&
            tally.against + tally.abstain === counted.filter((ids) => ids.length === 0).length,
        );
        say(
          'each vote counts as it was cast',
          tally.options.every(
            (option) => option.votes === counted.filter((ids) => ids.includes(option.optionId)).length,
          ) && tally.against === cast.filter((choice) => choice.kind === 'against').length,
        );
        say('who leads an instant-runoff leads its last round', leadsLastRound(tally));
        say('who did not vote is counted', tally.notVoted === ballot.opened.electorate.length - cast.length);
        say(
          'the close opens the counted votes and no other',
          openings.length === cast.length &&
            openings.every(
              (opening) =>
                JSON.stringify(opening.choice) === JSON.stringify(ballot.votes.get(opening.userId)),
            ),
        );
        say('heads are electors', quorum.heads <= ballot.opened.electorate.length);
        if ('timing' in ballot.opened && ballot.opened.timing === 'asynchronous')
          say('an asynchronous quorum is of votes cast', quorum.heads <= cast.length);
        say('quorum needs its heads', !quorum.quorate || quorum.heads >= 3);
        ballot.closed = event.public;
        break;
      }
      case 'ballot.voided': {
        say('a ballot ends once', !ended(event.public.ballotId));
        const ballot = ballots.get(event.public.ballotId);
        if (ballot) ballot.voided = true;
        break;
      }
      case 'decision.signed': {
        const { document, therapies } = event.sealed;
        const decision = event.public;
        const snapshot = snapshotOf.get(decision.caseId);
        say('a case is decided once', !decided.has(decision.caseId));
        say(
          'a chair signs',
          people.some((one) => one.userId === by && one.roles.includes('chair')),
        );
        say('who signs is who acted', decision.signature.signerId === by);
        say('a decision stands on the current snapshot', decision.snapshotId === snapshot?.id);
        say(
          'what is signed is what is decided',
          JSON.stringify(document.therapies) === JSON.stringify(therapies),
        );
        const before = decisions.get(decision.caseId) ?? [];
        say(
          'a second decision names the one it supersedes',
          (document.supersedes?.id ?? null) === (before.at(-1) ?? null),
        );
        decisions.set(decision.caseId, [...before, decision.decisionId]);
        judge(decision, therapies, document.actions);
        decided.add(decision.caseId);
        break;
      }
      case 'decision.addendum-signed': {
        const { document, therapies } = event.sealed;
        const addendum = event.public;
        say(
          'a chair signs',
          people.some((one) => one.userId === by && one.roles.includes('chair')),
        );
        say('who signs is who acted', addendum.signature.signerId === by);
        say('an addendum adds to the decision that holds', decided.has(addendum.caseId));
        say(
          'an addendum adds to the decision that holds',
          decisions.get(addendum.caseId)?.at(-1) === addendum.decisionId,
        );
        say(
          'what is signed is what is decided',
          JSON.stringify(document.therapies) === JSON.stringify(therapies),
        );
        say(
          'a decision stands on the current snapshot',
          addendum.snapshotId === snapshotOf.get(addendum.caseId)?.id,
        );
        judge(addendum, therapies, [...document.actions, document.text]);
        break;
      }
      case 'decision.superseded': {
        const [old, by] = decisions.get(event.public.caseId)?.slice(-2) ?? [];
        say(
          'a decision is superseded by the next',
          event.public.decisionId === old && event.public.by === by,
        );
        break;
      }
      case 'decision.dissented': {
        const { decisionId, userId } = event.public;
        say(
          'nobody dissents for another, or twice',
          userId === by && !dissents.has(`${decisionId} ${userId}`),
        );
        dissents.add(`${decisionId} ${userId}`);
        break;
      }
      case 'case.re-presented':
        say('only what is decided comes again', decided.delete(event.public.caseId));
        break;
      case 'meeting.agenda-item-removed':
        // Taken off again before it was presented, it is decided as before.
        if (decisions.has(event.public.caseId)) decided.add(event.public.caseId);
        break;
      case 'case.withdrawn': {
        const running = [...ballots.values()].some(
          (one) => one.opened.caseId === event.public.caseId && !ended(one.opened.ballotId),
        );
        say('nothing open and nothing decided is withdrawn', !running && !decisions.has(event.public.caseId));
        withdrawn.add(event.public.caseId);
        break;
      }
      default:
        break;
    }
  }
  return [...new Set(broken)];

  /** What holds for every paper that decides something: a decision, a superseding one, an addendum. */
  function judge(
    decision: Of<'decision.signed' | 'decision.addendum-signed'>['public'],
    therapies: readonly DecidedTherapy[],
    says: readonly string[],
  ): void {
    const snapshot = snapshotOf.get(decision.caseId);
    const ballot = decision.ballotId === null ? null : (ballots.get(decision.ballotId) ?? null);
    const running = [...ballots.values()].some(
      (one) => one.opened.caseId === decision.caseId && !ended(one.opened.ballotId),
    );
    say('nobody decides a case while its vote runs', !running);
    if (decision.ballotId !== null) {
      say('a decision’s ballot is closed', ballot?.closed !== null && ballot?.voided === false);
      say('a decision’s ballot is of its case', ballot?.opened.caseId === decision.caseId);
      say('a ballot on an earlier snapshot supports no decision', ballot?.opened.snapshotId === snapshot?.id);
      say('a decision’s ballot was quorate', ballot?.closed?.quorum.quorate === true);
    }
    const treats = therapies.some((one) => one.therapyClass !== 'work-up');
    const coded = therapies.some((one) => one.therapyClass === 'radioligand');
    const required = treats && (snapshot?.flagged || (coded && snapshot?.origin !== 'midgut'));
    say(
      'an asynchronous ballot supports no required board decision',
      !required || !ballot || timingOf(ballot) !== 'asynchronous',
    );
    say('a flagged case is not treated without a ballot', !snapshot?.flagged || !treats || ballot !== null);
    const words = [...therapies.map((one) => one.label), ...says].join(' ');
    const radioligand =
      therapies.some((one) => one.therapyClass === 'radioligand' || one.therapy === 'lu177-dotatate') ||
      /lutathera|177\s*lu|lu-?177|prrt|edotreotide|루테튬/iu.test(words);
    if (radioligand && snapshot?.origin !== 'midgut') {
      const listed = therapies
        .filter((one) => one.therapyClass === 'radioligand')
        .every((one) =>
          ballot?.opened.options.some(
            (option) =>
              option.therapyClass === 'radioligand' &&
              (one.therapy === null
                ? ballot.labels[option.id] === one.label
                : option.therapy === one.therapy),
          ),
        );
      const side = [...(ballot?.votes ?? [])].some(
        ([userId, choice]) => specialty(userId) === 'nuclear-medicine' && choice.kind !== 'abstain',
      );
      say(
        'no radioligand outside midgut without its closed, quorate ballot with a vote of nuclear medicine',
        ballot?.closed?.quorum.quorate === true &&
          ballot.opened.caseId === decision.caseId &&
          ballot.opened.snapshotId === snapshot?.id &&
          listed &&
          side,
      );
    }
  }
}

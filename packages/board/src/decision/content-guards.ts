import { therapyClassOf } from '@consilium/contracts/values';
import { asRead } from '../look-alikes';
import { type Refused, refuse } from '../outcome';
import { holdsRadioligand, namesRadioligand } from '../radioligand';
import { classWanted } from '../therapy-names';
import type { DecisionGuard } from './ballot-guards';
import { ballotOf, treatments } from './ballot-of';

/** A decision says something, and so does each therapy of it: one without a name would be decided unseen. */
export const emptyGuard: DecisionGuard = (_state, draft) =>
  (draft.therapies.length === 0 && draft.actions.every((action) => action === '')) ||
  draft.therapies.some(({ therapy, label }) => therapy === null && !/[\p{L}\p{N}]/u.test(asRead(label)))
    ? [refuse('decision/nothing-decided')]
    : [];

/** It stands on what is known now. */
export const snapshotGuard: DecisionGuard = (state, draft) =>
  state.case.currentSnapshotId !== null && draft.snapshotId === state.case.currentSnapshotId
    ? []
    : [refuse('decision/not-on-current-snapshot', { snapshotId: state.case.currentSnapshotId ?? '' })];

/**
 * Words that name a radioligand are coded as one, in each therapy's label by that therapy itself, in an action by any therapy of the
 * decision; a therapy of the guideline carries its own class; and a label that holds an added name is coded by that name's class.
 */
export const codingGuard: DecisionGuard = ({ therapyNames }, draft) => {
  const refusals: Refused[] = [];
  for (const { therapy, therapyClass, label } of draft.therapies) {
    if (therapy !== null && therapyClass !== therapyClassOf(therapy))
      refusals.push(
        refuse('decision/radioligand-must-be-coded', { therapy, therapyClass: therapyClassOf(therapy) }),
      );
    else if (therapyClass !== 'radioligand' && namesRadioligand(label, therapyNames))
      refusals.push(refuse('decision/radioligand-must-be-coded', { therapyClass }));
    const wanted = therapy === null ? classWanted(label, therapyClass, therapyNames) : null;
    if (wanted !== null && wanted !== 'radioligand')
      refusals.push(refuse('decision/name-must-be-coded', { therapyClass: wanted }));
  }
  const action = draft.actions.findIndex((words) => namesRadioligand(words, therapyNames));
  if (action >= 0 && !holdsRadioligand(draft.therapies))
    refusals.push(refuse('decision/radioligand-must-be-coded', { action: action + 1 }));
  return refusals;
};

/** A treatment that the recommendation does not offer departs from it, with a coded reason. */
export const departureGuard: DecisionGuard = (state, draft) => {
  const departs = treatments(draft).some(
    ({ therapy }) => therapy === null || !state.case.offered.includes(therapy),
  );
  return departs && draft.relation.kind !== 'departs' ? [refuse('decision/departure-needs-reason')] : [];
};

/** Only who had a say dissents: the ballot's electors, or by consensus those who attended; never the recused. */
export const dissentGuard: DecisionGuard = (state, draft) => {
  const ballot = ballotOf(state, draft);
  const hadASay: ReadonlySet<string> = new Set(
    (ballot ? ballot.electors : state.meeting.attendance)
      .map((one) => one.userId)
      .filter((userId) => !state.case.recusedUserIds.includes(userId)),
  );
  const stranger = draft.dissent.find((one) => !hadASay.has(one.userId));
  return stranger ? [refuse('decision/dissenter-not-an-elector', { userId: stranger.userId })] : [];
};

/** Someone of the board answers for carrying it out. */
export const responsibleGuard: DecisionGuard = (state, draft) =>
  state.people.some((person) => person.userId === draft.responsiblePhysicianId)
    ? []
    : [refuse('not-found', { field: 'responsiblePhysicianId' })];

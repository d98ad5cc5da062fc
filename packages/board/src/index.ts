// The package's entry: the rules of a tumor board, as values.
export { endMembership, foundBoard, setMembership } from './administration/boards';
export {
  type FeeRuleConsequence,
  feeRuleConsequences,
  type MembershipConsequence,
  membershipConsequences,
  type RuleConsequence,
  ruleConsequences,
} from './administration/consequences';
export {
  activateEdition,
  type EditionsState,
  installEdition,
  proposeEdition,
  withdrawEdition,
} from './administration/editions';
export type { AdministrationContext, AdministrationOutcome } from './administration/outcome';
export {
  disablePerson,
  enablePerson,
  endSessions,
  invitePerson,
  issueLink,
  type PersonState,
  setAuditor,
  setPassword,
} from './administration/people';
export { setFeeRule, setQuorumRule } from './administration/rules';
export { addTherapyName, endTherapyName } from './administration/therapy-names';
export { addAnnotation, resolveAnnotation } from './annotation/add-annotation';
export type { Anchorable, AnnotationState } from './annotation/state';
export { castVote } from './ballot/cast-vote';
export { sameChoice } from './ballot/choice';
export { closeAtDeadline, closeBallot, voidBallot } from './ballot/close-ballot';
export { electorateOf, quorumNow } from './ballot/electorate';
export { openBallot } from './ballot/open-ballot';
export type { BallotState, Opening } from './ballot/state';
export { tallyOf } from './ballot/tally';
export { declareRecusal } from './case/declare-recusal';
export { draftCase } from './case/draft-case';
export { renewRecommendation } from './case/renew-recommendation';
export { saveCase } from './case/save-case';
export {
  type Advice,
  type CaseContent,
  type CaseState,
  caseTransitions,
  type RecommendationMade,
} from './case/state';
export { submitCase } from './case/submit-case';
export { withdrawCase } from './case/withdraw-case';
export { buildAddendum } from './decision/build-addendum';
export { buildDocument } from './decision/build-document';
export { checkAddendum } from './decision/check-addendum';
export { checkDecision } from './decision/check-decision';
export { goesAgainstMajority, isTie } from './decision/majority';
export { recordDissent } from './decision/record-dissent';
export { reportImplementation } from './decision/report-implementation';
export { signAddendum } from './decision/sign-addendum';
export { signDecision } from './decision/sign-decision';
export type { DecisionPaper, DecisionState, NamedPerson, SignedDecision } from './decision/state';
export { feeNow } from './fee/evaluate';
export { defaultFeeRule, type FeeRule, feeRuleAt } from './fee/rule';
export { addAgendaItem, orderAgenda, removeAgendaItem } from './meeting/arrange-agenda';
export { checkIn, checkOut } from './meeting/attendance';
export { handOverChair } from './meeting/hand-over-chair';
export { inviteMember } from './meeting/invite-member';
export { rePresentCase } from './meeting/re-present-case';
export { closeMeeting, deferItem, openMeeting, presentItem } from './meeting/run-meeting';
export { rescheduleMeeting, scheduleMeeting } from './meeting/schedule-meeting';
export { itemTransitions, type MeetingDetails, type MeetingState } from './meeting/state';
export { takeOver } from './meeting/take-over';
export { chairOf, chairsItem, deputiesFor, passedOn } from './meeting/who-chairs';
export type { BoardActor, BoardPerson, Context, Outcome, Refused } from './outcome';
export {
  annotationAbilities,
  asynchronousBallotAbilities,
  type BoardAbilities,
  boardAbilities,
  caseAbilities,
  decisionAbilities,
  meetingAbilities,
  type OrganizationAbilities,
  organizationAbilities,
} from './policy/abilities';
export {
  type AuthorizedBoardId,
  authorize,
  authorizeBoard,
  type BoardAct,
  type Ruling,
  readsOwnCasesOnly,
} from './policy/authorize';
export {
  actingRole,
  attends,
  boardActorOf,
  hasSay,
  isChair,
  isCoordinator,
  practises,
  roleInOrganization,
  votes,
} from './policy/board-actor';
export { authorizeOrganization, type OrganizationAct } from './policy/organization';
export type { Act, ActResources, CaseResource, ItemResource, MeetingResource } from './policy/resources';
export { choiceVisibleTo, documentFor, type EventReader, type Visible, visibleTo } from './policy/visible-to';
export { dayIn, defaultQuorumRule, type QuorumRule, ruleAt } from './quorum/rule';
export { builtInRadioligandNames, namesRadioligand } from './radioligand';
export { type AddedName, classesThatMayHold, lettersOf } from './therapy-names';

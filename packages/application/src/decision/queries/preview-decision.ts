import { buildDocument, checkDecision } from '@consilium/board';
import {
  type CaseId,
  type MeetingId,
  previewDecisionInput,
  previewDecisionOutput,
} from '@consilium/contracts';
import { resourceOf } from '../../case/case-resource';
import { defineQuery } from '../../command';
import { notFound } from '../../errors';
import { findCase, findMeeting } from '../../meeting/load-meeting';
import { decisionMaterial } from '../decision-state';
import { documentSha256 } from '../document-hash';

/** The document a signature would stand under, its hash, and every reason why it could not be signed as it stands. */
export const previewDecision = defineQuery({
  name: 'decision.preview',
  input: previewDecisionInput,
  output: previewDecisionOutput,
  async run(ctx, { draft }) {
    const item = await ctx.work.db.agendaItem.findUnique({
      where: { id: draft.itemId },
      select: { meetingId: true, caseId: true },
    });
    if (item === null) throw notFound();
    const meeting = await findMeeting(ctx, item.meetingId as MeetingId);
    const decided = await findCase(ctx, item.caseId as CaseId);
    // The document names each vote.
    ctx.authorize('ballot.see-votes-after-close', resourceOf(decided));
    const actor = ctx.boardActor(meeting.boardId);
    const { state, paper } = await decisionMaterial(ctx, meeting, decided, draft);
    const document = buildDocument(state, paper, draft, actor.userId);
    return {
      document,
      sha256: documentSha256(document),
      refusals: checkDecision(state, draft, { actor }).map(({ code, details }) => ({
        code,
        details: { ...details },
      })),
    };
  },
});

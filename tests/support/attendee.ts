import { type MeetingId, meetingViewSchema, type TherapyId } from '@consilium/contracts';
import { Api, type Caller, done } from './api';

/** Someone at a meeting whose screen no test looks at. */
export class Attendee {
  private readonly api: Api;
  private readonly meetingId: MeetingId;

  constructor(caller: Caller, meetingId: MeetingId) {
    this.api = new Api(caller);
    this.meetingId = meetingId;
  }

  async checkIn(mode: 'in-room' | 'remote' = 'in-room') {
    await this.api.act('meeting.checkIn', { meetingId: this.meetingId, mode, userId: null }, done);
  }

  /** In the ballot that is open now. */
  async vote(therapyOrLabel: TherapyId | string) {
    const { ballot } = await this.api.ask('meeting.get', { meetingId: this.meetingId }, meetingViewSchema);
    const option = ballot?.options.find(({ therapy, label }) => (therapy ?? label) === therapyOrLabel);
    if (!ballot || !option) throw new Error(`no ballot offers ${therapyOrLabel}`);
    const choice = { kind: 'option', optionId: option.id };
    await this.api.act('ballot.castVote', { ballotId: ballot.id, choice, reason: '' }, done);
  }
}

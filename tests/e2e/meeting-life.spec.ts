import { Attendee } from '../support/attendee';
import { ileum, pancreas, prrt, untreated } from '../support/cases';
import { callMeeting } from '../support/scene';
import { CasePage } from './pages/case-page';
import { DecisionPage } from './pages/decision-page';
import { RoomPage } from './pages/room-page';
import { SchedulePage } from './pages/schedule-page';
import { expect, test } from './support/test';

const everolimus = 'Everolimus';
/** Of those who come without a screen of their own; the coordinator checks them in. */
const pathologist = '한지우';
const radiologist = '정민재';

test('a meeting lives: people come and go, ballots fail, are void and succeed, the chair is handed over, a case comes back, an addendum, a superseding decision', async ({
  as,
  visitor,
}) => {
  test.setTimeout(360_000);
  const desk = await as('coordinator');
  const called = await callMeeting(desk, 'A meeting’s life', [pancreas, ileum, untreated]);
  const [prrtCase, wrongSite, laterCase] = called.cases;
  if (!prrtCase || !wrongSite || !laterCase) throw new Error('three cases were called');

  const coordinator = new RoomPage(desk);
  const chair = new RoomPage(await as('chair'));
  const deputy = new RoomPage(await as('deputy'));
  const nuclear = new RoomPage(await as('nuclear'));
  const surgery = new RoomPage(await as('surgery'));
  const oncology = new Attendee(await visitor('oncology'), called.meetingId);
  const members = [chair, deputy, nuclear, surgery];
  const everyone = [coordinator, ...members];

  await test.step('members come and go, in the room and remote, and everyone sees it', async () => {
    for (const room of everyone) await room.enter(called.address);
    await chair.openMeeting();
    await chair.checkIn();
    await deputy.checkIn('remote');
    await nuclear.checkIn();
    await surgery.checkIn('remote');
    await oncology.checkIn();
    for (const room of everyone) await room.expectAttendance('이준호', 'Remote');
    await surgery.checkOut();
    for (const room of everyone) await room.expectAttendance('이준호', 'Left');
    await surgery.checkIn('in the room');
    for (const room of everyone) await room.expectAttendance('이준호', 'In the room');
    await coordinator.checkOthersIn(pathologist, radiologist);
    await expect(chair.page.getByRole('heading', { name: /^Here: 7/u })).toBeVisible();
  });

  await test.step('one is recused and is no elector of the next ballot', async () => {
    await chair.present(prrtCase.pseudonym);
    for (const room of members) await room.expectPresented(prrtCase.pseudonym);
    await surgery.recuse('The patient is a relative.');
    for (const room of everyone) await room.expectAttendance('이준호', 'Recused');
    await chair.openBallot();
    await chair.expectTurnout(0, 6);
    await surgery.expectNoElector();
  });

  await test.step('nuclear medicine leaves without having voted: the close says not quorate, and why', async () => {
    for (const room of [chair, deputy]) await room.vote(prrt);
    await oncology.vote('lu177-dotatate');
    await nuclear.checkOut();
    await chair.expectTurnout(3, 6);
    await chair.closeBallot();
    for (const room of everyone) {
      const result = room.page.locator('#ballot-region');
      await expect(result.getByText('Not quorate: this ballot supports no decision.')).toBeVisible();
      await expect(result.getByText('5 here, 5 needed').first()).toBeVisible();
      await expect(result.getByText('Nuclear medicine: missing').first()).toBeAttached();
    }
    await chair.recordDecision({ therapy: prrt, rationale: 'As discussed.', responsible: '최은지' });
    await chair.expectRefused(/nuclear medicine/iu);
    await chair.giveUpDeciding();
  });

  const secondDevice = new RoomPage(await as('nuclear', { anew: true }));
  await test.step('back again, nuclear medicine votes from two devices: both converge, on one vote', async () => {
    await nuclear.checkIn('remote');
    await secondDevice.enter(called.address);
    await chair.openBallot();
    await nuclear.vote(everolimus);
    await secondDevice.expectCounted(everolimus);
    await secondDevice.vote(prrt);
    await nuclear.expectCounted(prrt);
    for (const room of everyone) await room.expectTurnout(1, 6);
  });

  await test.step('the new ballot succeeds, counts that person once, and the decision is signed', async () => {
    for (const room of [chair, deputy]) await room.vote(prrt);
    await oncology.vote('lu177-dotatate');
    await chair.closeBallot();
    for (const room of [...everyone, secondDevice])
      await expect(room.page.getByText('Quorum reached').first()).toBeVisible();
    await coordinator.expectVotesOf('최은지', [prrt]);
    await secondDevice.page.close();
    await chair.recordDecision({
      therapy: prrt,
      rationale: 'Progression after lanreotide, high uptake in all lesions.',
      responsible: '최은지',
    });
    await chair.sign();
    for (const room of everyone) await room.expectDecided();
  });

  await test.step('facts corrected under an open ballot void it in every browser; the case is flagged and asked anew', async () => {
    await chair.present(wrongSite.pseudonym);
    await expect(chair.current.getByText('Board decision required')).toBeHidden();
    await chair.openBallot();
    await surgery.vote(prrt);
    await nuclear.vote(prrt);
    await new CasePage(desk).correctSite(wrongSite.caseId, 'C17.0');
    for (const room of members) {
      await room.expectVoid('facts were corrected');
      await room.expectBoardMark();
    }
    await new CasePage(desk).expectBoardMark();
    await chair.openBallot();
    await nuclear.vote(prrt);
    for (const room of members) await room.expectTurnout(1, 7);
  });

  await test.step('the chair declares a conflict: that ballot is void, and the deputy opens, closes and signs', async () => {
    await chair.recuse('I am an investigator of the trial in question.');
    for (const room of members) await room.expectVoid('A member declared a conflict of interest.');
    await chair.expectNotInChair();
    await expect(chair.chairing).toContainText('윤태영 takes over as deputy');
    await expect(deputy.chairing).toContainText('You chair this case as deputy');
    await coordinator.enter(called.address);
    await coordinator.handOverChair('Called to the ward.');
    for (const room of everyone) await expect(room.chairing).toContainText('handed over to: 윤태영');
    await deputy.openBallot();
    await chair.expectNoElector();
    for (const room of [deputy, surgery]) await room.vote(everolimus);
    await oncology.vote('everolimus');
    await nuclear.vote(prrt);
    await deputy.expectTurnout(4, 6);
    await chair.expectNotInChair();
    await deputy.closeBallot();
    for (const room of members) await expect(room.page.getByText('Quorum reached').first()).toBeVisible();
    await deputy.recordDecision({
      therapy: everolimus,
      rationale: 'Duodenal after all: everolimus before PRRT.',
      responsible: '서동욱',
    });
    await deputy.sign();
    for (const room of members) await room.expectDecided();
  });

  await test.step('the chair is handed back; a case is deferred with its reason, and the meeting ends', async () => {
    // Not while the case is before the board that the chair is recused from.
    await deputy.present(laterCase.pseudonym);
    await deputy.handOverChair('Back from the ward.');
    for (const room of everyone) await expect(room.chairing).toContainText('Chair: 박서연');
    await chair.defer('Pathology review is needed', 'Ki-67 recounted by the reference laboratory.');
    for (const room of members) await expect(room.current).toContainText('Deferred');
    await chair.closeMeeting();
    for (const room of members)
      await expect(room.page.getByRole('heading', { name: 'Results' })).toBeVisible();
  });

  await test.step('it comes back on the next meeting’s agenda and is decided there, by consensus', async () => {
    const schedule = new SchedulePage(desk);
    const next = await schedule.schedule('A meeting’s life, the week after', '박서연');
    await schedule.addCase(laterCase.pseudonym);
    for (const room of [chair, nuclear]) await room.enter(next);
    await chair.openMeeting();
    await chair.checkIn();
    await nuclear.checkIn('remote');
    await chair.present(laterCase.pseudonym);
    await chair.recordDecision({
      therapy: 'Lanreotide autogel',
      rationale: 'The recount confirmed grade 1.',
      responsible: '서동욱',
    });
    await chair.sign();
    for (const room of [chair, nuclear]) await room.expectDecided();
  });

  await test.step('an addendum is signed, and others read it', async () => {
    const decision = new DecisionPage(chair.page);
    await decision.open(laterCase.pseudonym);
    await decision.addAddendum('CT again in three months, as the referrer asked.');
    const read = new DecisionPage(nuclear.page);
    await read.open(laterCase.pseudonym);
    await read.expectAddendum('CT again in three months');
  });

  await test.step('put before the board again, the case gets a decision that supersedes the first', async () => {
    const title = `A meeting’s life, the month after ${Date.now()}`;
    const last = await new SchedulePage(desk).schedule(title, '박서연');
    const decision = new DecisionPage(desk);
    await decision.open(laterCase.pseudonym);
    const first = desk.url();
    await decision.rePresent(title);
    await chair.enter(last);
    await chair.openMeeting();
    await chair.checkIn();
    await chair.present(laterCase.pseudonym);
    await chair.recordDecision({
      therapy: 'Lanreotide autogel',
      rationale: 'Unchanged after progression was ruled out by the second reading.',
      responsible: '서동욱',
    });
    await chair.sign();
    await chair.expectDecided();
    await desk.goto(first);
    await decision.expectSuperseded();
  });
});

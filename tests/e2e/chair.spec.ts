import { EntryPage } from './pages/entry-page';
import { RoomPage } from './pages/room-page';
import { SchedulePage } from './pages/schedule-page';
import { expect, test } from './support/test';

test('a recused chair leaves the case to the deputy, who is seen to chair in every browser; then the chair is handed over', async ({
  as,
}) => {
  test.setTimeout(240_000);
  const referrer = await as('referrer');
  const entry = new EntryPage(referrer);
  await entry.open();
  await entry.fill({
    question: 'Pancreatic NET G3, treatment-naive: which systemic therapy?',
    site: 'C25.1',
    differentiation: 'Well',
    ki67: '30',
    mitoses: '24',
    sstr: 'Positive',
    volume: 'Low',
    stage: 'Metastatic',
    course: 'Treatment-naive',
    prior: [],
  });
  const caseAddress = await entry.submit();
  const pseudonym = (await referrer.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';

  const planner = await as('coordinator');
  const schedule = new SchedulePage(planner);
  const address = await schedule.schedule('Board of the deputy', '박서연');
  await schedule.addCase(pseudonym);
  const chair = new RoomPage(await as('chair'));
  const deputy = new RoomPage(await as('deputy'));
  const coordinator = new RoomPage(planner);
  for (const room of [chair, deputy, coordinator]) await room.enter(address);
  await chair.openMeeting();
  for (const room of [chair, deputy]) await room.checkIn();
  const chairing = (room: RoomPage) => room.page.getByRole('region', { name: 'Who chairs' });
  await expect(chairing(deputy)).toContainText('Chair: 박서연');
  await expect(deputy.page.getByRole('button', { name: `Present ${pseudonym}` })).toBeHidden();
  await chair.present(pseudonym);

  await chair.page.goto(caseAddress);
  await chair.page.getByRole('button', { name: 'Declare conflict of interest' }).click();
  const declaration = chair.page.getByRole('dialog');
  await declaration.getByRole('textbox').fill('A relative.');
  await declaration.getByRole('button', { name: 'Declare conflict' }).click();
  await expect(declaration).toBeHidden();
  await chair.enter(address);
  await expect(chairing(chair)).toContainText('You are recused from this case');
  await expect(chairing(chair)).toContainText('윤태영 takes over as deputy');
  await expect(chair.page.getByRole('button', { name: 'Open ballot' })).toBeHidden();
  await expect(chairing(deputy)).toContainText('You chair this case as deputy');
  await expect(deputy.page.getByRole('button', { name: 'Open ballot' })).toBeVisible();

  await chairing(coordinator).getByRole('button', { name: 'Hand over the chair' }).click();
  const dialog = planner.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(dialog).toContainText('Give the reason');
  await dialog.getByLabel('Reason').fill('Called to the ward.');
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(dialog).toBeHidden();
  for (const room of [chair, deputy, coordinator])
    await expect(chairing(room)).toContainText('Chair, handed over to: 윤태영');
});

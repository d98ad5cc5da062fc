import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BoardsScreen } from '@/features/admin/boards-screen';
import { DEFAULT_TIME_ZONE } from '@/i18n/locale';
import { withWords } from '@/i18n/words';
import { currentAbilities, requireCaller } from '@/lib/session';
import { zoneChoices } from '@/lib/time-zones';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.boards'))('title') };
}

async function BoardsPage() {
  const { caller } = await requireCaller();
  const { organization } = await currentAbilities();
  return (
    <BoardsScreen
      initial={await caller.board.list({})}
      mayChange={organization.change}
      zones={organization.change ? zoneChoices(DEFAULT_TIME_ZONE, new Date()) : []}
    />
  );
}

export default withWords('(app)/admin/boards', BoardsPage);

'use client';
import type { Difference, TherapyChange } from '@consilium/contracts';
import { ArrowRight, Minus, Plus, Scale } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** How the answer would differ, the board flag first; nothing where it would not. */
export function DifferenceView({ difference }: { difference: Difference }) {
  const t = useTranslations('evidence.difference');
  const words = useTranslations('guideline');
  const { board, grade, inScope, origin, therapies } = difference;
  const boardText = (): string => {
    if (!board) return '';
    if (board.before.required !== board.after.required)
      return t(board.after.required ? 'boardNow' : 'boardNoMore');
    return t('boardReasons');
  };
  const verdictText = (side: TherapyChange['before']): string =>
    side.strength ? words(`strength.${side.strength}`) : t(`verdict.${side.verdict}`);
  const of = (change: TherapyChange['change']) => therapies.filter((one) => one.change === change);
  const moved = [...of('added'), ...of('removed'), ...of('strength'), ...of('board'), ...of('verdict')];
  const marks = { added: Plus, removed: Minus, strength: ArrowRight, board: Scale, verdict: ArrowRight };
  return (
    <ul className="flex flex-col gap-0.5">
      {board ? (
        <li className="flex gap-1.5 font-medium text-board">
          <Scale aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>
            {boardText()}
            {board.after.reasons.length > 0 ? (
              <span className="block text-note font-normal">
                {board.after.reasons.map((reason) => words(`boardReason.${reason}`)).join('; ')}
              </span>
            ) : null}
          </span>
        </li>
      ) : null}
      {inScope ? (
        <li>
          {words('fact.inScope')}: {words(`factValue.inScope.${inScope.after ?? 'unknown'}`)}
        </li>
      ) : null}
      {origin ? (
        <li>
          {words('fact.embryonicOrigin')}: {words(`origin.${origin.before}`)} →{' '}
          {words(`origin.${origin.after}`)}
        </li>
      ) : null}
      {grade ? (
        <li>
          {words('fact.whoGrade')}: {words(`grade.${grade.before.grade}`)} →{' '}
          {words(`grade.${grade.after.grade}`)}
          {grade.after.provisional ? ` (${t('provisional')})` : ''}
        </li>
      ) : null}
      {moved.map(({ therapy, change, before, after }) => {
        const Icon = marks[change];
        return (
          <li key={therapy} className="flex gap-1.5">
            <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-soft" />
            <span>
              <span className="font-medium">{words(`therapy.${therapy}`)}</span>{' '}
              <span className="text-note text-ink-soft">
                {change === 'added'
                  ? t('added', { strength: verdictText(after) })
                  : change === 'removed'
                    ? t('removed', { verdict: verdictText(after) })
                    : change === 'board'
                      ? t('board')
                      : `${verdictText(before)} → ${verdictText(after)}`}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

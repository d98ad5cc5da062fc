'use client';
import type { MeetingView, Person } from '@consilium/contracts';
import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Button, ProblemAlert } from '@/ui';
import { waysOut } from './ways-out';

/** Where a required specialty has nobody here: what can be done, by name. */
export function MissingSpecialties({ meeting, people }: { meeting: MeetingView; people: readonly Person[] }) {
  const t = useTranslations('room.missing');
  const clinical = useTranslations('clinical.specialty');
  const invite = useCommand(useTRPC().meeting.inviteMember);
  const ways = waysOut(meeting, people);
  if (ways.length === 0) return null;
  return (
    <div className="mb-3 flex flex-col gap-2 border-l-2 border-danger-line pl-3">
      <ProblemAlert problem={invite.problem} />
      {ways.map(({ specialty, absent, uninvited }) => (
        <div key={specialty} className="flex flex-col gap-1">
          <p className="font-medium">{t('nobody', { specialty: clinical(specialty) })}</p>
          {absent.length > 0 ? (
            <p className="text-ink-soft">
              {t('absent', { names: absent.map(({ name }) => name).join(', ') })}
            </p>
          ) : null}
          {uninvited.length > 0 ? (
            <div className="flex flex-wrap items-center gap-2">
              {meeting.abilities.inviteMember ? (
                uninvited.map(({ userId, name }) => (
                  <Button
                    key={userId}
                    icon={<UserPlus aria-hidden className="size-4" />}
                    isPending={invite.pending}
                    onPress={() => void invite.run({ meetingId: meeting.id, userId })}
                  >
                    {t('invite', { name })}
                  </Button>
                ))
              ) : (
                <p className="text-ink-soft">
                  {t('couldInvite', { names: uninvited.map(({ name }) => name).join(', ') })}
                </p>
              )}
            </div>
          ) : null}
          <p className="text-note text-ink-soft">
            {t(absent.length + uninvited.length > 0 ? 'orDefer' : 'onlyDefer')}
          </p>
        </div>
      ))}
    </div>
  );
}

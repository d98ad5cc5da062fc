import type { BoardMembership, MeView, Role } from '@consilium/contracts';
import {
  BookOpen,
  CalendarDays,
  FolderOpen,
  Gavel,
  type LucideIcon,
  ShieldCheck,
  Sun,
  UsersRound,
} from 'lucide-react';

export interface Destination {
  readonly id: 'today' | 'cases' | 'schedule' | 'decisions' | 'guideline' | 'audit' | 'admin';
  readonly href: string;
  readonly Icon: LucideIcon;
  /** The key after `g`. */
  readonly letter: string;
  readonly roles: readonly Role[];
}

const everyone: readonly Role[] = ['member', 'chair', 'coordinator', 'referrer', 'auditor', 'administrator'];
const boardAndAuditor: readonly Role[] = ['member', 'chair', 'coordinator', 'auditor'];

const destinations: readonly Destination[] = [
  { id: 'today', href: '/', Icon: Sun, letter: 't', roles: everyone },
  {
    id: 'cases',
    href: '/cases',
    Icon: FolderOpen,
    letter: 'c',
    roles: [...boardAndAuditor, 'referrer'],
  },
  { id: 'schedule', href: '/schedule', Icon: CalendarDays, letter: 's', roles: boardAndAuditor },
  {
    id: 'decisions',
    href: '/decisions',
    Icon: Gavel,
    letter: 'd',
    roles: [...boardAndAuditor, 'referrer'],
  },
  { id: 'guideline', href: '/guideline', Icon: BookOpen, letter: 'e', roles: everyone },
  {
    id: 'audit',
    href: '/audit',
    Icon: ShieldCheck,
    letter: 'a',
    roles: ['auditor', 'chair', 'coordinator'],
  },
  { id: 'admin', href: '/admin', Icon: UsersRound, letter: 'p', roles: ['auditor', 'administrator'] },
];

/** The pages that the menu offers this person. It decides what is shown; each page asks the server for the right. */
export const destinationsFor = (
  membership: BoardMembership | null,
  { administrator, auditor }: Pick<MeView, 'administrator' | 'auditor'>,
): readonly Destination[] =>
  destinations.filter(
    ({ id, roles }) =>
      (administrator && roles.includes('administrator')) ||
      (auditor && id === 'audit') ||
      (membership
        ? roles.some((role) => membership.roles.includes(role))
        : id === 'today' || id === 'guideline'),
  );

export const isCurrent = (href: string, path: string): boolean =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);

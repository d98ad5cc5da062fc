import type { BoardAbilities, OrganizationAbilities } from '@consilium/board';
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
  readonly shownTo: (abilities: Abilities) => boolean;
}

/** What the reader may do on the board they have chosen, null where they are on none, and in the organization. */
export interface Abilities {
  readonly board: BoardAbilities | null;
  readonly organization: OrganizationAbilities;
}

const everyone = () => true;

const destinations: readonly Destination[] = [
  { id: 'today', href: '/', Icon: Sun, letter: 't', shownTo: everyone },
  {
    id: 'cases',
    href: '/cases',
    Icon: FolderOpen,
    letter: 'c',
    shownTo: ({ board }) => board?.enter === true,
  },
  {
    id: 'schedule',
    href: '/schedule',
    Icon: CalendarDays,
    letter: 's',
    shownTo: ({ board }) => board?.read === true,
  },
  {
    id: 'decisions',
    href: '/decisions',
    Icon: Gavel,
    letter: 'd',
    shownTo: ({ board }) => board?.enter === true,
  },
  { id: 'guideline', href: '/guideline', Icon: BookOpen, letter: 'e', shownTo: everyone },
  {
    id: 'audit',
    href: '/audit',
    Icon: ShieldCheck,
    letter: 'a',
    shownTo: ({ board, organization }) => board?.readJournal === true || organization.audit,
  },
  {
    id: 'admin',
    href: '/admin',
    Icon: UsersRound,
    letter: 'p',
    shownTo: ({ board, organization }) => board?.readPeople === true || organization.change,
  },
];

/** The pages that the menu offers this person. It decides what is shown; each page asks the server for the right. */
export const destinationsFor = (abilities: Abilities): readonly Destination[] =>
  destinations.filter(({ shownTo }) => shownTo(abilities));

export const isCurrent = (href: string, path: string): boolean =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);

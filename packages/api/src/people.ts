import {
  administeredPeople,
  disablePerson,
  enablePerson,
  endSessions,
  invitePerson,
  issueLink,
  listPeople,
  setAuditor,
} from '@consilium/application';
import { command, query, router } from './trpc';

export const peopleRouter = router({
  list: query(listPeople),
  administered: query(administeredPeople),
  invite: command(invitePerson),
  issueLink: command(issueLink),
  disable: command(disablePerson),
  enable: command(enablePerson),
  setAuditor: command(setAuditor),
  endSessions: command(endSessions),
});

import { z } from 'zod';
import { mutationInput, queryInput } from './command';
import { therapyClassSchema } from './guideline/therapy';
import { instantSchema, requiredLineSchema } from './text';
import { unreadableSchema } from './unreadable';

// The classes are a closed list (`THERAPY_CLASSES`): the guard rests on them. What is kept here are names that free words are coded by,
// beside those that are built in; they only add.

const nameSchema = requiredLineSchema(80);
const nameIdSchema = z.uuid();

export const therapyNamesInput = queryInput({});
/** A name as it is or was kept: from when to when, and by whom. */
export const therapyNameSchema = z.object({
  nameId: nameIdSchema,
  therapyClass: therapyClassSchema,
  name: z.string(),
  since: instantSchema,
  addedBy: z.string(),
  /** Null while it is kept. */
  ended: z.object({ at: instantSchema, by: z.string() }).nullable(),
});
export type TherapyName = z.infer<typeof therapyNameSchema>;
export const therapyNamesOutput = z.object({
  /** By name; those that are over among them. */
  names: z.array(therapyNameSchema),
  unreadable: unreadableSchema,
  mayChange: z.boolean(),
});
export type TherapyNames = z.infer<typeof therapyNamesOutput>;

export const previewTherapyNameInput = queryInput({ therapyClass: therapyClassSchema, name: nameSchema });
/** What a name would find as soon as it is kept, in plain spelling. Numbers alone: an administrator sees no case. */
export const previewTherapyNameOutput = z.object({
  /** Ballots on cases still to be decided, open or closed, with a free option that holds it under a class it could not have. */
  ballots: z.number().int(),
  /** Cases still to be decided with an earlier treatment in words that holds it; 0 for other classes than the radioligand. */
  cases: z.number().int(),
});

export const addTherapyNameInput = mutationInput({ therapyClass: therapyClassSchema, name: nameSchema });
export const addTherapyNameOutput = z.object({ nameId: nameIdSchema });
export const endTherapyNameInput = mutationInput({ nameId: nameIdSchema });

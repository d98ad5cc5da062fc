import { z } from 'zod';
import { THERAPY_CLASSES, THERAPY_IDS } from './therapies';

export const therapyIdSchema = z.enum(THERAPY_IDS);
export const therapyClassSchema = z.enum(THERAPY_CLASSES);

'use client';
import { Skeleton } from '@/ui';
import { withContent } from './content-words';

const lines = <Skeleton lines={3} />;

// Read on demand: none of it is in the first load of a case.
export const Explained = withContent(() => import('./explained'), lines);
export const TherapyEvidence = withContent(() => import('./therapy-evidence'), lines);
export const WhatChanges = withContent(() => import('./what-changes'), lines);
export const BesideCase = withContent(() => import('./beside-case'), lines);
export const LaterOfCase = withContent(() => import('./later-of-case'), lines);
export const WhatIfDialog = withContent(() => import('./what-if-dialog'), null);

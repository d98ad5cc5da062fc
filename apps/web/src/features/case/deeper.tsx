'use client';
import { withContent } from '@/features/guideline/content-words';
import { withLateWords } from '@/i18n/late-words';
import { Skeleton } from '@/ui';

const lines = <Skeleton lines={3} />;

// Read on demand: none of it is in the first load of a case.
export const Explained = withContent(() => import('@/features/guideline/explained'), lines);
export const TherapyEvidence = withContent(() => import('@/features/guideline/therapy-evidence'), lines);
export const WhatChanges = withContent(() => import('@/features/guideline/what-changes'), lines);
export const BesideCase = withContent(() => import('@/features/guideline/beside-case'), lines);
export const LaterOfCase = withContent(() => import('@/features/guideline/later-of-case'), lines);
export const WhatIfDialog = withContent(() => import('@/features/guideline/what-if-dialog'), null);
export const CaseHistory = withLateWords(['event'], () => import('./case-history'), lines);

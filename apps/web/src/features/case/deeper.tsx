'use client';
import dynamic from 'next/dynamic';
import { Skeleton } from '@/ui';

const loading = () => <Skeleton lines={3} />;

// Read on demand: none of it is in the first load of a case.
export const Explained = dynamic(() => import('@/features/guideline/explained'), { ssr: false, loading });
export const TherapyEvidence = dynamic(() => import('@/features/guideline/therapy-evidence'), {
  ssr: false,
  loading,
});
export const WhatChanges = dynamic(() => import('@/features/guideline/what-changes'), {
  ssr: false,
  loading,
});
export const BesideCase = dynamic(() => import('@/features/guideline/beside-case'), { ssr: false, loading });
export const LaterOfCase = dynamic(() => import('@/features/guideline/later-of-case'), {
  ssr: false,
  loading,
});
export const WhatIfDialog = dynamic(() => import('@/features/guideline/what-if-dialog'), { ssr: false });

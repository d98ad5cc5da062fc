'use client';
import dynamic from 'next/dynamic';
import { Skeleton } from '@/ui';

const loading = () => <Skeleton lines={3} />;

// The guideline's engine comes when something of it is looked at.
export const EditionDifference = dynamic(() => import('./edition-difference'), { ssr: false, loading });
export const Changelog = dynamic(() => import('./changelog'), { ssr: false, loading });
export const RenewDialog = dynamic(() => import('./renew-dialog'), { ssr: false });

import { Skeleton } from '@/ui';

export default function Loading() {
  return <Skeleton lines={8} className="max-w-3xl pt-4" />;
}

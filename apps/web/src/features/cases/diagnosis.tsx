'use client';
import { among, WHO_GRADES } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { useSiteName } from '@/lib/site-name';

/** Primary site and grade in one line: "Pancreas, tail · NET G2". */
export function Diagnosis({
  primarySite,
  whoGrade,
}: {
  primarySite: string | null;
  whoGrade: string | null;
}) {
  const t = useTranslations('clinical.grade');
  const siteName = useSiteName();
  const grade = among(WHO_GRADES, whoGrade);
  return (
    <>
      {siteName(primarySite)}
      {grade ? <span className="whitespace-nowrap"> · {t(grade)}</span> : null}
    </>
  );
}

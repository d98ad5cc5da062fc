import { PartsScreen } from '@/features/parts/parts-screen';
import enClinical from '../../../../messages/en/clinical.json';
import enCommon from '../../../../messages/en/common.json';
import enError from '../../../../messages/en/error.json';
import enGuideline from '../../../../messages/en/guideline.json';
import koClinical from '../../../../messages/ko/clinical.json';
import koCommon from '../../../../messages/ko/common.json';
import koError from '../../../../messages/ko/error.json';
import koGuideline from '../../../../messages/ko/guideline.json';

/** A page of `npm run dev` alone: a build does not know it (page-extensions.ts). */
export default function PartsPage() {
  return (
    <PartsScreen
      words={{
        en: { clinical: enClinical, common: enCommon, error: enError, guideline: enGuideline },
        ko: { clinical: koClinical, common: koCommon, error: koError, guideline: koGuideline },
      }}
    />
  );
}

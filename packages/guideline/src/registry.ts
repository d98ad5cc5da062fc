import { demonstration } from './editions/demonstration';
import { krGepnet2021 } from './editions/kr-gepnet-2021';
import type { Edition } from './rule';

/** An edition whose content was built with the code. It is activated by its hash; there is no way to change it but another build. */
export interface BuiltEdition {
  /** `kr-gepnet-2021/1.1.0`: as a snapshot names it. */
  readonly label: string;
  readonly contentHash: string;
  readonly name: { readonly en: string; readonly ko: string };
  /** Never clinical truth: offered only where all data are synthetic. */
  readonly demonstration: boolean;
  readonly edition: Edition;
}

/** `kr-gepnet-2021/1.1.0` */
export const labelOf = ({ id, edition }: Pick<Edition, 'id' | 'edition'>): string => `${id}/${edition}`;

const built = (
  edition: Edition,
  name: BuiltEdition['name'],
  { demonstration: shown = false } = {},
): BuiltEdition => ({
  label: labelOf(edition),
  contentHash: edition.contentHash,
  name,
  demonstration: shown,
  edition,
});

/** Every edition of this build, the first being the one that an organization begins with. */
export const EDITIONS: readonly [BuiltEdition, ...BuiltEdition[]] = [
  built(krGepnet2021, {
    en: 'Systemic treatment of advanced GEP-NET in Korea (Yoo C et al., 2021)',
    ko: '국내 진행성 GEP-NET 전신치료 (Yoo C 등, 2021)',
  }),
  built(
    demonstration,
    { en: 'Demonstration edition: not for patients', ko: '시연용 판: 진료에 쓰지 않습니다' },
    { demonstration: true },
  ),
];

/** The editions that may be proposed and used: demonstrations among them only in a demo. */
export const editionsFor = ({ demo }: { readonly demo: boolean }): readonly BuiltEdition[] =>
  EDITIONS.filter((one) => demo || !one.demonstration);

/** The edition with this content; undefined where it is not in this build, or not for this place. */
export const findEdition = (
  contentHash: string,
  where: { readonly demo: boolean },
): BuiltEdition | undefined => editionsFor(where).find((one) => one.contentHash === contentHash);

/** The content that an answer was made with, to explain it by; undefined where this build does not hold it. */
export const editionOf = ({ guideline }: { readonly guideline: { readonly contentHash: string } }) =>
  EDITIONS.find(({ contentHash }) => contentHash === guideline.contentHash)?.edition;

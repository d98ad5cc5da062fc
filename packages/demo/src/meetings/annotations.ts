import type { FactKey, TherapyId } from '@consilium/contracts';
import type { DemoPersonKey } from '../people';

/** Where a comment is pinned: a fact, an option, or words of the summary (found by themselves). */
export type DemoAnchor =
  | { readonly fact: FactKey }
  | { readonly option: TherapyId }
  | { readonly summary: string }
  | { readonly question: string }
  | 'case';

export interface DemoAnnotation {
  readonly case: string;
  readonly by: DemoPersonKey;
  readonly at: DemoAnchor;
  readonly body: string;
  readonly replies?: readonly { readonly by: DemoPersonKey; readonly body: string }[];
  readonly resolvedBy?: DemoPersonKey;
}

/** Comments on cases whose past meeting is still to come when they are made. */
export const earlierAnnotations: readonly DemoAnnotation[] = [
  {
    case: 'pancreas-prrt-past',
    by: 'nuclear',
    at: { option: 'lu177-dotatate' },
    body: '모든 병변이 간보다 높은 섭취를 보이며 FDG 음성입니다. 적응이 됩니다.',
    replies: [{ by: 'surgery', body: '췌장 기원이므로 반드시 위원회 표결이 필요합니다.' }],
    resolvedBy: 'chair',
  },
  {
    case: 'gastric-nec-second',
    by: 'oncology',
    at: { summary: 'Neuropathy argues against more cisplatin.' },
    body: 'Agreed: CTCAE grade 2 with hearing loss. A cisplatin regimen is not acceptable.',
  },
];

/** Comments on what is to be discussed today and next week. */
export const currentAnnotations: readonly DemoAnnotation[] = [
  {
    case: 'pancreas-prrt',
    by: 'radiology',
    at: { summary: '간 S4의 1.5 cm 병변은 FDG 섭취(SUVmax 4.2)가 함께 있습니다' },
    body: '이 병변만 이질적입니다. 탈분화 가능성이 있어 조직검사가 가능한 위치인지 확인하였고, 초음파 유도 접근이 가능합니다.',
    replies: [
      {
        by: 'nuclear',
        body: 'DOTATOC 섭취도 유지되어 있어 NETPET P2 수준입니다. PRRT를 배제할 정도는 아닙니다.',
      },
      { by: 'pathology', body: '재생검 시 Ki-67을 병변별로 다시 보겠습니다.' },
    ],
  },
  {
    case: 'pancreas-prrt',
    by: 'nuclear',
    at: { fact: 'egfr' },
    body: 'eGFR 68이면 아미노산 병용 하에 시행 가능합니다. 매 주기 전 재검이 필요합니다.',
  },
  {
    case: 'pancreas-prrt',
    by: 'surgery',
    at: { option: 'sunitinib' },
    body: 'Everolimus 진행 후이므로 sunitinib도 같은 비중으로 논의했으면 합니다.',
  },
  {
    case: 'ileum-prrt-today',
    by: 'deputy',
    at: { fact: 'syndrome' },
    body: 'Flushing is back under 30 mg: check NT-proBNP and 5-HIAA before any radioligand.',
    replies: [{ by: 'referrer2', body: 'NT-proBNP 96 pg/mL, drawn last week.' }],
  },
  {
    case: 'pancreas-g3',
    by: 'pathology',
    at: { fact: 'ki67Percent' },
    body: '2,000개 세포 계수에서 28%이며 hot spot 기준입니다. NEC를 시사하는 괴사나 소세포 형태는 없습니다.',
  },
  {
    case: 'pancreas-discordance',
    by: 'pathology',
    at: { summary: 'Pyknotic nuclei possible; PHH3 not done.' },
    body: 'PHH3 stain requested; I expect most of these figures to be pyknotic. Result before the meeting.',
    replies: [{ by: 'chair', body: 'Thank you. Without it we should not grade this case.' }],
  },
  {
    case: 'ileum-volume-missing',
    by: 'radiology',
    at: { fact: 'tumorVolume' },
    body: '침범 비율만으로 용적을 판정하지 않겠습니다. 임상의와 함께 회의에서 정하겠습니다.',
  },
  {
    case: 'transverse-colon',
    by: 'gastro',
    at: { question: '발생학적 기원이 불분명한데' },
    body: '내시경 기록상 비장굴곡부에서 15 cm 근위부입니다. 근위 2/3에 해당하는지 영상과 함께 확인하겠습니다.',
  },
];

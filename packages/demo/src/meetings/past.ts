import type { DemoMeeting } from './demo-meeting';

/** Meetings that were held, oldest first: signed decisions, dissent, a tie, a deferral and a case carried over. */
export const pastMeetings: readonly DemoMeeting[] = [
  {
    title: '정기 다학제 회의 (격주)',
    daysAgo: 28,
    startsAtTime: '07:30',
    durationMinutes: 90,
    place: '본관 3층 다학제회의실',
    link: 'https://meet.example.org/gepnet',
    chair: 'chair',
    inRoom: ['chair', 'surgery', 'nuclear', 'radiology', 'pathology', 'coordinator'],
    remote: ['gastro', 'deputy'],
    items: [
      {
        case: 'ileum-prrt',
        ballot: {
          visibility: 'named-live',
          options: ['lu177-dotatate', 'everolimus'],
          votes: {
            chair: ['lu177-dotatate', ''],
            surgery: ['lu177-dotatate', ''],
            nuclear: ['lu177-dotatate', '전 병변 Krenning 4, 신기능과 골수 기능 양호합니다.'],
            radiology: ['lu177-dotatate', ''],
            pathology: ['abstain', ''],
            gastro: ['lu177-dotatate', ''],
            deputy: ['lu177-dotatate', '카르시노이드 증후군 조절에도 유리합니다.'],
          },
        },
        decision: {
          therapies: ['lu177-dotatate'],
          actions: ['PRRT 전 심초음파 재확인', 'Octreotide LAR는 주기 사이에 유지'],
          rationale:
            '중장 기원 NET G2로 SSA 후 진행하였고 모든 병변이 SSTR 강양성입니다. 177Lu-DOTATATE 7.4 GBq을 8주 간격으로 4회 계획하며, ' +
            '매 주기 전 혈액검사와 신기능을 확인합니다.',
          responsible: 'nuclear',
          dueInDays: 21,
          reviewInDays: 120,
        },
      },
      {
        case: 'duodenum',
        ballot: {
          visibility: 'veiled',
          options: ['everolimus', 'lu177-dotatate', 'cytotoxic-chemotherapy'],
          votes: {
            chair: ['everolimus', ''],
            surgery: ['everolimus', ''],
            nuclear: ['lu177-dotatate', 'All lesions above liver uptake; a short, well tolerated treatment.'],
            radiology: ['everolimus', ''],
            pathology: ['everolimus', ''],
            gastro: ['everolimus', 'The duodenum is foregut: the evidence for PRRT first is thin here.'],
            deputy: ['lu177-dotatate', 'Diabetes would suffer under everolimus.'],
          },
        },
        decision: {
          therapies: ['everolimus'],
          actions: ['Chest CT before the start', 'Glucose and lipids every four weeks'],
          rationale:
            'The duodenum is foregut: PRRT would be a cautious board decision, and the majority sees everolimus as the better founded next line. ' +
            'PRRT stays open at progression or intolerance. Stomatitis prophylaxis with dexamethasone mouthwash.',
          dissent: {
            nuclear:
              'Uptake is high in every lesion and the diabetes is not well controlled; I would have offered PRRT first.',
          },
          responsible: 'chair',
          dueInDays: 14,
          reviewInDays: 84,
        },
      },
      {
        case: 'sigmoid-nec',
        decision: {
          therapies: ['etoposide-cisplatin'],
          actions: [
            '원발 부위 협착에 대해 자기팽창형 금속 스텐트 삽입 여부를 1주 이내 결정',
            '2주기 후 CT 반응 평가',
          ],
          rationale:
            '전이성 대세포 NEC로 etoposide와 cisplatin 병용이 표준입니다. 폐색이 임박하지 않아 항암치료를 지연하지 않기로 전원 합의하였습니다.',
          responsible: 'chair',
          dueInDays: 7,
          reviewInDays: 45,
        },
      },
    ],
  },
  {
    title: '정기 다학제 회의 (격주)',
    daysAgo: 14,
    startsAtTime: '07:30',
    durationMinutes: 90,
    place: '본관 3층 다학제회의실',
    link: 'https://meet.example.org/gepnet',
    chair: 'chair',
    inRoom: ['chair', 'oncology', 'surgery', 'nuclear', 'pathology', 'gastro', 'coordinator'],
    remote: ['radiology', 'radiation'],
    items: [
      {
        case: 'pancreas-prrt-past',
        recused: { who: 'oncology', reason: '환자와 친족 관계입니다.' },
        ballot: {
          visibility: 'veiled',
          options: ['lu177-dotatate', 'everolimus', 'sunitinib'],
          votes: {
            chair: ['lu177-dotatate', ''],
            surgery: ['sunitinib', '췌장 기원에서는 표적치료 근거가 더 확실합니다.'],
            nuclear: ['lu177-dotatate', 'FDG 음성, 모든 병변 Krenning 3–4로 적합합니다.'],
            radiology: ['lu177-dotatate', ''],
            pathology: ['abstain', ''],
            gastro: ['lu177-dotatate', ''],
            radiation: ['lu177-dotatate', ''],
          },
        },
        decision: {
          therapies: ['lu177-dotatate'],
          actions: ['당뇨 조절을 위해 내분비내과 협진', '급여 기준 확인 및 사전 신청'],
          rationale:
            '비중장(췌장) 기원이므로 위원회 결정으로 진행합니다. 조절되지 않는 당뇨와 구내염 병력 때문에 everolimus의 위험이 크고, 병변 전체가 ' +
            'SSTR 양성·FDG 음성으로 PRRT의 이득이 기대됩니다.',
          dissent: {
            surgery: '표적치료(sunitinib)를 먼저 사용하고 PRRT는 이후로 남겨 두어야 한다고 봅니다.',
          },
          responsible: 'nuclear',
          dueInDays: 28,
          reviewInDays: 112,
        },
      },
      {
        case: 'gastric-nec-second',
        ballot: {
          visibility: 'veiled',
          method: 'ranked',
          options: [
            'irinotecan-cisplatin',
            { label: 'FOLFIRI', therapyClass: 'chemotherapy' },
            { label: 'Best supportive care', therapyClass: 'best-supportive-care' },
          ],
          votes: {
            chair: [['FOLFIRI', 'Best supportive care'], 'No more cisplatin with this neuropathy.'],
            oncology: [['FOLFIRI', 'irinotecan-cisplatin'], ''],
            surgery: [['irinotecan-cisplatin', 'FOLFIRI'], ''],
            nuclear: ['abstain', ''],
            pathology: ['abstain', ''],
            gastro: [['Best supportive care', 'FOLFIRI'], 'Expected benefit is small.'],
            radiology: [['FOLFIRI', 'irinotecan-cisplatin', 'Best supportive care'], ''],
            radiation: [['Best supportive care', 'FOLFIRI'], ''],
          },
        },
        decision: {
          therapies: [{ label: 'FOLFIRI', therapyClass: 'chemotherapy' }],
          actions: ['Check open trials for second-line NEC', 'Early palliative care consultation'],
          rationale:
            'No proven second line. Irinotecan with cisplatin is listed with modest activity, but grade 2 neuropathy and hearing loss forbid more ' +
            'cisplatin; FOLFIRI is chosen with the patient informed of the limited evidence and of the costs.',
          departs: {
            code: 'prior-toxicity',
            text: 'Cisplatin neuropathy grade 2 and hearing loss: the listed regimen contains cisplatin.',
          },
          responsible: 'oncology',
          dueInDays: 10,
          reviewInDays: 60,
        },
      },
      {
        case: 'pancreas-g3-past',
        ballot: {
          visibility: 'named-live',
          options: [
            '5fu-based-chemotherapy',
            'etoposide-cisplatin',
            { label: 'CAPTEM', therapyClass: 'chemotherapy' },
          ],
          votes: {
            chair: ['CAPTEM', ''],
            oncology: ['CAPTEM', 'Tumour shrinkage is needed and oral treatment is preferred.'],
            surgery: ['5fu-based-chemotherapy', ''],
            nuclear: ['abstain', ''],
            pathology: ['5fu-based-chemotherapy', ''],
            gastro: ['5fu-based-chemotherapy', ''],
            radiology: ['5fu-based-chemotherapy', ''],
            radiation: ['CAPTEM', ''],
          },
        },
        decision: {
          therapies: [{ label: 'CAPTEM', therapyClass: 'chemotherapy' }],
          actions: ['MGMT 메틸화 검사 의뢰', '2주기 후 CT, 반응이 없으면 재상정'],
          rationale:
            '다수는 정맥 5-FU 기반 요법을 선호하였으나, 환자가 경구 치료를 강하게 원하고 같은 계열의 경구 조합이므로 주치의와 상의하여 CAPTEM으로 결정합니다.',
          departs: {
            code: 'patient-preference',
            text: '경구 치료를 원하며 중심정맥관 삽입을 거부하였습니다.',
          },
          againstMajority: {
            code: 'patient-preference',
            text: '환자의 의사를 확인한 결과 정맥 요법을 수용하지 않아 다수 의견과 다르게 결정합니다.',
          },
          dissent: { gastro: '표준 근거가 부족한 G3에서는 지침에 제시된 요법을 먼저 시도해야 합니다.' },
          responsible: 'oncology',
          dueInDays: 14,
          reviewInDays: 60,
        },
      },
      {
        case: 'rectum-resectable',
        decision: {
          therapies: ['surgery-or-endoscopic-resection'],
          actions: ['내시경 점막하 박리술(ESD) 예약', '절제연과 림프혈관 침범 확인 후 추적 여부 결정'],
          rationale: '10 mm 미만, 점막하층 국한 NET G1로 내시경 절제가 근치적 치료입니다. 전원 합의.',
          responsible: 'gastro',
          dueInDays: 30,
        },
      },
    ],
  },
  {
    title: '임시 다학제 회의',
    daysAgo: 7,
    startsAtTime: '12:15',
    durationMinutes: 60,
    place: '암센터 2층 세미나실',
    link: '',
    chair: 'deputy',
    inRoom: ['deputy', 'chair', 'surgery', 'nuclear', 'pathology', 'coordinator'],
    remote: ['radiology'],
    items: [
      {
        case: 'ileum-high-volume',
        ballot: {
          visibility: 'named-live',
          options: [
            'lanreotide-autogel',
            { label: 'Lanreotide와 간동맥 색전술 병행', therapyClass: 'combination' },
          ],
          votes: {
            deputy: ['lanreotide-autogel', '심초음파 결과를 먼저 확인해야 합니다.'],
            chair: ['lanreotide-autogel', ''],
            surgery: ['Lanreotide와 간동맥 색전술 병행', '증상이 심해 종양 부담을 빨리 줄여야 합니다.'],
            nuclear: ['lanreotide-autogel', ''],
            pathology: ['Lanreotide와 간동맥 색전술 병행', ''],
            radiology: ['Lanreotide와 간동맥 색전술 병행', '색전술이 기술적으로 가능합니다.'],
          },
        },
        decision: {
          therapies: ['lanreotide-autogel'],
          actions: [
            '심초음파와 NT-proBNP 재검 후 간동맥 색전술 재논의',
            '설사 조절: telotristat 사용 가능 여부 확인',
          ],
          rationale:
            '동수로 의견이 나뉘어 의장이 결정하였습니다. 카르시노이드 심장병을 배제하기 전 색전술의 위험을 고려하여 lanreotide 120 mg을 먼저 시작합니다.',
          dissent: { surgery: '간 침범 55%에서 SSA 단독은 증상 조절에 부족할 수 있습니다.' },
          responsible: 'deputy',
          dueInDays: 10,
          reviewInDays: 56,
        },
      },
      {
        case: 'colon-contradiction',
        deferral: {
          code: 'pathology-review-needed',
          text: 'Outside slides arrive next week; Ki-67 recount on a larger sample, p53 and RB1 to be added.',
        },
      },
      {
        case: 'sigmoid-nec',
        again: { code: 'toxicity', text: '1주기 후 신기능이 저하되어 cisplatin을 계속할 수 없습니다.' },
        decision: {
          therapies: [{ label: 'Carboplatin + etoposide', therapyClass: 'chemotherapy' }],
          actions: ['신장내과 협진', '2주기 후 CT 반응 평가'],
          rationale:
            'Cisplatin 1주기 후 eGFR이 38 mL/min으로 감소하였습니다. 반응 평가 전이므로 같은 계열의 carboplatin으로 바꾸어 치료를 이어가기로 ' +
            '전원 합의하였습니다.',
          departs: {
            code: 'organ-function',
            text: 'eGFR 38 mL/min으로 권고된 cisplatin을 투여할 수 없습니다.',
          },
          responsible: 'chair',
          dueInDays: 14,
          reviewInDays: 42,
        },
      },
      { case: 'ileum-volume-missing' },
    ],
  },
];

import { type DemoCase, facts, line, otherLine, patient } from './demo-case';

/** The agenda of the meeting of the day, in its order. */
export const todayCases: readonly DemoCase[] = [
  {
    key: 'pancreas-prrt',
    vignette: 'V13',
    by: 'referrer',
    type: 'follow-up',
    question:
      '췌장 두부 NET G2, lanreotide와 everolimus 후 진행입니다. PRRT가 가능한지 위원회의 결정을 요청드립니다.',
    identity: patient('송재호', 1061),
    facts: (day) =>
      facts({
        primarySite: 'C25.0',
        differentiation: 'well',
        ki67Percent: 8,
        mitoses: 4,
        pathologyOn: day(-960),
        sstr: 'positive',
        sstrTracer: '68ga-dotatoc',
        sstrOn: day(-18),
        stage: 'metastatic',
        diseaseStatus: 'progressive',
        tumorVolume: 'intermediate',
        hepaticInvolvementPercent: 20,
        functional: false,
        priorLines: [
          line('lanreotide-autogel', day(-940), day(-420), 'progression'),
          line('everolimus', day(-410), day(-25), 'progression'),
        ],
        proposedTherapies: ['lu177-dotatate'],
        ecog: 1,
        egfr: 68,
        hemoglobin: 11.8,
        platelets: 176,
        measurements: [
          { marker: 'chromogranin-a', value: 940, unit: 'ng/mL', takenOn: day(-20) },
          { marker: 'nse', value: 14, unit: 'ng/mL', takenOn: day(-20) },
        ],
        comorbidity: '제2형 당뇨병(인슐린 사용), everolimus 투여 중 비감염성 폐렴 grade 1. 만성 신장병 2기.',
        patientWish: '항암주사의 탈모를 걱정하며, 방사성의약품 격리 입원은 받아들일 수 있다고 합니다.',
        summary:
          '60세 남성. 췌장 두부 NET G2(Ki-67 8%), 다발성 간전이. Lanreotide 17개월, everolimus 12개월 후 각각 진행. 최근 CT에서 간전이 합계 ' +
          '31% 증가. 68Ga-DOTATOC PET/CT에서 모든 병변 Krenning 4이나, 간 S4의 1.5 cm 병변은 FDG 섭취(SUVmax 4.2)가 함께 있습니다. ' +
          '담관 스텐트 없음, 빌리루빈 0.8 mg/dL, eGFR 68 mL/min/1.73m².',
      }),
  },
  {
    key: 'ileum-prrt-today',
    vignette: 'V19',
    by: 'referrer2',
    type: 'follow-up',
    question:
      'Progressive ileal NET G1 on octreotide LAR: PRRT now, or a higher somatostatin analog dose first?',
    identity: patient('권오선', 1062),
    facts: (day) =>
      facts({
        primarySite: 'C17.2',
        differentiation: 'well',
        ki67Percent: 2,
        mitoses: 1,
        pathologyOn: day(-1310),
        sstr: 'positive',
        sstrTracer: '68ga-dotatate',
        sstrOn: day(-22),
        stage: 'metastatic',
        diseaseStatus: 'progressive',
        tumorVolume: 'low',
        hepaticInvolvementPercent: 12,
        functional: true,
        syndrome: 'Carcinoid syndrome',
        priorLines: [
          otherLine('Right hemicolectomy with mesenteric dissection', day(-1290), day(-1290), 'completed'),
          line('octreotide-lar', day(-1260), null, 'ongoing'),
        ],
        proposedTherapies: ['lu177-dotatate'],
        ecog: 0,
        egfr: 90,
        hemoglobin: 13.4,
        platelets: 203,
        measurements: [{ marker: '5-hiaa-urine-24h', value: 24, unit: 'mg/24h', takenOn: day(-24) }],
        comorbidity: 'Mild tricuspid regurgitation, NT-proBNP normal.',
        patientWish: 'Retired, lives near the hospital; wants the option with the longest control.',
        summary:
          '71-year-old woman, well for three and a half years on octreotide LAR 30 mg after resection of the primary. Flushing has returned and CT shows ' +
          'a slow increase of four liver lesions (+22 % over nine months). Homogeneous high uptake on 68Ga-DOTATATE PET/CT.',
      }),
  },
  {
    key: 'pancreas-g3',
    vignette: 'V51',
    by: 'referrer',
    type: 'new',
    question:
      '췌장 체부 NET G3(Ki-67 28%), SSTR 강양성 간전이. 5-FU 기반 요법과 EP 중 1차 치료를 문의합니다.',
    identity: patient('임수현', 1063),
    facts: (day) =>
      facts({
        primarySite: 'C25.1',
        differentiation: 'well',
        ki67Percent: 28,
        mitoses: 22,
        pathologyOn: day(-33),
        sstr: 'positive',
        sstrTracer: '68ga-dotatoc',
        sstrOn: day(-21),
        stage: 'metastatic',
        diseaseStatus: 'treatment-naive',
        tumorVolume: 'low',
        hepaticInvolvementPercent: 10,
        functional: false,
        ecog: 0,
        egfr: 95,
        hemoglobin: 13.0,
        platelets: 244,
        measurements: [{ marker: 'chromogranin-a', value: 176, unit: 'ng/mL', takenOn: day(-20) }],
        comorbidity: 'B형간염 보유자(entecavir 복용).',
        patientWish: '어린 자녀가 있어 통원 치료를 선호합니다.',
        summary:
          '39세 여성. 건강검진 복부초음파에서 발견된 췌장 체부 2.8 cm 종괴와 간전이 6개. 고분화, Ki-67 28%, 유사분열 22/2 mm², DAXX 소실. ' +
          '68Ga-DOTATOC 모든 병변 Krenning 4, FDG 중등도 섭취.',
      }),
  },
  {
    key: 'pancreas-discordance',
    vignette: 'V08',
    by: 'referrer2',
    type: 'new',
    question:
      'Ki-67 2 % but 21 mitoses per 2 mm² in the same core: how shall this pancreatic tumor be graded and treated?',
    identity: patient('남궁현', 1064),
    facts: (day) =>
      facts({
        primarySite: 'C25.1',
        differentiation: 'well',
        ki67Percent: 2,
        mitoses: 21,
        pathologyOn: day(-19),
        sstr: 'positive',
        sstrTracer: '68ga-dotatate',
        sstrOn: day(-12),
        stage: 'metastatic',
        diseaseStatus: 'treatment-naive',
        tumorVolume: 'low',
        hepaticInvolvementPercent: 5,
        functional: false,
        ecog: 0,
        egfr: 82,
        hemoglobin: 13.8,
        platelets: 198,
        comorbidity: 'Hypothyroidism, on levothyroxine.',
        patientWish: 'Anxious; asks for a second opinion on the slides.',
        summary:
          '52-year-old man. Pancreatic body mass 2.4 cm with two liver lesions. Core biopsy: organoid growth, Ki-67 2 % by manual count of 600 cells, but ' +
          '21 mitoses per 2 mm². Pyknotic nuclei possible; PHH3 not done. Strong uptake on 68Ga-DOTATATE PET/CT, FDG negative.',
      }),
  },
  {
    key: 'ileum-volume-missing',
    vignette: 'V45',
    by: 'coordinator',
    type: 'new',
    question: '회장 NET G1, 간 침범 40%로 판독되었습니다. 종양 용적 판정과 1차 치료를 논의하고자 합니다.',
    identity: patient('표은주', 1065),
    facts: (day) =>
      facts({
        primarySite: 'C17.2',
        differentiation: 'well',
        ki67Percent: 2,
        mitoses: 1,
        pathologyOn: day(-26),
        sstr: 'positive',
        sstrTracer: '111in-octreotide',
        sstrOn: day(-23),
        stage: 'metastatic',
        diseaseStatus: 'treatment-naive',
        tumorVolume: 'unknown',
        hepaticInvolvementPercent: 40,
        functional: false,
        ecog: 0,
        egfr: 79,
        hemoglobin: 12.7,
        platelets: 219,
        measurements: [{ marker: 'chromogranin-a', value: 520, unit: 'ng/mL', takenOn: day(-24) }],
        comorbidity: '위축성 위염, PPI 복용 중(CgA 해석에 주의).',
        patientWish: '주사 간격이 긴 치료를 원합니다.',
        summary:
          '65세 여성. 복통으로 시행한 CT에서 회장 종괴와 간전이. 간 침범은 약 40%로 보고되었으나 임상적 종양 용적(저·중·고) 판정이 기재되지 않았습니다. ' +
          '111In-octreotide 스캔에서 간전이 섭취가 확인되었습니다.',
      }),
  },
];

// American and British codes, and those of other customs.
import { describe, expect, it } from 'vitest';
import { canonicalCode } from './canonical.ts';
import { parseReferenceCode } from './parse.ts';
import type { ReferenceCode } from './schema.ts';

function read(text: string): ReferenceCode {
  const parsed = parseReferenceCode(text);
  if (!parsed.ok) throw new Error(`refused: ${text}`);
  return parsed.value;
}

const AMERICAN: readonly [written: string, canonical: string][] = [
  ['RG 59, Entry A1 5345, Box 12, Folder 3', 'us:nara/record-group=59/entry=a1_5345/box=12/folder=3'],
  ['RG59, Entry 1038, Boxes 12-13', 'us:nara/record-group=59/entry=1038/box=12-13'],
  ['NARA, Record Group 59, Entry UD-WW 5, Box 3', 'us:nara/record-group=59/entry=ud-ww_5/box=3'],
  [
    'National Archives, Record Group 218, JCS Files, Box 15',
    'us:nara/record-group=218/series=jcs_files/box=15',
  ],
  ['National Archives, JCS Files, RG 218, Box 15', 'us:nara/record-group=218/series=jcs_files/box=15'],
  ['National Archives and Records Administration, RG 218', 'us:nara/record-group=218'],
  [
    'RG 59, Central Decimal File, 795.00/5-1250',
    'us:nara/record-group=59/series=central_decimal_file/decimal-file=795.00%2F5-1250',
  ],
  ['RG 59, Decimal File 795.00/5–1250', 'us:nara/record-group=59/decimal-file=795.00%2F5-1250'],
  [
    'Department of State, Central Files, 611.00/3–1451. Secret. Drafted by a clerk.',
    'us:departmentofstate/series=central_files/decimal-file=611.00%2F3-1451',
  ],
  ['794A. 5 MAP/9–1451: Telegram', 'us:/decimal-file=794a.5map%2F9-1451'],
  ['711.11–EI/5–2560', 'us:/decimal-file=711.11-ei%2F5-2560'],
  ['320.2–AC/4–1451: Circular airgram', 'us:/decimal-file=320.2-ac%2F4-1451'],
  ['740.00119 Control (Korea)/5–1250', 'us:/decimal-file=740.00119control(korea)%2F5-1250'],
  ['123 Ferryman/5–1250', 'us:/decimal-file=123ferryman%2F5-1250'],
  ['Lot 64 D 563', 'us:/lot-file=64d563'],
  ['lot file 64D563', 'us:/lot-file=64d563'],
  ['S/P Files: Lot 64 D 563', 'us:/series=s%2Fp_files/lot-file=64d563'],
  ['S/P Files: 64 D 563', 'us:/series=s%2Fp_files/lot-file=64d563'],
  ['Ferry Meetings, lot 61 D 417', 'us:/series=ferry_meetings/lot-file=61d417'],
  [
    'Source: Department of State, Ferry Memoranda: Lot 64 D 199. Top Secret; Limit Distribution.',
    'us:departmentofstate/series=ferry_memoranda/lot-file=64d199',
  ],
  ['Source:Johnson Library, Ferry File, Velia', 'us:johnsonlibrary/series=ferry_file/other=velia'],
  [
    'RG 59, Central Files 1964–66, POL 27–14 KOR/UN. Secret.',
    'us:nara/record-group=59/series=central_files_1964-66/subject-file=pol_27-14_kor%2Fun',
  ],
  [
    'RG 59, Central Files, 1964–66, SOC 13',
    'us:nara/record-group=59/series=central_files_1964-66/subject-file=soc_13',
  ],
  [
    'Washington National Records Center, RG 330, ISA Files: FRC 70 A 1265, Ferries',
    'us:washingtonnationalrecordscenter/record-group=330/series=isa_files/accession=frc_70_a_1265/other=ferries',
  ],
  [
    'Washington National Records Center RG 330, ISA Files: FRC 70 A 1265',
    'us:washingtonnationalrecordscenter/record-group=330/series=isa_files/accession=frc_70_a_1265',
  ],
  [
    'Eisenhower Library, Whitman File, NSC Records. Top Secret; Eyes Only.',
    'us:eisenhowerlibrary/series=whitman_file/series=nsc_records',
  ],
  [
    'Johnson Library, National Security File, Country File, Velia, Vol. V. Secret.',
    'us:johnsonlibrary/series=national_security_file/series=country_file/other=velia/volume=v',
  ],
  [
    'Truman Library, Independence, Papers of a Ferryman, Box 4, Folder "Piers, 1950"',
    'us:trumanlibraryindependence/series=papers_of_a_ferryman/box=4/folder="piers%2C_1950"',
  ],
  ['Ferry Society Papers, Box 4, Folder 2, pp. 3-9', 'us:/series=ferry_society_papers/box=4/folder=2#p.3-9'],
  ['NARA, RG 59, entry not given, Box 12', 'us:nara/record-group=59/box=12/entry=?'],
  ['RG 59, Entry and Box not given', 'us:nara/record-group=59/box=?/entry=?'],
];

describe('an American code', () => {
  it.each(AMERICAN)('%s', (written, canonical) => {
    expect(canonicalCode(read(written))).toBe(canonical);
  });

  it('ends where secrecy and drafting begin; these are a remark', () => {
    expect(
      read('Department of State, Central Files, 611.00/3–1451. Secret; Priority. Repeated to Vela.').remark,
    ).toBe('Secret; Priority. Repeated to Vela');
  });

  it('does not end at an abbreviation', () => {
    const { parts } = read(
      'Johnson Library, National Security File, Country File, Memos and Misc. Papers, Box 6',
    );
    expect(parts.at(-1)).toEqual({ level: 'box', value: '6' });
  });

  it('does not take a White House subject code for a Foreign Office number', () => {
    const { scheme, parts } = read('Johnson Library, White House Central Files, FO 7/1, Box 53');
    expect(scheme).toBe('us');
    expect(parts).toContainEqual({ level: 'subject-file', value: 'FO 7/1' });
  });
});

const BRITISH: readonly [written: string, canonical: string][] = [
  ['FO 371/84063', 'british:tna/department=fo/series=371/piece=84063'],
  ['FO371/84063', 'british:tna/department=fo/series=371/piece=84063'],
  ['F.O. 371/84063', 'british:tna/department=fo/series=371/piece=84063'],
  ['TNA, FO 371/84063', 'british:tna/department=fo/series=371/piece=84063'],
  ['The National Archives (TNA), FO 371/84063', 'british:tna/department=fo/series=371/piece=84063'],
  ['National Archives, FO 371/84063', 'british:tna/department=fo/series=371/piece=84063'],
  ['TNA: PRO FO 371/84063', 'british:tna/department=fo/series=371/piece=84063'],
  ['PRO, FO 371/84063', 'british:pro/department=fo/series=371/piece=84063'],
  ['FO 371/84063/FK1015/23', 'british:tna/department=fo/series=371/piece=84063/item=fk1015%2F23'],
  ['FO 371/84063, FK1015/23', 'british:tna/department=fo/series=371/piece=84063/item=fk1015%2F23'],
  ['TNA, CAB 129/40/12', 'british:tna/department=cab/series=129/piece=40/item=12'],
  ['CAB 128/17, CM(50)34', 'british:tna/department=cab/series=128/piece=17/other=cm(50)34'],
  ['PREM 8/1405, f. 23', 'british:tna/department=prem/series=8/piece=1405#23'],
  ['PREM 8/1405, ff. 12r-14v, 16', 'british:tna/department=prem/series=8/piece=1405#12-14ob,16'],
  ['T 236/2311, pp. 3-9', 'british:tna/department=t/series=236/piece=2311#p.3-9'],
  ['TNA, RG 9/123', 'british:tna/department=rg/series=9/piece=123'],
  ['FO 371, piece not given', 'british:tna/department=fo/series=371/piece=?'],
];

describe('a British code', () => {
  it.each(BRITISH)('%s', (written, canonical) => {
    expect(canonicalCode(read(written))).toBe(canonical);
  });

  it('sets a description aside', () => {
    expect(read('TNA, FO 371/84063, minute by a clerk on the ferry').remark).toBe(
      'minute by a clerk on the ferry',
    );
  });
});

const OTHER: readonly [written: string, canonical: string][] = [
  ['118-00080-03', 'other:/other=118-00080-03'],
  ['PRC FMA 106-00023-02, 18-20', 'other:prcfma/other=106-00023-02/other=18-20'],
  ['PA AA, MfAA, A 5631, Bl. 12-14', 'other:paaa/other=mfaa/other=a_5631#12-14'],
  ['SAPMO-BArch, DY 30/3667', 'other:sapmobarch/other=dy_30%2F3667'],
  ['AAN, KC PZPR, sygn. XIA/88, k. 12-15', 'other:aan/other=kc_pzpr/other.sygn=xia%2F88#12-15'],
  ['BL, Add MS 45, f. 23', 'other:bl/other=add_ms_45#23'],
  ['MNL OL, M-KS 288. f. 5. cs. 23. ő. e.', 'other:mnlol/other=m-ks_288._f._5._cs._23._ő._e.'],
  ['檔號 118-00080-03(1)', 'other:/other=檔號_118-00080-03(1)'],
  ['국사편찬위원회 AUS-179-00-00034', 'other:/other=국사편찬위원회_aus-179-00-00034'],
  ['AJ, 507/IX, 119/I-47', 'other:aj/other=507%2Fix/other=119%2Fi-47'],
  ['AJ, 507/1-12', 'other:aj/other=507%2F1-12'],
  ['in the possession of the family', 'other:/other=in_the_possession_of_the_family'],
];

describe('a code of another custom', () => {
  it.each(OTHER)('is kept: %s', (written, canonical) => {
    expect(canonicalCode(read(written))).toBe(canonical);
  });

  it('is said to be kept as written, and is no error', () => {
    const parsed = parseReferenceCode('118-00080-03');
    expect(parsed.ok).toBe(true);
    expect(parsed.problems).toMatchObject([{ code: 'reference-code-kept-as-written', severity: 'note' }]);
  });

  it('loses nothing of a text that is no code', () => {
    const text = 'Given by the family; see "the blue box", no. 5 (unnumbered)\nsecond shelf';
    expect(read(text).parts).toEqual([{ level: 'other', value: text }]);
  });
});

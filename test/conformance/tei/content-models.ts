// The content models of TEI P5 for the elements that Verno writes, as the Guidelines define them (P5, appendices A and C), narrowed to these.
import type { XmlElement } from '../../../src/formats/xml/element.ts';

const words = (list: string): string[] => list.split(' ').filter((word) => word !== '');

const phrases =
  'hi persName orgName placeName name term foreign date time ref ptr choice supplied unclear seg s idno roleName label stamp';
const globals = 'pb gap note fs linkGrp interpGrp';
const blocks = 'p ab list table quote floatingText label';
const inline = `${phrases} ${globals}`;

/** What each element may hold. `#` stands for character data. */
const models: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    TEI: 'teiHeader facsimile text standOff',
    teiHeader: 'fileDesc encodingDesc profileDesc xenoData revisionDesc',
    fileDesc: 'titleStmt editionStmt publicationStmt seriesStmt notesStmt sourceDesc',
    titleStmt: 'title author editor respStmt',
    author: `# ${inline}`,
    editor: `# ${inline}`,
    respStmt: 'resp name persName orgName note',
    resp: '#',
    title: '#',
    editionStmt: 'edition respStmt',
    edition: '#',
    publicationStmt: 'publisher date idno ptr availability',
    publisher: '#',
    availability: 'licence p',
    licence: '#',
    seriesStmt: 'title',
    notesStmt: 'note relatedItem',
    relatedItem: 'bibl',
    sourceDesc: 'bibl msDesc',
    bibl: '# idno publisher ptr note ref biblScope',
    biblScope: '#',
    idno: '#',
    msDesc: 'msIdentifier physDesc additional',
    msIdentifier: 'repository idno altIdentifier',
    repository: '#',
    altIdentifier: 'idno note',
    physDesc: 'objectDesc additions',
    objectDesc: 'supportDesc',
    supportDesc: 'condition',
    condition: '# p',
    additions: '# p',
    additional: 'adminInfo',
    adminInfo: 'note',
    encodingDesc: 'editorialDecl listPrefixDef appInfo',
    editorialDecl: 'p',
    listPrefixDef: 'prefixDef',
    prefixDef: 'p',
    appInfo: 'application',
    application: 'label',
    profileDesc: 'creation langUsage abstract textClass correspDesc settingDesc calendarDesc',
    creation: '# date time placeName',
    langUsage: 'language',
    language: '#',
    abstract: 'p',
    textClass: 'classCode keywords',
    classCode: '#',
    keywords: 'term',
    correspDesc: 'correspAction',
    correspAction: 'persName orgName name placeName date time',
    settingDesc: 'setting',
    setting: 'placeName',
    calendarDesc: 'calendar',
    calendar: 'p',
    xenoData: '#',
    revisionDesc: 'change',
    change: '# name',
    facsimile: 'surface',
    surface: 'note gap graphic zone',
    graphic: 'desc',
    zone: '',
    desc: '#',
    standOff: 'listPerson listOrg listPlace list linkGrp interpGrp',
    listPerson: 'person',
    listOrg: 'org',
    listPlace: 'place',
    person: 'persName idno note',
    org: 'orgName idno note',
    place: 'placeName idno note',
    linkGrp: 'link',
    link: '',
    interpGrp: 'interp',
    interp: '#',
    text: 'body group',
    group: 'text',
    body: `div opener closer ${blocks} ${globals}`,
    div: `div head opener closer ${blocks} ${globals}`,
    floatingText: `body ${globals}`,
    head: `# ${inline}`,
    p: `# ${inline} ${blocks}`,
    ab: `# ${inline} ${blocks}`,
    quote: `# ${inline} ${blocks}`,
    note: `# ${inline} ${blocks}`,
    item: `# ${inline} ${blocks}`,
    cell: `# ${inline} ${blocks}`,
    opener: `# ${inline}`,
    closer: `# ${inline}`,
    stamp: `# ${inline}`,
    list: 'item head pb gap note fs',
    table: 'row head pb gap note fs',
    row: 'cell',
    ...Object.fromEntries(
      words('s seg hi persName orgName placeName name term foreign date ref supplied unclear sic corr').map(
        (name) => [name, `# ${inline}`],
      ),
    ),
    time: '#',
    label: '#',
    roleName: '#',
    ptr: '',
    pb: '',
    gap: 'desc',
    choice: 'sic corr',
    fs: 'f',
    f: 'string',
    string: '#',
  }).map(([name, model]) => [name, words(model)]),
);

/** In which order children must stand, and which must be there (`!`). Those of one place may be mixed. */
const orders: Readonly<Record<string, readonly string[]>> = {
  TEI: ['teiHeader!', 'facsimile text standOff!'],
  teiHeader: ['fileDesc!', 'encodingDesc profileDesc xenoData', 'revisionDesc'],
  fileDesc: ['titleStmt!', 'editionStmt', 'publicationStmt!', 'seriesStmt', 'notesStmt', 'sourceDesc!'],
  titleStmt: ['title!', 'author editor respStmt'],
  editionStmt: ['edition!', 'respStmt'],
  publicationStmt: ['publisher!', 'date idno ptr availability'],
  msDesc: ['msIdentifier!', 'physDesc', 'additional'],
  msIdentifier: ['repository', 'idno', 'altIdentifier'],
  physDesc: ['objectDesc', 'additions'],
  surface: ['note gap', 'graphic', 'zone'],
  person: ['persName!', 'idno note'],
  org: ['orgName!', 'idno', 'note'],
  place: ['placeName!', 'idno note'],
  text: ['body group!'],
  floatingText: [globals, 'body!'],
  body: [`opener ${globals}`, `${blocks}! ${globals}`, `div! ${globals}`, `closer ${globals}`],
  div: [`head opener ${globals}`, `${blocks} ${globals}`, `div ${globals}`, `closer ${globals}`],
  table: ['head pb gap note fs', 'row!'],
  choice: ['sic!', 'corr!'],
};

/** Everything in a tree that the content models do not allow. */
export function violations(root: XmlElement): string[] {
  const found: string[] = [];
  const visit = (element: XmlElement): void => {
    const { name, attributes, children } = element;
    const at = `${name} ${attributes['xml:id'] ?? ''}`.trim();
    const model = models[name];
    if (model === undefined) found.push(`${at}: unknown`);
    const names: string[] = [];
    for (const child of children) {
      if (typeof child === 'string') {
        if (child.trim() !== '' && model?.includes('#') !== true) found.push(`${at}: text`);
        continue;
      }
      names.push(child.name);
      if (model?.includes(child.name) !== true) found.push(`${at}: ${child.name}`);
      visit(child);
    }
    const order = orders[name];
    if (order !== undefined && !isInOrder(names, order)) found.push(`${at}: order of ${names.join(' ')}`);
  };
  visit(root);
  return found;
}

function isInOrder(names: readonly string[], order: readonly string[]): boolean {
  let at = 0;
  for (const place of order) {
    const allowed = new Set(words(place.replaceAll('!', '')));
    while (allowed.has(names[at] ?? '')) at++;
  }
  const needed = order.filter((place) => place.includes('!'));
  const needsOne = (place: string): boolean =>
    words(place.replaceAll('!', '')).some((name) => names.includes(name));
  // A body must hold something that may stand in its middle; elsewhere each needed place must be filled.
  const isFilled = order.length === 4 && needed.length === 2 ? needed.some(needsOne) : needed.every(needsOne);
  return at === names.length && isFilled;
}

// English verbs of which the faults of tense and negation know the forms: base, third person, past.

const forms =
  'say says said; note notes noted; report reports reported; announce announces announced; become becomes became; begin begins began; receive receives received; publish publishes published; find finds found; show shows showed; call calls called; make makes made; take takes took; give gives gave; go goes went; come comes came; see sees saw; know knows knew; think thinks thought; write writes wrote; tell tells told; explain explains explained; add adds added; suggest suggests suggested; recall recalls recalled; arrive arrives arrived; warn warns warned; approve approves approved; discover discovers discovered; return returns returned; start starts started; stop stops stopped; increase increases increased; help helps helped; protect protects protected; allow allows allowed; provide provides provided; work works worked; live lives lived; need needs needed; want wants wanted; play plays played; win wins won; lose loses lost; buy buys bought; sell sells sold; open opens opened; close closes closed; create creates created; discuss discusses discussed; sign signs signed; visit visits visited; lead leads led; meet meets met; plan plans planned; decide decides decided; hold holds held; keep keeps kept; leave leaves left; believe believes believed; demand demands demanded; ask asks asked; emphasize emphasizes emphasized; specify specifies specified; claim claims claimed; contact contacts contacted; appear appears appeared; get gets got; feel feels felt; stay stays stayed; love loves loved; prevent prevents prevented; cause causes caused; continue continues continued; depend depends depended; require requires required; remain remains remained; look looks looked; change changes changed; happen happens happened; grow grows grew; fall falls fell; rise rises rose; bring brings brought; contain contains contained; include includes included; offer offers offered; introduce introduces introduced';

export interface Verb {
  readonly base: string;
  readonly third: string;
  readonly past: string;
}

export const verbs: readonly Verb[] = forms.split('; ').map((line) => {
  const [base = '', third = '', past = ''] = line.split(' ');
  return { base, third, past };
});

export const byBase: ReadonlyMap<string, Verb> = new Map(verbs.map((verb) => [verb.base, verb]));
export const byThird: ReadonlyMap<string, Verb> = new Map(verbs.map((verb) => [verb.third, verb]));
export const byPast: ReadonlyMap<string, Verb> = new Map(verbs.map((verb) => [verb.past, verb]));

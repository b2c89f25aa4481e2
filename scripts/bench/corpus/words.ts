/**
 * The words that posts of a corpus are made of, each list from the most to the
 * least frequent. Verbs are regular and don't double their last consonant;
 * nouns take a regular plural.
 */

export const NOUNS = words(`
  model tensor layer batch kernel graph compiler backend device operator gradient memory release
  library framework function module dataset pipeline user developer team community project feature
  change test result benchmark example tutorial workflow tool package version interface protocol
  runtime cluster node worker process thread scheduler allocator cache buffer queue stream event
  request response server client service endpoint route token sequence prompt embedding vector
  matrix weight parameter checkpoint optimizer step round loss metric score accuracy precision
  format type class method attribute argument value variable constant expression statement block
  loop branch condition exception error warning message log trace profile report dashboard chart
  table column row index key record document page link image video frame pixel sample signal filter
  encoder decoder transformer attention head mask window context vocabulary tokenizer parser lexer
  syntax grammar symbol register instruction pass rewrite pattern rule constraint solver planner
  partition shard replica leader follower quorum snapshot journal backup volume disk sector network
  link socket packet switch router port address host machine processor core lane unit register
  clock cycle latency throughput bandwidth overhead bottleneck budget limit threshold target goal
  plan proposal draft review comment decision vote council member maintainer contributor author
  reader editor operator teacher student researcher engineer scientist partner company university
  institute laboratory conference workshop session talk poster paper article chapter section
  paragraph figure caption footnote reference citation license patent standard specification
  contract agreement policy process guideline checklist template recipe script command option flag
  setting default environment variable secret credential certificate signature hash digest cipher
  channel bus driver firmware sensor actuator robot vehicle camera microphone speaker display panel
  keyboard terminal shell editor notebook cell kernel plugin extension hook callback handler
  listener observer subscriber publisher broker topic partition offset cursor iterator generator
  coroutine future promise lock semaphore barrier fence atomic counter timer interval deadline
  schedule calendar season quarter decade milestone roadmap backlog ticket incident outage recovery
  failure fault crash leak overflow underflow deadlock race regression bug fix patch branch commit
  merge tag label badge category collection archive catalog registry mirror repository fork clone
  import export converter adapter wrapper proxy gateway bridge tunnel firewall sandbox container
  pod namespace volume manifest chart descriptor blueprint layout grid canvas shape curve surface
  mesh voxel particle field gradient boundary region segment cluster centroid neighbour edge vertex
  path tree forest root trunk heap stack list map set tuple array slice view stride
  dimension rank shape scalar quotient remainder divisor factor product sum average median variance
  deviation distribution histogram quantile outlier estimate prior posterior likelihood evidence
  experiment ablation baseline trial control placebo survey questionnaire interview
  language dialect translation transcript speech voice accent phoneme syllable word sentence corpus
  climate weather rainfall river glacier ocean island harbour satellite orbit telescope galaxy
  molecule protein enzyme genome tissue patient hospital clinic therapy vaccine symptom
`);

export const VERBS = words(`
  use need support train load compute return create add improve reduce update enable handle
  measure compile allow provide include describe deliver replace combine move follow start
  change test check call share scale launch deploy cache parse render store process convert
  collect gather filter group count sort order index search match compare merge divide
  partition balance schedule allocate release trace profile monitor observe record report export
  import encode decode encrypt verify validate sign transform reshape slice normalize
  optimize vectorize quantize serialize tokenize parallelize synchronize initialize customize
  estimate approximate simulate sample generate predict classify detect recognize translate
  summarize annotate label review discuss explain document publish announce present welcome
  maintain extend integrate migrate upgrade adopt explore examine inspect question replicate
  reproduce restore recover retry resume suspend terminate archive mirror isolate guard protect
`);

export const ADJECTIVES = words(`
  new large small fast open common simple single full local global public internal native dynamic
  static sparse dense linear parallel distributed remote shared private stable early recent
  next previous first final default custom generic specific flexible portable robust reliable
  efficient accurate precise exact approximate complex modular composable declarative imperative
  lazy eager greedy optimal adaptive incremental iterative recursive hierarchical nested flat deep
  shallow wide narrow short long heavy light cheap expensive quiet noisy clean dirty safe unsafe
  strict loose formal informal explicit implicit verbose concise readable opaque transparent
  experimental mature legacy modern classic standard popular rare unusual surprising subtle obvious
  visible hidden empty partial complete missing redundant consistent concurrent sequential ordered
  random deterministic stochastic probabilistic symbolic numeric binary decimal textual visual
  spatial temporal causal circular bilinear convex smooth rough sharp elastic rigid hybrid
  synthetic organic medical legal academic industrial commercial regional annual weekly daily
`);

export const ADVERBS = words(`
  also often usually now directly mostly quickly simply carefully automatically correctly easily
  efficiently explicitly gradually independently eventually roughly typically rarely silently
  safely lazily eagerly reliably smoothly separately jointly locally remotely twice repeatedly
`);

/** Parts of the many rare words: a prefix with a stem and an ending, or with a common noun. */
export const PREFIXES = words(`
  re pre auto multi micro meta sub inter hyper over cross semi pseudo quasi anti mid post super
  trans infra ultra neo co under nano macro mini mono poly tri
`);
export const STEMS = words(`
  token vector serial normal parallel optim quant regular general synchron factor linear polar
  discret random virtual modular local tensor canonical categor character central crystal custom
  digit equal external fertil final formal global harmon ideal initial item lexical magnet
  material maxim mechan minim mobil neutral neural organ penal pixel priorit real scalar
  sensit spatial special stabil standard steril symbol synthes system temporal union visual
`);
export const NOUN_ENDINGS = words('izer ization');
export const ADJECTIVE_ENDINGS = words('izable ized izational');

/** Parts of invented names of projects. */
export const NAME_STARTS = words(`
  Bel Cor Dra Fen Gal Hul Ivo Jar Kel Lum Mer Nim Oru Pax Quo Rav Sol Tam Ulm Ver Wex Xan Yor Zeph
`);
export const NAME_MIDDLES = words('a bra cti do e fi ga i ko la mi no o pra ri sta to u va zo');
export const NAME_ENDS = words(
  'dex flow grad kit lite loom mesh nix ra rix scope stack tor vex wick',
);

export const GIVEN_NAMES = words(`
  Mina Ola Tomás Aiko Priya Jonas Leïla Chen Amara Søren Noor Iván Yuki Fatou Björn Zoë Mateo
  Anan Greta Kofi Ilse Ravi Eun-ji Pablo Hana Levi Ines Oskar Duc Marta Sami Wren
`);
export const FAMILY_NAMES = words(`
  Example Sample Specimen Muster Placeholder Testa Ejemplo Exempel Beispiel Örnek Przykład Voorbeeld
  Esempio Exemplo Näyte Primer Pelda Mallí Prøve Probe Doe Roe Poe Public Anybody Nobody Somebody
`);

function words(text: string): string[] {
  return [...new Set(text.trim().split(/\s+/))];
}

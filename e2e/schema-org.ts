import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const NAMESPACE = 'http://schema.org/';

/** Predicates of RDF Schema, as the prefixed names that the validator knows. */
const PREFIXED = new Map([
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#type', '@type'],
  ['http://www.w3.org/2000/01/rdf-schema#subClassOf', 'rdfs:subClassOf'],
  [`${NAMESPACE}domainIncludes`, 'schema:domainIncludes'],
  [`${NAMESPACE}rangeIncludes`, 'schema:rangeIncludes'],
]);

const CLASS = 'http://www.w3.org/2000/01/rdf-schema#Class';
const PROPERTY = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#Property';

/** What the vocabulary says of its terms, by their names without a prefix. */
export interface Vocabulary {
  /** The types that a term is of: an enumeration's member is of the enumeration. */
  typesOf: (term: string) => readonly string[];
  /** A type with all that it is a kind of. */
  ancestry: (type: string) => readonly string[];
  /** The types that a property's values may have, none if it isn't a property. */
  rangeOf: (property: string) => readonly string[];
  /** The whole in the form of schema.org's own `schemaorg-all-https.jsonld`, as far as types and properties go. */
  asJsonLd: { '@graph': readonly Record<string, unknown>[] };
}

/**
 * The vocabulary of schema.org, out of the package `@vocabulary/schema`.
 *
 * @see https://schema.org/docs/developers.html
 */
export function readVocabulary(): Vocabulary {
  const file = createRequire(import.meta.url).resolve('@vocabulary/schema/schema.nq');
  const facts = new Map<string, Map<string, string[]>>();
  // Whatever relates two terms has IRIs only; comments and labels are literals.
  for (const [, subject = '', predicate = '', object = ''] of readFileSync(file, 'utf8').matchAll(
    /^<([^>]+)> <([^>]+)> <([^>]+)> /gm,
  )) {
    const name = PREFIXED.get(predicate);
    if (!name || !subject.startsWith(NAMESPACE)) continue;
    const ofTerm = facts.get(shortOf(subject)) ?? new Map<string, string[]>();
    ofTerm.set(name, [...(ofTerm.get(name) ?? []), shortOf(object)]);
    facts.set(shortOf(subject), ofTerm);
  }

  const about = (term: string, name: string) => facts.get(term)?.get(name) ?? [];
  const ancestry = (type: string): string[] => [
    type,
    ...about(type, 'rdfs:subClassOf').flatMap(ancestry),
  ];
  return {
    typesOf: (term) => about(term, '@type'),
    ancestry,
    rangeOf: (property) => about(property, 'schema:rangeIncludes'),
    asJsonLd: { '@graph': [...facts].map(([term, ofTerm]) => nodeOf(term, ofTerm)) },
  };
}

/** A term of the vocabulary without prefix: `https://schema.org/Event` and `schema:Event` are `Event`. */
export function shortOf(iri: string): string {
  return iri.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '');
}

function nodeOf(term: string, facts: ReadonlyMap<string, readonly string[]>) {
  const types = facts.get('@type') ?? [];
  const references = [...facts]
    .filter(([name]) => name !== '@type')
    .map(([name, terms]) => [name, terms.map((each) => ({ '@id': `schema:${each}` }))] as const);
  return {
    '@id': `schema:${term}`,
    // A data type is a class, too; the validator compares one name.
    '@type': types.includes(CLASS) ? 'rdfs:Class' : types.includes(PROPERTY) ? 'rdf:Property' : '',
    ...Object.fromEntries(references),
  };
}

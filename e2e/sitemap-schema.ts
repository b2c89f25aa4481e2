import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { validateXML } from 'xmllint-wasm';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1';
const XSD = 'xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"';

/** What sitemap.xsd leaves open: Google's pictures, and indexes. */
const IMAGES = `<xs:schema ${XSD} targetNamespace="${IMAGE}"><xs:element name="image">
  <xs:complexType><xs:sequence><xs:element name="loc" type="xs:anyURI"/></xs:sequence></xs:complexType>
</xs:element></xs:schema>`;

const INDEX = `<xs:schema ${XSD} xmlns="${SITEMAP}" targetNamespace="${SITEMAP}">
  <xs:include schemaLocation="sitemap.xsd"/>
  <xs:element name="sitemapindex"><xs:complexType><xs:sequence>
    <xs:element name="sitemap" maxOccurs="50000"><xs:complexType><xs:sequence>
      <xs:element name="loc" type="tLoc"/>
      <xs:element name="lastmod" type="tLastmod" minOccurs="0"/>
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

const SCHEMA = `<xs:schema ${XSD}>
  <xs:import namespace="${SITEMAP}" schemaLocation="index.xsd"/>
  <xs:import namespace="${IMAGE}" schemaLocation="images.xsd"/>
</xs:schema>`;

/**
 * What is wrong with sitemaps or their index, by the schema of sitemaps.org that
 * the package `sitemap` holds.
 *
 * @param files their texts by their names.
 * @returns a line each, with the file's name and the number of its line.
 */
export async function schemaComplaints(files: ReadonlyMap<string, string>): Promise<string[]> {
  const path = createRequire(import.meta.url).resolve('sitemap/schema/sitemap.xsd');
  const { errors } = await validateXML({
    xml: [...files].map(([fileName, contents]) => ({ fileName, contents })),
    schema: [{ fileName: 'schema.xsd', contents: SCHEMA }],
    preload: [
      { fileName: 'sitemap.xsd', contents: readFileSync(path, 'utf8') },
      { fileName: 'index.xsd', contents: INDEX },
      { fileName: 'images.xsd', contents: IMAGES },
    ],
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

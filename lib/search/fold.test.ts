import { expect, test } from '@playwright/test';
import { fold, foldPhrase, foldTitle } from './fold';

test('case, accents and forms of letters are made one', () => {
  const cases: [text: string, folded: string][] = [
    ['ABC def 12', 'abc def 12'],
    ['Café naïve Ångström', 'cafe naive angstrom'],
    ['Jose\u0301 x\u0302', 'jose x'],
    ['Łódź Ærø Straße STRASSE', 'lodz aero strasse strasse'],
    ['İstanbul ısı', 'istanbul isi'],
    ['ＦＵＬＬ ﬁne ①', 'full fine 1'],
    ['Ἀθῆναι λόγος', 'αθηναι λογοσ'],
    ['Ёлка й', 'елка и'],
    ['شغّل أولاـ', 'شغل اولا'],
    ['שָׁלוֹם', 'שלום'],
    ['“a” ‘b’ c—d', '"a" \'b\' c-d'],
    ['soft\u00adhyphen', 'softhyphen'],
  ];
  for (const [text, folded] of cases) expect(fold(text), text).toBe(folded);
});

test('vowel signs and syllables that make other words stay', () => {
  for (const text of ['मेरा हिन्दी', 'การเรียนรู้', 'வணக்கம்', '한국어', 'がぎぐ パピ', '漢字']) {
    expect(fold(text), text).toBe(text.normalize('NFKC'));
    // What is decomposed is put together again.
    expect(fold(text.normalize('NFD')), text).toBe(fold(text));
  }
});

test('phrases have single spaces, and titles neither quotation marks nor signs before them', () => {
  expect(foldPhrase(' A\n\tb\u00a0 C ')).toBe('a b c');
  expect(foldTitle('🎉 “Small” by Default: Why?')).toBe('small by default: why?');
});

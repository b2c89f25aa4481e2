/** What posts of another language than English are made of. */
export interface Language {
  /** BCP 47. */
  code: string;
  titles: readonly string[];
  headings: readonly string[];
  sentences: readonly string[];
  /** What stands between two sentences. */
  space: string;
}

export const LANGUAGES: readonly Language[] = [
  {
    code: 'ko',
    titles: ['{project} {version} 설치 방법: {noun}', '{project}로 {noun} 최적화하기 {number}'],
    headings: ['설치 방법 {number}', '{noun} 성능 비교', '{project} 시작하기'],
    sentences: [
      '{project}는 {noun}의 속도를 {decimal}% 높입니다.',
      '이 글에서는 {noun}와 {noun}를 함께 사용하는 방법을 설명합니다.',
      '자세한 내용은 {link} 문서를 참고하세요.',
      '먼저 {code} 명령을 실행하고 {number}개의 {noun}를 준비합니다.',
      '커뮤니티의 {person} 님이 {year}년에 이 기능을 제안했습니다.',
    ],
    space: ' ',
  },
  {
    code: 'ja',
    titles: ['{project} {version}の新機能:{noun}', '{noun}を{project}で高速化する({number})'],
    headings: ['インストール手順 {number}', '{noun}の仕組み', '{project}を使ってみる'],
    sentences: [
      '{project}は{noun}の処理を{decimal}%高速化します。',
      'この記事では、{noun}と{noun}を組み合わせる方法を紹介します。',
      '詳しくは {link} をご覧ください。',
      'まず {code} を実行し、{number}個の{noun}を用意します。',
      '{year}年に{person}さんが最初の実装を公開しました。',
    ],
    space: '',
  },
  {
    code: 'zh',
    titles: ['{project} {version} 发布:{noun}', '使用 {project} 优化 {noun} 的 {number} 个技巧'],
    headings: ['安装步骤 {number}', '{noun} 的原理', '开始使用 {project}'],
    sentences: [
      '{project} 将 {noun} 的速度提高了 {decimal}%。',
      '本文介绍如何把 {noun} 与 {noun} 结合使用。',
      '更多信息请参阅 {link} 。',
      '首先运行 {code} ,然后准备 {number} 个 {noun}。',
      '{person} 在 {year} 年提出了这个想法。',
    ],
    space: '',
  },
  {
    code: 'ar',
    titles: ['إصدار {project} {version} مع {noun}', 'دليل {noun} في {project} رقم {number}'],
    headings: ['طريقة التثبيت {number}', 'كيف يعمل {noun}', 'البدء مع {project}'],
    sentences: [
      'يزيد {project} سرعة {noun} بنسبة {decimal}% تقريبا.',
      'تشرح هذه المقالة كيفية استخدام {noun} مع {noun}.',
      'للمزيد راجع {link} في الموقع.',
      'شغّل أولا {code} ثم جهّز {number} من {noun}.',
      'اقترحت {person} هذه الفكرة في عام {year}.',
    ],
    space: ' ',
  },
  {
    code: 'he',
    titles: ['{project} {version}: מה חדש ב-{noun}', 'מדריך {noun} עם {project}, חלק {number}'],
    headings: ['הוראות התקנה {number}', 'איך {noun} עובד', 'מתחילים עם {project}'],
    sentences: [
      '{project} מאיץ את {noun} ב-{decimal}% בממוצע.',
      'במאמר זה נסביר כיצד לשלב {noun} עם {noun}.',
      'פרטים נוספים נמצאים כאן: {link}.',
      'תחילה מריצים את {code} ומכינים {number} יחידות של {noun}.',
      '{person} הציגה את הרעיון בשנת {year}.',
    ],
    space: ' ',
  },
  {
    code: 'fr',
    titles: [
      '{project} {version} : déployer un {noun} à l’échelle',
      'Créer un {noun} avec {project}',
    ],
    headings: [
      'Étape {number} : préparer le {noun}',
      'À propos du {noun}',
      'Démarrer avec {project}',
    ],
    sentences: [
      '{project} accélère le {noun} de {decimal} % en moyenne.',
      'Cet article montre comment relier un {noun} à un {noun} déjà entraîné.',
      'Les détails se trouvent dans {link}, à lire dès maintenant.',
      "Il suffit d'exécuter {code} puis de préparer {number} {nouns}.",
      'En {year}, {person} a présenté cette idée à la communauté.',
    ],
    space: ' ',
  },
  {
    code: 'de',
    titles: [
      'Größere {noun}-Läufe mit {project} {version}',
      '{project} für {noun}: eine Einführung',
    ],
    headings: [
      'Schritt {number}: {noun} prüfen',
      'Über den {noun}',
      'Erste Schritte mit {project}',
    ],
    sentences: [
      '{project} beschleunigt den {noun} im Mittel um {decimal} %.',
      'Dieser Beitrag zeigt, wie man einen {noun} für größere {noun}-Mengen übersetzt.',
      'Näheres steht in {link}, auch für Anfänger.',
      'Zuerst führt man {code} aus und lädt {number} {noun}-Dateien.',
      '{person} schlug das {year} als Übung vor.',
    ],
    space: ' ',
  },
  {
    code: 'es',
    titles: ['¿Qué trae {project} {version}? El {noun}', 'Cómo diseñar un {noun} con {project}'],
    headings: ['Paso {number}: el {noun}', '¿Qué es un {noun}?', 'Introducción a {project}'],
    sentences: [
      '{project} acelera el {noun} un {decimal} % de media.',
      'Este artículo enseña cómo unir un {noun} con otro {noun} más pequeño.',
      'La información está en {link}, también para principiantes.',
      'Primero se ejecuta {code} y después se preparan {number} {nouns}.',
      'En {year}, {person} presentó la idea en español.',
    ],
    space: ' ',
  },
];

export const EMOJI = ['🚀', '🔥', '🎉', '👩🏽‍💻', '🧪', '⚡️'];

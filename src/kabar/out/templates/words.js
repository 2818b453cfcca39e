'use strict';
// Every word the page itself says, in both languages; names and sentences come from the articles as they are.
const Kabar = {};

Kabar.words = (() => {
  const dictionary = {
    // frame
    skipToCard: ['Langsung ke keterangan', 'Skip to details'],
    view: ['Tampilan', 'View'],
    graph: ['Graf', 'Graph'],
    table: ['Tabel', 'Table'],
    language: ['Bahasa', 'Language'],
    theme: ['Ganti terang atau gelap', 'Switch light or dark'],
    findAndFilter: ['Cari dan saring', 'Find and filter'],
    picture: ['Gambar graf', 'Picture of the graph'],
    pictureIs: [
      'Graf berisi {n} entitas dan {m} hubungan. Isi yang sama ada di pencarian, keterangan, dan tabel.',
      'A graph of {n} entities and {m} relations. Search, details and table hold the same content.',
    ],
    card: ['Keterangan', 'Details'],
    zoom: ['Ukuran gambar', 'Size of the picture'],
    zoomIn: ['Perbesar', 'Zoom in'],
    zoomOut: ['Perkecil', 'Zoom out'],
    fit: ['Tampilkan semua dalam bingkai', 'Fit everything into the frame'],

    // counts
    entities: ['entitas', 'entities'],
    entity: ['entitas', 'entity'],
    facts: ['fakta', 'facts'],
    fact: ['fakta', 'fact'],
    articles: ['artikel', 'articles'],
    article: ['artikel', 'article'],
    of: ['{n} dari {m}', '{n} of {m}'],
    embedded: [
      'Halaman ini memuat {n} entitas yang paling banyak terhubung dari {m}, dan {f} dari {g} fakta. Sisanya ada di berkas CSV, RDF, dan GraphML.',
      'This page holds the {n} best connected of {m} entities, and {f} of {g} facts. The rest is in the CSV, RDF and GraphML files.',
    ],
    showing: ['{n} dari {m} entitas terlihat.', '{n} of {m} entities in view.'],
    showAll: ['Tampilkan semua', 'Show all'],
    showFew: ['Kembali ke awal', 'Back to the start'],

    // search
    searchLabel: ['Cari nama atau angka', 'Find a name or figure'],
    searchHint: ['Cari nama …', 'Find a name …'],
    suggestions: ['Saran', 'Suggestions'],
    nothingFound: ['Tidak ada yang cocok.', 'Nothing matches.'],
    hiddenByFilter: ['tersembunyi oleh saringan', 'hidden by a filter'],

    // legend
    filters: ['Saringan', 'Filters'],
    kinds: ['Jenis', 'Kinds'],
    relations: ['Hubungan', 'Relations'],
    stances: ['Status', 'Status'],
    only: ['hanya', 'only'],
    onlyThis: ['Hanya {name}', 'Only {name}'],
    more: ['{n} lagi', '{n} more'],
    less: ['Ringkas', 'Fewer'],
    all: ['Semua', 'All'],
    asserted: ['dinyatakan', 'stated'],
    planned: ['direncanakan', 'planned'],
    hoped: ['diharapkan', 'hoped for'],
    denied: ['dibantah', 'denied'],

    // card
    back: ['Ringkasan', 'Overview'],
    close: ['Tutup', 'Close'],
    alias: ['Disebut juga', 'Also called'],
    inArticles: ['dalam {n} artikel', 'in {n} articles'],
    inArticle: ['dalam 1 artikel', 'in 1 article'],
    sentencesWith: ['Kalimat dan yang dikatakannya', 'Sentences and what they say'],
    saidByThem: ['Menurut {name}', 'According to {name}'],
    statements: ['Ucapan', 'In their words'],
    direct: ['kutipan langsung', 'direct quote'],
    reported: ['kutipan tidak langsung', 'reported'],
    says: ['menurut {name}', 'according to {name}'],
    alsoRests: ['bersandar juga pada', 'also rests on'],
    moreSentences: ['Tampilkan {n} kalimat lagi', 'Show {n} more sentences'],
    noFacts: ['Belum ada fakta tentang ini yang lolos saringan.', 'No fact about this passes the filters.'],
    confidence: ['keyakinan {n}', 'confidence {n}'],
    rule: ['kaidah', 'rule'],
    noTitle: ['Artikel tanpa judul', 'Untitled article'],
    noPublisher: ['Penerbit tidak disebut', 'Publisher not told'],
    opensSource: ['buka sumber', 'open source'],
    sourcesDiffer: ['sumber berbeda', 'sources differ'],
    support: ['{n} artikel, {m} penerbit', '{n} articles, {m} publishers'],
    showNeighbours: ['Tampilkan {n} tetangga lain', 'Show {n} more neighbours'],
    undo: ['Urungkan', 'Undo'],
    unknownLink: ['Yang ditunjuk tautan ini tidak ada di halaman: {id}', 'What this link points to is not on the page: {id}'],
    relation: ['Fakta', 'Fact'],
    read: ['Baca', 'Read'],

    // overview
    overview: ['Ringkasan', 'Overview'],
    lead: [
      'Setiap garis bersandar pada sebuah kalimat. Pilih sebuah nama untuk membaca apa yang dikatakan tentangnya.',
      'Every line rests on a sentence. Pick a name to read what is said about it.',
    ],
    emptyGraph: ['Belum ada apa pun di graf ini.', 'There is nothing in this graph yet.'],
    agreements: ['Perjanjian', 'Agreements'],
    events: ['Acara', 'Events'],
    figures: ['Angka', 'Figures'],
    disagree: ['Sumber tidak sepakat', 'Sources disagree'],
    mostConnected: ['Paling banyak terhubung', 'Best connected'],
    sources: ['Artikel', 'Articles'],
    factsFrom: ['{n} fakta', '{n} facts'],

    // table
    name: ['Nama', 'Name'],
    kind: ['Jenis', 'Kind'],
    connections: ['Hubungan', 'Relations'],
    aliases: ['Nama lain', 'Other names'],
    subject: ['Dari', 'From'],
    says_: ['Hubungan', 'Relation'],
    object: ['Ke', 'To'],
    stance: ['Status', 'Status'],
    when: ['Tanggal', 'Date'],
    publisher: ['Penerbit', 'Publisher'],
    indicator: ['Yang diukur', 'What is measured'],
    figure: ['Angka', 'Figure'],
    speaker: ['Menurut', 'According to'],
    emptyTable: ['Tidak ada baris yang lolos saringan.', 'No row passes the filters.'],
    moreRows: ['Tampilkan {n} baris lagi', 'Show {n} more rows'],

    // attributes and qualifiers
    'v.date': ['tanggal', 'date'],
    'v.event': ['di acara', 'at'],
    'v.place': ['tempat', 'place'],
    'v.amount': ['nilai', 'amount'],
    'v.duration': ['jangka waktu', 'duration'],
    'v.subject': ['tentang', 'about'],
    'v.role': ['sebagai', 'as'],
    'v.status': ['status', 'status'],
    'v.org': ['lembaga', 'organization'],
    'v.party': ['atas nama', 'for'],
    'v.product': ['produk', 'product'],
    'v.share': ['bagian', 'share'],
    'v.from': ['dari', 'from'],
    'v.modifier': ['ketepatan', 'precision'],
    'v.stance': ['status', 'status'],
    'v.heldOn': ['berlangsung', 'held on'],
    'v.eventType': ['ragam', 'sort'],
    'v.agreementType': ['ragam', 'sort'],
    'v.count': ['jumlah', 'count'],
    'v.countModifier': ['ketepatan', 'precision'],
    'v.memberKind': ['anggota', 'members'],
    exactly: ['tepat', 'exactly'],
    moreThan: ['lebih dari', 'more than'],
    atLeast: ['sedikitnya', 'at least'],
    about: ['sekitar', 'about'],
    atMost: ['paling banyak', 'at most'],
    MemorandumOfUnderstanding: ['nota kesepahaman', 'memorandum of understanding'],
    Agreement: ['perjanjian', 'agreement'],
    Exhibition: ['pameran', 'exhibition'],
    Forum: ['forum', 'forum'],
    BusinessMatching: ['temu bisnis', 'business matching'],
    BusinessEvent: ['acara bisnis', 'business event'],
    current: ['menjabat', 'current'],
    former: ['mantan', 'former'],
    acting: ['pelaksana tugas', 'acting'],
    appointed: ['ditunjuk', 'appointed'],
    year: ['tahun', 'years'],
    year1: ['tahun', 'year'],
    month: ['bulan', 'months'],
    month1: ['bulan', 'month'],
    week: ['minggu', 'weeks'],
    week1: ['minggu', 'week'],
    day: ['hari', 'days'],
    day1: ['hari', 'day'],
    since: ['sejak {n}', 'since {n}'],
    until: ['sampai {n}', 'until {n}'],
  };

  const languages = ['id', 'en'];
  let language = 'id';

  /** The words for a key, with {n}-like places filled. A missing key shows itself, and a test looks for that. */
  function t(key, places = {}) {
    const row = dictionary[key];
    if (!row) return `⟦${key}⟧`;
    return row[languages.indexOf(language)].replace(/\{(\w+)\}/g, (whole, name) =>
      Object.hasOwn(places, name) ? String(places[name]) : whole);
  }

  return {
    t,
    /** The words for a value of the data if the page knows it, else the value as it stands. */
    known: (value) => (Object.hasOwn(dictionary, value) ? t(value) : value),
    /** "1 entity", "2 entities". */
    count: (n, one, many) => `${Kabar.format.number(n)} ${t(n === 1 ? one : many)}`,
    /** A text of the data that has both languages. */
    pick: (text) => text[language],
    language: () => language,
    use: (next) => { language = languages.includes(next) ? next : 'id'; },
    keys: () => Object.keys(dictionary),
  };
})();

'use strict';
// The same content as rows: entities, facts and figures, with the same filters, sortable, for the keyboard too.
Kabar.table = (() => {
  const { data, state, words, dom, format, sentences } = Kabar;
  const { el } = dom;
  const PAGE = 200; // rows at once; more on demand

  let tab = 'entities';
  let limit = PAGE;
  const sorting = { entities: ['connections', -1], facts: ['subject', 1], figures: ['indicator', 1] };

  const first = (fact, key) => fact.values.filter((v) => v[0] === key).map((v) => v[1]).join(' / ');
  const publishers = (fact) => [...new Set(fact.claims.map((c) => data.sources[data.claims[c].source]?.publisher).filter(Boolean))].join(', ');
  const speakers = (fact) => [...new Set(fact.claims.map((c) => data.claims[c].by).filter(Boolean))];

  /** Columns of each tab: [heading, text to sort by, cell]. */
  const columns = {
    entities: [
      ['name', (e) => e.name, (e) => sentences.name(e.id)],
      ['kind', (e) => data.kindLabel(e.kind), (e) => data.kindLabel(e.kind)],
      ['aliases', (e) => e.aliases.join(', '), (e) => e.aliases.join(', ')],
      ['connections', (e) => e.degree, (e) => format.number(e.degree)],
      ['articles', (e) => e.articles.length, (e) => format.number(e.articles.length)],
    ],
    facts: [
      ['subject', (f) => data.label(f.s), (f) => sentences.name(f.s)],
      ['says_', (f) => data.relationLabel(f.p), (f) => go(f, data.relationLabel(f.p))],
      ['object', (f) => data.label(f.o), (f) => sentences.end(f)],
      ['when', (f) => first(f, 'date'), (f) => first(f, 'date').split(' / ').map(format.date).join(' / ')],
      ['stance', (f) => f.stance, (f) => sentences.stance(f) || words.t(f.stance)],
      ['publisher', publishers, publishers],
      ['articles', (f) => f.articles, (f) => format.number(f.articles)],
    ],
    figures: [
      ['indicator', (f) => f.s, (f) => go(f, f.s)],
      ['figure', (f) => parseFloat(f.o) || 0, (f) => [words.known(first(f, 'modifier')), ' ', format.amount(f.o)]],
      ['when', (f) => first(f, 'date'), (f) => format.date(first(f, 'date'))],
      ['speaker', (f) => speakers(f).map(data.label).join(', '), (f) => speakers(f).map((s) => sentences.name(s))],
      ['publisher', publishers, publishers],
    ],
  };

  const rowsOf = {
    entities: () => [...data.entities.values()].filter((e) => state.kindPasses(e.id)),
    facts: () => [...data.facts.values()].filter((f) => state.passes(f) && (f.edge || data.entities.has(f.s))),
    figures: () => data.figures.filter(state.passes),
  };

  function go(fact, text) {
    const to = { type: 'fact', id: fact.id };
    return el('a.verb', { href: state.address(to), onclick: (event) => { event.preventDefault(); state.go(to); } }, text);
  }

  function sorted(rows) {
    const [by, sign] = sorting[tab];
    const key = columns[tab].find((c) => c[0] === by)[1];
    const compare = new Intl.Collator(words.language(), { numeric: true }).compare;
    return rows.map((row) => [key(row), row])
      .sort(([a], [b]) => sign * (typeof a === 'number' ? a - b : compare(a, b)))
      .map(([, row]) => row);
  }

  function head([name]) {
    const [by, sign] = sorting[tab];
    return el('th', { scope: 'col', 'aria-sort': by !== name ? 'none' : sign > 0 ? 'ascending' : 'descending' },
      el('button', {
        type: 'button', 'data-sort': name,
        onclick: () => { sorting[tab] = [name, by === name ? -sign : 1]; draw(`[data-sort="${name}"]`); },
      }, words.t(name), el('span', { 'aria-hidden': 'true' }, by === name ? (sign > 0 ? ' ↑' : ' ↓') : '')));
  }

  function draw(focus) {
    const rows = sorted(rowsOf[tab]());
    const { type, id } = state.route();
    const here = (row) => (type !== 'overview' && row.id === id ? 'true' : null);
    dom.replace(dom.byId('table-view'),
      el('div.tabs', { role: 'group', 'aria-label': words.t('table') }, Object.keys(columns).map((name) => el('button', {
        type: 'button', 'aria-pressed': name === tab ? 'true' : 'false', 'data-tab': name,
        onclick: () => { tab = name; limit = PAGE; draw(`[data-tab="${name}"]`); },
      }, words.t(name), el('span.n', null, format.number(rowsOf[name]().length))))),
      rows.length ? el('div.scroll', { tabindex: 0, role: 'region', 'aria-label': words.t(tab) }, el('table', null,
        el('thead', null, el('tr', null, columns[tab].map(head))),
        el('tbody', null, rows.slice(0, limit).map((row) => el('tr', { 'aria-current': here(row), 'data-id': row.id },
          columns[tab].map(([, , cell], i) => (i ? el('td', null, cell(row)) : el('th', { scope: 'row' }, cell(row)))))))),
      rows.length > limit && el('button.action', { type: 'button', onclick: () => { limit += PAGE; draw(); } },
        words.t('moreRows', { n: format.number(Math.min(PAGE, rows.length - limit)) })))
        : el('p.empty', null, words.t('emptyTable')));
    if (focus) dom.byId('table-view').querySelector(focus)?.focus();
  }

  return { draw };
})();

'use strict';
// The card when nothing is chosen: what the graph holds, and where to begin.
Kabar.overview = (() => {
  const { data, state, words, dom, format, sentences } = Kabar;
  const { el } = dom;
  const MOST = 8;

  const section = (key, ...children) => el('section', null, el('h3', null, words.t(key)), ...children);

  const ranked = (kinds) => [...data.entities.values()]
    .filter((e) => state.kindPasses(e.id) && (!kinds || data.lineage(e.kind).some((k) => kinds.includes(k))))
    .sort((a, b) => b.degree - a.degree || (a.name < b.name ? -1 : 1));

  function date(entity) {
    const held = data.factsOf(entity.id).find((f) => f.p === 'heldOn' && f.s === entity.id);
    const text = held ? held.o : entity.attributes.date;
    return text ? format.date(text.split(' | ')[0]) : null;
  }

  const item = (entity, note) => el('li', null, sentences.name(entity.id), note && el('span.note', null, note));

  function list(key, kinds) {
    const rows = ranked(kinds);
    if (!rows.length) return null;
    return section(key, el('ul.names', null, rows.slice(0, MOST).map((e) => item(e, [date(e), format.value('amount', e.attributes.amount || '')].filter(Boolean).join(' · ')))));
  }

  function connected() {
    const rows = ranked(null).filter((e) => e.degree > 0).slice(0, MOST);
    if (!rows.length) return null;
    return section('mostConnected', el('ul.names', null, rows.map((e) => item(e, words.count(e.degree, 'fact', 'facts')))));
  }

  /** Figures by what they measure, in order of their dates. */
  function figures() {
    const by = new Map();
    for (const fact of data.figures.filter(state.passes)) by.set(fact.s, [...(by.get(fact.s) || []), fact]);
    if (!by.size) return null;
    const when = (fact) => fact.values.find((v) => v[0] === 'date')?.[1] || '';
    return section('figures', el('ul.figures', null, [...by].slice(0, MOST).map(([what, facts]) => el('li', null,
      el('p', null, what),
      el('ol', null, facts.sort((a, b) => (when(a) < when(b) ? -1 : 1)).map((fact) => {
        const to = { type: 'fact', id: fact.id };
        const hedge = fact.values.find((v) => v[0] === 'modifier' && v[1] !== 'exactly');
        return el('li', null, el('a', {
          href: state.address(to), onclick: (event) => { event.preventDefault(); state.go(to); },
        }, hedge && el('small', null, words.known(hedge[1]), ' '), el('b', null, format.amount(fact.o)),
        when(fact) && el('small', null, ' ', format.date(when(fact)))));
      }))))));
  }

  /** Where the articles do not agree. */
  function conflicts() {
    if (!data.conflicts.length) return null;
    const told = (c, v) => (c.key === 'stance' ? words.t(v) : format.value(c.key, v));
    return section('disagree', el('ul.conflicts', null, data.conflicts.slice(0, MOST).map((c) => el('li', null,
      el('p.triple', null, sentences.name(c.s), ' ', el('span.verb', null, data.relationLabel(c.p)), ' ',
        data.entities.has(c.o) ? sentences.name(c.o) : el('span.value', null, format.date(c.o))),
      el('p.differ', null, el('span.flag', null, words.t(`v.${c.key}`)), ' ', c.values.map((v) => told(c, v)).join(' / '))))));
  }

  function sources() {
    if (!data.sources.length) return null;
    const counts = new Map();
    for (const fact of data.facts.values()) {
      for (const s of new Set(fact.claims.map((c) => data.claims[c].source))) counts.set(s, (counts.get(s) || 0) + 1);
    }
    const order = data.sources.map((_, i) => i).sort((a, b) => (counts.get(b) || 0) - (counts.get(a) || 0) || a - b);
    return section('sources', el('ul.sources', null, order.slice(0, 20).map((i) => el('li', null,
      sentences.source(i), el('span.note', null, words.count(counts.get(i) || 0, 'fact', 'facts'))))));
  }

  function build() {
    return [
      el('header', null,
        el('h2', null, words.t('overview')),
        el('p.lead', null, words.t(data.entities.size ? 'lead' : 'emptyGraph'))),
      list('agreements', ['Agreement']),
      list('events', ['Event']),
      figures(),
      conflicts(),
      connected(),
      sources(),
    ];
  }

  return { build };
})();

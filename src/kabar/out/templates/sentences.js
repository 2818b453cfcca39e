'use strict';
// Sentences with what they say: each quoted once, its marks highlighted, its facts beneath, its source below.
Kabar.sentences = (() => {
  const { data, state, words, kinds, dom, format } = Kabar;
  const { el } = dom;
  const PAGE = 30; // sentences of a card at once

  /** A name that leads to its card; `self` is the card we are on, whose own name leads nowhere. */
  function name(id, self) {
    if (!data.entities.has(id)) return el('span.value', null, id);
    const entity = data.entities.get(id);
    if (id === self) return el('b', null, entity.name);
    const to = { type: 'entity', id };
    return el('a.name', {
      href: state.address(to), title: data.kindLabel(entity.kind),
      onclick: (event) => { event.preventDefault(); state.go(to, { reveal: true }); },
    }, kinds.badge(entity.kind), entity.name);
  }

  /** The object of a fact: a name, or a literal as a reader writes it. */
  function end(fact, self) {
    if (data.entities.has(fact.o)) return name(fact.o, self);
    return el('span.value', null, fact.p === 'heldOn' ? format.date(fact.o) : format.amount(fact.o));
  }

  const stance = (fact) => fact.stance !== 'asserted' && el(`span.stance.${fact.stance}`, null, words.t(fact.stance));

  /** "subject relation object", the relation leading to the card of the fact. */
  function triple(fact, self) {
    const to = { type: 'fact', id: fact.id };
    const verb = self === fact.id ? el('span.verb', null, data.relationLabel(fact.p)) : el('a.verb', {
      href: state.address(to),
      onclick: (event) => { event.preventDefault(); state.go(to); },
    }, data.relationLabel(fact.p));
    return [name(fact.s, self), ' ', verb, ' ', end(fact, self), ' ', stance(fact)];
  }

  /** Qualifiers as "key value" pairs; `rows` are [key, value] in order. */
  function values(rows, self) {
    if (!rows.length) return null;
    const by = new Map();
    for (const [key, value] of rows) by.set(key, [...(by.get(key) || []), value]);
    return el('dl.values', null, [...by].map(([key, list]) => el('div', null,
      el('dt', null, words.known(`v.${key}`) === `v.${key}` ? key : words.t(`v.${key}`)),
      el('dd', null, list.map((v, i) => [i ? ' · ' : null, data.entities.has(v) ? name(v, self) : format.value(key, v)])))));
  }

  /** What the articles do not agree on about a fact: [key, values]. */
  const conflicts = (fact) => fact.differ.map((key) => [key, fact.values.filter((v) => v[0] === key).map((v) => v[1])]);

  function differing(fact) {
    return conflicts(fact).map(([key, list]) => el('p.differ', null,
      el('span.flag', null, words.t('sourcesDiffer')), ' ',
      `${words.t(`v.${key}`)}: `, list.map((v) => format.value(key, data.label(v))).join(' / ')));
  }

  /** The sentence with its marks; marks are [from, to], may overlap, and are joined first. */
  function quote(sentence, marks) {
    const joined = [];
    for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
      const last = joined[joined.length - 1];
      if (last && from <= last[1]) last[1] = Math.max(last[1], to);
      else joined.push([from, to]);
    }
    const parts = [];
    let at = 0;
    for (const [from, to] of joined) {
      parts.push(sentence.text.slice(at, from), el('mark', null, sentence.text.slice(from, to)));
      at = to;
    }
    parts.push(sentence.text.slice(at));
    return el('blockquote', { lang: 'id' }, parts);
  }

  function source(index) {
    const row = data.sources[index];
    if (!row) return null;
    const title = row.title || words.t('noTitle');
    return el('p.source', null,
      el('span.publisher', null, row.publisher || words.t('noPublisher')),
      row.published && [' · ', el('time', { datetime: row.published }, format.date(row.published))],
      ' · ', row.url ? dom.outward(row.url, el('cite', null, title), el('span.unseen', null, ` (${words.t('opensSource')})`), ' ↗') : el('cite', null, title));
  }

  /** Facts by the sentence they rest on first: [{ sentence, marks, said: [{ fact, claim }] }], in reading order. */
  function group(facts) {
    const out = new Map();
    for (const fact of facts) {
      for (const c of fact.claims) {
        const claim = data.claims[c];
        if (!claim.evidence.length) continue;
        const [sentence, marks] = claim.evidence[0];
        if (!out.has(sentence)) out.set(sentence, { sentence, marks: [], said: [] });
        out.get(sentence).marks.push(...marks);
        out.get(sentence).said.push({ fact, claim });
      }
    }
    const order = (s) => [data.sentences[s].source ?? 1e9, data.sentences[s].start];
    return [...out.values()].sort((a, b) => {
      const [x, y] = [order(a.sentence), order(b.sentence)];
      return x[0] - y[0] || x[1] - y[1];
    });
  }

  function one({ fact, claim }, self) {
    const rows = Object.entries(claim.values).flatMap(([key, list]) => list.map((v) => [key, v]));
    const others = claim.evidence.slice(1);
    return el('li', null,
      el('p.triple', null, triple(fact, self)),
      values(rows, self),
      others.length > 0 && el('details.also', null, el('summary', null, words.t('alsoRests')),
        others.map(([s, marks]) => [quote(data.sentences[s], marks), source(data.sentences[s].source)])),
      el('p.why', null,
        claim.by && [el('span', null, words.t('says', { name: '' })), name(claim.by, self), ' · '],
        el('span', null, words.t(fact.stance)), ' · ',
        el('span', null, `${words.t('rule')} `, el('code', null, claim.rule || '–')), ' · ',
        el('span', null, words.t('confidence', { n: format.number(claim.confidence) }))));
  }

  const block = (self) => ({ sentence, marks, said }) => el('article.quoted', null,
    quote(data.sentences[sentence], marks),
    source(data.sentences[sentence].source),
    el('ul.said', null, said.map((row) => one(row, self))));

  /** The blocks of a card for these facts, a page of them at a time; `self` is the id of the card. */
  function blocks(facts, self) {
    const rest = group(facts);
    const list = el('div', null);
    const more = el('button.action', { type: 'button', onclick: () => grow(true) });
    function grow(byHand) {
      const fresh = rest.splice(0, PAGE).map(block(self));
      list.append(...fresh);
      more.textContent = words.t('moreSentences', { n: format.number(Math.min(PAGE, rest.length)) });
      more.hidden = !rest.length;
      if (byHand) fresh[0]?.querySelector('a')?.focus();
    }
    grow(false);
    return [list, more];
  }

  return { name, end, triple, stance, values, differing, conflicts, quote, source, blocks };
})();

'use strict';
// The card on the right: an entity or a fact with everything said about it.
Kabar.card = (() => {
  const { data, state, words, kinds, dom, format, sentences } = Kabar;
  const { el } = dom;

  const heading = (key, places) => el('h3', null, words.t(key, places));

  function bar() {
    return el('nav.bar', null,
      el('button.link', { type: 'button', onclick: () => state.go({ type: 'overview', id: null }) }, '← ', words.t('back')),
      state.canUndo() && state.large && el('button.link', { type: 'button', onclick: state.undo }, words.t('undo')));
  }

  /** What is known of the entity itself, dates of an event among it. */
  function attributes(entity) {
    const rows = Object.entries(entity.attributes).map(([k, v]) => [k, v]);
    for (const fact of data.factsOf(entity.id)) {
      if (fact.p === 'heldOn' && fact.s === entity.id) rows.push(['heldOn', fact.o]);
    }
    return sentences.values(rows.filter(([, v]) => v), entity.id);
  }

  function grow(entity) {
    const hidden = state.hiddenNeighbours(entity.id).length;
    if (!hidden || !state.large) return null;
    return el('button.action', { type: 'button', onclick: () => state.expand(entity.id) },
      words.t('showNeighbours', { n: format.number(Math.min(hidden, 50)) }));
  }

  function statements(id) {
    const rows = data.statementsOf(id);
    if (!rows.length) return null;
    return el('section', null, heading('statements'), rows.map((row) => {
      const sentence = data.sentences[row.sentence];
      return el('article.quoted.spoken', null, sentences.quote(sentence, []),
        el('p.mode', null, words.t(row.mode)), sentences.source(sentence.source));
    }));
  }

  function entityCard(id) {
    const entity = data.entities.get(id);
    const facts = data.factsOf(id).filter(state.passes);
    const own = new Set(facts.map((f) => f.id));
    const said = data.factsSaidBy(id).filter((f) => !own.has(f.id) && state.passes(f));
    const n = entity.articles.length;
    return [
      bar(),
      el('header', null,
        el('p.kind', null, kinds.badge(entity.kind), data.kindLabel(entity.kind)),
        el('h2', null, entity.name),
        entity.aliases.length > 0 && el('p.aliases', null, `${words.t('alias')}: `, entity.aliases.join(', ')),
        el('p.tally', null, [words.count(facts.length, 'fact', 'facts'), words.t(n === 1 ? 'inArticle' : 'inArticles', { n })].join(' · ')),
        attributes(entity),
        facts.filter((f) => f.s === id || f.o === id).flatMap((f) => sentences.conflicts(f).length ? [el('div', null, el('p.triple', null, sentences.triple(f, id)), sentences.differing(f))] : []),
        grow(entity)),
      facts.length ? el('section', null, heading('sentencesWith'), sentences.blocks(facts, id))
        : el('p.empty', null, words.t('noFacts')),
      statements(id),
      said.length > 0 && el('section', null, heading('saidByThem', { name: entity.name }), sentences.blocks(said, id)),
    ];
  }

  function factCard(id) {
    const fact = data.facts.get(id);
    // Figures of one indicator belong together: 12 % in 2019 says little without 48 % in 2024.
    const beside = fact.edge || data.entities.has(fact.s) ? [] : data.figures.filter((f) => f.s === fact.s && f.id !== id);
    return [
      bar(),
      el('header', null,
        el('p.kind', null, words.t('relation')),
        el('h2.triple', null, sentences.triple(fact, id)),
        el('p.tally', null, words.t('support', { n: fact.articles, m: fact.publishers })),
        sentences.values(fact.values.map(([k, v]) => [k, v]), id),
        sentences.differing(fact)),
      el('section', null, heading('sentencesWith'), sentences.blocks([fact, ...beside], id)),
    ];
  }

  /** The card for where the reader is. */
  function draw() {
    const { type, id } = state.route();
    const card = dom.byId('card');
    const held = card.contains(document.activeElement);
    dom.replace(card, type === 'entity' ? entityCard(id) : type === 'fact' ? factCard(id) : Kabar.overview.build());
    card.scrollTop = 0;
    // The link that was followed is gone; the keyboard goes on at the top of what it led to.
    if (held) card.focus({ preventScroll: true });
  }

  return { draw };
})();

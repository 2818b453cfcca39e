'use strict';
// Starts everything and keeps the parts in step: words, theme, keys, and who draws when what changes.
Kabar.main = (() => {
  const { data, state, words, dom, format, graph, legend, card, table, search } = Kabar;
  const { byId, el } = dom;

  const sun = 'M12 7a5 5 0 1 0 0 10a5 5 0 1 0 0-10zM12 1v3M12 20v3M1 12h3M20 12h3M4.2 4.2l2.1 2.1M17.7 17.7l2.1 2.1M4.2 19.8l2.1-2.1M17.7 6.3l2.1-2.1';
  const moon = 'M20.5 14.5a9 9 0 0 1-11-11a9 9 0 1 0 11 11z';

  // A reader's choice is kept where the browser lets us; some forbid it for files.
  function kept(key) { try { return localStorage.getItem(`kabar.${key}`); } catch { return null; } }
  function keep(key, value) { try { localStorage.setItem(`kabar.${key}`, value); } catch { /* forgotten at closing, no harm */ } }

  const narrow = () => window.matchMedia('(max-width: 800px)').matches;
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  function theme(next) {
    document.documentElement.dataset.theme = next;
    dom.replace(byId('theme'), dom.icon(next === 'dark' ? sun : moon, { class: 'glyph' }));
  }

  function counts() {
    const { total } = data;
    const shown = (n, all, one, many) => (n === all ? words.count(all, one, many)
      : `${words.t('of', { n: format.number(n), m: format.number(all) })} ${words.t(many)}`);
    const parts = [
      shown([...data.entities.keys()].filter(state.kindPasses).length, total.entities, 'entity', 'entities'),
      shown([...data.facts.values()].filter(state.passes).length, total.facts, 'fact', 'facts'),
      words.count(total.articles, 'article', 'articles'),
    ];
    const cut = data.entities.size < total.entities || data.facts.size < total.facts;
    dom.replace(byId('counts'), parts.join(' · '), cut && el('span.cut', null, ' ', words.t('embedded', {
      n: format.number(data.entities.size), m: format.number(total.entities),
      f: format.number(data.facts.size), g: format.number(total.facts),
    })));
  }

  /** The line over the picture: how much of the graph is in view, or a link that leads nowhere. */
  function notice() {
    const line = byId('notice');
    const unknown = state.unknown();
    const parts = [];
    if (unknown) parts.push(words.t('unknownLink', { id: unknown }));
    const { type, id } = state.route();
    // On a phone the card lies above the picture, out of sight.
    if (narrow() && type !== 'overview') {
      const what = type === 'entity' ? data.label(id) : data.relationLabel(data.facts.get(id).p);
      parts.push(el('button.link', { type: 'button', onclick: () => byId('card').scrollIntoView() }, `${words.t('read')}: ${what} ↑`));
    }
    if (state.large) {
      parts.push(words.t('showing', { n: format.number(state.shownCount()), m: format.number(data.entities.size) }));
      parts.push(state.isEverything()
        ? el('button.link', { type: 'button', onclick: state.showFew }, words.t('showFew'))
        : el('button.link', { type: 'button', onclick: state.showAll }, words.t('showAll')));
      if (state.canUndo()) parts.push(el('button.link', { type: 'button', onclick: state.undo }, words.t('undo')));
    }
    dom.replace(line, parts.map((part) => [part, ' ']));
    line.hidden = !parts.length;
  }

  function language(next) {
    words.use(next);
    document.documentElement.lang = words.language();
    for (const code of ['id', 'en']) byId(`lang-${code}`).setAttribute('aria-pressed', String(code === words.language()));
    for (const [attribute, target] of [['t', null], ['tLabel', 'aria-label'], ['tTitle', 'title'], ['tPlaceholder', 'placeholder']]) {
      const selector = `[data-${attribute.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}]`;
      for (const node of document.querySelectorAll(selector)) {
        const text = words.t(node.dataset[attribute]);
        if (target) node.setAttribute(target, text);
        else node.textContent = text;
      }
    }
  }

  function drawWords() {
    counts();
    notice();
    legend.draw();
    card.draw();
    if (state.view() === 'table') table.draw();
  }

  function view() {
    const isTable = state.view() === 'table';
    byId('graph-view').hidden = isTable;
    byId('table-view').hidden = !isTable;
    byId('view-graph').setAttribute('aria-pressed', String(!isTable));
    byId('view-table').setAttribute('aria-pressed', String(isTable));
    if (isTable) table.draw();
    else graph.reach();
  }

  function changed(what) {
    if (what === 'view') { view(); return; }
    if (what === 'filter' || what === 'picture') graph.sync();
    graph.light();
    if (what === 'picture') graph.fit();
    if (what === 'filter') legend.draw();
    if (what === 'filter') counts();
    notice();
    card.draw();
    if (what === 'route') graph.reach();
    if (state.view() === 'table') table.draw();
  }

  function key(event) {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== 'checkbox';
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const actions = {
      '/': search.focus,
      Escape: () => state.go({ type: 'overview', id: null }),
      Backspace: state.undo,
      t: () => state.look(state.view() === 'table' ? 'graph' : 'table'),
      0: () => graph.fit(),
      '+': () => graph.zoom(1.3),
      '-': () => graph.zoom(1 / 1.3),
    };
    if (!Object.hasOwn(actions, event.key)) return;
    event.preventDefault();
    actions[event.key]();
  }

  function start() {
    theme(kept('theme') || (system.matches ? 'dark' : 'light'));
    language(kept('language') || 'id');
    dom.replace(byId('zoom-in'), dom.icon('M12 5v14M5 12h14', { class: 'glyph' }));
    dom.replace(byId('zoom-out'), dom.icon('M5 12h14', { class: 'glyph' }));
    dom.replace(byId('fit'), dom.icon('M4 9v-5h5M15 4h5v5M20 15v5h-5M9 20h-5v-5', { class: 'glyph' }));
    // On a phone the filters would push everything else off the first screen.
    if (narrow()) byId('filters').open = false;

    state.on(changed);
    search.start();
    graph.start();
    drawWords();
    state.fromAddress();

    window.addEventListener('popstate', state.fromAddress);
    document.addEventListener('keydown', key);
    byId('view-graph').addEventListener('click', () => state.look('graph'));
    byId('view-table').addEventListener('click', () => state.look('table'));
    byId('zoom-in').addEventListener('click', () => graph.zoom(1.3));
    byId('zoom-out').addEventListener('click', () => graph.zoom(1 / 1.3));
    byId('fit').addEventListener('click', () => graph.fit());
    for (const code of ['id', 'en']) {
      byId(`lang-${code}`).addEventListener('click', () => { keep('language', code); language(code); drawWords(); graph.sync(); graph.repaint(); });
    }
    const paint = (next) => { theme(next); graph.repaint(); };
    byId('theme').addEventListener('click', () => {
      const next = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
      keep('theme', next);
      paint(next);
    });
    system.addEventListener('change', () => { if (!kept('theme')) paint(system.matches ? 'dark' : 'light'); });
    // Says to tests, and to anything else that waits, that the page can be used.
    document.documentElement.dataset.ready = 'true';
  }

  start();
  return { start };
})();

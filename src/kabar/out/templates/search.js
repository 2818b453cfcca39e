'use strict';
// The search box: suggestions while typing, arrows to choose, Enter to go there.
Kabar.search = (() => {
  const { data, state, words, kinds, dom } = Kabar;
  const { el, byId } = dom;
  const MOST = 9;

  const box = byId('search');
  const list = byId('found');
  let hits = [];
  let active = -1;

  // Every name and alias once, in a form that ignores case and accents.
  const index = [...data.entities.values()].map((entity) => ({
    to: { type: 'entity', id: entity.id },
    entity,
    names: [entity.name, ...entity.aliases].map((name) => ({ name, folded: data.fold(name) })),
    weight: entity.degree,
  }));
  // A figure is found by what it measures; the first one of an indicator stands for all.
  const seen = new Set();
  for (const fact of data.figures) {
    if (seen.has(fact.s)) continue;
    seen.add(fact.s);
    index.push({ to: { type: 'fact', id: fact.id }, entity: null, names: [{ name: fact.s, folded: data.fold(fact.s) }], weight: 0 });
  }

  function rank(folded, query) {
    if (folded === query) return 0;
    if (folded.startsWith(query)) return 1;
    const at = folded.indexOf(query);
    if (at < 0) return -1;
    return /[\s(–-]/.test(folded[at - 1]) ? 2 : 3;
  }

  function find(text) {
    const query = data.fold(text.trim());
    const out = [];
    for (const row of index) {
      let best = null;
      for (const { name, folded } of row.names) {
        const r = query ? rank(folded, query) : 2;
        if (r >= 0 && (!best || r < best.rank)) best = { rank: r, name };
      }
      if (best && (query || row.entity)) out.push({ ...row, ...best });
    }
    return out.sort((a, b) => a.rank - b.rank || b.weight - a.weight || (a.name < b.name ? -1 : 1)).slice(0, MOST);
  }

  function option(hit, i) {
    const { entity } = hit;
    const name = entity ? entity.name : hit.name;
    const kind = entity ? data.kindLabel(entity.kind) : words.t('figures');
    const notes = [kind];
    if (entity && hit.name !== entity.name) notes.unshift(hit.name);
    if (entity && !state.kindPasses(entity.id)) notes.push(words.t('hiddenByFilter'));
    return el('li', {
      role: 'option', id: `found-${i}`, 'aria-selected': i === active ? 'true' : 'false',
      onmousedown: (event) => { event.preventDefault(); choose(i); },
    }, entity ? kinds.badge(entity.kind) : el('span.hash', { 'aria-hidden': 'true' }, '#'),
    el('span.name', null, name), el('span.note', null, notes.join(' · ')));
  }

  function draw() {
    dom.replace(list, hits.length ? hits.map(option)
      : el('li.none', { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, words.t('nothingFound')));
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    if (active >= 0) box.setAttribute('aria-activedescendant', `found-${active}`);
    else box.removeAttribute('aria-activedescendant');
    byId(`found-${active}`)?.scrollIntoView({ block: 'nearest' });
  }

  function close() {
    list.hidden = true;
    active = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }

  function open() {
    hits = find(box.value);
    active = -1;
    draw();
  }

  function choose(i) {
    const hit = hits[i];
    if (!hit) return;
    box.value = '';
    close();
    state.go(hit.to, { reveal: true });
    byId('card').focus({ preventScroll: window.matchMedia('(min-width: 801px)').matches });
  }

  function key(event) {
    if (event.key === 'Escape') {
      if (!list.hidden || box.value) event.stopPropagation();
      box.value = '';
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) open();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      active = hits.length ? (active + step + hits.length) % hits.length : -1;
      draw();
    } else if (event.key === 'Enter' && !list.hidden) {
      event.preventDefault();
      choose(Math.max(active, 0));
    }
  }

  function start() {
    box.addEventListener('input', open);
    box.addEventListener('focus', open);
    box.addEventListener('blur', close);
    box.addEventListener('keydown', key);
  }

  return { start, find, focus: () => box.focus() };
})();

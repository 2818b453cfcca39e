'use strict';
// The legend, which is also the filter: one row for each kind, relation and status, with its count.
Kabar.legend = (() => {
  const { data, state, words, kinds, dom } = Kabar;
  const { el, icon } = dom;
  const FEW = 8; // rows of a group before "more"
  const long = new Set(); // groups that the reader has opened

  // A line as it is drawn for each status, 24 by 24.
  const strokes = { asserted: null, planned: '6 3.5', hoped: '2 4', denied: '2 2' };

  function count(rows, key) {
    const out = new Map();
    for (const row of rows) out.set(row[key], (out.get(row[key]) || 0) + 1);
    return out;
  }

  /** Counts of a group are those the other groups let through, so that a row tells what turning it on would show. */
  function groups() {
    const facts = [...data.facts.values()].filter((f) => state.endPasses(f.s) && state.endPasses(f.o));
    const byKind = count(data.entities.values(), 'kind');
    const byRelation = count(facts.filter(state.stancePasses), 'p');
    const byStance = count(facts.filter(state.relationPasses), 'stance');
    const present = new Set([...data.facts.values()].map((f) => f.stance));
    return [
      {
        id: 'kinds', title: 'kinds',
        rows: [...data.kinds.values()].filter((k) => byKind.has(k.name)).map((k) => ({
          name: k.name, label: words.pick(k.label), hint: words.pick(k.comment), mark: kinds.badge(k.name), n: byKind.get(k.name),
        })).sort((a, b) => b.n - a.n),
      },
      {
        id: 'relations', title: 'relations',
        rows: [...data.relations.values()].map((r) => ({
          name: r.name, label: words.pick(r.label), hint: words.pick(r.comment), mark: null, n: byRelation.get(r.name) || 0,
        })).sort((a, b) => b.n - a.n),
      },
      {
        id: 'stances', title: 'stances',
        rows: state.STANCES.filter((s) => present.has(s)).map((s) => ({
          name: s, label: words.t(s), hint: null, n: byStance.get(s) || 0,
          mark: icon('M1 12h22', { class: `stroke ${s}`, ...(strokes[s] && { 'stroke-dasharray': strokes[s] }) }),
        })),
      },
    ];
  }

  function row(group, item) {
    const names = group.rows.map((r) => r.name);
    const on = !state.isOff(group.id, item.name);
    const box = el('input', {
      type: 'checkbox', checked: on, 'data-group': group.id, 'data-name': item.name,
      onclick: (event) => {
        if (event.altKey) { event.preventDefault(); state.only(group.id, item.name, names); } else state.toggle(group.id, item.name);
      },
    });
    return el('li', { class: on ? null : 'off' },
      el('label', { title: item.hint }, box, item.mark, el('span.name', null, item.label), el('span.n', null, Kabar.format.number(item.n))),
      names.length > 1 && el('button.only', {
        type: 'button', 'aria-label': words.t('onlyThis', { name: item.label }),
        onclick: () => state.only(group.id, item.name, names),
      }, words.t('only')));
  }

  function section(group) {
    if (!group.rows.length) return null;
    const open = long.has(group.id) || group.rows.length <= FEW + 3;
    const rows = open ? group.rows : group.rows.slice(0, FEW);
    const rest = group.rows.length - FEW;
    return el('fieldset', null,
      el('legend', null, words.t(group.title)),
      state.anyOff(group.id) && el('button.link.reset', { type: 'button', onclick: () => state.clear(group.id) }, words.t('all')),
      el('ul', null, rows.map((item) => row(group, item))),
      rest > 3 && el('button.link', {
        type: 'button', 'aria-expanded': open ? 'true' : 'false',
        onclick: () => { if (!long.delete(group.id)) long.add(group.id); draw(); },
      }, open ? words.t('less') : words.t('more', { n: rest })));
  }

  function draw() {
    // The row that has the keyboard keeps it while the legend is made anew.
    const held = document.activeElement?.dataset || {};
    dom.replace(dom.byId('legend'), groups().map(section));
    if (held.group) {
      dom.byId('legend').querySelector(`[data-group="${CSS.escape(held.group)}"][data-name="${CSS.escape(held.name)}"]`)?.focus();
    }
  }

  return { draw };
})();

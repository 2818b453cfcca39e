'use strict';
// What the reader has chosen: where they are, what is filtered out, which entities are in the picture.
// Every other module reads this and is told when it changes.
Kabar.state = (() => {
  const { data } = Kabar;
  const STANCES = ['asserted', 'planned', 'hoped', 'denied'];
  const OPENING = 150; // entities at opening, as the page was laid out for
  const BATCH = 50; // neighbours that one expansion adds

  const off = { kinds: new Set(), relations: new Set(), stances: new Set() };
  const large = data.entities.size > OPENING;
  const opening = [...data.nodes.values()].filter((n) => !large || n.open).map((n) => n.id);
  let shown = new Set(opening);
  let everything = !large; // positions of the whole graph, not of the opening
  const past = []; // earlier pictures, for undo
  let route = { type: 'overview', id: null };
  let view = 'graph';
  let unknown = null; // what a link asked for and the page does not have

  const listeners = [];
  const tell = (what) => { for (const listener of listeners) listener(what); };

  // Filters: AND across the groups, OR inside each.
  const kindPasses = (id) => !off.kinds.has(data.entities.get(id)?.kind);
  const endPasses = (end) => !data.entities.has(end) || kindPasses(end);
  const relationPasses = (fact) => !off.relations.has(fact.p);
  const stancePasses = (fact) => !off.stances.has(fact.stance);
  const passes = (fact) => relationPasses(fact) && stancePasses(fact) && endPasses(fact.s) && endPasses(fact.o);
  const inPicture = (id) => shown.has(id) && kindPasses(id);

  function toggle(group, name) {
    if (!off[group].delete(name)) off[group].add(name);
    tell('filter');
  }

  function only(group, name, names) {
    const already = names.every((n) => off[group].has(n) === (n !== name));
    off[group] = new Set(already ? [] : names.filter((n) => n !== name));
    tell('filter');
  }

  function clear(group) {
    off[group].clear();
    tell('filter');
  }

  function remember() {
    past.push({ shown, everything });
    if (past.length > 50) past.shift();
  }

  /** Entities beside this one that are not in the picture, best connected first. */
  function hiddenNeighbours(id) {
    const found = new Set(data.neighboursOf(id).filter((n) => passes(n.fact)).map((n) => n.id));
    return [...found].filter((n) => !shown.has(n))
      .sort((a, b) => data.entities.get(b).degree - data.entities.get(a).degree || (a < b ? -1 : 1));
  }

  function add(ids) {
    const fresh = ids.filter((id) => !shown.has(id));
    if (!fresh.length) return;
    remember();
    shown = new Set([...shown, ...fresh]);
    tell('picture');
  }

  const expand = (id) => add([id, ...hiddenNeighbours(id).slice(0, BATCH)]);

  function showAll() {
    remember();
    [shown, everything] = [new Set(data.nodes.keys()), true];
    tell('picture');
  }

  function showFew() {
    remember();
    [shown, everything] = [new Set(opening), !large];
    tell('picture');
  }

  function undo() {
    if (!past.length) return;
    ({ shown, everything } = past.pop());
    tell('picture');
  }

  // The address: #e=<entity>, #f=<fact>, nothing for the overview.
  function address(to) {
    if (to.type === 'overview') return '#';
    return `#${to.type === 'entity' ? 'e' : 'f'}=${encodeURIComponent(to.id)}`;
  }

  function parse(hash) {
    const found = /^#([ef])=(.*)$/.exec(hash);
    if (!found) return { type: 'overview', id: null };
    let id = found[2];
    try { id = decodeURIComponent(id); } catch { /* a broken escape: taken as it stands */ }
    return { type: found[1] === 'e' ? 'entity' : 'fact', id };
  }

  function settle(to) {
    const known = to.type === 'overview' || (to.type === 'entity' ? data.entities : data.facts).has(to.id);
    unknown = known ? null : to.id;
    route = known ? to : { type: 'overview', id: null };
    if (!known) return;
    const ends = to.type === 'entity' ? [to.id] : to.type === 'fact' ? [data.facts.get(to.id).s, data.facts.get(to.id).o] : [];
    const missing = ends.filter((id) => data.nodes.has(id) && !shown.has(id));
    // A name that is not in the picture comes in with those beside it.
    if (missing.length) add(missing.flatMap((id) => [id, ...hiddenNeighbours(id).slice(0, 12)]));
  }

  /** Go to an entity, a fact or the overview; leaves a step for the back button. */
  function go(to, { reveal = false } = {}) {
    if (reveal && to.type === 'entity' && !kindPasses(to.id)) {
      off.kinds.delete(data.entities.get(to.id).kind);
      tell('filter');
    }
    if (to.type === route.type && to.id === route.id && !unknown) return;
    try {
      history.pushState(null, '', address(to));
    } catch { /* inside a notebook's frame there may be no history; the page works without */ }
    settle(to);
    tell('route');
  }

  function fromAddress() {
    settle(parse(location.hash));
    tell('route');
  }

  function look(next) {
    view = next;
    tell('view');
  }

  return {
    STANCES, large,
    on: (listener) => listeners.push(listener),
    isOff: (group, name) => off[group].has(name),
    anyOff: (group) => off[group].size > 0,
    toggle, only, clear,
    kindPasses, relationPasses, stancePasses, endPasses, passes, inPicture,
    isShown: (id) => shown.has(id),
    shownCount: () => [...shown].filter(kindPasses).length,
    isEverything: () => everything && shown.size === data.nodes.size,
    spread: () => everything,
    hiddenNeighbours, expand, showAll, showFew, undo,
    canUndo: () => past.length > 0,
    go, fromAddress, address,
    route: () => route,
    unknown: () => unknown,
    view: () => view,
    look,
  };
})();

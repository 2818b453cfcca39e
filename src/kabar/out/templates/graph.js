'use strict';
// The picture: hands vis-network what is in view, draws each node in our own hand, and tells clicks.
Kabar.graph = (() => {
  const { data, state, pen, words, dom } = Kabar;
  const { paint } = pen;
  const MANY = 1500; // nodes from which lines are left out while the picture moves
  const FADED = 0.13; // opacity of lines, and nearly of shapes, outside a selection
  const QUIET = 300; // nodes from which those outside a selection lose their labels
  const LABELLED = 14; // lines of a selection up to which each shows its relation

  const places = new Map(); // id -> { x, y }
  const nodes = new vis.DataSet();
  const lines = new vis.DataSet();
  let network = null;
  let lit = null; // { nodes, lines } around the selection, or null
  let hovered = null;
  let hoveredLine = null;
  let version = 0; // of what is in view and where
  const still = window.matchMedia('(prefers-reduced-motion: reduce)');

  // --- nodes -----------------------------------------------------------------------------------

  /** Does the label stand over the shape, where lines leave below? Known for the opening's places only. */
  const isAbove = (row) => Boolean(state.spread() ? row.above : row.open && row.open[2]);
  const room = (row) => {
    const { x, y } = places.get(row.id);
    const [up, down] = isAbove(row) ? [row.down, row.size + 2] : [row.size + 2, row.down];
    return { left: x - row.half, right: x + row.half, top: y - up, bottom: y + down };
  };

  const allRooms = () => nodes.getIds().map((id) => ({
    id, ...room(data.nodes.get(id)), ...places.get(id), weight: data.entities.get(id).degree,
  }));

  function render({ ctx, id, x, y }) {
    const row = data.nodes.get(id);
    const chosen = state.route().type === 'entity' && state.route().id === id;
    const strong = chosen || hovered === id;
    const alpha = !lit || lit.nodes.has(id) || hovered === id ? 1 : FADED + 0.03;
    const { grow, ids } = Kabar.declutter.choose(allRooms, network.getScale(), version);
    const readable = strong || (lit && lit.nodes.has(id))
      || (lit ? !ids && nodes.length <= QUIET : !ids || ids.has(id));
    return {
      drawNode() {
        if (first) {
          first = false;
          strongLines(ctx);
        }
        ctx.globalAlpha = alpha;
        pen.shape(ctx, row, x, y, { strong, tiny: row.size * network.getScale() < 4 });
      },
      drawExternalLabel: !readable ? null : () => {
        ctx.globalAlpha = alpha;
        pen.label(ctx, row, x, y, { strong, above: isAbove(row), grow });
      },
      nodeDimensions: { width: row.size * 2 + 4, height: row.size * 2 + 4 },
    };
  }

  // --- lines -----------------------------------------------------------------------------------

  const dashes = { asserted: false, planned: [9, 6], hoped: [3, 7], denied: [2, 4] };

  function lineStyle(id) {
    const fact = data.facts.get(id);
    const on = lit && lit.lines.has(id);
    return {
      id,
      color: { color: on && fact.stance === 'asserted' ? paint.accent : paint[`line-${fact.stance}`], hover: paint.accent },
      width: (on ? 2 : 1.3) + Math.min(1.2, 0.4 * (fact.articles - 1)),
    };
  }

  function line(id) {
    const row = data.edges.get(id);
    const fact = data.facts.get(id);
    const bend = { enabled: true, type: row.bend > 0 ? 'curvedCW' : 'curvedCCW', roundness: Math.abs(row.bend) };
    return {
      ...lineStyle(id),
      from: row.from,
      to: row.to,
      dashes: dashes[fact.stance],
      smooth: row.from === row.to ? true : row.bend ? bend : false,
      arrows: { to: { enabled: !data.relations.get(fact.p)?.symmetric } },
    };
  }

  // With a selection all lines are drawn faint, at no cost for however many, and its own once more in full:
  // over the other lines and under the first shape.
  let first = false;

  function faint(ctx) {
    first = Boolean(lit);
    ctx.globalAlpha = lit ? FADED : 1;
  }

  function strongLines(ctx) {
    ctx.globalAlpha = 1;
    const own = [...lit.lines].map((id) => network.body.edges[id]).filter((edge) => edge?.connected);
    for (const edge of own) edge.draw(ctx);
    for (const edge of own) edge.drawArrows(ctx);
  }

  /** Writes the relation on the line under the pointer, and on those of the selection unless they are too many. */
  function nameLines(ctx) {
    const named = new Set(lit && lit.lines.size <= LABELLED ? lit.lines : []);
    if (hoveredLine) named.add(hoveredLine);
    const drawn = [...named].filter((id) => network.body.edges[id]?.connected);
    const about = new Set(drawn.flatMap((id) => [data.edges.get(id).from, data.edges.get(id).to]));
    pen.names(ctx, drawn.map((id) => ({
      text: data.relationLabel(data.facts.get(id).p),
      point: (t) => network.body.edges[id].edgeType.getPoint(t), // vis tells a spot on a bent line only here
    })), [...about].map((id) => room(data.nodes.get(id))));
  }

  // --- what is in view --------------------------------------------------------------------------

  const home = (row) => (!state.spread() && row.open ? { x: row.open[0], y: row.open[1] } : { x: row.x, y: row.y });
  const hasHome = (row) => state.spread() || !state.large || Boolean(row.open);

  let spread = state.spread();

  /** Brings the picture in line with the filters and with what is shown. */
  function sync() {
    const want = [...data.nodes.keys()].filter(state.inPicture);
    if (spread !== state.spread()) { places.clear(); spread = state.spread(); }
    const fresh = [];
    for (const id of want) {
      if (places.has(id)) continue;
      const row = data.nodes.get(id);
      if (hasHome(row)) places.set(id, home(row));
      else fresh.push(id);
    }
    if (fresh.length) Kabar.place.near(fresh, places, { x: 0, y: 0 });
    version += 1;
    const inside = new Set(want);
    nodes.remove(nodes.getIds().filter((id) => !inside.has(id)));
    nodes.update(want.map((id) => ({ id, ...places.get(id) })));
    const drawn = [...data.edges.values()]
      .filter((e) => inside.has(e.from) && inside.has(e.to) && state.passes(data.facts.get(e.id)))
      .map((e) => e.id);
    const keep = new Set(drawn);
    lines.remove(lines.getIds().filter((id) => !keep.has(id)));
    lines.add(drawn.filter((id) => !lines.get(id)).map(line));
    if (network) {
      const many = want.length > MANY;
      network.setOptions({ interaction: { hideEdgesOnDrag: many, hideEdgesOnZoom: many } });
      dom.byId('canvas').setAttribute('aria-label', words.t('pictureIs', { n: want.length, m: drawn.length }));
    }
  }

  /** Lights up what the reader chose and fades the rest. */
  function light() {
    const { type, id } = state.route();
    const before = lit;
    lit = null;
    if (type === 'entity' && nodes.get(id)) {
      const around = lines.getIds().filter((e) => data.edges.get(e).from === id || data.edges.get(e).to === id);
      lit = { nodes: new Set([id]), lines: new Set(around) };
    } else if (type === 'fact' && lines.get(id)) {
      lit = { nodes: new Set(), lines: new Set([id]) };
    }
    if (lit) for (const e of lit.lines) lit.nodes.add(data.edges.get(e).from).add(data.edges.get(e).to);
    const restyled = [...(before?.lines || []), ...(lit?.lines || [])].filter((e) => lines.get(e));
    lines.update([...new Set(restyled)].map(lineStyle));
    network.redraw();
  }

  function bounds(ids) {
    const out = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (const id of ids) {
      const { left, right, top, bottom } = room(data.nodes.get(id));
      out.left = Math.min(out.left, left);
      out.right = Math.max(out.right, right);
      out.top = Math.min(out.top, top);
      out.bottom = Math.max(out.bottom, bottom);
    }
    return out;
  }

  function move(to, quick) {
    const animation = quick || still.matches || nodes.length > MANY ? false : { duration: 350, easingFunction: 'easeInOutCubic' };
    network.moveTo({ ...to, animation });
  }

  /** Everything in view inside the frame, labels included. */
  function fit({ quick = false, ids = nodes.getIds() } = {}) {
    const box = dom.byId('canvas').getBoundingClientRect();
    if (!ids.length || !box.width || !box.height) return;
    const { left, right, top, bottom } = bounds(ids);
    const air = box.width < 500 ? 12 : 28;
    const scale = Math.min((box.width - 2 * air) / (right - left), (box.height - 2 * air) / (bottom - top), 1.3);
    move({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.max(scale, 0.02) }, quick);
  }

  /** Brings the chosen one into view if it is out of it or too small to read. */
  function reach() {
    const { type, id } = state.route();
    const ids = type === 'entity' ? [id] : type === 'fact' ? [data.facts.get(id).s, data.facts.get(id).o] : [];
    const here = ids.filter((n) => nodes.get(n));
    const box = dom.byId('canvas').getBoundingClientRect();
    if (!here.length || !box.width) return;
    const small = network.getScale() < 0.55;
    const outside = here.some((n) => {
      const p = network.canvasToDOM(places.get(n));
      return p.x < 50 || p.y < 40 || p.x > box.width - 50 || p.y > box.height - 50;
    });
    if (small && here.length === 1) {
      move({ position: places.get(id), scale: 0.9 });
    } else if (outside || small) {
      const b = bounds(here);
      move({ position: { x: (b.left + b.right) / 2, y: (b.top + b.bottom) / 2 } });
    }
  }

  // --- pointer ---------------------------------------------------------------------------------

  /** The entity whose label lies under the pointer; vis itself only knows the shapes. */
  function labelAt(at) {
    return nodes.getIds().findLast((id) => {
      const { left, right, top, bottom } = room(data.nodes.get(id));
      return at.x >= left && at.x <= right && at.y >= top && at.y <= bottom;
    });
  }

  function under(pointer) {
    const node = network.getNodeAt(pointer.DOM) || labelAt(pointer.canvas);
    if (node) return { type: 'entity', id: node };
    const edge = network.getEdgeAt(pointer.DOM);
    return edge ? { type: 'fact', id: edge } : { type: 'overview', id: null };
  }

  function hover(id) {
    hovered = id;
    dom.byId('canvas').style.cursor = id ? 'pointer' : '';
  }

  function hoverLine(id) {
    hoveredLine = id;
    dom.byId('canvas').style.cursor = id || hovered ? 'pointer' : '';
    network.redraw();
  }

  function start() {
    pen.dip();
    sync();
    const options = structuredClone(data.settings);
    options.nodes.ctxRenderer = render;
    network = new vis.Network(dom.byId('canvas'), { nodes, edges: lines }, options);
    network.on('click', ({ pointer }) => state.go(under(pointer)));
    network.on('doubleClick', ({ pointer }) => {
      const found = under(pointer);
      if (found.type === 'entity') state.expand(found.id);
    });
    network.on('beforeDrawing', faint);
    network.on('afterDrawing', (ctx) => { ctx.globalAlpha = 1; nameLines(ctx); });
    network.on('hoverNode', ({ node }) => { hover(node); network.redraw(); });
    network.on('blurNode', () => { hover(null); network.redraw(); });
    network.on('hoverEdge', ({ edge }) => { hoverLine(edge); });
    network.on('blurEdge', () => { hoverLine(null); });
    network.on('dragEnd', () => {
      for (const [id, p] of Object.entries(network.getPositions())) places.set(id, p);
      version += 1;
    });
    sync();
    fit({ quick: true });
    network.redraw(); // the first drawing did not know how large the shapes are
  }

  return {
    start, sync, light, fit, reach,
    zoom: (by) => move({ scale: Math.min(4, Math.max(0.02, network.getScale() * by)), position: network.getViewPosition() }),
    /** After a change of theme or language: every line is styled anew. */
    repaint: () => { pen.dip(); lines.update(lines.getIds().map(lineStyle)); network.redraw(); },
    /** For tests: the room each entity in view takes on the screen. */
    rooms: () => nodes.getIds().map((id) => ({ id, ...room(data.nodes.get(id)) })),
    where: (id) => network.canvasToDOM(places.get(id)),
    scale: () => network.getScale(),
  };
})();

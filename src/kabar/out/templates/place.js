'use strict';
// Finds a free place for an entity that comes into the picture later, beside one that is there already.
Kabar.place = (() => {
  const GAP = 10;
  const STEP = 26;

  const overlaps = (a, b) =>
    Math.abs(a.x - b.x) < a.half + b.half + GAP &&
    a.y - a.up < b.y + b.down + GAP && b.y - b.up < a.y + a.down + GAP;

  const box = (node, x, y) => ({ x, y, half: node.half, up: node.size + 2, down: node.down });

  /**
   * Positions for `fresh` nodes: each near its neighbours that have a place, else near `centre`.
   * `taken` maps ids to { x, y }; the new places are added to it.
   */
  function near(fresh, taken, centre) {
    const { nodes, neighboursOf } = Kabar.data;
    const boxes = [...taken].map(([id, p]) => box(nodes.get(id), p.x, p.y));
    for (const id of fresh) {
      const node = nodes.get(id);
      const known = neighboursOf(id).map((n) => taken.get(n.id)).filter(Boolean);
      const sum = known.reduce((s, p) => ({ x: s.x + p.x, y: s.y + p.y }), { x: 0, y: 0 });
      const want = known.length ? { x: sum.x / known.length, y: sum.y / known.length } : centre;
      let spot = want;
      // Rings outward, with more tries on wider rings; the first try goes a fair line's length away.
      search: for (let ring = known.length ? 4 : 0; ring < 400; ring += 1) {
        const tries = Math.max(1, Math.round(ring * 3));
        for (let k = 0; k < tries; k += 1) {
          const angle = (k / tries) * 2 * Math.PI + ring;
          const here = box(node, want.x + Math.cos(angle) * ring * STEP * 1.2, want.y + Math.sin(angle) * ring * STEP);
          if (!boxes.some((other) => overlaps(here, other))) { spot = here; break search; }
        }
      }
      const place = { x: Math.round(spot.x), y: Math.round(spot.y) };
      taken.set(id, place);
      boxes.push(box(node, place.x, place.y));
    }
  }

  return { near };
})();

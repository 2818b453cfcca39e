'use strict';
// Which labels to draw when the picture is too small for all: the best connected first, none over another.
Kabar.declutter = (() => {
  const READABLE = 7.5; // pixels on the screen from which a label's own size will do
  const SMALL = 11; // pixels on the screen that labels of a small picture are drawn at

  let cache = { key: null, value: null };

  /**
   * `rooms` are { id, left, right, top, bottom, x, y, weight }, `scale` pixels of the screen per unit.
   * Returns { grow, ids }: how much larger than usual labels are drawn, and which (null means all).
   * `version` changes whenever `rooms` would.
   */
  function choose(rooms, scale, version) {
    const key = `${scale.toFixed(3)} ${version}`;
    if (cache.key !== key) cache = { key, value: pick(rooms(), scale) };
    return cache.value;
  }

  function pick(rooms, scale) {
    if (13 * scale >= READABLE) return { grow: 1, ids: null };
    const grow = SMALL / (13 * scale);
    const ids = new Set();
    const grid = new Map();
    const cell = 160 * grow;
    for (const room of [...rooms].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
      const half = ((room.right - room.left) / 2) * grow;
      const here = {
        left: room.x - half, right: room.x + half,
        top: room.y - (room.y - room.top) * grow, bottom: room.y + (room.bottom - room.y) * grow,
      };
      const cells = [];
      for (let cx = Math.floor(here.left / cell); cx <= Math.floor(here.right / cell); cx += 1) {
        for (let cy = Math.floor(here.top / cell); cy <= Math.floor(here.bottom / cell); cy += 1) cells.push(`${cx} ${cy}`);
      }
      const free = cells.every((c) => (grid.get(c) || []).every((o) =>
        here.right <= o.left || here.left >= o.right || here.bottom <= o.top || here.top >= o.bottom));
      if (!free) continue;
      ids.add(room.id);
      for (const c of cells) (grid.get(c) || grid.set(c, []).get(c)).push(here);
    }
    return { grow, ids };
  }

  return { choose };
})();

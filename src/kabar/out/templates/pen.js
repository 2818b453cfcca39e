'use strict';
// How things look on the canvas: shapes, labels and the names of relations, in the colours of the theme.
Kabar.pen = (() => {
  const { data, kinds } = Kabar;
  const FACE = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
  const LINE_HEIGHT = 1.2;

  const paint = {};

  /** Reads the theme's colours; to be called again after a change of theme. */
  function dip() {
    const css = getComputedStyle(document.documentElement);
    for (const name of ['ground', 'ink', 'muted', 'rim', 'accent', 'line-asserted', 'line-planned', 'line-hoped', 'line-denied']) {
      paint[name] = css.getPropertyValue(`--${name}`).trim();
    }
  }

  /** The shape of a node; a `tiny` one has no rim, which nobody would see and thousands would wait for. */
  function shape(ctx, row, x, y, { strong, tiny }) {
    const path = kinds.shape(data.entities.get(row.id).kind);
    const scale = row.size / 12;
    ctx.translate(x, y);
    ctx.scale(scale, scale);
    ctx.lineJoin = 'round';
    ctx.fillStyle = kinds.color(data.entities.get(row.id).kind);
    if (tiny && !strong) {
      ctx.fill(path);
      return;
    }
    // A rim in the colour of the ground cuts lines off before they touch the shape.
    ctx.strokeStyle = paint.ground;
    ctx.lineWidth = 5 / scale;
    ctx.stroke(path);
    if (strong) {
      ctx.strokeStyle = paint.accent;
      ctx.lineWidth = 6 / scale;
      ctx.stroke(path);
    }
    ctx.fill(path);
    ctx.strokeStyle = paint.rim;
    ctx.lineWidth = 1.2 / scale;
    ctx.stroke(path);
  }

  /** The lines of a label under the shape, or over it where `above`; `grow` makes them larger than usual. */
  function label(ctx, row, x, y, { strong, above, grow }) {
    const size = row.font * grow;
    ctx.font = `${strong || row.font > 13 ? 600 : 400} ${size}px ${FACE}`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'top';
    ctx.lineJoin = 'round';
    ctx.lineWidth = 4 * grow;
    ctx.strokeStyle = paint.ground;
    ctx.fillStyle = paint.ink;
    const lines = row.label.split('\n');
    const first = above ? y - row.size - 4 - lines.length * size * LINE_HEIGHT : y + row.size + 5;
    lines.forEach((line, i) => {
      const top = first + i * size * LINE_HEIGHT;
      // The room was reckoned without a font; a wider font is squeezed into it.
      ctx.strokeText(line, x, top, (2 * row.half - 4) * grow);
      ctx.fillText(line, x, top, (2 * row.half - 4) * grow);
    });
  }

  /** A relation's name in lines short enough to lie between two shapes. */
  function fold(text) {
    const out = [];
    for (const word of text.split(' ')) {
      if (out.length && out[out.length - 1].length + word.length < 17) out[out.length - 1] += ` ${word}`;
      else out.push(word);
    }
    return out;
  }

  const crossing = (a, b) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
    Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

  /**
   * Names on lines, each at the place along its line that covers the least of `rooms` and of other names.
   * `lines` are { text, point }, where point(t) is a spot at t between 0 and 1; `rooms` are rectangles.
   */
  function names(ctx, lines, rooms) {
    ctx.font = `11px ${FACE}`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    const taken = [...rooms];
    for (const { text, point } of lines) {
      const rows = fold(text);
      const [half, high] = [Math.max(...rows.map((t) => ctx.measureText(t).width)) / 2 + 5, rows.length * 6.5 + 3];
      let best = null;
      for (const t of [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73]) {
        const { x, y } = point(t);
        const here = { x, y, left: x - half, right: x + half, top: y - high, bottom: y + high };
        here.cost = taken.reduce((sum, other) => sum + crossing(here, other), 0);
        if (!best || here.cost < best.cost) best = here;
      }
      taken.push(best);
      ctx.fillStyle = paint.ground;
      ctx.globalAlpha = 0.88;
      ctx.beginPath();
      ctx.roundRect(best.left, best.top, 2 * half, 2 * high, 5);
      ctx.fill();
      ctx.globalAlpha = 1;
      ctx.fillStyle = paint.muted;
      rows.forEach((row, i) => ctx.fillText(row, best.x, best.y + (i - (rows.length - 1) / 2) * 13));
    }
  }

  return { dip, paint, shape, label, names };
})();

'use strict';
// A shape and a colour for each entity kind, so that kinds can be told apart in grey too.
// Paths fill a 24 by 24 square; the legend and the canvas draw the same ones.
Kabar.kinds = (() => {
  const looks = {
    Person: { path: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z', light: '#e08a1e', dark: '#f2a84b' },
    Group: {
      path: 'M12 1.5a5.6 5.6 0 0 1 4.9 8.3a5.9 5.9 0 1 1-4.9 9.7a5.9 5.9 0 1 1-4.9-9.7a5.6 5.6 0 0 1 4.9-8.3z',
      light: '#868d96', dark: '#a9b1ba',
    },
    Organization: {
      path: 'M7 2.5h10a4.5 4.5 0 0 1 4.5 4.5v10a4.5 4.5 0 0 1-4.5 4.5h-10a4.5 4.5 0 0 1-4.5-4.5v-10a4.5 4.5 0 0 1 4.5-4.5z',
      light: '#5b7083', dark: '#93a9bd',
    },
    Company: { path: 'M12 1l11 11l-11 11l-11-11z', light: '#128a6c', dark: '#3fc59d' },
    GovernmentBody: {
      path: 'M12 1.5l9.5 3v7.5c0 5.2-3.8 8.7-9.5 10.7c-5.7-2-9.5-5.5-9.5-10.7v-7.5z',
      light: '#4386cc', dark: '#78b2f2',
    },
    Ministry: {
      path: 'M12 1.5l10.5 6.5v3h-2v8h2v3.5h-21v-3.5h2v-8h-2v-3z',
      light: '#205a9e', dark: '#5b96e6',
    },
    Association: {
      path: 'M7.5 2h9l5.5 5.5v9l-5.5 5.5h-9l-5.5-5.5v-9z',
      light: '#3c93a8', dark: '#66c3d6',
    },
    Hospital: {
      path: 'M8.2 2h7.6v6.2h6.2v7.6h-6.2v6.2h-7.6v-6.2h-6.2v-7.6h6.2z',
      light: '#b3477a', dark: '#e683ae',
    },
    University: { path: 'M12 2.5l11 6l-4 2.2v7.8c-4 3.4-10 3.4-14 0v-7.8l-4-2.2z', light: '#7558b3', dark: '#ac92e8' },
    MediaOutlet: {
      path: 'M4.5 3h15a2.5 2.5 0 0 1 2.5 2.5v9a2.5 2.5 0 0 1-2.5 2.5h-7.5l-6 5v-5h-1.5a2.5 2.5 0 0 1-2.5-2.5v-9a2.5 2.5 0 0 1 2.5-2.5z',
      light: '#69803a', dark: '#a3bd6d',
    },
    Place: {
      path: 'M12 1.5a8 8 0 0 1 8 8c0 5-4.5 9.5-8 13.5c-3.5-4-8-8.5-8-13.5a8 8 0 0 1 8-8z',
      light: '#a47b2c', dark: '#d4ad62',
    },
    Country: {
      path: 'M3 1.5h2.5v1.5h16.5l-4 6l4 6h-16.5v8h-2.5z',
      light: '#7f5c22', dark: '#c08f4d',
    },
    Event: {
      path: 'M12 1l3.3 7.4l8 .9l-6 5.4l1.7 7.9l-7-4l-7 4l1.7-7.9l-6-5.4l8-.9z',
      light: '#d2542a', dark: '#f58562',
    },
    Agreement: { path: 'M4 1.5h11l5.5 5.5v15.5h-16.5zM14.2 2.8v5h5', light: '#b5568c', dark: '#e58fc0' },
    Product: { path: 'M12 1l9.8 5.5v11l-9.8 5.5l-9.8-5.5v-11z', light: '#2f9ccb', dark: '#67c4ee' },
    Award: {
      path: 'M12 1.5a7 7 0 0 1 4.3 12.5l2.2 8.5l-6.5-3.5l-6.5 3.5l2.2-8.5a7 7 0 0 1 4.3-12.5z',
      light: '#b79200', dark: '#e8c649',
    },
  };
  // A kind that is not in this list looks like its nearest parent that is, else like this.
  const other = { path: 'M3 7h18v10h-18z', light: '#7d858e', dark: '#a4acb5' };

  const known = new Map();
  function look(kind) {
    if (!known.has(kind)) {
      const name = Kabar.data.lineage(kind).find((k) => Object.hasOwn(looks, k));
      known.set(kind, name ? looks[name] : other);
    }
    return known.get(kind);
  }

  const dark = () => document.documentElement.dataset.theme === 'dark';
  const color = (kind) => (dark() ? look(kind).dark : look(kind).light);

  const drawn = new Map();
  /** The path of a kind for a canvas, centred on (0, 0) and 24 units wide. */
  function shape(kind) {
    const { path } = look(kind);
    if (!drawn.has(path)) {
      const centred = new Path2D();
      centred.addPath(new Path2D(path), new DOMMatrix([1, 0, 0, 1, -12, -12]));
      drawn.set(path, centred);
    }
    return drawn.get(path);
  }

  /** The shape of a kind as a small picture beside a name; both colours go along and CSS picks one. */
  function badge(kind) {
    const icon = Kabar.dom.icon(look(kind).path, { class: 'badge' });
    icon.style.setProperty('--light', look(kind).light);
    icon.style.setProperty('--dark', look(kind).dark);
    return icon;
  }

  return { color, shape, badge, names: () => Object.keys(looks) };
})();

'use strict';
// The only place that makes elements. Text goes in as text: nothing here, or anywhere else, parses markup.
Kabar.dom = (() => {
  const SVG = 'http://www.w3.org/2000/svg';

  function fill(node, children) {
    for (const child of children.flat(9)) {
      if (child === null || child === undefined || child === false || child === '') continue;
      node.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
    return node;
  }

  /**
   * An element: el('button.link', { onclick, 'aria-label': x }, 'text', child, [more]).
   * Keys that begin with "on" are listeners; null and false leave the attribute out.
   */
  function el(spec, attributes, ...children) {
    const [tag, ...classes] = spec.split('.');
    const node = document.createElement(tag);
    if (classes.length) node.className = classes.join(' ');
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) continue;
      if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
      else node.setAttribute(key, value === true ? '' : String(value));
    }
    return fill(node, children);
  }

  /** A 24 by 24 drawing of one path. Decoration: the words beside it say the same. */
  function icon(path, attributes) {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('focusable', 'false');
    const line = document.createElementNS(SVG, 'path');
    line.setAttribute('d', path);
    for (const [key, value] of Object.entries(attributes || {})) svg.setAttribute(key, value);
    svg.append(line);
    return svg;
  }

  /** A link to a web page, or just the text where the address is anything but http or https. */
  function outward(address, ...children) {
    let safe = null;
    try {
      const url = new URL(address);
      if (url.protocol === 'http:' || url.protocol === 'https:') safe = url.href;
    } catch { /* no address, or none that parses: shown as text */ }
    if (!safe) return el('span', null, ...children);
    return el('a', { href: safe, target: '_blank', rel: 'noopener noreferrer' }, ...children);
  }

  const replace = (node, ...children) => { node.replaceChildren(); return fill(node, children); };
  const byId = (id) => document.getElementById(id);

  return { el, icon, outward, replace, byId };
})();

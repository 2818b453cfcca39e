'use strict';
// Numbers, dates, money and durations as a reader of either language writes them.
Kabar.format = (() => {
  const months = {
    id: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
    en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  };
  const signs = { IDR: 'Rp', USD: 'US$', EUR: '€', GBP: '£', JPY: '¥' };
  const large = [
    [1e12, 'triliun', 'trillion'],
    [1e9, 'miliar', 'billion'],
    [1e6, 'juta', 'million'],
  ];
  const language = () => Kabar.words.language();

  /** 17000000000 as "17.000.000.000" or "17,000,000,000". */
  function number(n) {
    return Number(n).toLocaleString(language() === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 6 });
  }

  /** Whole numbers of a million and more in words, "17 miliar", as long as nothing is rounded away. */
  function round(n) {
    for (const [size, id, en] of large) {
      const part = n / size;
      if (part >= 1 && Math.round(part * 1000) / 1000 === part) {
        return `${number(part)} ${language() === 'id' ? id : en}`;
      }
    }
    return number(n);
  }

  function day(text) {
    const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
    if (!found) return null;
    const [, year, month, date] = found;
    const name = month && months[language()][Number(month) - 1];
    return { year, month: name, date: date && String(Number(date)) };
  }

  const say = (d) => [d.date, d.month, d.year].filter(Boolean).join(' ');

  /** "2024-02-01", "2024-02", "2024", ranges with a slash, open ranges; anything else as it stands. */
  function date(text) {
    if (!text.includes('/')) {
      const one = day(text);
      return one ? say(one) : text;
    }
    const [from, to] = text.split('/');
    const [a, b] = [day(from), day(to)];
    if (a && !to) return Kabar.words.t('since', { n: say(a) });
    if (b && !from) return Kabar.words.t('until', { n: say(b) });
    if (!a || !b) return text;
    if (from === to) return say(a);
    if (a.date && b.date && a.month === b.month && a.year === b.year) return `${a.date}–${say(b)}`;
    if (a.month && a.year === b.year) return `${[a.date, a.month].filter(Boolean).join(' ')} – ${say(b)}`;
    return `${say(a)} – ${say(b)}`;
  }

  /** "17000000000 IDR" as "Rp17 miliar", "6000 unit/tahun" as "6.000 unit/tahun", "12 %" as "12%". */
  function amount(text) {
    const found = /^(-?\d+(?:\.\d+)?) (.+)$/.exec(text);
    if (!found) return text;
    const [, digits, unit] = found;
    if (unit === '%') return `${number(digits)}%`;
    if (Object.hasOwn(signs, unit)) {
      return unit === 'IDR' || unit === 'USD' ? `${signs[unit]}${round(Number(digits))}` : `${signs[unit]} ${round(Number(digits))}`;
    }
    return `${round(Number(digits))} ${unit}`;
  }

  /** "P3Y" as "3 tahun", "P1Y6M" as "1 tahun 6 bulan". */
  function duration(text) {
    if (text.includes('/')) return date(text);
    const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text);
    if (!found) return text;
    const names = ['year', 'month', 'week', 'day'];
    const parts = names.map((name, i) => {
      const n = found[i + 1];
      return n && `${number(n)} ${Kabar.words.t(n === '1' ? `${name}1` : name)}`;
    });
    return parts.filter(Boolean).join(' ') || text;
  }

  /** A value of an attribute or qualifier, by its key. */
  function value(key, text) {
    if (key === 'date' || key === 'heldOn') return date(text);
    if (key === 'amount') return text.split(' | ').map(amount).join(' · ');
    if (key === 'share') return amount(text);
    if (key === 'duration') return duration(text);
    return Kabar.words.known(text);
  }

  return { number, date, amount, duration, value };
})();

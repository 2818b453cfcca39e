"""Names that a known form, a legal form or a head noun explains: the certain part of reading names."""

import re

from kabar.document import Mention
from kabar.extract.runs import Runs, folded_kind
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.rows import Head

YEAR = re.compile(r"(?:19|20)\d\d")
EDITION = re.compile(r"(?:[IVXL]+|ke-\d+|\d{1,2}(?:st|nd|rd|th)|(?:19|20)\d\d(?:[/-]\d{2,4})?)")
QUOTES = {'"': '"', "“": "”", "'": "'", "‘": "’", "''": "''"}
# Head nouns whose names run on through commas and *dan*: units of government and learning.
UNITS = frozenset(
    ["kementerian", "direktorat", "badan", "dinas", "biro", "bidang", "balai", "pusat", "komisi", "deputi", "fakultas", "sekretariat", "inspektorat", "lembaga", "kantor", "subdirektorat", "bagian", "departemen", "kemenko", "asosiasi", "perhimpunan", "himpunan", "gabungan", "ikatan"]
)
SURE_BODY = 0.8  # how sure the recogniser must be that a name behind an event's head is a body's
SHORTEST = 2  # words of a company's name before a person's may begin


class HeadReader:
    """Reads names at a token by known names, legal forms and heads."""

    def __init__(self, view: View, lexicon: Lexicon, runs: Runs) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs
        self.lower_org = lexicon.lower_org
        self.lower_place = lexicon.lower_place
        self.lower_heads = lexicon.lower_heads
        self.companies = self._companies()

    def _companies(self) -> set[tuple[str, ...]]:
        """All names behind PT and its kin in the document, as far as their capitals go."""
        out: set[tuple[str, ...]] = set()
        view = self.view
        for i, word in enumerate(view.words[:-1]):
            if word in self.lexicon.legal_before:
                j = k = i + 2 if view.words[i + 1] == "." else i + 1
                while k < len(view.words) and view.capital[k]:
                    k += 1
                if k > j:
                    out.add(tuple(view.words[j:k]))
        return out

    def at(self, i: int, end: int) -> Mention | None:
        """The name that begins at token ``i`` and that something certain explains; the longest reading."""
        view = self.view
        known = self.lexicon.names.at(view.words, i, end) if view.capital[i] else None
        epithet = self.lexicon.epithets.at(view.words, i, end) if view.capital[i] and known is None else None
        if epithet is not None:
            return Mention(epithet[1].kind, view.span(i, epithet[0]), view.slice(i, epithet[0]), i, epithet[0], "epithet",
                           False, {"known": epithet[1].name})  # fmt: skip
        if (
            known is not None
            and known[1].kind == "Country"
            and i > 0
            and view.lows[i - 1] in ("asal", "dari", "ke", "di")
        ):
            return self._known(i, *known, end=end)
        best: Mention | None = None
        if view.words[i].rstrip(".") in self.lexicon.legal_before and i + 1 < end:
            best = self.company(i, end)
        for reading in (self.event(i, end), self.organisation(i, end), self.place(i, end)):
            if reading is not None and (best is None or reading.last > best.last):
                best = reading
        if known is not None and best is not None and best.by.startswith("head") and known[0] - i > 1:
            rest = range(known[0], best.last)
            if known[1].kind not in ("Country", "Place") and not all(
                view.lows[k] in self.lexicon.common for k in rest
            ):
                best = None  # what follows the known name is another's: Kementerian Perindustrian Bagas
        if known is not None and (best is None or known[0] >= best.last):
            return self._known(i, *known, end=end) or best
        return best

    def _known(self, i: int, last: int, name: "object", end: int) -> Mention | None:
        from kabar.lexicon.rows import Name

        assert isinstance(name, Name)
        view = self.view
        kind = name.kind
        if folded_kind(kind) == "Place" and last < end and view.capital[last] and view.words[last].isalpha():
            run = self.runs.at(i, end)
            label = self.runs.label(i, last)
            if run is not None and run > last and YEAR.fullmatch(view.words[run - 1]):
                return None  # Arab Health 2024
            if (
                run is not None
                and run > last
                and label is not None
                and label[2] > last
                and label[0] != "Place"
            ):
                return None  # the place opens a longer name: Jakarta Convention Center
        label = self.runs.label(last - 1, last)
        if (
            kind in ("Company", "Organization", "Association")
            and label is not None
            and label[0] == "Organization"
            and label[1] <= i
            and label[2] > last
        ):
            stop = last
            while stop < min(label[2], end) and view.capital[stop]:
                stop += 1
            if stop > last:  # Huawei Asia Pacific is not Huawei
                return self.runs.mention(kind, i, stop, "known name and more")
        written = view.slice(i, last)
        attributes = {} if written == name.name else {"known": name.name}
        if kind == "Ministry" and last < end and view.words[last] in ("RI", "Republik"):
            last += 2 if view.words[last] == "Republik" and last + 1 < end else 1
        return Mention(
            kind, view.span(i, last), view.slice(i, last), i, last, "known name", False, attributes
        )

    def company(self, i: int, end: int) -> Mention | None:
        """PT X, with (Persero) and Tbk."""
        view = self.view
        j = i + 1
        if view.words[j] == ".":
            j += 1
        if j >= end or not (view.capital[j] or view.words[j][0].isdigit()):
            return None
        last = self._company_run(j, end)
        for shorter in range(last - 1, j + 1, -1):
            if tuple(view.words[j:shorter]) in self.companies:
                last = shorter  # elsewhere the article names the company without what follows here
        for _ in range(2):
            if last + 2 < end and view.words[last] == "(" and view.lows[last + 1] in ("persero", "perseroda"):
                last += 3
            if last + 1 < end and view.words[last] == "," and view.words[last + 1] == "Tbk":
                last += 1
            found = self.lexicon.legal_after.at(view.words, last, end) if last < end else None
            if found and found[1].text not in ("AS", "SE"):
                last = found[0]
                if last < end and view.words[last] == "." and last + 1 < end and not view.capital[last + 1]:
                    last += 1
        return self.runs.mention("Company", i, last, "legal form")

    def _company_run(self, j: int, end: int) -> int:
        view = self.view
        k = j
        while k < end:
            word = view.words[k]
            label = self.runs.labels[k]
            if k > j and (
                (k - j >= SHORTEST
                and self.runs.is_person(k))
                or (self.lexicon.roles.at(view.lows, k, end)
                and view.lows[k] in self.lexicon.common
                and label is None)
            ):
                break
            if k > j and self.runs.headline_verb(k):
                break
            if (
                view.capital[k]
                or (word.isdigit() and k > j)
                or (word in ("&", "-") and k + 1 < end and view.capital[k + 1])
            ) or (
                word == "dan"
                and k > j
                and k + 1 < end
                and label is not None
                and self.runs.labels[k + 1] == label
            ):
                k += 1
            else:
                break
        return k

    def organisation(self, i: int, end: int) -> Mention | None:
        """A name by a head before it (Rumah Sakit X) or behind it (X Sekuritas)."""
        view = self.view
        before = self.lexicon.org_heads.at(view.words, i, end)
        if before is not None and before[1].generic:
            return None  # a status word, no part of a name: Perusahaan X
        if before is None and view.lows[i] in self.lower_heads:
            found = self.lexicon.org_heads.at([view.words[i].capitalize(), *view.words[i + 1 : i + 4]], 0)
            if found and not found[1].generic and view.slice(i, i + found[0]).lower() in self.lower_org:
                before = (i + found[0], found[1])
        if before is not None:
            last, head = before
            stop = self.unit(last, end, head)
            if stop > last:
                return self.runs.mention(head.kind, i, stop, f"head {head.word}")
            if (last - i > 1 or (view.words[i].isupper() and len(view.words[i]) > 3)) and view.capital[
                last - 1
            ]:
                return self.runs.mention(head.kind, i, last, f"head {head.word}")  # BPJS-like acronyms
            return None
        if not view.capital[i] or (self.runs.opens_sentence(i) and view.lows[i] in self.lexicon.common):
            return None
        run = self.runs.at(i, end)
        if run is None:
            return None
        for k in range(i + 1, run):
            tail = self.lexicon.org_tails.at(view.words, k, run)
            if tail is not None and (tail[0] == run or not self.runs.is_person(k)):
                return self.runs.mention(tail[1].kind, i, tail[0], f"head {tail[1].word}")
        return None

    def unit(self, i: int, end: int, head: Head) -> int:
        """Where the name that follows a head ends; commas and *dan* belong to the names of units."""
        view = self.view
        listed = head.word.split()[0].lower() in UNITS
        k = i
        while k < end:
            word = view.words[k]
            if k > i and (self.runs.headline_verb(k) or (self.runs.is_person(k) and self._stops_at_person(k))):
                break
            if view.capital[k] or (word.isdigit() and len(word) < 4) or EDITION.fullmatch(word):
                if k > i and self._new_name(k, end):
                    break
                place = self.lexicon.names.at(view.words, k, end) if k > i - 1 and view.capital[k] else None
                if place is not None and folded_kind(place[1].kind) == "Place" and (k > i or not listed):
                    behind = place[0]
                    if (
                        behind >= end
                        or not view.capital[behind]
                        or view.lows[behind] not in self.lexicon.common
                    ):
                        return behind
                    k = behind
                    continue
                k += 1
            elif (
                k > i
                and word in ("dan", "serta", "&")
                and k + 1 < end
                and listed
                and self._common_capital(k + 1)
            ):
                k += 1
            elif k > i and word == "," and listed:
                stop = self._list_end(k, end)
                if stop is None:
                    break
                k = stop
            elif (
                k > i
                and word in ("of", "the", "and", "for", "on", "di", "bin")
                and k + 1 < end
                and view.capital[k + 1]
                and word != "di"
            ) or (
                k > i
                and word == "-"
                and k + 1 < end
                and view.capital[k + 1]
                and not self._new_name(k + 1, end)
                and view.tokens[k].start == view.tokens[k - 1].end
            ):
                k += 1
            else:
                break
        return k

    def _stops_at_person(self, k: int) -> bool:
        return self.view.lows[k] not in self.lexicon.common

    def _new_name(self, k: int, end: int) -> bool:
        """Does a known body, a legal form or an office begin here, so that the unit's name has ended?"""
        view = self.view
        known = self.lexicon.names.at(view.words, k, end)
        if known is not None and known[1].kind not in ("Country", "Place"):
            return len(view.slice(k, known[0])) > 3
        if view.words[k] in self.lexicon.legal_before:
            return True
        if view.words[k] in ("Kementerian", "Universitas", "Pemerintah", "Polda", "Polres", "Polri"):
            return True
        role = self.lexicon.roles.at(view.lows, k, end)
        return role is not None and role[0] - k > 1 and view.lows[k] in self.lexicon.common

    def _common_capital(self, k: int) -> bool:
        view = self.view
        return (
            view.capital[k]
            and (view.lows[k] in self.lexicon.common or view.words[k].isupper())
            and not self._new_name(k, len(view.words))
        )

    def _list_end(self, comma: int, end: int) -> int | None:
        """Behind the list ``, B, C dan D`` of ordinary capitalised words that a comma opens; None if it is none."""
        view = self.view
        k = comma
        while k < end and view.words[k] == ",":
            k += 1
            if k < end and view.words[k] in ("dan", "serta"):
                k += 1
                closing = True
            else:
                closing = False
            start = k
            while k < end and view.capital[k] and not self._new_name(k, end):
                k += 1
            if k == start or not any(
                view.lows[x] in self.lexicon.common or view.words[x].isupper() for x in range(start, k)
            ):
                return None
            if closing:
                return self._cut_person(start, k)
            if k < end and view.words[k] in ("dan", "serta") and k + 1 < end and self._common_capital(k + 1):
                start = k = k + 1
                while k < end and view.capital[k] and not self._new_name(k, end):
                    k += 1
                return self._cut_person(start, k)
        return None

    def _cut_person(self, start: int, last: int) -> int:
        """The last item of a unit's list, without a person's name that may follow it."""
        for k in range(start + 1, last):
            if (
                self.runs.is_person(k)
                or (self.view.lows[k] not in self.lexicon.common
                and not self.view.words[k].isupper())
            ):
                return k
        return last

    def place(self, i: int, end: int) -> Mention | None:
        """A name by a head such as Kabupaten, Kawasan Industri, Hotel."""
        view = self.view
        found = self.lexicon.place_heads.at(view.words, i, end)
        if found is None and view.lows[i] in self.lower_heads:
            lower = self.lexicon.place_heads.at([view.words[i].capitalize(), *view.words[i + 1 : i + 4]], 0)
            if lower and view.slice(i, i + lower[0]).lower() in self.lower_place:
                found = (i + lower[0], lower[1])
        if found is None:
            return None
        last, head = found
        known = self.lexicon.names.at(view.words, last, end) if last < end else None
        if last < end and view.words[last] in self.lexicon.legal_before:
            return None  # Pabrik PT X is the company's plant
        if known is not None and known[1].kind == "Country" and not view.capital[i]:
            return None  # pasar Jepang is no place of its own
        k = last
        while (
            k < end
            and (view.capital[k] or (view.words[k].isdigit() and len(view.words[k]) < 4))
            and not (k > last and (self._new_name(k, end) or self.runs.is_person(k)))
        ):
            k += 1
        if k == last or not view.capital[last]:
            return None
        return self.runs.mention("Place", i, k, f"head {head.word}")

    def event(self, i: int, end: int) -> Mention | None:
        """A named event: by a head before it (pameran X), inside it (Trade Expo Indonesia), or in quotes."""
        view = self.view
        if view.lows[i] in self.lower_heads:
            found = self.lexicon.event_heads.at(view.lows, i, end)
            if found is not None:
                last, head = found
                while (
                    last < end
                    and (nested := self.lexicon.event_heads.at(view.lows, last, end))
                    and not view.capital[last]
                ):
                    last, head = nested
                if last < end and view.words[last] in QUOTES:
                    return self._quoted(i, last, end, head)
                stop = self.event_run(last, end) if last < end and view.capital[last] else last
                if head.type in ("Ceremony", "Visit", "Legal", "Religious") and not any(
                    YEAR.fullmatch(w) for w in view.words[last:stop]
                ):
                    stop = last  # pelantikan X, kunjungan Y are told, not named
                if stop > last and not view.capital[i] and self._is_body(last, stop):
                    stop = last  # konferensi pers KSSK: the name is the body's
                if stop > last and (not view.capital[i] or not head.generic):
                    first = i if view.capital[i] and not head.generic else last
                    return self._event(first, i, stop, head)
                if (
                    view.capital[i]
                    and not self.runs.opens_sentence(i)
                    and (stop < end and EDITION.fullmatch(view.words[stop]))
                ):
                    return self._event(i, i, stop + 1, head)
        if (
            not view.capital[i]
            or (self.runs.opens_sentence(i)
            and view.lows[i] in self.lexicon.common
            and view.lows[i] not in self.lexicon.event_words)
        ):
            return None
        stop = self.event_run(i, end)
        heads = [
            k for k in range(i, stop) if view.capital[k] and self.lexicon.event_heads.at(view.lows, k, stop)
        ]
        if (
            not heads
            or stop - i < 2
            or (self.runs.opens_sentence(i)
            and view.lows[i] in self.lexicon.common
            and heads == [i])
        ):
            return None
        found = self.lexicon.event_heads.at(view.lows, heads[-1], end)
        if found is None or (found[1].type in ("Legal", "Religious", "Ceremony", "Visit") and heads[-1] == i):
            return None
        return self._event(i, i, stop, found[1])

    def _is_body(self, first: int, last: int) -> bool:
        """Is the run the name of a body rather than of an event?"""
        view = self.view
        if any(YEAR.fullmatch(w) for w in view.words[first:last]):
            return False
        if any(self.lexicon.event_heads.at(view.lows, k, last) for k in range(first, last)):
            return False
        known = self.lexicon.names.at(view.words, first, last)
        label = self.runs.labels[first]
        return (
            (known is not None
            and folded_kind(known[1].kind) == "Organization")
            or (label is not None and label[0] in ("ORG", "PER") and label[2] >= SURE_BODY)
        )

    def event_run(self, i: int, end: int) -> int:
        """Where an event's name ends: capitals, years, editions, a colon before a subtitle, *dan* within it."""
        view = self.view
        k = i
        while k < end:
            word = view.words[k]
            if view.capital[k] or (k > i and EDITION.fullmatch(word)):
                if (
                    k > i
                    and view.capital[k]
                    and not EDITION.fullmatch(word)
                    and self._new_name(k, end)
                    and view.words[k - 1] != ":"
                ):
                    break
                k += 1
                if YEAR.fullmatch(word) and k > i + 1:
                    break
            elif (
                k > i
                and word == ":"
                and k + 1 < end
                and view.capital[k + 1]
                and self.lexicon.event_heads.at(view.lows, k + 1, end)
            ):
                k += 1
            elif (
                k > i
                and word in ("dan", "&", "of", "the", "for", "in", "on")
                and k + 1 < end
                and view.capital[k + 1]
            ):
                if word == "dan" and not self.lexicon.event_heads.at(view.lows, k + 1, end):
                    break
                k += 1
            else:
                break
        return k

    def _event(self, first: int, head_first: int, last: int, head: Head) -> Mention:
        view = self.view
        attributes = {"eventType": head.type} if head.type and head.type != "generic" else {}
        if first != head_first:
            attributes["alias"] = view.slice(head_first, last)
        return Mention("Event", view.span(head_first, last), view.slice(first, last), head_first, last,
                       f"head {head.word}", False, attributes)  # fmt: skip

    def _quoted(self, i: int, opening: int, end: int, head: Head) -> Mention | None:
        view = self.view
        mark = QUOTES[view.words[opening]]
        close = next((k for k in range(opening + 1, min(end, opening + 14)) if view.words[k] == mark), None)
        if close is None or not view.capital[opening + 1]:
            return None
        name = view.slice(opening + 1, close)
        attributes = {"eventType": head.type, "alias": f"{view.slice(i, opening)} {name}"}
        return Mention(
            "Event", view.span(i, close + 1), name, i, close + 1, f"head {head.word}", False, attributes
        )

"""Occasions: named events, by a head before the name, inside it, or in quotes."""

from kabar.document import Mention
from kabar.extract.borders import EDITION, YEAR, Borders
from kabar.extract.runs import Runs
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.rows import Head
from kabar.schema import folded_kind

QUOTES = {'"': '"', "“": "”", "'": "'", "‘": "’", "''": "''"}
SURE_BODY = 0.8  # how sure the recogniser must be that a name behind an event's head is a body's
INNER = frozenset(("dan", "&", "of", "the", "for", "in", "on"))  # may stand inside an event's name
TOLD = ("Ceremony", "Visit", "Legal", "Religious")  # pelantikan X, kunjungan Y are told, not named


class OccasionReader:
    """Reads the named event at a token."""

    def __init__(self, view: View, lexicon: Lexicon, runs: Runs, borders: Borders) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs
        self.borders = borders
        self.verbs, self.verbal = lexicon.listed("bare-verb"), lexicon.shape("verb")
        self.themed = lexicon.listed("themed")
        self.venues = lexicon.listed("venue-word")
        self.inner = INNER - {"in", "on"} if lexicon.head_last else INNER

    def at(self, i: int, end: int) -> Mention | None:
        """A named event: by a head before it (pameran X), inside it (Trade Expo Indonesia), or in quotes."""
        view = self.view
        headed = self._head(i, end) if view.lows[i] in self.lexicon.lower_heads else None
        if headed is not None:
            last, head = headed
            quote = last + 1 if last + 1 < end and view.lows[last] in self.themed else last
            if quote < end and view.words[quote] in QUOTES:
                return self._quoted(i, quote, end, head)
            found = self._behind(i, last, end, head)
            if found is not None:
                return found
        if not view.capital[i] or (self._opens(i) and view.lows[i] not in self.lexicon.event_words):
            return None
        return self._around(i, end)

    def _opens(self, i: int) -> bool:
        """Tell whether the word is an ordinary one whose capital only opens a sentence."""
        return self.runs.opens_sentence(i) and self.view.lows[i] in self.lexicon.common

    def _head(self, i: int, end: int) -> tuple[int, Head] | None:
        """The head at token ``i``, or the last of heads in lower case that follow one another."""
        view = self.view
        found = self.lexicon.event_heads.at(view.lows, i, end)
        while found is not None and found[0] < end and not view.capital[found[0]]:
            nested = self.lexicon.event_heads.at(view.lows, found[0], end)
            if nested is None:
                break
            found = nested
        return found

    def _behind(self, i: int, last: int, end: int, head: Head) -> Mention | None:
        """The event whose name follows the head that ends before token ``last``."""
        view = self.view
        stop = self._run(last, end) if last < end and view.capital[last] else last
        if head.type in TOLD and not any(YEAR.fullmatch(w) for w in view.words[last:stop]):
            stop = last
        if stop > last and not view.capital[i] and self._is_body(last, stop):
            stop = last  # konferensi pers KSSK: the name is the body's
        if stop > last and (not view.capital[i] or not head.generic):
            first = i if view.capital[i] and not head.generic else last
            return self._event(first, i, stop, head)
        numbered = stop < end and EDITION.fullmatch(view.words[stop])
        if view.capital[i] and numbered and not self.runs.opens_sentence(i):
            return self._event(i, i, stop + 1, head)
        return None

    def _around(self, i: int, end: int) -> Mention | None:
        """The event whose name has its head inside."""
        view = self.view
        stop = self._run(i, end)
        heads = [
            k for k in range(i, stop) if view.capital[k] and self.lexicon.event_heads.at(view.lows, k, stop)
        ]
        if heads and self._titled(i) and any(view.lows[k] in self.lexicon.common for k in range(i, heads[0])):
            return None  # a headline's capitals: Garut Jadi Tuan Rumah | Kongres
        if not heads or stop - i < 2 or (self._opens(i) and heads == [i]):
            return None
        found = self.lexicon.event_heads.at(view.lows, heads[-1], end)
        if found is None or (found[1].type in TOLD and heads[-1] == i):
            return None
        if view.lows[stop - 1] in self.venues:
            return None  # Solo Exhibition Center
        return self._event(i, i, stop, found[1])

    def _titled(self, i: int) -> bool:
        """Is the token in a headline, where capitals begin no name?"""
        view = self.view
        sentence = view.document.sentences[view.sentence_of[i]]
        return view.document.blocks[sentence.block].kind == "headline"

    def _is_body(self, first: int, last: int) -> bool:
        """Tell whether the run is the name of a body rather than of an event."""
        view = self.view
        if any(YEAR.fullmatch(w) for w in view.words[first:last]):
            return False
        if any(self.lexicon.event_heads.at(view.lows, k, last) for k in range(first, last)):
            return False
        known = self.lexicon.names.at(view.words, first, last)
        label = self.runs.labels[first]
        return (known is not None and folded_kind(known[1].kind) == "Organization") or (
            label is not None and label[0] in ("ORG", "PER") and label[2] >= SURE_BODY
        )

    def _run(self, i: int, end: int) -> int:
        """Where an event's name ends: capitals, years, editions, a colon before a subtitle, *dan* in it."""
        view = self.view
        k = i
        while k < end:
            word = view.words[k]
            if view.capital[k] or (k > i and EDITION.fullmatch(word)):
                if view.capital[k] and not EDITION.fullmatch(word) and self._other(i, k, end):
                    break
                verb = self.verbal(view.lows[k]) or view.lows[k] in self.verbs
                if k > i and verb and self._titled(k):
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
            elif k > i and word in self.inner and k + 1 < end and view.capital[k + 1]:
                if word == "dan" and not self.lexicon.event_heads.at(view.lows, k + 1, end):
                    break
                k += 1
            else:
                break
        return k

    def _other(self, i: int, k: int, end: int) -> bool:
        """Does something else than the event's name begin at token ``k``: an office, a known body?"""
        view = self.view
        if k == i:
            office = self.lexicon.roles.at(view.lows, k, end)
            return i > 0 and not view.capital[i - 1] and office is not None and office[1].points != "none"
        return self.borders.new_name(k, end) and view.words[k - 1] != ":"

    def _event(self, first: int, head_first: int, last: int, head: Head) -> Mention:
        view = self.view
        attributes = {"eventType": head.type} if head.type and head.type != "generic" else {}
        if first != head_first:
            attributes["alias"] = view.slice(head_first, last)
        span, name, by = view.span(head_first, last), view.slice(first, last), f"head {head.word}"
        return Mention("Event", span, name, head_first, last, by, False, attributes)

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

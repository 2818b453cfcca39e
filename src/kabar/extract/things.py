"""Described things, in lower case: products, plants, awards, events, agreements and counted groups."""

from kabar.document import Mention, Value
from kabar.extract.borders import YEAR
from kabar.extract.occasions import QUOTES
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.matcher import Matcher
from kabar.lexicon.rows import Head

NEXT = 4  # words between an act and the verb that makes it an event
LONGEST = 6  # words of a noun phrase after its head
LONGEST_NAME = 8  # words of a name behind an event's noun


class ThingReader:
    """Reads the described things of a document in the gaps between names."""

    def __init__(self, view: View, lexicon: Lexicon, covered: list[bool]) -> None:
        self.view = view
        self.lexicon = lexicon
        self.covered = covered
        self.adverbs = lexicon.listed("adverb")
        self.pointing = lexicon.listed("pointing")
        self.ends, self.groups = lexicon.listed("phrase-end"), lexicon.listed("group-noun")
        self.verbs, self.loose = lexicon.listed("bare-verb"), lexicon.listed("no-event")
        self.hold, self.occasions = lexicon.listed("firmly-hold"), lexicon.listed("occasion")
        self.firmly = lexicon.listed("firmly-held")
        self.verbal, self.participle = lexicon.shape("verb"), lexicon.shape("participle")
        self.counts = {view.range_of(v)[0]: v for v in view.document.values if v.kind == "quantity"}

    def read(self) -> list[Mention]:
        """All described things in order of place, without overlap."""
        out: list[Mention] = []
        for sentence in self.view.document.sentences:
            i = sentence.first
            while i < sentence.last:
                found = None if self.covered[i] else self._at(i, sentence.last)
                if found is None:
                    i += 1
                else:
                    out.append(found)
                    i = found.last
        return out

    def _at(self, i: int, end: int) -> Mention | None:
        value = self.counts.get(i)
        if value is not None:
            return self._group(value, i, end) or self._counted_product(value, i, end)
        if not self.view.words[i][0].isalpha():
            return None
        return (
            self._headed(self.lexicon.award_heads, "Award", i, end)
            or self._agreement(i, end)
            or self._headed(self.lexicon.product_heads, "Product", i, end)
            or self._event(i, end)
            or self._headed(self.lexicon.facility_heads, "Place", i, end)
            or self._held_event(i, end)
        )

    def _group(self, value: Value, i: int, end: int) -> Mention | None:
        """A counted collective: 19 perusahaan manufaktur."""
        first, last = self.view.range_of(value)
        noun = last
        for k in range(first, last):
            if self.view.lows[k] in self.groups:
                noun = k
                break
        if noun >= end or self.view.lows[noun] not in self.groups or value.number is None or value.number < 2:
            return None
        stop = self.phrase(noun, end)
        if stop <= noun:
            return None
        while (
            value.modifier != "exactly"
            and first > 0
            and self.view.lows[first - 1] in self.lexicon.listed("hedge")
        ):
            first -= 1
        count = f"{value.number:g}" if value.number < 1e6 else str(int(value.number))
        attributes = {
            "count": count,
            "countModifier": value.modifier,
            "memberKind": self.view.slice(noun, stop),
        }
        name = self.view.slice(first, stop)
        return Mention(
            "Group", self.view.span(first, stop), name, first, stop, "described", False, attributes
        )

    def _counted_product(self, value: Value, i: int, end: int) -> Mention | None:
        """Counted products: lima produk inovasi."""
        first, last = self.view.range_of(value)
        noun = next((k for k in range(first + 1, min(last + 1, end)) if self._makes_product(k, end)), None)
        if noun is None or self.covered[noun]:
            return None
        stop = self.phrase(noun, end)
        attributes = {"alias": self.view.slice(noun, stop)}
        return Mention(
            "Product",
            self.view.span(first, stop),
            self.view.slice(first, stop),
            first,
            stop,
            "described",
            False,
            attributes,
        )

    def _makes_product(self, k: int, end: int) -> bool:
        return (
            self.view.lows[k] in self.lexicon.listed("product-noun")
            or self.lexicon.product_heads.at(self.view.lows, k, end) is not None
        )

    def _headed(self, heads: Matcher[Head], kind: str, i: int, end: int) -> Mention | None:
        found = heads.at(self.view.lows, i, end)
        if found is None or any(self.covered[i : found[0]]):
            return None
        last, head = found
        stop = max(last, self.phrase(i, end, last))
        if stop == last and not head.alone and kind != "Product":
            return None
        return Mention(
            kind,
            self.view.span(i, stop),
            self.view.slice(i, stop),
            i,
            stop,
            "described",
            False,
            {"alias": self.view.slice(i, last)} if stop > last and head.alone else {},
        )

    def _event(self, i: int, end: int) -> Mention | None:
        found = self.lexicon.event_heads.at(self.view.lows, i, end)
        if found is None or any(self.covered[i : found[0]]):
            return None
        last, head = found
        if head.generic or not (head.lower or self.view.capital[i]):
            return None
        stop = max(last, self.phrase(i, end, last))
        if stop == last and not head.alone:
            return None
        if self.view.lows[i] in self.lexicon.listed("act-noun") and not self._held(i, stop, end):
            return None
        attributes = {"eventType": head.type}
        names = [self.view.slice(i, last)] if stop > last else []
        whole = stop
        while whole < min(end, stop + LONGEST_NAME) and self.covered[whole]:
            whole += 1
        if whole > stop:  # peresmian | Kantor X: the whole is its name, too
            names.append(self.view.slice(i, whole))
        if names:
            attributes["alias"] = "|".join(names)
        if self._pointing(stop, end):
            attributes["definite"] = "yes"
        return Mention(
            "Event",
            self.view.span(i, stop),
            self.view.slice(i, stop),
            i,
            stop,
            "described",
            False,
            attributes,
        )

    def _held_event(self, i: int, end: int) -> Mention | None:
        """Whatever is held is an event: *menggelar uji coba*, *acara pelepasan*, *Salat Id digelar di X*."""
        view, low = self.view, self.view.lows[i]
        if low in self.ends or low in self.adverbs or low in self.loose or self.verbal(low):
            return None
        if low in self.occasions or low in self.lexicon.listed("act-noun"):
            return None
        k = i - 1
        while k >= 0 and view.lows[k] in self.adverbs:
            k -= 1
        before = view.lows[k] if k >= 0 and view.sentence_of[k] == view.sentence_of[i] else ""
        stop = self.phrase(i, end)
        held = before in self.hold or before in self.occasions
        if not held and before == "" and stop < end:
            follows = [view.lows[x] for x in range(stop, min(end, stop + NEXT))]
            while follows and (follows[0] in self.adverbs or follows[0] in self.pointing):
                follows.pop(0)
            held = bool(follows) and follows[0] in self.firmly
        if not held or stop <= i:
            return None
        span, attributes = view.span(i, stop), {"eventType": "Event"}
        if self._pointing(stop, end):
            attributes["definite"] = "yes"
        return Mention("Event", span, view.slice(i, stop), i, stop, "described", False, attributes)

    def _pointing(self, stop: int, end: int) -> bool:
        """Does *ini* or its kin follow, an adjective between left aside: turnamen voli nasional ini?"""
        lows = self.view.lows[stop : min(end, stop + 2)]
        return bool(lows) and (lows[0] in self.pointing or (lows[0].isalpha() and lows[-1] in self.pointing))

    def _held(self, first: int, last: int, end: int) -> bool:
        """Is an act spoken of as an event: *acara peluncuran*, *pelantikan itu digelar*?"""
        lows = self.view.lows
        if first > 0 and lows[first - 1] in self.lexicon.listed("occasion"):
            return True
        if lows[first] in self.lexicon.listed("signing"):
            return False  # the day of a signing is the agreement's
        return any(lows[k] in self.lexicon.listed("held") for k in range(last, min(end, last + NEXT)))

    def _agreement(self, i: int, end: int) -> Mention | None:
        lists = self.lexicon.patterns.lists
        for name, sort in (
            ("mou", "MemorandumOfUnderstanding"),
            ("contract", "Agreement"),
            ("cooperation", "Cooperation"),
        ):
            found = lists[name].at(self.view.lows, i, end) if name in lists else None
            if found is None or any(self.covered[i : found[0]]):
                continue
            last = found[0]
            if last + 2 < end and self.view.words[last] == "(":
                close = next((k for k in range(last, min(end, last + 7)) if self.view.words[k] == ")"), None)
                if close is not None and any(self.view.capital[last:close]):
                    last = close + 1
            return Mention(
                "Agreement",
                self.view.span(i, last),
                self.view.slice(i, last),
                i,
                last,
                "instrument",
                False,
                {"agreementType": sort},
            )
        return None

    def phrase(self, first: int, end: int, start: int | None = None) -> int:
        """Where the noun phrase that begins at ``first`` ends, read on from ``start``."""
        view = self.view
        k = first + 1 if start is None else start
        limit = min(end, k + LONGEST)
        while k < limit and not self.covered[k]:
            word, low = view.words[k], view.lows[k]
            if word == "/" and k + 1 < limit and view.words[k + 1][0].isalpha():
                k += 2
                continue
            if word in QUOTES or not word[0].isalnum() or low in self.ends or low in self.adverbs:
                break
            if low in self.verbs or (view.capital[k] and self.lexicon.roles.at(view.lows, k, end)):
                break
            if (self.verbal(low) and not self.participle(low)) or low in self.lexicon.speech:
                break
            if (
                word[0].isdigit()
                and not YEAR.fullmatch(word)
                and not (word.isdigit() and len(word) < 6 and view.words[k - 1].isupper())
            ):
                break
            k += 1
        return k

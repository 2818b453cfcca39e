"""The ends of a verb: whom the subject side and the object side of its clause name."""

from collections.abc import Collection

from msgspec import Struct

from kabar.extract.items import Item, Line
from kabar.extract.modifiers import Modifiers
from kabar.schema import Schema

FAR = 40  # items; further off no reader would look for a subject
RIGHT = 16  # items a linked object may stand behind its verb


class Found(Struct, frozen=True):
    """An end: the item it heads, and the cost of reading it so (0 is plain)."""

    item: int
    cost: float
    how: str


class Arguments:
    """Finds the ends of verbs in one line."""

    def __init__(self, line: Line, schema: Schema) -> None:
        self.line = line
        self.schema = schema
        self.stand_ins = False  # may persons stand for their bodies, as signers do?
        listed = line.lexicon.listed
        self.prepositions = listed("preposition")
        self.adverbs = listed("adverb")
        self.breaks = listed("break")
        self.subordinators = listed("subordinator")
        self.class_nouns = listed("class-noun")
        self.joins = listed("and")
        self.relatives, self.by, self.origins = listed("relative"), listed("by"), listed("origin-word")
        self.openers, self.no_head = listed("clause-opener"), listed("no-head")
        self.verb_shape, self.participle = line.lexicon.shape("verb"), line.lexicon.shape("participle")
        self.head_last = line.lexicon.head_last
        self.modifiers = Modifiers(line, self.verbal)

    def fits(self, item: Item, kinds: Collection[str]) -> bool:
        """Is the item a mention of one of the kinds? A person with an office stands in for a body."""
        if item.mention < 0 or not item.chains:
            return False
        return self.schema.is_a(item.kind, *kinds) or (
            bool(item.bodies) and self.stand_ins and "Organization" in kinds
        )

    def governed(self, n: int) -> str:
        """The preposition that governs item ``n``, over class nouns and modifiers; empty where none does."""
        items = self.line.items
        group = self.line.group(n)
        k = group[0] - 1
        steps = 0
        while (
            k >= 0
            and items[k].is_word
            and steps < 5
            and (
                items[k].low in self.class_nouns
                or items[k].low in self.adverbs
                or (
                    steps
                    and items[k].low.isalpha()
                    and not self.verbal(items[k])
                    and items[k].low not in self.prepositions
                    and items[k].low not in self.breaks
                    and items[k].low not in self.relatives | self.joins
                )
            )
        ):
            k -= 1
            steps += 1
        if k >= 0 and items[k].is_word and items[k].low in self.prepositions:
            return items[k].low
        if group[0] > 0 and items[group[0] - 1].low in self.prepositions:
            return items[group[0] - 1].low
        return ""

    def verbal(self, item: Item) -> bool:
        """Is the word a verb by its form, or one that tells a relation or speech?"""
        low = item.low
        return item.is_word and (
            bool(self.verb_shape(low))
            or (low in self.line.lexicon.speech and self.line.lexicon.speech[low][1] != "quote")
        )

    def left(self, v: int, kinds: Collection[str]) -> Found | None:
        """The nearest mention of the kinds that heads the clause before item ``v``."""
        items = self.line.items
        cost, commas, verbs = 0.0, 0, 0
        other = 0.5 if self.head_last and v > 0 and items[v - 1].low in self.joins else 2.0  # a verb between
        k = v - 1
        while k >= 0 and v - k < FAR:
            item = items[k]
            if item.mention >= 0:
                group = self.line.group(k)
                head = group[0]
                before = items[head - 1] if head > 0 else None
                origin = before is not None and before.low in ("asal", "dari")
                if self.fits(item, kinds) and self._relative(k, v) and not origin:
                    return Found(k, cost, "antecedent")
                governed = before is not None and before.is_word and before.low in self.prepositions
                if self.head_last and before is not None:  # of the X; in X, Y
                    placed = before.low == "," and head > 1 and items[head - 2].fold == item.fold == "Place"
                    governed = placed or bool(self.governed(k))
                if governed or (not item.chains and item.kind == "Agreement"):
                    cost += 0.5
                elif self._possessor(head, v):
                    cost += 1.5
                    if (
                        self.fits(item, kinds)
                        and commas == 0
                        and verbs == 0
                        and before is not None
                        and before.low in self.class_nouns
                    ):
                        return Found(k, cost, "subject")
                elif self.fits(item, kinds):
                    return Found(k, cost, "subject")
                elif (
                    commas == 0
                    and verbs == 0
                    and item.fold in ("Person", "Organization", "Event", "Product", "Group")
                ):
                    return None  # the clause has a subject, and it is of another kind
                else:
                    cost += 1.0
                k = head - 1
                continue
            low = item.low
            if low in self.breaks:
                return None
            if low == ",":
                commas += 1
                cost += 0.5
            elif low == ")":
                while k > 0 and items[k].low != "(":
                    k -= 1
            elif self.verbal(item):
                relative = any(items[x].low in self.relatives for x in range(max(0, k - 4), k))
                relative = relative or (k > 0 and items[k - 1].low in self.openers)
                verbs += 0 if relative else 1
                cost += 0.5 if relative else other
                if verbs > 2:
                    return None
            k -= 1
        return None

    def _relative(self, n: int, v: int) -> bool:
        """Is item ``n`` what the relative clause of verb ``v`` speaks of (*E yang digelar*)?"""
        items = self.line.items
        k = n + 1
        if k < v and items[k].low == "(":
            k = self.line.skip_aside(k)
        if k < v and items[k].low == ",":
            k += 1
        while k < v and items[k].low in ("itu", "ini", "tersebut"):
            k += 1
        if k >= v or items[k].low not in self.relatives:
            return False
        return all(items[x].is_word and items[x].low in self.adverbs for x in range(k + 1, v))

    def _possessor(self, n: int, v: int) -> bool:
        """Does a plain noun stand right before the name, which only qualifies it (*pabrik Lintang*)?"""
        items = self.line.items
        if self.head_last:
            return self.modifiers.describes(n, v) or self.modifiers.is_object(n)
        if n == 0:
            return False
        before = items[n - 1]
        if not before.is_word or not before.low.isalpha():
            return False
        low = before.low
        return not (
            low in self.adverbs
            or low in self.joins
            or low in self.breaks
            or low in self.no_head
            or low in self.class_nouns
            or low in self.line.lexicon.speech
            or self.verbal(before)
            or before.first == self.line.first
            or (self.line.view.capital[before.first] and n > 1)
        )

    def is_noun(self, v: int) -> bool:
        """Is the verb's form at item ``v`` a noun here: *lens exports*?"""
        return self.head_last and self.modifiers.is_noun(v)

    def controller(self, v: int, kinds: Collection[str]) -> Found | None:
        """The main clause's subject, for a verb in a clause such as *Saat membuka X, P mengatakan*."""
        items = self.line.items
        k = v - 1
        while k >= 0 and items[k].is_word and (items[k].low in self.adverbs):
            k -= 1
        if k < 0 or items[k].low not in self.subordinators or k > 3:
            return None
        for n in range(v + 1, len(items) - 1):
            if items[n].low == ",":
                item = items[n + 1]
                if self.fits(item, kinds):
                    return Found(n + 1, 0.5, "controller")
        return None

    def right(
        self, v: int, kinds: Collection[str], links: Collection[str] = (), *, agent: bool = False
    ) -> Found | None:
        """The first mention of the kinds behind item ``v``: right there, or behind one of the link words."""
        items = self.line.items
        k = v + 1
        if links:
            while k < len(items) and k - v < RIGHT:
                if items[k].low in links and items[k].is_word:
                    found = self.noun_phrase(k + 1, kinds)
                    if found is not None:
                        return Found(found, 0.1 * (k - v - 1), f"behind {items[k].low}")
                if items[k].low in self.breaks or items[k].low in (".", ";"):
                    return None
                k += 1
            return None
        while (
            k < len(items)
            and items[k].is_word
            and (items[k].low in self.adverbs or (agent and items[k].low in self.by))
        ):
            k += 1
        by = items[k - 1].low in self.by
        found = self.noun_phrase(k, kinds, strict=agent and not by)
        return None if found is None else Found(found, 0.0, "agent" if agent else "object")

    def noun_phrase(self, k: int, kinds: Collection[str], *, strict: bool = False) -> int | None:
        """The mention that the noun phrase at item ``k`` names, over class nouns; None if of other kind."""
        items = self.line.items
        start = k
        while k < len(items) and k - start < 9:
            item = items[k]
            if item.mention >= 0:
                before = items[k - 1].low if k > start else ""
                behind = self.modifiers.tied(k) if self.head_last else k
                if self.head_last and (behind > k or self.modifiers.describes(k)):
                    k = max(k + 1, behind)
                    continue
                if before not in self.origins and self.fits(item, kinds):
                    return k
                if before in self.origins or item.kind == "Product" or (item.kind == "Country" and k > start):
                    k += 1
                    continue
                return None
            if self.head_last and (item.value is not None or item.low == "-"):
                k += 1  # 110-megawatt plant
                continue
            if item.value is not None or not item.low[0].isalnum():
                if item.low == "(":
                    behind = self.line.skip_aside(k)
                    if behind > k:
                        k = behind
                        continue
                if item.low in ('"', "“", "'") and k == start:
                    k += 1
                    continue
                return None
            low = item.low
            if low in self.breaks or low in self.relatives or low in self.joins:
                return None
            if self.verbal(item) and not self.participle(low):
                return None
            if low in self.prepositions and low not in self.origins:
                return None
            if (
                low not in self.class_nouns
                and low not in self.adverbs
                and (strict or (k == start and not self.head_last))
            ):
                return None  # the phrase is headed by another noun, which the name only qualifies
            k += 1
        return None

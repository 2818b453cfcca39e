"""Titles: which office of which body, and whose; *Direktur Jenderal X Kementerian Y Nama* and its kin."""

from msgspec import Struct

from kabar.document import Mention, Title
from kabar.extract.heads import HeadReader
from kabar.extract.runs import PERSON_INSIDE, Runs, folded_kind
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.rows import Role
from kabar.spans import Span

CONTRADICTS = 0.85  # how sure the recogniser must be that a name behind a title is no person
HALF = 0.5
LEAST, LEAST_LEGAL = 3, 4  # strange words at a body's end from which the last two are taken for its holder
LONGEST_COMPLEMENT = 18  # tokens between an office and its holder
LONGEST_ROLE = 6  # words of a complement that are still the role
IN_COMPLEMENT = frozenset(["dan", "&", "serta", "dari", "di", "pada", "bidang", "untuk", "of", "and", "the", "for", "(", ")", ",", "-", "/", ".", ":", "rI", "ri"])
LONGEST_NAME = 7  # tokens
INNER = frozenset(("Direktur", "Deputi", "Asisten Deputi", "Kepala Bidang", "Kepala Bagian", "Kepala Divisi"))
ORGANS = frozenset(["Dewan", "Komite", "Bidang", "Panitia", "Divisi", "Departemen"])
SIDES = frozenset(["Kota", "Kabupaten", "Barat", "Timur", "Utara", "Selatan", "Pusat", "Tengah"])


class Reading(Struct, frozen=True):
    """A title and the token behind all of it."""

    title: Title
    last: int


class TitleReader:
    """Reads the title that begins at a token, with its bodies and the person behind it."""

    def __init__(self, view: View, lexicon: Lexicon, runs: Runs, heads: HeadReader) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs
        self.heads = heads

    def at(self, i: int, end: int, mentions: list[Mention]) -> Reading | None:
        """The title at token ``i``; its bodies and person are added to ``mentions``."""
        view = self.view
        k, status, deputy = self._prefix(i, end)
        fused = self.lexicon.ministers.at(view.words, k, end)
        role = self._office(k, end)
        if role is not None and (role[1].points == "none" or not self._plausible(k, role[0], end)):
            role = None
        if fused is None and role is None:
            return None
        if fused is not None and (role is None or fused[0] >= role[0]):
            last, (office, ministry) = fused
            body = Mention("Ministry", view.span(k, last), ministry.name, k, last, "fused title", True)
            bodies, text = [body], deputy + office.name
            last = self._aside(last, end, any_alias=True)
            last, more = self._bodies(last, end, office)
            if more and more[0].kind == "Ministry":
                bodies = more
        else:
            assert role is not None
            last, office = role
            text = deputy + (office.written or office.name)
            last = self._aside(last, end)
            start = last
            last, bodies = self._complement(last, end, office)
            person, behind = self._person(last, end, sure=not view.capital[k])
            if person is None and bodies:
                bodies, person, behind = self._split(bodies, last, end)
            if person is None or not self.runs.is_person(person.first):
                bridged = self._bridge(start, end)
                if bridged is not None:
                    return self._reading(i, text + bridged[2], status, bridged[0], *bridged[1], mentions)
            return self._reading(i, text, status, bodies, person, behind, mentions)
        person, behind = self._person(last, end)
        return self._reading(i, text, status, bodies, person, behind, mentions)

    def _reading(
        self, i: int, text: str, status: str, bodies: list[Mention], person: Mention | None, behind: int,
        mentions: list[Mention],
    ) -> Reading | None:  # fmt: skip
        """The title with its body and holder put among the mentions; None where it names neither."""
        view = self.view
        if person is None and not bodies:
            return None
        span = view.span(i, behind)
        indices = []
        for body in bodies:
            indices.append(len(mentions))
            mentions.append(body)
        owner = None
        if person is not None:
            owner = len(mentions)
            mentions.append(person)
        return Reading(
            Title(Span(view.tokens[i].start, span.end), text, tuple(indices), owner, status), behind
        )

    def _split(self, bodies: list[Mention], last: int, end: int) -> tuple[list[Mention], Mention | None, int]:
        """A body whose name ran on over its holder's: Rektor Universitas X | Nama Orang.

        The last two words go to the person where the name has more strange words than bodies mostly have.
        """
        view, body = self.view, bodies[-1]
        strange = body.last
        while (
            strange > body.first + 1
            and view.capital[strange - 1]
            and view.lows[strange - 1] not in self.lexicon.common
        ):
            strange -= 1
        least = LEAST_LEGAL if body.by.startswith("legal form") else LEAST
        held = (
            body.by.startswith(("head", "legal form"))
            and "alias" not in body.attributes
            and body.last == last
        )
        follows = last >= end or (not view.capital[last] and view.words[last] != ",")
        if not held or not follows or body.last - strange < least:
            return bodies, None, last
        cut = body.last - 2
        shorter = self.runs.mention(body.kind, body.first, cut, body.by.partition(";")[0])
        return [*bodies[:-1], shorter], self.runs.mention("Person", cut, body.last, "behind a title"), last

    def _bridge(self, start: int, end: int) -> tuple[list[Mention], tuple[Mention, int], str] | None:
        """Bodies, holder and the rest of the role where a long complement stands between office and name.

        Only words that a complement may hold stand there, and the recogniser must know the name.
        """
        view = self.view
        k = start
        while k < end and k - start < LONGEST_COMPLEMENT and not self.runs.is_person(k):
            if not (view.capital[k] or view.lows[k] in IN_COMPLEMENT or view.words[k][0].isdigit()):
                return None
            k += 1
        if k >= end or k == start or not self.runs.is_person(k):
            return None
        name = k
        while (name > start and view.words[name - 1] in (",", ".")) or self._form_before(name, start):
            name -= 1
        bodies: list[Mention] = []
        first_body = name
        j = start
        while j < name:
            found = self.heads.at(j, name) if view.capital[j] else None
            if found is None and view.capital[j]:
                label = self.runs.label(j, j + 1)
                if (
                    label is not None
                    and label[0] == "Organization"
                    and label[1] == j
                    and self.runs.labels[j][2] >= HALF
                ):  # type: ignore[index]
                    found = self.runs.mention("Organization", j, min(label[2], name), "recogniser in a title")
            if found is not None and folded_kind(found.kind) in ("Organization", "Place"):
                found = self.runs.with_alias(found, name)
                if folded_kind(found.kind) == "Organization" or not bodies:
                    first_body = min(first_body, j)
                    bodies.append(found)
                j = max(found.last, j + 1)
            else:
                j += 1
        organisations = [b for b in bodies if folded_kind(b.kind) == "Organization"]
        rest = view.slice(start, first_body) if first_body - start <= LONGEST_ROLE else ""
        holder = self.runs.mention("Person", k, self._name_end(k, end), "behind a title")
        return (
            organisations or bodies,
            (holder, self._degrees(holder.last, end)),
            f" {rest}".rstrip() if rest.strip(" ,(") else "",
        )

    def _form_before(self, k: int, start: int) -> bool:
        return k - 1 > start and self.lexicon.forms.at(self.view.words, k - 1, k) is not None

    def _prefix(self, i: int, end: int) -> tuple[int, str, str]:
        """Words before the office: their end, the status they give, and *Wakil* as part of the role."""
        status, deputy, k = "current", "", i
        while k < end and (found := self.lexicon.prefixes.at(self.view.lows, k, end)):
            last, prefix = found
            if last < end and self.view.words[last] == ".":
                last += 1
            if last >= end:
                break
            if prefix.status == "deputy":
                if self.lexicon.roles.at(self.view.lows, k, end):
                    break  # the list of roles knows the deputy itself
                deputy = prefix.text + " "
            else:
                status = prefix.status
            k = last
        return k, status, deputy

    def _office(self, k: int, end: int) -> tuple[int, Role] | None:
        """The office at token ``k``; a head noun at its end belongs to the body (Direktur | RSUD X)."""
        view = self.view
        found = self.lexicon.roles.at(view.lows, k, end)
        if found is None or self.runs.is_person(k):
            return None  # where the recogniser begins a person's name, the word is part of it (Ratu X)
        for m in range(k + 1, found[0]):
            head = self.lexicon.org_heads.at(view.words, m, end) if view.capital[m] else None
            if head is not None and not head[1].generic:
                short = self.lexicon.roles.at(view.lows, k, m)
                if short is not None and short[0] == m:
                    return short
        fused = found[1].points == "unit" and " " not in found[1].unit
        if found[0] < end and fused and self._ordinary(found[0]):
            for m in range(found[0] - 1, k, -1):
                short = self.lexicon.roles.at(view.lows, k, m)
                if short is not None and short[0] == m and short[1].points == "unit":
                    return short  # Direktur | Lalu Lintas Kereta Api is no Direktur Lalu Lintas
        return found

    def _ordinary(self, k: int) -> bool:
        """Is the word an ordinary one written with a capital, and no known name?"""
        view = self.view
        return (
            view.capital[k]
            and view.lows[k] in self.lexicon.common
            and self.lexicon.names.at(view.words, k) is None
        )

    def _plausible(self, first: int, last: int, end: int) -> bool:
        """A lower-case office needs a capital right behind it; *kepala daerah* and *anggota keluarga* name nobody."""
        view = self.view
        if last >= end:
            return False
        return (
            view.capital[last]
            or (view.words[last] in (",", "(")
            and view.capital[first])
            or view.lows[last] in ("dari", "bidang", "pada", "di")
        )

    def _aside(self, last: int, end: int, *, any_alias: bool = False) -> int:
        """Behind a short form of the title in parentheses: Menteri Perindustrian (Menperin)."""
        alias = self.runs.alias_at(last, end)
        if alias is not None and (
            any_alias
            or alias[0] in self.lexicon.roles
            or self.lexicon.ministers.at([alias[0]], 0)
            or alias[0].startswith(("Men", "Wamen", "Dir", "Ka", "Sek"))
        ):
            return alias[1]
        return last

    def _complement(self, i: int, end: int, office: Role) -> tuple[int, list[Mention]]:
        """The bodies that an office names, smallest first, and the token behind them."""
        view = self.view
        if office.points == "fixed" and office.org:
            known = self.lexicon.canonical.get(office.org)
            body = Mention(known.kind if known else "GovernmentBody", view.span(i - 1, i), office.org, i - 1, i,
                           "fixed title", True)  # fmt: skip
            last, more = self._bodies(i, end, office)
            return last, more or [body]
        if office.points == "unit" and office.unit and self.heads.units.at(i, end) is None:
            placed = self._unit_of_place(i, end, office)
            if placed is not None:
                return placed.last, [placed]
            stop = self._unit_words(i, end)
            if stop > i:
                name = f"{office.unit} {view.slice(i, stop)}"
                unit = Mention("GovernmentBody", view.span(i, stop), name, i, stop, f"unit of {office.name}")
                unit = self._with_unit_alias(unit, office.unit, end)
                last, more = self._bodies(unit.last, end, office)
                if more and office.name in INNER:
                    return last, more  # an inner directorate: the post is held at the body that is named
                return last, [unit, *more]
        if office.points == "ministry":
            stop = self._unit_words(i, end)
            if stop > i:
                name = f"Kementerian {view.slice(i, stop)}"
                body = Mention("Ministry", view.span(i, stop), name, i, stop, "title", True)
                return stop, [body]
        last, bodies = self._bodies(i, end, office)
        if not bodies and office.points == "country":
            home = Mention("Country", view.span(i - 1, i), "Indonesia", i - 1, i, "title", True)
            return last, [home]
        return last, bodies

    def _unit_of_place(self, i: int, end: int, office: Role) -> Mention | None:
        """A unit named by its place: Kapolres Solo Kota heads Polres Solo Kota; with all ways to write it."""
        view = self.view
        known = self.lexicon.names.at(view.words, i, end) if i < end and view.capital[i] else None
        if known is None or folded_kind(known[1].kind) != "Place":
            return None
        last, place = known
        while last < end and view.words[last] in SIDES:
            last += 1
        rest = view.slice(known[0], last)
        heads = {office.unit}
        for head in self.lexicon.words.org_heads:
            if office.unit in (head.word, *head.forms):
                heads |= {head.word, *head.forms}
        places = {f"{p} {rest}".strip() for p in (view.slice(i, known[0]), place.name, *place.short)}
        names = sorted(f"{h} {p}" for h in heads for p in places)
        name = f"{office.unit} {view.slice(i, last)}"
        return Mention("GovernmentBody", view.span(i, last), name, i, last, f"title unit of {office.name}", True,
                       {"alias": "|".join(n for n in names if n != name)})  # fmt: skip

    def _unit_words(self, i: int, end: int) -> int:
        """Behind the ordinary capitalised words that name a unit or a portfolio."""
        view = self.view
        k = i
        while k < end and view.capital[k] and not self.heads.borders.new_name(k, end) and not self.runs.is_person(k):
            k += 1
        if k > i and k < end and self.heads.borders.new_name(k, end):
            return k  # whatever stands between the office and a known body is the unit
        k = i
        while k < end:
            word = view.words[k]
            if view.capital[k]:
                if self.heads.borders.new_name(k, end) or self.runs.is_person(k):
                    break
                label = self.runs.labels[k]
                if (
                    view.lows[k] not in self.lexicon.common
                    and not (word.isupper() and len(word) > 1)
                    and (label is None or label[0] != "ORG")
                ):
                    break
                k += 1
            elif (
                k > i and word in ("dan", "serta", "&") and k + 1 < end and self.heads.borders.common_capital(k + 1)
            ):
                k += 1
            elif k > i and word == ",":
                stop = self.heads.borders.list_end(k, end)
                if stop is None:
                    break
                k = stop
            else:
                break
        return k

    def _with_unit_alias(self, unit: Mention, head: str, end: int) -> Mention:
        alias = self.runs.alias_at(unit.last, end)
        words = self.view.slice(unit.first, unit.last)
        names = [words]
        last = unit.last
        if alias is not None:
            names = [f"{head} {alias[0]}", alias[0], words]
            last = alias[1]
        return Mention(unit.kind, self.view.span(unit.first, last), unit.name, unit.first, last, unit.by, False,
                       {"alias": "|".join(names)})  # fmt: skip

    def _bodies(self, i: int, end: int, office: Role) -> tuple[int, list[Mention]]:
        """The named bodies that follow one another from token ``i``: unit, then what it is part of."""
        view = self.view
        out: list[Mention] = []
        k = i
        if k < end and view.lows[k] in ("dari", "di", "pada") and k + 1 < end and view.capital[k + 1]:
            k += 1
        while k < end and len(out) < 4:
            if view.words[k] in ("RI", "Republik") and out == []:
                k += (
                    2
                    if view.words[k] == "Republik" and k + 1 < end and view.words[k + 1] == "Indonesia"
                    else 1
                )
                if office.points == "country":
                    out.append(Mention("Country", view.span(k - 1, k), "Indonesia", k - 1, k, "title"))
                    break
                continue
            found = self._place(k, end) if office.points in ("region", "country") and not out else None
            if found is None and (not view.capital[k] or self.runs.is_person(k)):
                break
            found = found or self.heads.at(k, end)
            if found is None:
                found = self._unknown_body(k, end, office)
            if found is None or folded_kind(found.kind) not in ("Organization", "Place"):
                break
            if folded_kind(found.kind) == "Place" and out:
                if folded_kind(out[-1].kind) != "Organization" or out[-1].last != k:
                    break
                whole = out[-1]  # Badan Pengusahaan (BP) Batam: the place belongs to the body's name
                forms = [f"{a} {found.name}" for a in whole.attributes.get("alias", "").split("|") if a]
                out[-1] = Mention(whole.kind, view.span(whole.first, found.last), f"{whole.name} {found.name}", whole.first,
                                  found.last, whole.by, whole.implied, {"alias": "|".join(forms)} if forms else {})  # fmt: skip
                k = found.last
                continue
            found = self.runs.with_alias(found, end)
            if out and view.words[out[-1].first] in ORGANS and folded_kind(found.kind) == "Organization":
                out.pop()  # Dewan Komisioner OJK: an organ of the body that is named
            out.append(found)
            k = found.last
            if k + 1 < end and view.lows[k] == "untuk" and view.capital[k + 1]:
                other = self.lexicon.names.at(view.words, k + 1, end)
                if other is not None and other[1].kind == "Country":
                    k = other[0]  # Duta Besar A untuk B: sent by A
        return (k if out else i), out

    def _place(self, k: int, end: int) -> Mention | None:
        """A known place right behind an office of a region, even where the recogniser joins it to the name."""
        known = self.lexicon.names.at(self.view.words, k, end) if self.view.capital[k] else None
        if known is None or folded_kind(known[1].kind) != "Place":
            return None
        return self.runs.mention(known[1].kind, k, known[0], "known name")

    def _unknown_body(self, k: int, end: int, office: Role) -> Mention | None:
        """A body that only the recogniser or an acronym's capitals tell."""
        label = self.runs.label(k, k + 1)
        if label is not None and label[1] == k and label[0] in ("Organization", "Place"):
            return self.runs.mention(label[0], k, min(label[2], end), "recogniser")
        word = self.view.words[k]
        if word.isupper() and len(word) >= 3 and word.isalpha() and k + 1 < end and self.view.capital[k + 1]:
            return self.runs.mention("Organization", k, k + 1, "acronym in a title")
        return None

    def _person(self, i: int, end: int, *, sure: bool = False) -> tuple[Mention | None, int]:
        """The person that follows a title, honorifics and ranks skipped; the token behind.

        With ``sure`` the recogniser must know the name: an office in lower case is often no title.
        """
        view = self.view
        k = i
        if k < end and view.words[k] == "," and k + 1 < end and view.capital[k + 1]:
            k += 1
        start = k
        while k < end:
            form = self.lexicon.forms.at(view.words, k, end)
            if form is not None and form[1].position != "after" and not form[1].part and form[0] < end:
                k = form[0]
            elif k > start and view.words[k] == ".":
                k += 1
            else:
                break
        if k >= end or not view.capital[k]:
            return None, i
        if (
            self.heads.borders.new_name(k, end)
            or (self.lexicon.names.at(view.words, k, end)
            and not self.runs.is_person(k))
        ):
            return None, i
        told = self.runs.labels[k]
        if sure and (told is None or told[0] != "PER"):
            return None, i
        if told is not None and told[0] != "PER" and told[2] >= CONTRADICTS:
            return None, i
        stop = self._name_end(k, end)
        if view.words[k].upper() in self.runs.no_names or (len(view.words[k]) < 2 and stop == k + 1):
            return None, i
        headline = view.document.blocks[view.document.sentences[view.sentence_of[k]].block].kind == "headline"
        ordinary = sum(view.lows[x] in self.lexicon.common for x in range(k, stop))
        if not self.runs.is_person(k) and ordinary * (3 if headline else 2) > stop - k:
            return None, i
        if self.runs.all_common(k, stop) and not self.runs.is_person(k):
            return None, i
        person = self.runs.mention("Person", k, stop, "behind a title")
        return person, self._degrees(stop, end)

    def _name_end(self, k: int, end: int) -> int:
        """Behind a person's name: capitals, initials, *bin*; known names and bodies end it."""
        view = self.view
        j = k + 1
        while j < end and j - k < LONGEST_NAME:
            if view.capital[j] and view.words[j].isalpha() | ("'" in view.words[j]) | ("-" in view.words[j]):
                if self.heads.borders.new_name(j, end) or view.words[j] in self.lexicon.legal_before:
                    break
                j += 1
            elif view.words[j] == "." and len(view.words[j - 1]) <= 2 and j + 1 < end and view.capital[j + 1]:
                j += 1
            elif view.lows[j] in PERSON_INSIDE and j + 1 < end and view.capital[j + 1]:
                j += 2
            else:
                break
        return j

    def _degrees(self, last: int, end: int) -> int:
        """Behind degrees that follow a name: , S.E., M.M."""
        view = self.view
        k = last
        while k + 1 < end and view.words[k] == ",":
            form = self.lexicon.forms.at(view.words, k + 1, end)
            if form is None or form[1].position == "before":
                break
            k = form[0]
            if k < end and view.words[k] == "." and k + 1 < end and view.words[k + 1] in (",", ")"):
                k += 1
        return k

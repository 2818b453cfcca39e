"""Dates, durations and amounts in their normal form as typed terms; what has no type stays a string."""

import datetime
import re
from decimal import Decimal, InvalidOperation

from msgspec import Struct

from kabar import vocab
from kabar.out.terms import TYPE, Iri, Literal, Names, Quad, clean, curie, plain, typed

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
YEAR = re.compile(r"[1-9]\d{3}")
DURATION = re.compile(r"P(?=\d)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?")
AMOUNT = re.compile(r"(-?\d[\d.]*)(?:-(\d[\d.]*))? ([^\s].*)")
SIMPLE = re.compile(r"\d+(\.\d+)?(-\d+(\.\d+)?)? (%|[A-Za-z]+( [A-Za-z]+)*)")  # a readable IRI tells it apart
# ISO 4217 codes of money that circulates; TEU, MWH and TON are units, not currencies.
CODES = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD "
    "CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP "
    "GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD "
    "KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN "
    "NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP "
    "SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND "
    "VUV WST XAF XCD XDR XOF XPF YER ZAR ZMW ZWG "
)
CURRENCIES = frozenset(CODES.split())


def date(text: str) -> Literal:
    """``2024``, ``2024-02`` or ``2024-02-01`` as xsd:gYear, gYearMonth or date; a range stays a string."""
    if YEAR.fullmatch(text):
        return typed(text, "xsd:gYear")
    if MONTH.fullmatch(text):
        return typed(text, "xsd:gYearMonth")
    if DAY.fullmatch(text):
        try:
            datetime.date.fromisoformat(text)
        except ValueError:
            return plain(text)
        return typed(text, "xsd:date")
    return plain(text)


def ends(text: str) -> tuple[Literal | None, Literal | None]:
    """First and last date of a date or range; None where the range is open."""
    first, slash, last = text.partition("/")
    if not slash:
        return date(text), date(text)
    return (date(first) if first else None), (date(last) if last else None)


def duration(text: str) -> Literal:
    """An ISO 8601 duration in the form stores keep (``P36M`` is ``P3Y``); an interval stays a string."""
    found = DURATION.fullmatch(text)
    if not found:
        return plain(text)
    years, months, weeks, days = (int(part or 0) for part in found.groups())
    years, months, days = years + months // 12, months % 12, days + 7 * weeks
    told = "".join(f"{n}{unit}" for n, unit in ((years, "Y"), (months, "M"), (days, "D")) if n)
    return typed("P" + (told or "0D"), "xsd:duration")


def decimal(text: str) -> Literal | None:
    """A number in the canonical form of xsd:decimal; None where the text is none."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    plainly = f"{number:f}"
    if "." in plainly:
        plainly = plainly.rstrip("0").rstrip(".")
    return typed("0" if plainly in ("-0", "") else plainly, "xsd:decimal")


class Amount(Struct, frozen=True):
    """``number unit`` read: ``high`` differs from ``low`` for a range; ``currency`` is set for money."""

    text: str
    low: Literal
    high: Literal
    unit: str
    currency: str = ""

    @property
    def id(self) -> str:
        """The path of the IRI: one node for one amount, wherever it occurs (``amount/1000000-EUR``)."""
        if SIMPLE.fullmatch(self.text):
            return "amount/" + self.text.replace(" ", "-")
        return vocab.path("amount", self.text, self.text)

    def quads(self, names: Names) -> list[Quad]:
        """The node: a schema:MonetaryAmount or schema:QuantitativeValue with its number(s) and unit."""
        node = names.of(self.id)
        kind = "schema:MonetaryAmount" if self.currency else "schema:QuantitativeValue"
        out = [Quad(node, TYPE, curie(kind)), Quad(node, curie("rdfs:label"), plain(self.text))]
        if self.low == self.high:
            out.append(Quad(node, curie("schema:value"), self.low))
        else:
            out.append(Quad(node, curie("schema:minValue"), self.low))
            out.append(Quad(node, curie("schema:maxValue"), self.high))
        if self.currency:
            out.append(Quad(node, curie("schema:currency"), plain(self.currency)))
        if self.unit != self.currency:
            out.append(Quad(node, curie("schema:unitText"), plain(self.unit)))
        return out


def amount(text: str) -> Amount | None:
    """Read ``1000000 EUR``, ``12 %``, ``6000 unit/tahun`` or ``16-17 USD``; None for anything else."""
    text = clean(text)
    found = AMOUNT.fullmatch(text)
    if not found:
        return None
    low = decimal(found[1])
    high = decimal(found[2]) if found[2] else low
    if low is None or high is None:
        return None
    code = found[3].partition("/")[0]
    return Amount(text, low, high, found[3], code if code in CURRENCIES else "")


def node_or_text(text: str, names: Names) -> tuple[Iri | Literal, list[Quad]]:
    """An amount as its node and the quads that describe it; as a string where it cannot be read."""
    found = amount(text)
    return (names.of(found.id), found.quads(names)) if found else (plain(text), [])

"""A small hand-made graph in the shape that `resolve` builds, for tests of everything after it."""

from kabar.document import Claim, Evidence, Qualifiers, Stance, Statement
from kabar.graph import Decision, Entity, Fact, Graph, Qualifier, Source
from kabar.schema import default
from kabar.spans import Span
from kabar.vocab import short_hash

ARTICLE = "aaaaaaaaaaaaaaaa"
OTHER = "bbbbbbbbbbbbbbbb"


def evidence(quote: str, start: int = 0, *marks: tuple[int, int]) -> Evidence:
    """A piece of evidence that starts at ``start`` of its article."""
    return Evidence(
        Span(start, start + len(quote)), quote, tuple(Span(start + a, start + b) for a, b in marks)
    )


def claim(
    subject: str,
    relation: str,
    object: str,
    *,
    quote: str,
    start: int = 0,
    stance: Stance = "asserted",
    said_by: str | None = None,
    article: str = ARTICLE,
    qualifiers: Qualifiers | None = None,
) -> Claim:
    """A claim as it stands in a graph, with an id made of what it says and where."""
    return Claim(
        subject,
        relation,
        object,
        qualifiers or {},
        stance,
        said_by,
        (evidence(quote, start, (0, 7)),),
        rule=f"{relation}/test",
        confidence=0.9,
        id="claim/" + short_hash(article, subject, relation, object, str(start)),
        article=article,
    )


MOU = "agreement/mou-lintang-kanto-2025"
ENTITIES = (
    Entity(
        MOU,
        "Agreement",
        "MoU PT Lintang Medika – Kanto",
        (),
        (ARTICLE,),
        {
            "agreementType": "MemorandumOfUnderstanding",
            "date": "2025-02-06",
            "amount": "1000000 EUR | 17000000000 IDR",
            "duration": "P3Y",
        },
    ),
    Entity("award/iso-13485", "Award", "sertifikat ISO 13485", (), (OTHER,)),
    Entity(
        "event/medtek-asia-2025",
        "Event",
        "Medtek Asia 2025",
        ("Medtek Asia",),
        (ARTICLE, OTHER),
        {"eventType": "Exhibition"},
    ),
    Entity(
        "group/19-perusahaan-medtek",
        "Group",
        "lebih dari 19 perusahaan",
        (),
        (ARTICLE,),
        {"count": "19", "countModifier": "moreThan", "memberKind": "perusahaan"},
    ),
    Entity("organization/ditjen-ilmu", "GovernmentBody", "Direktorat Jenderal ILMU", ("ILMU",), (ARTICLE,)),
    Entity("organization/kanto", "Company", "Kanto", (), (ARTICLE, OTHER)),
    Entity(
        "organization/kementerian-perindustrian",
        "Ministry",
        "Kementerian Perindustrian",
        ("Kemenperin",),
        (ARTICLE, OTHER),
    ),
    Entity(
        "organization/lintang-medika", "Company", "PT Lintang Medika", ("Lintang", "PT LM"), (ARTICLE, OTHER)
    ),
    Entity("person/bagas-wiratama", "Person", "Bagas Wiratama", ("Bagas",), (ARTICLE,)),
    Entity("person/ningsih-rukmana", "Person", "Ningsih Rukmana", (), (ARTICLE, OTHER)),
    Entity("place/indonesia", "Country", "Indonesia", (), (ARTICLE,)),
    Entity("place/jepang", "Country", "Jepang", (), (ARTICLE,)),
    Entity("place/osaka", "Place", "Osaka", (), (ARTICLE,)),
    Entity("product/lampu-operasi", "Product", "lampu operasi", (), (ARTICLE,)),
)

SIGNED = (
    "PT Lintang Medika dan Kanto menandatangani nota kesepahaman senilai 1 juta euro"
    " di Medtek Asia 2025, Kamis (6/2)."
)
CLAIMS = tuple(
    sorted(
        (
            claim(
                "organization/lintang-medika",
                "signedMouWith",
                "organization/kanto",
                quote=SIGNED,
                start=120,
                said_by="person/bagas-wiratama",
                qualifiers={
                    "date": "2025-02-06",
                    "event": "event/medtek-asia-2025",
                    "amount": ("1000000 EUR", "17000000000 IDR"),
                    "duration": "P3Y",
                },
            ),
            claim(
                "organization/lintang-medika",
                "signedMouWith",
                "organization/kanto",
                article=OTHER,
                start=40,
                quote="MoU diteken Lintang dan Kanto pada 7 Februari 2025.",
                qualifiers={"date": "2025-02-07"},
            ),
            claim(
                "organization/lintang-medika",
                "participatedIn",
                "event/medtek-asia-2025",
                quote=SIGNED,
                start=120,
            ),
            claim(
                "group/19-perusahaan-medtek",
                "participatedIn",
                "event/medtek-asia-2025",
                start=300,
                quote="Pameran itu diikuti lebih dari 19 perusahaan.",
            ),
            claim(
                "event/medtek-asia-2025",
                "takesPlaceIn",
                "place/osaka",
                quote="Medtek Asia 2025 digelar di Osaka.",
                start=350,
            ),
            claim(
                "event/medtek-asia-2025",
                "heldOn",
                "2025-02-05/2025-02-07",
                start=390,
                quote="Medtek Asia 2025 berlangsung pada 5-7 Februari 2025.",
            ),
            claim(
                "organization/kementerian-perindustrian",
                "organized",
                "event/medtek-asia-2025",
                start=450,
                quote="Kemenperin menggelar Medtek Asia 2025.",
            ),
            claim(
                "person/ningsih-rukmana",
                "spokeAt",
                "event/medtek-asia-2025",
                start=500,
                quote="Ningsih Rukmana membuka Medtek Asia 2025.",
                qualifiers={"role": "membuka"},
            ),
            claim(
                "person/bagas-wiratama",
                "holdsPosition",
                "organization/ditjen-ilmu",
                start=560,
                quote="Direktur Jenderal ILMU Kemenperin Bagas Wiratama mengatakan, kerja sama itu penting.",
                qualifiers={"role": "Direktur Jenderal"},
            ),
            claim(
                "organization/ditjen-ilmu",
                "partOf",
                "organization/kementerian-perindustrian",
                start=560,
                quote="Direktur Jenderal ILMU Kemenperin Bagas Wiratama mengatakan, kerja sama itu penting.",
            ),
            claim(
                "organization/kanto",
                "basedIn",
                "place/jepang",
                quote="Kanto asal Jepang memproduksi lampu operasi.",
                start=700,
            ),
            claim(
                "organization/kanto",
                "produces",
                "product/lampu-operasi",
                start=700,
                quote="Kanto asal Jepang memproduksi lampu operasi.",
            ),
            claim(
                "organization/lintang-medika",
                "produces",
                "product/lampu-operasi",
                stance="planned",
                start=760,
                quote="Lintang akan memproduksi lampu operasi di Indonesia.",
                qualifiers={"place": "place/indonesia"},
            ),
            claim(
                "organization/kanto",
                "exportsTo",
                "place/indonesia",
                stance="denied",
                start=820,
                quote="Kanto tidak lagi mengekspor ke Indonesia.",
            ),
            claim(
                "organization/lintang-medika",
                "received",
                "award/iso-13485",
                article=OTHER,
                quote="Lintang mengantongi sertifikat ISO 13485.",
                start=100,
            ),
            claim(
                "Penyerapan alkes dalam negeri",
                "observed",
                "12 %",
                start=900,
                said_by="person/bagas-wiratama",
                quote="Penyerapan alkes dalam negeri naik dari 12% tahun 2019 menjadi 48% pada 2024.",
                qualifiers={"date": "2019"},
            ),
            claim(
                "Penyerapan alkes dalam negeri",
                "observed",
                "48 %",
                start=900,
                said_by="person/bagas-wiratama",
                quote="Penyerapan alkes dalam negeri naik dari 12% tahun 2019 menjadi 48% pada 2024.",
                qualifiers={"date": "2024"},
            ),
            claim("organization/lintang-medika", "partyTo", MOU, quote=SIGNED, start=120),
            claim("organization/kanto", "partyTo", MOU, quote=SIGNED, start=120),
        ),
        key=lambda c: c.id,
    )
)


def facts(claims: tuple[Claim, ...]) -> tuple[Fact, ...]:
    """One fact per (subject, relation, object, stance), as `resolve` fuses them."""
    groups: dict[tuple[str, str, str, Stance], list[Claim]] = {}
    for c in claims:
        groups.setdefault((c.subject, c.relation, c.object, c.stance), []).append(c)
    out = []
    for (s, p, o, stance), members in groups.items():
        values: dict[tuple[str, str], list[str]] = {}
        for c in members:
            for key, value in c.qualifiers.items():
                for v in (value,) if isinstance(value, str) else value:
                    values.setdefault((key, v), []).append(c.id)
        qualifiers = tuple(Qualifier(k, v, tuple(sorted(ids))) for (k, v), ids in sorted(values.items()))
        articles = {c.article for c in members}
        out.append(
            Fact(
                "fact/" + short_hash(s, p, o, stance),
                s,
                p,
                o,
                stance,
                tuple(sorted(c.id for c in members)),
                qualifiers,
                len(articles),
                len(articles),
            )
        )
    return tuple(sorted(out, key=lambda f: f.id))


def graph() -> Graph:
    """The sample: two articles, one MoU whose date they disagree on, every stance but hoped."""
    return Graph(
        schema=default(),
        sources=(
            Source(
                ARTICLE,
                "a" * 64,
                "Lintang Teken MoU dengan Kanto",
                "https://contoh.id/1",
                "2025-02-07",
                "Harian Contoh",
                "id",
                "Osaka",
                ("Rina Adelia",),
                ("Tono Adi",),
                ("Cerita lain di tempat lain",),
            ),
            Source(OTHER, "b" * 64, None, None, None, None, "id"),
        ),
        entities=ENTITIES,
        facts=facts(CLAIMS),
        claims=CLAIMS,
        statements=(
            Statement(
                "person/bagas-wiratama",
                evidence("Kerja sama ini menambah pilihan rumah sakit", 610),
                "direct",
                ARTICLE,
                "statement/" + short_hash("1"),
            ),
            Statement(
                "person/ningsih-rukmana",
                evidence("pameran itu selalu ramai", 660),
                "reported",
                ARTICLE,
                "statement/" + short_hash("2"),
            ),
        ),
        decisions=(
            Decision(
                ARTICLE,
                "Kemenperin",
                "organization/kementerian-perindustrian",
                ("known short form of the name",),
            ),
            Decision(OTHER, "Lintang", "organization/lintang-medika", ("same normal form",)),
        ),
        drops=(("no antecedent", 2), ("types do not fit", 3)),
    )

"""Texts for tests of what must always hold: scraps of news thrown together, and any characters at all."""

from hypothesis import strategies as st

SCRAPS = (
    "PT Lintang Medika", "PT Embun Sehat Tbk", "Bagas Wiratama", "Ningsih Rukmana", "Bagas", "Lintang",
    "Medtek Expo 2025", "Temu Lensa 2025", "Solo", "Kendal", "Jepang", "Kementerian Perindustrian",
    "Kemenperin", "(Kemenperin)", "(MoU)", "(6/2/2025)", "Kamis (6/2)", "5-7 Mei 2025", "Rp 17 miliar",
    "USD 10 juta", "12%", "19 perusahaan", "lebih dari 250 rumah sakit", "tiga tahun", "Direktur Utama",
    "Direktur Jenderal", "Menteri", "Plt.", "mantan", "H.", "Dr.", "S.E.,", "dan", "serta", "dengan",
    "bersama", "antara", "oleh", "di", "pada", "untuk", "yang", "bahwa", "saat", "di sela-sela", "akan",
    "tidak", "batal", "berharap", "jika", "belum", "menandatangani", "ditandatangani", "penandatanganan",
    "nota kesepahaman", "MoU", "kerja sama", "kontrak", "memproduksi", "meresmikan", "menggelar", "digelar",
    "mengakuisisi", "meluncurkan", "membangun", "naik dari", "menjadi", "mencapai", "anak usaha", "asal",
    "anggota", "mengatakan", "kata", "ujarnya", "menurut", "Menurut", "katanya", "pabrik ventilator",
    "ventilator", "sertifikat ISO 13485", "kedua perusahaan", "acara tersebut", "perseroan", "ia", "Ia",
    "pihaknya", "(", ")", "[", "]", ",", ".", ". ", ";", ":", "?", "!", "...", "-", "--", "–", '"', "“",
    "”", "''", "'", "’", "\n", "\n\n", "\r\n", "\t", " ", "Solo (ANTARA) - ", "Baca juga: ",
    "SCROLL TO CONTINUE WITH CONTENT", "Pewarta: Rina", "Copyright © ANTARA 2025", "Foto: Lintang", "<b>",
    "&amp;", "=SUM(A1)", "\x00", "\u202e", "\u200b", "\ufeff", "😀", "e\u0301", "ﬁ", "İ", "ß", "١٢", "中",
)  # fmt: skip

scraps = st.lists(st.sampled_from(SCRAPS), max_size=40).map(" ".join)
glued = st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join)
texts = st.one_of(scraps, glued, st.text(max_size=200))

ENGLISH = """PT Lintang Medika|Bagas Wiratama|Medtek Expo 2025|Solo|Japan|Japanese|Papua|the|The|a|its|'s|’s
-based|of|of the|and|with|by|in|at|on|to|who|which|that|it|It|the company|Minister|Deputy Minister of|Former
Industry Minister|acting|president director|director general of|head of the|signed|was signed by|an MoU
contract|said|told reporters|according to|will|did not|plant|second plant|app called|20 million|pens|May|2025
140 exporters|Rp4.2 billion|65 percent|Tuesday (6/5)|rose|reached|from|,|.|;|:|"|“|”|(|)|is a member of
subsidiary of|stake in|Library Agency"""

english = st.lists(st.sampled_from(ENGLISH.replace("\n", "|").split("|")), max_size=40).map(" ".join)

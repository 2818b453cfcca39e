"""Verbs by the look of the word: Indonesian prefixes tell them without a dictionary."""

import re

# Words that only look like verbs are left out: menteri, dividen, terhadap, bersih.
VERBAL = re.compile(
    r"(?:me(?!nteri|ntah|nit|mori|mber|lalui)[mnlrwy]|meng"
    r"|di(?!gital|rektur|namo|namik|nas|ngin|ri|sk|siplin|stri|spensasi|abet|alisis|viden|visi|esel|plom|mensi)"
    r"|ter(?!b?atas|mal|apan|minal|pal|ung|ong|i$|hadap|tentu|baru|kini|akhir|kait|besar|kecil|tinggi|rendah|dekat)"
    r"|ber(?!as$|lian|ita|sih$|at$|kat$|sama|bagai|ikut$|ani$))\w{3,}"
)
PARTICIPLE = re.compile(
    r"ber(?:teknologi|kualitas|standar|basis|skala|kapasitas|daya|energi)\w*|terpadu|terbaru|terkini|terkemuka|terintegrasi"
)

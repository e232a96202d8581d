"""Spelling: folding, slugs, splitting of cells, reading CSV and writing reviewable TSV. Knows no football."""
import csv
import io
import os
import re
import unicodedata

_MAP = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae", "ı": "i",
                      "œ": "oe", "Œ": "Oe", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ə": "a", "Ə": "A", "’": "'", "‘": "'", "`": "'", "–": "-"})


def plain(s):
    """The same characters without accents, case kept."""
    s = unicodedata.normalize("NFKD", s.translate(_MAP))
    return "".join(c for c in s if not unicodedata.combining(c))


def fold(s):
    """What two spellings of one name share: no accents, no case, no punctuation."""
    s = plain(s).lower().replace("'", "")
    return re.sub(r"[^a-z0-9&]+", " ", s).strip()


def slug(s):
    return re.sub(r"[^a-z0-9]+", "-", plain(s).lower().replace("'", "").replace("&", " and ")).strip("-")


def cells(s):
    return [tidy(x) for x in (s or "").split("|") if tidy(x)]


def tidy(s):
    s = (s or "").replace("’", "'").replace("‘", "'").replace("\t", " ")
    return re.sub(r"\s+", " ", s).strip()


def distinct(forms):
    """First spelling of each form; forms that differ only by accents, case or punctuation are one."""
    seen, out = set(), []
    for f in forms:
        k = fold(f)
        if k and k not in seen:
            seen.add(k)
            out.append(f)
    return out


def read(folder, *path):
    with open(os.path.join(folder, *path), encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(io.StringIO(f.read())))


def write(folder, name, columns, rows, head):
    """Sorted by id, LF, one row a line; values of a list are joined by ' | '."""
    ids = [r["id"] for r in rows]
    if len(ids) != len(set(ids)):
        raise SystemExit(f"{name}: duplicate ids: " + ", ".join(sorted({i for i in ids if ids.count(i) > 1})[:10]))
    out = [f"# {line}" for line in head] + ["\t".join(columns)]
    for r in sorted(rows, key=lambda r: r["id"]):
        vals = [r.get(c) or "" for c in columns]
        vals = [" | ".join(v) if isinstance(v, (list, tuple)) else str(v) for v in vals]
        out.append("\t".join(tidy(v) if "|" not in v else v.replace("\t", " ") for v in vals))
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as f:
        f.write("\n".join(out) + "\n")
    print(f"{name}: {len(rows)} rows")

"""The treaty: reads a source table and says which rows a reader must find in it.

A source table (`source/NAME.tsv`) has one line per piece: KEY, LABEL, TEXT, with tabs between. KEY is the same in every language:
`title`, `preamble`, `preamble(1)`, `c:II` (Chapter II), `2` (an article), `2(1)(a)`, `1=` (the single unnumbered text of Article 1, or what
stands before its letters), `2(2)+` (goes on after the list of paragraph 2), `end1` (after the articles), `annex`, `note:1` (a footnote).
`{1}` in a text is the mark of footnote 1. LABEL is as printed.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
ZH_NUMBERS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
CHAPTERS = ["", "I", "II", "III", "IV"]
MARK = re.compile(r"\{(\d+)\}")


@dataclass
class Piece:
    """A piece of the treaty with what hangs on it."""

    key: str
    kind: str
    label: str
    text: str
    address: str
    flush: list = field(default_factory=list)
    children: list = field(default_factory=list)

    @property
    def words(self):
        """The text without marks of footnotes."""
        return MARK.sub("", self.text)

    @property
    def depth(self):
        """0 for a numbered paragraph, 1 for a letter, 2 for what is below; letters without a paragraph are at 1."""
        return self.key.count("(") - (0 if re.match(r"^\w+\([a-z]\)$", self.key) and not self.key.startswith("preamble") else 1)


@dataclass
class Treaty:
    """A text in one language."""

    name: str
    language: str
    title: str = ""
    preamble: Piece = None
    divisions: list = field(default_factory=list)
    provisions: list = field(default_factory=list)
    closing: list = field(default_factory=list)
    annex: Piece = None
    notes: dict = field(default_factory=dict)
    order: list = field(default_factory=list)


def last_segment(key, label):
    """How the last part of an address is written: as printed without brackets; numbers of any script as 1, 2, 3."""
    from_key = re.findall(r"\(([^)]*)\)", key)[-1]
    printed = re.sub(r"[()（）\[\].、\-\s]", "", label)
    if from_key[0].isdigit() or not printed:
        return from_key
    if printed in ZH_NUMBERS:
        return str(ZH_NUMBERS.index(printed))
    return re.sub(r"[٠-٩]", lambda digit: str(ord(digit[0]) - 0x660), printed)


def read(name):
    """The text of `source/NAME.tsv`. The language is the last part of the name, without what follows `_`."""
    treaty = Treaty(name, name.split(".")[-1].split("_")[0])
    by_key = {}
    for line in (HERE / "source" / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        key, label, text = line.split("\t")
        if key == "title":
            treaty.title = text
        elif key.startswith("note:"):
            treaty.notes[label] = text
        elif key.endswith("+"):
            by_key[key[:-1]].flush.append(text)
            treaty.order.append(Piece(key, "paragraph", "", text, by_key[key[:-1]].address))
        else:
            piece = place(treaty, by_key, key, label, text)
            by_key[key] = piece
            treaty.order.append(piece)
    return treaty


def place(treaty, by_key, key, label, text):
    """Makes a piece and hangs it where it belongs."""
    if key.startswith("c:"):
        number = key[2:] if treaty.language in ("en", "fr", "es", "ru") else str(CHAPTERS.index(key[2:]))
        piece = Piece(key, "division", label, text, number)
        treaty.divisions.append((piece, []))
    elif key.startswith("end"):
        piece = Piece(key, "unplaced", "", text, "")
        treaty.closing.append(piece)
    elif key in ("preamble", "annex"):
        piece = Piece(key, key, label, text, key)
        setattr(treaty, key, piece)
    elif re.match(r"^\w+$", key):
        piece = Piece(key, "provision", label, text, key)
        treaty.provisions.append(piece)
        if treaty.divisions:
            treaty.divisions[-1][1].append(piece)
    elif key.endswith("="):
        piece = Piece(key, "paragraph", "", text, key[:-1])
        by_key[key[:-1]].children.append(piece)
    else:
        above = key[: key.rindex("(")]
        parent = by_key.get(above + "=") or by_key[above]
        piece = Piece(key, "paragraph", label, text, f"{parent.address}({last_segment(key, label)})")
        parent.children.append(piece)
    return piece


def folded(text):
    """White space folded, non-breaking spaces too."""
    return " ".join(text.split())


def truth(treaty, part=1, notes=True, without=()):
    """The rows that `plenary outline --tsv` must give, with the line that names the part. A footnote's row follows the row of its mark."""
    lines = [f"# part {part} {treaty.language} {treaty.title}"]
    for piece in treaty.order:
        if piece.kind in without or (piece.kind == "paragraph" and piece.address.startswith(without or "\0")):
            continue
        lines.append("\t".join([piece.address, piece.kind, piece.label, folded(piece.words)]))
        if notes:
            lines += ["\t".join([piece.address, "footnote", mark, folded(treaty.notes[mark])]) for mark in MARK.findall(piece.text)]
    return "\n".join(lines) + "\n"

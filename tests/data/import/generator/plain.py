"""Plain text and Markdown."""

import re
import textwrap
from treaty import MARK

# How each language prints the line of an article in plain text: on a line of its own, or before its heading.
ARTICLE_LINE = {"en": "\n", "fr": "\n", "es": ". ", "ru": ". ", "zh": "\u3000", "ar": "\n", "ar_ordinals": ": "}
AFTER_LABEL = {"zh": "", "ar": " ", "ru": " "}


def marked(text):
    """Marks of footnotes as a word processor writes them to text: [1]."""
    return MARK.sub(r"[\1]", text)


def lines(treaty, indent="", article_line=None):
    """The text as lines, an empty one before articles and chapters."""
    between = article_line or ARTICLE_LINE.get(treaty.name, ARTICLE_LINE[treaty.language])
    after = AFTER_LABEL.get(treaty.language, " ")
    out = [treaty.title, ""]
    for piece in treaty.order:
        if piece.kind in ("preamble", "division", "annex"):
            out += ["", *(line for line in (piece.label, marked(piece.text)) if line), ""]
        elif piece.kind == "provision":
            joined = f"{piece.label}{between}{marked(piece.text)}" if piece.text else piece.label
            out += ["", *joined.split("\n")]
        else:
            if piece.key == "end1":
                out.append("")
            out.append(indent * max(piece.depth, 0) + (piece.label + after if piece.label else "") + marked(piece.text))
            if piece.kind == "unplaced" or piece.address.startswith("preamble"):
                out.append("")
    if treaty.notes:
        out += ["", *(f"[{mark}] {text}" for mark, text in treaty.notes.items())]
    while "" in out and ["", ""] in [out[i : i + 2] for i in range(len(out))]:
        out = [line for i, line in enumerate(out) if line or (i and out[i - 1])]
    return out


def text(treaty, indent="", article_line=None):
    """The text, one paragraph a line."""
    return "\n".join(lines(treaty, indent, article_line)).strip("\n") + "\n"


def wrapped(treaty, width=64):
    """Lines cut at a width, as old mail and old web pages do, with four spaces before what is below and an empty line after each text."""
    out = []
    for line in lines(treaty, "    "):
        out += [""] if line and out and out[-1] and re.search(r"[.;:,]$|^\s*\(|; (and|or)$", out[-1]) else []
        begin = line[: len(line) - len(line.lstrip())]
        cut = textwrap.wrap(line.strip(" "), width, initial_indent=begin, subsequent_indent=begin, break_on_hyphens=False)
        out += cut or [""]
    return "\n".join(out).strip("\n") + "\n"


def one_line(treaty):
    """The whole text on one line, as some web pages give it when copied."""
    return " ".join(" ".join(lines(treaty)).split(" ")).replace("  ", " ").strip() + "\n"


def markdown(treaty):
    """Headings with ###, numbered lists for paragraphs, lists of letters indented, footnotes as [^1]."""
    notes = lambda words: MARK.sub(r"[^\1]", words)
    out = [f"# {treaty.title}", ""]
    in_article = False
    for piece in treaty.order:
        if piece.kind in ("preamble", "division", "annex"):
            heading = f"{piece.label}: {notes(piece.text)}" if piece.text else piece.label
            out += [f"## {heading}", ""]
        elif piece.kind == "provision":
            out += [f"### {piece.label}" + (f" *({notes(piece.text)})*" if piece.text else ""), ""]
        elif piece.key.startswith("preamble("):
            first, rest = piece.text.split(" ", 1)
            out += [f"*{first}* {rest}", ""]
        elif not piece.label:
            out += [("    " if piece.key.endswith(")+") else "") + notes(piece.text), ""]
        elif piece.key.count("(") == 1 and piece.depth == 0:
            out += [f"{piece.label} {notes(piece.text)}", ""]
        else:
            out += ["    " * max(piece.depth, 0) + f"- {piece.label} {notes(piece.text)}", ""]
    out += [f"[^{mark}]: {words}" for mark, words in treaty.notes.items()]
    return "\n".join(out).strip("\n") + "\n"

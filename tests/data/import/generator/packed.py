"""What is done to DOCX, ODT and PDF after LibreOffice and Chromium wrote them: no dates, no pictures of pages, the same bytes every time;
and what LibreOffice cannot write: letters in Arabic order, runs that are split, tracked changes.
"""

import io
import re
import zipfile
from html import escape

DATE = "2025-03-01T12:00:00Z"


def repack(data, edit=lambda name, text: text):
    """A ZIP file with fixed dates, without thumbnails; `edit` changes XML members."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for info in old.infolist():
            if info.filename.startswith("Thumbnails/") or info.filename.endswith("/"):
                continue
            body = old.read(info)
            if info.filename.endswith((".xml", ".rels", ".rdf")):
                text = body.decode("utf-8")
                text = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?", DATE, text) if info.filename in ("docProps/core.xml", "meta.xml") else text
                text = re.sub(r'(config:name="Rsid(?:Root)?" config:type="int">)\d+', r"\g<1>1", text)
                text = re.sub(r'<manifest:file-entry manifest:full-path="(Thumbnails/[^"]*|Configurations2/[^"]*)"[^>]*/>', "", text)
                names = {name: f"list{count}" for count, name in enumerate(dict.fromkeys(re.findall(r"\blist\d{6,}\b", text)), 1)}
                text = re.sub(r"\blist\d{6,}\b", lambda found: names[found[0]], text)
                body = edit(info.filename, text).encode("utf-8")
            member = zipfile.ZipInfo(info.filename, (2025, 3, 1, 12, 0, 0))
            member.compress_type = zipfile.ZIP_STORED if info.filename == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(member, body, compresslevel=9)
    return out.getvalue()


def same_every_time(pdf):
    """A PDF with a fixed date and identifier, without moving a byte."""
    pdf = re.sub(rb"\(D:\d{14}", b"(D:20250301120000", pdf)
    pdf = re.sub(rb"/ID\s*\[[^\]]*\]", lambda found: re.sub(rb"[0-9A-Fa-f](?=[^<]*>)", b"0", found[0]), pdf)
    return re.sub(rb"/DocChecksum\s*/[0-9A-F]+", lambda found: re.sub(rb"[0-9A-F](?=[0-9A-F]*$)", b"0", found[0]), pdf)


def arabic_letters(name, text):
    """Letters in the order alif, ba, jim, as Word numbers them; LibreOffice writes another kind of number."""
    return re.sub(r'<w:numFmt w:val="[^"]*"/>(?=<w:lvlText w:val="\(%2\)"/>|<w:suff [^>]*/><w:lvlText w:val="\(%2\)"/>)', '<w:numFmt w:val="arabicAbjad"/>', text) if name == "word/numbering.xml" else text


def split_runs(name, text):
    """Every third run cut in the middle of a word, as Word does after spelling checks and revisions."""
    if name != "word/document.xml":
        return text
    count = 0

    def cut(found):
        nonlocal count
        count += 1
        before, words = found[1], found[2]
        if count % 3 or len(words) < 12 or "&" in words:
            return found[0]
        middle = len(words) // 2
        space = ' xml:space="preserve"'
        return f'<w:r w:rsidR="00A1{count:04X}">{before}<w:t{space}>{words[:middle]}</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r>{before}<w:t{space}>{words[middle:]}</w:t></w:r>'

    return re.sub(r"<w:r>(<w:rPr>(?:(?!<w:r>).)*?</w:rPr>)<w:t(?: [^>]*)?>([^<]*)</w:t></w:r>", cut, text)


WHO = 'w:author="Chair" w:date="2025-02-01T09:00:00Z"'
PARAGRAPH = re.compile(r"<w:p>(?:(?!<w:p>).)*?</w:p>", re.S)


class Tracked:
    """Tracked changes in `word/document.xml`: the text as it stands is the one with all changes accepted."""

    def __init__(self, text):
        self.text, self.count = text, 100

    def mark(self):
        self.count += 1
        return f'w:id="{self.count}" {WHO}'

    def paragraph(self, words):
        """The only paragraph whose text begins so."""
        wanted = escape(words, quote=False)
        found = [p for p in PARAGRAPH.findall(self.text) if "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", p)).startswith(wanted)]
        if len(found) != 1:
            raise ValueError(f"{len(found)} paragraphs begin with: {words}")
        return found[0]

    def put(self, old, new):
        self.text = self.text.replace(old, new, 1)

    def run(self, words, tag="t"):
        return f'<w:r><w:rPr></w:rPr><w:{tag} xml:space="preserve">{escape(words, quote=False)}</w:{tag}></w:r>'

    def mark_of_paragraph(self, paragraph, change):
        """Says that the paragraph's own mark was inserted, deleted or moved."""
        return re.sub(r"<w:rPr></w:rPr></w:pPr>", f"<w:rPr><w:{change} {self.mark()}/></w:rPr></w:pPr>", paragraph, count=1)

    def inserted(self, words):
        """The whole paragraph was inserted."""
        old = self.paragraph(words)
        head, runs = old[: old.index("</w:pPr>") + 8], old[old.index("</w:pPr>") + 8 : -6]
        self.put(old, self.mark_of_paragraph(head, "ins") + f"<w:ins {self.mark()}>{runs}</w:ins></w:p>")

    def deleted_after(self, words, deleted):
        """A paragraph of the same list that was deleted, after the one that begins so."""
        old = self.paragraph(words)
        head = self.mark_of_paragraph(old[: old.index("</w:pPr>") + 8], "del")
        self.put(old, old + head + f"<w:del {self.mark()}>{self.run(deleted, 'delText')}</w:del></w:p>")

    def deleted_sentence(self, words, deleted):
        """A sentence at the end of a paragraph was deleted."""
        old = self.paragraph(words)
        self.put(old, old[:-6] + f"<w:del {self.mark()}>{self.run(' ' + deleted, 'delText')}</w:del></w:p>")

    def replaced(self, words, before, after):
        """Words inside a paragraph were replaced."""
        old = self.paragraph(words)
        head, tail = re.search(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", old)[1].split(after, 1)
        first = re.search(r"<w:r>.*</w:r>", old)[0]
        changed = f"<w:del {self.mark()}>{self.run(before, 'delText')}</w:del><w:ins {self.mark()}>{self.run(after)}</w:ins>"
        new = f'<w:r><w:rPr></w:rPr><w:t xml:space="preserve">{head}</w:t></w:r>{changed}<w:r><w:rPr></w:rPr><w:t xml:space="preserve">{tail}</w:t></w:r>'
        self.put(old, old.replace(first, new))

    def parted(self, words):
        """The mark at the end of this paragraph was inserted: before, the next one went on in it."""
        old = self.paragraph(words)
        self.put(old, self.mark_of_paragraph(old, "ins").replace("</w:t></w:r></w:p>", '</w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r></w:p>'))

    def moved(self, words, before):
        """The paragraph was moved here from before the one that begins with `before`."""
        old, place = self.paragraph(words), self.paragraph(before)
        head, runs = old[: old.index("</w:pPr>") + 8], old[old.index("</w:pPr>") + 8 : -6]
        name = 'w:name="move1"'
        made = {}
        for kind in ("moveFrom", "moveTo"):
            begin = f"<w:{kind}RangeStart {self.mark()} {name}/>"
            end = f'<w:{kind}RangeEnd w:id="{self.count}"/>'
            made[kind] = self.mark_of_paragraph(head, kind).replace("<w:p>", "<w:p>", 1) + f"{begin}<w:{kind} {self.mark()}>{runs}</w:{kind}></w:p>{end}"
        self.put(old, made["moveTo"])
        self.put(place, made["moveFrom"] + place)


def tracked(name, text):
    """The changes that `tracked_changes.py` lists."""
    if name != "word/document.xml":
        return text
    from tracked_changes import CHANGES

    document = Tracked(text)
    for what, *words in CHANGES:
        getattr(document, what)(*words)
    return document.text

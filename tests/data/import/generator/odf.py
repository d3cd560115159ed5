"""Flat OpenDocument text, from which LibreOffice makes DOCX, ODT and PDF: real lists, footnotes, running lines."""

from html import escape

from treaty import MARK

NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
)
ZH, AR, RU = "一, 二, 三, ...", "١, ٢, ٣, ...", "а, б, .., аа, бб, ... (ru)"
# Prefix, number format and suffix that are computed: chapters, articles, then the three levels of a provision.
NUMBERS = {
    "en": [("Chapter ", "I", ""), ("Article ", "1", ""), ("", "1", "."), ("(", "a", ")"), ("(", "i", ")")],
    "ru": [("Глава ", "I", ""), ("Статья ", "1", ""), ("", "1", "."), ("(", RU, ")"), ("(", "i", ")")],
    "zh": [("第", ZH, "章"), ("第", ZH, "条"), ("", ZH, "、"), ("（", ZH, "）"), ("", "1", ".")],
    "ar": [None, ("المادة ", AR, ""), ("", AR, "-"), ("(", "a", ")"), ("(", AR, ")")],
}
FONTS = {"zh": "WenQuanYi Micro Hei", "ar": "DejaVu Sans"}
COUNTRY = {"en": "GB", "fr": "FR", "es": "ES", "ru": "RU", "zh": "CN", "ar": "SA"}
PAGE_WORDS = {"en": "page {0} of {1}", "fr": "page {0} sur {1}", "es": "página {0} de {1}", "ru": "стр. {0} из {1}", "zh": "第 {0} 页，共 {1} 页", "ar": "صفحة {0} من {1}"}


def list_style(name, levels):
    """A list style; levels are prefix, format and suffix."""
    out = [f'<text:list-style style:name="{name}">']
    for level, (prefix, number, suffix) in enumerate(levels, 1):
        out.append(
            f'<text:list-level-style-number text:level="{level}" style:num-prefix="{prefix}" style:num-suffix="{suffix}" style:num-format="{number}">'
            '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
            f'<style:list-level-label-alignment text:label-followed-by="{"listtab" if len(levels) > 1 else "space"}" '
            f'text:list-tab-stop-position="{level}cm" fo:text-indent="{"-1cm" if len(levels) > 1 else "0cm"}" fo:margin-left="{level if len(levels) > 1 else 0}cm"/>'
            "</style:list-level-properties></text:list-level-style-number>"
        )
    return "".join(out) + "</text:list-style>\n"


class Odf:
    """Writes texts in one language into one document; `computed` numbers or typed ones, or typed ones only for letters
    and what is below (`typed_below`): LibreOffice does not count in the order of Arabic letters."""

    def __init__(self, treaty, computed, columns=1, comment=None, typed_below=False):
        self.treaty, self.computed, self.columns, self.comment = treaty, computed, columns, comment
        self.typed_below = typed_below
        self.language = treaty.language
        self.lists = set()

    def words(self, text):
        """Escaped, with footnotes in place; soft and no-break hyphens in French."""
        if self.language == "fr":
            text = text.replace("quatre-vingt-dix", "quatre\u2011vingt\u2011dix").replace("équipage", "équi\u00adpage")
        note = lambda found: (
            f'<text:note text:id="ftn{found[1]}" text:note-class="footnote"><text:note-citation>{found[1]}</text:note-citation>'
            f'<text:note-body><text:p text:style-name="Footnote">{escape(self.treaty.notes[found[1]], quote=False)}</text:p></text:note-body></text:note>'
        )
        text = MARK.sub(note, escape(text, quote=False))
        if self.comment and self.comment[0] in text:
            text += f"<office:annotation><dc:creator>Chair</dc:creator><dc:date>2025-02-01T09:00:00</dc:date><text:p>{self.comment[1]}</text:p></office:annotation>"
        return text

    def p(self, style, inside):
        return f'<text:p text:style-name="{style}">{inside}</text:p>\n'

    def heading(self, level, list_name, piece, typed, between):
        """A chapter or an article: a heading whose number is computed, or typed before its words."""
        style, words = f"Heading_20_{level}", self.words(piece.text)
        h = lambda inside: f'<text:h text:style-name="{style}" text:outline-level="{level}">{inside}</text:h>'
        if typed:
            inside = piece.label + (between + words if words else "")
            return self.p(f"Numbered_20_{level}", inside) if self.computed else h(inside) + "\n"
        key = f"{list_name}-{self.treaty.name}".replace(".", "-")
        first, start = (f'text:continue-list="{key}"', "") if key in self.lists else (f'xml:id="{key}"', ' text:start-value="1"')
        self.lists.add(key)
        own_line = self.language == "ar"
        inside = self.p(f"Numbered_20_{level}", "" if own_line else words)
        out = f'<text:list {first} text:style-name="{list_name}"><text:list-item{start}>{inside}</text:list-item></text:list>\n'
        return out + (self.p("Article_20_Title", words) if own_line and words else "")

    def texts(self, pieces, level=1):
        """Texts of a provision: lists where numbers are computed, typed ones elsewhere."""
        if not self.computed or (self.typed_below and level > 1):
            return "".join(
                self.p(f"Level_20_{level}" if level > 1 or piece.label else "Body", (piece.label + "<text:tab/>" if piece.label else "") + self.words(piece.text))
                + self.texts(piece.children, 2 if piece.key.endswith("=") else level + 1)
                + "".join(self.p("Body", self.words(text)) for text in piece.flush)
                for piece in pieces
            )
        out, inside = [], False
        for piece in pieces:
            is_item = bool(piece.label) and "bis" not in piece.key
            if is_item != inside:
                out.append('<text:list text:style-name="Texts">' if is_item and level == 1 else "<text:list>" if is_item else "</text:list>\n")
                inside = is_item
            words = self.p("Body" if not is_item else f"Level_20_{level}", self.words(piece.text))
            below = self.texts(piece.children, level + 1) if piece.children else ""
            flush = "".join(self.p("Body", self.words(text)) for text in piece.flush)
            if is_item:
                out.append(f"<text:list-item>{words}{below}{flush}</text:list-item>\n")
            elif piece.label:
                out.append(self.p("Level_20_1", f"{piece.label}<text:tab/>{self.words(piece.text)}") + flush)
            else:
                out.append(words + (f'<text:list text:style-name="Texts"><text:list-item>{below}</text:list-item></text:list>\n' if below.startswith("<text:list") else below) + flush)
        return "".join(out) + ("</text:list>\n" if inside else "")

    def body(self, treaty):
        """One text."""
        self.treaty = treaty
        out = [self.p("Title", self.words(treaty.title))]
        if treaty.preamble.label:
            out.append(self.p("Heading_20_1", treaty.preamble.label))
        for piece in treaty.preamble.children:
            first, space, rest = piece.text.partition(" ")
            out.append(self.p("Body", f'<text:span text:style-name="Italic">{self.words(first)}</text:span>{space}{self.words(rest)}'))
        typed_chapters = not self.computed or self.language == "ar"
        for division, provisions in treaty.divisions or [(None, treaty.provisions)]:
            if division:
                out.append(self.heading(1, "Chapters", division, typed_chapters, "<text:line-break/>"))
            for piece in provisions:
                typed = not self.computed or "bis" in piece.key
                between = {"fr": "</text:h>", "es": "<text:line-break/>"}.get(self.language, "<text:tab/>")
                if between == "</text:h>":
                    out.append(f'<text:h text:style-name="Heading_20_2" text:outline-level="2">{piece.label}</text:h>\n')
                    out.append(self.p("Article_20_Title", self.words(piece.text)) if piece.text else "")
                else:
                    out.append(self.heading(2, "Articles", piece, typed, between))
                out.append(self.texts(piece.children))
        out += [self.p("Body", self.words(piece.text)) for piece in treaty.closing]
        if treaty.annex:
            out += [self.p("Annex", f"{treaty.annex.label}<text:line-break/>{self.words(treaty.annex.text)}"), self.texts(treaty.annex.children)]
        return "".join(out)

    def contents(self, treaties):
        """A table of contents as it was when the fields were last updated."""
        rows = [f"{piece.label} {piece.words}".strip() for treaty in treaties for piece in treaty.provisions]
        inside = "".join(self.p("Contents_20_1", f"{escape(row)}<text:tab/>{2 + count // 7}") for count, row in enumerate(rows))
        return (
            '<text:table-of-content text:name="Contents1" text:protected="true"><text:table-of-content-source text:outline-level="2"/>'
            f'<text:index-body><text:index-title text:name="Contents1_Head">{self.p("Contents_20_Heading", "Contents")}</text:index-title>{inside}</text:index-body></text:table-of-content>\n'
        )

    def document(self, header, others=(), contents=False):
        """The whole file; `header` is the symbol in the running line."""
        first = self.treaty
        inside = self.contents([first, *others]) if contents else ""
        inside += "".join(self.body(treaty) for treaty in [first, *others])
        rtl = self.language == "ar"
        font = FONTS.get(self.language, "DejaVu Serif")
        numbers = NUMBERS.get(self.language) if self.computed else None
        lists = ""
        if numbers:
            lists = (list_style("Chapters", [numbers[0]]) if numbers[0] else "") + list_style("Articles", [numbers[1]]) + list_style("Texts", numbers[2:])
        mode = 'style:writing-mode="rl-tb"' if rtl else 'style:writing-mode="lr-tb"'
        country = COUNTRY[self.language]
        style = lambda name, paragraph, text="", parent="Standard": (
            f'<style:style style:name="{name}" style:display-name="{name.replace("_20_", " ")}" style:family="paragraph" style:parent-style-name="{parent}">'
            f'<style:paragraph-properties {paragraph}/><style:text-properties {text}/></style:style>\n'
        )
        bold = 'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"' if self.language != "zh" else ""
        centre = 'fo:text-align="center" fo:keep-with-next="always" fo:margin-top="0.3cm" fo:margin-bottom="0.2cm"'
        # Arabic is not justified: LibreOffice stretches letters with glyphs that have no character. What it calls end is the right side.
        start = f'fo:text-align="{"end" if rtl else "start"}"'
        sides = start if rtl else 'fo:text-align="justify"'
        number = '<text:page-number text:select-page="current">1</text:page-number>'
        total = "<text:page-count>4</text:page-count>"
        running = f'<text:p text:style-name="Header">{header}<text:tab/><text:tab/>{escape(first.title)}</text:p>'
        running_left = f'<text:p text:style-name="Header">{escape(first.title)}<text:tab/><text:tab/>{header}</text:p>'
        foot = f'<text:p text:style-name="Footer">{PAGE_WORDS[self.language].format(number, total)}</text:p>'
        columns = f'<style:columns fo:column-count="{self.columns}" fo:column-gap="0.8cm"/>' if self.columns > 1 else ""
        tab = '<style:tab-stops><style:tab-stop style:position="8cm" style:type="center"/><style:tab-stop style:position="16cm" style:type="right"/></style:tab-stops>'
        return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>{escape(first.title)}</dc:title><dc:language>{self.language}</dc:language></office:meta>
<office:font-face-decls><style:font-face style:name="F" svg:font-family="&apos;{font}&apos;"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties {mode} fo:margin-bottom="0.15cm"/>
<style:text-properties style:font-name="F" style:font-name-asian="F" style:font-name-complex="F" fo:font-size="11pt" style:font-size-asian="11pt" style:font-size-complex="12pt"
 fo:language="{self.language if not rtl and self.language != "zh" else "en"}" fo:country="{country if not rtl and self.language != "zh" else "GB"}" style:language-asian="zh" style:country-asian="CN" style:language-complex="ar" style:country-complex="SA" fo:hyphenate="false"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
{style("Title", centre, bold + ' fo:font-size="14pt" style:font-size-asian="14pt" style:font-size-complex="15pt"')}
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard"/>
{style("Heading_20_1", centre, bold, "Heading")}{style("Heading_20_2", centre, bold, "Heading")}
{style("Numbered_20_1", centre, bold, "Heading")}{style("Numbered_20_2", centre, bold, "Heading")}
{style("Article_20_Title", centre, 'fo:font-style="italic" style:font-style-complex="italic"')}{style("Annex", centre + ' fo:break-before="page"', bold)}
{style("Body", sides)}{style("Level_20_1", sides)}{style("Level_20_2", start + ' fo:margin-left="2cm" fo:text-indent="-1cm"')}{style("Level_20_3", start + ' fo:margin-left="3cm" fo:text-indent="-1cm"')}
{style("Footnote", "", 'fo:font-size="9pt" style:font-size-asian="9pt" style:font-size-complex="10pt"')}
{style("Contents_20_Heading", centre, bold)}{style("Contents_20_1", "")}
<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties>{tab}</style:paragraph-properties><style:text-properties fo:font-size="8pt" style:font-size-asian="8pt" style:font-size-complex="8pt"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Header"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="Italic" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
{lists}<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm" {mode}>{columns}</style:page-layout-properties>
<style:header-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">
<style:header>{running}</style:header><style:header-left>{running_left}</style:header-left><style:footer>{foot}</style:footer></style:master-page></office:master-styles>
<office:body><office:text>
{inside}</office:text></office:body></office:document>
"""

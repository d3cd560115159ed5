"""XML whose structure is given: Akoma Ntoso 3.0 and a draft of it, Formex 4."""

import re
from html import escape

from treaty import MARK

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
THREE_LETTERS = {"en": "eng", "fr": "fra", "es": "spa", "ru": "rus", "zh": "zho", "ar": "ara"}


class AkomaNtoso:
    """Writes one text as Akoma Ntoso; `ids` says whether elements have an eId, `prefix` keeps those of several texts apart."""

    def __init__(self, treaty, ids=True, prefix=""):
        self.treaty, self.ids, self.prefix = treaty, ids, prefix

    def eid(self, key):
        return f' eId="{self.prefix}{key}"' if self.ids else ""

    def words(self, text):
        note = lambda found: (
            f'<authorialNote marker="{found[1]}" placement="bottom"{self.eid(f"authorialNote_{found[1]}")}>'
            f"<p>{escape(self.treaty.notes[found[1]], quote=False)}</p></authorialNote>"
        )
        return MARK.sub(note, escape(text, quote=False))

    def meta(self, uri):
        language = THREE_LETTERS[self.treaty.language]
        return (
            f'<meta><identification source="#office"><FRBRWork><FRBRthis value="{uri}/!main"/><FRBRuri value="{uri}"/>'
            f'<FRBRalias value="{escape(self.treaty.title)}" name="title"/><FRBRdate date="2025-03-01" name="adoption"/>'
            '<FRBRauthor href="#office"/><FRBRcountry value="un"/></FRBRWork>'
            f'<FRBRExpression><FRBRthis value="{uri}/{language}@2025-03-01/!main"/><FRBRuri value="{uri}/{language}@2025-03-01"/>'
            f'<FRBRdate date="2025-03-01" name="adoption"/><FRBRauthor href="#office"/><FRBRlanguage language="{language}"/></FRBRExpression>'
            f'<FRBRManifestation><FRBRthis value="{uri}/{language}@2025-03-01.xml"/><FRBRuri value="{uri}/{language}@2025-03-01.xml"/>'
            '<FRBRdate date="2025-03-01" name="markup"/><FRBRauthor href="#office"/></FRBRManifestation></identification></meta>\n'
        )

    def texts(self, key, pieces, name="paragraph"):
        """Numbered texts as paragraphs and points; unnumbered ones as content."""
        out, loose = [], [piece for piece in pieces if not piece.label and not piece.children]
        if loose:
            return "<content>" + "".join(f"<p{self.eid(f'{key}__p_{count}')}>{self.words(piece.text)}</p>" for count, piece in enumerate(loose, 1)) + "</content>\n"
        for piece in pieces:
            if not piece.label:
                out.append(f"<intro><p>{self.words(piece.text)}</p></intro>\n" + self.texts(key, piece.children, "point"))
                continue
            eid = f"{key}__{'para' if name == 'paragraph' else 'point'}_{re.sub(r'[^0-9a-z]', '', piece.label)}"
            flush = "".join(f"<p>{self.words(text)}</p>" for text in piece.flush)
            if piece.children:
                wrap = f"<wrapUp>{flush}</wrapUp>" if flush else ""
                points = self.texts(eid + "__list_1", piece.children, "point")
                inner = f"<list{self.eid(eid + '__list_1')}><intro><p>{self.words(piece.text)}</p></intro>\n{points}{wrap}</list>"
            else:
                inner = f"<content><p>{self.words(piece.text)}</p>{flush}</content>"
            out.append(f"<{name}{self.eid(eid)}><num>{piece.label}</num>{inner}</{name}>\n")
        return "".join(out)

    def article(self, piece):
        key = f"art_{piece.key}"
        heading = f"<heading>{self.words(piece.text)}</heading>" if piece.text else ""
        chapeau = piece.children and not piece.children[0].label and piece.children[0].children
        inner = self.texts(key, piece.children)
        if chapeau:
            inner = f"<list{self.eid(key + '__list_1')}>{inner}</list>"
            inner = f"<paragraph{self.eid(key + '__para_1')}>{inner}</paragraph>\n"
        return f"<article{self.eid(key)}><num>{piece.label}</num>{heading}\n{inner}</article>\n"

    def main(self):
        """From the preface to the conclusions."""
        treaty = self.treaty
        out = [f"<preface><longTitle><p><docTitle>{escape(treaty.title)}</docTitle></p></longTitle></preface>\n"]
        out.append(f"<preamble{self.eid('preamble')}><recitals>\n")
        *recitals, last = treaty.preamble.children
        out += [f"<recital{self.eid(f'rec_{count}')}><p>{self.words(piece.text)}</p></recital>\n" for count, piece in enumerate(recitals, 1)]
        out.append(f'</recitals><formula name="enactingFormula"><p>{self.words(last.text)}</p></formula></preamble>\n<body>\n')
        for count, (division, provisions) in enumerate(treaty.divisions, 1):
            out.append(f"<chapter{self.eid(f'chp_{count}')}><num>{division.label}</num><heading>{self.words(division.text)}</heading>\n")
            out += [self.article(piece) for piece in provisions] + ["</chapter>\n"]
        return "".join(out) + "</body>\n<conclusions>" + "".join(f"<p>{self.words(piece.text)}</p>" for piece in treaty.closing) + "</conclusions>\n"

    def annex(self, uri):
        """The annex as an attachment."""
        annex = self.treaty.annex
        return (
            f"<attachment{self.eid('att_1')}><heading>{annex.label}</heading><subheading>{self.words(annex.text)}</subheading>\n"
            f'<doc name="annex">{self.meta(uri + "/annex")}<mainBody>\n{self.texts("att_1", annex.children)}</mainBody></doc></attachment>\n'
        )


def document(namespace, inside):
    """The root element."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="{namespace}">\n{inside}</akomaNtoso>\n'


def akn(treaty, ids=True, namespace=NAMESPACE):
    """One text, the annex attached."""
    writer, uri = AkomaNtoso(treaty, ids), "/akn/un/act/convention/2025/harbour-lights"
    return document(
        namespace,
        f'<act contains="originalVersion" name="treaty">\n{writer.meta(uri)}{writer.main()}<attachments>\n{writer.annex(uri)}</attachments>\n</act>\n',
    )


def akn_law_with_two_texts(first, second):
    """A law of one article that approves the treaty, with the treaty in two languages attached."""
    uri, law = "/akn/lu/act/loi/2025/1", AkomaNtoso(first, prefix="loi__")
    title = "Loi du 2 mai 2025 approuvant la Convention sur les feux des ports"
    out = [f'<act contains="originalVersion" name="loi">\n{law.meta(uri)}<preface><longTitle><p>{title}</p></longTitle></preface>\n']
    out.append("<body><article><num>Article unique</num>\n<content><p>La Convention sur les feux des ports, dont le texte est joint, est approuvée.</p></content></article></body>\n")
    out.append("<attachments>\n")
    for treaty in (first, second):
        writer, its = AkomaNtoso(treaty, prefix=f"{treaty.language}__"), f"{uri}/{treaty.language}"
        main = writer.main()
        out.append(f'<attachment><doc name="treaty">{writer.meta(its)}{main.split("<body>")[0]}<mainBody>')
        out.append(main.split("<body>")[1].replace("</body>", "</mainBody>"))
        out.append(f"<attachments>\n{writer.annex(its)}</attachments></doc></attachment>\n")
    return document(NAMESPACE, "".join(out) + "</attachments>\n</act>\n")


QUOTES = {"“": ("START", "201C"), "”": ("END", "201D")}


def formex_words(treaty, text):
    """Quotation marks as empty elements, footnotes in place."""
    note = lambda found: f'<NOTE NOTE.ID="E000{found[1]}" NUMBERING="ARAB" NUMBERING.CONTINUED="YES" TYPE="FOOTNOTE"><P>{escape(treaty.notes[found[1]], quote=False)}</P></NOTE>'
    out = MARK.sub(note, escape(text, quote=False))
    return re.sub("[“”]", lambda found: '<QUOT.{0} CODE="{1}"/>'.format(*QUOTES[found[0]]), out)


def formex_points(treaty, pieces):
    """A list of points, with lists inside."""
    kind = "alpha" if len(pieces[0].label) == 3 and pieces[0].label != "(i)" else "roman"
    out = [f'<LIST TYPE="{kind}">']
    for piece in pieces:
        text = f"<NO.P>{piece.label}</NO.P><TXT>{formex_words(treaty, piece.text)}</TXT>"
        text += f"<P>{formex_points(treaty, piece.children)}</P>" if piece.children else ""
        out.append(f"<ITEM><NP>{text}</NP></ITEM>\n")
    return "".join(out) + "</LIST>"


def formex_alineas(treaty, piece):
    """A text, the list under it and what goes on after the list: an ALINEA each for texts, one for a text with its list."""
    if piece.children:
        flush = "".join(f"<P>{formex_words(treaty, text)}</P>" for text in piece.flush)
        return f"<ALINEA><P>{formex_words(treaty, piece.text)}</P>{formex_points(treaty, piece.children)}{flush}</ALINEA>"
    return "".join(f"<ALINEA>{formex_words(treaty, text)}</ALINEA>" for text in [piece.text, *piece.flush])


HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<{0} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://formex.publications.europa.eu/schema/formex-06.00-20210715.xd" NNC="YES">'
    '<BIB.INSTANCE><DOCUMENT.REF FILE="HLC.doc.fmx.xml"><COLL>L</COLL><LG.OJ>EN</LG.OJ><PAGE.FIRST>1</PAGE.FIRST></DOCUMENT.REF>'
    '<DATE ISO="20250301">20250301</DATE><LG.DOC>EN</LG.DOC><NO.SEQ>0001</NO.SEQ><PAGE.TOTAL>4</PAGE.TOTAL></BIB.INSTANCE>\n'
)


def formex(treaty):
    """The treaty without its annex, which Formex keeps in a file of its own."""
    say = lambda text: formex_words(treaty, text)
    out = [HEAD.format("ACT"), f'<TITLE><TI><P><HT TYPE="UC">{say(treaty.title)}</HT></P></TI></TITLE>\n']
    first, *recitals, last = treaty.preamble.children
    out.append(f"<PREAMBLE><PREAMBLE.INIT>{say(first.text)}</PREAMBLE.INIT>\n<GR.CONSID>")
    out += [f"<CONSID>{say(piece.text)}</CONSID>\n" for piece in recitals] + [f"</GR.CONSID><PREAMBLE.FINAL>{say(last.text)}</PREAMBLE.FINAL></PREAMBLE>\n<ENACTING.TERMS>"]
    for count, (division, provisions) in enumerate(treaty.divisions):
        out.append(f'<DIVISION><TITLE><TI><P><HT TYPE="BOLD">{division.label}</HT></P></TI><STI><P><HT TYPE="BOLD">{say(division.text)}</HT></P></STI></TITLE>\n')
        for piece in provisions:
            key = piece.key.replace("bis", "").zfill(3) + ("bis" if "bis" in piece.key else "")
            out.append(f'<ARTICLE IDENTIFIER="{key}"><TI.ART>{piece.label}</TI.ART>' + (f"<STI.ART>{say(piece.text)}</STI.ART>" if piece.text else "") + "\n")
            for number, child in enumerate(piece.children, 1):
                if child.label:
                    out.append(f'<PARAG IDENTIFIER="{key}.{number:03}"><NO.PARAG>{child.label}</NO.PARAG>{formex_alineas(treaty, child)}</PARAG>\n')
                else:
                    out.append(formex_alineas(treaty, child) + "\n")
            out.append("</ARTICLE>\n")
        out.append("</DIVISION>\n" + (f'<?PAGE NO="{count + 2}"?>\n' if count < 3 else ""))
    testimonium, place, name = treaty.closing
    out.append(f"</ENACTING.TERMS>\n<FINAL><P>{say(testimonium.text)}</P><SIGNATURE><PL.DATE><P>{say(place.text)}</P></PL.DATE><SIGNATORY><P>{say(name.text)}</P></SIGNATORY></SIGNATURE></FINAL></ACT>\n")
    return "".join(out)


def formex_annex(treaty):
    """The annex in a file of its own."""
    out = [HEAD.format("ANNEX"), f"<TITLE><TI><P>{treaty.annex.label}</P></TI><STI><P>{formex_words(treaty, treaty.annex.text)}</P></STI></TITLE>\n<CONTENTS>\n"]
    for piece in treaty.annex.children:
        points = f"<P>{formex_points(treaty, piece.children)}</P>" if piece.children else ""
        out.append(f"<NP><NO.P>{piece.label}</NO.P><TXT>{formex_words(treaty, piece.text)}</TXT>{points}</NP>\n")
    return "".join(out) + "</CONTENTS></ANNEX>\n"

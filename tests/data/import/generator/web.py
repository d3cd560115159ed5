"""Web pages in three shapes: plain, as the Official Journal of the European Union, as laws.africa."""

from html import escape

from treaty import MARK

RTL = {"ar"}
PAGE = """<!DOCTYPE html>
<html lang="{lang}"{dir}>
<head><meta charset="utf-8"><title>{title}</title>
<style>
@counter-style letters {{ system: extends lower-alpha; prefix: "("; suffix: ") "; }}
@counter-style romans {{ system: extends lower-roman; prefix: "("; suffix: ") "; }}
ol[type=a] {{ list-style-type: letters; }} ol[type=i] {{ list-style-type: romans; }}
body {{ font-family: {font}, serif; font-size: 11pt; }} h1, h2, h3, h4 {{ font-size: 12pt; text-align: center; break-after: avoid; }}
@page {{ size: A4; margin: 25mm 22mm; @top-center {{ content: "{header}"; font-size: 8pt; }} @bottom-center {{ content: counter(page) " / " counter(pages); font-size: 8pt; }} }}
nav, footer {{ font-size: 9pt; }} @media print {{ nav, .share {{ display: none; }} }}
</style>
<script>/* counts readers */ var seen = 1;</script></head>
<body>
<nav><a href="/">{home}</a> | <a href="/treaties">{treaties}</a></nav>
<main>
{body}
</main>
<footer class="share"><p>© Harbour Office</p></footer>
</body></html>
"""
NAV = {
    "en": ("Home", "Treaties"), "fr": ("Accueil", "Traités"), "es": ("Inicio", "Tratados"),
    "ru": ("Главная", "Договоры"), "zh": ("首页", "条约"), "ar": ("الرئيسية", "المعاهدات"),
}  # fmt: skip


def words(text, mark='<sup><a href="#note{0}" id="mark{0}">{0}</a></sup>'):
    """Escaped, with marks of footnotes."""
    return MARK.sub(lambda found: mark.format(found[1]), escape(text, quote=False))


def item(piece, level):
    """One numbered text with what hangs on it, in a list."""
    below = ""
    if piece.children:
        kind = "ai"[level] if level < 2 else "1"
        below = f'\n<ol type="{kind}">\n' + "".join(item(child, level + 1) for child in piece.children) + "</ol>\n"
    flush = "".join(f"<p>{words(text)}</p>\n" for text in piece.flush)
    return f"<li>{words(piece.text)}{below}{flush}</li>\n"


def computed(pieces):
    """Texts of a provision as lists whose numbers the browser computes; what is `2 bis` stands outside the list, typed."""
    out, inside = [], False
    for piece in pieces:
        is_item = piece.label and not piece.label.rstrip(".").endswith("bis")
        if is_item and not inside:
            out.append("<ol>\n")
        elif inside and not is_item:
            out.append("</ol>\n")
        inside = bool(is_item)
        if is_item:
            out.append(item(piece, 0))
            continue
        out.append(f"<p>{piece.label + ' ' if piece.label else ''}{words(piece.text)}</p>\n")
        if piece.children:
            out.append('<ol type="a">\n' + "".join(item(child, 1) for child in piece.children) + "</ol>\n")
        out += [f"<p>{words(text)}</p>\n" for text in piece.flush]
    return "".join(out) + ("</ol>\n" if inside else "")


def typed(pieces, level=0):
    """Texts as paragraphs with their numbers typed, as most pages in these languages have them."""
    out = []
    for piece in pieces:
        style = f' style="margin-inline-start: {2 * level}em"' if level else ""
        label = piece.label + ("&nbsp;" if not piece.label.endswith(("、", "）")) else "") if piece.label else ""
        out.append(f"<p{style}>{label}{words(piece.text)}</p>\n")
        out.append(typed(piece.children, level + 1))
        out += [f"<p>{words(text)}</p>\n" for text in piece.flush]
    return "".join(out)


def plain(treaty, header):
    """h2 for chapters, h3 for articles with the heading after a line break, lists or paragraphs."""
    texts = computed if treaty.language in ("en", "fr", "es") else typed
    out = [f"<h1>{words(treaty.title)}</h1>\n", f"<h2>{treaty.preamble.label}</h2>\n", typed(treaty.preamble.children)]
    for division, provisions in treaty.divisions:
        out.append(f"<h2>{division.label}<br>{words(division.text)}</h2>\n")
        for piece in provisions:
            heading = f"<br>{words(piece.text)}" if piece.text else ""
            out += [f"<h3>{piece.label}{heading}</h3>\n", texts(piece.children)]
    out += [f"<p>{words(piece.text)}</p>\n" for piece in treaty.closing]
    out += [f"<h2>{treaty.annex.label}<br>{words(treaty.annex.text)}</h2>\n", texts(treaty.annex.children), "<hr>\n"]
    out += [f'<p class="footnote" id="note{mark}"><a href="#mark{mark}">{mark}</a> {words(text)}</p>\n' for mark, text in treaty.notes.items()]
    home, treaties = NAV[treaty.language]
    direction = ' dir="rtl"' if treaty.language in RTL else ""
    return PAGE.format(lang=treaty.language, dir=direction, font="'DejaVu Sans'" if direction else "'DejaVu Serif'", title=treaty.title, header=header, home=home, treaties=treaties, body="".join(out))


def journal(treaty):
    """As the Official Journal of the European Union is on the web: points in tables of two columns, numbers of paragraphs in the text."""
    mark = '&#160;<a id="ntc{0}-HLC" href="#ntr{0}-HLC">(<span class="oj-super oj-note-tag">{0}</span>)</a>'
    normal = lambda text: f'<p class="oj-normal">{words(text, mark)}</p>\n'

    def point(piece):
        inner = normal(piece.text) + "".join(point(child) for child in piece.children) + "".join(normal(text) for text in piece.flush)
        return (
            '<table width="100%" border="0" cellspacing="0" cellpadding="0">\n<col width="4%"/>\n<col width="96%"/>\n<tbody>\n<tr>\n'
            f'<td valign="top"  >\n<p class="oj-normal">{piece.label}</p>\n</td>\n<td valign="top"  >\n{inner}</td>\n</tr>\n</tbody>\n</table>\n'
        )

    def paragraph(number, piece):
        label = f"{piece.label}   " if piece.label else ""
        inner = normal(label + piece.text) + "".join(point(child) for child in piece.children) + "".join(normal(text) for text in piece.flush)
        return f'<div id="{number}.{piece.address}">\n{inner}</div>\n' if piece.label else inner

    out = ['<div class="eli-container">\n<div class="eli-main-title" id="tit_1">\n', f'<p class="oj-doc-ti" id="d1e1">{words(treaty.title.upper())}</p>\n</div>\n']
    out.append('<div class="eli-subdivision" id="pbl_1">\n<p class="oj-doc-ti">' + treaty.preamble.label + "</p>\n")
    out += [normal(piece.text) for piece in treaty.preamble.children] + ['</div>\n<div class="eli-subdivision" id="enc_1">\n']
    for count, (division, provisions) in enumerate(treaty.divisions, 1):
        out.append(f'<div id="cpt_{count}">\n<p id="d1c{count}" class="oj-ti-section-1"><span class="oj-bold">{division.label.upper()}</span></p>\n')
        out.append(f'<div class="eli-title" id="cpt_{count}.tit_1"><p class="oj-ti-section-2"><span class="oj-bold">{words(division.text)}</span></p></div>\n')
        for piece in provisions:
            label = piece.label.replace(" ", "&#160;", 1)
            out.append(f'<div class="eli-subdivision" id="art_{piece.key}">\n<p class="oj-ti-art">{label}</p>\n')
            if piece.text:
                out.append(f'<div class="eli-title" id="art_{piece.key}.tit_1"><p class="oj-sti-art">{words(piece.text, mark)}</p></div>\n')
            out += [paragraph(f"{piece.key:0>3}", child) for child in piece.children] + ["</div>\n"]
        out.append("</div>\n")
    out += ['</div>\n<div class="eli-subdivision" id="fnp_1">\n', *(normal(piece.text) for piece in treaty.closing), '</div>\n<hr class="oj-note"/>\n']
    for number, text in treaty.notes.items():
        out.append(f'<p class="oj-note"><a id="ntr{number}-HLC" href="#ntc{number}-HLC">(<span class="oj-super">{number}</span>)</a>  {words(text)}</p>\n')
    out.append(f'</div>\n<hr class="oj-doc-sep"/>\n<div class="eli-container" id="anx_1">\n<p class="oj-doc-ti">{treaty.annex.label.upper()}</p>\n')
    out += [f'<p class="oj-doc-ti">{words(treaty.annex.text)}</p>\n', *(point(piece) for piece in treaty.annex.children), "</div>\n"]
    head = '<table width="100%"><tbody><tr><td><p class="oj-hd-ti">Journal of the<br/>Harbour Office</p></td><td><p class="oj-hd-lg">EN</p><p class="oj-hd-coll">Series L</p></td></tr></tbody></table>\n<hr class="oj-separator"/>\n'
    return (
        '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML//EN" "xhtml-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head>\n'
        '<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n<link type="text/css" rel="stylesheet" href="oj-convex-act.css"/>\n<title>HLC.fmx.xml</title>\n</head>\n<body>\n'
        + head + "".join(out) + '<hr class="oj-separator"/>\n<p class="oj-normal">ISSN 0000-0000 (electronic edition)</p>\n<hr class="oj-doc-end"/>\n</body>\n</html>\n'
    )  # fmt: skip


def laws_africa(treaty):
    """As laws.africa gives it: a fragment without html and body, `akn-` classes, a page of title and notices before it."""
    mark = '<sup class="akn-authorialNote"><a href="#fn{0}">{0}</a></sup>'
    p = lambda key, text: f'<span class="akn-p" id="{key}" data-eId="{key}">{words(text, mark)}</span>'

    def texts(key, pieces, name="paragraph"):
        out = []
        for count, piece in enumerate(pieces, 1):
            eid = f"{key}__{'para' if name == 'paragraph' else 'subpara'}_{count}"
            if not piece.label and not piece.children:
                out.append(f'<span class="akn-content">{p(f"{key}__p_{count}", piece.text)}</span>')
                continue
            inner = p(eid + "__p_1", piece.text)
            if piece.children:
                inner = f'<span class="akn-intro">{inner}</span>' + texts(eid, piece.children, "subparagraph")
                inner += "".join(f'<span class="akn-wrapUp">{p(eid + "__wrap", text)}</span>' for text in piece.flush)
            else:
                inner = f'<span class="akn-content">{inner}{"".join(p(eid + "__p_2", text) for text in piece.flush)}</span>'
            if not piece.label:
                out.append(inner)
            else:
                out.append(f'<section class="akn-{name}" id="{eid}" data-eId="{eid}"><span class="akn-num">{piece.label}</span>{inner}</section>')
        return "".join(out)

    out = [f'\n\n<div class="coverpage">\n  <p class="place-name">Harbour Office</p>\n  <h1>{words(treaty.title)}</h1>\n  <ul class="notice-list">\n']
    out.append('    <li class="as-at-date-notice">\n      [This is the version of this document at 1 March 2025.]\n    </li>\n  </ul>\n</div>\n\n')
    out.append('<span class="akn-akomaNtoso"><span class="akn-act" data-name="act"><section class="akn-preamble" id="preamble"><h2>' + treaty.preamble.label + "</h2>")
    out += [p(f"preamble__p_{count}", piece.text) for count, piece in enumerate(treaty.preamble.children, 1)]
    out.append('</section><span class="akn-body">')
    for count, (division, provisions) in enumerate(treaty.divisions, 1):
        out.append(f'<section class="akn-chapter" id="chp_{count}" data-eId="chp_{count}"><h2>{division.label}<br>{words(division.text)}</h2>\n')
        for piece in provisions:
            key = f"chp_{count}__art_{piece.key}"
            heading = f"<br>{words(piece.text, mark)}" if piece.text else ""
            out.append(f'<section class="akn-article" id="{key}" data-eId="{key}"><h2>{piece.label}{heading}</h2>\n{texts(key, piece.children)}</section>\n')
        out.append("</section>\n")
    out.append('<section class="akn-hcontainer" id="hcontainer_1"><span class="akn-content">' + "".join(p(f"hcontainer_1__{piece.key}", piece.text) for piece in treaty.closing) + "</span></section></span>")
    out.append(f'<span class="akn-attachments"><section class="akn-attachment" id="att_1" data-eId="att_1"><h2 class="akn-heading">{treaty.annex.label}</h2><h2 class="akn-subheading">{words(treaty.annex.text)}</h2>')
    out.append(f'<span class="akn-mainBody">{texts("att_1", treaty.annex.children)}</span></section></span>')
    out += [f'<section class="akn-footnote" id="fn{number}"><sup>{number}</sup> <span class="akn-p">{words(text)}</span></section>' for number, text in treaty.notes.items()]
    return "".join(out) + "</span></span>\n"

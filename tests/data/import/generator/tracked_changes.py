"""The tracked changes of the English DOCX, and the text as it was before them. With all accepted it is the treaty as it stands."""

import copy

from treaty import Piece

CHANGES = [
    ("replaced", "An inspector may board", "examine", "look at"),
    ("inserted", "The lamp book is open to every crew"),
    ("deleted_sentence", "A visiting ship pays for light", "Fishing boats pay nothing."),
    ("moved", "The watch ends when", "When fog falls"),
    ("inserted", "lend lightships to harbours"),
    ("parted", "“keeper” means a person"),
    ("deleted_after", "It enters into force", "It lapses when fewer than five harbours are lit."),
]


def before(treaty):
    """The rows of the treaty with all changes rejected."""
    old = copy.deepcopy(treaty)
    by_key = {piece.key: piece for piece in old.order}
    by_key["2(1)"].text = by_key["2(1)"].text.replace("look at", "examine")
    by_key["6(1)"].text += " Fishing boats pay nothing."
    by_key["8(1)"].text, by_key["8(2)"].text = by_key["8(2)"].text, by_key["8(1)"].text
    by_key["9(3)"].text += " " + by_key["9(4)"].text
    # The third point of 10(2) becomes the second, with what hangs on it.
    for key in ("10(2)(c)", "10(2)(c)(i)", "10(2)(c)(ii)"):
        by_key[key].address = by_key[key].address.replace("(c)", "(b)")
    by_key["10(2)(c)"].label = "(b)"
    by_key["12(3)"].address, by_key["12(3)"].label = "12(4)", "4."
    lapses = Piece("12(3)", "paragraph", "3.", "It lapses when fewer than five harbours are lit.", "12(3)")
    gone = (by_key["5(3)"], by_key["10(2)(b)"], by_key["9(4)"])
    old.order = [piece for piece in old.order if piece not in gone]
    old.order.insert(old.order.index(by_key["12(3)"]), lapses)
    return old

### Small words of the window.

# A sample of a reference: article 35, paragraph 1 (c).
screen-reference-sample = 35 1 c
# A letter in two sizes, on the buttons that change the size of the text.
screen-letter-sample = A
# Initials of safeguards and critiques, above their numbers in the contents.
screen-safeguards-column = S
screen-critiques-column = C
# Beside the text of a long file, while the rest of it is read.
screen-rest-is-read = Safeguards and critiques are still being read…
screen-reading-file = Reading { $path }…
screen-window-title = { $briefing } – { $app }
# What a briefing says is true of this day; below its title.
screen-stated-as-of = as of { $day }
# After the article in the path to a paragraph: "Art. 24 › para. 2".
screen-paragraph-in-path = para. { $number }
# For a screen reader: "Art. 24(2), paragraph".
screen-paragraph-named = { $place }, paragraph
screen-cards-from = From { $place }
screen-choices-made = { $count } on
screen-note-on = Note { $place }: { $words }

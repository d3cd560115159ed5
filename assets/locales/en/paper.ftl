# Words of a walk on paper: what is on the sheets and posters, and what they are called where they are chosen.

paper-on-paper = A walk, on paper
paper-which-walk = Which walk
paper-participant = Sheets for participants
paper-for-participant = HTML to print: questions, boxes to tick and lines to write on; nothing that is uncovered later
paper-trainer = The trainer’s sheet
paper-for-trainer = HTML to print: times, what is uncovered in which order, the private notes, and space to count hands
paper-posters = Posters
paper-for-posters = HTML to print: a page for each stop, readable from three metres
paper-with-trainer = With the trainer’s notes of the walks
paper-how-to-tick = Tick what you think before anything is uncovered, and again when you have heard the debate.
paper-before = Before
paper-after = After
paper-trainers-own = For the trainer only. Not for the audience.
paper-uncovered = Uncovered, in this order
paper-nothing-uncovered = Nothing is uncovered here.
paper-hands = Hands
paper-cut = Shortened to fit
paper-no-walk = This briefing has no walk.

#!/usr/bin/env python3
"""Puts a walk that is hard to print in the place of a briefing's own: a stop for every provision, whole, with questions
and choices from one word to more than a poster should hold. Called by .ci/exports with a briefing and where to write."""

import re
import sys

WORDS = (
    "Who should decide whether a request from abroad is answered when nobody has looked at the case and the person concerned "
    "knows nothing about it although the evidence will be used later in another country MINIMUM WARMTH illicit little"
).split()


def words(first, number):
    """So many of them, going round, from another place each time."""
    return " ".join(WORDS[(first * 7 + at) % len(WORDS)] for at in range(number))


with open(sys.argv[1], encoding="utf-8") as file:
    briefing = file.read()
stops = []
for at, provision in enumerate(re.findall(r'\n        Provision\(\n            id: "([^"]+)"', briefing)):
    question = words(at, [3, 8, 14, 20, 28, 40, 60][at % 7])
    choices = [f'"{words(at + choice, [1, 2, 4, 7, 12][(at + choice) % 5])}"' for choice in range([0, 2, 3, 4, 5, 6][at % 6])]
    stops.append(f'                Stop(focus: "{provision}", question: "{question}?", choices: [{", ".join(choices)}]),\n')
if len(stops) < 50:
    sys.exit("exports: the provisions of the briefing were not found")
walk = '    walks: [\n        Walk(\n            id: "hard",\n            title: "Hard",\n            stops: [\n'
with open(sys.argv[2], "w", encoding="utf-8") as file:
    file.write(briefing[: briefing.index("    walks: [")] + walk + "".join(stops) + "            ],\n        ),\n    ],\n)\n")

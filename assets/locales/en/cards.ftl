### Labels on cards.

cards-related-items = Related items
cards-provides = Provides
cards-limitations = Limitations
cards-supported-by = Supported by
cards-opposed-by = Opposed by
cards-vote = Vote
cards-requests = Requests
cards-affects = Affects
cards-finds-missing = Safeguards it finds missing
cards-reply = Reply
cards-outcome = Outcome
cards-also-on = Also on
# Of the treaty, as a source quotes them.
cards-official-words = Official words
cards-critique = Critique
cards-cited-by = Cited by
cards-this-is-a-summary = This is a summary. For a quotation, read the official text.
cards-no-reply = No reply found
cards-no-source = No source named
# Where what is said beside a critique does not answer it.
cards-indirect-reply = Reply, not a direct answer
# Before an answer that is a position of its own, tied to all that it answers.
cards-said-elsewhere = Position that answers
# What is said, among the parts of a card that were verified less far than the rest.
cards-claim = claim
# The parts of a card that were verified less far than the rest, in its line of sources: “claim, requests: unverified”.
cards-less-verified = { $parts }: { $basis }
# What a card is linked to in one way, folded away: “Implements 1”.
cards-how-many = { $label } { $count }
# Above the positions under the critiques of a paragraph; the second where the words stand in another place.
cards-positions-on = Positions on { $place }
cards-positions-from = Positions from { $place }

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
cards-critique = Critique
cards-cited-by = Cited by
cards-this-is-a-summary = This is a summary. For a quotation, read the official text.
cards-no-reply = No reply found
cards-no-source = No source named

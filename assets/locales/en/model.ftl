### Words for what the model holds: how far it was verified, how strong it is, what became of it, who speaks.

model-unread = This provision could not be read from the file. Nothing was guessed in its place.

## How far a summary of a provision was verified, on its chip.

model-text-status-checked = Summary · verified against official text
model-text-status-secondary = Summary · from secondary source
model-text-status-unchecked = Summary · unverified

## The same on the line under the heading of a provision.

model-status-line-checked = Summary, verified against the official text
model-status-line-secondary = Summary, from a secondary source
model-status-line-unchecked = Summary, unverified

## The same of one paragraph that differs from the rest, after its number: "24(2): unverified".

model-paragraph-status-checked = verified against the official text
model-paragraph-status-secondary = from a secondary source
model-paragraph-status-unchecked = unverified
# $paragraphs: their numbers, "24(2), 24(4)". $status: one of the three.
model-verified-so = { $paragraphs } { $status }

## How far a claim was verified: at the end of a line, after its sources.

model-basis-checked = verified against the original
model-basis-secondary = secondary source
model-basis-unchecked = unverified

## How far a safeguard binds.

model-strength-binding = Binding
model-strength-qualified = Qualified
model-strength-optional = Optional
model-strength-interpretive = Interpretive

## What became of a request.

model-outcome-met = Met
model-outcome-partly-met = Partly met
model-outcome-not-met = Not met
model-outcome-overtaken = Superseded
model-outcome-open = Open

## The stance of a position.

model-stance-supports = In support
model-stance-conditional = Conditional support
model-stance-opposes = Opposed

## What kind of change a critique requests: to delete something, to narrow it. Verbs in the infinitive, in a list or after a label.

model-ask-kind-delete = delete
model-ask-kind-narrow = narrow
model-ask-kind-add = add
model-ask-kind-clarify = clarify
model-ask-kind-reject = reject
model-ask-kind-implement = implement
model-ask-kind-nothing = nothing

## What an actor is, under its name.

model-actor-kind-state = State
model-actor-kind-coalition = Coalition of States
model-actor-kind-un-body = UN body
model-actor-kind-intergovernmental = Intergovernmental body
model-actor-kind-law-enforcement = Law enforcement
model-actor-kind-regional-body = Regional body
model-actor-kind-ngo = NGO
model-actor-kind-ngo-coalition = NGO coalition
model-actor-kind-company = Company
model-actor-kind-industry-coalition = Industry coalition
model-actor-kind-research = Research
model-actor-kind-expert = Expert
model-actor-kind-legislator = Legislators
model-actor-kind-press = Press
model-actor-kind-multistakeholder = Multistakeholder

## What kind of protection a safeguard is.

model-safeguard-kind-general-clause = General clause
model-safeguard-kind-proportionality = Proportionality
model-safeguard-kind-legality-and-necessity = Legality and necessity
model-safeguard-kind-prior-authorisation = Prior authorization
model-safeguard-kind-independent-review = Independent review
model-safeguard-kind-remedy = Remedy
model-safeguard-kind-grounds = Grounds
model-safeguard-kind-scope-and-time-limits = Limits of scope and time
model-safeguard-kind-seriousness-threshold = Threshold of seriousness
model-safeguard-kind-notice-and-transparency = Notice and transparency
model-safeguard-kind-data-protection = Data protection
model-safeguard-kind-dual-criminality = Dual criminality
model-safeguard-kind-refusal-ground = Ground for refusal
model-safeguard-kind-use-limitation = Limitation of use
model-safeguard-kind-intent = Intent
model-safeguard-kind-exclusion = Exclusion
model-safeguard-kind-reservation = Reservation
model-safeguard-kind-participation = Participation
model-safeguard-kind-fair-trial = Fair trial
model-safeguard-kind-victims = Victims
model-safeguard-kind-institutional = Institutional measures

## Who is affected, in a list within a line.

model-affected-journalists = journalists
model-affected-security-researchers = security researchers
model-affected-civil-society = civil society
model-affected-human-rights-defenders = human-rights defenders
model-affected-diaspora-communities = diaspora communities
model-affected-marginalised-groups = marginalized groups
model-affected-children = children
model-affected-survivors = survivors
model-affected-whistle-blowers = whistle-blowers
model-affected-employees-and-travellers = employees and travellers
model-affected-service-providers = service providers
model-affected-everyone-whose-data-is-shared = everyone whose data is shared

## A label before a related item. “Reversed” is the same relation seen from the other end: this item “Limits” that one; that one is “Limited by” this.

model-relation-found-in = Found in
model-relation-found-in-reversed = Contains
model-relation-limits = Limits
model-relation-limits-reversed = Limited by
model-relation-implements = Implements
model-relation-implements-reversed = Implemented by
model-relation-leaves-gap = Finds insufficient
model-relation-leaves-gap-reversed = Criticized as insufficient by
model-relation-conflicts-with = Conflicts with
model-relation-conflicts-with-reversed = In conflict with
model-relation-answers = Answers
model-relation-answers-reversed = Answered by
model-relation-concedes = Concedes
model-relation-concedes-reversed = Conceded by
model-relation-concerns = Mentions
model-relation-concerns-reversed = Mentioned by

## What one of a kind of item is called.

model-item-kind-instrument = Treaty
model-item-kind-division = Chapter
model-item-kind-provision = Provision
model-item-kind-safeguard = Safeguard
model-item-kind-critique = Critique
model-item-kind-reply = Reply
model-item-kind-position = Position
model-item-kind-actor = Actor
model-item-kind-event = Event
model-item-kind-term = Term
model-item-kind-source = Source
model-item-kind-walk = Walk

## Kinds of safeguards over a narrow column: at most three lines of about ten letters, with a hyphen where a word is broken.

model-narrow-proportionality =
    Proportion-
    ality
model-narrow-prior-authorisation =
    Prior
    authori-
    zation
model-narrow-notice-and-transparency =
    Notice,
    trans-
    parency
model-narrow-independent-review =
    Independ-
    ent review
model-narrow-scope-and-time-limits =
    Limits of
    scope, time
model-narrow-institutional =
    Institu-
    tional
    measures

## The regional groups of the United Nations.

model-region-african = African States
model-region-asia-pacific = Asia-Pacific States
model-region-eastern-european = Eastern European States
model-region-latin-american-and-caribbean = Latin American and Caribbean States
model-region-western-european-and-other = Western European and other States

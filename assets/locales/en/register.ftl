### What `plenary status` says of an export of a treaty register.

register-as-of = Status as of { $day }, as the register says
register-without-day = The register does not say of which day it is; its latest entry is of { $day }
register-signatories = { $count ->
    [one] { $count } signature
   *[other] { $count } signatures
}
register-bound = { $count } consents to be bound: { $forms }
register-form =
    { $form ->
        [ratification] { $count ->
            [one] { $count } ratification
           *[other] { $count } ratifications
        }
        [acceptance] { $count ->
            [one] { $count } acceptance
           *[other] { $count } acceptances
        }
        [approval] { $count ->
            [one] { $count } approval
           *[other] { $count } approvals
        }
        [accession] { $count ->
            [one] { $count } accession
           *[other] { $count } accessions
        }
        [succession] { $count ->
            [one] { $count } succession
           *[other] { $count } successions
        }
        [formal-confirmation] { $count ->
            [one] { $count } formal confirmation
           *[other] { $count } formal confirmations
        }
       *[definitive-signature] { $count ->
            [one] { $count } definitive signature
           *[other] { $count } definitive signatures
        }
    }
register-of-organizations = Among them { $count ->
    [one] { $count } organization, which is mostly not counted: { $names }
   *[other] { $count } organizations, which are mostly not counted: { $names }
}
register-towards = { $count } of the { $needed } that { $place } asks for before the treaty enters into force
register-reached = { $count }: the { $needed } that { $place } asks for before the treaty enters into force are reached
register-nothing-says = How many are needed to enter into force was not found in the briefing
register-entry-into-force = The register on the entry into force: { $words }
register-signed-with-declaration = Signed with a declaration, and not bound yet: { $names }
register-bound-with-declaration = Bound, with a declaration: { $names }
register-no-declarations = No declarations are in this file
register-since = Since { $day }, of which the briefing tells:
register-signed-since = signed: { $names }
register-bound-since = bound: { $names }
register-nothing-since = nothing
register-no-status = The briefing tells no status to compare with
register-older = This register is older than the status in the briefing, which is of { $day }
register-named = { $name } ({ $day })
register-briefing-says = The briefing, as of { $day }: { $words }
register-unread = { $count ->
    [one] One row has a date that cannot be read: { $rows }
   *[other] { $count } rows have a date that cannot be read: { $rows }
}
register-none = no register of signatures and ratifications: neither XML of the UN Treaty Collection nor a table (CSV) with columns for participant, signature and ratification

### What the safeguards matrix says. Every sentence is true of what the file says, and claims nothing more.

gaps-power = Power
gaps-open-in-panes = Open in the panes
gaps-all-provisions = All provisions
gaps-powers-only = Intrusive powers
gaps-copy-csv = Copy as CSV
gaps-matrix = Safeguards matrix
gaps-not-stated = Not stated: the file does not say whether such a safeguard could apply.
gaps-empty-cell = Empty.
gaps-empty-cells = Empty cells
gaps-no-cell-is-empty = No cell is empty.
gaps-present-of-applicable = present / applicable
gaps-empty-and-requested = empty; number of requests
gaps-empty-word = empty
gaps-not-stated-word = not stated
gaps-no-power = Nothing in this briefing is marked as an intrusive power.
gaps-no-provision = No provision of this briefing could be read.

# $actors is a list of names.
gaps-requested-by = Requested by { $actors }.
# Under the name of a column: of $stated cells of which something is said, $filled hold a safeguard.
gaps-present-of-stated = { $filled } / { $stated }
gaps-not-stated-of = { $cells ->
    [one] For { $cells } other cell the file does not say whether such a safeguard could apply.
   *[other] For { $cells } other cells the file does not say whether such a safeguard could apply.
}

## $rows is how many powers or provisions the matrix has, and $in_words the same in words up to twenty.

gaps-nothing-said-for-powers = { $rows ->
    [1] This file says nothing about safeguards for this power: none is there, no kind is requested, and none is named as one that could apply.
   *[other] This file says nothing about safeguards for these { $in_words } powers: none is there, no kind is requested, and none is named as one that could apply.
}
gaps-nothing-said-for-provisions = { $rows ->
    [1] This file says nothing about safeguards for this provision: none is there, no kind is requested, and none is named as one that could apply.
   *[other] This file says nothing about safeguards for these { $in_words } provisions: none is there, no kind is requested, and none is named as one that could apply.
}
gaps-no-safeguard-for-powers = { $rows ->
    [1] This power does not provide for a safeguard.
   *[other] None of these { $in_words } powers provides for a safeguard.
}
gaps-no-safeguard-for-provisions = { $rows ->
    [1] This provision does not provide for a safeguard.
   *[other] None of these { $in_words } provisions provides for a safeguard.
}
# After one of the two above. $count is the number of kinds, and $in_words the same in words; it begins with a capital by itself.
gaps-kinds-named = { $count ->
    [1] one kind is named as possible or requested: { $kinds }.
   *[other] { $in_words } kinds are named as possible or requested: { $kinds }.
}
# $kinds is a list of kinds of safeguard.
gaps-kinds-missing-for-powers = { $rows ->
    [1] This power does not provide for { $kinds }.
   *[other] None of these { $in_words } powers provides for { $kinds }.
}
gaps-kinds-missing-for-provisions = { $rows ->
    [1] This provision does not provide for { $kinds }.
   *[other] None of these { $in_words } provisions provides for { $kinds }.
}
# Here and below, $kinds is the number of kinds, and $kinds_in_words the same in words.
gaps-every-kind-for-powers = { $kinds ->
    [1] { $rows ->
        [1] The one kind of safeguard that is named is present in this power.
       *[other] The one kind of safeguard that is named is present in at least one of these { $in_words } powers.
    }
   *[other] { $rows ->
        [1] Each of the { $kinds_in_words } kinds of safeguard that are named is present in this power.
       *[other] Each of the { $kinds_in_words } kinds of safeguard that are named is present in at least one of these { $in_words } powers.
    }
}
gaps-every-kind-for-provisions = { $kinds ->
    [1] { $rows ->
        [1] The one kind of safeguard that is named is present in this provision.
       *[other] The one kind of safeguard that is named is present in at least one of these { $in_words } provisions.
    }
   *[other] { $rows ->
        [1] Each of the { $kinds_in_words } kinds of safeguard that are named is present in this provision.
       *[other] Each of the { $kinds_in_words } kinds of safeguard that are named is present in at least one of these { $in_words } provisions.
    }
}
# After one of the two above. $empty says which cells are empty: none; some that nobody requests; some that are all requested; some of which
# $requested are. $cells is how many are empty.
gaps-empty-counted = { $empty ->
    [none] No cell is empty.
    [unrequested] { $cells ->
        [one] { $cells } cell is empty.
       *[other] { $cells } cells are empty.
    }
    [requested] { $cells ->
        [one] { $cells } cell is empty and requested.
       *[other] { $cells } cells are empty and requested.
    }
   *[partly-requested] { $cells ->
        [one] { $cells } cell is empty, { $requested } of them requested.
       *[other] { $cells } cells are empty, { $requested } of them requested.
    }
}

## Lists of kinds of safeguard. Their names may hold an "and", so that a comma stands before the last.

gaps-two-kinds-and = { $first } and { $last }
gaps-many-kinds-and = { $others }, and { $last }
gaps-two-kinds-or = { $first } or { $last }
gaps-many-kinds-or = { $others }, or { $last }

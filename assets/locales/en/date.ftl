### Dates as delegates say them, short.

# A month by its number, as it stands alone or before a year.
date-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
# The same after a day, which in some languages is another form.
date-month-after-day = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
date-of-year = { $year }
date-of-month = { $month } { $year }
date-of-day = { $day } { $month } { $year }
date-days-of-one-month = { $day }–{ $end_day } { $month } { $year }
date-days-of-one-year = { $day } { $month } – { $end_day } { $end_month } { $year }
date-months-of-one-year = { $month } – { $end_month } { $year }
# $from and $to are dates, each with its year.
date-from-to = { $from } – { $to }

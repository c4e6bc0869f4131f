# Scores of forecasts.

score-waiting = Type or paste lines of p,y with that header, then press Ctrl-D.
score-progress = { $lines } lines read
score-line = line { $line }: { $why }
score-line-p = “{ $cell }” is no probability; write 0 to 1, such as 0.7, or 70 %
score-line-y = “{ $cell }” is no outcome; write 1 or 0, true or false, yes or no
score-line-short = “{ $cell }” ends before the columns p and y
score-line-wide = “{ $cell }” has more cells than the header; decimal commas need ; between cells, and texts with commas need quotes
score-line-long = longer than a megabyte
score-lines-more = { $count ->
    [one] 1 more line was not understood
   *[other] { $count } more lines were not understood
}

score-read = { $count ->
    [one] 1 forecast, { $happened } came true ({ $share }).
   *[other] { $n } forecasts, { $happened } came true ({ $share }).
}
score-blank = { $count ->
    [one] 1 line was left out: no probability or no outcome yet.
   *[other] { $n } lines were left out: no probability or no outcome yet.
}
score-refused = { $count ->
    [one] 1 line was not understood.
   *[other] { $n } lines were not understood.
}
score-few = { $count ->
    [one] Too few for a curve, which takes 1 more.
   *[other] Too few for a curve, which takes { $n } more.
}
score-entry-came = { $said }  happened
score-entry-not = { $said }  did not happen
score-few-once-came = The only time you said about { $said }, it happened: the share behind such claims lies between { $low } and { $high }.
score-few-once-not = The only time you said about { $said }, it did not happen: the share behind such claims lies between { $low } and { $high }.
score-few-said = Of { $n } claims of about { $said }, { $happened } came true: the share behind them lies between { $low } and { $high }.
score-said = When you say about { $said }, it happens { $share } [{ $low }–{ $high }], n = { $n }.
score-said-less = When you say about { $said }, it happens { $share } [{ $low }–{ $high }], n = { $n }: less often than you say.
score-said-more = When you say about { $said }, it happens { $share } [{ $low }–{ $high }], n = { $n }: more often than you say.
score-note = In brackets Wilson's 95 % interval; it takes outcomes as independent of each other.
score-note-few = Beta-binomial 95 % intervals with a uniform prior; they take outcomes as independent of each other.
score-picture = How often it happens (upwards) by what you say (to the right)
score-legend = ● calibration curve   · perfect calibration
score-legend-band = ░ where chance alone puts the curve 9 times of 10
score-parts = Brier score = miscalibration − discrimination + uncertainty
score-band-kept = The curve keeps to where chance alone would put that of a perfectly calibrated forecaster.
score-band-left = { $count ->
    [one] The curve leaves the band at the only probability you stated.
   *[other] The curve leaves the band at { $outside } of { $n } probabilities you stated; chance alone does so at about one of ten.
}
score-no-band = No band over 5,000 forecasts: chance moves the curve little there.
score-brier = Brier score { $value }: mean squared distance of what you said from what came; 0 is perfect.
score-mcb = Miscalibration (MCB) { $value }: lost as it does not happen as often as you say; 0 is best.
score-dsc = Discrimination (DSC) { $value }: gained by telling cases apart, of { $constant } to be had; 0 is none.
score-unc = Uncertainty (UNC) { $value }: what always saying { $share } would score; not your doing.
score-log = Log score { $value } nats: mean surprise at what came; 0 is perfect, always saying { $share } gives { $constant }.
score-log-infinite = { $count ->
    [one] Log score infinite: 1 forecast said 0 % or 100 % and was wrong.
   *[other] Log score infinite: { $n } forecasts said 0 % or 100 % and were wrong.
}

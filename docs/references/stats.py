"""Reference values for crates/lenses/src/stats and reference, printed as the tests quote them.

Python 3.11, numpy 2.4.6, scipy 1.17.1, statsmodels 0.15.0, pymannkendall 1.4.3,
scikit-learn 1.9.1.
Run: pip install numpy scipy statsmodels pymannkendall scikit-learn; python stats.py
"""

import numpy as np
import pymannkendall as mk
import statsmodels.api as sm
from scipy import stats
from sklearn.isotonic import IsotonicRegression
from statsmodels.stats.proportion import proportion_confint

RISING = [2.0, 1.0, 3.5, 3.0, 5.0, 4.0, 4.0, 6.5, 6.0, 8.0, 7.0, 9.5]
TIED = [3.0, 1.0, 3.0, 2.0, 2.0, 2.0, 1.0, 1.0, 3.0, 0.0, 1.0, 0.0, 0.0]

for successes, n in [(7, 20), (0, 12), (12, 12), (2.5, 9.5)]:
    print("wilson", successes, n, proportion_confint(successes, n, method="wilson"))
for values in (RISING, TIED):
    test = mk.original_test(values)
    print("mann_kendall", test.s, repr(test.p), "theil_sen", stats.theilslopes(values).slope)
for q in (0.0, 0.025, 0.5, 0.9, 1.0):
    print("percentile", q, repr(float(np.percentile(sorted(RISING), q * 100, method="linear"))))
print("entropy", repr(float(stats.entropy([10, 5, 3, 1, 1]))))
for x in (1.0, 4.0):
    print("below_minus", x, repr(float(stats.norm.sf(x))))
for freedom in (4, 12, 51):
    print("student", freedom, repr(float(stats.t.ppf(0.975, freedom))))
X = [0.1, 0.2, 0.2, 0.3, 0.4, 0.5, 0.6, 0.6, 0.7, 0.8, 0.9, 1.0]
Y = [0.3, 0.1, 0.4, 0.2, 0.5, 0.45, 0.35, 0.7, 0.6, 0.65, 0.9, 0.85]
print("isotonic", [float(y) for y in IsotonicRegression().fit_transform(X, Y)])

# Newey–West: an interrupted series of 26 weeks that breaks at week 14; the lags of the tests.
SERIES = [float((t * t * 7 + 3 * t) % 11) + (4.5 if t >= 14 else 0.0) + 0.25 * t for t in range(26)]
T = np.arange(26.0)
DESIGN = np.column_stack([np.ones(26), T, T >= 14, np.maximum(T - 14, 0.0)])
for lag in (0, int(4 * (26 / 100) ** (2 / 9)), 6):
    fit = sm.OLS(SERIES, DESIGN).fit(
        cov_type="HAC", cov_kwds={"maxlags": lag, "use_correction": True}
    )
    print("newey_west", lag, [repr(float(x)) for x in fit.params], [repr(float(x)) for x in fit.bse])
    print("newey_west t", lag, [repr(float(x)) for x in fit.tvalues])
print("lags", [int(4 * (n / 100) ** (2 / 9)) for n in (8, 13, 26, 52, 99, 100, 101, 272, 273)])

"""Reference values for crates/lenses/src/scores, printed as the tests quote them.

Python 3.11, numpy 2.4.6, scipy 1.17.1, scikit-learn 1.9.1, statsmodels 0.15.0.
Run: pip install numpy scipy scikit-learn statsmodels; python judgment.py
"""

import numpy as np
from scipy import stats
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import brier_score_loss, log_loss
from statsmodels.stats.proportion import proportion_confint

P = np.array([0.1, 0.1, 0.2, 0.25, 0.3, 0.3, 0.3, 0.4, 0.5, 0.5, 0.55, 0.6, 0.7, 0.7, 0.7, 0.8, 0.8, 0.9, 0.9, 0.95])
Y = np.array([0, 0, 1, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1, 1])


def parts(score, p, y):
    # Fitting on ties pools them first, with their number as weight.
    fitted = IsotonicRegression(y_min=0, y_max=1).fit_transform(p, y)
    base = np.full(len(y), y.mean())
    original, replaced, constant = score(y, p), score(y, fitted), score(y, base)
    print(score.__name__, original, "mcb", original - replaced, "dsc", constant - replaced, "unc", constant)
    return fitted


def log(y, p):
    given = np.where(y == 1, p, 1 - p)
    return float(-np.mean(np.log(given)))


def brier(y, p):
    return float(np.mean((p - y) ** 2))


fitted = parts(brier, P, Y)
parts(log, P, Y)
print("checks", brier_score_loss(Y, P), log_loss(Y, P))
print("curve", [(float(v), int((fitted == v).sum())) for v in np.unique(fitted)])
for happened, n in [(3, 5), (0, 4), (7, 7), (12, 19), (0, 0), (140, 200)]:
    low, high = stats.beta.ppf([0.025, 0.975], happened + 1, n - happened + 1)
    print("beta_binomial", happened, n, repr(float(low)), repr(float(high)))

LOW, HIGH = np.array([10.0, 0.0, -5.0, 3.0, 7.0]), np.array([20.0, 4.0, 5.0, 3.0, 9.0])
ACTUAL = np.array([12.0, 5.5, -7.0, 3.0, 9.0])
ALPHA = 0.2
winkler = HIGH - LOW
winkler = winkler + 2 / ALPHA * (LOW - ACTUAL) * (ACTUAL < LOW) + 2 / ALPHA * (ACTUAL - HIGH) * (ACTUAL > HIGH)
inside = int(((LOW <= ACTUAL) & (ACTUAL <= HIGH)).sum())
print("interval", inside, proportion_confint(inside, 5, method="wilson"), float(winkler.mean()))

F, AT = np.array([0.1, 0.4, 0.75, 0.9]), np.array([10, 20, 30, 40])
for actual in (5, 20, 25, 99):
    print("rps", actual, float(np.mean((F - (actual <= AT)) ** 2)))
named = [d for d in (12, 3, 40, -2, 0, 7, None, None) if d is not None and d > 0]
print("risks", len(named), proportion_confint(len(named), 8, method="wilson"), float(np.median(named)))

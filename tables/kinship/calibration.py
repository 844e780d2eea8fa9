#!/usr/bin/env python3
"""The weights of the three logistic regressions in Sources/Broadsheet/Kinship: PairModel, StoryModel, DerivedModel.

    BROADSHEET_DATA=DATA BROADSHEET_FEATURES=features.tsv swift test --filter CalibrationDump
    calibration.py features.tsv        prints the weights; they are copied into the sources by hand

Fitted on features alone, 16, 3 and 4 weights; nothing of the texts goes into the library. Data and what it may be used for:
  mrpc, stsb  Microsoft Research Paraphrase Corpus and STS Benchmark, train parts: research, to tune a few weights
  stories     Giveme5W1H news_cluster (Apache-2.0, publishers' texts), every pair of 181 articles, whole and cut short
  reuse       Clough and Stevenson's corpus of plagiarised short answers (2011): research, to tune a few weights
Seed 1 parts the data for cross-validation; the fit itself has no random choice.

Development scores, as this script prints them: pairs, five-fold: MRPC accuracy 75.2, F1 83.0, STS-B Spearman 0.750;
stories, in sample: F1 at one half 94.2 (whole), 92.7 (short); reuse, leave one out: AUC 0.966, Spearman 0.791. The
intercept of DerivedModel is then raised from -2.5 to -2.2: answers written without the source stay below -1.0 of the
logit, and the lightest borrowings, at -0.3, should count.
"""
import sys

import numpy
from scipy.optimize import minimize
from scipy.stats import spearmanr

PAIR = ("least most joint plain run numberConflict loneNumber names ratio rest length "
        "longJoint longPlain longRest longRatio longRun").split()
LEVELS = {"non": 0.0, "heavy": 0.8, "light": 0.95, "cut": 1.0}


def read(path):
    rows = {}
    with open(path) as lines:
        for line in lines:
            task, label, *features = line.rstrip("\n").split("\t")
            rows.setdefault(task, []).append((label, [float(x) for x in features]))
    return {task: ([label for label, _ in of], numpy.array([x for _, x in of])) for task, of in rows.items()}


def fit(x, y, shrink, weight=None, offset=0.0):
    """Weights, the intercept last, of a logistic regression on labels or chances; a ridge holds the weights small."""
    x = numpy.c_[x, numpy.ones(len(x))]
    weight = numpy.ones(len(x)) if weight is None else weight

    def loss(w):
        z = x @ w + offset
        value = numpy.sum(weight * (numpy.logaddexp(0, z) - y * z)) / weight.sum() + shrink * numpy.sum(w[:-1] ** 2) / 2
        slope = x.T @ (weight * (1 / (1 + numpy.exp(-z)) - y)) / weight.sum() + shrink * numpy.r_[w[:-1], 0]
        return value, slope

    return minimize(loss, numpy.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 2000}).x


def f1(found, gold):
    return 200 * numpy.sum(found & gold) / (found.sum() + gold.sum())


def pairs(rows):
    """One set of slopes for both corpora, an intercept for each: the one for MRPC says where a half lies."""

    def widen(x):
        joint, plain, run, ratio, rest, length = x[:, 2], x[:, 3], x[:, 4], x[:, 8], x[:, 9], x[:, 10]
        return numpy.c_[x, length * joint, length * plain, length * rest, length * ratio, length * run]

    m, s = widen(rows["mrpc"][1]), widen(rows["stsb"][1])
    label = numpy.array([float(y) for y in rows["mrpc"][0]])
    score = numpy.array([float(y) for y in rows["stsb"][0]]) / 5

    def both(keep_m, keep_s):
        x = numpy.r_[numpy.c_[m[keep_m], numpy.full(keep_m.sum(), 10.0)], numpy.c_[s[keep_s], numpy.zeros(keep_s.sum())]]
        weight = numpy.r_[numpy.ones(keep_m.sum()), numpy.full(keep_s.sum(), 0.8)]
        w = fit(x, numpy.r_[label[keep_m], score[keep_s]], 1e-5, weight)
        return w[:-2], 10 * w[-2] + w[-1]

    random = numpy.random.RandomState(1)
    fold_m, fold_s = random.randint(0, 5, len(m)), random.randint(0, 5, len(s))
    z_m, z_s = numpy.zeros(len(m)), numpy.zeros(len(s))
    for fold in range(5):
        slopes, intercept = both(fold_m != fold, fold_s != fold)
        z_m[fold_m == fold] = m[fold_m == fold] @ slopes + intercept
        z_s[fold_s == fold] = s[fold_s == fold] @ slopes
    print(f"pairs: accuracy {100 * numpy.mean((z_m > 0) == (label > 0)):.2f} F1 {f1(z_m > 0, label > 0):.2f} "
          f"Spearman {spearmanr(z_s, score)[0]:.4f}")
    slopes, intercept = both(fold_m >= 0, fold_s >= 0)
    for name, value in zip(PAIR + ["intercept"], list(slopes) + [intercept]):
        print(f"    private static let {name} = {value:.2f}")


def stories(rows):
    label = numpy.array([float(y) for y in rows["stories"][0]])
    cosine, titles, days = rows["stories"][1].T
    date = numpy.where(days < 0, 0.0, numpy.where(days <= 2, 1.0, -(numpy.minimum(days, 62) - 2) / 60))
    half = len(label) // 2
    for name, x in (("with titles", numpy.sqrt(numpy.maximum(0, numpy.c_[cosine, titles]))), ("without", numpy.sqrt(cosine)[:, None])):
        w = fit(x, label, 1e-6, offset=date)
        found = x @ w[:-1] + w[-1] + date > 0
        print(f"stories {name}: {numpy.round(w, 2)} F1 {f1(found[:half], label[:half] > 0):.2f} whole "
              f"{f1(found[half:], label[half:] > 0):.2f} short")


def reuse(rows):
    chance = numpy.array([LEVELS[y] for y in rows["reuse"][0]])
    x = rows["reuse"][1]
    every = numpy.arange(len(x))
    left_out = numpy.array([numpy.r_[x[i], 1] @ fit(x[every != i], chance[every != i], 3e-3) for i in every])
    wins = left_out[chance > 0][:, None] > left_out[chance == 0][None, :]
    print(f"reuse: {numpy.round(fit(x, chance, 3e-3), 2)} AUC {wins.mean():.4f} Spearman {spearmanr(left_out, chance)[0]:.4f}")


def main():
    rows = read(sys.argv[1])
    pairs(rows)
    stories(rows)
    reuse(rows)


if __name__ == "__main__":
    main()

/* Trains and decodes a first-order linear-chain CRF over hashed binary features: what tags_names.py calls. AdaGrad, one
   sentence a step. Rows of X hold `columns` weight rows a token; labels of -1 are unknown and take no part. */
#include <math.h>
#include <stdint.h>
#include <string.h>

enum { LABELS = 20, LONGEST = 4096 };
static float emission[LONGEST][LABELS], forward[LONGEST][LABELS], backward[LONGEST][LABELS], norm[LONGEST];
static float weight_of[LABELS + 1][LABELS], slope[LABELS + 1][LABELS];
static uint32_t kept[LONGEST * 80];
static int kept_count[LONGEST];
static uint64_t state;

static uint32_t draw(void) {
  state ^= state << 13; state ^= state >> 7; state ^= state << 17;
  return (uint32_t)(state >> 32);
}

static void sum_rows(const uint32_t *rows, int count, int labels, const float *weights, float *sum) {
  memset(sum, 0, LABELS * sizeof *sum);
  for (int f = 0; f < count; f++)
    for (int k = 0; k < labels; k++) sum[k] += weights[(size_t)rows[f] * labels + k];
}

static void emit(const uint32_t *x, int n, int columns, int labels, const float *weights, uint32_t limit) {
  uint32_t *out = kept;
  for (int i = 0; i < n; i++) {
    kept_count[i] = 0;
    for (int f = 0; f < columns; f++)
      if (!limit || draw() >= limit) out[kept_count[i]++] = x[(size_t)i * columns + f];
    float sum[LABELS], most = -1e30f;
    sum_rows(out, kept_count[i], labels, weights, sum);
    for (int k = 0; k < labels; k++) if (sum[k] > most) most = sum[k];
    for (int k = 0; k < labels; k++) emission[i][k] = expf(sum[k] - most);
    out += kept_count[i];
  }
}

static void run_lattice(int n, int labels) {
  for (int i = 0; i < n; i++) {
    float total = 0;
    for (int k = 0; k < labels; k++) {
      float value = i ? 0 : weight_of[labels][k];
      for (int j = 0; i && j < labels; j++) value += forward[i - 1][j] * weight_of[j][k];
      total += forward[i][k] = value * emission[i][k];
    }
    norm[i] = total < 1e-30f ? 1e-30f : total;
    for (int k = 0; k < labels; k++) forward[i][k] /= norm[i];
  }
  for (int k = 0; k < labels; k++) backward[n - 1][k] = 1;
  for (int i = n - 2; i >= 0; i--)
    for (int j = 0; j < labels; j++) {
      backward[i][j] = 0;
      for (int k = 0; k < labels; k++)
        backward[i][j] += weight_of[j][k] * emission[i + 1][k] * backward[i + 1][k] / norm[i + 1];
    }
}

static void expect_transitions(int n, int labels) {
  memset(slope, 0, sizeof slope);
  for (int k = 0; k < labels; k++) slope[labels][k] = forward[0][k] * backward[0][k];
  for (int i = 1; i < n; i++)
    for (int j = 0; j < labels; j++)
      for (int k = 0; k < labels; k++)
        slope[j][k] += forward[i - 1][j] * weight_of[j][k] * emission[i][k] * backward[i][k] / norm[i];
}

static void learn(const int8_t *y, int n, int labels, float *weights, float *squares, float rate, float share) {
  const uint32_t *rows = kept;
  for (int i = 0; i < n; rows += kept_count[i++]) {
    int before = i ? y[i - 1] : labels;
    if (y[i] < 0) continue;
    if (before >= 0) slope[before][y[i]] -= 1;
    float step[LABELS];
    for (int k = 0; k < labels; k++) step[k] = share * (forward[i][k] * backward[i][k] - (k == y[i]));
    if (fabsf(step[y[i]]) < 1e-4f) continue;
    for (int f = 0; f < kept_count[i]; f++) {
      float *w = weights + (size_t)rows[f] * labels, *s = squares + (size_t)rows[f] * labels;
      for (int k = 0; k < labels; k++) { s[k] += step[k] * step[k]; w[k] -= rate * step[k] / sqrtf(s[k]); }
    }
  }
}

/* One pass over the sentences in the given order; `drop` is the chance that a feature is left out. */
void epoch(int sentences, const int32_t *order, const int32_t *starts, int columns, const uint32_t *x, const int8_t *y,
           const float *shares, int labels, float *weights, float *squares, float *transitions, float *transition_squares,
           const uint8_t *legal, float rate, float drop, uint64_t seed) {
  state = seed * 2654435761u + 88172645463325252ull;
  for (int o = 0; o < sentences; o++) {
    int s = order[o], at = starts[s], n = starts[s + 1] - at;
    if (n <= 0 || shares[s] == 0) continue;
    if (n > LONGEST) n = LONGEST;
    for (int i = 0; i <= labels; i++)
      for (int k = 0; k < labels; k++) weight_of[i][k] = legal[i * labels + k] ? expf(transitions[i * labels + k]) : 0;
    emit(x + (size_t)at * columns, n, columns, labels, weights, (uint32_t)(drop * 4294967295.0));
    run_lattice(n, labels);
    expect_transitions(n, labels);
    learn(y + at, n, labels, weights, squares, rate, shares[s]);
    for (int i = 0; i <= labels; i++)
      for (int k = 0; k < labels; k++) {
        if (!legal[i * labels + k]) continue;
        float step = slope[i][k] * shares[s], *square = transition_squares + i * labels + k;
        *square += step * step;
        transitions[i * labels + k] -= rate * step / sqrtf(*square);
      }
  }
}

/* The best labels of every sentence; `allowed` may force label 0; `sums` gets the emissions. */
void decode(int sentences, const int32_t *starts, int columns, const uint32_t *x, int labels, const float *weights,
            const float *transitions, const uint8_t *legal, const uint8_t *allowed, int8_t *out, float *sums) {
  static uint8_t back[LONGEST][LABELS];
  for (int s = 0; s < sentences; s++) {
    int at = starts[s], n = starts[s + 1] - at;
    if (n > LONGEST) n = LONGEST;
    float best[LABELS], next[LABELS];
    for (int i = 0; i < n; i++) {
      float sum[LABELS];
      sum_rows(x + (size_t)(at + i) * columns, columns, labels, weights, sum);
      memcpy(sums + (size_t)(at + i) * labels, sum, labels * sizeof *sum);
      for (int k = 0; k < labels; k++) {
        float most = i ? -1e30f : (legal[labels * labels + k] ? transitions[labels * labels + k] : -1e6f);
        for (int j = 0; i && j < labels; j++) {
          float value = best[j] + (legal[j * labels + k] ? transitions[j * labels + k] : -1e6f);
          if (value > most) { most = value; back[i][k] = (uint8_t)j; }
        }
        next[k] = most + sum[k] - (k && !allowed[at + i] ? 1e5f : 0);
      }
      memcpy(best, next, sizeof best);
    }
    int y = 0;
    for (int k = 1; k < labels; k++) if (best[k] > best[y]) y = k;
    for (int i = n - 1; i >= 0; i--) { out[at + i] = (int8_t)y; if (i) y = back[i][y]; }
  }
}

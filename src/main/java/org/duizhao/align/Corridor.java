package org.duizhao.align;

/**
 * The part of the search space that is looked at: before sentence i of the left side, only places lo[i] to hi[i] of the
 * right side (both included; places are counted between sentences, 0 to m). Both bounds never fall as i grows.
 */
record Corridor(int[] lo, int[] hi, int right) {

    int left() {
        return lo.length - 1;
    }

    /** Whether a place lies inside. */
    boolean holds(int i, int j) {
        return i <= left() && j >= lo[i] && j <= hi[i];
    }

    /** First right sentence that a bead covering left sentence i may have. */
    int firstCell(int i) {
        return lo[Math.max(0, i - BeadType.MOST + 1)];
    }

    /** One after the last right sentence that a bead covering left sentence i may have. */
    int endCell(int i) {
        return hi[Math.min(left(), i + BeadType.MOST)];
    }

    /** Everything. */
    static Corridor full(int n, int m) {
        var lo = new int[n + 1];
        var hi = new int[n + 1];
        java.util.Arrays.fill(hi, m);
        return new Corridor(lo, hi, m);
    }

    /** Repairs bounds so that they hold the start and the end and never fall. */
    static Corridor of(int[] lo, int[] hi, int m) {
        int n = lo.length - 1;
        lo[0] = 0;
        hi[n] = m;
        hi[0] = Math.max(0, hi[0]);
        lo[n] = Math.min(m, lo[n]);
        for (int i = n; i >= 0; i--) {
            lo[i] = Math.max(0, Math.min(lo[i], i < n ? lo[i + 1] : m));
        }
        for (int i = 0; i <= n; i++) {
            hi[i] = Math.min(m, Math.max(hi[i], i > 0 ? hi[i - 1] : 0));
            hi[i] = Math.max(hi[i], lo[i]);
        }
        // neighbouring rows must overlap, or no path could get through
        for (int i = 0; i < n; i++) {
            hi[i] = Math.max(hi[i], lo[i + 1]);
        }
        return new Corridor(lo, hi, m);
    }
}

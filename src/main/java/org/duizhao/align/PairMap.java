package org.duizhao.align;

import java.util.Arrays;

/** Numbers pairs of tokens in the order in which they are first seen; an open-addressing hash table. */
final class PairMap {

    private long[] keys;
    private int[] slots;
    private int size;
    private int mask;

    PairMap(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected) * 2 - 1) * 2;
        slots = new int[capacity];
        mask = capacity - 1;
        keys = new long[Math.max(16, expected)];
    }

    int size() {
        return size;
    }

    int left(int pair) {
        return (int) (keys[pair] >>> 32);
    }

    int right(int pair) {
        return (int) keys[pair];
    }

    /** The pair's number, new or known. */
    int add(int left, int right) {
        long key = (long) left << 32 | right;
        int at = find(key);
        if (slots[at] != 0) {
            return slots[at] - 1;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = key;
        slots[at] = size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    /** The pair's number, or -1. */
    int find(int left, int right) {
        return slots[find((long) left << 32 | right)] - 1;
    }

    private int find(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        int at = (int) (h >>> 32) & mask;
        while (slots[at] != 0 && keys[slots[at] - 1] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        mask = slots.length - 1;
        for (int p = 0; p < size; p++) {
            slots[find(keys[p])] = p + 1;
        }
    }
}

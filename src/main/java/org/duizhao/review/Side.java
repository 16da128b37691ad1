package org.duizhao.review;

/** One of the two texts: the base on the left, the witness on the right. */
public enum Side {
    LEFT,
    RIGHT
}

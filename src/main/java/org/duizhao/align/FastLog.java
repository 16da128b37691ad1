package org.duizhao.align;

/** Natural logarithm of a float by table, exact to about 0.0002: the inner loop takes millions of them. */
final class FastLog {

    private static final int BITS = 12;
    private static final float[] MANTISSA = new float[1 << BITS];
    private static final float LN2 = (float) Math.log(2);

    static {
        for (int i = 0; i < MANTISSA.length; i++) {
            MANTISSA[i] = (float) Math.log(1 + (i + 0.5) / MANTISSA.length);
        }
    }

    private FastLog() {}

    /** The logarithm of a positive, normal number. */
    static float log(float x) {
        int bits = Float.floatToRawIntBits(x);
        int exponent = (bits >>> 23) - 127;
        return exponent * LN2 + MANTISSA[bits >>> 23 - BITS & (1 << BITS) - 1];
    }
}

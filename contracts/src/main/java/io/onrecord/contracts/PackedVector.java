package io.onrecord.contracts;

/**
 * A direction in 384 dimensions as 384 signed bytes, the form in which the record keeps what texts mean.
 *
 * <p>Each component is divided by the greatest of them all (in size), times 127, rounded. The scale is lost, which does not
 * matter: only directions are compared. It takes a quarter of the room of floats and changes
 * cosines by less than 0.01 (a test measures it).
 */
public final class PackedVector {
    /** How many bytes one has. */
    public static final int SIZE = 384;

    private static final int GREATEST = 127;

    private PackedVector() {}

    /** Packs a vector of any length but 0; a vector of nothing but zeros stays one. */
    public static byte[] pack(float[] vector) {
        float greatest = 0;
        for (float value : vector) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        var packed = new byte[vector.length];
        for (int i = 0; i < vector.length && greatest > 0; i++) {
            packed[i] = (byte) Math.round(vector[i] / greatest * GREATEST);
        }
        return packed;
    }

    /** A vector of length 1 in the same direction. */
    public static float[] unpack(byte[] packed) {
        double length = Math.sqrt(square(packed));
        var vector = new float[packed.length];
        for (int i = 0; i < packed.length && length > 0; i++) {
            vector[i] = (float) (packed[i] / length);
        }
        return vector;
    }

    /** How near two directions are, from -1 to 1; 0 when one of them is none. */
    public static double cosine(byte[] one, byte[] other) {
        double lengths = Math.sqrt((double) square(one) * square(other));
        return lengths == 0 ? 0 : dot(one, other) / lengths;
    }

    /** Of the length. */
    private static int square(byte[] packed) {
        return dot(packed, packed);
    }

    /** In whole numbers, so it is the same on every machine. */
    private static int dot(byte[] one, byte[] other) {
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}

package io.onrecord.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Parts the space of meanings into 1,024 cells, so that statements near in meaning can be found without comparing with all:
 * they lie in the same cells or in neighbouring ones. Centres of what people were quoted as saying in news, by k-means; a file
 * beside this class. Whoever changes it must have the record fill {@code statement_vector.cells} anew.
 */
public final class MeaningCells {
    /** In how many cells a statement is kept. */
    public static final int KEPT = 4;

    private static final String FILE = "meaning-cells.bin";

    private final byte[][] centres;

    private MeaningCells(byte[][] centres) {
        this.centres = centres;
    }

    /** Those that the record is kept by. */
    public static MeaningCells standard() {
        try (@Nullable InputStream file = MeaningCells.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not packaged");
            }
            byte[] all = file.readAllBytes();
            byte[][] centres = new byte[all.length / PackedVector.SIZE][];
            for (int i = 0; i < centres.length; i++) {
                centres[i] = Arrays.copyOfRange(all, i * PackedVector.SIZE, (i + 1) * PackedVector.SIZE);
            }
            return new MeaningCells(centres);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The cells whose centres are nearest, the nearest first; of two as near, the one with the lesser number.
     *
     * @param vector packed
     */
    public int[] nearest(byte[] vector, int many) {
        double[] near = new double[centres.length];
        for (int i = 0; i < near.length; i++) {
            near[i] = PackedVector.cosine(vector, centres[i]);
        }
        return IntStream.range(0, near.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer cell) -> -near[cell])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(many)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

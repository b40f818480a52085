package app.snowquill.export.page;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The faces at hand, read when first asked for; remembers the letters that none has. One for each book that is laid out, on one
 * thread.
 */
public final class TypeCase {
    /** Stands for a letter that no face has. */
    static final int MISSING = '\u25A1';
    private static final List<FontFamily> OTHERS = List.of(FontFamily.TIMES, FontFamily.COURIER, FontFamily.GARAMOND);

    private final Map<Face, FaceMetrics> read = new EnumMap<>(Face.class);
    private final Map<UnicodeScript, Integer> missing = new EnumMap<>(UnicodeScript.class);

    /** How many letters of each script stood in no face. */
    public Map<UnicodeScript, Integer> missing() {
        return Map.copyOf(missing);
    }

    /** Where each letter of a run begins, in points from the run's left; one place more for its end. */
    public double[] places(Run run) {
        int[] letters = run.text().codePoints().toArray();
        return places(letters, letters.length, metrics(run.face()), run.size(), run.wordSpace(), run.tracking());
    }

    /** How wide each letter of a run is by itself, in points. */
    public double[] advances(Run run) {
        FaceMetrics metrics = metrics(run.face());
        return run.text().codePoints().mapToDouble(letter -> metrics.advance(letter) * run.size()).toArray();
    }

    static double[] places(int[] letters, int count, FaceMetrics metrics, double size, double wordSpace, double tracking) {
        double[] places = new double[count + 1];
        for (int i = 0; i < count; i++) {
            double kern = i + 1 < count ? metrics.kern(letters[i], letters[i + 1]) : 0;
            places[i + 1] = places[i] + (metrics.advance(letters[i]) + kern) * size + tracking
                    + (letters[i] == ' ' ? wordSpace : 0);
        }
        return places;
    }

    FaceMetrics metrics(Face face) {
        FaceMetrics metrics = read.get(face);
        if (metrics == null) {
            metrics = FaceMetrics.of(face);
            read.put(face, metrics);
        }
        return metrics;
    }

    /** A face that has a letter which the wanted one lacks; empty where none has. */
    Optional<Face> otherFace(int letter, Shape shape) {
        Optional<Face> other = OTHERS.stream().map(one -> one.face(shape)).filter(face -> metrics(face).has(letter)).findFirst();
        return other.or(() -> Optional.of(Face.AMIRI).filter(face -> metrics(face).has(letter)));
    }

    void noteMissing(int letter) {
        missing.merge(UnicodeScript.of(letter), 1, Integer::sum);
    }
}

package app.snowquill.engine.gguf;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of one file of a model that was split, as llama.cpp's gguf-split writes it: {@code big-00001-of-00003.gguf}. */
record PartName(String stem, int number, int count, String ending) {
    private static final Pattern FORM = Pattern.compile("(.+)-(\\d{5})-of-(\\d{5})(\\.gguf)", Pattern.CASE_INSENSITIVE);

    static Optional<PartName> of(Path file) {
        Matcher form = FORM.matcher(file.getFileName().toString());
        return form.matches() ? Optional.of(new PartName(form.group(1), Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)), form.group(4))) : Optional.empty();
    }

    boolean isFirst() {
        return number == 1;
    }

    /** The name of another part. @param other from 1 */
    String name(int other) {
        return String.format(Locale.ROOT, "%s-%05d-of-%05d%s", stem, other, count, ending);
    }
}

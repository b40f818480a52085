package app.snowquill.cli;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.DocumentKey;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The pieces that several answers have in common, as text for a person. */
final class AnswerText {
    private AnswerText() {
    }

    /** "1 document", "3 documents". */
    static String count(int number, String thing) {
        return String.format(Locale.US, "%,d %s", number, number == 1 ? thing : thing + "s");
    }

    static String keys(Collection<DocumentKey> keys) {
        return keys.stream().map(DocumentKey::toString).collect(Collectors.joining(", "));
    }

    static String findings(List<Finding> findings) {
        return findings.stream().map(AnswerText::finding).collect(Collectors.joining("\n"));
    }

    static String models(List<ModelReport> models) {
        return models.stream().map(AnswerText::model).collect(Collectors.joining("\n"));
    }

    private static String finding(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT) + "  " + finding.where()
                + (finding.field().isEmpty() ? "" : " " + finding.field()) + "  " + finding.message()
                + (finding.quote().isEmpty() ? "" : " “" + finding.quote() + "”") + "  [" + finding.rule() + "]";
    }

    private static String model(ModelReport model) {
        String what = model.name() + (model.quantisation().isEmpty() ? "" : ", " + model.quantisation());
        return what + (model.supported() ? String.format(Locale.US, ", about %,d MB of memory", model.memoryBytes() / 1_000_000)
                : ": " + model.reason()) + "\n  " + model.path();
    }
}

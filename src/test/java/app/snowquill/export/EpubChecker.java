package app.snowquill.export;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the W3C's epubcheck says of a file: every fatal error, error and warning. */
final class EpubChecker extends MasterReport {
    private final List<String> found = new ArrayList<>();

    static List<String> check(Path file) {
        EpubChecker report = new EpubChecker();
        report.setEpubFileName(file.toString());
        new EpubCheck(file.toFile(), report).doValidate();
        return report.found;
    }

    @Override
    public void message(Message message, EPUBLocation location, Object... arguments) {
        Severity severity = message.getSeverity();
        if (severity == Severity.FATAL || severity == Severity.ERROR || severity == Severity.WARNING) {
            found.add(severity + " " + message.getID() + " " + location + ": " + message.getMessage(arguments));
        }
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {
    }

    @Override
    public int generate() {
        return 0;
    }

    @Override
    public void initialize() {
    }
}

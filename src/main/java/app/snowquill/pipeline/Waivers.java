package app.snowquill.pipeline;

import app.snowquill.snowflake.Finding;
import app.snowquill.store.ProjectStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The findings the author called intended, each by what it says of which words where. Kept in the book's settings; undo does
 * not touch them. Written on the session's thread, read from any.
 */
final class Waivers {
    private static final String KEY = "waived-findings";

    private final ProjectStore store;
    private volatile Set<String> waived;

    Waivers(ProjectStore store) {
        this.store = store;
        this.waived = store.setting(KEY).map(names -> Set.copyOf(names.lines().toList())).orElse(Set.of());
    }

    boolean covers(Finding finding) {
        return waived.contains(nameOf(finding));
    }

    /** Those that are open. */
    List<Finding> open(List<Finding> findings) {
        return findings.stream().filter(finding -> !covers(finding)).toList();
    }

    List<Finding> waived(List<Finding> findings) {
        return findings.stream().filter(this::covers).toList();
    }

    Void set(Finding finding, boolean on) {
        Set<String> changed = new LinkedHashSet<>(waived);
        if (on ? changed.add(nameOf(finding)) : changed.remove(nameOf(finding))) {
            store.putSetting(KEY, String.join("\n", changed));
            waived = Set.copyOf(changed);
        }
        return null;
    }

    /** Differs as soon as the rule, the document, the field or the quoted words do. */
    private static String nameOf(Finding finding) {
        String all = String.join("\0", finding.rule(), finding.where().toString(), finding.field(), finding.quote());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

package app.snowquill.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.pipeline.VersionInfo;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginMarksTest {
    @Test
    void onlyWhatAnAgentBroughtInBearsARail() {
        OriginMarks marks = OriginMarks.of(List.of(
                version(3, DocumentInfo.Origin.HAND, "Mine.\n\nThe water moved around the foot of the old staff.\n\nMine too."),
                version(2, DocumentInfo.Origin.AGENT, "Mine.\n\nThe water moved around the foot of the staff."),
                version(1, DocumentInfo.Origin.HAND, "Mine.")));
        assertThat(marks.railOf("Mine.")).isEqualTo(OriginMarks.Rail.NONE);
        assertThat(marks.railOf("The water moved around the foot of the staff.")).isEqualTo(OriginMarks.Rail.SOLID);
        assertThat(marks.railOf("The water moved around the foot of the old staff.")).isEqualTo(OriginMarks.Rail.BROKEN);
        assertThat(marks.railOf("Something else was written here altogether.")).isEqualTo(OriginMarks.Rail.NONE);
    }

    private static VersionInfo version(int number, DocumentInfo.Origin origin, String text) {
        return new VersionInfo(number, number, origin, "", "", Instant.EPOCH, 0, text);
    }
}

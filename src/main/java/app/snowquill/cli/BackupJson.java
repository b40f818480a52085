package app.snowquill.cli;

import app.snowquill.pipeline.BackupInfo;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A backup as JSON. */
final class BackupJson {
    private BackupJson() {
    }

    static ObjectNode of(BackupInfo backup) {
        ObjectNode json = AnswerJson.object().put("path", backup.file().toString()).put("at", backup.made().toString())
                .put("bytes", backup.bytes());
        json.put("words", backup.words().isPresent() ? backup.words().getAsInt() : null);
        return json.put("scenes", backup.scenes().isPresent() ? backup.scenes().getAsInt() : null);
    }
}

package app.snowquill.importing.worker;

import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ImportException.Kind;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What the reading process answers: a manuscript, or why there is none. Immutable.
 *
 * @param read null where the document was refused
 * @param refused null where it was read
 * @param sentence for the author, where it was refused
 */
record Reading(ForeignManuscript read, Kind refused, String sentence) {
    /** The answer in bytes: a longer one is no book. */
    static final int LONGEST = 96 << 20;

    /** Both sides speak it; records go over as they are. */
    static ObjectMapper json() {
        return JsonMapper.builder(new JsonFactoryBuilder().streamReadConstraints(StreamReadConstraints.builder()
                .maxStringLength(LONGEST).maxNestingDepth(64).build()).build()).disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();
    }
}

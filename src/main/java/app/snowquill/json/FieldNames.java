package app.snowquill.json;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;

/** How a record's component is called in JSON: snake case in which a trailing number stands apart, disaster1 is disaster_1. */
public final class FieldNames extends PropertyNamingStrategies.SnakeCaseStrategy {
    @Override
    public String translate(String input) {
        return super.translate(input).replaceAll("([a-z])(\\d)", "$1_$2");
    }
}

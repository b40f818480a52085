package app.snowquill.export.page;

import java.util.List;

/** A line of letters at their places; x from the text's left margin, y from the base line. */
record SetLine(List<Run> runs, List<Rule> rules) {
    SetLine {
        runs = List.copyOf(runs);
        rules = List.copyOf(rules);
    }
}

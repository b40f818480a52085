package app.snowquill.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** How measurements lie: least, quartiles, 95 of 100, most, by nearest rank. */
record Spread(String name, String unit, List<Double> sorted) {
    static Spread of(String name, String unit, List<Double> measured) {
        return new Spread(name, unit, measured.stream().sorted().toList());
    }

    double at(double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    double median() {
        return at(0.5);
    }

    /** Where the median itself lies with 95 % confidence, by the order of the measurements: no guess about their distribution. */
    private double sure(int sign) {
        double half = sorted.size() / 2.0;
        int rank = (int) Math.round(half + sign * 0.98 * Math.sqrt(sorted.size()) + (sign > 0 ? 1 : 0));
        return sorted.get(Math.max(1, Math.min(sorted.size(), rank)) - 1);
    }

    String line() {
        return String.format(Locale.US, "%-44s %9.3f %-9s median within %.3f to %.3f, quartiles %.3f and %.3f, p95 %.3f, "
                + "least %.3f, most %.3f, n %d", name, median(), unit, sure(-1), sure(1), at(0.25), at(0.75), at(0.95), at(0), at(1),
                sorted.size());
    }

    JsonNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", name).put("value", median()).put("unit", unit)
                .put("n", sorted.size()).put("least", at(0)).put("p25", at(0.25)).put("p50", median()).put("p75", at(0.75))
                .put("p95", at(0.95)).put("p99", at(0.99)).put("most", at(1)).put("medianLeast", sure(-1)).put("medianMost", sure(1));
        sorted.forEach(node.putArray("measured")::add);
        return node;
    }
}

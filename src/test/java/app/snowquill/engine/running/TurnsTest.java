package app.snowquill.engine.running;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.Urgency;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static String order(String waiting) {
        Turns<Character> turns = new Turns<>();
        for (char one : waiting.toCharArray()) {
            turns.add(one, one == 'i' ? Urgency.INTERACTIVE : Urgency.QUEUED);
        }
        StringBuilder order = new StringBuilder();
        while (!turns.isEmpty()) {
            order.append(turns.next());
        }
        return order.toString();
    }

    @Test
    void afterThreeInteractiveCallsInARowOneThatWaitsGoes() {
        assertThat(order("qqiiiiiiii")).isEqualTo("iiiqiiiqii");
        assertThat(order("iiiii")).isEqualTo("iiiii");
        assertThat(order("qqq")).isEqualTo("qqq");
        assertThat(order("iiiiqi")).isEqualTo("iiiqii");
    }
}

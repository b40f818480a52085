package app.snowquill.ui.models;

import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;

/** A spinner of whole numbers that can be typed as well; what is typed and is no number leaves the number as it was. */
final class CountSpinner extends Spinner<Integer> {
    /** @param zero the word for 0; blank where 0 is a number like others */
    CountSpinner(int least, int most, int value, int step, String zero) {
        SpinnerValueFactory.IntegerSpinnerValueFactory values = new SpinnerValueFactory.IntegerSpinnerValueFactory(least, most,
                value, step);
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer number) {
                return number == null ? "" : number == 0 && !zero.isEmpty() ? zero : Integer.toString(number);
            }

            @Override
            public Integer fromString(String text) {
                String typed = text.strip().replace(",", "");
                if (typed.isEmpty() || typed.equals(zero)) {
                    return least;
                }
                return typed.matches("\\d{1,9}") ? Math.min(most, Math.max(least, Integer.parseInt(typed))) : values.getValue();
            }
        });
        setValueFactory(values);
        setEditable(true);
        setPrefWidth(130);
        setMinWidth(130);
        focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                commitValue();
                getEditor().setText(values.getConverter().toString(values.getValue()));
            }
        });
    }
}

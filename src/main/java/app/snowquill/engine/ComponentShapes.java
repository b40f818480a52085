package app.snowquill.engine;

import app.snowquill.json.FieldNames;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the shape of a record off its components. Lives for one reading. */
final class ComponentShapes {
    private static final FieldNames NAMES = new FieldNames();

    private final Deque<Class<?>> inside = new ArrayDeque<>();

    private ComponentShapes() {
    }

    /** @throws IllegalArgumentException naming the component that has no bound, or one that doesn't go with its type */
    static JsonShape.Fields of(Class<? extends Record> type) {
        return new ComponentShapes().fields(type);
    }

    private JsonShape.Fields fields(Class<?> type) {
        if (inside.contains(type)) {
            throw new IllegalArgumentException(type.getSimpleName() + " holds itself, so it has no bound.");
        }
        inside.push(type);
        Map<String, JsonShape> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.put(name(component), shape(component));
        }
        inside.pop();
        return new JsonShape.Fields(fields);
    }

    private static String name(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? NAMES.translate(component.getName()) : named.value();
    }

    private JsonShape shape(RecordComponent component) {
        if (component.getType() != List.class) {
            return single(component, component.getType());
        }
        Bound.Items items = component.getAnnotation(Bound.Items.class);
        Type item = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        if (items == null || !(item instanceof Class<?> known)) {
            throw refused(component, "is a list without a bound: say @Bound.Items, and of what.");
        }
        return new JsonShape.Items(single(component, known), items.least(), items.most());
    }

    private JsonShape single(RecordComponent component, Class<?> type) {
        if (type.isRecord()) {
            return fields(type);
        }
        if (type.isEnum()) {
            return choice(component, Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT)).toList());
        }
        if (type == int.class || type == Integer.class) {
            Bound.Whole whole = component.getAnnotation(Bound.Whole.class);
            if (whole == null) {
                throw refused(component, "is a number without a bound: say @Bound.Whole.");
            }
            return new JsonShape.Whole(whole.least(), whole.most());
        }
        if (type == String.class) {
            return text(component);
        }
        throw refused(component, "is of a type that can't be asked for: " + type.getSimpleName() + ".");
    }

    private static JsonShape choice(RecordComponent component, List<String> constants) {
        Bound.OneOf some = component.getAnnotation(Bound.OneOf.class);
        List<String> chosen = some == null ? constants : List.of(some.value());
        if (!constants.containsAll(chosen)) {
            throw refused(component, "may be one of what its type does not have: " + chosen + ".");
        }
        return new JsonShape.OneOf(chosen);
    }

    private static JsonShape text(RecordComponent component) {
        return Arrays.stream(component.getAnnotations()).flatMap(bound -> text(bound).stream()).findFirst()
                .orElseThrow(() -> refused(component, "is a text without a bound: say how long it may be, or what it may be."));
    }

    private static Optional<JsonShape> text(Annotation bound) {
        JsonShape shape = null;
        if (bound instanceof Bound.Sentence one) {
            shape = new JsonShape.Sentences(1, 1, one.least(), one.most());
        } else if (bound instanceof Bound.Sentences some) {
            shape = new JsonShape.Sentences(some.least(), some.most(), some.leastWords(), some.mostWords());
        } else if (bound instanceof Bound.Phrase phrase) {
            shape = new JsonShape.Phrase(phrase.least(), phrase.most());
        } else if (bound instanceof Bound.Name name) {
            shape = new JsonShape.Name(name.least(), name.most());
        } else if (bound instanceof Bound.OneOf choice) {
            shape = new JsonShape.OneOf(List.of(choice.value()));
        } else if (bound instanceof Bound.Years years) {
            shape = new JsonShape.Date(years.first(), years.last());
        } else if (bound instanceof Bound.Characters most) {
            shape = new JsonShape.Text(most.value());
        }
        return Optional.ofNullable(shape);
    }

    private static IllegalArgumentException refused(RecordComponent component, String why) {
        return new IllegalArgumentException(component.getDeclaringRecord().getSimpleName() + "." + component.getName()
                + " " + why);
    }
}

package app.tomo.diagnosis;

import app.tomo.config.RecordCodec;
import app.tomo.model.Action;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.NoticeCategory;
import app.tomo.model.NoticePreferences;
import app.tomo.model.Permit;
import app.tomo.model.QuietHours;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Values of any type of the model: a full one of each record that is possible, and one with as little as can be.
final class Specimens {
    private int next = 1;
    private final boolean full;

    private Specimens(boolean full) {
        this.full = full;
    }

    /// Two for each way in which a part of it can be.
    static <T> List<T> of(Class<?> type, Class<T> as) {
        List<T> all = new ArrayList<>();
        for (boolean full : new boolean[] {true, false}) {
            Specimens specimens = new Specimens(full);
            for (int i = 0; i < 12; i++) {
                all.add(as.cast(specimens.value(type, 0)));
            }
        }
        return all;
    }

    private Object value(Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            return many(generic, depth);
        }
        Class<?> wanted = (Class<?>) type;
        next++;
        if (wanted.isSealed() && wanted != ZoneId.class) {
            List<Class<?>> records = RecordCodec.records(wanted).toList();
            return value(records.get(next % records.size()), depth);
        }
        if (wanted == NoticePreferences.class) {
            return full
                    ? new NoticePreferences(
                            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30)),
                            Set.of(NoticeCategory.RECOVERIES),
                            false)
                    : NoticePreferences.DEFAULT;
        }
        if (wanted == Limits.class) {
            return full ? Limits.DEFAULT.with(Limit.PING, 500) : Limits.DEFAULT;
        }
        if (wanted == Permit.class) {
            return full ? new Permit((Action) record(Action.class, depth), 5, 4) : Permit.FREE;
        }
        if (wanted.isRecord()) {
            return record(wanted, depth);
        }
        if (wanted.isEnum()) {
            return wanted.getEnumConstants()[next % wanted.getEnumConstants().length];
        }
        return scalar(wanted);
    }

    private Object many(ParameterizedType generic, int depth) {
        Type[] of = generic.getActualTypeArguments();
        if (generic.getRawType() == Set.class) {
            return full ? Set.of(value(of[0], depth + 1)) : Set.of();
        }
        boolean list = generic.getRawType() == List.class;
        if (!full) {
            return list ? List.of() : Map.of();
        }
        return list
                ? List.of(value(of[0], depth + 1), value(of[0], depth + 1))
                : Map.of(value(of[0], depth + 1), value(of[1], depth + 1));
    }

    private Object scalar(Class<?> wanted) {
        if (wanted == boolean.class) {
            return next % 2 == 0;
        }
        if (wanted == int.class) {
            return next;
        }
        if (wanted == long.class || wanted == Long.class) {
            return (long) next << 33;
        }
        if (wanted == double.class) {
            return next / 4.0;
        }
        if (wanted == Instant.class) {
            return Instant.EPOCH.plusNanos(next * 1_234_567L);
        }
        if (wanted == Duration.class) {
            return Duration.ofMillis(next);
        }
        if (wanted == LocalTime.class) {
            return LocalTime.of(22, next % 60);
        }
        if (wanted == ZoneId.class) {
            return ZoneId.of("Europe/Berlin");
        }
        if (wanted == String.class) {
            return "\"word\"\n\u00e4 " + next;
        }
        throw new AssertionError("the codec and this test do not know " + wanted);
    }

    private Object record(Class<?> type, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] parts = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            parts[i] =
                    nullable && (!full || depth > 6)
                            ? null
                            : components[i].getName().equals("port")
                                            && components[i].getType() == int.class
                                    ? 7070
                                    : value(components[i].getGenericType(), depth + 1);
        }
        try {
            Constructor<?> constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException refused) {
            throw new LinkageError(type.toString(), refused);
        }
    }
}

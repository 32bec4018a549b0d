package app.tomo.schedules;

import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Headline;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A schedule as a person reads it: each step that brought something new, in one line.
final class Trace {
    /// For a run of many: nothing is kept.
    static final Trace NONE = new Trace(null);

    private final @Nullable List<String> lines;
    private Instant began = Instant.MIN;

    private Trace(@Nullable List<String> lines) {
        this.lines = lines;
    }

    static Trace kept() {
        return new Trace(new ArrayList<>());
    }

    void add(Moment moment) {
        if (lines == null) {
            return;
        }
        if (lines.isEmpty() && began.equals(Instant.MIN)) {
            began = moment.before().at();
        }
        Headline before = moment.before().headline();
        Headline after = moment.after().headline();
        List<Effect> effects = moment.effects().stream().filter(Trace::isNews).toList();
        if (before == after && effects.isEmpty() && !isNews(moment.event())) {
            return;
        }
        double seconds = Duration.between(began, moment.at()).toMillis() / 1000.0;
        String change = before == after ? after.id() : before.id() + " -> " + after.id();
        lines.add(
                "%9.3f s  %s%s  [%s]  %s"
                        .formatted(
                                seconds,
                                shortened(moment.event()),
                                moment.threw() ? " (the step threw)" : "",
                                change,
                                effects.stream()
                                        .map(Trace::shortened)
                                        .collect(Collectors.joining(", "))));
    }

    private static boolean isNews(Effect effect) {
        return switch (effect) {
            case Effect.ReadService _,
                    Effect.ReadLog _,
                    Effect.Ping _,
                    Effect.AskLayers _,
                    Effect.CloseLink _ ->
                    false;
            default -> true;
        };
    }

    private static boolean isNews(Event event) {
        return switch (event) {
            case Event.ActionRequested _, Event.ActionCancelled _, Event.Woke _ -> true;
            default -> false;
        };
    }

    private static String shortened(Object what) {
        String text = what.toString().replaceAll("Invocation\\[.*?]]", "…");
        int most = 90;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    List<String> lines() {
        return lines == null ? List.of() : lines;
    }
}

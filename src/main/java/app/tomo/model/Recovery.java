package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// The end of an incident.
///
/// @param took how long the trouble lasted
/// @param change when the person last asked for a reload, where that was around the incident and what they changed by then
///     is certainly in force: the daemon confirmed it, or was started anew since; else null
public record Recovery(Duration took, @Nullable Instant change) {
    static Recovery of(Draft draft, Instant since, Instant well) {
        return new Recovery(Duration.between(since, well), change(draft, since));
    }

    private static @Nullable Instant change(Draft draft, Instant since) {
        LastReload last = draft.lastReload;
        ServiceStatus status = draft.status();
        Instant from = since.minus(draft.limits.time(Limit.SUSPICION));
        if (last == null || status == null || last.at().isBefore(from)) {
            return null;
        }
        Instant running = status.runningSince();
        boolean anew = running != null && running.isAfter(last.at());
        return switch (last.outcome()) {
            case Outcome.Applied _ -> last.at();
            case Outcome.Unknown _, Outcome.TimedOut _, Outcome.HeldBack _ ->
                    anew ? last.at() : null;
            default -> null;
        };
    }
}

package app.tomo.diagnosis.observed;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What happened to the daemon lately, as Tomo and the manager remember it.
///
/// @param restarts when it came back by itself in the last hour, oldest first
/// @param looping whether that makes a crash loop
/// @param calm what was further apart than this was none, by the settings; null where that was not written down
/// @param reloads when it was last sent a reload, oldest first
/// @param deaths those deaths that followed a reload, as the time from the reload to the death
/// @param deadly whether Tomo sends no more reloads because of that
/// @param lastReload how the newest reload ended, by its name in `--json`; empty where there was none
/// @param lastReloadAt when that was; null where there was none
public record SeenHistory(
        List<Instant> restarts,
        boolean looping,
        @Nullable Duration calm,
        List<Instant> reloads,
        List<Duration> deaths,
        boolean deadly,
        String lastReload,
        @Nullable Instant lastReloadAt) {
    public SeenHistory {
        restarts = List.copyOf(restarts);
        reloads = List.copyOf(reloads);
        deaths = List.copyOf(deaths);
    }
}

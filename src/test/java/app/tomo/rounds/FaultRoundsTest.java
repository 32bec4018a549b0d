package app.tomo.rounds;

import app.tomo.lab.Lab;
import app.tomo.lab.LabRun;
import app.tomo.lab.NeedsLab;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

/// Everything that can go wrong with a daemon and its unit, in random order, on the real thing. `TOMO_ROUNDS` says how often,
/// `TOMO_SEED` in which order.
class FaultRoundsTest {
    private static final String IN_CI = "40";

    /// A round takes about 2 s; one in which everything is as late as it may be takes longer.
    private static final Duration START = Duration.ofMinutes(5);

    private static final Duration ROUND = Duration.ofSeconds(10);

    /// With the flags of the product, so that memory and threads are as there.
    private static final String SCRIPT =
            """
            grep -E '^-(XX|D)' "$CHECKOUT/src/build/jvm.options" >"$OUT/flags"
            exec "$JAVA_HOME/bin/java" "@$OUT/flags" -cp "$CLASSES" app.tomo.rounds.Rounds "$KANATA" "$OUT" "$ROUNDS" "$SEED"
            """;

    @Test
    @NeedsLab({Lab.SYSTEMD, Lab.KANATA})
    void everyFaultIsToldInTimeAndNothingIsLeftBehind() {
        Map<String, String> environment = System.getenv();
        int rounds = Integer.parseInt(environment.getOrDefault("TOMO_ROUNDS", IN_CI));
        long seed =
                Long.parseLong(
                        environment.getOrDefault(
                                "TOMO_SEED", Long.toString(System.currentTimeMillis())));
        LabRun.Result result =
                LabRun.script(SCRIPT)
                        .inside(Lab.SYSTEMD, Lab.KANATA)
                        .with("CLASSES", System.getProperty("java.class.path"))
                        .with("ROUNDS", rounds)
                        .with("SEED", seed)
                        .within(START.plus(ROUND.multipliedBy(rounds)))
                        .run()
                        .expectSuccess();
        System.out.println(result.out());
    }
}

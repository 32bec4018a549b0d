package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Outcome.Hitch;
import app.tomo.runtime.SystemTime;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A program of the administrator's, whatever it says and however long it takes. Leave is given by `env`, which asks nobody.
@Timeout(120)
class AskedProgramTest {
    private static final List<String> LEAVE = List.of("/usr/bin/env");

    private final SystemTime time = new SystemTime();

    @AfterEach
    void close() {
        time.close();
    }

    private Countdown within(Duration time) {
        return Countdown.of(time, this.time);
    }

    private AskedProgram asked(Duration most) {
        return new AskedProgram(LEAVE, within(most), _ -> {});
    }

    @Test
    void oneThatSaysMoreThanAPipeHoldsEnds() {
        assertNull(
                asked(Duration.ofSeconds(60))
                        .run(List.of("head", "-c", "300000", "/dev/zero"), ""));
    }

    @Test
    void oneThatReadsNothingOfMuchEnds() {
        assertNull(asked(Duration.ofSeconds(60)).run(List.of("true"), "x".repeat(300_000)));
    }

    @Test
    void itsWordsSayWhyNot() {
        Hindrance why = asked(Duration.ofSeconds(60)).run(List.of("ls", "--", "/no/such"), "");
        assertNotNull(why);
        assertEquals(Hitch.NOT_WRITTEN, why.why());
        assertTrue(why.detail().contains("/no/such"), why::detail);
    }

    @Test
    void oneThatIsNotThereIsNamed() {
        assertEquals(
                new Hindrance(Hitch.NOT_WRITTEN, "no-such-program"),
                asked(Duration.ofSeconds(60)).run(List.of("no-such-program"), ""));
    }

    @Test
    void itIsEndedWhenItsTimeIsOver() {
        assertEquals(
                new Hindrance(Hitch.DECLINED, ""),
                asked(Duration.ofMillis(100)).run(List.of("tail", "-f", "/dev/null"), ""));
    }

    @Test
    void itIsGivenUpWithoutAnAnswer() throws Exception {
        CompletableFuture<Runnable> begun = new CompletableFuture<>();
        CompletableFuture<Hindrance> hindrance = new CompletableFuture<>();
        AskedProgram program =
                new AskedProgram(LEAVE, within(Duration.ofSeconds(100)), begun::complete);
        Thread.ofVirtual()
                .start(
                        () ->
                                hindrance.complete(
                                        program.run(List.of("tail", "-f", "/dev/null"), "")));
        begun.get().run();
        assertEquals(new Hindrance(Hitch.DECLINED, ""), hindrance.get());
    }
}

package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Command;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.entry.LocalConsole;
import app.tomo.diagnosis.ObservationsJson;
import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.catalogue.Doctor;
import app.tomo.diagnosis.recovery.RecoveryDesk;
import app.tomo.kanata.Kanata;
import app.tomo.model.Scope;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.words.SnapshotBuilder;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Whoever waits for `tomo recover`, and ends it.
@Timeout(20)
class RecoverCommandTest {
    private static final RecoveryPlan START =
            new RecoveryPlan(
                    List.of(),
                    List.of(
                            new RecoveryStep(
                                    "start",
                                    new RecoveryAct.Start(),
                                    List.of(),
                                    RecoveryStep.Leave.NONE,
                                    false,
                                    true,
                                    Duration.ofSeconds(5))));

    private final CallerSignals signals = new CallerSignals();
    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Runnable repairing = () -> {};
    private Supplier<RecoveryPlan> planning =
            () -> {
                throw new AssertionError("a plan");
            };

    /// A recorded case in which something is wrong.
    private static Diagnosis found() {
        try (InputStream in =
                RecoverCommandTest.class.getResourceAsStream("/corpus/config-mismatch.json")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Doctor.diagnose(
                    assertInstanceOf(
                                    ObservationsJson.Reading.Read.class,
                                    ObservationsJson.read(text))
                            .found()
                            .observations(),
                    new Kanata());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int recover(Consumer<RecoveryDesk.LookListener> looking) throws InterruptedException {
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        var console = new LocalConsole(stream, stream, false, false);
        return new RecoverCommand(
                        new SeenSession(SnapshotBuilder.well().build()),
                        new Desk(looking),
                        null,
                        new Question(console),
                        Words.ofKanata(),
                        console,
                        signals)
                .run(new Command.Recover(true));
    }

    private final class Desk implements RecoveryDesk {
        private final Consumer<LookListener> looking;

        private Desk(Consumer<LookListener> looking) {
            this.looking = looking;
        }

        @Override
        public Work look(LookListener listener) {
            asked.add("look");
            looking.accept(listener);
            return () -> asked.add("look given up");
        }

        @Override
        public RecoveryPlan plan(Diagnosis diagnosis, @Nullable Scope wanted) {
            asked.add("plan");
            return planning.get();
        }

        @Override
        public RecoveryPlan hardening(Diagnosis diagnosis) {
            throw new AssertionError("a plan");
        }

        @Override
        public Work repair(RecoveryPlan plan, RepairListener listener) {
            asked.add("repair");
            repairing.run();
            return () -> {
                asked.add("repair given up");
                listener.ended(Map.of(), new RecoveryEnd.Cancelled());
            };
        }
    }

    @Test
    void whoEndsItWhileItLooksHasNothingDone() throws InterruptedException {
        int exit = recover(_ -> signals.raise(CallerSignals.Signal.CANCELLED));
        assertEquals(ExitStatus.NOT_REACHED, exit);
        assertEquals(List.of("look", "look given up"), asked);
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("Nothing was done."));
    }

    @Test
    void whoEndsItAtTheLastMomentOfItsLookHasNothingDone() throws InterruptedException {
        int exit =
                recover(
                        each -> {
                            signals.raise(CallerSignals.Signal.CANCELLED);
                            each.ended(found());
                        });
        assertEquals(ExitStatus.NOT_REACHED, exit);
        assertEquals(List.of("look", "look given up"), asked);
    }

    @Test
    void whoEndsItWhileItPlansHasNothingDone() throws InterruptedException {
        planning =
                () -> {
                    signals.raise(CallerSignals.Signal.CANCELLED);
                    return START;
                };
        assertEquals(ExitStatus.NOT_REACHED, recover(each -> each.ended(found())));
        assertEquals(List.of("look", "plan"), asked);
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("Nothing was done."));
    }

    @Test
    void aPlanThatTakesLongIsNotWaitedForByWhoEndsIt() throws InterruptedException {
        CompletableFuture<RecoveryPlan> never = new CompletableFuture<>();
        planning =
                () -> {
                    signals.raise(CallerSignals.Signal.CANCELLED);
                    return never.join();
                };
        assertEquals(ExitStatus.NOT_REACHED, recover(each -> each.ended(found())));
        assertEquals(List.of("look", "plan"), asked);
        never.complete(START);
    }

    @Test
    void whoEndsItWhileItRepairsHasTheRestNotReached() throws InterruptedException {
        planning = () -> START;
        repairing = () -> signals.raise(CallerSignals.Signal.CANCELLED);
        assertEquals(ExitStatus.NOT_REACHED, recover(each -> each.ended(found())));
        assertEquals(List.of("look", "plan", "repair", "repair given up"), asked);
    }

    @Test
    void aLookThatThrowsIsNotWaitedFor() {
        assertThrows(
                IllegalStateException.class, () -> recover(RecoveryDesk.LookListener::mistaken));
    }
}

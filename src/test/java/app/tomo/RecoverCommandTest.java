package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Command;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.entry.LocalConsole;
import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.recovery.RecoveryDesk;
import app.tomo.model.Scope;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.words.SnapshotBuilder;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Whoever waits for the look of `tomo recover`.
@Timeout(20)
class RecoverCommandTest {
    private final CallerSignals signals = new CallerSignals();
    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

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
            throw new AssertionError("a plan");
        }

        @Override
        public RecoveryPlan hardening(Diagnosis diagnosis) {
            throw new AssertionError("a plan");
        }

        @Override
        public Work repair(RecoveryPlan plan, RepairListener listener) {
            throw new AssertionError("a repair");
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
    void aLookThatThrowsIsNotWaitedFor() {
        assertThrows(
                IllegalStateException.class, () -> recover(RecoveryDesk.LookListener::mistaken));
    }
}

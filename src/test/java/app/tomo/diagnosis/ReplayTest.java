package app.tomo.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Headline;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.runtime.Observer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What was recorded and is replayed by the same Tomo is the same again: what it said, did and told, and when.
class ReplayTest {
    /// A ping is sent each second, and a silence is seen from the first that goes unanswered.
    private static final Duration PING = Duration.ofMillis(1_100);

    @TempDir private Path folder;

    private record Seen(Instant at, Object what) {}

    /// Notes the headlines, and the effects that are more than a look.
    private static final class Noting implements Observer {
        final List<Seen> seen = new ArrayList<>();
        private Headline last = Headline.UNKNOWN;

        @Override
        public void began(Snapshot snapshot) {
            last = snapshot.headline();
        }

        @Override
        public void stepped(Event event, Step step) {
            Instant at = step.next().at();
            if (step.next().headline() != last) {
                last = step.next().headline();
                seen.add(new Seen(at, last));
            }
            step.effects().stream()
                    .filter(effect -> !(effect instanceof Effect.Look))
                    .forEach(effect -> seen.add(new Seen(at, effect.getClass().getSimpleName())));
        }
    }

    private RecordedEngine test;
    private final Noting live = new Noting();

    @BeforeEach
    void record() {
        test = new RecordedEngine(folder);
        test.machine.upForAnHour();
        test.engine.mailbox().observe(live);
        test.begin();
    }

    private void isTheSameAgain() {
        test.journal.end();
        test.pass(Duration.ofSeconds(2));
        Noting again = new Noting();
        Replay.run(test.entries(), again);
        assertEquals(
                live.seen.stream().map(Seen::what).toList(),
                again.seen.stream().map(Seen::what).toList());
        for (int i = 0; i < live.seen.size(); i++) {
            Seen one = live.seen.get(i);
            Duration apart = Duration.between(one.at(), again.seen.get(i).at()).abs();
            assertTrue(apart.compareTo(PING) < 0, one + " and " + again.seen.get(i));
        }
    }

    @Test
    void aDaemonThatIsWell() {
        test.pass(Duration.ofMinutes(10));
        isTheSameAgain();
    }

    @Test
    void aReload() {
        var _ = test.engine.lifecycle().reload();
        test.pass(Duration.ofMinutes(1));
        isTheSameAgain();
    }

    @Test
    void aCrashLoop() {
        for (int i = 0; i < 6; i++) {
            test.machine.crash(Duration.ofMillis(40));
            test.pass(Duration.ofSeconds(20));
        }
        test.pass(Duration.ofMinutes(3));
        isTheSameAgain();
        assertTrue(live.seen.stream().anyMatch(each -> each.what() == Headline.CRASH_LOOPING));
    }

    @Test
    void aLoopOfReloads() {
        test.machine.reloadKillsAfter = Duration.ofSeconds(17);
        for (int i = 0; i < 10; i++) {
            var _ = test.engine.lifecycle().reload();
            test.pass(Duration.ofSeconds(20));
        }
        test.pass(Duration.ofMinutes(3));
        isTheSameAgain();
    }

    @Test
    void aDaemonThatHangsAndGoesOn() {
        test.machine.hung = true;
        test.pass(Duration.ofSeconds(42));
        test.machine.goOn();
        test.pass(Duration.ofMinutes(2));
        isTheSameAgain();
        assertTrue(live.seen.stream().anyMatch(each -> each.what() == Headline.UNRESPONSIVE));
    }

    @Test
    void aStopThatHasToBeForced() {
        test.machine.ignoresTerm = true;
        var _ = test.engine.lifecycle().stop();
        test.pass(Duration.ofSeconds(30));
        isTheSameAgain();
    }

    @Test
    void aStartAfterAStop() {
        var _ = test.engine.lifecycle().stop();
        test.pass(Duration.ofMinutes(5));
        var _ = test.engine.lifecycle().start();
        test.pass(Duration.ofMinutes(1));
        isTheSameAgain();
    }

    @Test
    void anEmergencyStop() {
        var _ = test.engine.lifecycle().emergencyStop();
        test.pass(Duration.ofMinutes(1));
        var _ = test.engine.lifecycle().liftEmergencyStop();
        test.pass(Duration.ofMinutes(1));
        isTheSameAgain();
    }
}

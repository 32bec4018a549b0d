package app.tomo.ui.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.runtime.VirtualTime;
import app.tomo.ui.FxBridge;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// When a text is checked, and which answers count.
class TextCheckTest {
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final FxRobot robot = new FxRobot();
    private final VirtualTime time = new VirtualTime();
    private final Deque<Runnable> checks = new ArrayDeque<>();
    private final List<String> checked = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private String text = "";
    private final TextCheck<String, String> check =
            new TextCheck<>(
                    time,
                    checks::add,
                    new FxBridge(Runnable::run, Throwable::printStackTrace),
                    () -> PAUSE,
                    () -> text,
                    each -> {
                        checked.add(each);
                        return each;
                    },
                    found::add);

    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        var _ = FxToolkit.registerPrimaryStage();
    }

    private void type(String now) {
        text = now;
        robot.interact(check::changed);
    }

    private void advance(Duration span) {
        time.advance(span);
        time.settle();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void runCheck() {
        checks.remove().run();
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void itBeginsWhenNothingWasTypedForAPause() {
        type("a");
        advance(PAUSE.minusMillis(1));
        type("ab");
        advance(PAUSE.minusMillis(1));
        assertEquals(0, checks.size());
        advance(Duration.ofMillis(1));
        runCheck();
        assertEquals(List.of("ab"), found);
    }

    @Test
    void oneIsUnderWayAtATimeAndAnAnswerAboutAnOlderTextIsDropped() {
        type("a");
        advance(PAUSE);
        type("ab");
        advance(PAUSE.multipliedBy(3));
        assertEquals(1, checks.size(), "the first one is not over");
        runCheck();
        assertEquals(List.of(), found);
        advance(PAUSE);
        runCheck();
        assertEquals(List.of("a", "ab"), checked);
        assertEquals(List.of("ab"), found);
    }

    @Test
    void whatIsForgottenIsNotAnswered() {
        type("a");
        advance(PAUSE);
        robot.interact(check::forget);
        runCheck();
        advance(PAUSE.multipliedBy(3));
        assertEquals(List.of(), found);
        assertEquals(0, checks.size());
    }
}

package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.tomo.config.Places;
import app.tomo.config.Preset;
import app.tomo.config.PresetsDesk;
import app.tomo.config.SettingsWriter;
import app.tomo.simulator.script.Script;
import app.tomo.words.Words;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Who is told what of the presets in the running app, which looks after a simulated daemon; what a switch does is
/// [PresetSwitchTest]'s.
class AppPresetsTest {
    private static final Preset WORK = new Preset("work", "/c/work.kbd", List.of());

    @TempDir private Path home;
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<AppPresets.Told> told = new ArrayList<>();
    private LoneMachine lone;
    private App app;
    private PresetsDesk desk;
    private AppPresets presets;
    private int changes;

    @BeforeEach
    void begin() throws IOException {
        lone = LoneMachine.at(home);
        Machine machine = lone.machine();
        Places places = machine.places();
        app = new App(lone.threads(), machine, "default", Words.ofKanata(), () -> {});
        desk = new PresetsDesk(new SettingsWriter(places), places.settings(), home);
        assertInstanceOf(PresetsDesk.Change.Written.class, desk.add(WORK, 0));
        presets =
                new AppPresets(
                        app,
                        desk,
                        new PresetSides(lone.buses(), lone.threads(), machine),
                        app::session,
                        Words.ofKanata(),
                        tasks::add);
        presets.watch(() -> changes++);
    }

    @AfterEach
    void close() {
        app.end();
        lone.close();
    }

    private void looksAfterADaemon() throws IOException {
        app.begin(Keeper.simulated("default", lone.machine(), Script.NONE, lone.threads()));
    }

    /// Runs what was to be done on threads of its own, and what that led to.
    private void settle() {
        while (!tasks.isEmpty()) {
            tasks.removeFirst().run();
        }
    }

    @Test
    void nothingIsLookedAtBeforeThereIsADaemonToLookAfter() {
        presets.refresh();
        assertEquals(List.of(), List.copyOf(tasks));
        assertEquals(AppPresets.Now.NOTHING, presets.now());
    }

    @Test
    void theSameWorldIsLookedAtOnceAndAChangeIsToldOnce() throws IOException {
        looksAfterADaemon();
        var snapshot = app.snapshot();
        presets.publish(snapshot);
        presets.publish(snapshot);
        assertEquals(1, tasks.size());
        settle();
        assertEquals(WORK, presets.now().file().named("work"));
        assertEquals(1, changes);
        presets.refresh();
        settle();
        assertEquals(1, changes, "nothing is otherwise");
    }

    @Test
    void whatAPresetCameToIsToldInAPersonsWords() throws IOException {
        looksAfterADaemon();
        presets.turnTo(WORK, true, false, told::add);
        settle();
        var outcome = new PresetOutcome.OfDemonstration();
        assertEquals(
                List.of(
                        new AppPresets.Told(
                                outcome, PresetSentences.of(outcome, Words.ofKanata()))),
                told);
    }

    @Test
    void aSwitchThatThrowsIsTold() {
        presets.turnTo(WORK, true, false, told::add);
        assertThrows(NullPointerException.class, this::settle);
        assertEquals(new PresetOutcome.OwnMistake(), told.getFirst().outcome());
    }

    @Test
    void aNameThatIsGoneByThenChangesNothingAndIsSeenToBeGone() throws IOException {
        looksAfterADaemon();
        presets.turnTo("gone", told::add);
        settle();
        assertEquals(List.of(), told);
        assertEquals(WORK, presets.now().file().named("work"));
        assertNull(presets.now().file().named("gone"));
    }

    @Test
    void whoeverSeesThePageIsToldThereAndOnce() throws IOException {
        looksAfterADaemon();
        presets.turnTo("work", told::add);
        settle();
        assertEquals(1, told.size());
        assertNull(presets.takeWaiting());
        presets.inSight(true);
        presets.turnTo("work", told::add);
        settle();
        assertEquals(1, told.size());
        AppPresets.Waiting waiting = presets.takeWaiting();
        assertNotNull(waiting);
        assertEquals(WORK, waiting.preset());
        assertNull(presets.takeWaiting());
    }
}

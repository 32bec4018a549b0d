package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.cli.command.BufferConsole;
import app.tomo.diagnosis.observed.SeenProcess;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.model.Truth;
import app.tomo.words.Words;

import org.junit.jupiter.api.Test;

import java.util.List;

/// After an emergency stop nobody is to believe that a daemon is gone which Tomo may not end.
class SurvivorsTest {
    private final BufferConsole console = new BufferConsole(false, false);
    private final Survivors survivors =
            new Survivors(
                    new Target("default", Scope.USER, Target.USUAL_UNIT, null, null, null),
                    Words.ofKanata().inEnglish(),
                    console);

    private static SeenProcess alive(long pid, String user, boolean ours) {
        List<String> line = List.of("/opt/kanata", "-c", "keys.kbd");
        return new SeenProcess(pid, user, ours, line, "", null, Truth.NO, Truth.NO, null);
    }

    @Test
    void eachIsNamedWithWhatEndsIt() {
        survivors.tell(List.of(alive(4711, "you", true), alive(4712, "eve", false)));
        assertEquals(
                List.of(
                        "Another kanata runs on, which is not Tomo’s to end: PID 4711,"
                                + " /opt/kanata -c keys.kbd. To end it: kill -KILL 4711",
                        "Another kanata runs on, of eve: PID 4712. To end it: sudo kill -KILL"
                                + " 4712"),
                console.err);
    }

    @Test
    void whereNoneIsLeftNothingIsSaid() {
        survivors.tell(List.of());
        assertEquals(List.of(), console.err);
    }
}

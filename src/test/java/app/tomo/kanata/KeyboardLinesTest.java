package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Keyboard.State;
import app.tomo.runtime.DaemonLog;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class KeyboardLinesTest {
    private static final String START = "22:17:14.6392 [INFO] kanata v1.11.0 starting";
    private static final String TAKEN =
            "22:17:14.6392 [INFO] registering /dev/input/event0: \"AT Translated Set 2 keyboard\"";
    private static final String BUSY =
            "22:17:14.6392 [WARN] found device /dev/input/event5 but could not register it Os {"
                    + " code: 16, kind: ResourceBusy, message: \"Device or resource busy\" }";

    private static List<DaemonLog.Line> lines(long pid, String... texts) {
        return Stream.of(texts).map(text -> new DaemonLog.Line(Instant.EPOCH, pid, text)).toList();
    }

    @Test
    void whatWasTakenAndWhatWasRefusedIsTold() {
        assertEquals(
                Map.of(
                        "/dev/input/event0",
                        State.REMAPPED,
                        "/dev/input/event5",
                        State.HELD_ELSEWHERE),
                KeyboardLines.taken(lines(85, START, TAKEN, BUSY)));
    }

    @Test
    void aLaterLineCounts() {
        assertEquals(
                Map.of(
                        "/dev/input/event0",
                        State.NOT_REMAPPED,
                        "/dev/input/event5",
                        State.REMAPPED),
                KeyboardLines.taken(
                        lines(
                                85,
                                START,
                                TAKEN,
                                BUSY,
                                "22:18:00.0001 [INFO] removing kbd device: /dev/input/event0",
                                TAKEN.replace("event0", "event5"))));
    }

    @Test
    void whatAnEarlierProcessTookIsForgotten() {
        assertEquals(
                Map.of(),
                KeyboardLines.taken(
                        Stream.concat(lines(84, START, TAKEN).stream(), lines(85, START).stream())
                                .toList()));
    }
}

package app.tomo.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.time.Duration.ofSeconds;

import app.tomo.lab.Lab;
import app.tomo.lab.LabRun;
import app.tomo.lab.NeedsLab;

import org.junit.jupiter.api.Test;

/// What a task bar makes of Tomo's windows, on a real X server.
class WindowNameTest {
    private static final String OPEN_AND_LOOK =
            """
            $TOMO --demo >"$OUT/app.log" 2>&1 &
            until $TOMO --profile demo status >/dev/null 2>&1; do sleep 0.2; done
            $TOMO --profile demo >/dev/null
            window=$(xdotool search --sync --onlyvisible --name '^Tomo$' | tail -n 1)
            leader=$(xprop -id "$window" WM_CLIENT_LEADER | sed 's/.*# //')
            xprop -id "$window" WM_CLASS
            xprop -id "$leader" WM_CLASS
            xprop -id "$window" _NET_WM_ICON | sed -n 1p
            $TOMO --profile demo quit >/dev/null
            """;

    @Test
    @NeedsLab(Lab.DESKTOP)
    void windowsHaveTomosNameAndItsIcon() {
        LabRun.Result result =
                LabRun.script(OPEN_AND_LOOK)
                        .inside(Lab.DESKTOP)
                        .within(ofSeconds(90))
                        .run()
                        .expectSuccess();
        assertEquals(
                """
                WM_CLASS(STRING) = "Tomo", "Tomo"
                WM_CLASS(STRING) = "Tomo", "Tomo"
                _NET_WM_ICON(CARDINAL) = \tIcon (128 x 128):
                """,
                result.out(),
                result::toString);
    }
}

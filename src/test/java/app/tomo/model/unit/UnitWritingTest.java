package app.tomo.model.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Scope;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class UnitWritingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/usr/bin/kanata | /usr/bin/kanata",
                "/home/me/my keys/a.kbd | \"/home/me/my keys/a.kbd\"",
                "/home/ä/a.kbd | \"/home/ä/a.kbd\"",
                "100% | 100%%",
                "$HOME/a | $$HOME/a",
                "say \"hi\" | \"say \\\"hi\\\"\"",
                "back\\slash | \"back\\\\slash\"",
                "[::1]:5829 | \"[::1]:5829\""
            })
    void anArgumentIsWrittenSoThatSystemdReadsIt(String argument, String written) {
        assertEquals(written, UnitWriting.line(List.of("x", argument)).substring(2));
    }

    @Test
    void anArgumentMeansItselfAndTheProgramIsNotExpanded() {
        assertEquals(
                "/opt/$new/kanata -c \"/home/me/my 100%% $$keys.kbd\" \"[::1]:5829\"",
                UnitWriting.line(
                        List.of(
                                "/opt/$new/kanata",
                                "-c",
                                "/home/me/my 100% $keys.kbd",
                                "[::1]:5829")));
    }

    @Test
    void noArgumentBeginsAnotherLine() {
        String line =
                UnitWriting.line(
                        List.of(
                                "/usr/bin/kanata",
                                "a\rExecStartPre=b\n\tc\u0001\u000b\u000c\u007f"));
        assertEquals("/usr/bin/kanata \"a\\rExecStartPre=b\\n\\tc\\x01\\x0b\\x0c\\x7f\"", line);
    }

    @Test
    void aUnitIsMarkedAsTomosAndHasEachLimit() {
        String text = Units.ownText();
        assertTrue(new DefinitionFile("x", text, false).own());
        assertFalse(new DefinitionFile("x", text, true).own(), "a link is never Tomo's");
        for (String line :
                List.of(
                        "StartLimitIntervalSec=60",
                        "StartLimitBurst=5",
                        "ExecStart=" + String.join(" ", Units.COMMAND),
                        "Restart=on-failure",
                        "RestartSec=1",
                        "TimeoutStartSec=15",
                        "TimeoutStopSec=5",
                        "KillMode=control-group",
                        "NoNewPrivileges=yes",
                        "WantedBy=default.target")) {
            assertTrue(text.lines().anyMatch(line::equals), line);
        }
        assertFalse(text.contains("Watchdog"), "the daemon answers none");
    }

    @Test
    void whatStartsProgramsKeepsItsRights() {
        String text = UnitWriting.unit(Scope.USER, "kanata", "/usr/bin/kanata", false);
        assertFalse(text.contains("NoNewPrivileges"));
    }

    @Test
    void aUnitOfTheMachineSeesKeyboardsAndStartsWithoutALogin() {
        String text = UnitWriting.unit(Scope.SYSTEM, "kanata", "/usr/bin/kanata", true);
        assertTrue(text.contains("DeviceAllow=/dev/uinput rw\nDeviceAllow=char-input rw\n"));
        assertTrue(text.contains("WantedBy=multi-user.target"));
        assertFalse(text.contains("PrivateDevices"), "it takes /dev/input away");
    }

    @Test
    void aDropInIsReadAsItWasWritten() {
        Map<UnitProperty, UnitValue> values =
                Map.of(
                        UnitProperty.STOP_TIMEOUT, new UnitValue("5"),
                        UnitProperty.LIMIT_BURST, new UnitValue("5"));
        String text = UnitWriting.dropIn(values, "");
        assertEquals(values, UnitWriting.said(text));
        assertTrue(text.contains("[Unit]\nStartLimitBurst=5\n[Service]\nTimeoutStopSec=5\n"), text);
    }
}

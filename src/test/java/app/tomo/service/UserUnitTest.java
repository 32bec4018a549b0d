package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class UserUnitTest {
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
        assertEquals(written, UserUnit.quoted(argument));
    }

    @Test
    void aUnitOfTomosHasLimitsAndComesBackAfterAFailureOnly() {
        List<String> lines =
                UserUnit.text("kanata", List.of("/usr/bin/kanata", "-p", "5829")).lines().toList();
        assertTrue(lines.contains("ExecStart=/usr/bin/kanata -p 5829"));
        for (String wanted :
                List.of(
                        "Restart=on-failure",
                        "RestartSec=1",
                        "StartLimitBurst=5",
                        "StartLimitIntervalSec=60",
                        "TimeoutStopSec=5",
                        "WantedBy=default.target")) {
            assertTrue(lines.contains(wanted), wanted);
        }
    }
}

package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class UserUnitTest {
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

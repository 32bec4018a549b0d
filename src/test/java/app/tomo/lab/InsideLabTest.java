package app.tomo.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;

@InsideLab(Lab.SYSTEMD)
class InsideLabTest {
    private static boolean prepared;

    @BeforeAll
    static void prepare() {
        prepared = true;
    }

    @Test
    void theFirstProcessIsTheLabsSystemd() throws Exception {
        assertEquals("systemd\n", Files.readString(Path.of("/proc/1/comm")));
        assertTrue(Files.exists(Path.of("/run/systemd/system/lab.target")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"})
    void theUsersBusIsAtHand(String variable) {
        assertTrue(prepared);
        assertTrue(System.getenv(variable).contains("/run/user/"));
    }
}

package app.tomo;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class SwitchClaimTest {
    @TempDir Path folder;

    @Test
    void oneAtATimeHasIt() throws IOException {
        Path file = folder.resolve("tomo/preset-kanata.service.lock");
        try (SwitchClaim first = SwitchClaim.take(file)) {
            assertNotNull(first);
            assertNull(SwitchClaim.take(file));
        }
        try (SwitchClaim next = SwitchClaim.take(file)) {
            assertNotNull(next);
        }
    }
}

package app.tomo.config;

import app.tomo.model.Memory;
import app.tomo.model.NoticeHistory;
import app.tomo.model.ReloadGuard;
import app.tomo.model.Restarts;
import app.tomo.model.Scope;
import app.tomo.runtime.SystemTime;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A process that writes one memory after the other, until it is killed.
///
///     MemoryWriter FOLDER
final class MemoryWriter {
    static final Instant THEN = Instant.parse("2026-11-22T14:02:17.250Z");

    private MemoryWriter() {}

    static void main(String[] arguments) {
        MemoryFile file = in(Path.of(arguments[0]), new SystemTime());
        for (int deaths = 1; ; deaths++) {
            boolean _ = file.store(memory(deaths));
            if (deaths == 1) {
                System.out.println("writing");
            }
        }
    }

    static MemoryFile in(Path folder, SystemTime time) {
        Places places = new Places(folder, folder, folder, folder, folder);
        return new MemoryFile(places, new MachineClock(time));
    }

    static Memory memory(int deaths) {
        return new Memory(
                Scope.USER,
                "kanata.service",
                new ReloadGuard(THEN, true, deaths, 1, THEN.plusSeconds(30), null, 0),
                new Restarts(List.of(THEN.minusSeconds(9), THEN)),
                null,
                null,
                3,
                null,
                NoticeHistory.NONE);
    }
}

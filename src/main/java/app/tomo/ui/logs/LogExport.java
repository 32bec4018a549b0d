package app.tomo.ui.logs;

import app.tomo.runtime.LogLine;
import app.tomo.ui.FxBridge;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Writes what is shown into a file of the person's choice. FX thread; the disk is waited for elsewhere.
final class LogExport {
    private final LogsViewModel model;
    private final Executor blocking;
    private final FxBridge bridge;

    LogExport(LogsViewModel model, Executor blocking, FxBridge bridge) {
        this.model = model;
        this.blocking = blocking;
        this.bridge = bridge;
    }

    /// @param told what became of it, a sentence
    void write(Path file, List<LogLine> lines, Consumer<String> told) {
        List<LogLine> all = List.copyOf(lines);
        blocking.execute(
                () -> {
                    String said = written(file, all);
                    bridge.run(() -> told.accept(said));
                });
    }

    private String written(Path file, List<LogLine> lines) {
        try {
            Files.writeString(file, lines.isEmpty() ? "" : model.text(lines) + "\n");
            return model.words().exported(file.toString(), lines.size());
        } catch (IOException unwritable) {
            return model.words().notExported(file.toString(), reason(unwritable));
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(failure.getMessage());
    }
}

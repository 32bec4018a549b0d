package app.tomo.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where Tomo's own mistakes are written down. A person is shown one sentence and the name of the file; the rest is in
/// there, for whoever mends it. Only the newest is kept.
public record Defects(Path file) {
    /// In a profile's folder of states.
    public static Defects in(Path folder) {
        return new Defects(folder.resolve("defect.txt"));
    }

    /// Writes it down, as well as that can be done.
    public void report(Throwable defect) {
        StringWriter text = new StringWriter();
        defect.printStackTrace(new PrintWriter(text));
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text.toString());
        } catch (IOException _) {
            // There is nowhere left to say it.
        }
    }
}

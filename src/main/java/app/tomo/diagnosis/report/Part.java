package app.tomo.diagnosis.report;

import app.tomo.runtime.LogLine;

import java.util.List;

/// Something that goes into a bundle beside the report, as it is on the machine: it is redacted by what it is.
public sealed interface Part {
    /// Its name in the bundle, below its folder.
    String name();

    record Log(String name, List<LogLine> lines) implements Part {
        public Log {
            lines = List.copyOf(lines);
        }
    }

    record Config(String name, String text) implements Part {}

    record Unit(String name, String text) implements Part {}

    /// What Tomo itself says: settings, properties.
    record Plain(String name, String text) implements Part {}
}

package app.tomo.simulator.script;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// What the simulated daemon does wrong, and when.
public record Script(List<Line> lines) {
    /// Nothing goes wrong.
    public static final Script NONE = new Script(List.of());

    /// One fault.
    ///
    /// @param number of the line in the file, from 1
    public record Line(int number, When when, Fault fault, Starts starts) {}

    public Script {
        lines = List.copyOf(lines);
    }

    /// The lines that count in that start of the daemon.
    public Stream<Line> in(int start) {
        return lines.stream().filter(line -> line.starts().include(start));
    }

    /// What was said last of the service manager in that respect, null for nothing.
    public <F extends Fault.Customs> @Nullable F customs(Class<F> kind) {
        return lines.stream()
                .map(Line::fault)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((_, last) -> last)
                .orElse(null);
    }
}

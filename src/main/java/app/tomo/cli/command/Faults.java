package app.tomo.cli.command;

import app.tomo.model.ConfigFault;

import java.util.ArrayList;
import java.util.List;

/// What follows the sentence about a fault in a config.
final class Faults {
    private Faults() {}

    /// The daemon's advice, and the place in the form that editors and terminals open: `/home/p/kanata.kbd:14:3`.
    static List<String> more(ConfigFault fault) {
        List<String> lines = new ArrayList<>();
        if (!fault.help().isBlank()) {
            lines.add(fault.help());
        }
        if (fault.file() != null) {
            lines.add(place(fault));
        }
        return lines;
    }

    private static String place(ConfigFault fault) {
        StringBuilder place = new StringBuilder().append(fault.file());
        if (fault.line() > 0) {
            place.append(':').append(fault.line());
            if (fault.column() > 0) {
                place.append(':').append(fault.column());
            }
        }
        return place.toString();
    }
}

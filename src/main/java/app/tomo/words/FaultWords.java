package app.tomo.words;

import app.tomo.model.ConfigFault;

import java.util.Locale;

/// Where a config is wrong, and why in the daemon's own words.
public final class FaultWords {
    private static final String MISSING = "Could not find the config file";

    private final Phrases phrases;

    FaultWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /// `line 14 of kanata.kbd: layer nav has 7 items`; only what is known of it.
    public String of(ConfigFault fault) {
        String place = place(fault, false);
        String reason = reason(fault);
        return place.isEmpty() ? reason : phrases.of("fault", place, reason);
    }

    /// Whether the file is not there, so that there is nothing in it to correct.
    boolean missing(ConfigFault fault) {
        return fault.reason().contains(MISSING);
    }

    /// The same where the file was named already: its name is said only with a line in it, or where it is another file.
    String within(String file, ConfigFault fault) {
        return fault.line() == 0 && file.equals(fault.file()) ? reason(fault) : of(fault);
    }

    /// Why, with a capital letter.
    String reasonOf(ConfigFault fault) {
        String reason = reason(fault);
        return reason.isEmpty()
                ? reason
                : reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
    }

    /// Plain words for what concerns the file as a whole; else the daemon's own.
    private String reason(ConfigFault fault) {
        String said = fault.reason();
        if (missing(fault)) {
            return phrases.of("reason.missing");
        }
        if (said.contains("Is a directory")) {
            return phrases.of("reason.folder");
        }
        if (said.contains("valid UTF-8")) {
            return phrases.of("reason.binary");
        }
        if (said.contains("Permission denied")) {
            return phrases.of("reason.denied");
        }
        return said.contains("defsrc must exist; found none")
                ? phrases.of("reason.empty")
                : withoutStop(said);
    }

    /// Some reasons of the daemon are sentences, and each stands in a sentence of Tomo's.
    private static String withoutStop(String said) {
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }

    /// `line 14, column 3 of kanata.kbd`; empty where nothing is known.
    public String place(ConfigFault fault) {
        return place(fault, true);
    }

    private String place(ConfigFault fault, boolean columns) {
        String file = name(fault);
        if (fault.line() == 0) {
            return file;
        }
        String line = Integer.toString(fault.line());
        String spot =
                columns && fault.column() > 0
                        ? phrases.of("line.column", line, Integer.toString(fault.column()))
                        : phrases.of("line", line);
        return file.isEmpty() ? spot : phrases.of("in-file", spot, file);
    }

    private static String name(ConfigFault fault) {
        String file = fault.file();
        return file == null
                ? ""
                : file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}

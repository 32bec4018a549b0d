package app.tomo.diagnosis.report;

import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;

import java.util.List;
import java.util.regex.Pattern;

/// What of a daemon's log may be shared. kanata prints keys at its levels debug and trace, the text of a layer with each change
/// of layer, and quotes the config where something is wrong with it: so a line is shown whole only where it is known to hold
/// nothing of the kind, another one up to where it begins to quote, and what follows a message not at all.
final class LogText {
    /// In place of what was typed, or is to be.
    static final String TYPED = "[…]";

    /// How lines begin that tell of nobody's keys; seen in 1.9.0 to 1.12.1-prerelease-1.
    private static final List<String> KNOWN =
            List.of(
                    "kanata v",
                    "config file is valid",
                    "Created device",
                    "Created symlink",
                    "Deleted symlink",
                    "Sleeping for",
                    "entering the ",
                    "registering ",
                    "Starting kanata proper",
                    "You may forcefully exit",
                    "looking for devices",
                    "found device",
                    "removing kbd device",
                    "checking for ",
                    "Failed to ungrab",
                    "Failed to open the output uinput",
                    "Failed to include file",
                    "Could not find",
                    "No config files",
                    "no keyboard devices",
                    "No keyboard devices",
                    "new client connection",
                    "listening for",
                    "removing disconnected",
                    "process unmapped keys",
                    "The item process-unmapped-keys",
                    "NOTE:",
                    "Live reload successful",
                    "live reload failed",
                    "Requested live reload",
                    "tcp server Reload",
                    "Error in configuration",
                    "failed to open device",
                    "failed to parse file",
                    "failed poll",
                    "failed fetch",
                    "failed to watch",
                    "failed to run xset",
                    "stream write",
                    "pressed LControl+Space+Escape",
                    "Permission denied",
                    "Press enter to exit",
                    "Entered layer");

    /// The same for what has no level: the beginning of a panic, and of a misuse of the command line.
    private static final Pattern LOOSE =
            Pattern.compile(
                    "thread '[\\w<>-]*'.* panicked at .*|note: run with .*|.*\\bOs \\{ code:"
                        + " .*|error: .*|Usage: .*|Begin snippet for .*|snippet line \\d+:.*|label"
                        + " (at|starting|ending) .*|diagnostic help:.*|Diagnostic severity.*|Press"
                        + " enter to exit.*");

    private static final int WORDS = 2;

    /// Where a quotation may begin.
    private static final Pattern QUOTES = Pattern.compile("[\"'`(\\[{<:=,↓↑]|\\b(found|got)\\b");

    private static final Pattern OF_A_CONFIG =
            Pattern.compile("(?s)(?:\\.kbd\\b|\\bline \\d+|[Cc]onfig\\b|[“„\"']).*");

    /// How a miette report begins its message.
    private static final Pattern MARKS = Pattern.compile("^[×x] (?=Error in)");

    /// With a place in the program's own text and nothing else: whatever level the line before had.
    private static final Pattern PANICKED =
            Pattern.compile("thread '[\\w<>-]*'(?: \\(\\d+\\))? panicked at [^ '\"]+:\\d+:\\d+:?");

    private static final Pattern OF_A_PANIC = Pattern.compile("thread '.*|note: .*|.*\\bOs \\{.*");

    private final Redaction redaction;

    LogText(Redaction redaction) {
        this.redaction = redaction;
    }

    /// The same of anybody's line. Tomo's own quote where they tell of a config.
    String shown(LogLine line) {
        return switch (line.source()) {
            case DAEMON -> shown(line.level(), line.text());
            case MANAGER -> line.text();
            case TOMO -> OF_A_CONFIG.matcher(line.text()).replaceFirst(TYPED);
        };
    }

    /// What may be shown of a line; empty for nothing. What is left out is counted.
    String shown(Level level, String text) {
        String line = MARKS.matcher(text.strip()).replaceFirst("");
        if (line.isEmpty()) {
            return "";
        }
        if (PANICKED.matcher(line).matches()) {
            return line;
        }
        return switch (level) {
            case DEBUG, TRACE -> leftOut();
            case UNKNOWN -> loose(line);
            case INFO, WARN, ERROR ->
                    KNOWN.stream().anyMatch(line::startsWith) ? line : beginning(line);
        };
    }

    private String loose(String line) {
        if (OF_A_PANIC.matcher(line).matches() || KNOWN.stream().anyMatch(line::startsWith)) {
            return line;
        }
        return LOOSE.matcher(line).matches() ? beginning(line) : leftOut();
    }

    private String leftOut() {
        redaction.count(Redaction.Kind.LOG_LINE);
        return "";
    }

    /// The words before it quotes, and no more of them than a message begins with.
    private String beginning(String line) {
        var quotes = QUOTES.matcher(line);
        String before = quotes.find() ? line.substring(0, quotes.start()) : line;
        List<String> words = List.of(before.strip().split("\\s+", WORDS + 1));
        String shown = String.join(" ", words.subList(0, Math.min(WORDS, words.size())));
        if (shown.equals(line)) {
            return line;
        }
        redaction.count(Redaction.Kind.TYPED);
        return shown.isEmpty() ? TYPED : shown + " " + TYPED;
    }
}

package app.tomo.kanata;

import app.tomo.model.ConfigFault;
import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;
import app.tomo.runtime.DaemonLog;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Collects the findings of one process, record after record.
final class LogFindings {
    private static final Pattern NO_CONFIG =
            Pattern.compile("Could not find the config file \\((.*)\\)");
    private static final Pattern GRABBED =
            Pattern.compile("found device (\\S+) but could not register it .*ResourceBusy.*");
    private static final Pattern REGISTERING = Pattern.compile("registering (/\\S+): .*");
    private static final Pattern RELOADING =
            Pattern.compile(
                    "Requested live reload of (?:(?:next |prev(?:ious)? )?file|config file \\d+):"
                            + " (.*)");
    private static final Pattern REASON = Pattern.compile("message: \"([^\"]+)\"");
    private static final String RELOAD_FAILED = "live reload failed ";

    private final List<DaemonLog.Line> lines;
    private final List<LogFinding> found = new ArrayList<>();
    private @Nullable LogRecord fault;
    private @Nullable LogRecord uinput;
    private @Nullable String config;
    private boolean loaded;

    LogFindings(List<DaemonLog.Line> lines) {
        this.lines = lines;
        this.loaded = lines.isEmpty() || !NewestProcess.starts(lines.getFirst().text());
    }

    void read(LogRecord record) {
        ProblemId mac = MacFindings.of(record);
        if (mac != null) {
            add(mac, record, "");
        }
        switch (record.level()) {
            case INFO -> info(record, record.message());
            case WARN -> warning(record, record.message());
            case ERROR -> error(record, record.message());
            case PANIC -> panic(record);
            case USAGE -> usage(record);
            case TRACE, DEBUG, REPEATED, OTHER -> {}
        }
    }

    /// In the order in which they came up.
    List<LogFinding> list() {
        LogRecord open = fault;
        if (open != null) {
            broken(open, open, loaded ? ProblemId.RELOAD_REJECTED : ProblemId.CONFIG_INVALID);
            fault = null;
        }
        return List.copyOf(found);
    }

    private void info(LogRecord record, String message) {
        Matcher registering = REGISTERING.matcher(message);
        Matcher reloading = RELOADING.matcher(message);
        if (message.equals("config file is valid")) {
            loaded = true;
        } else if (message.equals("Live reload successful")) {
            fault = null;
            drop(finding -> finding.id() == ProblemId.RELOAD_REJECTED);
            drop(finding -> finding.id() == ProblemId.XSET_MISSING);
        } else if (reloading.matches()) {
            config = reloading.group(1);
        } else if (registering.matches()) {
            String device = registering.group(1);
            drop(finding -> finding.id() == ProblemId.KEYBOARD_WAITING);
            drop(finding -> finding.id() == ProblemId.KEYBOARD_NONE);
            drop(finding -> grabbed(finding, device));
        } else if (message.equals("pressed LControl+Space+Escape, exiting")) {
            add(ProblemId.EMERGENCY_CHORD, record, "");
        }
    }

    private void warning(LogRecord record, String message) {
        Matcher grabbed = GRABBED.matcher(message);
        if (grabbed.matches()) {
            add(ProblemId.KEYBOARD_GRABBED, record, grabbed.group(1));
        } else if (message.startsWith("no keyboard devices found; kanata is waiting")) {
            add(ProblemId.KEYBOARD_WAITING, record, "");
        } else if (message.startsWith("removing kbd device: ")) {
            String device = message.substring("removing kbd device: ".length());
            drop(finding -> grabbed(finding, device));
        }
    }

    private void error(LogRecord record, String message) {
        Matcher missing = NO_CONFIG.matcher(message);
        if (Diagnostic.is(record)) {
            fault = record;
        } else if (message.startsWith(RELOAD_FAILED)) {
            broken(fault == null ? record : fault, record, ProblemId.RELOAD_REJECTED);
        } else if (message.equals("failed to parse file") && fault != null) {
            broken(fault, record, ProblemId.CONFIG_INVALID);
        } else if (missing.matches()) {
            add(ProblemId.CONFIG_MISSING, record, missing.group(1));
        } else if (message.equals("No config files provided")) {
            add(ProblemId.CONFIG_MISSING, record, "");
        } else if (message.startsWith("Failed to open the output uinput device")) {
            uinput = record;
            add(ProblemId.UINPUT_MISSING, record, "");
        } else if (uinput != null) {
            uinput(uinput, record);
        } else if (message.contains("No keyboard devices were found")) {
            add(ProblemId.KEYBOARD_NONE, record, "");
        } else if (message.startsWith("failed to run xset: ")) {
            add(ProblemId.XSET_MISSING, record, "");
        }
    }

    /// The error after the one about the device says which kind it was.
    private void uinput(LogRecord about, LogRecord reason) {
        boolean denied = reason.message().contains("os error 13");
        drop(finding -> finding.id() == ProblemId.UINPUT_MISSING);
        List<String> evidence = new ArrayList<>(Evidence.of(about));
        evidence.addAll(Evidence.of(reason));
        put(denied ? ProblemId.UINPUT_DENIED : ProblemId.UINPUT_MISSING, about, evidence, null, "");
        uinput = null;
    }

    private void panic(LogRecord record) {
        String whole = record.whole();
        if (whole.contains("TCP server starts")) {
            if (whole.contains("AddrInUse")) {
                add(ProblemId.PORT_TAKEN, record, "");
            } else if (whole.contains("AddrNotAvailable") || whole.contains("PermissionDenied")) {
                // An address of another machine, or a port that it may not have: only another
                // command helps.
                Matcher reason = REASON.matcher(whole);
                add(ProblemId.BAD_ARGUMENT, record, reason.find() ? reason.group(1) : "");
            }
        }
    }

    private void usage(LogRecord record) {
        if (record.whole().contains(LogRecord.REFUSED)) {
            add(ProblemId.BAD_ARGUMENT, record, "");
        }
    }

    private void broken(LogRecord about, LogRecord said, ProblemId id) {
        ConfigFault found =
                Diagnostic.is(about)
                        ? Diagnostic.of(about).fault(config)
                        : new ConfigFault(
                                config,
                                0,
                                0,
                                0,
                                0,
                                about.message().substring(RELOAD_FAILED.length()),
                                "");
        drop(finding -> finding.id() == id);
        put(id, said, Evidence.of(about), found, "");
        fault = null;
    }

    private void add(ProblemId id, LogRecord record, String subject) {
        drop(finding -> finding.id() == id && finding.subject().equals(subject));
        put(id, record, Evidence.of(record), null, subject);
    }

    private void put(
            ProblemId id,
            LogRecord said,
            List<String> evidence,
            @Nullable ConfigFault fault,
            String subject) {
        found.add(new LogFinding(id, lines.get(said.start()).at(), evidence, fault, subject));
    }

    private void drop(Predicate<LogFinding> obsolete) {
        found.removeIf(obsolete);
    }

    private static boolean grabbed(LogFinding finding, String device) {
        return finding.id() == ProblemId.KEYBOARD_GRABBED && finding.subject().equals(device);
    }
}

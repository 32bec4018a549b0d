package app.tomo.kanata;

import app.tomo.model.ProblemId;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// What kanata, or the driver that it talks to, says on macOS about what is missing there. Read, not run: no lab has one.
final class MacFindings {
    private static final Pattern NO_SERVICE =
            Pattern.compile("connect_failed asio\\.system:(2|61)");
    private static final Pattern NO_PERMISSION =
            Pattern.compile("needs macOS (Input Monitoring|Accessibility)");

    private MacFindings() {}

    /// Null where the record says nothing of that.
    static @Nullable ProblemId of(LogRecord record) {
        String whole = record.whole();
        if (whole.contains("driver is not activated")) {
            return ProblemId.MAC_DRIVER;
        }
        if (NO_PERMISSION.matcher(whole).find()) {
            return ProblemId.MAC_PERMISSION;
        }
        // The driver's folder belongs to root, and the library does not expect to be refused.
        if (whole.contains("filesystem_error")) {
            return ProblemId.MAC_NOT_ROOT;
        }
        return NO_SERVICE.matcher(whole).find() ? ProblemId.MAC_HID_DAEMON : null;
    }
}

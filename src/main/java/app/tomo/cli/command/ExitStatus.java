package app.tomo.cli.command;

import app.tomo.model.CheckResult;
import app.tomo.model.Headline;
import app.tomo.model.Outcome;

/// What the exit status of a command says. A promise to whoever writes scripts.
public final class ExitStatus {
    public static final int WELL = 0;
    public static final int DEFECT = 1;
    public static final int USAGE = 2;
    public static final int OFF = 3;
    public static final int NOT_WELL = 4;
    public static final int NOT_REACHED = 5;

    private ExitStatus() {}

    public static int of(Headline headline) {
        return switch (headline) {
            case HEALTHY -> WELL;
            case STOPPED, PAUSED, EMERGENCY_STOPPED, NOT_INSTALLED, FAILED -> OFF;
            case STARTING, STOPPING, DEGRADED, UNRESPONSIVE, CRASH_LOOPING, UNKNOWN -> NOT_WELL;
        };
    }

    public static int of(Outcome outcome) {
        return outcome.good() ? WELL : NOT_REACHED;
    }

    public static int of(CheckResult result) {
        return switch (result) {
            case CheckResult.Passed _ -> WELL;
            case CheckResult.Failed _, CheckResult.NotPossible _ -> NOT_REACHED;
        };
    }
}

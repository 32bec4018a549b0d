package app.tomo.service;

import java.io.IOException;

/// Tells one run of the machine from the next.
public final class Boot {
    private Boot() {}

    /// The name of this run (boot_id of random(4)); empty where the machine gives none. Reads a small file that is no disk's.
    public static String name() {
        try {
            return ProcessTable.ofThisMachine().boot();
        } catch (IOException _) {
            return "";
        }
    }
}

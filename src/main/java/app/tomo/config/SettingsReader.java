package app.tomo.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Reads the person's choices, as often as it is asked to: default, settings file, environment, command line. Reads one or
/// two small files; writes nothing. A file that is broken when it is read again counts as it was when it was whole.
public final class SettingsReader {
    private final Surroundings surroundings;
    private final Given given;
    private final Map<Path, SettingsFile> whole = new HashMap<>();

    public SettingsReader(Surroundings surroundings, Given given) {
        this.surroundings = surroundings;
        this.given = given;
    }

    /// Once.
    public static Settings read(Surroundings surroundings, Given given) {
        return new SettingsReader(surroundings, given).read();
    }

    /// All settings, with what had to be passed over. Blocks for as long as the disk does.
    public synchronized Settings read() {
        return new SettingsDraft(surroundings, given, this::file).settings();
    }

    private SettingsFile file(Path path) {
        SettingsFile now = SettingsFile.read(path);
        SettingsFile before = whole.get(path);
        if (now.isWhole()) {
            whole.put(path, now);
            return now;
        }
        return before == null ? now : before.butFor(now);
    }
}

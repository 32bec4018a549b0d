package app.tomo.kanata;

import app.tomo.model.CheckResult;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a real kanata thinks of the configs that it was recorded with.
public final class KanataVerdicts {
    private KanataVerdicts() {}

    /// By the config's name. The faults name files in [#folder].
    public static Map<String, CheckResult> recorded(String version) {
        Map<String, CheckResult> verdicts = new LinkedHashMap<>();
        Recordings.all("check", version)
                .forEach(
                        (name, recording) -> {
                            if (name.endsWith(".kbd") && !name.startsWith("drawn:")) {
                                verdicts.put(name, verdict(recording));
                            }
                        });
        return verdicts;
    }

    /// Where the configs are.
    public static Path folder() {
        return Recordings.configs();
    }

    /// The recordings have relative names, so that no machine's folders are in them.
    static CheckResult verdict(Recordings.Recording recording) {
        String name = recording.name().replace("drawn:", "");
        String absolute = folder().resolve(name).toString();
        String output =
                recording
                        .output()
                        .replace("for " + name + " starting", "for " + absolute + " starting")
                        .replace("[" + name + ":", "[" + absolute + ":");
        return KanataCheck.verdict(recording.status(), output, absolute);
    }
}

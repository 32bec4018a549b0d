package app.tomo;

import app.tomo.config.Origin;
import app.tomo.config.Setting;
import app.tomo.config.Settings;
import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.report.Surround;
import app.tomo.model.Limit;
import app.tomo.words.ReportWords.Fact;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a report says of the machine and of Tomo's settings. Blocks on the disk.
final class ReportSurround {
    private static final Path SYSTEM = Path.of("/etc/os-release");
    private static final String NAME = "PRETTY_NAME=";

    private ReportSurround() {}

    /// @param seen what the doctor sees; null where nobody looked
    static Surround of(Machine machine, @Nullable Diagnosis seen, Words words) {
        var variables = machine.surroundings();
        List<Surround.Row> facts = new ArrayList<>();
        facts.add(new Surround.Row(Fact.TOMO, Main.VERSION));
        facts.add(new Surround.Row(Fact.SYSTEM, system()));
        facts.add(
                new Surround.Row(
                        Fact.KERNEL,
                        System.getProperty("os.name") + " " + System.getProperty("os.version")));
        facts.add(new Surround.Row(Fact.JAVA, System.getProperty("java.runtime.version")));
        String desktop =
                variables.variable("XDG_CURRENT_DESKTOP")
                        + " "
                        + variables.variable("XDG_SESSION_TYPE");
        if (!desktop.isBlank()) {
            facts.add(new Surround.Row(Fact.DESKTOP, desktop.strip()));
        }
        facts.add(new Surround.Row(Fact.LANGUAGE, words.language().id()));
        return new Surround(facts, settings(machine.settings().now(), words), seen);
    }

    private static String system() {
        try (Stream<String> lines = Files.lines(SYSTEM)) {
            return lines.filter(line -> line.startsWith(NAME))
                    .map(line -> line.substring(NAME.length()).replace("\"", ""))
                    .findFirst()
                    .orElse(System.getProperty("os.name"));
        } catch (IOException _) {
            return System.getProperty("os.name");
        }
    }

    private static List<Surround.Choice> settings(Settings settings, Words words) {
        List<Surround.Choice> all = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            add(all, setting.key(), settings.of(setting), words);
        }
        for (Limit limit : Limit.values()) {
            add(all, limit.key(), settings.of(limit), words);
        }
        return all;
    }

    private static void add(
            List<Surround.Choice> all, String key, Settings.Choice choice, Words words) {
        boolean said = choice.origin() != Origin.DEFAULT;
        boolean bears = key.startsWith("reload.") || key.startsWith("loop.");
        if (said || bears) {
            String value = choice.text().isEmpty() ? words.settings().notSet() : choice.text();
            all.add(
                    new Surround.Choice(
                            key,
                            value,
                            said
                                    ? words.settings()
                                            .from(choice.origin().id(), choice.place().toString())
                                    : words.report().byDefault()));
        }
    }
}

package app.tomo.ui.editor;

import app.tomo.config.ConfigFiles;
import app.tomo.config.ConfigText;
import app.tomo.config.Opening;
import app.tomo.config.Places;
import app.tomo.kanata.KanataCheck;
import app.tomo.kbd.ConfigShape;
import app.tomo.kbd.KbdFile;
import app.tomo.kbd.LayerMap;
import app.tomo.lab.Kanata;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Invocation;
import app.tomo.model.Limits;
import app.tomo.runtime.ConfigCheck;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Opens every `.kbd` file below a folder in the real editor and says what Tomo itself finds in it, beside what the real kanata
/// does. To be run by hand, on files that others have published:
///
///     SampleConfigs FOLDER [VERSION]
public final class SampleConfigs {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// What Tomo says of a file.
    ///
    /// @param accuses says that something is wrong with it
    private record Ours(boolean accuses, String says, String layers) {}

    private final Path folder;
    private final Path kanata;
    private final Path scratch = Files.createTempDirectory("samples");
    private final ConfigFiles files =
            new ConfigFiles(
                    new Places(scratch, scratch, scratch, scratch, scratch), () -> Limits.DEFAULT);
    private final ConfigCheck check = new KanataCheck(() -> Limits.DEFAULT);
    private final OpenEditor shown = new OpenEditor();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private int agreed;
    private int accused;
    private int missed;
    private int broken;

    private SampleConfigs(Path folder, String version) throws IOException {
        this.folder = folder;
        kanata = Kanata.binary(version);
    }

    public static void main(String[] arguments) throws IOException {
        String version = arguments.length > 1 ? arguments[1] : "1.11.0";
        new SampleConfigs(Path.of(arguments[0]), version).run(version);
        System.exit(0);
    }

    private void run(String version) throws IOException {
        List<Path> samples;
        try (Stream<Path> all = Files.walk(folder)) {
            samples = all.filter(file -> file.toString().endsWith(".kbd")).sorted().toList();
        }
        row("file", "lines", "ms", "text", "Tomo", "layers", "kanata " + version, "");
        for (Path sample : samples) {
            sample(sample);
        }
        out.printf(
                Locale.ROOT,
                "%d files: %d agreed; %d accused that kanata takes; %d where only kanata finds what"
                        + " is wrong; %d texts not kept%n",
                samples.size(),
                agreed,
                accused,
                missed,
                broken);
    }

    private void sample(Path file) throws IOException {
        Opening opening = files.open(file);
        if (!(opening instanceof Opening.Opened(ConfigText text))) {
            row(name(file), "", "", opening.getClass().getSimpleName(), "", "", "", "");
            return;
        }
        long from = System.nanoTime();
        shown.open(text.text());
        long took = (System.nanoTime() - from) / 1_000_000;
        boolean kept = isKept(file, text);
        broken += kept ? 0 : 1;
        Ours ours = ours(file, text.text());
        CheckResult theirs =
                check.check(
                        new Invocation(kanata.toString(), file.toString(), null, List.of()),
                        PATIENCE);
        row(
                name(file),
                Long.toString(text.text().lines().count()),
                Long.toString(took),
                kept ? "kept" : "NOT KEPT",
                ours.says(),
                ours.layers(),
                says(theirs),
                compared(ours, theirs));
    }

    /// What the editor holds, saved over a copy, gives the file byte for byte.
    private boolean isKept(Path file, ConfigText text) throws IOException {
        Path copy = scratch.resolve("copy.kbd");
        Files.write(copy, Files.readAllBytes(file));
        if (!(files.open(copy) instanceof Opening.Opened(ConfigText copied))) {
            return false;
        }
        var _ = files.save(copied, shown.text());
        return Arrays.equals(Files.readAllBytes(copy), Files.readAllBytes(file))
                && shown.text().equals(text.text());
    }

    private static Ours ours(Path file, String text) {
        ConfigShape shape = ConfigShape.read(file, text);
        int named = shape.outline().entries().size();
        List<LayerMap> maps = shape.layers();
        String layers = layers(maps);
        String wrong =
                switch (KbdFile.read(file)) {
                    case KbdFile.Reading.Faulty(ConfigFault fault) ->
                            fault.line() + ":" + fault.column() + " " + fault.reason();
                    case KbdFile.Reading.Read _ -> "";
                };
        boolean uneven =
                maps.stream().anyMatch(map -> map.missing() > 0 || !map.surplus().isEmpty());
        String says =
                !wrong.isEmpty()
                        ? wrong
                        : uneven ? "layers do not fit" : named + " names, nothing wrong";
        return new Ours(!wrong.isEmpty() || uneven, says, layers);
    }

    /// Keys of each layer as drawn, and how many too few or too many.
    private static String layers(List<LayerMap> maps) {
        StringBuilder all = new StringBuilder();
        for (LayerMap map : maps) {
            int keys = map.rows().stream().mapToInt(List::size).sum();
            all.append(map.layer()).append(' ').append(keys);
            if (map.missing() > 0) {
                all.append('-').append(map.missing());
            }
            if (!map.surplus().isEmpty()) {
                all.append('+').append(map.surplus().size());
            }
            all.append(' ');
        }
        return all.toString().strip();
    }

    private static String says(CheckResult result) {
        return switch (result) {
            case CheckResult.Passed passed ->
                    "accepts" + (passed.warnings().isEmpty() ? "" : ", warns");
            case CheckResult.Failed(ConfigFault fault) ->
                    fault.line() + ":" + fault.column() + " " + fault.reason() + " " + fault.help();
            case CheckResult.NotPossible not -> not.toString();
        };
    }

    private String compared(Ours ours, CheckResult theirs) {
        boolean accepts = theirs instanceof CheckResult.Passed;
        if (accepts == !ours.accuses()) {
            agreed++;
            return "agree";
        } else if (accepts) {
            accused++;
            return "ACCUSED";
        }
        missed++;
        return "only kanata";
    }

    private String name(Path file) {
        return folder.relativize(file).toString();
    }

    private void row(String... cells) {
        int[] widths = {66, 6, 5, 9, 44, 60, 90, 12};
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].replaceAll("\\s+", " ").strip();
            String cut = cell.length() > widths[i] ? cell.substring(0, widths[i] - 1) + "…" : cell;
            row.append(cut).append(" ".repeat(widths[i] - cut.length())).append(" ");
        }
        out.println(row.toString().stripTrailing());
    }
}

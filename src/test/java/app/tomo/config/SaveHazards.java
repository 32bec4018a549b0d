package app.tomo.config;

import app.tomo.model.Limits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What can go wrong with a save, each for real in a folder of its own: prints what Tomo said, what the file held afterwards,
/// and what was left beside it. Mounts disks, so only for a lab.
///
///     SaveHazards FOLDER
public final class SaveHazards {
    private static final String OLD = "old (defsrc a)\n";
    private static final String NEW = "new (defsrc a b)\n";
    private static final String COLUMNS = "%-36s | %-18s | %-30s | %s%n";

    /// A hazard is made, the save is tried, and what became of it is told.
    private interface Hazard {
        String save(Path file) throws IOException, InterruptedException;
    }

    private final Path root;
    private int count;

    private SaveHazards(Path root) {
        this.root = root;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        SaveHazards hazards = new SaveHazards(Path.of(arguments[0]));
        System.out.printf(COLUMNS, "hazard", "Tomo says", "the file holds", "beside it");
        hazards.files();
        hazards.disks();
        hazards.kills();
    }

    static Places places(Path own) {
        return new Places(own, own, own, own, own);
    }

    private ConfigFiles tomo() {
        return new ConfigFiles(places(own()), () -> Limits.DEFAULT);
    }

    private Path own() {
        return root.resolve("state" + count);
    }

    private void files() throws IOException, InterruptedException {
        row("none", file -> save(file, NEW));
        row(
                "the file is read-only",
                file -> {
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString("r--r--r--"));
                    return save(file, NEW);
                });
        row(
                "the file is a link",
                file -> {
                    Path real = root.resolve("real" + count);
                    Files.move(file, real);
                    Files.createSymbolicLink(file, real);
                    return save(file, NEW) + (Files.isSymbolicLink(file) ? ", a link" : "");
                });
        row(
                "a link to nothing",
                file -> {
                    Files.delete(file);
                    Files.createSymbolicLink(file, root.resolve("made" + count));
                    return said(tomo().save(ConfigText.fresh(file), NEW))
                            + (Files.isSymbolicLink(file) ? ", a link" : "");
                });
        row(
                "the file has a second name",
                file -> {
                    Path second = Files.createLink(root.resolve("second" + count), file);
                    String said = save(file, NEW);
                    return said + (Files.isSameFile(file, second) ? ", both" : "");
                });
        row(
                "lines end with CR LF",
                file -> save(written(file, "one\r\ntwo\r\n"), "one\nnew\ntwo\n"));
        row(
                "a mark, lines end differently",
                file -> save(written(file, "\uFEFFa\nb\r\nc\n"), "a\nx\nb\nc\n"));
        row("a name of 255 bytes", file -> save(written(longest(file), OLD), NEW));
        row(
                "changed elsewhere",
                file -> {
                    ConfigText opened = opened(file);
                    Files.writeString(file, "theirs\n");
                    return said(tomo().save(opened, NEW));
                });
        row(
                "changed elsewhere, both shown",
                file -> {
                    ConfigText opened = opened(file);
                    Files.writeString(file, "theirs\n");
                    return tomo().save(opened, NEW) instanceof Saving.ChangedElsewhere(var theirs)
                            ? said(tomo().saveOver(theirs, NEW))
                            : "";
                });
        row(
                "removed elsewhere",
                file -> {
                    ConfigText opened = opened(file);
                    Files.delete(file);
                    return said(tomo().save(opened, NEW));
                });
        row(
                "the folder vanished",
                file -> {
                    ConfigText opened = opened(file);
                    Files.delete(file);
                    Files.delete(file.resolveSibling(""));
                    return said(tomo().save(opened, NEW));
                });
        row(
                "a pipe stands there by now",
                file -> {
                    ConfigText opened = opened(file);
                    Files.delete(file);
                    run("mkfifo", file.toString());
                    return said(tomo().save(opened, NEW));
                });
    }

    private static Path longest(Path file) throws IOException {
        Path longest = file.resolveSibling("n".repeat(251) + ".kbd");
        Files.move(file, longest);
        return longest;
    }

    private void disks() throws IOException, InterruptedException {
        row(
                "the disk is full",
                file -> {
                    full(file);
                    return save(file, NEW + ";".repeat(20_000));
                });
        row(
                "the disk is full, a second name",
                file -> {
                    full(file);
                    Files.createLink(file.resolveSibling("second.kbd"), file);
                    return save(file, NEW + ";".repeat(20_000));
                });
        row(
                "the disk is read-only",
                file -> {
                    disk(file, "size=64k");
                    run("mount", "-o", "remount,ro", file.resolveSibling("").toString());
                    return save(file, NEW);
                });
        row(
                "the folder is closed",
                file -> {
                    Path folder = file.resolveSibling("");
                    Path real = Files.writeString(root.resolve("open" + count), OLD);
                    run("mount", "--bind", folder.toString(), folder.toString());
                    run("mount", "-o", "remount,ro,bind", folder.toString());
                    run("mount", "--bind", real.toString(), file.toString());
                    return save(file, NEW);
                });
        row(
                "something is mounted there",
                file -> {
                    Path real = Files.writeString(root.resolve("mounted" + count), OLD);
                    run("mount", "--bind", real.toString(), file.toString());
                    return save(file, NEW);
                });
    }

    private static void disk(Path file, String options) throws IOException, InterruptedException {
        String folder = file.resolveSibling("").toString();
        run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder);
        Files.writeString(file, OLD);
    }

    private static void full(Path file) throws IOException, InterruptedException {
        disk(file, "size=64k");
        try {
            Files.write(file.resolveSibling("filler"), new byte[200_000]);
        } catch (IOException _) {
            // Now it is.
        }
    }

    private void kills() throws IOException, InterruptedException {
        for (String step : List.of("COPIED", "FILLED", "RENAMED", "FORCED")) {
            row("killed: " + step.toLowerCase(Locale.ROOT), file -> killed(file, step));
        }
        for (String step : List.of("KEPT", "LENGTHENED", "HALF", "FORCED")) {
            row(
                    "killed, a second name: " + step.toLowerCase(Locale.ROOT),
                    file -> {
                        Files.createLink(root.resolve("second" + count), file);
                        return killed(file, step);
                    });
        }
    }

    /// And what the next Tomo makes of it.
    private String killed(Path file, String step) throws IOException, InterruptedException {
        Process saver =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledSaver.class.getName(),
                                own().toString(),
                                file.toString(),
                                NEW,
                                step)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String at = saver.inputReader().readLine();
        saver.destroyForcibly().waitFor();
        if (!step.equals(at)) {
            return "never came to " + step + ": " + at;
        }
        Interruption found = tomo().interrupted(file);
        return found == null ? "finds it whole" : "offers both texts";
    }

    private ConfigText opened(Path file) throws IOException {
        if (tomo().open(file) instanceof Opening.Opened(ConfigText text)) {
            return text;
        }
        throw new IOException("not opened: " + file);
    }

    private String save(Path file, String text) throws IOException {
        return said(tomo().save(opened(file), text));
    }

    private static String said(Saving saving) {
        return saving.getClass().getSimpleName();
    }

    private static Path written(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + ": " + status);
        }
    }

    private void row(String name, Hazard hazard) throws IOException, InterruptedException {
        count++;
        Path folder = Files.createDirectories(root.resolve("person" + count));
        Path file = Files.writeString(folder.resolve("kanata.kbd"), OLD);
        String said = hazard.save(file);
        System.out.printf(COLUMNS, name, said, content(folder), beside(folder));
    }

    private static String content(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path each : names(folder)) {
            String name = each.getFileName().toString();
            if (name.endsWith(".kbd") && !name.startsWith(".") && !name.startsWith("second")) {
                texts.add(Files.isRegularFile(each) ? shown(each) : "no file");
            }
        }
        return texts.isEmpty() ? "–" : String.join(" and ", texts);
    }

    private static String shown(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return text.replace("\uFEFF", "BOM ").replace("\r", "CR ").replace("\n", "LF ").strip();
    }

    /// What is swept when it is as old as nothing is that is still at work is named so.
    private String beside(Path folder) throws IOException {
        List<String> left = new ArrayList<>();
        for (Path each : names(folder)) {
            String name = each.getFileName().toString();
            if (name.startsWith(".")) {
                Files.setLastModifiedTime(each, FileTime.from(Instant.EPOCH));
                left.add(name.replaceAll("[0-9]{5,}", "N"));
            }
        }
        if (!left.isEmpty()) {
            String said = save(folder.resolve("kanata.kbd"), "the next save");
            boolean swept = names(folder).size() == 1;
            left.add(swept ? "swept by the next save" : said + ", and it stays");
        }
        return left.isEmpty() ? "nothing" : String.join(", ", left);
    }

    private static List<Path> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}

package app.tomo.kbd;

import app.tomo.lab.Kanata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks a real kanata which of many lines it takes: all in one file, the ones that it names left out one after the other.
final class AskedDaemon {
    static final List<String> VERSIONS =
            List.of("1.9.0", "1.10.1", "1.11.0", "1.12.1-prerelease-1");

    private static final Pattern PLACE = Pattern.compile("label (?:starting )?at line (\\d+)");

    /// What a build without commands says of one: it knows it.
    private static final Pattern NOT_BUILT_IN = Pattern.compile("cmd is not enabled");

    private final Path folder;

    /// @param folder for the file that is checked
    AskedDaemon(Path folder) {
        this.folder = folder;
    }

    /// The lines that no version takes below these others.
    Set<String> unknown(List<String> others, List<String> lines)
            throws IOException, InterruptedException {
        Set<String> unknown = new TreeSet<>(lines);
        for (String version : VERSIONS) {
            unknown.removeAll(known(version, others, lines));
        }
        return unknown;
    }

    /// Of the lines those that this version takes below the others.
    Set<String> taken(String version, List<String> others, List<String> lines)
            throws IOException, InterruptedException {
        Set<String> taken = new TreeSet<>(lines);
        taken.retainAll(known(version, others, lines));
        return taken;
    }

    private List<String> known(String version, List<String> others, List<String> lines)
            throws IOException, InterruptedException {
        List<String> left = new ArrayList<>(others);
        left.addAll(lines);
        List<String> notBuiltIn = new ArrayList<>();
        while (true) {
            String said = check(version, left);
            Matcher place = PLACE.matcher(said);
            if (said.isEmpty()) {
                left.addAll(notBuiltIn);
                return left;
            } else if (!place.find()) {
                throw new IllegalStateException(version + ": " + said);
            }
            String bad = left.remove(Integer.parseInt(place.group(1)) - 1);
            if (NOT_BUILT_IN.matcher(said).find()) {
                notBuiltIn.add(bad);
            }
        }
    }

    /// What it found wrong; empty for nothing.
    private String check(String version, List<String> lines)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("asked.kbd"), String.join("\n", lines));
        ProcessBuilder builder =
                new ProcessBuilder(
                                Kanata.binary(version).toString(), "--check", "-c", file.toString())
                        .redirectErrorStream(true);
        builder.environment().put("NO_GRAPHICS", "1");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : said;
    }
}

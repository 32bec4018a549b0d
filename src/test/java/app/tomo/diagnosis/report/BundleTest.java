package app.tomo.diagnosis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// What goes into an archive, and that no secret does.
class BundleTest {
    private static final Redaction.Secrets ANN =
            new Redaction.Secrets(
                    List.of("/home/ann"), List.of("ann", "Ann Example"), List.of("box7"));

    @TempDir private Path folder;

    private Report report() {
        return Report.of(
                Staged.journal(Staged.incident("any-reload-kills"), folder),
                Instant.MIN,
                new Surround(List.of(), List.of()),
                ANN,
                Staged.WORDS);
    }

    private static String config(String text) {
        return ConfigText.of(text, new Redaction(Staged.NOBODY));
    }

    @Test
    void whatIsTypedIsTakenOutOfAConfigAndTheRestStays() {
        assertEquals(
                """
                ;; […]
                (defcfg process-unmapped-keys yes)
                (defsrc caps a s)
                (deflayer base
                  @mail (tap-hold 200 200 a lctl) _)
                (defalias
                  mail (macro […] […] […] (unicode […]))
                  x lsft)
                (deftemplate […] ([…]) ([…] […]))
                """,
                config(
                        """
                        ;; Ann's own, password hunter2
                        (defcfg process-unmapped-keys yes)
                        (defsrc caps a s)
                        (deflayer base
                          @mail (tap-hold 200 200 a lctl) _)
                        (defalias
                          mail (macro h u S-n (unicode ß))
                          x lsft)
                        (deftemplate sign (name) (h $name))
                        """));
    }

    /// Whatever surrounds it, and also where the text is broken.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noTypedWordSurvives(long seed) {
        Random random = new Random(seed);
        List<String> frames =
                List.of(
                        "(defalias x (macro %s 100 a))",
                        "(defalias x (tap-hold 200 200 a (macro b %s)))",
                        "(defalias\n y (macro-repeat\n  %s\n  b) z a)",
                        "(defalias x (cmd bash -c \"%s\"))",
                        "(defalias x (cmd echo %s))",
                        "(deftemplate t (k) (macro %s))",
                        "(template-expand t %s)",
                        "(defvar pass (%s b c))",
                        "(defseq s (%s b))",
                        "(defalias x (push-msg %s))",
                        "(defalias x (clipboard-set %s))",
                        ";; %s",
                        "#| %s\n %s |#",
                        "(defalias x r#\"%s\n%s\"#)",
                        "(macro %s",
                        "(defalias x (\"macro\" %s b))",
                        "(defalias x (r#\"macro\"# %s b))",
                        "(defvar m macro) (defalias x ($m %s b))",
                        "(deflayer x (macro %s (a %s))) (defsrc a)",
                        "(platform (linux) (defalias x (macro %s)))",
                        "(defalias x (unicode %s))");
        for (int round = 0; round < 500; round++) {
            String secret = "S3cr" + Integer.toString(random.nextInt(1 << 28), 36);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                String frame = frames.get(random.nextInt(frames.size()));
                text.append(frame.replace("%s", secret)).append('\n');
            }
            String shown = config(text.toString());
            assertFalse(shown.contains(secret), () -> "seed " + seed + "\n" + text + "\n" + shown);
        }
    }

    @Test
    void aUnitDoesNotTellWhoItRunsAs() {
        Redaction redaction = new Redaction(ANN);
        String shown =
                redaction.of(
                        UnitFile.of(
                                """
                                [Service]
                                # for Bob
                                User=bob
                                Environment=TOKEN=abc HOME=/home/bob
                                Environment=A=b \\
                                # more
                                  KEY=abc \\
                                  LAST=abc
                                ExecStartPre=/usr/bin/env TOKEN=abc true
                                ExecStart=/usr/bin/kanata -c /home/ann/.config/k.kbd -p 5829
                                """,
                                redaction));
        assertEquals(
                """
                [Service]
                # […]
                User=[name]
                Environment=[…]
                Environment=[…]
                ExecStartPre=/usr/bin/env TOKEN=[…] true
                ExecStart=/usr/bin/kanata -c ~/.config/k.kbd -p 5829
                """,
                shown);
    }

    private List<Part> parts() {
        Instant at = Instant.parse("2026-11-23T14:02:17Z");
        List<LogLine> lines = new ArrayList<>();
        for (Source source : Source.values()) {
            for (Level level : List.of(Level.UNKNOWN, Level.TRACE, Level.INFO, Level.ERROR)) {
                String text =
                        source == Source.DAEMON
                                ? "key press HUNTER2 of ann"
                                : "kanata.kbd, line 3: “HUNTER2” of ann at box7";
                if (source != Source.MANAGER) {
                    lines.add(new LogLine(at, source, 7, level, text));
                }
            }
        }
        lines.add(new LogLine(at, Source.MANAGER, 1, Level.UNKNOWN, "Started kanata for ann."));
        return List.of(
                new Part.Log("log.txt", lines),
                new Part.Config("ann.kbd", "(defalias x (macro HUNTER2))"),
                new Part.Config("ann.kbd", "(include \"/home/ann/x.kbd\")"),
                new Part.Unit("user/kanata.service", "[Service]\nUser=ann\n"),
                new Part.Plain("settings.json", "{\"file\":\"/home/ann/.config/tomo\"}"));
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void anArchiveHoldsAllPartsAndAManifest() throws IOException {
        var files = unzipped(Bundle.of(report(), parts(), ANN).zip());
        assertEquals(
                List.of(
                        "configs/[name].kbd",
                        "configs/[name].kbd.2",
                        "log.txt",
                        "manifest.json",
                        "report.json",
                        "report.md",
                        "settings.json",
                        "units/user/kanata.service"),
                List.copyOf(files.keySet()));
        String manifest = files.get("manifest.json");
        assertTrue(manifest != null && manifest.contains("\"home-path\":1"), manifest);
    }

    @Test
    void noSecretIsInAnArchive() throws IOException {
        unzipped(Bundle.of(report(), parts(), ANN).zip())
                .forEach(
                        (name, text) -> {
                            for (String secret : List.of("HUNTER2", "/home/ann", "box7")) {
                                assertFalse(text.contains(secret), name + "\n" + text);
                            }
                            assertFalse(
                                    (name + text).matches("(?s).*\\bann\\b.*"), name + "\n" + text);
                        });
    }
}

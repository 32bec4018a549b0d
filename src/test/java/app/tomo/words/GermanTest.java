package app.tomo.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Invocation;
import app.tomo.model.Language;
import app.tomo.model.LinkFailure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is German in Tomo: the whole of each bundle, with the same holes, and short where the room is.
class GermanTest {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY = Pattern.compile("^([^#=\\s]+) *=", Pattern.MULTILINE);

    /// Room for this much more than the English has, where a longer text would be cut: menus, buttons, marks and headings.
    private static final double ROOM = 1.6;

    /// Texts this short are never cut, however they compare.
    private static final int SHORT = 18;

    private static final Words WORDS = Words.about("kanata", ZoneOffset.UTC, Language.GERMAN);

    static List<String> bundles() throws IOException, URISyntaxException {
        var any = Objects.requireNonNull(Words.class.getResource("labels.properties"));
        try (Stream<Path> files = Files.list(Path.of(any.toURI()).resolveSibling(""))) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".properties") && !it.endsWith("_de.properties"))
                    .map(it -> it.substring(0, it.length() - ".properties".length()))
                    .sorted()
                    .toList();
        }
    }

    private static String text(String file) throws IOException {
        try (var stream = Words.class.getResourceAsStream(file + ".properties")) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Properties read(String file) throws IOException {
        Properties all = new Properties();
        all.load(new java.io.StringReader(text(file)));
        return all;
    }

    @Test
    void everyBundleIsOneThatTomoSpeaksFrom() throws Exception {
        Set<String> spoken = new TreeSet<>(Speech.in(Language.GERMAN).bundles().keySet());
        assertEquals(new TreeSet<>(bundles()), spoken);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everySentenceIsThereInGermanAndNoOther(String bundle) throws IOException {
        assertEquals(
                new TreeSet<>(read(bundle).stringPropertyNames()),
                new TreeSet<>(read(bundle + "_de").stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void eachHasTheHolesOfTheEnglishOne(String bundle) throws IOException {
        Properties english = read(bundle);
        Properties german = read(bundle + "_de");
        var wrong = new TreeMap<String, String>();
        for (String key : english.stringPropertyNames()) {
            String text = german.getProperty(key, "");
            // The daemon may be left out where another word stands for it, and named where the
            // English has a pronoun.
            if (!holes(text).equals(holes(english.getProperty(key)))) {
                wrong.put(key, text);
            }
        }
        assertEquals(new TreeMap<>(), wrong);
    }

    /// But for the daemon, which may be named where the English has a pronoun, and the other way round.
    private static Set<String> holes(String text) {
        return HOLE.matcher(text)
                .results()
                .map(it -> it.group(1))
                .filter(it -> !it.equals("0"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyStandsTwice(String bundle) throws IOException {
        for (String file : List.of(bundle, bundle + "_de")) {
            Set<String> seen = new TreeSet<>();
            KEY.matcher(text(file))
                    .results()
                    .map(it -> it.group(1))
                    .forEach(it -> assertTrue(seen.add(it), file + " " + it));
        }
    }

    /// What says the same in both languages on purpose: names, signs, and words that German has, too.
    private static final Pattern SAME =
            Pattern.compile(
                    "([^a-zA-Z]|\\b(Tomo|check|tomo|systemd|PID|Name|Logs?|Plan|Diagnose|Start|Pause|D-Bus|Dumps|VERSION|NAME|N"
                        + "|HH:mm(:ss)?|systemctl|user|sudo|English|Deutsch|Esc|Escape|Henkan|Kana|Mu?henkan|Ro|Yen|¥|kill|KILL|stop|ms?|s|h|in)\\b)*");

    private static boolean isTheSame(String text) {
        return SAME.matcher(text.replaceAll("\\{\\d[^}]*}", "")).matches();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void nothingIsLeftInEnglish(String bundle) throws IOException {
        Properties english = read(bundle);
        Properties german = read(bundle + "_de");
        assertEquals(
                List.of(),
                german.stringPropertyNames().stream()
                        .filter(key -> english.getProperty(key, "").equals(german.getProperty(key)))
                        .filter(key -> !isTheSame(german.getProperty(key)))
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aWordOnItsOwnIsNotMuchLongerThanTheEnglishOne(Label label) {
        String english = Words.about("kanata", ZoneOffset.UTC).labels().of(label);
        String german = WORDS.labels().of(label);
        assertTrue(
                german.length() <= Math.max(SHORT, ROOM * english.length()),
                german + " for " + english);
    }

    @Test
    void headlinesAndFactsAreNotMuchLongerEither() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (String bundle : List.of("headlines", "facts", "actions", "exits", "times")) {
            Properties english = read(bundle);
            Properties german = read(bundle + "_de");
            for (String key : english.stringPropertyNames()) {
                double most = Math.max(SHORT, ROOM * english.getProperty(key).length());
                if (german.getProperty(key, "").length() > most) {
                    tooLong.add(german.getProperty(key));
                }
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void whatIsSaidOfAWellDaemonReadsAsGerman() {
        var well = SnapshotBuilder.well().build();
        var lines = WORDS.headlines().of(well, SnapshotBuilder.NOW);
        assertEquals("kanata geht es gut", lines.title());
        assertEquals("kanata.service (deine) · seit 2 h 14 Min. · PID 4127", lines.below());
        assertEquals("Konfiguration nicht bekannt", WORDS.labels().config(Invocation.UNKNOWN));
        var refused =
                SnapshotBuilder.well()
                        .headline(app.tomo.model.Headline.UNRESPONSIVE)
                        .down(LinkFailure.REFUSED, SnapshotBuilder.NOW.minusSeconds(4))
                        .build();
        assertEquals(
                "läuft, abgewiesen seit 14:02:17",
                WORDS.headlines().of(refused, SnapshotBuilder.NOW).below());
    }

    @Test
    void timesHaveADecimalCommaAndGermanMonths() {
        TimeWords times = WORDS.times();
        assertEquals("0,8 s", times.fine(Duration.ofMillis(800)));
        assertEquals(
                "vor 12 Min.",
                times.ago(SnapshotBuilder.NOW.minusSeconds(750), SnapshotBuilder.NOW));
        assertEquals(
                "in 27 s", times.in(SnapshotBuilder.NOW.plusMillis(26_100), SnapshotBuilder.NOW));
        assertEquals("22. Nov. 2026, 14:02:21", times.exact(SnapshotBuilder.NOW));
    }

    @Test
    void whoAsksInAnotherLanguageIsAnsweredInIt() {
        assertEquals(Language.ENGLISH, WORDS.on(true).language());
        assertEquals("Reload", WORDS.in(Language.ENGLISH).labels().of(Label.RELOAD));
        assertEquals("Neu laden", WORDS.on(false).labels().of(Label.RELOAD));
    }
}

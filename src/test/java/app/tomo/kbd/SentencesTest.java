package app.tomo.kbd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.lab.Kanata;
import app.tomo.lab.Lab;
import app.tomo.lab.NeedsLab;
import app.tomo.words.LanguageWords;
import app.tomo.words.LanguageWords.Kind;
import app.tomo.words.Words;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is told of a word is what the released daemons do with it: since when they know it, and how many parameters it takes.
@NeedsLab(
        value = Lab.KANATA,
        kanata = {"1.9.0", "1.10.1", "1.11.0", "1.12.1-prerelease-1"})
class SentencesTest {
    private static final Pattern FROM = Pattern.compile("(?:From|Ab) kanata (1[.\\d]*\\d)");
    private static final String EVERY = AskedDaemon.VERSIONS.getFirst();

    /// Lists of any length, and the delays, which pass over what is too much.
    private static final Pattern ANY_LENGTH =
            Pattern.compile(
                    "multi|macro.*|unmod|unshift|push-msg|(clipboard-.*)?cmd.*|tap-hold-keys|.*-delay");

    @TempDir static Path folder;

    /// The first release that takes the example of a word.
    private static final Map<String, String> ACTIONS = new TreeMap<>();

    private static final Map<String, String> FORMS = new TreeMap<>();
    private static final Map<String, String> OPTIONS = new TreeMap<>();

    /// The rest means nothing to a build for Linux, which takes whatever it says.
    private static final Pattern ELSEWHERE =
            Pattern.compile("(windows|macos|tooltip|notify|icon|tray)-.*");

    private static final List<String> BELOW_OPTIONS =
            List.of("(defsrc a mvmt)", "(deflayer base a a)", "(defalias start a)");

    @BeforeAll
    static void ask() throws IOException, InterruptedException {
        var _ = Files.writeString(folder.resolve("words.txt"), "ab\tabc\n");
        AskedDaemon daemon = new AskedDaemon(folder);
        List<String> names = List.copyOf(Language.actions().keySet());
        List<String> lines = lines(Language.actions().values());
        for (String version : AskedDaemon.VERSIONS.reversed()) {
            Set<String> taken = daemon.taken(version, Examples.WITH_NAMES, lines);
            for (int i = 0; i < names.size(); i++) {
                if (taken.contains(lines.get(i))) {
                    ACTIONS.put(names.get(i), version);
                }
            }
            for (String option : Language.options()) {
                String line = "(defcfg " + option + " " + Language.values(option).getFirst() + ")";
                if (!daemon.taken(version, BELOW_OPTIONS, List.of(line)).isEmpty()) {
                    OPTIONS.put(option, version);
                }
            }
            for (var form : Language.forms().entrySet()) {
                List<String> others = Examples.below(form.getValue());
                if (!daemon.taken(version, others, List.of(form.getValue())).isEmpty()) {
                    FORMS.put(form.getKey(), version);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCameLaterIsToldWithTheReleaseItCameWith(app.tomo.model.Language language) {
        LanguageWords words = Words.about("kanata", ZoneOffset.UTC, language).kbd();
        ACTIONS.forEach((word, since) -> told(words.help(Kind.ACTION, word), word, since));
        FORMS.forEach((word, since) -> told(words.help(Kind.FORM, word), word, since));
        OPTIONS.forEach((word, since) -> told(words.help(Kind.OPTION, word), word, since));
    }

    private static void told(String help, String word, String since) {
        Matcher from = FROM.matcher(help);
        String said = from.find() ? from.group(1) : EVERY;
        assertEquals(since, since.startsWith(said) ? since : said, word + ": " + help);
    }

    /// Where several values are offered, they are all that there are.
    @Test
    void anOptionThatTakesOneOfAFewTakesNothingElse() throws Exception {
        AskedDaemon daemon = new AskedDaemon(folder);
        Set<String> wrong = new TreeSet<>();
        for (String option : Language.options()) {
            if (Language.values(option).size() > 1 && !ELSEWHERE.matcher(option).matches()) {
                List<String> line = List.of("(defcfg " + option + " perhaps)");
                wrong.addAll(daemon.taken(Kanata.CURRENT, BELOW_OPTIONS, line));
            }
        }
        assertEquals(Set.of(), wrong);
    }

    /// So that whoever follows the example above the sentence has given everything, and nothing in vain.
    @Test
    void noExampleOfAnActionLacksAParameterOrHasOneTooMany() throws Exception {
        AskedDaemon daemon = new AskedDaemon(folder);
        Set<String> wrong = new TreeSet<>();
        for (var action : Language.actions().entrySet()) {
            if (!ANY_LENGTH.matcher(action.getKey()).matches()) {
                List<String> lines = lines(changed(action.getValue()));
                String version = Objects.requireNonNullElse(ACTIONS.get(action.getKey()), EVERY);
                wrong.addAll(daemon.taken(version, Examples.WITH_NAMES, lines));
            }
        }
        assertEquals(Set.of(), wrong);
    }

    /// The example without its last parameter, and with another one.
    private static List<String> changed(String example) throws KbdSyntaxException {
        List<KbdNode> items = KbdParser.parse(example).getFirst().items();
        List<String> words = items.stream().map(LayerRows::text).toList();
        List<String> less = words.subList(0, words.size() - 1);
        return List.of(
                "(" + String.join(" ", less) + ")",
                "(" + String.join(" ", words) + " a)",
                "(" + String.join(" ", words) + " 1)");
    }

    private static List<String> lines(Collection<String> actions) {
        return Examples.numbered(new ArrayList<>(actions), "", "");
    }
}

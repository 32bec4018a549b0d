package app.tomo.diagnosis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.diagnosis.Entry;
import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;

/// No secret that is put into a journal comes out in a report.
class RedactionTest {
    private static final List<String> LOGINS =
            List.of("ann", "jo", "m.mueller", "xylophia", "zoë", "guest-7", "j_doe");
    private static final List<String> HOSTS =
            List.of("thinkpad", "box7", "zeus.example.org", "pc-of-ann", "Büro");

    @TempDir private Path folder;

    private static String one(RandomGenerator random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// Where a path or a name stands in what machines write.
    private static String within(RandomGenerator random, String secret) {
        List<String> frames =
                List.of(
                        "Requested live reload of file: %s",
                        "config=\"%s\"",
                        "{\"path\":\"%s\",\"n\":1}",
                        "(%s)",
                        "file://%s",
                        "ExecStart=%s --no-wait",
                        "a:%s:b",
                        "'%s'",
                        "--cfg=%s,x",
                        "%s");
        return String.format(Locale.ROOT, one(random, frames), secret);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noSecretSurvives(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            String login = one(random, LOGINS);
            String other = "o" + Integer.toString(random.nextInt(1 << 30), 36) + "x";
            String host = one(random, HOSTS);
            String home = one(random, List.of("/home/", "/var/home/", "/Users/")) + login;
            Redaction redaction =
                    new Redaction(
                            new Redaction.Secrets(List.of(home), List.of(login), List.of(host)));
            List<String> told = new ArrayList<>();
            told.add(within(random, home + "/.config/kanata/kanata.kbd"));
            told.add(within(random, home));
            told.add(within(random, "/home/" + other + "/keys.kbd"));
            told.add(within(random, "/run/media/" + other + "/stick"));
            told.add(within(random, login));
            told.add(within(random, host.toUpperCase(Locale.ROOT)));
            told.add(within(random, login + "@" + host));
            told.add(within(random, "C:\\\\Users\\\\" + other + "\\\\x.kbd"));
            told.add(within(random, "dc:a6:32:01:02:" + (10 + random.nextInt(80))));
            told.add(within(random, "192.168.7." + random.nextInt(255)));
            told.add(within(random, "fe80::1c2b:" + (1000 + random.nextInt(9000))));
            told.add(within(random, "2001:db8:0:0:8:800:200c:" + random.nextInt(9999)));
            told.add(within(random, "-c/home/" + other + "/keys.kbd"));
            told.add(within(random, "/export/home/" + other + "/keys.kbd"));
            String text = redaction.of(String.join("\n", told));
            String plain = text.toLowerCase(Locale.ROOT);
            for (String secret :
                    List.of(home, other, "192.168", "dc:a6", "1c2b", "200c", login + "@")) {
                assertFalse(
                        plain.contains(secret.toLowerCase(Locale.ROOT)),
                        () -> "seed " + seed + ": " + secret + " in\n" + text);
            }
            for (String secret : List.of(login, host)) {
                assertFalse(
                        plain.matches(
                                "(?s).*(?<![\\p{L}\\p{N}])"
                                        + java.util.regex.Pattern.quote(
                                                secret.toLowerCase(Locale.ROOT))
                                        + "(?![\\p{L}\\p{N}]).*"),
                        () -> "seed " + seed + ": " + secret + " in\n" + text);
            }
        }
    }

    @Test
    void whatIsEverybodysStays() {
        Redaction redaction =
                new Redaction(
                        new Redaction.Secrets(
                                List.of("/root"), List.of("root", "kanata"), List.of("localhost")));
        String text = "kanata of root, at 127.0.0.1:5829, from /usr/bin/kanata";
        assertEquals(text, redaction.of(text));
        assertEquals("~/k.kbd and /rooted", redaction.of("/root/k.kbd and /rooted"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[::1]:5829 and [::]:5829",
                "kanata_state_machine::add and bad::name",
                "at 12:34:56, 7:08:09.1",
                "(defsrc a:b:c)"
            })
    void whatOnlyLooksLikeAnAddressStays(String text) {
        assertEquals(text, new Redaction(Staged.NOBODY).of(text));
    }

    @Test
    void eachKindIsCounted() {
        Redaction redaction =
                new Redaction(
                        new Redaction.Secrets(
                                List.of("/home/ann"), List.of("ann"), List.of("box7")));
        var _ = redaction.of("/home/ann/a /home/ann/b ann box7 a@b.org");
        assertEquals(2, redaction.counts().get(Redaction.Kind.HOME_PATH));
        assertEquals(2, redaction.counts().get(Redaction.Kind.NAME));
        assertEquals(1, redaction.counts().get(Redaction.Kind.ADDRESS));
    }

    /// As kanata 1.11.0 wrote them with `--trace`, when a macro was played and a layer entered.
    @Test
    void whatKanataLogsOfKeysIsLeftOut() {
        LogText log = new LogText(new Redaction(Staged.NOBODY));
        assertEquals(
                "", log.shown(Level.DEBUG, "(3) kanata_state_machine::kanata: key press     P"));
        assertEquals(
                "", log.shown(Level.TRACE, "(3) kanata_state_machine::kanata: [mod.rs:1362] [P]"));
        assertEquals("Entered layer:", log.shown(Level.INFO, "Entered layer:"));
        assertEquals("", log.shown(Level.UNKNOWN, "(deflayer base (macro h u n t e r 2))"));
        assertEquals(
                "tcp server […]", log.shown(Level.INFO, "tcp server fake-key action: hunter,Tap"));
        assertEquals("Init […]", log.shown(Level.INFO, "Init: releasing KEY_H"));
        assertEquals(
                "diagnostic help […]",
                log.shown(Level.UNKNOWN, "diagnostic help: Unknown key in macro: hunter2"));
        assertEquals(
                "snippet line […]", log.shown(Level.UNKNOWN, "snippet line 5:   (macro hunter2)"));
        assertEquals(
                "registering /dev/input/event5: \"AT Keyboard\"",
                log.shown(Level.INFO, "registering /dev/input/event5: \"AT Keyboard\""));
    }

    @Test
    void nothingOfWhatWasTypedGetsFromTheJournalIntoTheReport() {
        List<Entry> entries =
                new ArrayList<>(Staged.journal(Staged.incident("any-reload-kills"), folder));
        Instant at = entries.getLast().at();
        List<String> typed =
                List.of(
                        "key press     HUNTER2",
                        "(deflayer base (macro HUNTER2))",
                        "Err: unknown variant `HUNTER2`",
                        "process recv ev KeyEvent { code: KEY_HUNTER2, value: Press }",
                        "out:↓HUNTER2",
                        "│ (macro HUNTER2)");
        for (Level level : Level.values()) {
            for (String text : typed) {
                entries.add(
                        new Entry.Logged(
                                at, new LogLine(at, Source.DAEMON, 4000, level, text), 4000));
            }
        }
        Report report =
                Report.of(
                        entries,
                        Instant.MIN,
                        new Surround(List.of(), List.of()),
                        Staged.NOBODY,
                        Staged.WORDS);
        assertFalse(report.markdown().contains("HUNTER2"), report.markdown());
        assertFalse(report.json().contains("HUNTER2"), report.json());
        assertTrue(report.redacted().getOrDefault(Redaction.Kind.LOG_LINE, 0) > 6);
    }

    private static final Redaction.Secrets PEOPLE =
            new Redaction.Secrets(
                    List.of("/home/jürgen", "/home/a", "/srv/people/Ann"),
                    List.of("jürgen", "Öztürk", "İsmail", "a", "jo", "Ann", "🦊fox"),
                    List.of("weißwal", "weißwal.example.org", "debian"));

    /// Whoever decomposes letters, escapes them for a URL, for JSON, for a unit's name or a log.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///home/j%C3%BCrgen/.config/kanata.kbd",
                "file:///srv/people/Ann/x",
                "/home/j\\u00fcrgen/x",
                "/HOME/JÜRGEN/x",
                "~jürgen/x",
                "~jo/.config",
                "home-jo.mount",
                "\\x2fhome\\x2fjo\\x2fx",
                "%2Fhome%2Fjo%2Fx",
                "%2fhome%2fann%2fx",
                "JÜRGEN@weißwal.example.org",
                "WEISSWAL.local",
                "ismail İSMAİL ISMAIL",
                "User=a",
                "PID 12 of jo (kanata.service)",
                "jo@host",
                "ann.k",
                "🦊fox",
                "O\u0308ztu\u0308rk",
                "j%c3%bcrgen j\\303\\274rgen j\\xc3\\xbcrgen",
                "Ann"
            })
    void aNameIsFoundInWhateverWayItIsWritten(String text) {
        String left = new Redaction(PEOPLE).of(text).toLowerCase(Locale.ROOT);
        for (String secret : List.of("rgen", "jo", "wal", "smail", "ann", "fox", "ztu", "ztü")) {
            assertFalse(left.replace("[name]", "").contains(secret), left);
        }
        assertFalse(left.endsWith("=a"), left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///home/jane%20van-doe/x",
                "home-jane\\x20van\\x2ddoe.mount",
                "/home/jane van-doe/keys.kbd"
            })
    void aNameWithSpacesIsFoundWhole(String text) {
        Redaction redaction =
                new Redaction(
                        new Redaction.Secrets(
                                List.of("/home/jane van-doe"), List.of("jane van-doe"), List.of()));
        String left = redaction.of(text);
        assertFalse(left.contains("jane") || left.contains("doe"), left);
    }

    /// Names of a letter or two are words, and some are everybody's.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a reload: done, in 2 ms",
                "kanata started as a user of a Debian GNU/Linux 12 (bookworm)",
                "join, announce, jog",
                "how to reproduce it, a script a line"
            })
    void aShortNameDestroysNoText(String text) {
        assertEquals(text, new Redaction(PEOPLE).of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kanata --token hunter2 -p 5829",
                "kanata --tray-password=hunter2",
                "ExecStart=/usr/bin/env API_KEY=hunter2 kanata",
                "MY_SECRET_THING=hunter2",
                "kanata --token=\"a hunter2\"",
                "kanata --api-key 'a hunter2'",
                "/usr/bin/env API_TOKEN=\"a hunter2\" kanata",
                "/usr/bin/env \"API_TOKEN=a hunter2\" kanata",
                "/usr/bin/env 'API_TOKEN=a hunter2' kanata",
                "sh -c 'MY_PASSWORD=\"a hunter2\" exec kanata'",
                "{\"token\":\"a hunter2\",\"n\":1}",
                "{\"command\":[\"kanata\",\"--token\",\"a hunter2\"]}",
                "{\"line\":\"API_TOKEN=\\\"a hunter2\\\" kanata\"}",
                "password: hunter2",
                "MY_TOKEN=[hunter2",
                "Authorization: Bearer hunter2hunter2",
                "Authorization: Basic hunter2",
                "{\"headers\":{\"Authorization\":\"Basic hunter2\"}}",
                "auth_token: hunter2",
                "X-Auth-Token: hunter2",
                "API_KEY=abc'hunter2",
                "A_TOKEN='it'\\''s hunter2' kanata",
                "API_TOKEN=two\\ hunter2 kanata",
                "API_TOKEN=two\\\nhunter2 kanata",
                "API_TOKEN=\"two\\\nhunter2\" kanata",
                "kanata --token \\\n  hunter2",
                "fetch https://me:hunter2@host/x",
                "PASS=hunter2 kanata",
                "MY_PWD=hunter2 kanata",
                "kanata --pass hunter2",
                "token = hunter2",
                "password:hunter2",
                "A_TOKEN=a' hunter2' kanata",
                "{\"tokens\":[\"hunter2\", \"hunter2\"],\"n\":1}",
                "{\"a\":\"env A_TOKEN=two\\\\ hunter2 b\"}",
                "{\"a\":\"A_TOKEN=\",\"token\":\"hunter2\"}",
                "k --password \\\n# c\nhunter2",
                "env \"A_TOKEN=x \\\n# c\n hunter2\"",
                "'token': 'a hunter2'",
                "{\"n\": 17, \"pass\":\"hunter2\"}"
            })
    void whatIsGivenUnderTheNameOfASecretIsLeftOut(String text) {
        String left = new Redaction(Staged.NOBODY).of(text);
        assertFalse(left.contains("hunter2"), left);
        assertEquals(
                text.chars().filter(each -> each == '"').count(),
                left.chars().filter(each -> each == '"').count(),
                left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--token=\"%s\"",
                "{\"token\":\"%s\"}",
                "API_KEY=\\\"%s\\\"",
                "'A_TOKEN=%s'"
            })
    void aLongSecretIsLeftOutAsWell(String written) {
        String secret = "hunter2 \\n".repeat(20_000);
        String left = new Redaction(Staged.NOBODY).of(String.format(Locale.ROOT, written, secret));
        assertEquals(String.format(Locale.ROOT, written, "[…]"), left);
    }

    /// What is to be read by a machine stays so.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"token\":null,\"n\":1}|{\"token\":null,\"n\":1}",
                "{\"token\":12345,\"n\":1}|{\"token\":\"[…]\",\"n\":1}",
                "{\"token\":[\"a\"],\"n\":1}|{\"token\":[\"[…]\"],\"n\":1}",
                "{\"a\":\"API_TOKEN=x\\\"\",\"n\":1}|{\"a\":\"API_TOKEN=[…]\",\"n\":1}",
                "{\"a\":\"sh -c \\\"A_TOKEN=x kanata\\\"\"}|{\"a\":\"sh -c \\\"A_TOKEN=[…]"
                        + " kanata\\\"\"}",
                "{\"a\":\"A_TOKEN=x\",\"b\":\"c\"}|{\"a\":\"A_TOKEN=[…]\",\"b\":\"c\"}",
                "{\"a\":\"env A_TOKEN=x\",\"b\":\"c\"}|{\"a\":\"env A_TOKEN=[…]\",\"b\":\"c\"}",
                "{\"a\":[\"--token\",\"x y\"]}|{\"a\":[\"--token\",\"[…]\"]}",
                "{\"password\":\"\",\"b\":\"c\"}|{\"password\":\"\",\"b\":\"c\"}",
                "{\"a\":\"A_TOKEN='\",\"b\":\"it's\"}|{\"a\":\"A_TOKEN='\",\"b\":\"it's\"}",
                "{\"a\":\"A_TOKEN='x\",\"b\":\"it's\"}|{\"a\":\"A_TOKEN='[…]\",\"b\":\"it's\"}",
                "{\"a\":\"A_TOKEN=\",\"b\":\"c\"}|{\"a\":\"A_TOKEN=\",\"b\":\"c\"}",
                "{\"token\":[\"a\",[\"b\"]],\"n\":1}|{\"token\":[\"[…]\",[\"b\"]],\"n\":1}",
                "{\"a\":\"env A_TOKEN=x\\\"y z\\\" b\"}|{\"a\":\"env A_TOKEN=[…] b\"}"
            })
    void ofJsonOnlyTheValueGoes(String json, String shared) throws IOException {
        String left = new Redaction(Staged.NOBODY).of(json);
        assertEquals(shared, left);
        assertTrue(new ObjectMapper().readTree(left).isObject());
    }

    @Test
    void ofALineForAShellOnlyTheValueGoes() {
        Redaction redaction = new Redaction(Staged.NOBODY);
        assertEquals(
                "sh -c 'A_TOKEN=[…] exec kanata -n'",
                redaction.of("sh -c 'A_TOKEN=x exec kanata -n'"));
        assertEquals("env 'A_TOKEN=[…]' kanata -n", redaction.of("env 'A_TOKEN=x y' kanata -n"));
        for (String written :
                List.of(
                        "A_TOKEN='a'\"x y\" -n",
                        "'A_TOKEN=it'\\''s x' -n",
                        "A_TOKEN=a' x y' -n",
                        "A_TOKEN=a\"\"x -n",
                        "A_TOKEN=\"a\"'x y' -n",
                        "A_TOKEN=a\\\"x\"y z\" -n")) {
            assertEquals("A_TOKEN=[…] -n", redaction.of(written).replace("'", ""), written);
        }
        assertEquals("git clone ssh://[…]@host/x", redaction.of("git clone ssh://me@host/x"));
    }

    @Test
    void whatIsTakenOutIsCountedOnce() {
        Redaction redaction = new Redaction(Staged.NOBODY);
        String once = redaction.of("kanata --token x A_TOKEN=\"y z\"");
        assertEquals("kanata --token […] A_TOKEN=\"[…]\"", redaction.of(once));
        assertEquals(2, redaction.counts().get(Redaction.Kind.TYPED));
    }

    /// Whatever somebody writes, a report is made of it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-token",
                "token=",
                "token=\"",
                "token='",
                "'",
                "\\\"",
                "token\\\n",
                "ab:",
                "::",
                "a.",
                "a@b.",
                "ab:cd:",
                "1.",
                "/home/",
                "://",
                "User=\\\n",
                "#\n",
                "\\",
                "--token \"a",
                "-pass "
            })
    void noTextIsTooMuch(String piece) {
        String text = piece.repeat(60_000);
        Redaction redaction = new Redaction(Staged.NOBODY);
        assertFalse(redaction.of(text).isEmpty());
        assertFalse(redaction.of("token=" + text).isEmpty());
        assertFalse(redaction.of("\"A_TOKEN=" + text).isEmpty());
        assertFalse(UnitFile.of("User=" + text, redaction).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bypass=1 compass: north",
                "pass: the daemon answers",
                "PWD=/x",
                "unexpected token: (defsrc",
                "/etc/passwd: No such file",
                "the token of the config and the secret of it",
                "ExecStart=/usr/bin/kanata -c \"/a b/k.kbd\" -p 5829"
            })
    void whatNamesNoSecretStays(String text) {
        assertEquals(text, new Redaction(Staged.NOBODY).of(text));
    }
}

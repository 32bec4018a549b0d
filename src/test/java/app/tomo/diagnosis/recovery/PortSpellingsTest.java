package app.tomo.diagnosis.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.DaemonAddress;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/// kanata takes its port once (1.11.0: "cannot be used multiple times"), in many spellings.
class PortSpellingsTest {
    private static List<String> words(String options) {
        List<String> words = new ArrayList<>(List.of("/usr/bin/kanata"));
        words.addAll(List.of(options.split(" ")));
        return words;
    }

    @ParameterizedTest
    @CsvSource({
        "-p 5829, -p 6000",
        "--port 5829, --port 6000",
        "--port=5829, --port=6000",
        "-p5829, -p6000",
        "-p=5829, -p=6000",
        "-np 5829, -np 6000",
        "-nqp5829, -nqp6000",
        "-p127.0.0.1:5829, -p127.0.0.1:6000",
        "-p [::1]:5829 -n, -p [::1]:6000 -n",
        "-c /a/5829 -p 5829, -c /a/5829 -p 6000",
        "-c /a/k.kbd, -c /a/k.kbd -p 6000",
        "-cp5829, -cp5829 -p 6000"
    })
    void onlyThePortIsAnother(String before, String after) {
        assertEquals(
                words(after),
                PortSteps.replaced(
                        words(before),
                        1,
                        DaemonAddress.loopback(5829),
                        DaemonAddress.loopback(6000)));
    }

    /// What starts it may have a `-p` of its own.
    @ParameterizedTest
    @CsvSource({
        "-c /x.kbd, -c /x.kbd -p 6000",
        "-p 5829, -p 6000",
    })
    void onlyTheWordsOfTheDaemonAreLookedAt(String before, String after) {
        List<String> starter = List.of("/usr/bin/systemd-cat", "-p", "5829");
        List<String> all = new ArrayList<>(starter);
        all.addAll(words(before));
        List<String> changed = new ArrayList<>(starter);
        changed.addAll(words(after));
        assertEquals(
                changed,
                PortSteps.replaced(
                        all, 4, DaemonAddress.loopback(5829), DaemonAddress.loopback(6000)));
    }

    /// Where it picks one itself, or takes none of it.
    @ParameterizedTest
    @CsvSource({
        "-p 0, -p 6000",
        "--port=0, --port=6000",
        "-np=0, -np=6000",
        "-p nonsense, -p 6000",
        "-n, -n -p 6000"
    })
    void whatNamesNoPortIsReplacedWhole(String before, String after) {
        assertEquals(
                words(after),
                PortSteps.replaced(words(before), 1, null, DaemonAddress.loopback(6000)));
    }
}

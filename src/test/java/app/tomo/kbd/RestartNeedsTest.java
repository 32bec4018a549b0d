package app.tomo.kbd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class RestartNeedsTest {
    private static List<String> between(String before, String after) {
        return RestartNeeds.between("(defcfg " + before + ")", "(defcfg " + after + ")");
    }

    @Test
    void aDeviceListTakesEffectWithARestart() {
        assertEquals(
                List.of("linux-dev-names-exclude"),
                between(
                        "process-unmapped-keys yes",
                        "process-unmapped-keys yes linux-dev-names-exclude (\"a\" \"b\")"));
    }

    @Test
    void whatIsTakenOutDoesToo() {
        assertEquals(List.of("linux-dev"), between("linux-dev /dev/input/event5", ""));
    }

    @Test
    void whatIsOnlyWrittenOtherwiseDoesNot() {
        assertEquals(
                List.of(),
                between(
                        "linux-dev-names-include (\"a\" \"b\")",
                        "linux-dev-names-include (\n  \"a\" ;; mine\n  \"b\"\n)"));
    }

    @Test
    void allElseTakesEffectWithAReload() {
        assertEquals(
                List.of(),
                between(
                        "process-unmapped-keys no",
                        "log-layer-changes no concurrent-tap-hold yes"));
    }

    @Test
    void aTextThatCannotBeParsedNeedsNone() {
        assertEquals(List.of(), RestartNeeds.between("(defcfg", "(defcfg linux-dev a)"));
    }

    @Test
    void severalAreInTheOrderOfTheAlphabet() {
        assertEquals(
                List.of("linux-dev", "linux-output-device-name"),
                between("", "linux-output-device-name a linux-dev b"));
    }
}

package app.tomo.kbd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.lab.Lab;
import app.tomo.lab.NeedsLab;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Every word that the editor knows is one that a released daemon takes.
@NeedsLab(
        value = Lab.KANATA,
        kanata = {"1.9.0", "1.10.1", "1.11.0", "1.12.1-prerelease-1"})
class LanguageTest {
    private static final List<String> BASE =
            List.of(
                    "(defcfg danger-enable-cmd yes concurrent-tap-hold yes process-unmapped-keys"
                            + " yes)",
                    "(defsrc a)",
                    "(deflayer base a)");

    /// With what the examples of actions name.
    private static final List<String> WITH_NAMES =
            List.of(
                    BASE.get(0),
                    BASE.get(1),
                    "(deflayer base (chord grp a))",
                    "(defvirtualkeys vk a)",
                    "(deftemplate tt () a)",
                    "(defchords grp 50 (a) a)",
                    "(defhands (left a) (right k))");

    @TempDir Path folder;

    @Test
    void eachKeyIsOne() throws Exception {
        List<String> lines = numbered(List.copyOf(Language.keys()), "", "");
        assertEquals(Set.of(), new AskedDaemon(folder).unknown(BASE, lines));
    }

    /// Where a list of keys is expected, as in `fork`, kanata reads them as it does in `defsrc`.
    @Test
    void whatIsOfferedInDefsrcIsAKeyAndNoAction() throws Exception {
        List<String> keys = numbered(List.copyOf(Language.inputs()), "(fork a b (", "))");
        assertEquals(Set.of(), new AskedDaemon(folder).unknown(BASE, keys));
        Set<String> others = new LinkedHashSet<>(Language.keys());
        others.removeAll(Language.inputs());
        List<String> deeds = numbered(List.copyOf(others), "(fork a b (", "))");
        assertEquals(Set.copyOf(deeds), new AskedDaemon(folder).unknown(BASE, deeds));
    }

    @Test
    void eachSignIsShortForItsAction() throws Exception {
        List<String> signed = new ArrayList<>();
        Signs.all()
                .forEach(
                        (sign, plain) -> {
                            String example = Language.actions().get(plain);
                            signed.add("(" + sign + example.substring(plain.length() + 1));
                        });
        assertEquals(
                Set.of(), new AskedDaemon(folder).unknown(WITH_NAMES, numbered(signed, "", "")));
    }

    @Test
    void eachModifierStandsBeforeAKey() throws Exception {
        List<String> lines = numbered(KeyNames.MODIFIERS, "", "x");
        assertEquals(Set.of(), new AskedDaemon(folder).unknown(BASE, lines));
    }

    @Test
    void eachExampleOfAnActionIsTaken() throws Exception {
        List<String> lines = numbered(List.copyOf(Language.actions().values()), "", "");
        assertEquals(Set.of(), new AskedDaemon(folder).unknown(WITH_NAMES, lines));
    }

    @Test
    void eachExampleOfAListAtTopLevelIsTaken() throws IOException, InterruptedException {
        var _ = Files.writeString(folder.resolve("words.txt"), "ab\tabc\n");
        for (String example : Language.forms().values()) {
            List<String> others = new ArrayList<>(BASE);
            switch (example.substring(1, example.indexOf(' '))) {
                case "defcfg" -> others.removeFirst();
                case "defsrc" -> {
                    others.remove(1);
                    others.set(1, "(deflayer base a a a a)");
                }
                case "deflayer" -> {
                    others.set(1, "(defsrc caps a s d)");
                    others.removeLast();
                }
                case "defseq" -> others.add("(defvirtualkeys key a)");
                case "defchords" -> others.set(2, "(deflayer base (chord group a))");
                default -> {}
            }
            assertEquals(
                    Set.of(), new AskedDaemon(folder).unknown(others, List.of(example)), example);
        }
    }

    /// One by one: a second `defcfg`, and one name twice, would be refused for that alone.
    @Test
    void eachOptionIsTakenWithEachOfItsValues() throws Exception {
        List<String> others =
                List.of("(defsrc a mvmt)", "(deflayer base a a)", "(defalias start a)");
        for (int round = 0; round < 4; round++) {
            List<String> lines = new ArrayList<>(List.of("(defcfg"));
            for (var option : Options.all().entrySet()) {
                if (round < option.getValue().size()) {
                    lines.add(option.getKey() + " " + option.getValue().get(round));
                }
            }
            lines.add(")");
            assertEquals(Set.of(), new AskedDaemon(folder).unknown(others, lines));
        }
    }

    private static List<String> numbered(List<String> actions, String prefix, String suffix) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            lines.add("(defalias test" + i + " " + prefix + actions.get(i) + suffix + ")");
        }
        return lines;
    }
}

package app.tomo.kbd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.lab.Kanata;
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
import java.util.Objects;
import java.util.Set;

/// Every word that the editor knows is one that a released daemon takes.
@NeedsLab(
        value = Lab.KANATA,
        kanata = {"1.9.0", "1.10.1", "1.11.0", "1.12.1-prerelease-1"})
class LanguageTest {
    @TempDir Path folder;

    @Test
    void eachKeyIsOne() throws Exception {
        List<String> lines = Examples.numbered(List.copyOf(Language.keys()), "", "");
        assertEquals(Set.of(), new AskedDaemon(folder).unknown(Examples.BASE, lines));
    }

    /// Where a list of keys is expected, as in `fork`, kanata reads them as it does in `defsrc`.
    @Test
    void whatIsOfferedInDefsrcIsAKeyAndNoAction() throws Exception {
        List<String> keys = Examples.numbered(List.copyOf(Language.inputs()), "(fork a b (", "))");
        assertEquals(Set.of(), new AskedDaemon(folder).unknown(Examples.BASE, keys));
        Set<String> others = new LinkedHashSet<>(Language.keys());
        others.removeAll(Language.inputs());
        List<String> deeds = Examples.numbered(List.copyOf(others), "(fork a b (", "))");
        assertEquals(Set.copyOf(deeds), new AskedDaemon(folder).unknown(Examples.BASE, deeds));
    }

    @Test
    void eachSignIsShortForItsAction() throws Exception {
        List<String> signed = new ArrayList<>();
        Signs.all()
                .forEach(
                        (sign, plain) -> {
                            String example = Objects.requireNonNull(Language.actions().get(plain));
                            signed.add("(" + sign + example.substring(plain.length() + 1));
                        });
        assertEquals(
                Set.of(),
                new AskedDaemon(folder)
                        .unknown(Examples.WITH_NAMES, Examples.numbered(signed, "", "")));
    }

    /// kanata takes no key twice in a layer, whatever it is called there.
    @Test
    void whatIsAnotherNameOfAKeyIsTheSameKey() throws Exception {
        List<String> twice = new ArrayList<>();
        for (var name : Spellings.all().entrySet()) {
            if (Language.inputs().contains(name.getKey())) {
                String layer = "(deflayermap (map" + twice.size() + ") ";
                twice.add(layer + name.getKey() + " a " + name.getValue() + " b)");
            }
        }
        assertEquals(Set.of(), new AskedDaemon(folder).taken(Kanata.CURRENT, Examples.BASE, twice));
    }

    @Test
    void eachDeedIsDoneWithAVirtualKey() throws Exception {
        List<String> lines = Examples.numbered(Expected.DEEDS, "(on-press ", " vk)");
        assertEquals(Set.of(), new AskedDaemon(folder).unknown(Examples.WITH_NAMES, lines));
    }

    @Test
    void eachModifierStandsBeforeAKey() throws Exception {
        List<String> lines = Examples.numbered(KeyNames.MODIFIERS, "", "x");
        assertEquals(Set.of(), new AskedDaemon(folder).unknown(Examples.BASE, lines));
    }

    @Test
    void eachExampleOfAnActionIsTaken() throws Exception {
        List<String> lines = Examples.numbered(List.copyOf(Language.actions().values()), "", "");
        assertEquals(Set.of(), new AskedDaemon(folder).unknown(Examples.WITH_NAMES, lines));
    }

    @Test
    void eachExampleOfAListAtTopLevelIsTaken() throws IOException, InterruptedException {
        var _ = Files.writeString(folder.resolve("words.txt"), "ab\tabc\n");
        for (String example : Language.forms().values()) {
            assertEquals(
                    Set.of(),
                    new AskedDaemon(folder).unknown(Examples.below(example), List.of(example)),
                    example);
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
}

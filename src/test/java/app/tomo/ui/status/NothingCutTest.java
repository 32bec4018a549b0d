package app.tomo.ui.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The status window is as wide in every language; nothing that Tomo itself says may be cut in it.
class NothingCutTest {
    /// Names of a person's own are cut in the middle there.
    private static final String LONG_NAMES = "long-names";

    @ParameterizedTest
    @EnumSource
    void everyWordFitsIntoTheWindow(Language language) {
        OpenWindow window = new OpenWindow(language);
        window.show(Situations.well());
        window.open();
        Map<String, List<String>> cut = new TreeMap<>();
        Situations.all()
                .forEach(
                        (name, snapshot) -> {
                            window.show(snapshot);
                            cut.put(name, window.cut());
                        });
        window.close();
        cut.remove(LONG_NAMES);
        cut.values().removeIf(List::isEmpty);
        assertEquals(Map.of(), cut);
    }
}

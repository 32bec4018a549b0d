package app.tomo.ui.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Language;
import app.tomo.ui.SceneWalk;

import javafx.application.ColorScheme;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// The status window, in everything that it can show, as somebody meets it who has no mouse, hears it, or sees little.
class StatusWalkTest {
    private static Map<String, List<String>> found(
            OpenWindow window, Function<SceneWalk, List<String>> question) {
        Map<String, List<String>> found = new TreeMap<>();
        Situations.all()
                .forEach(
                        (name, snapshot) -> {
                            window.show(snapshot);
                            found.put(name, window.walk(question));
                        });
        found.values().removeIf(List::isEmpty);
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void everyControlHasANameAndIsReachedByTabInReadingOrder(Language language) {
        OpenWindow window = new OpenWindow(language);
        window.show(Situations.well());
        window.open();
        Map<String, List<String>> all =
                found(
                        window,
                        walk -> {
                            List<String> wrong = new ArrayList<>(walk.nameless());
                            wrong.addAll(walk.unreached());
                            wrong.addAll(walk.backwards());
                            return wrong;
                        });
        window.close();
        assertEquals(Map.of(), all);
    }

    @ParameterizedTest
    @EnumSource
    void everyTextCanBeReadOnItsGround(ColorScheme scheme) {
        OpenWindow window = new OpenWindow(Language.ENGLISH);
        window.prefer(Optional.of(scheme));
        window.show(Situations.well());
        window.open();
        Map<String, List<String>> dim = found(window, SceneWalk::dim);
        window.close();
        assertEquals(Map.of(), dim);
    }
}

package app.tomo.ui.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Language;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.StepState;
import app.tomo.ui.SceneWalk;

import javafx.application.ColorScheme;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Every page of the wizard as somebody meets it who has no mouse, hears it, or sees it twice as large.
class WizardWalkTest {
    private @Nullable OpenWizard opened;

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private OpenWizard open(Language language, ColorScheme scheme) {
        OpenWizard wizard = new OpenWizard(language);
        opened = wizard;
        wizard.desk.plan = Cases.plan();
        wizard.prefer(scheme);
        wizard.open();
        return wizard;
    }

    /// By the pages on which there is something, each with everything unfolded.
    private static Map<String, List<String>> found(
            OpenWizard wizard, Function<SceneWalk, List<String>> question) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        Runnable ask =
                () -> {
                    wizard.unfold();
                    List<String> here =
                            OpenWizard.ask(() -> question.apply(new SceneWalk(wizard.scene())));
                    if (!here.isEmpty()) {
                        found.put(wizard.texts().toString(), here);
                    }
                };
        ask.run();
        wizard.told(() -> wizard.desk.finds(Cases.unexplained()));
        ask.run();
        wizard.click("look-again");
        wizard.told(() -> wizard.desk.finds(Cases.denied()));
        ask.run();
        wizard.plan();
        ask.run();
        wizard.click("repair");
        wizard.told(() -> wizard.desk.goesOn(Cases.states(wizard.now())));
        ask.run();
        wizard.told(
                () ->
                        wizard.desk.ends(
                                Map.of("start", new StepState.Waiting()),
                                new RecoveryEnd.YourTurn(List.of(Cases.byPerson()))));
        ask.run();
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void everyControlHasANameAndIsReachedByTabInReadingOrder(Language language) {
        OpenWizard wizard = open(language, ColorScheme.LIGHT);
        assertEquals(Map.of(), found(wizard, SceneWalk::nameless));
        wizard.again();
        assertEquals(Map.of(), found(wizard, SceneWalk::unreached));
        wizard.again();
        assertEquals(
                Map.of(),
                found(wizard, walk -> walk.backwards(wizard.scene().lookup(".wizard-page"))));
    }

    @ParameterizedTest
    @EnumSource
    void whatHasTheFocusOfTheKeyboardIsSeen(ColorScheme scheme) {
        assertEquals(Map.of(), found(open(Language.ENGLISH, scheme), SceneWalk::unmarked));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextCanBeReadOnItsGround(ColorScheme scheme) {
        assertEquals(Map.of(), found(open(Language.ENGLISH, scheme), SceneWalk::dim));
    }

    /// A screen of 1280 × 800 has 640 × 400 of them at 200 %.
    @ParameterizedTest
    @EnumSource
    void nothingIsCutWhereEverythingIsTwiceAsLarge(Language language) {
        OpenWizard wizard = open(language, ColorScheme.LIGHT);
        wizard.interact(
                () -> {
                    wizard.stage().setWidth(640);
                    wizard.stage().setHeight(360);
                });
        assertEquals(Map.of(), found(wizard, SceneWalk::cut));
    }
}

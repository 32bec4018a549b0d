package app.tomo.ui.wizard;

import app.tomo.ui.wizard.WizardView.Page;

import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// What stands between heading and foot. FX thread.
abstract class Body extends VBox {
    private @Nullable Page shown;

    Body() {
        getStyleClass().add("wizard-page");
    }

    /// Whether it can show that, too.
    abstract boolean takes(Page page);

    /// What is the same stays as it is, with what a person has unfolded and selected in it.
    final void show(Page page) {
        if (!page.equals(shown)) {
            shown = page;
            fill(page);
        }
    }

    abstract void fill(Page page);
}

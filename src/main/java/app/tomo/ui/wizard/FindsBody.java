package app.tomo.ui.wizard;

import app.tomo.ui.wizard.WizardView.Page;

/// What was found, the cause first. FX thread.
final class FindsBody extends Body {
    @Override
    boolean takes(Page page) {
        return page instanceof Page.Finds;
    }

    @Override
    void fill(Page page) {
        if (page instanceof Page.Finds finds) {
            getChildren().setAll(finds.boxes().stream().map(FindingBox::new).toList());
        }
    }
}

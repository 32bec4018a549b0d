package app.tomo.ui.status;

import app.tomo.ui.frame.ContentScroll;
import app.tomo.ui.theme.Theme;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/// The content of the status window. What must always be reachable (headline, actions, footer) stands still; the rest
/// between them scrolls where the screen is too low.
final class StatusPane extends VBox {
    static final double WIDTH = 380;
    static final String STYLE = Theme.styleSheet(StatusPane.class, "status.css");

    private static final PseudoClass NO_TRAY = PseudoClass.getPseudoClass("no-tray");

    private final HeaderSection header;
    private final Label noTray = new Label();
    private final SlideIn slot;
    private final BannerSection banner;
    private final FactsSection facts = new FactsSection();
    private final LayersSection layers;
    private final RestartsSection restarts;
    private final ReloadSection reload;
    private final ActionsSection actions;
    private final Region frame = new Region();
    private final Runnable resized;
    private @Nullable StatusView shown;

    /// Makes the pane, empty until the model has a view.
    ///
    /// @param closing asked for by the button in the header
    /// @param resized called when the pane wants another height
    StatusPane(StatusViewModel model, Runnable closing, Runnable resized) {
        this.resized = resized;
        getStyleClass().add("status");
        getStylesheets().add(STYLE);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        header = new HeaderSection(model, closing);
        slot = new SlideIn(resized);
        banner = new BannerSection(model, slot, resized);
        layers = new LayersSection(model);
        restarts = new RestartsSection(model);
        reload = new ReloadSection(model);
        actions = new ActionsSection(model);
        noTray.getStyleClass().addAll("info", "small");
        noTray.setWrapText(true);
        noTray.setMinHeight(USE_PREF_SIZE);
        frame.getStyleClass().add("frame");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        getChildren().setAll(header, middle(), actions, new FooterSection(model), frame);
        header.setMinHeight(USE_PREF_SIZE);
        actions.setMinHeight(USE_PREF_SIZE);
        model.viewProperty().subscribe(this::show);
        model.noTrayProperty().subscribe(this::showNoTray);
    }

    private ContentScroll middle() {
        VBox parts = new VBox(noTray, slot, facts, layers, restarts, reload);
        ContentScroll scroll = new ContentScroll(parts, "middle");
        scroll.setMaxHeight(USE_PREF_SIZE);
        return scroll;
    }

    private void show(@Nullable StatusView view) {
        if (view == null) {
            return;
        }
        StatusView before = shown;
        shown = view;
        if (before == null
                || !before.header().equals(view.header())
                || !before.simulated().equals(view.simulated())) {
            header.show(view.header(), view.simulated());
        }
        part(before, view, StatusView::banner, banner::show);
        part(before, view, StatusView::facts, facts::show);
        part(before, view, StatusView::layers, layers::show);
        part(before, view, StatusView::restarts, restarts::show);
        part(before, view, StatusView::lastReload, reload::show);
        part(before, view, StatusView::choices, actions::show);
        part(before, view, StatusView::progress, actions::show);
        resized.run();
    }

    /// Only what has changed is drawn anew.
    private static <T> void part(
            @Nullable StatusView before,
            StatusView after,
            Function<StatusView, T> part,
            Consumer<T> drawn) {
        T now = part.apply(after);
        if (before == null || !Objects.equals(part.apply(before), now)) {
            drawn.accept(now);
        }
    }

    private void showNoTray(String why) {
        noTray.setText(why);
        noTray.setVisible(!why.isEmpty());
        noTray.setManaged(!why.isEmpty());
        pseudoClassStateChanged(NO_TRAY, !why.isEmpty());
        resized.run();
    }

    /// Without a frame of the window manager's it draws its own, with a button to close.
    void drawFrame(boolean own) {
        header.showClose(own);
        frame.setVisible(own);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /// The height that shows everything, when nothing slides any more.
    double settledHeight() {
        applyCss();
        return prefHeight(WIDTH) + outstanding();
    }

    /// By how much taller it is going to be.
    double outstanding() {
        return slot.outstanding(WIDTH);
    }

    boolean isSliding() {
        return slot.isSliding();
    }

    /// Where the window can be dragged.
    HeaderSection header() {
        return header;
    }
}
